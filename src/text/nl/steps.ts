import { due } from '../../coalition/due-kinds.ts';
import type { DocumentKind, Side, StepId } from '../../method/steps.ts';

// The method's own words: sides, steps and documents. Partners read `name` and `ahead` in the channel and the
// sides in a picture, so nothing confidential stands there; the rest is for leads.

interface SideWords {
  name: string;
  about: string;
  /** What this side does in rounds 1, 2 and 3 (figure 2). */
  rounds: readonly [string, string, string];
}

export const sides: Record<Side, SideWords> = {
  zij: {
    name: 'zij-kant',
    about: 'Wat de mensen en de plekken om ons heen nodig hebben.',
    rounds: [
      'Wat de trekker wil, en wat elke partner beweegt',
      'Partners vertellen elkaar wat ze nodig hebben',
      'Als het nodig is: samen richting en aanpak kiezen',
    ],
  },
  ik: {
    name: 'ik-kant',
    about: 'Waar jij voor gaat: jouw visie, en wat je ervoor wilt doen.',
    rounds: [
      'Waar de coalitie wel en niet over gaat',
      'De inhoud: visie, doelen en mogelijke acties',
      'De inhoud, nu precies: doelen en acties',
    ],
  },
  wij: {
    name: 'wij-kant',
    about: 'Hoe we met elkaar omgaan en samenwerken.',
    rounds: [
      'Een eerste schets van hoe we samenwerken',
      'Voorstellen voor hoe we samenwerken',
      'De samenwerking, nu precies: wie stuurt, wie uitvoert',
    ],
  },
  het: {
    name: 'het-kant',
    about: 'Wat we regelen en vastleggen: afspraken, geld, planning.',
    rounds: [
      'Verkenningsbijeenkomst',
      'De coalitie wordt opgericht',
      'De partners stellen het plan van aanpak vast',
    ],
  },
};

interface StepWords {
  /** On buttons and in titles. */
  short: string;
  name: string;
  why: string;
  example: string;
  /** What a good result looks like: a first-timer knows when it is enough. */
  result: string;
  /** To partners, while this is the next step. */
  ahead: string;
}

