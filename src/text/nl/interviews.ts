import { due } from '../../coalition/due-kinds.ts';
import type { InterviewStatus } from '../../coalition/state.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.
import type { Hint } from '../../person/person.ts';

// What a partner's contact reads in their DM. Names and quoted words come in escaped.

export const overview = {
  title: 'Gesprekken',
  submit: 'Nodig uit',
  close: 'Sluit',
  who: 'Wie nodig je uit?',
  whoHint: 'Iedereen krijgt een eigen, vertrouwelijk gesprek.',
  everyone: 'Iedereen die nog niet gevraagd is',
  everyoneLabel: 'Of allemaal tegelijk',
  nobodyLeft: 'Iedereen die in Slack zit, is gevraagd.',
  noContacts: 'Er zijn nog geen contactpersonen. Voeg eerst een partner toe met /coalitie partner.',
  intention: 'Eigen intentie',
  intentionHint:
    'Dit schreven jullie bij de start. Het telt als het gesprek van de eigen organisatie. Alleen trekkers lezen het.',
  compare: 'Vergelijk per vraag',
  read: 'Lees',
  record: 'Leg gesprek vast',
  erase: 'Wis persoon',
  askConsent: 'Vraag of ik het mag lezen',
  status: {
    none: 'nog niet gevraagd',
    asked: 'gevraagd',
    later: (day: string) => `komt erop terug: ${day}`,
    answering: (answered: number, count: number) => `bezig, ${answered} van ${count}`,
    paused: (answered: number, count: number) => `pauzeert, ${answered} van ${count}`,
    talk: 'wil liever praten',
    recorded: 'vastgelegd, wordt nagelezen',
    done: 'klaar',
    declined: 'doet niet mee',
    'handed-over': 'doorgegeven aan een collega',
    withdrawn: 'ingetrokken',
    erased: 'gewist',
    undelivered: 'bericht kwam niet aan',
    withoutSlack: 'zonder Slack',
  } satisfies Record<InterviewStatus | 'none' | 'later' | 'undelivered' | 'withoutSlack', unknown>,
  invited: (count: number) =>
    count === 1
      ? 'Gelukt: 1 persoon krijgt nu een uitnodiging.'
      : `Gelukt: ${count} mensen krijgen nu een uitnodiging.`,
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
};

export const read = {
  title: 'Gesprek',
  close: 'Sluit',
  of: (name: string, partner: string) => `*${name}*, ${partner}`,
  recorded: 'Vastgelegd na een gesprek.',
  confidential: 'Dit is vertrouwelijk. Deel niets zonder het de schrijver te vragen.',
  concerns: 'Dit antwoord gaat nooit verder dan de trekkers die dit gesprek mogen lezen.',
  notYet: 'Dit gesprek is nog niet verstuurd.',
  askFirst: 'Dit gesprek is niet aan jou gericht. Vraag de schrijver of je het mag lezen.',
  asked: 'Je hebt gevraagd of je dit mag lezen. Je hoort het zodra er antwoord is.',
  refused: 'De schrijver deelt dit gesprek liever niet met jou.',
  none: 'Je kunt dit gesprek niet lezen.',
};

export const recordForm = {
  title: (page: number, pages: number) => `Gesprek ${page} van ${pages}`,
  nextPage: 'Verder',
  submit: 'Bewaar',
  intro: (name: string) => `Schrijf op wat ${name} zei. Wat niet aan bod kwam, laat je leeg.`,
  check: 'Zit deze persoon in Slack, dan leest die het na en verbetert het.',
  lost: 'De vorige bladzijden zijn niet meer te vinden. Sluit dit venster en begin opnieuw.',
};

