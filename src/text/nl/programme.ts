import type { ItemTurn, MethodItem, ProgrammePart } from '../../method/programme.ts';

// Organising a meeting: the choices beforehand, the programme and the groups. Names come in escaped.

/** What the method offers for a programme: how it reads, and what helps whoever leads the meeting. */
interface ItemWords {
  title: string;
  help: string;
}

const items = {
  welcome: {
    title: 'Welkom',
    help: 'Laat iedereen eerst koffie pakken. Zeg daarna in één minuut waarom jullie hier zijn.',
  },
  vision: {
    title: 'De visie, en wat elke partner eraan heeft',
    help: 'Vertel wat er mogelijk wordt als dit lukt. Noem bij elke partner wat die eraan heeft.',
  },
  state: {
    title: 'Hoe het er nu voor staat: kansen en bedreigingen',
    help: 'Houd het kort, zonder reeks cijfers. Noem alleen wat gedeeld mag worden.',
  },
  approach: {
    title: 'Een aanpak op hoofdlijnen',
    help: 'Zeg erbij dat het een schets is. Partners mogen hem nog veranderen.',
  },
  road: {
    title: 'Hoe we hier kwamen',
    help: 'Vertel in een paar minuten wat partners tot nu toe samen bedachten.',
  },
  proposal: {
    title: 'Wat er vandaag voorligt',
    help: 'Loop alleen de hoofdlijnen langs, en zeg waarover partners vandaag besluiten.',
  },
  'left-open': {
    title: 'Wat we afspraken, en wat nog openstaat',
    help: 'Begin met wat gelukt is. Daarna pas wat nog openstaat.',
  },
  why: {
    title: 'Waar we het voor doen',
    help: 'Haal de visie terug met één verhaal van de straat.',
  },
  speaker: {
    title: 'Een spreker',
    help: 'Hooguit tien minuten aan één stuk. Daarna stellen partners vragen.',
  },
  'work-visit': {
    title: 'Op werkbezoek',
    help: 'Ga kijken, en laat mensen ter plekke vertellen.',
  },
  'own-project': {
    title: 'Een partner vertelt over een eigen project',
    help: 'Vraag de partner ook wat niet lukte. Daar leert iedereen van.',
  },
  elsewhere: {
    title: 'Hoe een coalitie elders het doet',
    help: 'Vraag wat zij nu anders zouden doen.',
  },
  research: {
    title: 'Een onderzoek over onze opgave',
    help: 'Vraag wie het maakte om het in gewone woorden te vertellen.',
  },
  groups: {
    title: 'In groepen: wat willen we?',
    help: 'Iedereen in de groep spreekt één keer, voordat iemand twee keer spreekt.',
  },
  contradictions: {
    title: 'Waar belangen botsen',
    help: 'Noem hardop wat botst, zonder schuld. Zoek wat voor beide kanten wél kan.',
  },
  pause: { title: 'Pauze', help: 'Begin op tijd weer, ook als nog niet iedereen zit.' },
  ideas: {
    title: 'In groepen: wat kunnen we doen?',
    help: 'Vraag naar iets kleins dat deze maand al kan. Schrijf op wie het noemt.',
  },
  conversation: {
    title: 'In gesprek: wat betekent dit voor ons?',
    help: 'Geen rondje verslagen: hoe het ervoor staat, lezen partners vooraf.',
  },
  questions: {
    title: 'Wat partners nodig hebben om ja te zeggen',
    help: 'Ga alle partners langs. Een voorwaarde is ook een antwoord.',
  },
  cover: {
    title: 'Wie doet wat, en wat ligt nog open?',
    help: 'Een actie mag open blijven. Jullie hoeven er niet op te wachten.',
  },
  statements: {
    title: 'Terug bij elkaar: elke partner zegt iets',
    help: 'Eén minuut per partner: waarom doe je mee, en wat breng je in?',
  },
  addressing: {
    title: 'Wat we van elkaar nodig hebben',
    help: 'Zo kun je beginnen: ik reken op jullie voor dit. Lukt het, of moet er iets anders?',
  },
  support: {
    title: 'Is er steun om samen verder te gaan?',
    help: 'Vraag het rond en zeg wat je hoort. Twijfel hoort er ook bij.',
  },
  decision: {
    title: 'Besluiten',
    help: 'Lees voor waarover het gaat, en vraag elke partner om een antwoord.',
  },
  sealing: {
    title: 'Bezegelen',
    help: 'Maak er een moment van. Wie eerst terug moet naar het bestuur, zegt dat gewoon.',
  },
  'further-talk': {
    title: 'Waarover praten we verder?',
    help: 'Schrijf de open punten op, en wie daarover met wie praat.',
  },
  agreements: {
    title: 'Wat spreken we af?',
    help: 'Schrijf bij elke afspraak op wie het doet en wanneer.',
  },
  adjusting: {
    title: 'Wat passen we aan in het plan?',
    help: 'Schrijf bij elk besluit ook de reden op.',
  },
  'next-steps': {
    title: 'Afspraken voor het vervolg',
    help: 'Spreek af wie wat opschrijft, en prik een datum voor de volgende keer.',
  },
  recognition: { title: 'Dank aan iedereen', help: 'Noem wat mensen vandaag echt inbrachten.' },
  meet: {
    title: 'Napraten',
    help: 'Stel mensen aan elkaar voor die iets voor elkaar kunnen betekenen.',
  },
} satisfies Record<MethodItem, ItemWords>;

