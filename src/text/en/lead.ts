import type * as nl from '../nl/lead.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const command: typeof nl.command = {
  intro: 'Coalitie helps you build a lively coalition, one step at a time.',
  usage: 'This is what you can type:',
  verbs: {
    next: '`/coalitie` tells you what to do next.',
    start: '`/coalitie start` starts a new coalition.',
    status: '`/coalitie status` shows who has been asked, is answering, is done or is not taking part.',
    partner: '`/coalitie partner` adds or changes partners and their contacts.',
    interview: '`/coalitie interview` invites people, and lets you read or write up interviews.',
    meeting: '`/coalitie meeting` plans a meeting, and shows who is coming.',
    commitment: '`/coalitie commitment` shows who will do what by when, and adds a new commitment.',
    step: '`/coalitie step` opens the step you are in. Add a number to open another one.',
    practice: '`/coalitie practice` makes a practice coalition to try the method with.',
    closing: '`/coalitie close` opens the closing, with thanks to everyone.',
    settings: '`/coalitie settings` opens your language and other preferences.',
    mine: '`/coalitie mine` shows what there is for you, in all your coalitions.',
    help: '`/coalitie help` shows this list.',
  },
  unknown: (typed, nearest) => `I don't know \`${typed}\`. Try \`/coalitie ${nearest}\`?`,
  choose: 'Which coalition is it about?',
  none: "You're not in a coalition yet. You can start one right away.",
  startButton: 'Start a coalition',
  notLead: (coalition, leads) =>
    `Only a lead of *${coalition}* can do that: ${leads}. What you can do is in the pinned message of your chat with me.`,
  failed: "I can't reach my memory just now, so that didn't work. Please try again in a minute.",
  broken:
    "That didn't work. Please try once more. If it keeps going wrong, tell whoever looks after this app.",
  submitFailed: "I can't save this just now. Your text is still here: wait a minute and try again.",
  stale: 'That button is out of date. The pinned message shows what you can do now.',
};

export const next: typeof nl.next = {
  addPartners: (coalition) => `*${coalition}*: add your first partners.`,
  invite: (coalition, count) =>
    count === 1
      ? `*${coalition}*: 1 contact hasn't been asked yet. Invite them to an interview.`
      : `*${coalition}*: ${count} contacts haven't been asked yet. Invite them to an interview.`,
  talk: (coalition, names) =>
    `*${coalition}*: would rather talk: ${names}. Find a moment together, and write up what was said.`,
  read: (coalition, count) =>
    count === 1
      ? `*${coalition}*: 1 interview is ready to read. What strikes you?`
      : `*${coalition}*: ${count} interviews are ready to read. What do you see more than once?`,
  wait: (coalition, count) =>
    count === 1
      ? `*${coalition}*: 1 interview is still to come. I send the reminders, so you can sit back.`
      : `*${coalition}*: ${count} interviews are still to come. I send the reminders, so you can sit back.`,
  channel: (coalition) => `*${coalition}*: there is no working channel yet. Choose one.`,
  buttons: {
    partner: 'Add a partner',
    interviews: 'Open interviews',
    channel: 'Choose a channel',
    status: 'See the status',
  },
};

export const status: typeof nl.status = {
  title: (coalition) => `How ${coalition} is doing`,
  asked: 'asked',
  answering: 'answering',
  done: 'done',
  declined: 'not taking part',
  talk: 'would rather talk',
  notAsked: 'not asked yet',
  nobody: 'nobody',
  line: (label, count, names) => `*${label}* (${count}): ${names}`,
  noContacts: 'There are no contacts yet. Add a partner first.',
  leads: (names) => `Leads: ${names}`,
};

export const startForm: typeof nl.startForm = {
  title: 'Start a coalition',
  aboutTitle: 'Your organisation',
  setupTitle: 'Practical matters',
  nextPage: 'Next',
  submit: 'Start',
  close: 'Close',
  page: (page) => `Page ${page} of 3`,
  name: 'What is the coalition called?',
  namePlaceholder: 'For example: A lively town centre',
  need: 'What does the community need from you together?',
  needHint: 'Put it the way you would tell a neighbour. Partners read this in their invitation.',
  organisation: 'Your organisation',
  kind: 'Kind of organisation',
  intention: 'What would you, or your organisation, like to achieve?',
  intentionHint: 'This stands in for an interview of your own. Only leads can read it.',
  together: 'Do the partners work together already?',
  togetherFirst: 'Yes, but begin at step 1 all the same',
  togetherYes: 'Yes, we already do',
  togetherNo: 'No, or hardly yet',
  channel: 'Where does the coalition meet in Slack?',
  channelExisting: 'In a channel that we already have',
  channelPublic: 'Make a new public channel',
  channelPrivate: 'Make a new private channel',
  existing: 'Which channel?',
  existingHint: 'Only if you chose a channel that you already have.',
  newName: 'Name of the new channel',
  newNameHint:
    "Leave this empty to use the coalition's name. For people in another workspace, share the new channel with their organisation first.",
  language: 'Language of the coalition',
  country: 'Country',
  countryHint: "I send no reminders on this country's public holidays.",
  lost: "I can't find the earlier pages any more. Close this window and type /coalitie start to begin again.",
  draftOffered: 'I kept what you filled in earlier.',
  saveDraft: 'Save draft',
  draftSaved: 'Your draft is saved. Type /coalitie start to carry on.',
  countries: {
    NL: 'Netherlands',
    BE: 'Belgium',
    DE: 'Germany',
    FR: 'France',
    GB: 'United Kingdom',
    LU: 'Luxembourg',
    DK: 'Denmark',
    ES: 'Spain',
    IT: 'Italy',
    PL: 'Poland',
    SE: 'Sweden',
    TR: 'Türkiye',
    US: 'United States',
  },
};

