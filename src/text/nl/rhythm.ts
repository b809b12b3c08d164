import type { UnreachableReason } from '../../coalition/state.ts';

// When people hear from the app, and how they choose that. Names and quoted words come in escaped.

export const rhythm = {
  /** "9" or "9.30"; the word for hours stands in the sentence. */
  time: (hour: number, minute: number) =>
    minute === 0 ? `${hour}` : `${hour}.${String(minute).padStart(2, '0')}`,
  /** On its own, in a menu. */
  clock: (hour: number, minute: number) => `${hour}.${String(minute).padStart(2, '0')} uur`,
  expect: {
    daily: (days: string, from: string, to: string) =>
      `Je krijgt hooguit één bericht met herinneringen per dag, ${days} tussen ${from} en ${to} uur.`,
    weekly: (day: string, from: string, to: string) =>
      `Je krijgt hooguit één bericht met herinneringen per week, op ${day} tussen ${from} en ${to} uur. Alleen wat niet kan wachten, komt eerder.`,
    paused: (day: string) => `Ik herinner je nergens aan tot ${day}.`,
    stopped: 'Ik herinner je nergens meer aan. Wat je zelf vraagt of wat iemand jou vraagt, krijg je wel.',
    workdays: 'op werkdagen',
    everyday: 'alle dagen van de week',
    weekend: 'in het weekend',
    on: (days: string) => `op ${days}`,
  },
  opening: 'Dit is er nu voor je.',
  motive: 'Je schreef zelf waarom je meedoet:',
  more: (count: number) =>
    count === 1
      ? '… en nog 1. Dat stuur ik je morgen of op je volgende werkdag.'
      : `… en nog ${count}. Die stuur ik je morgen of op je volgende werkdag.`,
  newer: 'Hierover staat een nieuwer bericht in deze chat.',
  allDone: 'In dit bericht staat niets meer open.',
  nothing: 'Dit is niet meer nodig.',
  later: {
    menu: 'Later',
    /** In a menu with other things. */
    among: { tomorrow: 'Later: morgen', week: 'Later: volgende week', date: 'Later: op een andere dag' },
    tomorrow: 'Morgen',
    week: 'Volgende week',
    date: 'Op een andere dag',
    title: 'Wanneer dan?',
    intro: 'Kies de dag waarop ik er weer over begin.',
    day: 'Welke dag?',
    submit: 'Bewaar',
    settled: (day: string) => `Komt terug op ${day}.`,
    done: (day: string) => `Goed, ik kom erop terug op ${day}.`,
  },
  controls: {
    pause: 'Pauzeer alles tot…',
    settings: 'Instellingen',
    weekly: 'Eén bericht per week',
    stop: 'Geen herinneringen meer',
  },
  pause: {
    title: 'Pauzeer alles',
    intro:
      'Ik herinner je nergens aan tot de dag die je kiest. Vraagt iemand je iets, dan hoor je dat wel. Daarna krijg je in één bericht wat er nog toe doet. Je kunt de pauze altijd stoppen.',
    day: 'Vanaf welke dag mag ik weer?',
    submit: 'Pauzeer',
    end: 'Stop de pauze',
  },
  changed: (expectation: string) => `Goed. ${expectation} Via Instellingen pas je het weer aan.`,
  settings: {
    often: 'Hoe vaak?',
    daily: 'Hooguit één bericht per dag',
    weekly: (day: string) => `Eén bericht per week, op ${day}`,
    never: 'Geen herinneringen',
    pause: 'Pauzeer tot',
    pauseHint: 'Op deze dag begin ik weer. Leeg: geen pauze.',
    also: 'Wat mag erbij?',
    nudges: 'Een kleine volgende stap als mijn coalitie stilvalt',
    quotes: 'Wat ik zelf schreef over waarom ik meedoe',
    quotesHint: 'Alleen jij leest dat terug, en alleen hier in onze chat.',
    openHours: 'Kies je uren',
    hoursTitle: 'Je uren',
    from: 'Vanaf',
    to: 'Tot',
    days: 'Op welke dagen?',
    zone: 'Tijdzone',
    slackZone: (zone: string) => `Zoals in Slack: ${zone}`,
    saved: 'Bewaard.',
  },
  hours: {
    ask: 'Wanneer komt een bericht van mij jou goed uit?',
    office: 'Overdag op werkdagen',
    evening: '’s Avonds',
  },
  schedule: {
    title: 'Wat ik ga sturen',
    intro: (coalition: string) =>
      `Dit stuur ik de komende tijd over *${coalition}*, als er niets verandert. Doet iemand het eerder, dan stuur ik de herinnering niet.`,
    none: 'Er staat nu niets klaar om te sturen.',
    line: (day: string, what: string) => `${what}. ${day}.`,
    day: (day: string) => `Op ${day}`,
    nextMessage: 'Bij het eerstvolgende bericht',
    muted: 'Deze persoon wil geen herinneringen',
    over: 'Komt niet meer op tijd',
    cancel: 'Niet sturen',
    move: 'Op een andere dag',
    moveTitle: 'Op een andere dag',
    moveIntro: (name: string, what: string) => `${name}: ${what}.`,
    to: 'Welke dag?',
    submit: 'Bewaar',
    cancelled: 'Dit stuur ik niet.',
    close: 'Sluit',
  },
  unreachable: {
    notification: 'Iemand is niet meer te bereiken',
    body: (name: string, coalition: string, reason: string) =>
      `Ik kan ${name} niet meer bereiken voor *${coalition}*: ${reason} Ik stuur deze persoon niets meer. Kun je zelf even contact opnemen?`,
    reasons: {
      gone: 'het account is gesloten.',
      'not-found': 'Slack kent deze persoon niet meer.',
      'no-dm': 'deze persoon kan geen berichten van de app krijgen.',
    } satisfies Record<UnreachableReason, string>,
  },
};