export const each: Record<StepId, StepWords> = {
  '1': {
    short: 'Belangen verkennen',
    name: 'Eigen intentie, en wat partners beweegt',
    why: 'Elke partner doet mee om een eigen reden. Ken je die redenen, dan bouw je aan iets waar iedereen iets aan heeft.',
    example:
      'De gemeente Waterstad wil een binnenstad waar je graag bent. Uit de gesprekken blijkt: winkeliers willen meer klanten na zes uur, en de bewoners van de Oude Haven willen dat hun buurt schoon is.',
    result:
      'Je kunt in een paar zinnen vertellen wat jij wilt, en per partner wat meedoen moet opleveren. Je hebt iedereen gesproken die je echt nodig hebt.',
    ahead:
      'Nu krijgt elke partner een vertrouwelijk gesprek, met mij of met de trekker. Krijg je een uitnodiging? Je antwoord helpt, ook als het kort is.',
  },
  '2': {
    short: 'Het domein',
    name: 'Waar de coalitie wel en niet over gaat',
    why: 'Is de grens (het domein) duidelijk, dan ziet elke partner wat meedoen oplevert.',
    example:
      'In Waterstad willen alle partners meer leven op straat, dus dat hoort erbij. Lege winkels verhuren is vooral iets van de pandeigenaren. Het hoort er toch bij: zonder hen blijven die winkels leeg. De hoogte van de huur blijft erbuiten.',
    result:
      'Van elk belang uit de gesprekken weet je of het erbij hoort, erbuiten blijft of nog open is. De grens leg je in twee zinnen uit.',
    ahead:
      'Nu maakt de trekker een eerste beeld van waar onze coalitie wel en niet over gaat. Jij hoeft even niets te doen.',
  },
  '3': {
    short: 'Eerste schets',
    name: 'Een eerste schets van de samenwerking',
    why: 'Partners weten vooraf vaak niet hoe samenwerken er in de praktijk uitziet. Laat je een schets zien, dan zeggen ze makkelijker ja.',
    example:
      'De gemeente Waterstad tekent een kleine groep die elke maand bij elkaar komt: gemeente, winkeliers en cultuurhuis De Pomp. De hogeschool doet mee als het over studenten gaat. Bewoners van de Oude Haven praten mee vóór elk besluit.',
    result:
      'Je hebt een halve bladzijde die je elke partner durft te laten zien. Iedereen vindt er iets van zichzelf in terug, en ziet wat er nog kan veranderen.',
    ahead:
      'Nu maakt de trekker een eerste schets van hoe we kunnen samenwerken. Straks praat jij daarover mee; nu hoef je niets te doen.',
  },
  '4': {
    short: 'Bijeenkomst voorbereiden',
    name: 'De verkenningsbijeenkomst voorbereiden',
    why: 'Op de verkenningsbijeenkomst praten de partners samen over wat ze willen. Bereid je het goed voor, dan komt iedereen aan het woord.',
    example:
      'De gemeente en de winkeliers van Waterstad nodigen samen uit, voor een middag in De Pomp. Iemand van buiten leidt het gesprek. In kleine groepen gaat het over winkels, de avond en wonen in de Oude Haven.',
    result:
      'Je weet wie er komt, namens wie je uitnodigt en wie de bijeenkomst leidt. Het programma heeft een begin, een gesprek, een conclusie en een slot, en partners zijn meer aan het woord dan jij.',
    ahead:
      'Nu bereidt de trekker een verkenningsbijeenkomst voor, waar alle partners met elkaar praten. Wil jij daar iets bespreken? Laat het de trekker weten.',
  },
  '5': {
    short: 'Partners delen belangen',
    name: 'Partners delen wat ze belangrijk vinden',
    why: 'Hier wordt jouw idee iets van jullie samen. Wat partners zelf zeggen en aanbieden, telt meer dan wat jij vooraf bedacht.',
    example:
      'In De Pomp vertelt de hogeschool wat studenten na zes uur in de stad doen: niets. De winkeliers bieden aan om op donderdag open te blijven. De Pomp zet die avond een podium buiten.',
    result:
      'Je weet hoe de visie er nu uitziet, wat elke partner wil bijdragen en hoe sterk ze zich verbinden. Je weet ook waarover jullie nog moeten praten, en wanneer.',
    ahead:
      'Nu gaan we met elkaar in gesprek over wat we belangrijk vinden. Bedenk alvast wat jouw organisatie wil bijdragen.',
  },
  '6': {
    short: 'Inhoud uitwerken',
    name: 'De inhoud: visie, doelen en acties',
    why: 'Een goed gesprek is nog geen plan. Maak je de visie concreet, dan weet iedereen waar jullie naartoe werken.',
    example:
      'Een winkelier, een docent en een bewoner van Waterstad werken het samen uit. Van "meer leven in de stad" maken ze een doel: over twee jaar is er elke donderdagavond iets te doen.',
    result:
      'De visie past in een paar zinnen. Er staan doelen bij die je later kunt nagaan, en acties die erbij passen. Maken jullie een voorstel, dan zijn er twee of drie richtingen om uit te kiezen.',
    ahead:
      'Nu werken we onze visie, doelen en mogelijke acties uit. Wil jij of een collega meeschrijven? Zeg het tegen de trekker.',
  },
  '7': {
    short: 'Samenwerking uitwerken',
    name: 'Hoe we de samenwerking organiseren',
    why: 'Mensen haken af als niet duidelijk is wie beslist en wie het werk doet. Partners hebben daar zelf ideeën over, dus vraag ernaar.',
    example:
      'De partners in Waterstad kunnen kiezen: een stuurgroep van bestuurders, of een team van drie mensen dat samen uitvoert. Ze kiezen het team, omdat ze snel willen beginnen.',
    result:
      'Het is duidelijk wie richting geeft, wie uitvoert en hoe jullie besluiten. Van elke partner weet je of die ermee kan leven.',
    ahead:
      'Nu werken we uit hoe we de samenwerking organiseren: wie geeft richting, en wie voert uit? Vertel de trekker wat voor jouw organisatie werkt.',
  },
  '8': {
    short: 'Voorstel of plan afmaken',
    name: 'Het voorstel of plan compleet maken',
    why: 'Partners kunnen pas echt ja zeggen als ze zien wie wat doet en wat het kost. In een voorstel mag daar nog iets open blijven.',
    example:
      'De gemeente Waterstad veegt de straten voortaan vlak voor de koopavond. Dat past in het gewone werk. Het podium van De Pomp kost 8.000 euro extra, en daarvoor vragen de partners subsidie aan.',
    result:
      'Bij elke actie staat wie die doet, of dat er nog niemand is. Je weet welke acties extra geld vragen en waar dat vandaan kan komen. In een plan staat ook wanneer iets gebeurt.',
    ahead:
      'Nu zetten we op een rij wie wat doet en wat het kost. Kijk vast welke actie bij het werk van jouw organisatie past.',
  },
  '9': {
    short: 'Startbijeenkomst',
    name: 'De startbijeenkomst, waar partners besluiten',
    why: 'Hier besluiten partners samen, zodat iedereen weet waar die aan toe is. Niet alles hoeft geregeld te zijn: begin met wat er het meest toe doet.',
    example:
      'In Waterstad zijn vijf van de negen acties geregeld, ook de koopavond en de schone straten. Dat vinden de partners genoeg om te beginnen. Voor de andere vier zoeken ze nog iemand.',
    result:
      'De partners hebben besloten, en het is duidelijk hoe dat vastligt. Acties die nog open zijn, staan er gewoon bij. Ze houden niemand tegen.',
    ahead:
      'Nu komt de startbijeenkomst, waar we samen besluiten. Vraag in je organisatie na wat je daar mag toezeggen.',
  },
  '10': {
    short: 'Uitvoeren en bijsturen',
    name: 'Uitvoeren, volgen en bijsturen',
    why: 'Geen plan klopt vanaf dag één. Blijf je samen kijken hoe het gaat, dan kun je op tijd bijsturen en houdt iedereen er zin in.',
    example:
      'Op de eerste koopavond is het stil. De partners kiezen een andere dag: die van de weekmarkt. Voor hun volgende bijeenkomst vragen ze een winkelier uit een stad waar het al lukt.',
    result:
      'Je weet hoe het met de acties gaat, wat jullie anders doen en wanneer jullie elkaar weer zien. Deze stap doe je steeds opnieuw, zolang jullie samenwerken.',
    ahead:
      'Nu doen we wat we hebben afgesproken, en sturen we samen bij. Lukt iets niet? Zeg het op tijd, dan zoeken we samen een oplossing.',
  },
  closing: {
    short: 'Afronding',
    name: 'Stoppen, of in een andere vorm verder',
    why: 'Een coalitie die vanzelf stilvalt, laat iedereen met vragen achter. Neem je samen een besluit en bedank je iedereen, dan eindigt het goed of begint er iets nieuws.',
    example:
      'Na drie jaar leeft de binnenstad van Waterstad weer. De partners vieren dat in De Pomp, en noemen één voor één wat ieder heeft gedaan. Met een kleinere groep beginnen ze aan iets nieuws: meer groen in de Oude Haven.',
    result:
      'Jullie hebben besloten, iedereen weet het, en elke partner is bedankt voor iets wat die echt heeft gedaan.',
    ahead:
      'Nu kijken we terug, en besluiten we samen hoe het verdergaat. Bedenk alvast waar jij trots op bent.',
  },
};

/** `because`: what speaks for making this one. */
export const documentKinds: Record<DocumentKind, { label: string; because: string }> = {
  discussion: {
    label: 'Een discussienotitie',
    because: 'Partners verbinden zich nog niet. Zet de vragen op een rij en praat verder.',
  },
  proposal: {
    label: 'Een initiatiefvoorstel',
    because: 'Partners verbinden zich nog voorzichtig. Geef ze iets om uit te kiezen.',
  },
  plan: {
    label: 'Een plan van aanpak',
    because: 'Partners verbinden zich sterk. Spreek nu af wie wat doet, en wanneer.',
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds = {
  [due.leadStill]: 'Noemt een kleine volgende stap',
};