export const started: typeof nl.started = {
  notification: (coalition) => `The coalition ${coalition} has started`,
  body: (coalition) =>
    `*${coalition}* is under way. Next, add your first partners. After that you can invite them to an interview.`,
  round2: (coalition) =>
    `*${coalition}* is under way, beginning with round 2: partners share what matters to them. Add your partners, then open the step.`,
  share: (channel) =>
    `I made the channel ${channel}. Is anyone joining from another workspace? Share the channel with their organisation first: open it, choose its name, then _Settings_.`,
  outsiders: (names) =>
    `I can't add people from another workspace to the channel: ${names}. Share it with their organisation first.`,
};

export const welcome: typeof nl.welcome = {
  notification: (coalition) => `This is the channel of ${coalition}`,
  body: (coalition, leads) => `Welcome to *${coalition}*. Your lead is ${leads}.`,
  bodyMany: (coalition, leads) => `Welcome to *${coalition}*. Your leads are ${leads}.`,
  need: 'Why we are here:',
  next: (ahead) => `You will read here what we do together, step by step. ${ahead}`,
  unsure: {
    notification: 'Is my welcome in the channel?',
    body: (channel: string) =>
      `Slack was away for a moment, so I can't tell whether my welcome reached ${channel}. Could you look?`,
    yes: "It's there",
    no: 'Post it again',
    thanks: 'Thanks, that settles it.',
  },
};

export const partners: typeof nl.partners = {
  title: 'Partners',
  close: 'Close',
  intro: (coalition) => `Partners of *${coalition}*`,
  none: 'There are no partners yet. Add one: an organisation, with one or more people.',
  add: 'Add a partner',
  lead: 'Leads',
  own: 'own organisation',
  withoutSlack: 'not on Slack',
  noContacts: 'no contact yet',
  change: 'Change',
  remove: 'Remove',
  removeTitle: 'Remove this partner?',
  removeBody: (name) =>
    `${name} goes off the list. Interviews that were not sent yet will stop; those that were sent can still be read.`,
  removeYes: 'Remove',
  removeNo: 'Keep',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
};

export const partnerForm: typeof nl.partnerForm = {
  addTitle: 'Add a partner',
  changeTitle: 'Change a partner',
  submit: 'Save',
  organisation: 'Organisation',
  kind: 'Kind of organisation',
  contacts: 'Contacts on Slack',
  contactsHint: "More than one is fine. They won't hear from me until you invite them.",
  outsiders: 'Contacts from another workspace',
  outsidersHint: "These people are in the coalition's channel already.",
  withoutSlack: 'Contacts not on Slack',
  withoutSlackHint: 'One on each line: name, phone or email. Only leads can see how to reach them.',
  bot: (name) => `${name} is an app. Choose a person.`,
  gone: (name) => `${name} no longer has an account. Choose somebody else.`,
  unknown: (name) => `I can't find ${name}. Choose somebody else.`,
};

export const leadForm: typeof nl.leadForm = {
  title: 'Leads',
  submit: 'Add',
  intro: (names) => `Leads now: ${names}.`,
  lead: 'Who becomes a lead as well?',
  leadHint: 'A new lead can only read an earlier interview once its author says yes.',
  release: 'No longer a lead',
  choose: 'Choose somebody.',
};

export const channelForm: typeof nl.channelForm = { title: 'Choose a channel', submit: 'Save' };

export const eraseContact: typeof nl.eraseContact = {
  title: 'Erase this person?',
  body: (name) =>
    `Everything about ${name} goes: the name, how to reach them, and a talk that was written up. Nobody can get it back.`,
  yes: 'Erase everything',
  no: 'Leave as it is',
};