export const notes = {
  done: {
    notification: 'Er is een gesprek klaar',
    body: (name: string, coalition: string) => `${name} heeft het gesprek over *${coalition}* verstuurd.`,
  },
  declined: {
    notification: 'Iemand doet niet mee aan het gesprek',
    body: (name: string, coalition: string) =>
      `${name} voert het gesprek over *${coalition}* liever niet. Dat mag. Ik vraag het niet nog eens.`,
  },
  talk: {
    notification: 'Iemand praat liever',
    body: (name: string, coalition: string) =>
      `${name} wil liever praten dan typen, over *${coalition}*. Maak een afspraak. Daarna leg je het gesprek hier vast.`,
  },
  handedOver: {
    notification: 'Een gesprek is doorgegeven',
    body: (name: string, to: string, coalition: string) =>
      `${name} heeft het gesprek over *${coalition}* doorgegeven aan ${to}. Die heeft een eigen uitnodiging.`,
  },
  withdrawn: {
    notification: 'Een gesprek is ingetrokken',
    body: (name: string, coalition: string) =>
      `${name} heeft het gesprek over *${coalition}* ingetrokken. Je kunt het niet meer lezen.`,
  },
  silent: {
    notification: 'Een gesprek blijft stil',
    body: (name: string, coalition: string) =>
      `Het gesprek met ${name} over *${coalition}* bleef stil na twee herinneringen. Ik stuur er geen meer. Misschien helpt het als jij even belt: "Past het nu niet, of is er iets anders?"`,
  },
  undelivered: {
    notification: 'Een bericht kwam niet aan',
    body: (name: string, coalition: string, reason: string) =>
      `Mijn bericht aan ${name} over *${coalition}* kwam niet aan: ${reason} Kun je die persoon zelf even spreken? Daarna leg je het gesprek hier vast.`,
    reasons: {
      gone: 'het account is gesloten.',
      'not-found': 'Slack kent deze persoon niet meer.',
      'no-dm': 'deze persoon kan geen berichten van de app krijgen.',
      failed: 'Slack nam het bericht een dag lang niet aan.',
    },
  },
  consentGiven: {
    notification: 'Je mag een gesprek lezen',
    body: (name: string, coalition: string) =>
      `${name} vindt het goed dat je het gesprek over *${coalition}* leest.`,
  },
  consentRefused: {
    notification: 'Antwoord op je vraag',
    body: (name: string, coalition: string) =>
      `${name} deelt het gesprek over *${coalition}* liever niet. Dat mag.`,
  },
  releasedLead: {
    notification: (coalition: string) => `Je bent geen trekker meer van ${coalition}`,
    body: (by: string, coalition: string) =>
      `${by} heeft genoteerd dat je stopt als trekker van *${coalition}*. Klopt dat niet? Vraag ${by} om je weer trekker te maken.`,
  },
  namedLead: {
    notification: (coalition: string) => `Je bent nu trekker van ${coalition}`,
    body: (by: string, coalition: string) =>
      `${by} heeft je trekker gemaakt van *${coalition}*. Typ /coalitie om te zien wat nu de volgende stap is.`,
  },
  channel: {
    notification: 'Het kanaal is nog niet in orde',
    body: (coalition: string, problem: string) =>
      `Het kanaal van *${coalition}* is nog niet in orde. ${problem}`,
  },
  read: 'Lees het gesprek',
  record: 'Leg gesprek vast',
};

