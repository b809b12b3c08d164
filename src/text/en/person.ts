import type { nl } from '../nl.ts';

// What a partner's contact reads in their DM. Names and quoted words come in escaped.

export const hub: (typeof nl)['person']['hub'] = {
  notification: 'Everything in one place',
  title: 'Your overview',
  intro: 'Pinned here for you: whatever there is for you to do.',
  nothing: 'Pinned here for you. Nothing needs your attention just now.',
  status: {
    asked: 'There is an interview for you.',
    answering: 'You are in the middle of your interview.',
    paused: 'Your interview is on pause.',
    talk: "You'd rather talk. The lead will get in touch.",
    recorded: 'Your talk has been written up. Please check it.',
    done: 'Your interview has been sent.',
    declined: "You're not doing the interview.",
    'handed-over': 'A colleague has taken over.',
    withdrawn: 'Your interview has stopped or was withdrawn.',
    erased: 'Your answers have been erased.',
  },
  next: {
    asked: 'Begin when it suits you.',
    question: (place, count) => `Question ${place} of ${count} is waiting.`,
    review: 'Read your answers back, and send them.',
    nothing: 'Nothing for you to do just now.',
  },
  start: 'Begin',
  comeBack: 'Take part after all',
  resume: 'Carry on',
  read: 'Read it back',
  more: (count) => `… and ${count} more.`,
  all: 'Show everything',
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
