import { due } from '../../coalition/due-kinds.ts';
import type { nl } from '../nl.ts';

// What a lead reads: commands, forms, overviews and private notes. Names come in escaped.

// What a partner's contact reads in their DM. Names and quoted words come in escaped.

export const overview: (typeof nl)['interviews']['overview'] = {
  title: 'Interviews',
  submit: 'Invite',
  close: 'Close',
  who: 'Whom would you like to invite?',
  whoHint: 'Each of them gets a confidential interview of their own.',
  everyone: 'Everybody who has not been asked yet',
  everyoneLabel: 'Or all at once',
  nobodyLeft: 'Everybody on Slack has been asked.',
  noContacts: 'There are no contacts yet. Type /coalitie partner to add a partner first.',
  intention: 'Our own intention',
  intentionHint: 'You wrote this at the start. It counts as your own interview, and only leads read it.',
  compare: 'Compare by question',
  read: 'Read',
  record: 'Write up a talk',
  erase: 'Erase person',
  askConsent: 'Ask if I may read it',
  status: {
    none: 'not asked yet',
    asked: 'asked',
    later: (day) => `asked to wait until ${day}`,
    answering: (answered, count) => `answering, ${answered} of ${count}`,
    paused: (answered, count) => `taking a break, ${answered} of ${count}`,
    talk: 'would rather talk',
    recorded: 'written up, being checked',
    done: 'done',
    declined: 'not taking part',
    'handed-over': 'passed to a colleague',
    withdrawn: 'withdrawn',
    erased: 'erased',
    undelivered: 'message did not arrive',
    withoutSlack: 'not on Slack',
  },
  invited: (count) =>
    count === 1 ? 'Done: 1 invitation is on its way.' : `Done: ${count} invitations are on their way.`,
  page: (page, pages) => `Page ${page} of ${pages}`,
};

export const read: (typeof nl)['interviews']['read'] = {
  title: 'Interview',
  close: 'Close',
  of: (name, partner) => `*${name}*, ${partner}`,
  recorded: 'Written up after a talk in person.',
  confidential: 'This is confidential. Ask its author before you share any of it.',
  concerns: 'This answer never goes beyond the leads who may read it here.',
  notYet: 'This interview has not been sent yet.',
  askFirst: 'This interview was not addressed to you. Ask its author whether you may read it.',
  asked: "You have asked to read this. I'll tell you when there is an answer.",
  refused: 'Its author would rather not share this interview with you.',
  none: "You can't read this interview.",
};

export const recordForm: (typeof nl)['interviews']['recordForm'] = {
  title: (page, pages) => `Your talk, ${page} of ${pages}`,
  nextPage: 'Next',
  submit: 'Save',
  intro: (name) => `Write down what ${name} told you. Leave empty what you didn't get to.`,
  check: 'If this person is on Slack, they can check it and put things right.',
  lost: "I can't find the earlier pages any more. Close this window and begin again.",
};

