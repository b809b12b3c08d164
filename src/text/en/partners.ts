import type { nl } from '../nl.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const list: (typeof nl)['partners']['list'] = {
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

export const form: (typeof nl)['partners']['form'] = {
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

export const leadForm: (typeof nl)['partners']['leadForm'] = {
  title: 'Leads',
  submit: 'Add',
  intro: (names) => `Leads now: ${names}.`,
  lead: 'Who becomes a lead as well?',
  leadHint: 'A new lead can only read an earlier interview once its author says yes.',
  release: 'No longer a lead',
  choose: 'Choose somebody.',
};

export const eraseContact: (typeof nl)['partners']['eraseContact'] = {
  title: 'Erase this person?',
  body: (name) =>
    `Everything about ${name} goes: the name, how to reach them, and a talk that was written up. Nobody can get it back.`,
  yes: 'Erase everything',
  no: 'Leave as it is',
};

export const kinds: (typeof nl)['partners']['kinds'] = {
  municipality: 'Municipality',
  education: 'Education',
  entrepreneurs: 'Entrepreneurs',
  culture: 'Culture',
  residents: 'Residents',
  care: 'Care and welfare',
  housing: 'Housing and property',
  other: 'Other',
};
