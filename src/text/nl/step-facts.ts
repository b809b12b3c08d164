import type { ContentPart } from '../../coalition/steps/facts.ts';

// What a finished step came to. The channel reads `facts`: only what the record bears out. Leads read `matters`. Names come in escaped.

export const facts = {
  heard: {
    nobodyThere: 'Er zijn nog geen andere partners.',
    running: 'De eerste gesprekken met partners lopen nog.',
    toCome: 'De gesprekken met partners komen nog.',
    all: (partners: number): string =>
      partners === 1 ? 'We weten nu wat onze partner beweegt.' : 'We weten nu wat elke partner beweegt.',
    some: (heard: number, partners: number) =>
      `We hoorden van ${heard} van de ${partners} partners wat hen beweegt.`,
    othersRunning: 'De andere gesprekken lopen nog.',
    welcome: 'Wie nog iets wil vertellen, is welkom bij de trekker.',
  },
  domain: {
    written: 'Er is nu een eerste beeld van waar onze coalitie wel en niet over gaat.',
    empty: 'Waar onze coalitie precies over gaat, is nog niet opgeschreven.',
  },
  sketch: {
    written: 'Er is nu een eerste schets van hoe we kunnen samenwerken, en die mag nog veranderen.',
    empty: 'Een schets van de samenwerking is er nog niet.',
  },
  exploration: {
    coming: (day: string) => `De verkenningsbijeenkomst is op ${day}.`,
    over: (day: string) => `De verkenningsbijeenkomst stond gepland op ${day}.`,
    prepared: 'De opzet van de verkenningsbijeenkomst ligt er. Een datum is er nog niet.',
    empty: 'Voor de verkenningsbijeenkomst is nog geen datum.',
  },
  shared: {
    met: (day: string) => `De partners spraken elkaar op ${day}. Wat eruit kwam, is opgeschreven.`,
    written: 'Wat partners belangrijk vinden en willen bijdragen, is opgeschreven.',
    empty: 'Wat partners met elkaar deelden, is nog niet opgeschreven.',
  },
  content: {
    written: (parts: string) => `Dit is uitgewerkt: ${parts}.`,
    empty: 'De inhoud is nog niet uitgewerkt.',
    parts: {
      vision: 'onze visie',
      goals: 'onze doelen',
      'possible-actions': 'mogelijke acties',
    } satisfies Record<ContentPart, string>,
  },
  organising: {
    written: 'We hebben uitgewerkt hoe we de samenwerking kunnen organiseren.',
    empty: 'Hoe we de samenwerking organiseren, is nog niet uitgewerkt.',
  },
  plan: {
    taken: (count: number) =>
      count === 1 ? '1 actie heeft iemand die het doet.' : `${count} acties hebben iemand die het doet.`,
    open: (count: number) =>
      count === 1 ? '1 actie is nog vrij op te pakken.' : `${count} acties zijn nog vrij op te pakken.`,
    written: 'Wie wat doet, is opgeschreven.',
    empty: 'Wie wat doet, is nog niet opgeschreven.',
  },
  decided: {
    founded: 'De coalitie is opgericht. Nu maken we samen het plan van aanpak.',
    adopted: 'Het plan is vastgesteld.',
    'not-agreed': 'We zijn het nog niet eens, en praten verder.',
  },
  underway: {
    counts: (parts: string) => `Zo staat het met onze toezeggingen: ${parts}.`,
    done: (count: number) => `${count} klaar`,
    busy: (count: number) => `${count} bezig`,
    open: (count: number) => `${count} vrij op te pakken`,
  },
  closed: 'We hebben onze samenwerking in deze vorm afgerond, met dank aan iedereen die meedeed.',
};

export const matters = {
  title: '*Dit staat nog open*',
  talks: (count: number, names: string) =>
    count === 1
      ? `Wil liever praten, en wacht op je: ${names}`
      : `Willen liever praten, en wachten op je: ${names}`,
  interviews: (count: number, names: string) =>
    count === 1 ? `Stuurde nog geen antwoord: ${names}` : `Stuurden nog geen antwoord: ${names}`,
  'not-asked': (count: number, names: string) =>
    count === 1 ? `Is nog niet gevraagd: ${names}` : `Zijn nog niet gevraagd: ${names}`,
  unplanned: 'De verkenningsbijeenkomst is nog niet gepland.',
  unrecorded: (count: number) =>
    count === 1
      ? 'Van 1 bijeenkomst is nog niet opgeschreven wat eruit kwam.'
      : `Van ${count} bijeenkomsten is nog niet opgeschreven wat eruit kwam.`,
  proposals: (count: number) =>
    count === 1 ? '1 toezegging wacht nog op een ja.' : `${count} toezeggingen wachten nog op een ja.`,
  underway: (count: number) => (count === 1 ? '1 toezegging loopt nog.' : `${count} toezeggingen lopen nog.`),
  despite: 'Toch afronden?',
  despiteSays: 'Ja. Wat nog komt, blijft welkom',
  channelReads: (sentence: string) => `In het kanaal komt te staan: "${sentence}"`,
};