export const programme = {
  items,
  parts: {
    opening: 'Begin',
    central: 'In gesprek',
    conclusion: 'Conclusie',
    close: 'Afsluiting',
  } satisfies Record<ProgrammePart, string>,
  who: {
    partners: 'Alle partners samen',
    groups: 'Partners in groepen',
    leads: 'De trekker',
    facilitator: 'Wie de bijeenkomst leidt',
    speaker: 'Iemand van buiten',
  } satisfies Record<ItemTurn, string>,
  whoGone: 'Een partner die niet meer meedoet',
  title: 'Programma',
  /** In a meeting's screen. */
  inMeeting: {
    none: '*Programma:* nog niet gemaakt. Ik heb een voorstel klaar dat bij deze bijeenkomst past.',
    make: 'Maak programma',
    there: (count: number, from: string, until: string) =>
      `*Programma:* ${count === 1 ? '1 onderdeel' : `${count} onderdelen`}, ${from} tot ${until}.`,
    open: 'Open programma',
    unsent: 'Genodigden zien het nog niet.',
    sent: 'Genodigden hebben het.',
    changed: 'Je wijzigde het nadat je het stuurde.',
    choices: (chosen: string) => `*Keuzes:* ${chosen}`,
    noChoices: '*Keuzes:* wie komt er, namens wie, wat stuur je vooraf en wie leidt het?',
    choose: 'Kies',
    change: 'Wijzig keuzes',
  },
  one: {
    fits: (from: string, until: string) =>
      `Het programma loopt van ${from} tot ${until}, net zo lang als de bijeenkomst.`,
    longer: (until: string, minutes: string) =>
      `*Let op:* het programma loopt tot ${until}, ${minutes} langer dan de bijeenkomst. Maak een onderdeel korter, of laat de bijeenkomst langer duren.`,
    shorter: (until: string, minutes: string) =>
      `Het programma is om ${until} klaar. Er is nog ${minutes} over.`,
    own: (own: number, all: number) => `Van de ${all} minuten zijn er ${own} van de partners zelf.`,
    notOwn: (own: number, all: number) =>
      `*Let op:* van de ${all} minuten zijn er ${own} van de partners zelf. Geef ze minstens de helft: maak een ander onderdeel korter.`,
    clock: 'Die nacht gaat de klok een uur vooruit of terug. Daarom springt de tijd in het programma.',
    empty: 'Er staat nog niets in het programma. Begin met mijn voorstel en maak het daarna van jezelf.',
    propose: 'Gebruik het voorstel',
    add: 'Voeg iets toe',
    groups: 'Groepen',
    share: 'Stuur naar genodigden',
    shareTitle: 'Programma versturen?',
    shareBody: (count: number) =>
      count === 1
        ? '1 persoon krijgt een bericht met het programma en een nieuw agendabestand.'
        : `${count} mensen krijgen een bericht met het programma en een nieuw agendabestand.`,
    shareAlone: 'Geen genodigde zit in Slack. Ik zet de tekst klaar die je zelf stuurt.',
    shareYes: 'Stuur',
    shareNo: 'Nog niet',
    sharing: 'Het programma is onderweg naar de genodigden.',
    item: (from: string, until: string, title: string) => `*${from} – ${until}*  ${title}`,
    about: (length: string, who: string) => `${length} · ${who}`,
    named: (names: string) => `Hier noem je: ${names}`,
    atOdds: (interests: string) => `Botst: ${interests}`,
    settle: 'Leg vast hoe het afliep',
    menu: { change: 'Wijzig', earlier: 'Eerder', later: 'Later', remove: 'Haal weg' },
    back: 'Terug naar bijeenkomst',
    again: 'Nieuw voorstel',
    againTitle: 'Opnieuw beginnen?',
    againBody: 'Wat je in dit programma zelf schreef, gaat dan weg.',
    againYes: 'Nieuw voorstel',
    againNo: 'Laat staan',
    copy: 'Voor wie geen Slack heeft',
    over: 'Deze bijeenkomst is voorbij of gaat niet door. Je kunt het programma nog lezen.',
  },
  itemForm: {
    addTitle: 'Onderdeel toevoegen',
    changeTitle: 'Onderdeel wijzigen',
    submit: 'Bewaar',
    method: 'Wat voor onderdeel is het?',
    methodHint: 'Kies je iets van mij, dan staan de woorden er al.',
    ownItem: 'Iets anders',
    title: 'Hoe heet het?',
    titleHint: 'Laat dit leeg voor mijn woorden. Genodigden lezen dit.',
    minutes: 'Hoeveel minuten?',
    who: 'Wie is aan het woord?',
    part: 'Waar hoort het?',
    named: 'Wat noem je hier uit de gesprekken?',
    namedHint: 'Alleen wat de schrijvers mogen laten delen.',
    note: 'Wil je iets onthouden voor wie leidt?',
    noteHint: 'Alleen trekkers en wie de bijeenkomst leidt, lezen dit.',
    draft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
  },
  groups: {
    title: 'Groepen',
    intro: 'Elke partner zit in één groep. Vier tot zeven mensen per groep praat het best.',
    none: 'Er zijn nog geen groepen. Ik deel de partners in: elke partner waar die het meest mee te maken heeft, en soorten door elkaar.',
    propose: 'Stel groepen voor',
    again: 'Opnieuw indelen',
    againTitle: 'Opnieuw indelen?',
    againBody: 'Wat je zelf verschoof, gaat dan weg.',
    againYes: 'Deel opnieuw in',
    againNo: 'Laat staan',
    group: (number: string) => `Groep ${number}`,
    /** `theme` stands in words of somebody. */
    named: (number: string, theme: string) => `Groep ${number}: ${theme}`,
    people: (count: number) => (count === 1 ? '1 persoon' : `${count} mensen`),
    alone: 'Eén partner alleen is nog geen gesprek. Zet er iemand bij.',
    small: 'Dat is weinig. Zet er iemand bij.',
    large: 'Dat is veel. Verdeel deze groep.',
    empty: 'niemand',
    theme: 'Kies thema',
    themeGone: 'het thema is weg, kies een ander',
    place: 'Kies groep',
    newGroup: 'Nieuwe groep',
    with: (partner: string, people: string) => `*${partner}*, ${people}`,
    back: 'Terug naar programma',
  },
  themeForm: {
    title: 'Waar praat de groep over?',
    submit: 'Bewaar',
    interest: 'Kies een belang uit het domein',
    words: 'Of schrijf het zelf',
    wordsHint:
      'Genodigden lezen dit bij hun groep. De woorden van een belang zien ze pas als je het domein met ze deelde.',
  },
  /** What invitees read. */
  invited: {
    title: '*Programma*',
    part: (from: string, part: string) => `${from} ${part}`,
    show: 'Bekijk het programma',
    ownGroup: (group: string) => `*Jouw groep:* ${group}`,
    with: (partners: string) => `Met ${partners}.`,
    isOwn: (group: string) => `${group} (jouw groep)`,
    changed: 'Het programma staat erbij.',
    hosts: (partners: string) => `Namens ${partners}.`,
    leader: (name: string) => `*Wie leidt het gesprek:* ${name}`,
    note: '*Lees vooraf:*',
  },
  /** Plain text: for a calendar, and to copy. */
  plain: {
    title: (place: string) => `Programma (tijden van ${place})`,
    line: (from: string, title: string) => `${from} ${title}`,
    own: (group: string) => `Jouw groep: ${group}`,
    when: (span: string) => `Wanneer: ${span}`,
    where: (place: string) => `Waar: ${place}`,
    purpose: (purpose: string) => `Waarvoor: ${purpose}`,
    hosts: (partners: string) => `Namens: ${partners}`,
    leader: (name: string) => `Gespreksleider: ${name}`,
    note: (note: string) => `Lees vooraf: ${note}`,
  },
  copy: {
    title: 'Zonder Slack',
    intro:
      'Deze mensen zitten niet in Slack. Kopieer de tekst en stuur die zelf. Ik zet de bestanden in jouw chat met mij.',
    none: 'Alle genodigden zitten in Slack. Je hoeft niets zelf te sturen.',
    for: (name: string, partner: string) => `*Voor ${name}, ${partner}*`,
    file: 'Stuur mij de bestanden',
    sent: 'De bestanden komen in je chat met mij.',
  },
  choices: {
    title: 'Keuzes vooraf',
    open: 'Keuzes vooraf',
    page: (page: number) => `Bladzijde ${page} van 4`,
    next: 'Verder',
    submit: 'Bewaar',
    draft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
    draftOffered: 'Ik heb bewaard wat je eerder invulde.',
    unknown:
      'In stap 3 staat nog niet wat partners zelf kunnen. Vul dat in, dan zeg ik hier wat ervoor spreekt.',
    unplaced:
      'In stap 3 staat nog niet hoeveel belang en invloed partners hebben. Vul dat in, dan zeg ik hier wat ervoor spreekt.',
    toStep3: 'Naar stap 3',
    option: (label: string, because: string) => `*${label}.* ${because}`,
    who: 'Wie nodig je uit?',
    whoMoves: 'Wie erbij komt of afvalt, krijgt bericht.',
    able: (able: number, all: number) => `${able} van de ${all} partners kunnen zelf aan de slag.`,
    withFunding: (count: number) =>
      count === 1 ? '1 andere kan dat met extra geld.' : `${count} andere kunnen dat met extra geld.`,
    onlyStake: (count: number, names: string) =>
      count === 1
        ? `1 partner kan niets uitvoeren, maar heeft er veel belang bij: ${names}.`
        : `${count} partners kunnen niets uitvoeren, maar hebben er veel belang bij: ${names}.`,
    host: 'Namens wie nodig je uit?',
    hosts: 'Welke partners zijn dat?',
    hostsHint: 'Genodigden lezen deze namen in de uitnodiging.',
    strongest: (partner: string) => `${partner} heeft de meeste invloed.`,
    frontRunners: (count: number, names: string) =>
      count === 1
        ? `1 partner heeft veel belang én veel invloed: ${names}.`
        : `${count} partners hebben veel belang én veel invloed: ${names}.`,
    noFrontRunners: 'Geen partner heeft volgens stap 3 veel belang én veel invloed.',
    beforehand: 'Wat krijgen genodigden vooraf te lezen?',
    note: 'Wat schrijf je ze?',
    noteHint: 'Alleen nodig als je een kort stuk meestuurt. Het staat in de uitnodiging.',
    hasSketch: 'Er is al een schets van hoe jullie kunnen samenwerken. Daar kun je uit putten.',
    noSketch: 'Er is nog geen schets van hoe jullie kunnen samenwerken.',
    facilitator: 'Wie leidt de bijeenkomst?',
    leader: 'Wie van de coalitie?',
    leaderHint: 'Alleen nodig als iemand van de coalitie leidt.',
    leaderName: 'Of de naam van wie van buiten komt',
    ownLargest:
      'Jullie eigen organisatie heeft het meeste belang. Dan praat het vrijer als iemand anders leidt.',
    ownSmaller: 'Een andere partner heeft meer belang dan jullie eigen organisatie.',
    done: {
      title: 'Gekozen',
      body: 'Dit staat klaar. De uitnodiging volgt jouw keuzes.',
      plan: 'Plan de bijeenkomst',
    },
    people: (count: number) => (count === 1 ? '1 persoon uitgenodigd' : `${count} mensen uitgenodigd`),
    inNameOf: (partners: string) => `namens ${partners}`,
    short: {
      occasion: 'vooraf alleen de aanleiding',
      note: 'vooraf een kort stuk',
      own: 'iemand van de coalitie leidt',
      independent: 'iemand van buiten leidt',
    },
  },
  /** The document for who leads the meeting: plain text. */
  doc: {
    draft: 'Concept: nog niet zo naar genodigden gestuurd',
    keep: (note: string) => `Onthoud: ${note}`,
    named: (names: string) => `Noem: ${names}`,
    atOdds: (interests: string) => `Botst: ${interests}`,
    hidden: 'Er zijn ook tegenstellingen die nog niet gedeeld mogen worden. Vraag de trekker.',
    file: 'programma',
    fileTitle: (day: string) => `Programma ${day}`,
  },
  /** What a lead can best do now. */
  next: {
    meeting: (coalition: string) =>
      `*${coalition}* is toe aan de verkenningsbijeenkomst. Kies eerst wie je uitnodigt en namens wie, en plan hem dan.`,
    programme: (coalition: string) =>
      `*${coalition}*: de verkenningsbijeenkomst staat gepland. Maak het programma en stuur het naar de genodigden.`,
  },
};
