import type { nl } from '../nl.ts';

// What a finished step came to. The channel reads `facts`: only what the record bears out. Leads read `matters`. Names come in escaped.

export const facts: (typeof nl)['steps']['facts'] = {
  heard: {
    nobodyThere: 'There are no other partners yet.',
    running: 'The first interviews with partners are under way.',
    toCome: 'The interviews with partners are still to come.',
    all: (partners) =>
      partners === 1 ? 'We now know what drives our partner.' : 'We now know what drives each partner.',
    some: (heard, partners) => `We have heard from ${heard} of the ${partners} partners what drives them.`,
    othersRunning: 'The other interviews are still under way.',
    welcome: 'Is there something you would still like to say? The lead is glad to hear it.',
  },
  domain: {
    written: 'There is now a first idea of what our coalition is about, and what it leaves to others.',
    empty: 'What exactly our coalition is about has not been written down yet.',
  },
  sketch: {
    written: 'We now have a first sketch of how we could work together, and it is open to change.',
    empty: 'There is no sketch of our working together yet.',
  },
  exploration: {
    coming: (day) => `The exploration meeting is on ${day}.`,
    over: (day) => `The exploration meeting was planned for ${day}.`,
    prepared: 'We know how the exploration meeting will be set up. There is no date yet.',
    empty: 'There is no date for the exploration meeting yet.',
  },
  shared: {
    met: (day) => `Partners met on ${day}. What came out of it has been written down.`,
    written: 'What matters to partners, and what they would contribute, has been written down.',
    empty: 'What partners shared with each other has not been written down yet.',
  },
  content: {
    written: (parts) => `This has been worked out: ${parts}.`,
    empty: 'The content has not been worked out yet.',
    parts: {
      vision: 'our vision',
      goals: 'our goals',
      'possible-actions': 'possible actions',
    },
  },
  organising: {
    written: 'We have worked out how we could organise our work together.',
    empty: 'How we organise our work together has not been worked out yet.',
  },
  plan: {
    taken: (count) =>
      count === 1 ? '1 action has somebody to do it.' : `${count} actions have somebody to do them.`,
    open: (count) => (count === 1 ? '1 action is free to take up.' : `${count} actions are free to take up.`),
    written: 'Who does what has been written down.',
    empty: 'Who does what has not been written down yet.',
  },
  decided: {
    founded: 'The coalition has been founded. Next, we make the plan of approach together.',
    adopted: 'The plan has been adopted.',
    'not-agreed': 'We have not agreed yet, and go on talking.',
  },
  underway: {
    counts: (parts) => `This is how our commitments stand: ${parts}.`,
    done: (count) => `${count} done`,
    busy: (count) => `${count} in progress`,
    open: (count) => `${count} free to take up`,
  },
  closed: 'We have brought our work in this form to a close, with thanks to everybody who took part.',
};

export const matters: (typeof nl)['steps']['matters'] = {
  title: '*Still open*',
  talks: (count, names) =>
    count === 1
      ? `Would rather talk, and waits for you: ${names}`
      : `Would rather talk, and wait for you: ${names}`,
  interviews: (count, names) =>
    count === 1 ? `Has not sent an answer yet: ${names}` : `Have not sent an answer yet: ${names}`,
  'not-asked': (count, names) =>
    count === 1 ? `Has not been asked yet: ${names}` : `Have not been asked yet: ${names}`,
  unplanned: 'The exploration meeting has not been planned yet.',
  unrecorded: (count) =>
    count === 1
      ? 'What came out of 1 meeting has not been written down yet.'
      : `What came out of ${count} meetings has not been written down yet.`,
  proposals: (count) =>
    count === 1 ? '1 commitment still waits for a yes.' : `${count} commitments still wait for a yes.`,
  underway: (count) =>
    count === 1 ? '1 commitment is still in progress.' : `${count} commitments are still in progress.`,
  despite: 'Finish all the same?',
  despiteSays: 'Yes. Whatever comes later is welcome',
  channelReads: (sentence) => `The channel will read: "${sentence}"`,
};
