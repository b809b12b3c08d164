import type { PartnerKind } from '../../method/partners.ts';

export const list = {
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

export const form = {
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
