import type { nl } from '../nl.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const list: (typeof nl)['partners']['list'] = {
  title: 'Partners',
  close: 'Close',
  intro: (coalition) => `Partners of *${coalition}*`,
  none: 'There are no partners yet. A partner is an organisation, with one or more people.',
  addMany: 'Add partners',
  add: 'Add just one',
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
  kindHint: "If you leave this empty, I'll go by the name.",
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

export const paste: (typeof nl)['partners']['paste'] = {
  title: 'Add partners',
  checkTitle: 'Is this right?',
  next: 'Continue',
  save: 'Save',
  saveNext: 'Save and continue',
  again: 'Look again',
  intro: 'One partner on each line. Pasting a list or a table works too.',
  lines: 'Who is in?',
  linesHint:
    "For example: Old Harbour residents' association; Kees Bakker; 06 12345678. Only leads see how to reach somebody.",
  who: (name) => `Who is ${name}?`,
  onSlack: (name) => `${name} (on Slack)`,
  notOnSlack: 'Somebody not on Slack',
  nobody: 'No contact yet',
  kindUnknown: 'Choose a kind, or leave this empty: it is then called Other.',
  known: (partner, people) => `*${partner}* is a partner already. Joining it: ${people}.`,
  knownAll: (partner) => `*${partner}* is a partner already. Nothing is added.`,
  saved: (count) => (count === 1 ? '1 partner is saved.' : `${count} partners are saved.`),
  rest: (count) =>
    count === 1 ? '1 more line comes after this.' : `${count} more lines come after this. They are safe.`,
  late: "Slack didn't name everybody in time. Somebody shown as not on Slack may be there after all.",
  full: 'The box was full. Is the last line still complete? Paste the rest at the end.',
  fix: 'Is a line wrong? Correct it here',
  fixUnread: "Correct here what I don't understand",
  fixHint: 'What you change I show you once more first. You can take a line out, too.',
  more: 'The rest of your list',
  invite: 'Invite at once',
  inviteSays: 'Ask everybody on Slack for an interview',
  inviteHint: 'You talk to those who are not on Slack.',
  saveDraft: 'Save draft',
  draftSaved: 'Your list is saved. You can close this; it stays here.',
  draftOffered: 'I kept what you pasted earlier.',
  doneTitle: 'Partners added',
  done: (count) => (count === 1 ? '1 partner is in.' : `${count} partners are in.`),
  doneNothing: 'Nothing was added.',
  invited: (count) =>
    count === 1
      ? '1 person gets an invitation to an interview.'
      : `${count} people get an invitation to an interview.`,
  notInvited: 'Nobody has been asked yet. Invite them under Interviews.',
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
