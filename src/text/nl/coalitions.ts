// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const next = {
  more: (count: number) =>
    count === 1
      ? 'En nog 1 coalitie. Kies die om te zien wat daar nu kan.'
      : `En nog ${count} coalities. Kies er een om te zien wat daar nu kan.`,
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
    partner: 'Voeg partners toe',
    interviews: 'Open gesprekken',
    channel: 'Kies kanaal',
    status: 'Bekijk status',
  },
};

/** What else there is about a coalition, behind three dots. */
export const menu = {
  change: 'Gegevens wijzigen',
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
  intentionHint:
    'Dit telt als het gesprek van je eigen organisatie. Alleen trekkers lezen het, ook wie later trekker wordt.',
  together: 'Werken de partners al samen?',
  togetherHint:
    'In ronde 1 vraag ik elke partner apart wat die beweegt. Sla je die over, dan begin je bij stap 5.',
  togetherYes: 'Ja, en ronde 1 mag over: geen gesprekken vooraf',
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
    `*${coalition}* is gestart, en slaat ronde 1 over: er zijn geen gesprekken vooraf. Klopt dat? Voeg dan je partners toe.`,
  fromStep1: 'Begin toch bij stap 1',
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

/** What was said at the start, and can be changed. */
export const changeForm = {
  title: 'Gegevens wijzigen',
  submit: 'Bewaar',
  keepChannel: 'In het kanaal dat er nu is',
  draftSaved: 'Je concept is bewaard. Met /coalitie wijzigen ga je verder.',
  fields: { name: 'de naam', need: 'de opgave', language: 'de taal', country: 'het land' },
  changed: (day: string, name: string, fields: string) => `${day}: ${name} wijzigde ${fields}.`,
  was: (field: string, before: string) => `${field} (eerst: _${before}_)`,
  saved: 'Bewaard. Wat er eerst stond, lees je in dit venster terug. Van de intentie lees je het in stap 1.',
  savedChannel: 'Bewaard. Ik maak het andere kanaal in orde, en stel de coalitie daar voor.',
};

export const channelForm = { title: 'Kies een kanaal', submit: 'Bewaar' };
