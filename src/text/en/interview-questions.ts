import type { nl } from '../nl.ts';

export const questions: (typeof nl)['interviews']['questions'] = {
  motive: {
    short: 'What moves you',
    ask: 'What makes you consider taking part?',
    why: 'A coalition only works when everybody has a reason of their own.',
  },
  developments: {
    short: 'What else is going on',
    ask: 'What else is happening around you? Which chances do you see, and what could get in the way?',
    why: 'That way the coalition fits what you are busy with already.',
  },
  yield: {
    short: 'What it should bring you',
    ask: 'What should taking part bring you, to make it worth your time?',
    why: 'Then we know what has to be in it for you.',
  },
  adapting: {
    short: 'Adjusting plans',
    ask: 'Suppose a shared vision comes out of this. Would you adapt running work or coming decisions to it?',
    why: 'Often no extra work is needed. It helps when plans point the same way.',
  },
  efforts: {
    short: 'Extra effort',
    ask: 'What could you do on top of that, and what would you like to do?',
    why: 'Small things count too. They show what we can manage together.',
  },
  concerns: {
    short: 'Concerns or questions',
    ask: 'Do you have concerns or questions about one or more other partners?',
    why: 'Better now than later. This answer never goes beyond those who may read your interview.',
  },
  recording: {
    short: 'Recording agreements',
    ask: 'How would you like agreements to be recorded?',
    why: 'Some want a handshake, others a signature. We look for what suits everyone.',
  },
};

export const options: (typeof nl)['interviews']['options'] = {
  adapting: {
    yes: 'Yes, we would',
    partly: 'In part',
    'not-now': 'Not now',
    unsure: "I don't know yet",
  },
  recording: {
    spoken: 'Spoken is enough',
    report: 'A short report',
    intent: 'A letter of intent',
    contract: 'A covenant or contract',
  },
};
