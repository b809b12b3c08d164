import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, fold } from '../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import { lengthOf, longest } from '../../src/coalition/longest.ts';
import { agreed, input as commitment, date, own, proposed, today } from './commitments/stories.ts';
import { interest } from './domain/stories.ts';
import { after, type CommandOf, now } from './given.ts';
import { finish, skip } from './steps/walking.ts';
import { ahmed, bea, contact, noor, partnered, start, started } from './stories.ts';

// Slack's inputs count code points: whatever they let through is not refused for its length.

type Typed = (text: string) => { command: CoalitionCommand; by: string };

const name = longest.partnerName;
const input = 3_000;

const report = { type: 'ReportCommitment', ...own, today } as const;
const meeting: CommandOf<'PlanMeeting'> = {
  type: 'PlanMeeting',
  meeting: 'm',
  kind: 'follow-up',
  form: null,
  start: now + 7 * 24 * 3_600_000,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  lastDay: '2026-03-09',
  invitees: ['c-noor', 'c-ahmed'],
  place: null,
  purpose: { entry: 'purpose', text: 'Kennismaken' },
};

const item: CommandOf<'PutProgrammeItem'> = {
  type: 'PutProgrammeItem',
  meeting: 'm1',
  item: 'i1',
  part: 'central',
  method: null,
  title: { entry: 'title', text: 'Samen' },
  minutes: 10,
  who: 'partners',
  note: null,
  named: [],
  seen: null,
};
const choose: CommandOf<'ChooseForMeeting'> = {
  type: 'ChooseForMeeting',
  meeting: '',
  choices: { who: null, host: null, hosts: [], beforehand: 'note', facilitator: 'independent' },
  note: { entry: 'note', text: 'Ideeën' },
  leader: null,
  seen: null,
};
/** With groups, so that one can be named. */
const grouped = after(
  [started, partnered],
  noor,
  { ...meeting, meeting: 'm1' },
  {
    type: 'ProposeGroups',
    meeting: 'm1',
    seen: 0,
  },
).slice(started.length + partnered.length);

/** Every text that an input asks for, with how much that input holds, and where it goes. */
const rules: [string, number, Typed][] = [
  ['name', longest.coalitionName, (text) => ({ command: { ...start, name: text }, by: noor })],
  ['need', input, (text) => ({ command: { ...start, need: text }, by: noor })],
  ['organisation', name, (text) => ({ command: { ...start, own: { ...start.own, name: text } }, by: noor })],
  ['intention', input, (text) => ({ command: { ...start, intention: { entry: 'i', text } }, by: noor })],
  ['partner', name, (text) => ({ command: added({ name: text }), by: noor })],
  [
    'contact',
    longest.contactName,
    (text) => ({ command: added({ contacts: [{ ...contact('n1', null), name: text }] }), by: noor }),
  ],
  [
    'step answer',
    input,
    (text) => ({
      command: {
        type: 'AnswerStep',
        round: 1,
        answers: [{ question: 'goal', answer: { words: { entry: 'g', text }, choice: null }, open: false }],
      },
      by: noor,
    }),
  ],
  ['settled', input, (text) => ({ command: finish('1', 1, { settled: { entry: 's', text } }), by: noor })],
  ['reason', input, (text) => ({ command: skip('1', 1, 'r', text), by: noor })],
  [
    'commitment',
    input,
    (text) => ({
      command: {
        type: 'MakeCommitment',
        commitment: 'm2',
        today,
        ...commitment({ date, words: { entry: 'm2.words', text } }),
      },
      by: noor,
    }),
  ],
  [
    'stuck',
    input,
    (text) => ({
      command: { ...report, report: { kind: 'stuck', why: { entry: 'w', text }, open: false } },
      by: ahmed,
    }),
  ],
  [
    'ask',
    input,
    (text) => ({ command: { type: 'AskOwner', ...own, ask: 'a', words: { entry: 'a', text } }, by: bea }),
  ],
  [
    'interest',
    longest.interest,
    (text) => ({
      command: interest('a', { sources: [{ kind: 'talk' }], words: { entry: 'w', text } }),
      by: noor,
    }),
  ],
  [
    'why an interest is in',
    input,
    (text) => ({
      command: interest('a', { sources: [{ kind: 'talk' }], why: { entry: 'y', text } }),
      by: noor,
    }),
  ],
  ['place', input, (text) => ({ command: { ...meeting, place: { entry: 'place', text } }, by: noor })],
  ['purpose', input, (text) => ({ command: { ...meeting, purpose: { entry: 'purpose', text } }, by: noor })],
  [
    'item',
    longest.programmeTitle,
    (text) => ({ command: { ...item, title: { entry: 'title', text } }, by: noor }),
  ],
  [
    'item note',
    longest.programmeNote,
    (text) => ({ command: { ...item, note: { entry: 'note', text } }, by: noor }),
  ],
  [
    'theme',
    longest.programmeTitle,
    (text) => ({
      command: { type: 'NameGroup', meeting: 'm1', group: 'g1', theme: { entry: 'theme', text } },
      by: noor,
    }),
  ],
  ['note beforehand', input, (text) => ({ command: { ...choose, note: { entry: 'note', text } }, by: noor })],
  [
    'leader',
    longest.programmeTitle,
    (text) => ({ command: { ...choose, leader: { entry: 'leader', text } }, by: noor }),
  ],
];

function added(more: { name?: string; contacts?: ReturnType<typeof contact>[] }): CoalitionCommand {
  return { type: 'AddPartner', partner: 'new', name: 'Hogeschool', kind: 'education', contacts: [], ...more };
}

function problemsOf({ command, by }: ReturnType<Typed>): string[] {
  const log = [started, partnered, proposed, agreed, grouped].flat();
  const state = command.type === 'StartCoalition' ? null : fold(log);
  const decision = decide(state, command, { by, at: now });
  return decision.ok ? [] : decision.problems.map(({ key }) => key);
}

describe.each(rules)('%s', (_what, most, typed) => {
  it('takes as many code points as its input, of whatever kind', () => {
    const sign = fc.oneof(
      fc.constantFrom('👩🏽‍🚀', '𝒞', 'é', 'a'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(sign, (each) => {
        const text = [...`x${each.repeat(most)}`].slice(0, most).join('');
        expect(lengthOf(text)).toBe(most);
        expect(problemsOf(typed(text))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('takes twenty astronauts, eighty code points', () => {
    expect(problemsOf(typed('👩🏽‍🚀'.repeat(20)))).toEqual([]);
  });
});

it.each(rules.filter(([what]) => what !== 'intention'))(
  '%s refuses one code point more',
  (_what, most, typed) => {
    expect(problemsOf(typed('𝒞'.repeat(most + 1)))).toEqual([expect.stringMatching(/-too-long$/)]);
  },
);
