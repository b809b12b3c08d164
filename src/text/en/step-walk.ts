import type { Pass } from '../../coalition/state.ts';
import type { OnwardId } from '../../coalition/steps/read.ts';

export const walk = {
  title: (step: string) => (step === '' ? 'Closing' : `Step ${step}`),
  place: (step: string, count: number) => (step === '' ? 'Closing' : `Step ${step} of ${count}`),
  round: (round: number) => `Round ${round}`,
  within: (step: string, count: number) => (step === '' ? 'the closing' : `step ${step} of ${count}`),
  hereShort: (place: string, name: string, round: number) => `${place}: ${name}, round ${round}`,
  closedShort: 'Closed',
  why: '*Why*',
  example: '*For example*',
  result: '*Good enough when*',
  close: 'Close',
  fill: 'Answer the questions',
  goOn: 'Go on answering',
  change: 'Change',
  answer: 'Answer',
  finish: 'Finish this step',
  skip: 'Skip it',
  all: 'All steps',
  noSuchStep:
    'There is no such step. There are ten of them, and the closing at the end. Pick one from the list.',
  open: 'Open',
  allSides: 'all four sides',
  toCurrent: 'To the present step',
  openPoints: (count: number) => (count === 1 ? '1 open point' : `${count} open points`),
  back: 'Go back to this step',
  again: 'Do it again, in a new round',
  toClosing: 'Close the coalition',
  andMore: (count: number) => `and ${count} more`,
  interviews: 'Open interviews',
  onlyLeads: 'Only leads read what you fill in here.',
  before: '*What you wrote here earlier*',
  notHere: 'You are not at this step now. You may fill in and change things all the same.',
  closed: 'This coalition is closed. You can still read everything, and go back to any step.',
  earlier: (points: string) => `Still open from other steps: ${points}.`,
  states: {
    open: 'you are here',
    left: 'begun, not finished',
    done: 'done',
    skipped: 'skipped',
    'not-here': 'not done here',
    ahead: 'still to come',
  } satisfies Record<Pass['status'] | 'ahead', string>,
  inRound: (round: number, state: string, day: string) =>
    day === '' ? `Round ${round}: ${state}` : `Round ${round}: ${state}, ${day}`,
  times: (count: number) => `done ${count} times`,
  noteSettled: 'Settled:',
  noteSkipped: 'Skipped because:',
  question: {
    empty: 'Empty so far.',
    open: 'Not known yet.',
    by: (name: string, day: string) => `${name}, ${day}`,
    versions: (count: number) => (count === 1 ? '1 earlier version' : `${count} earlier versions`),
    history: 'Earlier versions',
  },
  form: {
    title: (page: number, pages: number) => (pages === 1 ? 'Answer' : `Questions, page ${page} of ${pages}`),
    submit: 'Save',
    submitNext: 'Save and go on',
    choice: 'Choose what fits best',
    explain: 'Add a few words',
    unknown: 'Not known yet?',
    unknownHint: 'What you tick goes onto the list of open points.',
    saveDraft: 'Save draft',
    draftSaved: 'Your draft is saved. Feel free to close this; it will be here.',
    draftOffered: 'This is your draft. If it is right, choose Save.',
    moved: 'This step was finished in the meantime. What you save here stays with the step.',
    tooLong: 'This answer is too long for a window. All of it is kept. Here you write a new version.',
  },
  conflict: {
    title: 'Two versions',
    intro: (name: string) =>
      `${name} wrote this while you were writing too. Both texts are kept. To bring them together, change your own.`,
    theirs: (name: string, day: string) => `${name} wrote (${day}):`,
  },
  history: {
    title: 'Earlier versions',
    version: (nth: number, name: string, day: string, round: number) =>
      `*Version ${nth}* by ${name}, ${day}, round ${round}`,
    cleared: 'Emptied.',
    gone: 'This text was erased.',
  },
  points: {
    title: 'Open points',
    intro: (coalition: string) => `What you don’t know yet, in *${coalition}*. Fill it in once you do.`,
    none: 'There are no open points. Good.',
  },
  finishForm: {
    title: 'Finish the step',
    submit: 'Finish',
    intro: (name: string) => `You are finishing *${name}*. You can always come back.`,
    empty: (questions: string) => `Empty so far: ${questions}.`,
    settled: 'What was decided, or has become clear?',
    settledHint: 'If I post in the channel, all partners read this. Leave out what is confidential.',
    settledQuiet: 'There is no channel yet, so only leads read this.',
    tell: 'Shall I tell the channel?',
    tellYes: 'Yes, post a message',
    tellNo: 'No, not this time',
    leaveOpen: 'Empty questions',
    leaveOpenOption: 'Put them on the list of open points',
    document: 'What will you make now?',
    advice: (document: string, commitment: string) =>
      `My advice: ${document}, because you noted: "${commitment}".`,
    adviceBlind: (document: string) =>
      `My advice: ${document}. Note in this step how committed partners are, and I can advise you better.`,
    next: 'How do you go on?',
  },
  skipForm: {
    title: 'Skip the step',
    submit: 'Skip it',
    intro: (name: string) => `You are skipping *${name}*. What you filled in stays.`,
    reason: 'Why do you skip this step?',
    reasonHint: 'Only leads read this.',
  },
  goForm: {
    titles: {
      back: 'Back to a step',
      again: 'Another round',
      closing: 'Close the coalition',
    },
    submit: 'Go there',
    back: (name: string, from: string) =>
      `You are going back to *${name}*. Everything stays as it is. After that you can go straight on from where you were: ${from}.`,
    resume: (name: string) => `You are going on with *${name}*, where you left off.`,
    reopen: (name: string) =>
      `The coalition was closed, and goes on again at *${name}*. Everything stays as it is.`,
    again: (name: string, round: number) =>
      `You are doing *${name}* once more, in round ${round}. Everything stays; what you change becomes a new version.`,
    closing:
      'You are about to round off. You can do so at any time, and still turn back until you finish the closing.',
  },
  onward: {
    next: (name: string) => `Go on with: ${name}`,
    resume: (name: string) => `Back to where we were: ${name}`,
    founded: () => 'Founded. Now we make the plan of approach',
    'founded-share': () => 'Founded. Partners share their interests once more first',
    adopted: () => 'The plan is adopted. Execution starts',
    again: () => 'No agreement yet. We work on the content again',
    'again-share': () => 'No agreement yet. Partners go on talking first',
    cycle: () => 'We carry on with execution',
    anew: () => 'There is a new challenge. Partners share their interests again',
    closing: () => 'We round the coalition off',
    over: () => 'Done. The coalition is closed',
  } satisfies Record<OnwardId, (name: string) => string>,
  told: {
    notification: (coalition: string, place: string) => `${coalition}: ${place} is done`,
    title: (place: string, name: string) => `*${place} is done: ${name}*`,
    closed: (coalition: string) => `*${coalition} has been rounded off*`,
    settled: '*Settled*',
    by: (leads: string, count: number) =>
      count === 1 ? `On behalf of ${leads}, the lead` : `On behalf of ${leads}, the leads`,
    practice: 'Practice. For you only:',
    untold: {
      notification: 'My message is not in the channel',
      body: (channel: string, place: string) =>
        `My message "${place} is done" did not get into ${channel}. Once the channel is in order again, I can still post it.`,
      again: 'Post it now',
    },
    thanks: 'Thank you, then all is well.',
    posting: 'All right, I am posting it in the channel now.',
    unsure: {
      notification: 'Is my message in the channel?',
      body: (channel: string, place: string) =>
        `Slack dropped out for a moment. I don’t know whether my message "${place} is done" is in ${channel}. Could you look?`,
    },
  },
  picture: {
    title: (place: string, round: number) => `Round ${round} · ${place}`,
    execution: 'Execution: do, follow, decide, adjust',
    closing: 'Closing',
    legend: { now: 'here now', done: 'done', open: 'to come', skipped: 'skipped', 'not-here': 'not here' },
    roundLine: (round: number, state: string) => `Round ${round}: ${state}`,
  },
  next: {
    questions: (coalition: string, place: string, count: number) =>
      count === 1
        ? `*${coalition}* is at ${place}. One question is left, then you can finish the step.`
        : `*${coalition}* is at ${place}. ${count} questions are left. Start with the first three.`,
    finish: (coalition: string, place: string) =>
      `*${coalition}*: ${place} is complete. You can finish the step.`,
    closed: (coalition: string) => `*${coalition}* is closed. Everything can still be read.`,
    openStep: 'Open the step',
  },
  still: {
    notification: 'A small next step for your coalition',
    body: (coalition: string, next: string) =>
      `*${coalition}* has been quiet for a while. That is fine. If you want to go on, here is something small: ${next}`,
    small: {
      channel: 'choose a channel.',
      addPartners: 'add one partner.',
      invite: 'invite one contact to an interview.',
      talk: 'call somebody who would rather talk.',
      read: 'read one interview.',
      wait: 'call somebody whose interview is still open.',
      domain: 'make an interest of one answer.',
      sketch: 'write three sentences on how you will work together.',
      questions: (question: string) => `answer one question: ${question}.`,
      meeting: 'choose whom you invite to the exploration meeting.',
      programme: 'look at the meeting’s programme.',
      finish: 'finish the step.',
      closed: 'look back at what you achieved.',
    },
    openStep: 'Open the step',
    stop: 'Stop sending me this',
    stopped: 'All right, I won’t send you these any more. You can switch them on again in Settings.',
  },
  gone: {
    notification: (coalition: string) => `A lead of ${coalition} has left`,
    body: (name: string, coalition: string) =>
      `${name} is no longer in this Slack and no longer leads *${coalition}*. Should somebody join you? Name another lead.`,
    button: 'Name a lead',
    wanted: {
      notification: (coalition: string) => `Who will lead ${coalition}?`,
      body: (name: string, coalition: string) =>
        `${name}, who led *${coalition}*, is no longer in this Slack. Which of you takes over? Everything that was done is kept.`,
      button: 'I will lead',
      outside:
        'Nobody can lead from another workspace: the command /coalitie does not work there. Ask somebody of this workspace to take over.',
      taken: (user: string, coalition: string) => `${user} leads *${coalition}* now. Thank you!`,
    },
  },
  practice: {
    button: 'Try a practice coalition',
    started: (coalition: string) =>
      `*${coalition}* is ready. Its partners are invented, and nobody but you hears of it. Walk through the steps, then throw it away.`,
    label: 'practice',
    throwAway: 'Throw the practice away',
    thrown: 'The practice coalition is gone.',
    confirm: {
      title: 'Throw it away?',
      body: 'Everything that you filled in for practice will be gone.',
      yes: 'Throw it away',
      no: 'Keep it',
    },
  },
  mine: {
    title: 'What there is for you',
    leading: '*You lead*',
    asked: '*Asked of you*',
    taking: '*You take part*',
    interview: (coalition: string, state: string) => `*${coalition}*: ${state}`,
    part: (coalition: string, where: string) => `*${coalition}*: ${where}`,
    openDm: 'Everything that you can do is in the pinned message in our chat.',
    more: (count: number) => `And ${count} more.`,
  },
};
