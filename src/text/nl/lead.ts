import type { InterviewStatus } from '../../coalition/state.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const command = {
  intro: 'Met Coalitie bouw je stap voor stap aan een vitale coalitie.',
  usage: 'Zo gebruik je me:',
  verbs: {
    next: '`/coalitie` vertelt wat nu je volgende stap is.',
    start: '`/coalitie start` begint een nieuwe coalitie.',
    status: '`/coalitie status` laat zien wie gevraagd is, bezig is, klaar is of niet meedoet.',
    partner: '`/coalitie partner` voegt partners en contactpersonen toe, of wijzigt ze.',
    interview: '`/coalitie interview` nodigt mensen uit, en laat gesprekken lezen en vastleggen.',
    meeting: '`/coalitie bijeenkomst` plant een bijeenkomst, en laat zien wie er komt.',
    commitment: '`/coalitie toezegging` laat zien wie wat toezegde, en noteert een nieuwe toezegging.',
    step: '`/coalitie stap` opent de stap waar jullie zijn. Met een nummer erbij open je een andere.',
    practice: '`/coalitie oefenen` maakt een oefening om de methode te proberen.',
    closing: '`/coalitie afronden` opent de afronding, met dank voor iedereen.',
    settings: '`/coalitie instellingen` opent je taal en andere voorkeuren.',
    mine: '`/coalitie mijn` laat zien wat er voor jou is, in al je coalities.',
    help: '`/coalitie help` toont dit lijstje.',
  },
  unknown: (typed: string, nearest: string) =>
    `Ik ken \`${typed}\` niet. Bedoel je \`/coalitie ${nearest}\`?`,
  choose: 'Over welke coalitie gaat het?',
  none: 'Je hoort nog niet bij een coalitie. Zelf beginnen kan meteen.',
  startButton: 'Start een coalitie',
  notLead: (coalition: string, leads: string) =>
    `Van *${coalition}* ben je geen trekker. Dat is ${leads}. Ben je uitgenodigd voor een gesprek, dan vind je alles in je chat met mij.`,
  failed: 'Dat lukte nu niet: de app kan even niets opslaan. Probeer het over een minuut opnieuw.',
  broken:
    'Dat lukte niet. Probeer het nog een keer. Blijft het misgaan, laat het dan weten aan wie de app beheert.',
  submitFailed: 'Bewaren lukt nu even niet. Je tekst staat er nog. Wacht een minuut en probeer het opnieuw.',
  stale: 'Deze knop werkt niet meer. Kijk in het vastgezette bericht in je chat met mij wat er nu kan.',
};

export const next = {
  addPartners: (coalition: string) => `*${coalition}*: voeg de eerste partners toe.`,
  invite: (coalition: string, count: number) =>
    count === 1
      ? `*${coalition}*: er is nog 1 contactpersoon niet gevraagd. Nodig die uit voor een gesprek.`
      : `*${coalition}*: er zijn nog ${count} contactpersonen niet gevraagd. Nodig ze uit voor een gesprek.`,
  talk: (coalition: string, names: string) =>
    `*${coalition}*: liever praten dan typen: ${names}. Maak een afspraak en leg het gesprek vast.`,
  read: (coalition: string, count: number) =>
    count === 1
      ? `*${coalition}*: er is 1 gesprek om te lezen. Wat valt je op?`
      : `*${coalition}*: er zijn ${count} gesprekken om te lezen. Wat komt vaker terug?`,
  wait: (coalition: string, count: number) =>
    count === 1
      ? `*${coalition}*: je wacht nog op 1 gesprek. Ik stuur vanzelf een herinnering; je hoeft niets te doen.`
      : `*${coalition}*: je wacht nog op ${count} gesprekken. Ik stuur vanzelf een herinnering; je hoeft niets te doen.`,
  channel: (coalition: string) => `*${coalition}*: het kanaal is nog niet in orde. Kies er een.`,
  buttons: {
    partner: 'Voeg partner toe',
    interviews: 'Open gesprekken',
    channel: 'Kies kanaal',
    status: 'Bekijk status',
  },
};

