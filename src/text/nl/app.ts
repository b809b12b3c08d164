// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const command = {
  intro: 'Met Coalitie bouw je stap voor stap aan een vitale coalitie.',
  usage: 'Zo gebruik je me:',
  verbs: {
    next: '`/coalitie` vertelt wat nu je volgende stap is.',
    start: '`/coalitie start` begint een nieuwe coalitie.',
    status: '`/coalitie status` laat zien wie gevraagd is, bezig is, klaar is of niet meedoet.',
    partner: '`/coalitie partner` voegt partners en contactpersonen toe, of wijzigt ze.',
    interview: '`/coalitie gesprek` nodigt mensen uit, en laat gesprekken lezen en vastleggen.',
    meeting: '`/coalitie bijeenkomst` plant een bijeenkomst, en laat zien wie er komt.',
    commitment: '`/coalitie toezegging` laat zien wie wat toezegde, en noteert een nieuwe toezegging.',
    step: '`/coalitie stap` opent de stap waar jullie zijn. Met een nummer erbij open je een andere.',
    plan: '`/coalitie plan` opent je eigen plan: hoe partners verschillen, en een schets om te delen.',
    practice: '`/coalitie oefenen` maakt een oefening om de methode te proberen.',
    closing: '`/coalitie afronden` opent de afronding, met dank voor iedereen.',
    settings: '`/coalitie instellingen` opent je taal en andere voorkeuren.',
    mine: '`/coalitie mijn` laat zien wat er voor jou is, in al je coalities.',
    help: '`/coalitie help` toont dit lijstje.',
  },
  unknown: (typed: string, nearest: string | null) =>
    nearest === null
      ? `Ik ken \`${typed}\` niet. Dit kun je wel typen.`
      : `Ik ken \`${typed}\` niet. Bedoel je \`/coalitie ${nearest}\`?`,
  choose: 'Over welke coalitie gaat het?',
  none: 'Je hoort nog niet bij een coalitie. Zelf beginnen kan meteen.',
  startButton: 'Start een coalitie',
  notLead: 'Dit kan alleen een trekker. `/coalitie mijn` laat zien wat jij kunt doen.',
  failed: 'Dat lukte nu niet: de app kan even niets opslaan. Probeer het over een minuut opnieuw.',
  broken:
    'Dat lukte niet. Probeer het nog een keer. Blijft het misgaan, laat het dan weten aan wie de app beheert.',
  submitFailed: 'Bewaren lukt nu even niet. Je tekst staat er nog. Wacht een minuut en probeer het opnieuw.',
  stored: 'Het is bewaard. Alleen laten zien lukt nu even niet.',
  storedClose: 'Het is bewaard. Je kunt dit venster sluiten.',
  unsure: 'Ik weet nog niet of dit is bewaard. Druk over een minuut nog een keer: het telt maar één keer.',
  stale: 'Deze knop werkt niet meer. Kijk in het vastgezette bericht in je chat met mij wat er nu kan.',
};

/** In channels. */
export const inChannel = {
  mentioned:
    'Hoi! In kanalen lees ik niet mee. Typ `/coalitie` voor wat nu kan, of schrijf me in onze eigen chat.',
  greeting: 'Hoi, ik ben Coalitie. Ik help organisaties om stap voor stap samen iets aan te pakken.',
  when: 'Ik lees hier niet mee. Ik schrijf hier alleen als een trekker dit kanaal aan een coalitie koppelt: wat er is besloten, wanneer partners elkaar zien, en wat er klaar is.',
  stop: 'Liever niet? Typ `/remove @coalitie`, dan ben ik weg.',
};

/** On the button to the other things that one can do, and over them. */
export const other: string = 'Anders';

/** In the place of a window in which something was chosen that shows nothing more. */
export const done: string = 'Genoteerd.';

/** Read out, and on a lock screen: what else the message holds. */
export const inMessage = {
  own: 'De eigen woorden van mensen staan alleen in het bericht.',
  buttons: (names: string) => `Knoppen in het bericht: ${names}.`,
  menu: (names: string) => `Bij meer: ${names}.`,
  /** Over what somebody wrote. */
  about: 'Waar het om gaat:',
};
