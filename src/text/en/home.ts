import type * as nl from '../nl/home.ts';

export const home: typeof nl.home = {
  welcome: 'Welcome to Coalitie',
  about:
    'A vital coalition is a group of organisations that take on something their surroundings need. I help you build one, and keep it alive.',
  how: [
    '*Start small.* Say what it is about and who should be in it. Five minutes will do.',
    '*Listen first.* I interview each partner in confidence: what matters to you, and what do you need?',
    '*Build together.* Ten steps lead to a plan that everybody stands behind. I always tell you which one it is time for.',
  ],
  practice:
    'Rather look around first? A practice coalition has invented partners, and nobody else will notice.',
  invited: 'When somebody invites you, it will show here and in our chat.',
  nothingAsked: 'Nothing is asked of you just now.',
  chat: 'My questions come in our chat, in the _Messages_ tab.',
  today: {
    title: 'For you today',
    more: (count) => `… and ${count} more.`,
    all: 'See all',
    nothing: 'There is nothing now that only you can do.',
  },
  closed: '*Closed*',
  waiting: (count, names) =>
    count === 1 ? `Waiting for 1 interview: ${names}` : `Waiting for ${count} interviews: ${names}`,
  talks: (names) => `Would like to talk with you: ${names}`,
  notAsked: (count) => `${count} not asked yet`,
  done: (count) => (count === 1 ? '1 interview done' : `${count} interviews done`),
  inHome: 'You will find everything in my _Home_ tab.',
  help: 'Help',
};
