import type { InterviewStatus } from '../../coalition/state.ts';

// What a partner's contact reads in their DM. Names and quoted words come in escaped.

export const hub = {
  notification: 'Hier vind je alles',
  title: 'Jouw overzicht',
  intro: 'Dit blijft hier vastgezet. Er staat wat er voor jou is.',
  nothing: 'Dit blijft hier vastgezet. Er is nu niets dat je hoeft te doen.',
  status: {
    asked: 'Je bent uitgenodigd voor een gesprek.',
    answering: 'Je gesprek loopt.',
    paused: 'Je gesprek staat op pauze.',
    talk: 'Je praat liever. De trekker neemt contact op.',
    recorded: 'Jullie gesprek is opgeschreven. Lees je het na?',
    done: 'Je gesprek is verstuurd.',
    declined: 'Je doet niet mee aan het gesprek.',
    'handed-over': 'Een collega heeft het overgenomen.',
    withdrawn: 'Je gesprek is gestopt of ingetrokken.',
    erased: 'Je antwoorden zijn gewist.',
  } satisfies Record<InterviewStatus, string>,
  /** What comes next, after how it stands. */
  next: {
    asked: 'Begin wanneer het past.',
    question: (place: number, count: number) => `Vraag ${place} van ${count} wacht op je.`,
    review: 'Lees je antwoorden na, en verstuur ze.',
    nothing: 'Je hoeft nu niets te doen.',
  },
  start: 'Begin',
  comeBack: 'Toch meedoen',
  resume: 'Ga verder',
  read: 'Lees terug',
  more: (count: number) => `… en nog ${count}.`,
  all: 'Laat alles zien',
  settings: 'Instellingen',
  otherLanguage: 'English',
};

export const settings = {
  title: 'Instellingen',
  submit: 'Bewaar',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'English' },
  country: 'Vrije dagen van',
  countryHint: 'Op feestdagen van dit land stuur ik je geen herinnering.',
  sameCountry: 'Zoals de coalitie',
};