export const invitation = {
  notification: (lead: string) => `${lead} vraagt je om een kort gesprek`,
  opening: (lead: string, coalition: string) =>
    `Hoi! ${lead} bouwt aan de coalitie *${coalition}* en hoort graag wat jij belangrijk vindt.`,
  need: 'Waar gaat het over?',
  what: (count: number) =>
    `*Wat vraag ik je?* ${count} vragen, één voor één. Dat kost ongeveer een kwartier. Tussendoor stoppen mag: ik onthoud wat je al schreef.`,
  who: (readers: string) =>
    `*Wie leest het?* ${readers}, pas als jij verstuurt. Komt er een trekker bij, dan vraag ik het jou eerst. Collega's zien je antwoorden niet.`,
  further:
    '*Wat gaat verder?* Niets, tenzij jij de precieze zin hebt gezien en ja zei. Je antwoord over andere partners gaat nooit verder. Eén ding kan ik niet voorkomen: beheerders van Slack kunnen soms privéberichten inzien.',
  nobody: 'op dit moment niemand',
  start: 'Start het gesprek',
  later: 'Later',
  talk: 'Liever praten',
  handOver: 'Naar een collega',
  decline: 'Nee, bedankt',
  settled: {
    asked: 'Je kunt beginnen wanneer je wilt.',
    later: (day: string) => `Goed, ik laat je met rust tot ${day}. Eerder beginnen mag.`,
    answering: 'Je bent begonnen. Typ je antwoord gewoon hier in de chat.',
    paused: 'Je bent even gestopt. Je antwoorden staan veilig.',
    waiting:
      'Je bent nog bezig met een ander gesprek. Zodra je dat verstuurt of pauzeert, stel ik de eerste vraag van dit gesprek.',
    talk: (lead: string) => `Goed, ${lead} weet dat je liever praat en neemt contact met je op.`,
    recorded: 'Jullie gesprek is opgeschreven. Lees het na in het bericht daarover.',
    done: 'Je antwoorden zijn verstuurd. Dank je wel!',
    declined: 'Je doet niet mee aan dit gesprek. Ik vraag het niet nog eens.',
    'handed-over': 'Je collega heeft een eigen uitnodiging gekregen. Jij bent klaar.',
    withdrawn: 'Dit gesprek is gestopt.',
    erased: 'Je antwoorden zijn gewist.',
  } satisfies Record<InterviewStatus | 'later' | 'waiting', unknown>,
};

export const later = {
  title: 'Wanneer past het?',
  submit: 'Bewaar',
  intro: 'Kies wanneer ik het je opnieuw vraag.',
  when: 'Wanneer',
  tomorrow: 'Morgen',
  nextWeek: 'Volgende week',
  date: 'Op een dag die ik kies',
  day: 'Welke dag?',
};

export const handOver = {
  title: 'Naar een collega',
  submit: 'Geef door',
  intro:
    'Je collega krijgt een eigen, lege uitnodiging. Wat jij al schreef, ziet je collega niet. Je eigen gesprek sluit.',
  colleague: 'Welke collega?',
  colleagueHint: 'Iemand van je eigen organisatie die hier in Slack zit.',
  choose: 'Kies een collega.',
  cannot: 'Deze persoon kan geen berichten krijgen. Kies iemand anders.',
};

export const decline = {
  title: 'Niet meedoen',
  submit: 'Nee, bedankt',
  body: (lead: string) =>
    `Dat mag gewoon. Ik laat ${lead} weten dat je dit gesprek niet voert. Daarna vraag ik het niet nog eens. Wat je al schreef, krijgt niemand te lezen.`,
};

export const talk = {
  title: 'Liever praten',
  submit: 'Laat het weten',
  body: (lead: string) =>
    `Ik laat ${lead} weten dat je liever praat. Jullie spreken zelf iets af. Wordt het gesprek daarna opgeschreven, dan kun jij het nalezen en verbeteren.`,
};

export const question = {
  notification: (place: number, count: number) => `Vraag ${place} van ${count}`,
  place: (place: number, count: number) => `${place} van ${count}`,
  typeHere: 'Typ je antwoord hier. Of kies een knop.',
  typeOrChoose: 'Kies wat het beste past, of typ je antwoord hier.',
  present: 'Je antwoord tot nu toe:',
  replaces: 'Typ je een nieuw antwoord, dan komt dat in de plaats hiervan.',
  window: 'Antwoord in een venster',
  skip: 'Sla over',
  back: 'Terug',
  pause: 'Pauze',
  readAll: 'Lees alles terug',
  answered: (place: number, title: string) => `Vraag ${place}, _${title}_: je antwoord is bewaard.`,
  skipped: (place: number, title: string) => `Vraag ${place}, _${title}_: overgeslagen.`,
  erased: (place: number, title: string) => `Vraag ${place}, _${title}_: je antwoord is gewist.`,
  change: 'Wijzig',
};