export const notes: (typeof nl)['interviews']['notes'] = {
  done: {
    notification: 'An interview is ready',
    body: (name, coalition) => `${name} has sent their interview about *${coalition}*.`,
  },
  declined: {
    notification: 'Somebody said no to the interview',
    body: (name, coalition) =>
      `${name} would rather not do the interview about *${coalition}*. That's fine: I won't ask again.`,
  },
  talk: {
    notification: 'Somebody would rather talk',
    body: (name, coalition) =>
      `${name} would rather talk about *${coalition}* than type. Find a moment together, and write up here what was said.`,
  },
  handedOver: {
    notification: 'An interview has been passed on',
    body: (name, to, coalition) =>
      `${name} has passed the interview about *${coalition}* to ${to}, who gets a new invitation.`,
  },
  withdrawn: {
    notification: 'An interview has been withdrawn',
    body: (name, coalition) =>
      `${name} has withdrawn the interview about *${coalition}*. You can't read it any more.`,
  },
  silent: {
    notification: 'An interview has gone quiet',
    body: (name, coalition) =>
      `${name} stayed quiet after two reminders about *${coalition}*, so I've stopped sending them. A call from you may help: "Is this a bad time, or is something else the matter?"`,
  },
  undelivered: {
    notification: 'A message did not arrive',
    body: (name, coalition, reason) =>
      `My message to ${name} about *${coalition}* did not arrive: ${reason} Could you get in touch yourself?`,
    reasons: {
      gone: 'the account has been closed.',
      'not-found': "Slack doesn't know this person any more.",
      'no-dm': "this person can't get messages from the app.",
      failed: 'Slack would not take the message for a whole day.',
    },
  },
  consentGiven: {
    notification: 'You may read an interview',
    body: (name, coalition) => `${name} is happy for you to read the interview about *${coalition}*.`,
  },
  consentRefused: {
    notification: 'An answer to your question',
    body: (name, coalition) =>
      `${name} would rather not share the interview about *${coalition}* with you. That's their choice to make.`,
  },
  releasedLead: {
    notification: (coalition) => `You are no longer a lead of ${coalition}`,
    body: (by, coalition) =>
      `${by} noted that you have stopped leading *${coalition}*. Is that a mistake? Ask ${by} to make you a lead again.`,
  },
  namedLead: {
    notification: (coalition) => `You are now a lead of ${coalition}`,
    body: (by, coalition) =>
      `${by} has made you a lead of *${coalition}*. Type /coalitie to see what comes next.`,
  },
  channel: {
    notification: 'The channel needs your attention',
    body: (coalition, problem) => `The channel of *${coalition}* is not ready yet. ${problem}`,
  },
  read: 'Read the interview',
  record: 'Write up a talk',
};

export const invitation: (typeof nl)['interviews']['invitation'] = {
  notification: (lead) => `${lead} would like to hear from you`,
  opening: (lead, coalition) =>
    `Hello! ${lead} is bringing people together in the coalition *${coalition}*, and your view matters.`,
  need: 'What is it about?',
  what: (count) =>
    `*What do I ask of you?* ${count} questions, one at a time: about a quarter of an hour in all. Stop whenever you like; I keep what you wrote.`,
  who: (readers) =>
    `*Who can read it?* ${readers}, and only once you send it. A lead who joins later needs your yes first. Colleagues never see your answers.`,
  further:
    "*What goes further?* Nothing, unless you have seen the exact words and said yes. Your answer about other partners goes no further, ever. One thing I can't rule out: the owners of a Slack workspace can sometimes see private messages.",
  nobody: 'nobody at the moment',
  start: 'Start the interview',
  later: 'Later',
  talk: "I'd rather talk",
  handOver: 'Pass to a colleague',
  decline: 'No, thanks',
  settled: {
    asked: 'Start whenever it suits you.',
    later: (day) => `Fine, I'll leave you in peace until ${day}. You can start sooner if you like.`,
    answering: 'You have started. Just type your answer in this chat.',
    paused: 'You are taking a break. Your answers are kept.',
    waiting:
      'You are still busy with another interview. Send or pause that one, and the first question of this one appears.',
    talk: (lead) => `Fine, ${lead} knows that you'd rather talk, and will get in touch.`,
    recorded: 'Your talk has been written up. Open the message about it and check it.',
    done: 'Your answers have been sent. Thank you!',
    declined: "You're not doing this interview. I won't ask again.",
    'handed-over': 'Your colleague has an invitation of their own. There is nothing more for you to do.',
    withdrawn: 'This interview has stopped.',
    erased: 'Your answers have been erased.',
  },
};

export const later: (typeof nl)['interviews']['later'] = {
  title: 'When would suit you?',
  submit: 'Save',
  intro: 'I can ask you again on a day that suits you.',
  when: 'When?',
  tomorrow: 'Tomorrow',
  nextWeek: 'Next week',
  date: 'On a day I choose',
  day: 'Which day?',
};

export const handOver: (typeof nl)['interviews']['handOver'] = {
  title: 'Pass to a colleague',
  submit: 'Pass it on',
  intro:
    "Your colleague starts with an empty interview and can't see what you wrote. Your own interview closes.",
  colleague: 'Which colleague?',
  colleagueHint: 'Somebody from your own organisation who uses this Slack.',
  choose: 'Choose a colleague.',
  cannot: "I can't send this person messages. Choose somebody else.",
};

export const decline: (typeof nl)['interviews']['decline'] = {
  title: 'Not taking part',
  submit: 'No, thanks',
  body: (lead) =>
    `That's quite all right. I'll tell ${lead} that you're not doing this interview, and I won't ask again. If you wrote anything, nobody else gets to read it.`,
};

