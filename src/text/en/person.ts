import type { nl } from '../nl.ts';

// What a partner's contact reads in their DM. Names and quoted words come in escaped.

export const hub: (typeof nl)['person']['hub'] = {
  notification: 'Everything in one place',
  title: 'Your overview',
  intro: 'This message stays pinned. It shows what you take part in, and what you can do.',
  nothing: 'Nothing needs your attention just now.',
  status: {
    asked: 'There is an interview for you.',
    answering: 'You are in the middle of your interview.',
    paused: 'Your interview is on pause.',
    talk: "You'd rather talk. The lead will get in touch.",
    recorded: 'Your talk has been written up. Please check it.',
    done: 'Your answers have been sent.',
    declined: "You're not doing the interview.",
    'handed-over': 'A colleague has taken over.',
    withdrawn: 'Your interview has stopped or was withdrawn.',
    erased: 'Your answers have been erased.',
  },
  start: 'Start',
  comeBack: 'Take part after all',
  resume: 'Carry on',
  read: 'Read it back',
  more: (count) =>
    count === 1 ? 'And 1 more. Ask its lead about it.' : `And ${count} more. Ask their leads about them.`,
  inChat: 'Their invitations are in this chat.',
  settings: 'Settings',
  otherLanguage: 'Nederlands',
};

export const settings: (typeof nl)['person']['settings'] = {
  title: 'Settings',
  submit: 'Save',
  language: 'Language',
  languages: { nl: 'Nederlands', en: 'English' },
  country: 'Public holidays of',
  countryHint: 'On these days I send you no reminders.',
  sameCountry: 'The same as the coalition',
};
