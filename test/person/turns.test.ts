import { describe, expect, it } from 'vitest';
import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import { nobodyYet } from '../../src/person/person.ts';
import { turns } from '../../src/person/turns.ts';
import { given } from '../coalition/given.ts';
import { answered, begun, contact, invited, partnered, sent, started, words } from '../coalition/stories.ts';

const place = { coalition: 'k1', interview: 'i-ahmed' };
const own = { interview: 'i-ahmed' } as const;
const other = { coalition: 'k2', interview: 'i-2' };

function turnsOf(command: CoalitionCommand, { events = [begun], waiting = [] as (typeof other)[] } = {}) {
  const { state } = given(started, partnered, invited, ...(events as CoalitionEvent[][]));
  const interview = 'interview' in command ? interviewOf(state, command.interview) : undefined;
  return turns(command, { person: { ...nobodyYet, open: place, waiting }, interview, place });
}

const opens = [{ type: 'OpenInterview', ...place }];
const closes = [{ type: 'CloseInterview', ...place }];
const give = { type: 'GiveAnswer', ...own, question: 'motive', answer: words('e'), typed: null } as const;

function byType(...commands: CoalitionCommand[]) {
  return commands.map((command) => [command.type, command] as const);
}

describe('turns', () => {
  it.each(
    byType(
      { type: 'StartInterview', ...own },
      { type: 'ResumeInterview', ...own },
      { type: 'RevisitQuestion', ...own, question: 'previous' },
      { type: 'SkipQuestion', ...own, question: 'motive' },
      give,
    ),
  )('%s takes the place, or waits for it', (_type, command) => {
    expect(turnsOf(command)).toEqual(opens);
  });

  it.each(
    byType(
      { type: 'PostponeInterview', ...own, until: '2026-03-09', today: '2026-03-02' },
      { type: 'ProposeTalk', ...own },
      { type: 'DeclineInterview', ...own },
      { type: 'HandOverInterview', ...own, to: contact('c', 'U'), newInterview: 'i' },
      { type: 'SendInterview', ...own },
      { type: 'WithdrawInterview', ...own },
      { type: 'EraseInterview', ...own },
    ),
  )('%s gives the place up', (_type, command) => {
    expect(turnsOf(command)).toEqual(closes);
  });

  it('a change in a sent interview was the only thing asked', () => {
    expect(turnsOf(give, { events: [begun, answered, sent] })).toEqual(closes);
    expect(turnsOf({ ...give, interview: 'x' })).toEqual([]);
  });

  it('a pause gives the place up only if another interview waits: typing takes it up again', () => {
    expect(turnsOf({ type: 'PauseInterview', ...own })).toEqual([]);
    expect(turnsOf({ type: 'PauseInterview', ...own }, { waiting: [other] })).toEqual(closes);
  });

  it('what is about no question changes nothing', () => {
    expect(turnsOf({ type: 'NoteReminded', ...own })).toEqual([]);
    expect(turnsOf({ type: 'SettleDeletion', ...own, ts: '1.0', delete: true })).toEqual([]);
  });
});
