import { due } from '../../coalition/due-kinds.ts';
import type { MeetingRhythm } from '../../method/meetings.ts';
import type * as nl from '../nl/meetings.ts';

// Meetings: what invitees read in their DM, leads in forms and lists, and everybody in the channel. Names come in escaped.

const months: Record<MeetingRhythm, string> = {
  1: 'every month',
  2: 'every two months',
  3: 'every three months',
  6: 'twice a year',
};

export const meetings: typeof nl.meetings = {
  kinds: {
    exploration: 'Exploration meeting',
    founding: 'Founding meeting',
    'follow-up': 'Follow-up meeting',
    execution: 'Meeting',
  },
  forms: {
    speaker: 'Meeting with a speaker',
    'work-visit': 'Work visit',
    'own-project': "Meeting about a partner's own project",
    elsewhere: 'Meeting about a coalition elsewhere',
    research: 'Meeting about a piece of research',
    plain: 'Meeting',
  },
  ideas: {
    speaker: 'Invite a speaker who reminds everybody what you do it for.',
    'work-visit': 'Go and see something together. What you have seen yourself stays with you.',
    'own-project': 'Let a partner show a project of their own: everybody learns from it.',
    elsewhere: 'See how a coalition elsewhere goes about it, and what you can use of that.',
    research: 'Discuss research about your challenge with somebody who did it.',
    plain: 'Catch up on how things are going.',
  },
  span: (day, from, to) => `${day}, ${from} to ${to}`,
  spanOver: (day, from, lastDay, to) => `${day} ${from} to ${lastDay} ${to}`,
  elsewhere: (place, span) => `In ${place} that is ${span}.`,
  byClockOf: (place) => `Times are those of ${place}.`,
  invitation: {
    notification: (coalition) => `An invitation from ${coalition}`,
    title: (kind, coalition) => `*${kind} of ${coalition}*`,
    where: (place) => `*Where:* ${place}`,
    whereLater: "*Where:* you'll hear that later.",
    purpose: '*What for:*',
    why: (partner, lead) => `You get this as a contact of ${partner}. ${lead} is inviting you.`,
    answers: { yes: "Yes, I'm coming", no: 'No', maybe: 'Maybe' },
    note: 'Add a note',
    changeNote: 'Change your note',
    show: 'See more',
  },
  answered: {
    yes: "You're coming. Good.",
    no: "You're not coming. A pity, and good to know.",
    maybe: "You might come. Let us know once you're sure.",
    withNote: 'Your note goes with it. Only leads read it.',
  },
  changed: {
    notification: (coalition) => `A meeting of ${coalition} has changed`,
    what: (changes) => `This has changed: ${changes}.`,
    changes: {
      time: 'the day or time',
      minutes: 'the length',
      place: 'the place',
      purpose: 'the purpose',
      kind: 'the kind',
      programme: 'the programme',
    },
    before: (span) => `It used to be ${span}.`,
    again: 'Can you make it then? Please answer once more.',
    newer: 'There is a newer message about this in our chat.',
  },
  cancelled: {
    notification: (coalition) => `A meeting of ${coalition} is called off`,
    title: (kind, coalition) => `*Called off: ${kind} of ${coalition}*`,
    line: (lead) => `${lead} adds:`,
    calendar: 'Is the meeting in your calendar? Then take it out there.',
  },
  dropped: {
    notification: (coalition) => `You need not come to a meeting of ${coalition}`,
    body: (kind, coalition, span) =>
      `You're no longer expected at the ${kind} of *${coalition}* on ${span}. Ask a lead if you would still like to come.`,
  },
  held: 'This meeting has been held.',
  passed: 'This meeting is over.',
  readOutcome: 'Read what came of it',
  cameOf: {
    notification: (coalition) => `What came of a meeting of ${coalition}`,
    body: (kind, coalition, span) => `This came of the ${kind} of *${coalition}*, ${span}.`,
    all: 'Read all of it',
  },
  file: {
    title: (day) => `Meeting ${day}`,
    cancelledTitle: (day) => `Called off: ${day}`,
    name: 'meeting',
    summary: (kind, coalition) => `${kind} of ${coalition}`,
    answer: "Say in Slack whether you're coming.",
  },
  channel: {
    notification: (coalition) => `${coalition}: news of a meeting`,
    planned: (kind, span) => `*${kind}* on ${span}.`,
    moved: (kind, before, span) => `*${kind}* has moved from ${before} to ${span}.`,
    cancelled: (kind, span) => `*${kind}* of ${span} is called off.`,
    invited: 'Invitees have a message in their chat with me.',
    by: (lead) => `On behalf of lead ${lead}`,
    unsure: {
      notification: 'Is my message in the channel?',
      body: (channel, span) =>
        `Slack was away for a moment. I can't tell whether my message about the meeting of ${span} reached ${channel}. Could you look? If it didn't, please post it yourself.`,
    },
  },
  mine: {
    line: (kind, coalition, span) => `*${coalition}*: ${kind}, ${span}`,
    unanswered: 'Are you coming?',
    noted: (answer, coalition) => `Noted for *${coalition}*. ${answer}`,
  },
  list: {
    title: 'Meetings',
    more: (count) => (count === 1 ? 'And 1 more meeting.' : `And ${count} more meetings.`),
    close: 'Close',
    intro: (coalition) => `Meetings of *${coalition}*`,
    plan: 'Plan a meeting',
    none: 'No meeting is planned yet.',
    coming: '*To come*',
    unrecorded: '*Over: write down what came of it*',
    before: '*Earlier*',
    open: 'Open',
    counts: (yes, maybe, no, silent) => `${yes} yes, ${maybe} maybe, ${no} no, ${silent} silent so far`,
    cancelled: 'called off',
    heldOn: 'written up',
    rhythm: (every) => `Rhythm: a meeting *${every}*. I ask for the next one in time.`,
    months,
  },
  one: {
    title: 'Meeting',
    change: 'Change',
    cancel: 'Call it off',
    record: 'Write down what came of it',
    changeOutcome: 'Change the write-up',
    next: 'Plan the next one',
    invitees: '*Invitees*',
    states: {
      yes: 'is coming',
      no: 'is not coming',
      maybe: 'might come',
      silent: 'no answer yet',
      sending: 'is being told now',
    },
    withoutSlack: 'not on Slack, please tell them',
    unreached: 'got no message, please tell them',
    reach: (how) => `how to reach them: ${how}`,
    note: (note) => `"${note}"`,
    others: (names) => `Not invited: ${names}`,
    answerFor: { yes: 'Is coming', no: 'Is not coming', maybe: 'Might come' },
  },
  prepare: {
    steps: (points) => `Still open from the steps: ${points}.`,
    last: '*Still open from the last meeting*',
  },
  form: {
    planTitle: 'Plan a meeting',
    changeTitle: 'Change a meeting',
    page: (page) => `Page ${page} of 3`,
    next: 'Next',
    plan: 'Plan and invite',
    save: 'Save',
    date: 'On which day?',
    time: 'When does it begin?',
    timeHint: (place) => `By the clock of ${place}. Everybody reads it in their own time.`,
    minutes: 'How long does it take?',
    length: (minutes) =>
      minutes < 60
        ? `${minutes} minutes`
        : minutes % 60 === 0
          ? minutes === 60
            ? '1 hour'
            : `${minutes / 60} hours`
          : minutes < 120
            ? `1 hour and ${minutes % 60} minutes`
            : `${Math.floor(minutes / 60)} hours and ${minutes % 60} minutes`,
    kind: 'What kind of meeting is it?',
    kindHint: (form) => `An idea for this time: ${form}`,
    place: 'Where, or with which link?',
    placeHint: "Don't know yet? Leave it empty and add it later.",
    purpose: 'What is it for?',
    purposeHint: 'A sentence or two. Invitees read this.',
    invite: 'Whom do you invite?',
    same: 'Those on the list now',
    everyone: 'All contacts',
    some: 'Only those I choose',
    who: 'Who exactly?',
    whoHint: 'Only needed if you do not invite everybody.',
    wholePartner: (partner) => `Everybody of ${partner}`,
    draftOffered: 'I kept what you filled in before.',
    saveDraft: 'Save draft',
    draftSaved: 'Your draft is kept. You can close this window: it will be here.',
  },
  done: {
    title: 'Done',
    planned: (kind, span) => `*${kind}* is planned for ${span}.`,
    changed: (kind, span) => `*${kind}* on ${span} has been changed.`,
    told: (count) => (count === 1 ? '1 person is being told now.' : `${count} people are being told now.`),
    skipped: (asked, now) =>
      `That night there is no ${asked}, as the clock goes forward. It begins at ${now}.`,
    twice: (asked) => `That night ${asked} comes twice, as the clock goes back. It is the first of the two.`,
    withoutSlack: 'These people are not on Slack. Please tell them yourself:',
    cancelled: 'The meeting is called off. All invitees are being told.',
    cancelledPast: 'Noted: this meeting did not take place.',
  },
  cancelForm: {
    title: 'Call it off?',
    submit: 'Call it off',
    body: (kind, span) => `The ${kind} on ${span} will not take place. All invitees are told.`,
    past: (kind, span) => `The ${kind} of ${span} did not take place, then. Nobody is told.`,
    line: 'Would you like to add anything?',
    lineHint: 'Invitees read this.',
  },
  noteForm: {
    title: 'Note',
    submit: 'Save',
    note: 'What would you like to add?',
    hint: 'Only leads read this. For example: I can be there from half past two.',
  },
  showView: {
    title: 'Meeting',
    close: 'Close',
    agreed: '*Agreed*',
    open: '*Still open*',
    actions: '*Who does what*',
    none: 'Nothing has been written down yet.',
  },
  outcomeForm: {
    title: 'What came of it?',
    submit: 'Save',
    intro: (kind, span) => `The ${kind} of ${span}. All invitees can read this.`,
    agreed: 'What was agreed?',
    open: 'What is still open?',
    openHint: 'You see this again when you prepare the next meeting.',
    carried: 'What the last meeting left open is there already. Take out what is done.',
    actions: 'Who does what?',
    actionsHint: 'Each action on a line of its own. Then one click makes a commitment of it.',
  },
  outcomeSaved: {
    title: 'Written up',
    body: 'It is kept. All invitees can read it.',
    actions: 'Turn an action into a commitment, and I send a reminder in time.',
    commit: 'Make a commitment',
    next: 'Is there a next time? Plan it now, and it stays alive.',
  },
  reminders: {
    answer: {
      notification: 'Are you coming to a meeting?',
      first: (kind, coalition, span) => `Are you coming to the ${kind} of *${coalition}*? It is on ${span}.`,
      last: (kind, coalition, span) =>
        `The ${kind} of *${coalition}* is near: ${span}. Are you coming? I won't ask again.`,
    },
    day: {
      notification: 'You have a meeting soon',
      body: (kind, coalition, span) => `Coming soon: the ${kind} of *${coalition}*, ${span}.`,
    },
    hour: {
      notification: 'A meeting begins shortly',
      body: (kind, coalition, span) => `The ${kind} of *${coalition}* begins shortly: ${span}.`,
    },
    after: {
      notification: 'What came of the meeting?',
      body: (kind, coalition, span) =>
        `The ${kind} of *${coalition}* was on ${span}. What was agreed? Write it down while you still remember.`,
      record: 'Write down what came of it',
      cancel: 'It did not take place',
    },
    none: {
      notification: 'Time for a next meeting',
      body: (coalition) => `No next meeting is planned for *${coalition}*.`,
      idea: (idea) => `*An idea:* ${idea}`,
      plan: 'Plan a meeting',
    },
    settled: {
      cancelled: (coalition) => `The meeting of *${coalition}* is called off.`,
      moved: (coalition) => `The meeting of *${coalition}* has moved.`,
      passed: (coalition) => `The meeting of *${coalition}* has begun, or is over.`,
      recorded: (coalition) => `What came of it at *${coalition}* has been written down.`,
      planned: (coalition) => `A meeting of *${coalition}* is planned again.`,
    },
    unreached: {
      notification: 'An invitation did not arrive',
      body: (name, coalition, span, reason) =>
        `My message to ${name} about the meeting of *${coalition}* on ${span} did not arrive: ${reason} Could you tell them?`,
    },
  },
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds: typeof nl.dueKinds = {
  [due.meetingAnswer]: 'Asks who comes to the meeting',
  [due.meetingDay]: 'Reminds of the meeting a day ahead',
  [due.meetingHour]: 'Reminds of the meeting an hour ahead',
  [due.meetingAfter]: 'Asks what came out of the meeting',
  [due.meetingNone]: 'Asks to plan a next meeting',
};
