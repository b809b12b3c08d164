import type { PartnerKind } from '../../method/partners.ts';

export const list = {
  title: 'Partners',
  close: 'Sluit',
  intro: (coalition: string) => `Partners van *${coalition}*`,
  none: 'Er zijn nog geen partners. Een partner is een organisatie, met een of meer mensen.',
  addMany: 'Voeg partners toe',
  add: 'Voeg er één toe',
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

export const form = {
  addTitle: 'Partner toevoegen',
  changeTitle: 'Partner wijzigen',
  submit: 'Bewaar',
  organisation: 'Organisatie',
  kind: 'Soort organisatie',
  kindHint: 'Laat je dit leeg, dan kijk ik naar de naam.',
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

/** A list that is pasted: read, corrected, saved. */
export const paste = {
  title: 'Partners toevoegen',
  checkTitle: 'Klopt dit?',
  next: 'Verder',
  save: 'Bewaar',
  saveNext: 'Bewaar en verder',
  again: 'Kijk opnieuw',
  intro: 'Zet elke partner op een eigen regel. Een lijst of tabel plakken mag ook.',
  lines: 'Wie doen er mee?',
  linesHint:
    'Bijvoorbeeld: Bewonersvereniging Oude Haven; Kees Bakker; 06 12345678. Hoe je iemand bereikt, zien alleen trekkers.',
  who: (name: string) => `Wie is ${name}?`,
  onSlack: (name: string) => `${name} (op Slack)`,
  notOnSlack: 'Iemand zonder Slack',
  nobody: 'Nog geen contactpersoon',
  kindUnknown: 'Kies de soort, of laat leeg: dan staat er Anders.',
  known: (partner: string, people: string) => `*${partner}* is al partner. Erbij komt: ${people}.`,
  knownAll: (partner: string) => `*${partner}* is al partner. Hier komt niets bij.`,
  saved: (count: number) => (count === 1 ? '1 partner is bewaard.' : `${count} partners zijn bewaard.`),
  rest: (count: number) =>
    count === 1 ? 'Hierna komt nog 1 regel.' : `Hierna komen nog ${count} regels. Ze staan veilig.`,
  late: 'Slack gaf niet alle namen op tijd. Wie hier zonder Slack staat, zit er misschien wel op.',
  full: 'Het vak was vol. Klopt de laatste regel nog? Plak de rest onderaan.',
  fix: 'Klopt een regel niet? Verbeter hem hier',
  fixUnread: 'Verbeter hier wat ik niet begrijp',
  fixHint: 'Wat je wijzigt, laat ik eerst opnieuw zien. Een regel weghalen mag ook.',
  more: 'De rest van je lijst',
  invite: 'Nodig meteen uit',
  inviteSays: 'Vraag iedereen op Slack om een gesprek',
  inviteHint: 'Wie geen Slack heeft, spreek je zelf.',
  saveDraft: 'Bewaar concept',
  draftSaved: 'Je lijst is bewaard. Sluit gerust; hij staat hier klaar.',
  draftOffered: 'Ik heb bewaard wat je eerder plakte.',
  doneTitle: 'Partners toegevoegd',
  done: (count: number) => (count === 1 ? '1 partner doet mee.' : `${count} partners doen mee.`),
  doneNothing: 'Er is niets toegevoegd.',
  invited: (count: number) =>
    count === 1
      ? '1 persoon krijgt een uitnodiging voor een gesprek.'
      : `${count} mensen krijgen een uitnodiging voor een gesprek.`,
  notInvited: 'Nog niemand is gevraagd. Nodig ze uit bij Gesprekken.',
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

export const eraseContact = {
  title: 'Persoon wissen?',
  body: (name: string) =>
    `Alles over ${name} wordt gewist: de naam, hoe je die persoon bereikt, en een gesprek dat jullie vastlegden. Niemand kan het terughalen.`,
  yes: 'Wis alles',
  no: 'Laat staan',
};

export const kinds = {
  municipality: 'Gemeente',
  education: 'Onderwijs',
  entrepreneurs: 'Ondernemers',
  culture: 'Cultuur',
  residents: 'Bewoners',
  care: 'Zorg en welzijn',
  housing: 'Wonen en vastgoed',
  other: 'Anders',
} satisfies Record<PartnerKind, string>;
