import { due } from '../../coalition/due-kinds.ts';
import type { MeetingAnswer, MeetingChange } from '../../coalition/meetings/state.ts';
import type { MeetingForm, MeetingKind, MeetingRhythm } from '../../method/meetings.ts';

// Meetings: what invitees read in their DM, leads in forms and lists, and everybody in the channel. Names come in escaped.

const months: Record<MeetingRhythm, string> = {
  1: 'elke maand',
  2: 'elke twee maanden',
  3: 'elke drie maanden',
  6: 'elk half jaar',
};

export const meetings = {
  kinds: {
    exploration: 'Verkenningsbijeenkomst',
    founding: 'Startbijeenkomst',
    'follow-up': 'Vervolgbijeenkomst',
    execution: 'Bijeenkomst',
  } satisfies Record<MeetingKind, string>,
  forms: {
    speaker: 'Bijeenkomst met een spreker',
    'work-visit': 'Werkbezoek',
    'own-project': 'Bijeenkomst over een eigen project',
    elsewhere: 'Bijeenkomst over een coalitie elders',
    research: 'Bijeenkomst over een onderzoek',
    plain: 'Bijeenkomst',
  } satisfies Record<MeetingForm, string>,
  ideas: {
    speaker: 'Nodig een spreker uit die jullie weer laat zien waar je het voor doet.',
    'work-visit': 'Ga samen op werkbezoek. Wat je zelf ziet, blijft hangen.',
    'own-project': 'Laat een partner vertellen over een eigen project. Daar leert iedereen van.',
    elsewhere: 'Kijk hoe een coalitie elders het doet, en wat jullie daarvan kunnen gebruiken.',
    research: 'Bespreek een onderzoek over jullie opgave, met iemand die het maakte.',
    plain: 'Praat bij over hoe het gaat.',
  } satisfies Record<MeetingForm, string>,
  /** From the clock of the reader; `day` and `lastDay` are written out. */
  span: (day: string, from: string, to: string) => `${day}, ${from} tot ${to}`,
  spanOver: (day: string, from: string, lastDay: string, to: string) => `${day} ${from} tot ${lastDay} ${to}`,
  elsewhere: (place: string, span: string) => `In ${place} is het dan ${span}.`,
  byClockOf: (place: string) => `De tijd is die van ${place}.`,
  invitation: {
    notification: (coalition: string) => `Uitnodiging van ${coalition}`,
    title: (kind: string, coalition: string) => `*${kind} van ${coalition}*`,
    where: (place: string) => `*Waar:* ${place}`,
    whereLater: '*Waar:* dat hoor je nog.',
    purpose: '*Waarvoor:*',
    why: (partner: string, lead: string) =>
      `Je krijgt dit als contactpersoon van ${partner}. ${lead} nodigt je uit.`,
    answers: { yes: 'Ja, ik kom', no: 'Nee', maybe: 'Misschien' } satisfies Record<MeetingAnswer, string>,
    note: 'Schrijf er iets bij',
    changeNote: 'Wijzig opmerking',
    show: 'Bekijk',
  },
  answered: {
    yes: 'Je komt. Fijn.',
    no: 'Je komt niet. Jammer, en goed om te weten.',
    maybe: 'Je komt misschien. Laat het weten als het zeker is.',
    withNote: 'Je opmerking staat erbij. Alleen trekkers lezen die.',
  },
  changed: {
    notification: (coalition: string) => `Een bijeenkomst van ${coalition} is gewijzigd`,
    what: (changes: string) => `Dit is veranderd: ${changes}.`,
    changes: {
      time: 'dag of tijd',
      minutes: 'de duur',
      place: 'de plaats',
      purpose: 'het doel',
      kind: 'de soort',
      programme: 'het programma',
    } satisfies Record<MeetingChange, string>,
    before: (span: string) => `Eerst was het: ${span}.`,
    again: 'Kun je dan? Ook wie al antwoordde, antwoordt opnieuw.',
    newer: 'Hierover staat een nieuwer bericht in deze chat.',
  },
  cancelled: {
    notification: (coalition: string) => `Een bijeenkomst van ${coalition} gaat niet door`,
    title: (kind: string, coalition: string) => `*Gaat niet door: ${kind} van ${coalition}*`,
    line: (lead: string) => `${lead} schrijft erbij:`,
    calendar: 'Staat de bijeenkomst in je agenda? Haal hem daar dan weg.',
  },
  dropped: {
    notification: (coalition: string) => `Je hoeft niet naar een bijeenkomst van ${coalition}`,
    body: (kind: string, coalition: string, span: string) =>
      `Je wordt niet meer verwacht bij de ${kind} van *${coalition}* op ${span}. Vraag een trekker als je toch wilt komen.`,
  },
  held: 'Deze bijeenkomst is geweest.',
  passed: 'Deze bijeenkomst is voorbij.',
  readOutcome: 'Lees wat eruit kwam',
  /** Afterwards, to who was invited. */
  cameOf: {
    notification: (coalition: string) => `Wat er uit een bijeenkomst van ${coalition} kwam`,
    body: (kind: string, coalition: string, span: string) =>
      `Dit kwam uit de ${kind} van *${coalition}*, ${span}.`,
    all: 'Lees alles',
  },
  file: {
    title: (day: string) => `Bijeenkomst ${day}`,
    cancelledTitle: (day: string) => `Gaat niet door: ${day}`,
    name: 'bijeenkomst',
    summary: (kind: string, coalition: string) => `${kind} van ${coalition}`,
    answer: 'Laat in Slack weten of je komt.',
  },
  channel: {
    notification: (coalition: string) => `${coalition}: nieuws over een bijeenkomst`,
    planned: (kind: string, span: string) => `*${kind}* op ${span}.`,
    moved: (kind: string, before: string, span: string) =>
      `*${kind}* is verplaatst van ${before} naar ${span}.`,
    cancelled: (kind: string, span: string) => `*${kind}* van ${span} gaat niet door.`,
    invited: 'Genodigden hebben bericht in de chat met mij.',
    by: (lead: string) => `Namens trekker ${lead}`,
    unsure: {
      notification: 'Staat mijn bericht in het kanaal?',
      body: (channel: string, span: string) =>
        `Slack viel even weg. Ik weet niet of mijn bericht over de bijeenkomst van ${span} in ${channel} staat. Kijk je even? Staat het er niet, zet het er dan zelf in.`,
    },
  },
  mine: {
    line: (kind: string, coalition: string, span: string) => `*${coalition}*: ${kind}, ${span}`,
    unanswered: 'Kom je?',
    noted: (answer: string, coalition: string) => `Genoteerd voor *${coalition}*. ${answer}`,
  },
  list: {
    title: 'Bijeenkomsten',
    more: (count: number) => (count === 1 ? 'En nog 1 bijeenkomst.' : `En nog ${count} bijeenkomsten.`),
    close: 'Sluit',
    intro: (coalition: string) => `Bijeenkomsten van *${coalition}*`,
    plan: 'Plan een bijeenkomst',
    none: 'Er is nog geen bijeenkomst gepland.',
    coming: '*Komt nog*',
    unrecorded: '*Geweest: leg vast wat eruit kwam*',
    before: '*Eerder*',
    open: 'Open',
    counts: (yes: number, maybe: number, no: number, silent: number) =>
      `${yes} ja, ${maybe} misschien, ${no} nee, ${silent} nog niets`,
    cancelled: 'gaat niet door',
    heldOn: 'vastgelegd',
    rhythm: (every: string) => `Ritme: *${every}* een bijeenkomst. Ik vraag op tijd naar de volgende.`,
    months,
  },
  one: {
    title: 'Bijeenkomst',
    change: 'Wijzig',
    cancel: 'Gaat niet door',
    record: 'Leg vast wat eruit kwam',
    changeOutcome: 'Wijzig het verslag',
    next: 'Plan de volgende',
    invitees: '*Genodigden*',
    states: {
      yes: 'komt',
      no: 'komt niet',
      maybe: 'komt misschien',
      silent: 'nog geen antwoord',
      sending: 'krijgt nu bericht',
    } satisfies Record<MeetingAnswer | 'silent' | 'sending', string>,
    withoutSlack: 'zonder Slack, vertel het zelf',
    unreached: 'kreeg geen bericht, vertel het zelf',
    reach: (how: string) => `te bereiken: ${how}`,
    note: (note: string) => `"${note}"`,
    others: (names: string) => `Niet uitgenodigd: ${names}`,
    answerFor: { yes: 'Komt', no: 'Komt niet', maybe: 'Komt misschien' } satisfies Record<
      MeetingAnswer,
      string
    >,
  },
  prepare: {
    steps: (points: string) => `Nog open uit de stappen: ${points}.`,
    last: '*Nog open van de vorige bijeenkomst*',
  },
  form: {
    planTitle: 'Bijeenkomst plannen',
    changeTitle: 'Bijeenkomst wijzigen',
    page: (page: number) => `Bladzijde ${page} van 3`,
    next: 'Verder',
    plan: 'Plan en nodig uit',
    save: 'Bewaar',
    date: 'Welke dag?',
    time: 'Hoe laat begint het?',
    timeHint: (place: string) => `Volgens de klok van ${place}. Iedereen leest het in de eigen tijd.`,
    minutes: 'Hoe lang duurt het?',
    length: (minutes: number) =>
      minutes < 60
        ? `${minutes} minuten`
        : minutes % 60 === 0
          ? `${minutes / 60} uur`
          : `${Math.floor(minutes / 60)} uur en ${minutes % 60} minuten`,
    kind: 'Wat voor bijeenkomst is het?',
    kindHint: (form: string) => `Idee voor deze keer: ${form}`,
    place: 'Waar, of met welke link?',
    placeHint: 'Weet je het nog niet? Laat het leeg en vul het later in.',
    purpose: 'Waar is het voor?',
    purposeHint: 'Een of twee zinnen. Genodigden lezen dit.',
    invite: 'Wie nodig je uit?',
    same: 'Wie nu op de lijst staat',
    everyone: 'Alle contactpersonen',
    some: 'Alleen wie ik kies',
    who: 'Wie precies?',
    whoHint: 'Alleen nodig als je niet iedereen uitnodigt.',
    wholePartner: (partner: string) => `Iedereen van ${partner}`,
    draftOffered: 'Ik heb bewaard wat je eerder invulde.',
    saveDraft: 'Bewaar concept',
    draftSaved: 'Je concept is bewaard. Sluit gerust; het staat hier klaar.',
  },
  done: {
    title: 'Geregeld',
    planned: (kind: string, span: string) => `*${kind}* staat gepland op ${span}.`,
    changed: (kind: string, span: string) => `*${kind}* op ${span} is gewijzigd.`,
    told: (count: number) =>
      count === 1 ? '1 persoon krijgt nu bericht.' : `${count} mensen krijgen nu bericht.`,
    skipped: (asked: string, now: string) =>
      `Om ${asked} is er die nacht geen tijd: de klok gaat vooruit. Het begint om ${now}.`,
    twice: (asked: string) =>
      `${asked} komt die nacht twee keer voor, omdat de klok teruggaat. Het is de eerste keer.`,
    withoutSlack: 'Deze mensen zitten niet in Slack. Vertel het ze zelf:',
    cancelled: 'De bijeenkomst gaat niet door. Alle genodigden krijgen bericht.',
    cancelledPast: 'Genoteerd: deze bijeenkomst ging niet door.',
  },
  cancelForm: {
    title: 'Gaat niet door?',
    submit: 'Zeg af',
    body: (kind: string, span: string) =>
      `De ${kind} op ${span} gaat dan niet door. Alle genodigden krijgen bericht.`,
    past: (kind: string, span: string) =>
      `De ${kind} van ${span} is dan niet doorgegaan. Niemand krijgt bericht.`,
    line: 'Wil je er iets bij zeggen?',
    lineHint: 'Genodigden lezen dit.',
  },
  noteForm: {
    title: 'Opmerking',
    submit: 'Bewaar',
    note: 'Wat wil je erbij zeggen?',
    hint: 'Alleen trekkers lezen dit. Bijvoorbeeld: ik ben er vanaf half drie.',
  },
  showView: {
    title: 'Bijeenkomst',
    close: 'Sluit',
    agreed: '*Afgesproken*',
    open: '*Nog open*',
    actions: '*Wie doet wat*',
    none: 'Er is nog niets vastgelegd.',
  },
  outcomeForm: {
    title: 'Wat kwam eruit?',
    submit: 'Bewaar',
    intro: (kind: string, span: string) => `De ${kind} van ${span}. Alle genodigden kunnen dit lezen.`,
    agreed: 'Wat is afgesproken?',
    open: 'Wat staat nog open?',
    openHint: 'Dit zie je terug als je de volgende bijeenkomst voorbereidt.',
    carried: 'Hier staat al wat de vorige keer openbleef. Haal weg wat klaar is.',
    actions: 'Wie doet wat?',
    actionsHint: 'Elke actie op een eigen regel. Daarna maak je er met één klik een toezegging van.',
  },
  outcomeSaved: {
    title: 'Vastgelegd',
    body: 'Het staat erin. Alle genodigden kunnen het lezen.',
    actions: 'Maak van een actie een toezegging. Dan stuur ik op tijd een herinnering.',
    commit: 'Maak toezegging',
    next: 'Is er al een volgende keer? Plan die nu, dan blijft het leven.',
  },
  reminders: {
    answer: {
      notification: 'Kom je naar een bijeenkomst?',
      first: (kind: string, coalition: string, span: string) =>
        `Kom je naar de ${kind} van *${coalition}*? Die is op ${span}.`,
      last: (kind: string, coalition: string, span: string) =>
        `De ${kind} van *${coalition}* komt dichtbij: ${span}. Kom je? Ik vraag het niet nog eens.`,
    },
    day: {
      notification: 'Binnenkort is er een bijeenkomst',
      body: (kind: string, coalition: string, span: string) =>
        `Binnenkort: de ${kind} van *${coalition}*, ${span}.`,
    },
    hour: {
      notification: 'Straks begint een bijeenkomst',
      body: (kind: string, coalition: string, span: string) =>
        `Straks begint de ${kind} van *${coalition}*: ${span}.`,
    },
    after: {
      notification: 'Wat kwam er uit de bijeenkomst?',
      body: (kind: string, coalition: string, span: string) =>
        `De ${kind} van *${coalition}* was op ${span}. Wat is afgesproken? Leg het vast zolang je het nog weet.`,
      record: 'Leg vast wat eruit kwam',
      cancel: 'Ging niet door',
    },
    none: {
      notification: 'Tijd voor een volgende bijeenkomst',
      body: (coalition: string) => `Bij *${coalition}* staat geen volgende bijeenkomst gepland.`,
      idea: (idea: string) => `*Een idee:* ${idea}`,
      plan: 'Plan een bijeenkomst',
    },
    settled: {
      cancelled: (coalition: string) => `De bijeenkomst van *${coalition}* gaat niet door.`,
      moved: (coalition: string) => `De bijeenkomst van *${coalition}* is verplaatst.`,
      passed: (coalition: string) => `De bijeenkomst van *${coalition}* is begonnen of voorbij.`,
      recorded: (coalition: string) => `Wat eruit kwam bij *${coalition}*, is vastgelegd.`,
      planned: (coalition: string) => `Bij *${coalition}* staat weer een bijeenkomst gepland.`,
    },
    unreached: {
      notification: 'Een uitnodiging kwam niet aan',
      body: (name: string, coalition: string, span: string, reason: string) =>
        `Mijn bericht aan ${name} over de bijeenkomst van *${coalition}* op ${span} kwam niet aan: ${reason} Vertel jij het?`,
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds = {
  [due.meetingAnswer]: 'Vraagt wie er bij de bijeenkomst is',
  [due.meetingDay]: 'Herinnert aan de bijeenkomst, een dag vooraf',
  [due.meetingHour]: 'Herinnert aan de bijeenkomst, een uur vooraf',
  [due.meetingAfter]: 'Vraagt wat er uit de bijeenkomst kwam',
  [due.meetingNone]: 'Vraagt om een volgende bijeenkomst te plannen',
};
