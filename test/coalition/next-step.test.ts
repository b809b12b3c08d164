import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { type NextStep, nextStep, standings } from '../../src/coalition/next-step.ts';
import { by, given } from './given.ts';
import {
  ahmed,
  answered,
  begun,
  invitation,
  invited,
  noor,
  partnered,
  recorded,
  sanne,
  sanneLeads,
  sent,
  started,
} from './stories.ts';

const own = { interview: 'i-ahmed' } as const;
const invitedBea = by(noor, invitation('i-bea', 'c-bea', [noor]));
const talk = by(ahmed, { type: 'TalkProposed', ...own });
const failed = by(null, { type: 'ChannelFailed', problem: 'name_taken' });

describe('nextStep', () => {
  it.each<[string, CoalitionEvent[][], string, NextStep['kind'], number?]>([
    ['a channel that does not work', [partnered, failed], noor, 'channel'],
    ['nobody but ourselves', [], noor, 'addPartners'],
    ['contacts who were not asked', [partnered], noor, 'invite', 2],
    ['one of them asked', [partnered, invited], noor, 'invite', 1],
    ['somebody who would rather talk', [partnered, invited, talk], noor, 'talk'],
    ['an interview to read', [partnered, invited, invitedBea, begun, answered, sent], noor, 'read', 1],
    ['all asked', [partnered, invited, invitedBea], noor, 'wait', 2],
    [
      'an interview that this lead may not read',
      [partnered, invited, invitedBea, begun, answered, sent, sanneLeads],
      ...[sanne, 'wait', 1],
    ] as [string, CoalitionEvent[][], string, NextStep['kind'], number],
  ])('%s', (_what, events, lead, kind, count) => {
    const step = nextStep(given(started, ...events).state, lead);
    expect(step).toMatchObject(count === undefined ? { kind } : { kind, count });
  });
});

describe('standings', () => {
  const where = (...events: CoalitionEvent[][]) => {
    const groups = Object.entries(standings(given(started, partnered, ...events).state));
    return Object.fromEntries(groups.flatMap(([name, contacts]) => contacts.map(({ id }) => [id, name])));
  };
  const rest = { 'c-bea': 'notAsked', 'c-jan': 'notAsked' };

  it.each<[string, CoalitionEvent[][], string]>([
    ['asked', [invited], 'asked'],
    [
      'asked in vain',
      [invited, by(null, { type: 'InterviewUndelivered', ...own, reason: 'no-dm' })],
      'notAsked',
    ],
    ['answering', [invited, begun], 'answering'],
    ['paused', [invited, begun, by(ahmed, { type: 'InterviewPaused', ...own })], 'answering'],
    ['written down', [recorded], 'answering'],
    ['done', [invited, begun, answered, sent], 'done'],
    ['declined', [invited, by(ahmed, { type: 'InterviewDeclined', ...own })], 'declined'],
    ['withdrawn', [invited, by(ahmed, { type: 'InterviewWithdrawn', ...own })], 'declined'],
    ['erased', [invited, by(ahmed, { type: 'InterviewErased', ...own })], 'declined'],
    ['rather a talk', [invited, talk], 'talk'],
  ])('%s', (_what, events, standing) => {
    expect(where(...events)).toEqual({ 'c-ahmed': standing, ...rest });
  });

  it('leave out leads, who are not interviewed, and who is no longer a contact', () => {
    expect(where(by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }))).toEqual(rest);
    expect(where(by(noor, { type: 'LeadNamed', user: ahmed }))).toEqual(rest);
  });
});