export const status = {
  title: (coalition: string) => `Zo staat ${coalition} ervoor`,
  asked: 'gevraagd',
  answering: 'bezig',
  done: 'klaar',
  declined: 'doet niet mee',
  talk: 'wil praten',
  notAsked: 'nog niet gevraagd',
  nobody: 'niemand',
  line: (label: string, count: number, names: string) => `*${label}* (${count}): ${names}`,
  noContacts: 'Er zijn nog geen contactpersonen. Voeg eerst een partner toe.',
  leads: (names: string) => `Trekkers: ${names}`,
};

export const startForm = {
  title: 'Start een coalitie',
  aboutTitle: 'Jouw organisatie',
  setupTitle: 'Praktische zaken',
  nextPage: 'Verder',
  submit: 'Start',
  close: 'Sluit',
  page: (page: number) => `Bladzijde ${page} van 3`,
  name: 'Hoe heet de coalitie?',
  namePlaceholder: 'Bijvoorbeeld: Aantrekkelijke binnenstad',
  need: 'Welke maatschappelijke opgave pakken jullie aan?',
  needHint: 'Schrijf zoals je het aan een buur vertelt. Partners lezen dit in hun uitnodiging.',
  organisation: 'Jouw organisatie',
  kind: 'Soort organisatie',
  intention: 'Wat wil jij, of je organisatie, bereiken?',
  intentionHint: 'Dit is jullie eigen gesprek. Alleen trekkers lezen het.',
  together: 'Werken de partners al samen?',
  togetherYes: 'Ja. Begin bij ronde 2: de verkenning met partners',
  togetherFirst: 'Ja, maar begin toch bij stap 1',
  togetherNo: 'Nee, of nog nauwelijks',
  channel: 'Waar praat de coalitie?',
  channelExisting: 'In een kanaal dat er al is',
  channelPublic: 'Maak een nieuw openbaar kanaal',
  channelPrivate: 'Maak een nieuw besloten kanaal',
  existing: 'Welk kanaal?',
  existingHint: 'Alleen nodig als je een bestaand kanaal kiest.',
  newName: 'Naam van het nieuwe kanaal',
  newNameHint:
    'Laat leeg, dan gebruik ik de naam van de coalitie. Mensen van een andere werkruimte kunnen pas mee als je het kanaal met hun organisatie deelt.',
  language: 'Taal van de coalitie',
  country: 'Land',
  countryHint: 'Op feestdagen van dit land stuur ik niemand een herinnering.',
  lost: 'De vorige bladzijden zijn niet meer te vinden. Sluit dit venster en begin opnieuw met /coalitie start.',
  draftOffered: 'Ik heb bewaard wat je eerder invulde.',
  saveDraft: 'Bewaar concept',
  draftSaved: 'Je concept is bewaard. Met /coalitie start ga je verder.',
  countries: {
    NL: 'Nederland',
    BE: 'België',
    DE: 'Duitsland',
    FR: 'Frankrijk',
    GB: 'Verenigd Koninkrijk',
    LU: 'Luxemburg',
    DK: 'Denemarken',
    ES: 'Spanje',
    IT: 'Italië',
    PL: 'Polen',
    SE: 'Zweden',
    TR: 'Turkije',
    US: 'Verenigde Staten',
  },
};

export const started = {
  notification: (coalition: string) => `De coalitie ${coalition} is gestart`,
  body: (coalition: string) =>
    `*${coalition}* is gestart. De volgende stap: voeg je eerste partners toe. Daarna nodig je ze uit voor een gesprek.`,
  round2: (coalition: string) =>
    `*${coalition}* is gestart, en begint bij ronde 2: partners delen wat ze belangrijk vinden. Voeg je partners toe, en open daarna de stap.`,
  share: (channel: string) =>
    `Het kanaal ${channel} is nieuw. Doen er mensen van een andere werkruimte mee? Deel het kanaal dan eerst met hun organisatie: open het kanaal, klik op de naam en kies _Settings_.`,
  outsiders: (names: string) =>
    `Deze mensen zitten in een andere werkruimte, dus ik kan ze niet in het kanaal zetten: ${names}. Deel het kanaal eerst met hun organisatie.`,
};

