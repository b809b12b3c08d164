import type { rhythm as nl } from '../nl/rhythm.ts';

// When people hear from the app, and how they choose that. Names and quoted words come in escaped.

export const rhythm: typeof nl = {
  time: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
  clock: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
  expect: {
    daily: (days, from, to) =>
      `You get at most one message with reminders a day, ${days} between ${from} and ${to}.`,
    weekly: (day, from, to) =>
      `You get at most one message with reminders a week, on ${day} between ${from} and ${to}. Only what can’t wait comes sooner.`,
    paused: (day) => `I’ll remind you of nothing until ${day}.`,
    stopped: 'I’ll send you no more reminders. What you ask for, and what somebody asks you, still comes.',
    workdays: 'on weekdays',
    everyday: 'any day of the week',
    weekend: 'at weekends',
    on: (days) => `on ${days}`,
  },
  opening: 'This is what there is for you now.',
  motive: 'You wrote this about why you take part:',
  more: (count) =>
    count === 1
      ? '… and 1 more. I’ll send it tomorrow, or on your next working day.'
      : `… and ${count} more. I’ll send them tomorrow, or on your next working day.`,
  newer: 'There is a newer message about this in our chat.',
  allDone: 'Nothing in this message is open any more.',
  nothing: 'This is no longer needed.',
  later: {
    menu: 'Later',
    among: { tomorrow: 'Later: tomorrow', week: 'Later: next week', date: 'Later: on another day' },
    tomorrow: 'Tomorrow',
    week: 'Next week',
    date: 'On another day',
    title: 'When, then?',
    intro: 'Choose the day on which I bring it up again.',
    day: 'Which day?',
    submit: 'Save',
    settled: (day) => `Comes back on ${day}.`,
    done: (day) => `Fine, I’ll come back to it on ${day}.`,
  },
  controls: {
    pause: 'Pause everything until…',
    settings: 'Settings',
    weekly: 'One message a week',
    stop: 'No more reminders',
  },
  pause: {
    title: 'Pause everything',
    intro:
      'I’ll remind you of nothing until the day you choose. When somebody asks you something, you still hear it. Then one message tells you what still matters. You can end the pause at any time.',
    day: 'From which day may I write again?',
    submit: 'Pause',
    end: 'End the pause',
  },
  changed: (expectation) => `Fine. ${expectation} You can change it again under Settings.`,
  settings: {
    often: 'How often?',
    daily: 'One message a day at most',
    weekly: (day) => `One message a week, on ${day}`,
    never: 'No reminders',
    pause: 'Pause until',
    pauseHint: 'On this day I begin again. Empty: no pause.',
    also: 'What may come along?',
    nudges: 'A small next step when my coalition stands still',
    quotes: 'What I wrote myself about why I take part',
    quotesHint: 'Only you read it back, and only here in our chat.',
    openHours: 'Choose your hours',
    hoursTitle: 'Your hours',
    from: 'From',
    to: 'Until',
    days: 'On which days?',
    zone: 'Time zone',
    slackZone: (zone) => `As in Slack: ${zone}`,
    saved: 'Saved.',
  },
  hours: {
    ask: 'When does a message from me suit you?',
    office: 'By day on weekdays',
    evening: 'In the evening',
  },
  schedule: {
    title: 'What I’ll send',
    intro: (coalition) =>
      `This is what I’ll send about *${coalition}* if nothing changes. If somebody does it sooner, I won’t send the reminder.`,
    none: 'Nothing is waiting to be sent.',
    line: (day, what) => `${what}. ${day}.`,
    day: (day) => `On ${day}`,
    nextMessage: 'With the next message',
    muted: 'This person wants no reminders',
    over: 'No longer comes in time',
    cancel: 'Don’t send',
    move: 'On another day',
    moveTitle: 'On another day',
    moveIntro: (name, what) => `${name}: ${what}.`,
    to: 'Which day?',
    submit: 'Save',
    cancelled: 'I won’t send this.',
    close: 'Close',
  },
  unreachable: {
    notification: 'Somebody can’t be reached any more',
    body: (name, coalition, reason) =>
      `I can’t reach ${name} any more for *${coalition}*: ${reason} I’ll send this person nothing else. Could you get in touch yourself?`,
    reasons: {
      gone: 'the account is closed.',
      'not-found': 'Slack doesn’t know this person any more.',
      'no-dm': 'this person can’t get messages from the app.',
    },
  },
};
