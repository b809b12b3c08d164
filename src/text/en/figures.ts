import type * as nl from '../nl/figures.ts';

// Words in pictures, and in what says the same as a picture.

export const figures: typeof nl.figures = {
  domain: {
    title: 'What the coalition is about',
    about: 'Each circle is an interest. Its number is in the list too.',
    places: {
      in: 'In the domain',
      undecided: 'Not decided yet',
      outside: 'Outside the domain',
    },
    sharings: {
      all: 'From every partner',
      some: 'From some of the partners',
      one: 'From one partner',
      nobody: 'From nobody any more',
    },
    none: 'Nothing here yet.',
    partners: 'The partners',
    unnamed: 'name in the list',
    notDrawn: (first, last) =>
      first === last
        ? `Number ${first} is in the list only.`
        : `Numbers ${first} to ${last} are in the list only.`,
  },
  stakeholders: {
    title: 'Who stands where?',
    about: 'For leads only.',
    stake: 'stake',
    influence: 'influence',
    little: 'little',
    much: 'much',
    quadrants: {
      both: 'Work with them closely',
      influence: 'Keep them satisfied',
      stake: 'Don’t forget them',
      neither: 'Keep them informed',
    },
    capacities: {
      own: 'can act on its own',
      funded: 'can act with funding',
      none: 'can’t carry out anything now',
      unknown: 'not known yet',
    },
    notPlaced: 'Not on the map yet',
    partners: 'The partners',
    unnamed: 'name in the list',
    none: 'Nobody has a place yet. For leads only.',
  },
  coverage: {
    title: 'What is taken care of?',
    about: 'Each circle is an action. Its number is in the list too.',
    whole: (actions) =>
      actions === 0
        ? 'The whole challenge'
        : actions === 1
          ? 'The whole challenge: 1 action'
          : `The whole challenge: ${actions} actions`,
    coverings: {
      covered: 'Taken on and paid for',
      unpaid: 'Taken on, money not found yet',
      open: 'Free to take on',
    },
    none: 'There are no actions yet.',
    partners: 'Who takes them on',
    unnamed: 'name in the list',
    notDrawn: (first, last) =>
      first === last
        ? `Number ${first} is in the list only.`
        : `Numbers ${first} to ${last} are in the list only.`,
  },
  roundResult: {
    title: 'What partners chose',
    voices: { preferred: 'preferred', livable: 'can live with it', objection: 'objection' },
    none: 'There were no options.',
    unnamed: 'name in the list',
    silent: (count, asked) =>
      count === 1 ? `1 of ${asked} partners gave no voice.` : `${count} of ${asked} partners gave no voice.`,
  },
  planning: {
    title: 'The planning',
    about: 'Each row is an action. Its number is in the list too.',
    standings: { done: 'done', underway: 'under way', planned: 'planned', open: 'free to take on' },
    now: 'now',
    noDate: 'No date yet',
    none: 'There are no actions yet.',
    partners: 'Who does it',
    unnamed: 'name in the list',
    notDrawn: (first, last) =>
      first === last
        ? `Number ${first} is in the list only.`
        : `Numbers ${first} to ${last} are in the list only.`,
  },
};
