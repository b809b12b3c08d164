import { due } from '../../coalition/due-kinds.ts';
import type * as nl from '../nl/dates.ts';

// Finding a date together: what is asked of contacts in their DM, and what leads see and pick. Names and kinds come in escaped.

export const dates: typeof nl.dates = {
  question: {
    notification: (coalition) => `When can you make it? ${coalition}`,
    title: (kind, coalition) => `*${kind} of ${coalition}*`,
    ask: (lead) => `When can you make it? Press what suits you. Then ${lead} chooses the day.`,
    again: (lead) => `There are other times now. Press the ones that suit you. Then ${lead} chooses the day.`,
    why: (partner) =>
      `You get this as a contact of ${partner}. If a time that suits you is chosen, you're on the list at once.`,
    fits: 'Suits me',
    undo: "Doesn't after all",
    doesFit: 'suits you',
    passed: 'this time has gone by',
    none: 'None of these',
    purpose: '*What for:*',
  },
  said: {
    some: (fits, moments) =>
      `Noted: ${fits} of ${moments} ${fits === 1 ? 'suits' : 'suit'} you. What you leave alone doesn't.`,
    foretold:
      "You said that this time suits you, so you're on the list. If it doesn't after all, say so here.",
    none: 'Noted: none of these suits you. Thank you, that helps too.',
    allPassed: (lead) => `All these times have gone by. You'll hear from ${lead} what comes next.`,
  },
  ended: {
    closed: (lead) => `Answering is closed. ${lead} is choosing a day now.`,
    picked: (span) => `The day is chosen: ${span}. Your invitation is in this chat.`,
    cancelled: 'No date is wanted any more. If you kept time free, you have it back.',
    dropped: 'This is no longer asked of you.',
    newer: 'There is a newer message about this in our chat.',
  },
  off: {
    notification: (coalition) => `No date wanted any more for ${coalition}`,
    body: (kind, coalition) =>
      `No date is wanted any more for the ${kind} of *${coalition}*. If you kept time free, you have it back.`,
  },
  mine: {
    ask: (kind, coalition) => `*${coalition}*: when can you make it to the ${kind}?`,
    said: (kind, coalition, fits, moments) =>
      fits === 0
        ? `*${coalition}*: a date for the ${kind}. None of the ${moments} times suits you.`
        : `*${coalition}*: a date for the ${kind}. You can make ${fits} of the ${moments} times.`,
    more: (count) =>
      count === 1
        ? 'There is 1 more meeting to choose a date for.'
        : `There are ${count} more meetings to choose a date for.`,
    choose: 'Choose times',
    change: 'Change',
    noted: (coalition, fits) =>
      fits === 0
        ? `Noted for *${coalition}*: none of the times suits you.`
        : `Noted for *${coalition}*: ${fits} ${fits === 1 ? 'time suits' : 'times suit'} you.`,
  },
  answerForm: {
    title: 'What suits you?',
    submit: 'Save',
    intro: (kind, coalition) => `The ${kind} of *${coalition}*.`,
    fits: 'Which times suit you?',
    fitsOf: (name) => `What suits ${name}?`,
    hint: 'If none does, leave all of them empty.',
  },
  list: {
    title: '*Looking for a date*',
    find: 'Find a date together',
    notYet: "Don't know the day yet? Find one together.",
    open: 'See answers',
    answers: (answered, asked) => `${answered} of ${asked} have answered`,
    closed: 'answering is closed',
  },
  one: {
    title: 'Finding a date',
    progress: (answered, asked) => `${answered} of ${asked} have answered.`,
    everyone: 'Everybody has answered.',
    place: (place, span) => `*${place}. ${span}*`,
    fits: (people, partners, all) =>
      people === 0
        ? 'Nobody can so far.'
        : `${people === 1 ? '1 person' : `${people} people`} can (${partners} of ${all} partners).`,
    everybody: (people) => `Every partner can: ${people === 1 ? '1 person' : `${people} people`}.`,
    without: (partners) => `Without ${partners}.`,
    best: 'Most people can make this one.',
    passed: 'gone by',
    pick: 'Choose',
    nobody:
      'Nobody can make these times. That happens, and says nothing about the meeting. Offer some others.',
    allPassed: 'These times have gone by. Offer some others.',
    closed: 'Answering is closed. Choose a time, or offer others.',
    people: '*Who can when*',
    partner: (partner, people) => `*${partner}*: ${people}`,
    person: (name, state) => `${name} (${state})`,
    states: {
      none: 'none',
      silent: 'no answer yet',
      sending: 'is being asked now',
    },
    awaited: (names) => `No answer yet: ${names}`,
    askYourself: '*You fill in for these*',
    withoutSlack: 'not on Slack, please ask them',
    unreached: 'got no message, please ask them',
    self: 'You',
    reach: (how) => `can be reached: ${how}`,
    note: 'Fill in',
    change: 'Change',
    offer: 'Offer other times',
    close: 'Close answering',
    cancel: 'Stop looking',
    confirmCancel: {
      title: 'Stop looking?',
      body: 'Everybody who was asked hears that no date is wanted any more.',
      yes: 'Stop',
      no: 'Go on',
    },
    confirmClose: {
      title: 'Close answering?',
      body: 'Nobody can answer after that. You choose a time, or offer others.',
      yes: 'Close it',
      no: 'Leave it open',
    },
    over: {
      picked: (span) => `The day is chosen: ${span}.`,
      cancelled: 'No date is wanted any more.',
    },
  },
  form: {
    title: 'Finding a date',
    offerTitle: 'Other times',
    page: (page) => `Page ${page} of 2`,
    next: 'Go on',
    send: 'Ask who can',
    offer: 'Ask again',
    intro: 'Offer two to five times. Everybody presses what suits them, and you choose.',
    clock: (place) => `Times are those of ${place}. Everybody reads them in their own.`,
    day: (moment) => `Time ${moment}: which day?`,
    time: (moment) => `Time ${moment}: what hour?`,
    sameTime: 'Left empty, it is the hour of time 1.',
    more: 'Two more times',
    who: 'Whom do you ask?',
    everyone: 'All contacts',
    draftOffered: 'I kept what you filled in earlier.',
    saveDraft: 'Save draft',
    draftSaved: 'Your draft is kept. Feel free to close this; it will be here.',
  },
  done: {
    title: 'Asked',
    told: (count) => (count === 1 ? '1 person is being told now.' : `${count} people are being told now.`),
    moments: '*The times*',
    next: "I remind those who stay silent once. After that I'll ask you to choose.",
    twice: 'One time was there twice. I ask about it once.',
    withoutSlack: 'These people are not on Slack. Please ask them yourself:',
    skipped: (asked, now) => `There is no ${asked} that night: the clock goes forward. It begins at ${now}.`,
    doubled: (asked) => `${asked} comes twice that night, as the clock goes back. It is the first one.`,
    see: 'See who can',
  },
  pickForm: {
    title: 'Choose this time',
    submit: 'Plan and invite',
    moment: (kind, span) => `*${kind}*\n${span}`,
    coming: (count) =>
      count === 0
        ? 'Nobody has said that this suits them. Everybody gets an invitation and answers again.'
        : count === 1
          ? '1 person said that this suits them, and is on the list at once. The others get an invitation.'
          : `${count} people said that this suits them, and are on the list at once. The others get an invitation.`,
    draftSaved: 'Your draft is kept. Feel free to close this; it will be here.',
  },
  reminders: {
    asked: {
      notification: 'When can you make it?',
      body: (kind, coalition) => `When can you make it to the ${kind} of *${coalition}*? I won't ask again.`,
    },
    pick: {
      notification: 'Choose a date',
      body: (kind, coalition, answered, asked) =>
        `For the ${kind} of *${coalition}*, ${answered} of ${asked} have answered.`,
      choose: 'Will you choose a day?',
      best: (span, people) => `Most can make ${span}: ${people === 1 ? '1 person' : `${people} people`}.`,
      nobody: 'So far nobody can make these times. That happens: feel free to offer others.',
      see: 'Look and choose',
    },
    full: {
      notification: 'Everybody has answered about the date',
      body: (kind, coalition) => `For the ${kind} of *${coalition}* everybody has answered.`,
    },
    passed: {
      notification: 'The times have gone by',
      body: (kind, coalition) =>
        `The times for the ${kind} of *${coalition}* have gone by, and no day was chosen. Offer others, or stop looking.`,
      see: 'Have a look',
    },
    settled: {
      picked: (coalition) => `For *${coalition}* a day is chosen.`,
      cancelled: (coalition) => `For *${coalition}* no date is wanted any more.`,
      closed: (coalition) => `For *${coalition}* a lead is choosing a day now.`,
      offered: (coalition) => `For *${coalition}* there are other times.`,
    },
  },
};

export const dueKinds: typeof nl.dueKinds = {
  [due.dateAsked]: 'Asks who has not said yet when they can',
  [due.datePick]: 'Asks to choose a date',
  [due.datePassed]: 'Says that all times have gone by',
};
