// The Home tab, and `/coalitie mijn` where it says the same. Names come in escaped.

export const home = {
  welcome: 'Welkom bij Coalitie',
  about:
    'Een vitale coalitie is een groep organisaties die samen iets aanpakt wat hun omgeving nodig heeft. Ik help je om zo’n coalitie op te bouwen en levend te houden.',
  how: [
    '*Begin klein.* Zeg waar het om gaat en wie je erbij wilt. Dat kost vijf minuten.',
    '*Luister eerst.* Ik voer met iedere partner een vertrouwelijk gesprek: wat vind je belangrijk, wat heb je nodig?',
    '*Bouw samen.* In tien stappen komen jullie tot een plan dat iedereen draagt. Ik vertel steeds wat nu aan de beurt is.',
  ],
  practice:
    'Eerst rustig kijken? In een oefening zijn de partners verzonnen. Niemand anders merkt er iets van.',
  invited: 'Word je uitgenodigd door een trekker, dan zie je dat hier en in onze chat.',
  nothingAsked: 'Er wordt nu niets van je gevraagd.',
  chat: 'Mijn vragen staan in onze chat, op het tabblad _Messages_.',
  today: {
    title: 'Vandaag voor jou',
    more: (count: number) => `… en nog ${count}.`,
    all: 'Bekijk alles',
    nothing: 'Er is nu niets dat alleen jij kunt doen.',
  },
  closed: '*Afgerond*',
  waiting: (count: number, names: string) =>
    count === 1 ? `Wacht op 1 gesprek: ${names}` : `Wacht op ${count} gesprekken: ${names}`,
  talks: (names: string) => `Wil met je praten: ${names}`,
  notAsked: (count: number) => `${count} nog niet gevraagd`,
  done: (count: number) => (count === 1 ? '1 gesprek klaar' : `${count} gesprekken klaar`),
  inHome: 'Op mijn tabblad _Home_ staat alles.',
  help: 'Hulp',
};
