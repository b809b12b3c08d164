import type { nl } from '../nl.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const next: (typeof nl)['coalitions']['next'] = {
  more: (count) =>
    count === 1
      ? 'And 1 more coalition. Choose it to see what is next there.'
      : `And ${count} more coalitions. Choose one to see what is next there.`,
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
    partner: 'Add partners',
    interviews: 'Open interviews',
    channel: 'Choose a channel',
    status: 'See the status',
  },
};

export const menu: (typeof nl)['coalitions']['menu'] = {
  change: 'Change its details',
};

export const status: (typeof nl)['coalitions']['status'] = {
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

export const startForm: (typeof nl)['coalitions']['startForm'] = {
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
  intentionHint:
    "This counts as your own organisation's interview. Only leads read it, and so do those who become one later.",
  together: 'Do the partners work together already?',
  togetherFirst: 'Yes, but begin at step 1 all the same',
  togetherHint:
    'In round 1 I ask each partner in private what drives them. If you skip it, you begin at step 5.',
  togetherYes: 'Yes, and round 1 can be skipped: no interviews first',
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

export const started: (typeof nl)['coalitions']['started'] = {
  notification: (coalition) => `The coalition ${coalition} has started`,
  body: (coalition) =>
    `*${coalition}* is under way. Next, add your first partners. After that you can invite them to an interview.`,
  round2: (coalition) =>
    `*${coalition}* is under way, and skips round 1: there are no interviews first. Is that right? Then add your partners.`,
  fromStep1: 'Begin at step 1 after all',
  share: (channel) =>
    `I made the channel ${channel}. Is anyone joining from another workspace? Share the channel with their organisation first: open it, choose its name, then _Settings_.`,
  outsiders: (names) =>
    `I can't add people from another workspace to the channel: ${names}. Share it with their organisation first.`,
};

export const welcome: (typeof nl)['coalitions']['welcome'] = {
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

export const changeForm: (typeof nl)['coalitions']['changeForm'] = {
  title: 'Change its details',
  submit: 'Save',
  keepChannel: 'In the channel that it has now',
  draftSaved: 'Your draft is saved. Type /coalitie change to go on.',
  fields: { name: 'the name', need: 'the challenge', language: 'the language', country: 'the country' },
  changed: (day, name, fields) => `${day}: ${name} changed ${fields}.`,
  was: (field, before) => `${field} (it was: _${before}_)`,
  saved: 'Saved. This window keeps what it said before. For the intention, look in step 1.',
  savedChannel: 'Saved. I am getting the other channel ready, and will introduce the coalition there.',
};

export const channelForm: (typeof nl)['coalitions']['channelForm'] = {
  title: 'Choose a channel',
  submit: 'Save',
};