export const answerForm = {
  title: (place: number, count: number) => `Vraag ${place} van ${count}`,
  submit: 'Bewaar antwoord',
  choice: 'Wat past het beste?',
  answer: 'Je antwoord',
  explain: 'Wil je iets toevoegen?',
  saveDraft: 'Bewaar concept',
  draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
  draftOffered: 'Dit is je concept. Klopt het, kies dan Bewaar antwoord.',
  tooLong:
    'Je antwoord is langer dan een venster aankan. Het is helemaal bewaard. Wil je het wijzigen, typ het dan opnieuw in de chat.',
  changeInDm: 'Wijzig in de chat',
  askedInDm: 'De vraag staat opnieuw in onze chat. Sluit dit venster en typ daar je nieuwe antwoord.',
};

export const review = {
  notification: 'Je bent bij het einde. Lees je na en verstuur je?',
  body: (coalition: string, readers: string) =>
    `Dat waren alle vragen over *${coalition}*. Lees je antwoorden rustig na. Als je verstuurt, zijn ze te lezen voor ${readers}. Daarna mag je ze nog wijzigen, intrekken of wissen.`,
  send: 'Verstuur',
  nothing: (coalition: string) =>
    `Dat waren alle vragen over *${coalition}*. Je hebt alles overgeslagen, dus er is nog niets om te versturen. Wil je toch iets kwijt? Kies een vraag via _Lees alles terug_.`,
};

export const paused = {
  notification: 'Je gesprek staat op pauze',
  body: 'Goed, we stoppen hier even. Je antwoorden staan veilig. Ga verder wanneer je wilt: met de knop, of door gewoon te typen.',
  bodyGaveWay:
    'Goed, we stoppen hier even. Je antwoorden staan veilig. Nu is je andere gesprek aan de beurt. Met de knop kom je hier terug.',
  resume: 'Ga verder',
};

export const receipt = {
  notification: 'Je antwoorden zijn verstuurd',
  title: (coalition: string) => `Verstuurd: je gesprek over ${coalition}`,
  body: (readers: string) =>
    `Dank je wel! Je antwoorden zijn te lezen voor ${readers}. Je mag ze altijd wijzigen, intrekken of wissen.`,
  more: 'Lees en wijzig',
  withdraw: 'Trek in',
  erase: 'Wis',
  shortened: 'Dit antwoord is ingekort. Met _Lees en wijzig_ zie je het helemaal.',
  changed: {
    notification: 'Je antwoord is gewijzigd',
    body: (title: string, readers: string) =>
      `Je antwoord op _${title}_ is gewijzigd. De nieuwe tekst is nu te lezen voor ${readers}.`,
  },
  withdrawn: {
    notification: 'Je gesprek is ingetrokken',
    body: (coalition: string) =>
      `Je gesprek over *${coalition}* is ingetrokken. Trekkers kunnen het niet meer lezen. Zelf kun je het nog teruglezen of wissen.`,
  },
  erased: {
    notification: 'Je antwoorden zijn gewist',
    body: (coalition: string) =>
      `Je antwoorden over *${coalition}* zijn gewist. Wat je zelf in deze chat typte, staat hier nog: die berichten kun je zelf verwijderen. In een back-up kunnen je antwoorden nog even staan.`,
  },
};

export const confirmWithdraw = {
  title: 'Intrekken?',
  body: 'Trekkers kunnen je antwoorden dan niet meer lezen. Jij kunt dat nog wel. Opnieuw versturen kan daarna niet. Belangen die eruit kwamen, laat ik partners niet meer zien.',
  yes: 'Trek in',
  no: 'Laat staan',
};

export const confirmErase = {
  title: 'Alles wissen?',
  body: 'Je antwoorden worden echt gewist. Niemand kan ze terughalen, jij ook niet. Wat je zelf in de chat typte, blijft staan tot je het verwijdert. Belangen die eruit kwamen, verdwijnen ook.',
  yes: 'Wis alles',
  no: 'Laat staan',
};

export const readOwn = {
  title: 'Je antwoorden',
  close: 'Sluit',
  empty: 'Nog geen antwoord.',
  skipped: 'Overgeslagen.',
  change: 'Wijzig',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  previous: 'Vorige',
  next: 'Volgende',
};

