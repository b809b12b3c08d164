import { due } from '../../coalition/due-kinds.ts';
import type { Capacity, MapCorner, PartnerRole, PlacedAspect, PlacingStep } from '../../method/sketch.ts';

const partners = (count: number) => (count === 1 ? '1 partner' : `${count} partners`);

export const sketch = {
  close: 'Sluit',
  back: 'Terug naar het plan',
  /** On a step's screen, in the pinned message and in Home. */
  open: 'Open het eigen plan',
  /** What is next for a lead in step 3. */
  next: (coalition: string, place: string) =>
    `*${coalition}* is bij ${place}. Bedenk nu zelf hoe jullie goed samenwerken: wie kan wat, en waar vindt elke partner het eigen belang terug?`,
  roles: {
    drives: 'Trekt mee',
    'carries-out': 'Voert uit',
    pays: 'Betaalt mee',
    decides: 'Beslist mee',
    advises: 'Denkt mee',
    affected: 'Merkt er vooral iets van',
  } satisfies Record<PartnerRole, string>,
  capacities: {
    own: 'Kan zelf aan de slag',
    funding: 'Kan aan de slag met geld',
    none: 'Kan niet zelf aan de slag',
  } satisfies Record<Capacity, string>,
  plan: {
    title: 'Eigen plan',
    intro: (coalition: string) =>
      `*${coalition}*: hoe jij denkt dat jullie goed samenwerken. Alleen trekkers zien dit scherm.`,
    differ: '*1. Hoe partners verschillen*',
    differNone:
      'Wie doet wat, wie kan zelf aan de slag, en voor wie staat er iets op het spel? Partners zien dit nooit.',
    differSome: (placed: number, all: number) =>
      `Van ${placed} van de ${all} partners is alles gekozen. Partners zien dit nooit.`,
    differAll: 'Van elke partner is alles gekozen. Partners zien dit nooit.',
    place: 'Plaats partners',
    goOn: 'Ga verder met plaatsen',
    map: 'Bekijk de kaart',
    sketch: '*2. De schets*',
    sketchNone:
      'Schrijf een halve bladzijde: hoe werken jullie samen, en waar vindt elke partner het eigen belang terug?',
    missing: (names: string) => `Nog geen regel over: ${names}.`,
    complete: 'Over elke partner staat er een regel.',
    write: 'Schrijf de schets',
    writeOn: 'Schrijf verder',
    read: 'Lees en wijzig',
    share: 'Deel als concept',
    shareNew: 'Deel de nieuwe versie',
    shared: (version: number, day: string, names: string) =>
      `Versie ${version} is gedeeld op ${day} met ${names}.`,
    changedSince: (parts: string) => `Daarna gewijzigd, en nog niet gedeeld: ${parts}.`,
    versions: 'Gedeelde versies',
    suggestions: '*3. Voorstellen van partners*',
    waiting: (count: number) =>
      count === 1 ? '1 voorstel wacht op je antwoord.' : `${count} voorstellen wachten op je antwoord.`,
    none: 'Er is nog niets voorgesteld.',
    settled: 'Op alle voorstellen is geantwoord.',
    answer: 'Lees en antwoord',
    earlier: '*Eerder opgeschreven bij deze stap*',
    earlierAll: 'Lees alles',
    over: 'Deze coalitie is afgerond. Je kunt alles nog lezen.',
  },
  /** What a passage is about, within a sentence. */
  passages: {
    together: 'de samenwerking',
    of: (partner: string) => `de regel over ${partner}`,
  },
  placing: {
    title: (page: number, pages: number) =>
      pages === 1 ? 'Plaats partners' : `Plaatsen, ${page} van ${pages}`,
    intro:
      'Kies wat je denkt; elke keuze is meteen bewaard. Het gaat over organisaties, niet over mensen. Alleen trekkers zien dit, ook later.',
    role: 'Rol',
    capacity: 'Uitvoeringskracht',
    stake: 'Belang',
    influence: 'Invloed',
    own: 'jullie zelf',
    /** The first partner is placed by itself. */
    first: {
      stake: {
        2: 'Heel veel belang',
        1: 'Veel belang',
        0: 'Gemiddeld belang',
        [-1]: 'Weinig belang',
        [-2]: 'Heel weinig belang',
      } satisfies Record<PlacingStep, string>,
      influence: {
        2: 'Heel veel invloed',
        1: 'Veel invloed',
        0: 'Gemiddelde invloed',
        [-1]: 'Weinig invloed',
        [-2]: 'Heel weinig invloed',
      } satisfies Record<PlacingStep, string>,
    } satisfies Record<PlacedAspect, Record<PlacingStep, string>>,
    against: {
      stake: {
        2: (partner: string) => `Veel meer belang dan ${partner}`,
        1: (partner: string) => `Meer belang dan ${partner}`,
        0: (partner: string) => `Evenveel belang als ${partner}`,
        [-1]: (partner: string) => `Minder belang dan ${partner}`,
        [-2]: (partner: string) => `Veel minder belang dan ${partner}`,
      } satisfies Record<PlacingStep, (partner: string) => string>,
      influence: {
        2: (partner: string) => `Veel meer invloed dan ${partner}`,
        1: (partner: string) => `Meer invloed dan ${partner}`,
        0: (partner: string) => `Evenveel invloed als ${partner}`,
        [-1]: (partner: string) => `Minder invloed dan ${partner}`,
        [-2]: (partner: string) => `Veel minder invloed dan ${partner}`,
      } satisfies Record<PlacingStep, (partner: string) => string>,
    } satisfies Record<PlacedAspect, Record<PlacingStep, (partner: string) => string>>,
    complete: 'compleet',
    open: (aspects: string) => `nog te kiezen: ${aspects}`,
    done: 'Alle partners staan erin. Kijk nu op de kaart of het klopt.',
  },
  map: {
    title: 'Wie staat waar?',
    intro: 'De plek van partners ten opzichte van elkaar. Alleen trekkers zien dit, ook later.',
    drawing: 'De kaart wordt getekend. Dat duurt een paar tellen; hier staat alvast wie waar staat.',
    again: 'Toon de kaart',
    empty: 'Kies eerst van een paar partners het belang en de invloed. Dan staan ze hier.',
    corners: {
      involve: 'Veel belang, veel invloed',
      satisfy: 'Weinig belang, veel invloed',
      keep: 'Veel belang, weinig invloed',
      inform: 'Weinig belang, weinig invloed',
    } satisfies Record<MapCorner, string>,
    advice: {
      involve: 'Maak het plan met hen samen, vanaf het begin.',
      satisfy: 'Zoek wat het hun oplevert. Zonder hen komt er weinig van de grond.',
      keep: 'Vergeet hen niet: geef ze een stem, en breng ze in gesprek met wie kan beslissen.',
      inform: 'Houd hen op de hoogte. Meer hoeft nu nog niet.',
    } satisfies Record<MapCorner, string>,
    capacity: {
      own: (names: string) => `*Zelf aan de slag:* ${names}`,
      funding: (names: string) => `*Met geld aan de slag:* ${names}`,
      none: (names: string) => `*Niet zelf aan de slag:* ${names}`,
      open: (names: string) => `*Nog niet gekozen:* ${names}`,
    } satisfies Record<Capacity | 'open', (names: string) => string>,
    unplaced: (names: string) => `Nog niet op de kaart: ${names}.`,
    oneSpot: 'Ze staan allemaal in één hoek. Vergelijk ze nog eens met elkaar: wie heeft meer, wie minder?',
    few: (count: number) => `Je hebt ${partners(count)}. Meestal zijn het er 8 tot 22. Wie mis je nog?`,
    many: (count: number) =>
      `${partners(count)} tegelijk is veel. Begin met wie veel belang en veel invloed heeft, en vraag de anderen daarna.`,
    nobodyAble: 'Nog niemand kan zelf aan de slag. Zoek een partner die dat wel kan, of eerst geld.',
  },
  writing: {
    title: 'De schets',
    page: (page: number, pages: number) => `Bladzijde ${page} van ${pages}`,
    save: 'Bewaar',
    saveNext: 'Bewaar en verder',
    together: 'Hoe werken jullie samen?',
    togetherHint: 'Wie doet mee, wie besluit, hoe vaak zie je elkaar? Een halve bladzijde is genoeg.',
    secured: (partner: string) => `Waar vindt ${partner} het eigen belang terug?`,
    securedHint: 'Een of twee zinnen. Wie de schets krijgt, leest ook deze regel.',
    interests: '*Belangen in het domein*',
    leadsOnly: 'alleen voor trekkers',
    noInterests: 'In het domein staat nog geen belang van deze partner.',
    draft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
    draftOffered: 'Ik heb bewaard wat je eerder invulde.',
  },
  reading: {
    title: 'De schets',
    intro: 'Zo staat de schets er nu voor. Alleen trekkers lezen dit, tot je hem deelt.',
    together: '*Hoe we samenwerken*',
    of: (partner: string) => `*${partner}*`,
    none: 'Hier staat nog niets.',
    change: 'Wijzig',
    gone: 'Deze woorden zijn er niet meer.',
  },
  sharing: {
    title: 'Deel de schets',
    look: 'Bekijk eerst',
    submit: 'Deel',
    noPartners: 'Er is nog geen partner om mee te delen. Voeg eerst een partner toe.',
    with: (names: string) => `Voor: ${names}.`,
    partners: 'Met welke partners?',
    partnersHint: 'Hun contactpersonen krijgen bericht, en mogen wijzigingen voorstellen.',
    withoutSlack: (partner: string) => `${partner} (zonder Slack)`,
    preview: '*Dit lezen ze, en niets anders:*',
    noDomain: 'Belangen staan er pas bij als het domein met al deze partners is gedeeld.',
    more: (count: number) =>
      count === 1
        ? 'En nog 1 stuk. Dat lees je onder Lees en wijzig.'
        : `En nog ${count} stukken. Die lees je onder Lees en wijzig.`,
    missing: (names: string) => `Nog geen regel over ${names}. Deel je nu, dan missen zij zichzelf.`,
    done: {
      title: 'Gedeeld',
      body: (version: number, names: string) => `Versie ${version} is gedeeld met ${names}.`,
      told: (count: number) =>
        count === 1 ? '1 persoon krijgt nu bericht.' : `${count} mensen krijgen nu bericht.`,
      withoutSlack: (names: string) =>
        `${names} heeft niemand in Slack. Kopieer de tekst uit dit venster, of neem hem mee naar een gesprek.`,
    },
  },
  versions: {
    title: 'Gedeelde versies',
    line: (version: number, day: string, names: string) => `*Versie ${version}*, ${day}\n${names}`,
    open: 'Lees',
  },
  shared: {
    title: 'De schets',
    notification: (coalition: string) => `Een schets van ${coalition}`,
    first: (lead: string, coalition: string) =>
      `${lead} maakte een eerste schets van hoe we kunnen samenwerken in *${coalition}*. Het is een concept: er kan nog van alles anders. Vind je jullie belang erin terug?`,
    again: (lead: string, coalition: string) =>
      `${lead} deelde een nieuwe versie van de schets van *${coalition}*.`,
    news: (parts: string) => `Nieuw: ${parts}.`,
    read: 'Lees de schets',
    intro: (coalition: string, version: number, day: string) =>
      `*${coalition}*: schets, versie ${version} van ${day}. Een concept: stel gerust iets anders voor.`,
    newest: 'Dit is een oudere versie. Lees de nieuwste om iets voor te stellen.',
    toNewest: 'Naar de nieuwste',
    older: 'Oudere versies',
    olderVersion: (version: number, day: string) => `Versie ${version}, ${day}`,
    note: 'Noteer een voorstel',
    suggest: 'Stel iets voor',
    interests: 'Belangen waar dit over gaat:',
    noLine: (names: string) => `Nog geen regel over: ${names}.`,
    own: '*Wat jij voorstelde*',
    states: {
      waiting: 'Een trekker kijkt ernaar.',
      taken: 'Overgenomen.',
      takenLater: 'Overgenomen. Je leest het in de volgende versie.',
      thanked: 'Dank je. De trekkers laten het zoals het is:',
    },
    about: (passage: string) => `Over ${passage}`,
    mine: (coalition: string) => `*${coalition}*: er is een schets van hoe we samenwerken.`,
    more: (count: number) =>
      count === 1 ? 'En nog 1 schets, in Home.' : `En nog ${count} schetsen, in Home.`,
  },
  suggesting: {
    title: 'Stel iets voor',
    submit: 'Stuur',
    now: (passage: string) => `*Nu staat er over ${passage}:*`,
    nothing: 'Hier staat nog niets over. Schrijf wat erin moet.',
    words: 'Wat zou je anders willen?',
    hint: 'Alleen de trekkers lezen dit. Je hoort wat ze ermee doen.',
    noteHint: 'Schrijf op wat er gezegd is. Vertel zelf wat jullie ermee doen.',
    noted: 'Genoteerd. Het staat bij de voorstellen.',
    done: 'Dank je. De trekkers lezen je voorstel, en je hoort wat ze ermee doen.',
    forContact: 'Wie zei het?',
  },
  answering: {
    title: 'Voorstellen',
    intro:
      'Neem over wat de schets beter maakt. Neem je iets niet over, zeg dan waarom. Wie het voorstelde, hoort het.',
    none: 'Er wachten geen voorstellen.',
    line: (who: string, partner: string, passage: string) => `${who} (${partner}) over ${passage}:`,
    take: 'Neem over',
    thank: 'Bedank, niet overnemen',
    settled: '*Beantwoord*',
    taken: 'Overgenomen',
    thanked: 'Niet overgenomen',
    taking: {
      title: 'Neem over',
      submit: 'Neem over',
      suggested: (who: string) => `*${who} stelt voor:*`,
      words: (passage: string) => `Zo wordt het stuk over ${passage}`,
      hint: 'Pas de tekst aan. Partners lezen dit zodra je de nieuwe versie deelt.',
      answer: 'Wil je er iets bij zeggen?',
      answerHint: 'Alleen wie het voorstelde, leest dit.',
    },
    thanking: {
      title: 'Bedank',
      submit: 'Stuur',
      reason: 'Waarom nemen jullie het niet over?',
      hint: 'Wie het voorstelde, leest dit. Zo blijft iemand meedenken.',
    },
  },
  heard: {
    notification: (coalition: string) => `Antwoord op je voorstel bij ${coalition}`,
    taken: (lead: string, coalition: string) =>
      `${lead} nam je voorstel over in de schets van *${coalition}*. Dank je. Je leest het in de volgende versie.`,
    thanked: (lead: string, coalition: string) =>
      `${lead} dankt je voor je voorstel bij de schets van *${coalition}*. De tekst blijft zoals hij is.`,
    why: 'Dit is waarom:',
    said: (lead: string) => `${lead} schrijft erbij:`,
  },
  unreached: {
    notification: 'Mijn bericht over de schets kwam niet aan',
    body: (name: string, coalition: string, reason: string) =>
      `Mijn bericht aan ${name} over de schets van *${coalition}* kwam niet aan: ${reason} Vertel jij het?`,
  },
  leading: {
    now: (coalition: string) => `*${coalition}*: tijd voor een eerste plan van hoe jullie samenwerken.`,
    waiting: (coalition: string, count: number) =>
      count === 1
        ? `*${coalition}*: 1 voorstel bij jullie schets wacht op antwoord.`
        : `*${coalition}*: ${count} voorstellen bij jullie schets wachten op antwoord.`,
  },
  reminders: {
    suggestions: {
      notification: 'Er zijn voorstellen bij jullie schets',
      body: (coalition: string, count: number) =>
        count === 1
          ? `Bij de schets van *${coalition}* ligt 1 voorstel van een partner. Nemen jullie het over?`
          : `Bij de schets van *${coalition}* liggen ${count} voorstellen van partners. Wat nemen jullie over?`,
      read: 'Lees en antwoord',
      settled: (coalition: string) => `Op de voorstellen bij *${coalition}* is geantwoord.`,
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds = {
  [due.sketchSuggestions]: 'Vertelt dat er voorstellen bij de schets liggen',
};