export const interviews: typeof nl.interviews = {
  title: 'Interviews',
  submit: 'Invite',
  close: 'Close',
  who: 'Whom would you like to invite?',
  whoHint: 'Each of them gets a confidential interview of their own.',
  everyone: 'Everybody who has not been asked yet',
  everyoneLabel: 'Or all at once',
  nobodyLeft: 'Everybody on Slack has been asked.',
  noContacts: 'There are no contacts yet. Type /coalitie partner to add a partner first.',
  intention: 'Our own intention',
  intentionHint: 'You wrote this at the start. It counts as your own interview, and only leads read it.',
  compare: 'Compare by question',
  read: 'Read',
  record: 'Write up a talk',
  erase: 'Erase person',
  askConsent: 'Ask if I may read it',
  status: {
    none: 'not asked yet',
    asked: 'asked',
    later: (day) => `asked to wait until ${day}`,
    answering: (answered, count) => `answering, ${answered} of ${count}`,
    paused: (answered, count) => `taking a break, ${answered} of ${count}`,
    talk: 'would rather talk',
    recorded: 'written up, being checked',
    done: 'done',
    declined: 'not taking part',
    'handed-over': 'passed to a colleague',
    withdrawn: 'withdrawn',
    erased: 'erased',
    undelivered: 'message did not arrive',
    withoutSlack: 'not on Slack',
  },
  invited: (count) =>
    count === 1 ? 'Done: 1 invitation is on its way.' : `Done: ${count} invitations are on their way.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const readInterview: typeof nl.readInterview = {
  title: 'Interview',
  close: 'Close',
  of: (name, partner) => `*${name}*, ${partner}`,
  recorded: 'Written up after a talk in person.',
  confidential: 'This is confidential. Ask its author before you share any of it.',
  concerns: 'This answer never goes beyond the leads who may read it here.',
  notYet: 'This interview has not been sent yet.',
  askFirst: 'This interview was not addressed to you. Ask its author whether you may read it.',
  asked: "You have asked to read this. I'll tell you when there is an answer.",
  refused: 'Its author would rather not share this interview with you.',
  none: "You can't read this interview.",
};

export const compare: typeof nl.compare = {
  title: 'Compare by question',
  question: 'Which question?',
  none: 'There is no interview yet that you can read.',
  noAnswer: 'No answer.',
};

export const recordForm: typeof nl.recordForm = {
  title: (page, pages) => `Your talk, ${page} of ${pages}`,
  nextPage: 'Next',
  submit: 'Save',
  intro: (name) => `Write down what ${name} told you. Leave empty what you didn't get to.`,
  check: 'If this person is on Slack, they can check it and put things right.',
  lost: "I can't find the earlier pages any more. Close this window and begin again.",
};

export const notes: typeof nl.notes = {
  done: {
    notification: 'An interview is ready',
    body: (name, coalition) => `${name} has sent their interview about *${coalition}*.`,
  },
  declined: {
    notification: 'Somebody said no to the interview',
    body: (name, coalition) =>
      `${name} would rather not do the interview about *${coalition}*. That's fine: I won't ask again.`,
  },
  talk: {
    notification: 'Somebody would rather talk',
    body: (name, coalition) =>
      `${name} would rather talk about *${coalition}* than type. Find a moment together, and write up here what was said.`,
  },
  handedOver: {
    notification: 'An interview has been passed on',
    body: (name, to, coalition) =>
      `${name} has passed the interview about *${coalition}* to ${to}, who gets a new invitation.`,
  },
  withdrawn: {
    notification: 'An interview has been withdrawn',
    body: (name, coalition) =>
      `${name} has withdrawn the interview about *${coalition}*. You can't read it any more.`,
  },
  silent: {
    notification: 'An interview has gone quiet',
    body: (name, coalition) =>
      `${name} stayed quiet after two reminders about *${coalition}*, so I've stopped sending them. A call from you may help: "Is this a bad time, or is something else the matter?"`,
  },
  undelivered: {
    notification: 'A message did not arrive',
    body: (name, coalition, reason) =>
      `My message to ${name} about *${coalition}* did not arrive: ${reason} Could you get in touch yourself?`,
    reasons: {
      gone: 'the account has been closed.',
      'not-found': "Slack doesn't know this person any more.",
      'no-dm': "this person can't get messages from the app.",
      failed: 'Slack would not take the message for a whole day.',
    },
  },
  consentGiven: {
    notification: 'You may read an interview',
    body: (name, coalition) => `${name} is happy for you to read the interview about *${coalition}*.`,
  },
  consentRefused: {
    notification: 'An answer to your question',
    body: (name, coalition) =>
      `${name} would rather not share the interview about *${coalition}* with you. That's their choice to make.`,
  },
  releasedLead: {
    notification: (coalition) => `You are no longer a lead of ${coalition}`,
    body: (by, coalition) =>
      `${by} noted that you have stopped leading *${coalition}*. Is that a mistake? Ask ${by} to make you a lead again.`,
  },
  namedLead: {
    notification: (coalition) => `You are now a lead of ${coalition}`,
    body: (by, coalition) =>
      `${by} has made you a lead of *${coalition}*. Type /coalitie to see what comes next.`,
  },
  channel: {
    notification: 'The channel needs your attention',
    body: (coalition, problem) => `The channel of *${coalition}* is not ready yet. ${problem}`,
  },
  read: 'Read the interview',
  record: 'Write up a talk',
};