export const talk: (typeof nl)['interviews']['talk'] = {
  title: "I'd rather talk",
  submit: 'Let them know',
  body: (lead) =>
    `I'll tell ${lead} that you'd rather talk, and the two of you find a moment. If your talk is written up afterwards, you can check it and put things right.`,
};

export const question: (typeof nl)['interviews']['question'] = {
  notification: (place, count) => `Question ${place} of ${count}`,
  place: (place, count) => `${place} of ${count}`,
  typeHere: 'Type your answer here, or use a button.',
  typeOrChoose: 'Choose what fits best, or type your answer here.',
  present: 'Your answer so far:',
  replaces: 'If you type a new answer, it replaces this one.',
  window: 'Answer in a window',
  skip: 'Skip',
  back: 'Back',
  pause: 'Pause',
  readAll: 'Read it all back',
  answered: (place, title) => `Question ${place}, _${title}_: answered.`,
  skipped: (place, title) => `Question ${place}, _${title}_: skipped.`,
  erased: (place, title) => `Question ${place}, _${title}_: your answer is erased.`,
  change: 'Change',
};

export const answerForm: (typeof nl)['interviews']['answerForm'] = {
  title: (place, count) => `Question ${place} of ${count}`,
  submit: 'Save answer',
  choice: 'What fits best?',
  answer: 'Your answer',
  explain: 'Anything to add?',
  saveDraft: 'Save draft',
  draftSaved: "Your draft is saved. You can close this window; you'll find it here again.",
  draftOffered: 'Here is your draft. Choose Save answer when it is right.',
  tooLong:
    "Your answer is too long for a window, but I've kept all of it. To change it, type it again in our chat.",
  changeInDm: 'Change it in our chat',
  askedInDm:
    'The question is back at the bottom of our chat. Close this window and type your new answer there.',
};

export const review: (typeof nl)['interviews']['review'] = {
  notification: 'That was the last question. Check and send?',
  body: (coalition, readers) =>
    `You have been through all the questions about *${coalition}*. Take your time to read your answers back. Once you send them, ${readers} can read them. You can still change, withdraw or erase them afterwards.`,
  send: 'Send',
  nothing: (coalition) =>
    `You have been through all the questions about *${coalition}*, and skipped every one, so there is nothing to send yet. Is there something you'd like to say after all? Choose a question through _Read it all back_.`,
};

export const paused: (typeof nl)['interviews']['paused'] = {
  notification: 'Your interview is on pause',
  body: 'Time for a break. Your answers are kept. Carry on when you like: use the button, or simply type.',
  bodyGaveWay:
    'Time for a break. Your answers are kept. Your other interview has its turn now; the button brings you back here.',
  resume: 'Carry on',
};

export const receipt: (typeof nl)['interviews']['receipt'] = {
  notification: 'Your answers have been sent',
  title: (coalition) => `Sent: your interview about ${coalition}`,
  body: (readers) =>
    `Thank you! It can be read by: ${readers}. If you think again, you can change, withdraw or erase your answers.`,
  more: 'Read and change',
  withdraw: 'Withdraw',
  erase: 'Erase',
  shortened: 'This answer has been shortened. _Read and change_ shows it in full.',
  changed: {
    notification: 'Your answer has been changed',
    body: (title, readers) => `I've changed your answer to _${title}_. Now ${readers} can read the new text.`,
  },
  withdrawn: {
    notification: 'Your interview has been withdrawn',
    body: (coalition) =>
      `You have withdrawn your interview about *${coalition}*. Leads can no longer read it. You can still read it back or erase it.`,
  },
  erased: {
    notification: 'Your answers have been erased',
    body: (coalition) =>
      `Your answers about *${coalition}* have been erased. What you typed is still in this chat: you can delete those messages yourself. Backups may hold your answers a little longer.`,
  },
};

export const confirmWithdraw: (typeof nl)['interviews']['confirmWithdraw'] = {
  title: 'Withdraw?',
  body: "Leads will no longer be able to read your answers; you will. You can't send them again after this. Interests that came from them are no longer shown to partners.",
  yes: 'Withdraw',
  no: 'Leave as it is',
};