/** For an author: who opened their answers. */
export const opened = {
  title: '*Wie heeft je antwoorden geopend?*',
  nobody: 'Nog niemand heeft je antwoorden geopend.',
  nobodySince: (day: string) =>
    `Sinds ${day} heeft niemand je antwoorden geopend. Daarvoor hield ik dit niet bij.`,
  line: (who: string, days: string) => `${who}: ${days}`,
  earlier: (days: string, count: number) =>
    count === 1 ? `${days}, en 1 dag daarvoor` : `${days}, en ${count} dagen daarvoor`,
  more: (count: number) => (count === 1 ? '… en nog 1 persoon.' : `… en nog ${count} mensen.`),
  since: (day: string) => `Ik houd dit bij sinds ${day}.`,
  administrator: 'Wie deze app beheert',
  sentence: (count: number, day: string) =>
    count === 1
      ? `Geopend door 1 ander, voor het laatst op ${day}.`
      : `Geopend door ${count} anderen, voor het laatst op ${day}.`,
};

export const recordedTalk = {
  notification: (lead: string) => `${lead} schreef jullie gesprek op. Klopt het?`,
  body: (lead: string, coalition: string) =>
    `${lead} heeft jullie gesprek over *${coalition}* opgeschreven. Lees het na, en verbeter wat niet klopt. Zolang jij niets zegt, leest alleen ${lead} het.`,
  read: 'Lees en verbeter',
  agree: 'Klopt zo',
  withdraw: 'Dit wil ik niet',
};

export const consent = {
  notification: (lead: string) => `Mag ${lead} je antwoorden lezen?`,
  body: (lead: string, coalition: string) =>
    `${lead} is ook trekker van *${coalition}* en wil je antwoorden graag lezen. Jij beslist. Zeg je nee, dan is dat prima.`,
  yes: 'Ja, dat mag',
  no: 'Liever niet',
  given: (lead: string) => `Goed, ${lead} mag je antwoorden lezen.`,
  refused: (lead: string) => `Goed, ${lead} leest je antwoorden niet.`,
};

export const deletion = {
  notification: 'Je hebt een bericht verwijderd',
  body: (title: string) =>
    `Je hebt een bericht verwijderd dat bij je antwoord op _${title}_ hoort. Wil je het ook uit je antwoord halen?`,
  yes: 'Ja, haal eruit',
  no: 'Nee, bewaar het',
  deleted: 'Het is uit je antwoord gehaald.',
  kept: 'Het blijft in je antwoord staan.',
};

export const hints = {
  'nothing-open':
    'Dank je, maar er staat nu geen vraag open, dus ik bewaar dit niet. In het vastgezette bericht in deze chat vind je alles wat je kunt doen.',
  file: 'Een bestand kan ik niet lezen. Typ je antwoord hier, of bel de trekker even.',
  hello:
    'Hoi! Ik ben Coalitie. Ik help organisaties om samen aan één visie te werken. Nodigt een trekker je uit, dan hoor je dat hier. Ben je zelf trekker, of wil je dat worden? Typ /coalitie in de werkruimte waar ik thuishoor.',
  closed:
    'Dit gesprek is gesloten, dus dit heb ik niet bewaard. Wil je toch iets zeggen? Stuur de trekker een bericht.',
} satisfies Record<Hint, string>;

export const reminder = {
  notification: 'Er wacht een gesprek op je',
  opening: 'Een kleine herinnering.',
  first: (coalition: string, lead: string) => `${lead} is nog benieuwd naar jouw kijk op *${coalition}*.`,
  last: (coalition: string, lead: string) =>
    `Je gesprek over *${coalition}* staat nog open. Dit is mijn laatste herinnering. Blijft het stil, dan laat ik het ${lead} weten. Nee zeggen mag ook.`,
  again: (coalition: string) =>
    `Je vroeg me om later terug te komen op je gesprek over *${coalition}*. Past het nu?`,
  progress: (answered: number, count: number) => `Je bent al bij ${answered} van de ${count}.`,
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds = {
  [due.interviewReminder]: 'Herinnering aan het gesprek',
  [due.interviewAgain]: 'Vraagt opnieuw om het gesprek, zoals afgesproken',
  [due.interviewSilent]: 'Meldt dat een gesprek stil blijft',
};
