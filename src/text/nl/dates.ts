import { due } from '../../coalition/due-kinds.ts';

// Finding a date together: what is asked of contacts in their DM, and what leads see and pick. Names and kinds come in escaped.

export const dates = {
  question: {
    notification: (coalition: string) => `Wanneer kun je? ${coalition}`,
    title: (kind: string, coalition: string) => `*${kind} van ${coalition}*`,
    ask: (lead: string) => `Wanneer kun je? Klik aan wat past. ${lead} kiest daarna de dag.`,
    again: (lead: string) =>
      `Er zijn andere momenten. Wanneer kun je nu? Klik aan wat past. ${lead} kiest daarna de dag.`,
    why: (partner: string) =>
      `Je krijgt dit als contactpersoon van ${partner}. Past het moment dat het wordt, dan sta je meteen op de lijst.`,
    fits: 'Past',
    undo: 'Past toch niet',
    doesFit: 'past jou',
    passed: 'dit moment is voorbij',
    none: 'Geen van deze',
    purpose: '*Waarvoor:*',
  },
  said: {
    some: (fits: number, moments: number) =>
      `Genoteerd: ${fits} van de ${moments} ${fits === 1 ? 'past' : 'passen'}. Wat je niet aanklikt, past niet.`,
    foretold: 'Je zei dat dit moment past, dus je staat op de lijst. Lukt het toch niet, zeg het hier.',
    none: 'Genoteerd: geen van deze past. Dank je, ook dat helpt.',
    allPassed: (lead: string) => `Alle momenten zijn voorbij. ${lead} laat horen hoe het verdergaat.`,
  },
  ended: {
    closed: (lead: string) => `Antwoorden kan niet meer. ${lead} kiest nu een dag.`,
    picked: (span: string) => `De dag is gekozen: ${span}. Je uitnodiging staat in deze chat.`,
    cancelled: 'Er wordt geen datum meer gezocht. Hield je iets vrij? Dat hoeft niet meer.',
    dropped: 'Jou wordt dit niet meer gevraagd.',
    newer: 'Hierover staat een nieuwer bericht in deze chat.',
  },
  off: {
    notification: (coalition: string) => `Geen datum meer nodig voor ${coalition}`,
    body: (kind: string, coalition: string) =>
      `Voor de ${kind} van *${coalition}* wordt geen datum meer gezocht. Hield je iets vrij? Dat hoeft niet meer.`,
  },
  mine: {
    ask: (kind: string, coalition: string) => `*${coalition}*: wanneer kun je naar de ${kind}?`,
    said: (kind: string, coalition: string, fits: number, moments: number) =>
      fits === 0
        ? `*${coalition}*: datum voor de ${kind}. Geen van de ${moments} momenten past jou.`
        : `*${coalition}*: datum voor de ${kind}. Jou ${fits === 1 ? 'past' : 'passen'} ${fits} van de ${moments} momenten.`,
    more: (count: number) =>
      count === 1
        ? 'Voor nog 1 bijeenkomst kies je een datum.'
        : `Voor nog ${count} bijeenkomsten kies je een datum.`,
    choose: 'Kies momenten',
    change: 'Wijzig',
    noted: (coalition: string, fits: number) =>
      fits === 0
        ? `Genoteerd voor *${coalition}*: geen van de momenten past.`
        : `Genoteerd voor *${coalition}*: ${fits} ${fits === 1 ? 'moment past' : 'momenten passen'}.`,
  },
  answerForm: {
    title: 'Wat past?',
    submit: 'Bewaar',
    intro: (kind: string, coalition: string) => `De ${kind} van *${coalition}*.`,
    fits: 'Welke momenten passen?',
    fitsOf: (name: string) => `Wat past ${name}?`,
    hint: 'Past er geen? Laat dan alles leeg.',
  },
  list: {
    title: '*Hier zoeken we een datum*',
    find: 'Zoek samen een datum',
    notYet: 'Weet je de dag nog niet? De datum zoeken we samen.',
    open: 'Bekijk',
    answers: (answered: number, asked: number) => `${answered} van de ${asked} gaven antwoord`,
    closed: 'antwoorden kan niet meer',
  },
  one: {
    title: 'Datum zoeken',
    progress: (answered: number, asked: number) => `${answered} van de ${asked} gaven antwoord.`,
    everyone: 'Iedereen gaf antwoord.',
    place: (place: number, span: string) => `*${place}. ${span}*`,
    fits: (people: number, partners: number, all: number) =>
      people === 0
        ? 'Nog niemand kan dan.'
        : `Dan ${people === 1 ? 'kan 1 persoon' : `kunnen ${people} mensen`} (${partners} van de ${all} partners).`,
    everybody: (people: number) =>
      `Alle partners kunnen: ${people === 1 ? '1 persoon' : `${people} mensen`}.`,
    without: (partners: string) => `Zonder: ${partners}.`,
    best: 'Hier kunnen de meesten.',
    passed: 'voorbij',
    pick: 'Kies',
    nobody:
      'Niemand kan op deze momenten. Dat gebeurt vaker, en het zegt niets over de bijeenkomst. Bied andere aan.',
    allPassed: 'Deze momenten zijn voorbij. Bied andere aan.',
    closed: 'Antwoorden kan niet meer. Kies een moment, of bied andere aan.',
    people: '*Wie kan wanneer*',
    partner: (partner: string, people: string) => `*${partner}*: ${people}`,
    person: (name: string, state: string) => `${name} (${state})`,
    states: {
      none: 'geen',
      silent: 'nog geen antwoord',
      sending: 'krijgt nu bericht',
    },
    awaited: (names: string) => `Nog geen antwoord: ${names}`,
    askYourself: '*Dit vul jij in*',
    withoutSlack: 'zonder Slack, vraag het zelf',
    unreached: 'kreeg geen bericht, vraag het zelf',
    self: 'Jij',
    reach: (how: string) => `te bereiken: ${how}`,
    note: 'Vul in',
    change: 'Wijzig',
    offer: 'Bied andere momenten aan',
    close: 'Sluit de antwoorden',
    cancel: 'Stop met zoeken',
    confirmCancel: {
      title: 'Stoppen met zoeken?',
      body: 'Wie gevraagd is, hoort dat er geen datum meer gezocht wordt.',
      yes: 'Stop',
      no: 'Ga door',
    },
    confirmClose: {
      title: 'Antwoorden sluiten?',
      body: 'Niemand kan daarna nog antwoorden. Jij kiest een moment, of biedt andere aan.',
      yes: 'Sluit',
      no: 'Laat open',
    },
    over: {
      picked: (span: string) => `De dag is gekozen: ${span}.`,
      cancelled: 'Er wordt geen datum meer gezocht.',
    },
  },
  form: {
    title: 'Datum zoeken',
    offerTitle: 'Andere momenten',
    page: (page: number) => `Bladzijde ${page} van 2`,
    next: 'Verder',
    send: 'Vraag wie kan',
    offer: 'Vraag opnieuw',
    intro: 'Kies twee tot vijf momenten. Iedereen klikt aan wat past, en jij kiest.',
    clock: (place: string) => `De tijd is die van ${place}. Iedereen leest het in de eigen tijd.`,
    day: (moment: number) => `Moment ${moment}: welke dag?`,
    time: (moment: number) => `Moment ${moment}: hoe laat?`,
    sameTime: 'Leeg is dezelfde tijd als bij moment 1.',
    more: 'Nog twee momenten',
    who: 'Wie vraag je?',
    everyone: 'Alle contactpersonen',
    draftOffered: 'Ik heb bewaard wat je eerder invulde.',
    saveDraft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
  },
  done: {
    title: 'Gevraagd',
    told: (count: number) =>
      count === 1 ? '1 persoon krijgt nu bericht.' : `${count} mensen krijgen nu bericht.`,
    moments: '*De momenten*',
    next: 'Ik herinner wie niets laat horen één keer. Daarna vraag ik jou om te kiezen.',
    twice: 'Een moment stond dubbel. Ik vraag het één keer.',
    withoutSlack: 'Deze mensen zitten niet in Slack. Vraag het ze zelf:',
    skipped: (asked: string, now: string) =>
      `Om ${asked} is er die nacht geen tijd: de klok gaat vooruit. Het begint om ${now}.`,
    doubled: (asked: string) =>
      `${asked} komt die nacht twee keer voor, omdat de klok teruggaat. Het is de eerste keer.`,
    see: 'Bekijk wie kan',
  },
  pickForm: {
    title: 'Dit moment kiezen',
    submit: 'Plan en nodig uit',
    moment: (kind: string, span: string) => `*${kind}*\n${span}`,
    coming: (count: number) =>
      count === 0
        ? 'Nog niemand zei dat dit past. Iedereen krijgt een uitnodiging en antwoordt opnieuw.'
        : count === 1
          ? '1 persoon zei dat dit past, en staat meteen op de lijst. De anderen krijgen een uitnodiging.'
          : `${count} mensen zeiden dat dit past, en staan meteen op de lijst. De anderen krijgen een uitnodiging.`,
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
  },
  reminders: {
    asked: {
      notification: 'Wanneer kun je?',
      body: (kind: string, coalition: string) =>
        `Wanneer kun je naar de ${kind} van *${coalition}*? Ik vraag het niet nog eens.`,
    },
    pick: {
      notification: 'Kies een datum',
      body: (kind: string, coalition: string, answered: number, asked: number) =>
        `Voor de ${kind} van *${coalition}* gaven ${answered} van de ${asked} antwoord.`,
      choose: 'Kies je een dag?',
      best: (span: string, people: number) =>
        `De meesten kunnen op ${span}: ${people === 1 ? '1 persoon' : `${people} mensen`}.`,
      nobody: 'Nog niemand kan op deze momenten. Dat gebeurt vaker: bied gerust andere aan.',
      see: 'Bekijk en kies',
    },
    full: {
      notification: 'Iedereen gaf antwoord over de datum',
      body: (kind: string, coalition: string) => `Voor de ${kind} van *${coalition}* gaf iedereen antwoord.`,
    },
    passed: {
      notification: 'De momenten zijn voorbij',
      body: (kind: string, coalition: string) =>
        `De momenten voor de ${kind} van *${coalition}* zijn voorbij, en er is nog geen dag gekozen. Bied andere aan, of stop met zoeken.`,
      see: 'Bekijk',
    },
    settled: {
      picked: (coalition: string) => `Voor *${coalition}* is een dag gekozen.`,
      cancelled: (coalition: string) => `Voor *${coalition}* wordt geen datum meer gezocht.`,
      closed: (coalition: string) => `Voor *${coalition}* kiest een trekker nu een dag.`,
      offered: (coalition: string) => `Voor *${coalition}* zijn er andere momenten.`,
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds = {
  [due.dateAsked]: 'Vraagt wie nog niet zei wanneer het past',
  [due.datePick]: 'Vraagt om een datum te kiezen',
  [due.datePassed]: 'Zegt dat alle momenten voorbij zijn',
};
