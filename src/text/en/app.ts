import type { nl } from '../nl.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

export const command: (typeof nl)['app']['command'] = {
  intro: 'Coalitie helps you build a vital coalition, one step at a time.',
  usage: 'This is what you can type:',
  verbs: {
    next: '`/coalitie` tells you what to do next.',
    start: '`/coalitie start` starts a new coalition.',
    status: '`/coalitie status` shows who has been asked, is answering, is done or is not taking part.',
    partner: '`/coalitie partner` adds or changes partners and their contacts.',
    interview: '`/coalitie interview` invites people, and lets you read or write up interviews.',
    meeting: '`/coalitie meeting` plans a meeting, and shows who is coming.',
    commitment: '`/coalitie commitment` shows who will do what by when, and adds a new commitment.',
    step: '`/coalitie step` opens the step you are in. Add a number to open another one.',
    plan: '`/coalitie plan` opens your own plan: how partners differ, and a sketch to share.',
    practice: '`/coalitie practice` makes a practice coalition to try the method with.',
    closing: '`/coalitie close` opens the closing, with thanks to everyone.',
    settings: '`/coalitie settings` opens your language and other preferences.',
    mine: '`/coalitie mine` shows what there is for you, in all your coalitions.',
    help: '`/coalitie help` shows this list.',
  },
  unknown: (typed, nearest) =>
    nearest === null
      ? `I don't know \`${typed}\`. This is what you can type.`
      : `I don't know \`${typed}\`. Try \`/coalitie ${nearest}\`?`,
  choose: 'Which coalition is it about?',
  none: "You're not in a coalition yet. You can start one right away.",
  startButton: 'Start a coalition',
  notLead: 'Only a lead can do that. `/coalitie mine` shows what you can do.',
  failed: "I can't reach my memory just now, so that didn't work. Please try again in a minute.",
  broken:
    "That didn't work. Please try once more. If it keeps going wrong, tell whoever looks after this app.",
  submitFailed: "I can't save this just now. Your text is still here: wait a minute and try again.",
  stored: "It's saved. I just couldn't show it to you this time.",
  storedClose: "It's saved. You can close this window.",
  unsure: "I can't tell yet whether this was saved. Please press again in a minute: it only counts once.",
  stale: 'That button is out of date. The pinned message shows what you can do now.',
};

export const inChannel: (typeof nl)['app']['inChannel'] = {
  mentioned:
    'Hello! I don’t read along in channels. Type `/coalitie` to see what you can do now, or write to me in our own chat.',
  greeting: 'Hello, I’m Coalitie. I help organisations take something on together, one step at a time.',
  when: 'I don’t read along here. I only write when a lead ties this channel to a coalition: what was decided, when partners meet, and what is done.',
  stop: 'You’d rather not? Type `/remove @coalitie`, and I’m gone.',
};

export const other: (typeof nl)['app']['other'] = 'Something else';
export const done: (typeof nl)['app']['done'] = 'Noted.';

/** Read out, and on a lock screen: what else the message holds. */
export const inMessage: (typeof nl)['app']['inMessage'] = {
  own: "People's own words stand in the message only.",
  buttons: (names) => `Buttons in the message: ${names}.`,
  menu: (names) => `Under more: ${names}.`,
  /** Over what somebody wrote. */
  about: 'What it is about:',
};
