import type * as nl from '../nl/substitutes.ts';

// Somebody goes instead: what the contact, the substitute and leads read. Names and kinds come in escaped.

export const substitutes: typeof nl.substitutes = {
  send: 'Send somebody else',
  form: {
    title: 'Send a substitute',
    submit: 'Arrange it',
    intro: (kind, span) => `The ${kind} on ${span}.`,
    introFor: (name, kind, span) => `The ${kind} on ${span}, instead of ${name}.`,
    slack: 'Who on Slack goes?',
    slackHint: 'They get the invitation, and see nothing of your interview.',
    outsiders: 'Or somebody of another workspace',
    name: 'Or the name of somebody not on Slack',
    nameHint: 'Only you and the leads read the name.',
    scope: 'For how long?',
    once: 'Just this meeting',
    untilDate: 'Up to and including a day',
    until: 'Until which day?',
    untilHint: 'Only needed if it is for longer.',
  },
  done: {
    title: 'Arranged',
    once: (who) => `${who} goes instead of you. You need not be there.`,
    onceFor: (name, who) => `${who} goes instead of ${name}.`,
    until: (who, day) => `${who} stands in for you until ${day}.`,
    untilFor: (name, who, day) => `${who} stands in for ${name} until ${day}.`,
    told: 'The invitation is on its way to them.',
    named: 'Please tell them yourself where and when it is.',
    someone: 'Somebody not on Slack',
  },
  replaced: {
    notification: (coalition) => `Somebody else goes: ${coalition}`,
    body: (who) => `Arranged: ${who} goes instead of you.`,
    named: 'Arranged: somebody else goes instead of you. Please tell them where and when it is.',
    back: "I'll go myself after all",
  },
  inPlaceOf: (name, partner, lead) => `You go instead of ${name}, of ${partner}. Lead: ${lead}.`,
  stoodDown: {
    notification: (coalition) => `You need not go after all: ${coalition}`,
    body: (name) => `You need not go after all: ${name} sees to it. Thank you.`,
  },
  also: {
    notification: (coalition) => `You also stand in for somebody: ${coalition}`,
    body: (name, kind, coalition, span) =>
      `${name} can't make the ${kind} of *${coalition}* on ${span}, and asks you to be there for that partner too. You were invited already.`,
  },
  asked: {
    notification: (coalition) => `You stand in for somebody: ${coalition}`,
    body: (name, coalition, day) =>
      `${name} asks you to stand in at *${coalition}*, until ${day}. Invitations to meetings come to you for that time.`,
  },
  cannot: {
    notification: (coalition) => `Your substitute can't make it: ${coalition}`,
    body: (who, kind, span) =>
      `${who} can't make the ${kind} on ${span}. Will you go yourself, or send somebody else?`,
    unreached: (who, kind, span) =>
      `I can't reach ${who} about the ${kind} on ${span}. Will you tell them, or send somebody else?`,
  },
  mine: {
    once: (coalition, kind, span, who) =>
      `*${coalition}*: ${who} goes to the ${kind} on ${span} instead of you.`,
    until: (coalition, who, day) => `*${coalition}*: ${who} stands in for you until ${day}.`,
    someone: 'somebody else',
    back: "I'm going myself again",
  },
  list: {
    line: (who, name) => `${who} for ${name}`,
    someone: 'Somebody',
    also: 'is there already',
  },
};