export const confirmErase: (typeof nl)['interviews']['confirmErase'] = {
  title: 'Erase everything?',
  body: 'Your answers will be gone for good: neither you nor I can get them back. Messages that you typed stay in this chat until you delete them. Interests that came from your answers go too.',
  yes: 'Erase everything',
  no: 'Leave as it is',
};

export const readOwn: (typeof nl)['interviews']['readOwn'] = {
  title: 'Your answers',
  close: 'Close',
  empty: 'No answer yet.',
  skipped: 'Skipped.',
  change: 'Change',
  page: (page, pages) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
};

export const opened: (typeof nl)['interviews']['opened'] = {
  title: '*Who opened your answers?*',
  nobody: 'Nobody has opened your answers yet.',
  nobodySince: (day) => `Nobody has opened your answers since ${day}. Before that I kept no track of it.`,
  line: (who, days) => `${who}: ${days}`,
  earlier: (days, count) =>
    count === 1 ? `${days}, and 1 day before that` : `${days}, and ${count} days before that`,
  more: (count) => (count === 1 ? '… and 1 other person.' : `… and ${count} more people.`),
  since: (day) => `I have kept track since ${day}.`,
  administrator: 'Whoever runs this app',
  sentence: (count, day) =>
    count === 1 ? `Opened by 1 other person, last on ${day}.` : `Opened by ${count} others, last on ${day}.`,
};

export const recordedTalk: (typeof nl)['interviews']['recordedTalk'] = {
  notification: (lead) => `${lead} wrote up your talk. Is it right?`,
  body: (lead, coalition) =>
    `${lead} wrote up what the two of you said about *${coalition}*. Please check it, and put right what is wrong. Until you answer, only ${lead} can read it.`,
  read: 'Check and correct',
  agree: 'This is right',
  withdraw: "I don't want this",
};

export const consent: (typeof nl)['interviews']['consent'] = {
  notification: (lead) => `May ${lead} read your answers?`,
  body: (lead, coalition) =>
    `${lead} is a lead of *${coalition}* too, and would like to read your answers. It's up to you, and no is a fine answer.`,
  yes: "Yes, that's fine",
  no: "I'd rather not",
  given: (lead) => `Fine, ${lead} can read your answers now.`,
  refused: (lead) => `Fine, ${lead} won't get to read your answers.`,
};

export const deletion: (typeof nl)['interviews']['deletion'] = {
  notification: 'You deleted a message',
  body: (title) =>
    `The message that you deleted is part of your answer to _${title}_. Shall I take it out of your answer too?`,
  yes: 'Yes, take it out',
  no: 'No, keep it',
  deleted: 'I took it out of your answer.',
  kept: 'It stays in your answer.',
};

export const hints: (typeof nl)['interviews']['hints'] = {
  'nothing-open':
    "Thanks, but no question is open right now, so I haven't kept this. See the pinned message in this chat for what you can do.",
  file: "I can't read files. Please type your answer here, or give the lead a ring.",
  hello:
    "Hello! I'm Coalitie. I help organisations work towards one shared vision. When a lead invites you, you will hear it here. Are you a lead, or would you like to be one? Type /coalitie in the workspace where I live.",
  closed: "That interview is closed, so I haven't kept this. Something to add? Send the lead a message.",
};

export const reminder: (typeof nl)['interviews']['reminder'] = {
  notification: 'An interview is waiting for you',
  opening: 'Just a gentle reminder.',
  first: (coalition, lead) => `${lead} would still love to know what you think about *${coalition}*.`,
  last: (coalition, lead) =>
    `Your interview about *${coalition}* is still open. This is my last reminder; if it stays quiet, I'll tell ${lead}. It's fine to say no.`,
  again: (coalition) =>
    `You asked me to come back to your interview about *${coalition}*. Is this a good moment?`,
  progress: (answered, count) => `You're already at ${answered} of ${count}.`,
};

/** What each kind of reminder does, in a few words for leads. */
export const dueKinds: (typeof nl)['interviews']['dueKinds'] = {
  [due.interviewReminder]: 'Reminds of the interview',
  [due.interviewAgain]: 'Asks for the interview again, as agreed',
  [due.interviewSilent]: 'Tells that an interview stays silent',
};