export const welcome = {
  notification: (coalition: string) => `Dit is het kanaal van ${coalition}`,
  body: (coalition: string, leads: string) => `Welkom bij *${coalition}*. Trekker: ${leads}.`,
  bodyMany: (coalition: string, leads: string) => `Welkom bij *${coalition}*. Trekkers: ${leads}.`,
  need: 'Waar het om gaat:',
  next: (ahead: string) => `Hier lees je welke stappen we samen zetten. ${ahead}`,
  unsure: {
    notification: 'Staat mijn welkomstbericht in het kanaal?',
    body: (channel: string) =>
      `Slack viel even weg. Ik weet niet of mijn welkomstbericht in ${channel} staat. Kijk je even?`,
    yes: 'Het staat er',
    no: 'Plaats het opnieuw',
    thanks: 'Dank je, dan klopt het.',
  },
};

export const partners = {
  title: 'Partners',
  close: 'Sluit',
  intro: (coalition: string) => `Partners van *${coalition}*`,
  none: 'Er zijn nog geen partners. Voeg er een toe: een organisatie, met een of meer mensen.',
  add: 'Voeg partner toe',
  lead: 'Trekkers',
  own: 'eigen organisatie',
  withoutSlack: 'zonder Slack',
  noContacts: 'nog geen contactpersoon',
  change: 'Wijzig',
  remove: 'Haal weg',
  removeTitle: 'Partner weghalen?',
  removeBody: (name: string) =>
    `${name} verdwijnt uit de lijst. Gesprekken die nog niet verstuurd zijn, stoppen. Wat verstuurd is, blijft te lezen.`,
  removeYes: 'Haal weg',
  removeNo: 'Laat staan',
  page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
  previous: 'Vorige',
  next: 'Volgende',
};

export const partnerForm = {
  addTitle: 'Partner toevoegen',
  changeTitle: 'Partner wijzigen',
  submit: 'Bewaar',
  organisation: 'Organisatie',
  kind: 'Soort organisatie',
  contacts: 'Contactpersonen in Slack',
  contactsHint: 'Je mag er meer kiezen. Ze horen pas van mij als je ze uitnodigt.',
  outsiders: 'Contactpersonen van een andere werkruimte',
  outsidersHint: 'Dit zijn mensen die al in het kanaal van de coalitie zitten.',
  withoutSlack: 'Contactpersonen zonder Slack',
  withoutSlackHint: 'Eén op een regel: naam, telefoon of mail. Hoe je iemand bereikt, zien alleen trekkers.',
  bot: (name: string) => `${name} is een app. Kies een mens.`,
  gone: (name: string) => `${name} heeft geen account meer. Kies iemand anders.`,
  unknown: (name: string) => `${name} kan ik niet vinden. Kies iemand anders.`,
};

export const leadForm = {
  title: 'Trekkers',
  submit: 'Benoem',
  intro: (names: string) => `Nu trekker: ${names}.`,
  lead: 'Wie wordt ook trekker?',
  leadHint: 'Een nieuwe trekker leest eerdere gesprekken pas als de schrijver dat goedvindt.',
  release: 'Stopt als trekker',
  choose: 'Kies iemand.',
};

export const channelForm = { title: 'Kies een kanaal', submit: 'Bewaar' };

export const eraseContact = {
  title: 'Persoon wissen?',
  body: (name: string) =>
    `Alles over ${name} wordt gewist: de naam, hoe je die persoon bereikt, en een gesprek dat jullie vastlegden. Niemand kan het terughalen.`,
  yes: 'Wis alles',
  no: 'Laat staan',
};

export const interviews = {
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
    'Dit schreven jullie bij de start. Het telt als jullie eigen gesprek. Alleen trekkers lezen het.',
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

export const readInterview = {
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

export const compare = {
  title: 'Vergelijk per vraag',
  question: 'Welke vraag?',
  none: 'Er is nog geen gesprek dat je kunt lezen.',
  noAnswer: 'Geen antwoord.',
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
      `${name} praat liever over *${coalition}* dan te typen. Maak een afspraak. Daarna leg je het gesprek hier vast.`,
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
