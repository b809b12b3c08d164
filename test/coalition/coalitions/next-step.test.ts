import { describe, expect, it } from 'vitest';
import { type NextStep, nextStep, standings } from '../../../src/coalition/coalitions/next-step.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { questionsOf, type StepId, type StepQuestionId } from '../../../src/method/steps.ts';
import { interest } from '../domain/stories.ts';
import { after, by, type CommandOf, given, now } from '../given.ts';
import { answer, finish, goOn, input, open } from '../steps/walking.ts';
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
  together,
} from '../stories.ts';

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

describe('nextStep in the ten steps', () => {
  const everybodyAsked = [partnered, invited, invitedBea];
  const readable = [...everybodyAsked, begun, answered, sent];
  const log = (events: CoalitionEvent[][], ...commands: CoalitionCommand[]) =>
    after([started, ...events], noor, ...commands);
  const answers = (...questions: StepQuestionId[]) =>
    answer(1, ...questions.map((question) => input(question, `e.${question}`)));
  const allOf1 = answers(...questionsOf('1', null));
  const asked = (step: StepId, less = 0): NextStep => ({
    kind: 'questions',
    step,
    count: questionsOf(step, null).length - less,
  });

  it.each<[string, CoalitionEvent[], NextStep]>([
    ['an interview that was read: what the step asks', log(readable, answers('goal')), asked('1', 1)],
    [
      'all of step 1 answered while somebody is asked: wait',
      log(everybodyAsked, allOf1),
      { kind: 'wait', count: 2 },
    ],
    [
      'all of it, and nobody to wait for: finish',
      log(
        [partnered, invited, begun, answered, sent, by(noor, { type: 'ContactRemoved', contact: 'c-bea' })],
        allOf1,
      ),
      { kind: 'finish', step: '1' },
    ],
    ['step 2, whoever is still silent: interests', log(everybodyAsked, finish('1', 1)), { kind: 'domain' }],
    [
      'step 2 with an interest: what it asks beside',
      log(everybodyAsked, finish('1', 1), interest('a', { sources: [{ kind: 'talk' }] })),
      asked('2'),
    ],
    [
      'what is not known yet is not asked again',
      after([together], noor, answer(2, input('vision-now', null, { open: true }))),
      asked('5', 1),
    ],
    [
      'step 2 again, with answers of before: finish',
      log([], finish('1', 1), answers(...questionsOf('2', null)), finish('2', 1), open('2', 1)),
      { kind: 'finish', step: '2' },
    ],
    ['the closing', log([], open('closing', 1)), asked('closing')],
    ['over', log([], open('closing', 1), goOn('closing', 1, 'over')), { kind: 'closed' }],
  ])('%s', (_what, events, expected) => {
    expect(nextStep(given(events).state, noor)).toEqual(expected);
  });

  describe('at step 4', () => {
    const at4 = log([], finish('1', 1), finish('2', 1), finish('3', 1));
    const plan: CommandOf<'PlanMeeting'> = {
      type: 'PlanMeeting',
      meeting: 'm1',
      kind: 'exploration',
      form: null,
      start: now + 86_400_000,
      zone: 'Europe/Amsterdam',
      minutes: 120,
      lastDay: '2026-03-03',
      invitees: ['c-noor'],
      place: null,
      purpose: { entry: 'purpose', text: 'Samen' },
    };
    const planned = after([at4], noor, plan);
    const propose = { type: 'ProposeProgramme', meeting: 'm1', seen: 0 } as const;
    const share = { type: 'ShareProgramme', meeting: 'm1', seen: 1 } as const;

    it.each<[string, CoalitionEvent[], NextStep]>([
      ['the meeting is to be planned', at4, { kind: 'meeting' }],
      ['then its programme is made', planned, { kind: 'programme', meeting: 'm1' }],
      ['and sent', after([planned], noor, propose), { kind: 'programme', meeting: 'm1' }],
      ['then the step is finished', after([planned], noor, propose, share), { kind: 'finish', step: '4' }],
      [
        'one that is off does not count',
        after([planned], noor, { type: 'CancelMeeting', meeting: 'm1', line: null }),
        { kind: 'meeting' },
      ],
    ])('%s', (_what, events, expected) => {
      expect(nextStep(given(events).state, noor)).toEqual(expected);
    });
  });

  it('begins with what partners share when they work together already', () => {
    expect(nextStep(given(together).state, noor)).toEqual(asked('5'));
  });

  it('asks nothing of a plan that only a proposal needs', () => {
    const at6 = after([together], noor, finish('5', 2, { document: 'plan' }));
    expect(nextStep(given(at6).state, noor)).toEqual(asked('6', 1));
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
