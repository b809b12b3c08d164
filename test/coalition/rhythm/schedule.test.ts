import { describe, expect, it } from 'vitest';
import { agenda } from '../../../src/coalition/agenda.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { markOf, mayCancel, mayMove } from '../../../src/coalition/rhythm/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, type CommandOf, given, now } from '../given.ts';
import { ahmed, invited, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';

const asked = [started, partnered, sanneLeads, invited];
const today = '2026-03-02';
const reminder = { user: ahmed, kind: 'interview-reminder', about: 'i-ahmed' } as const;
const own = { interview: 'i-ahmed' } as const;

function dueIn(state: Coalition, user: string = ahmed): Due {
  const found = agenda(state).find((each) => each.user === user);
  if (found === undefined) throw new Error('nothing is due');
  return found;
}

/** As the lead's list names it. */
function named(state: Coalition): typeof reminder & { mark: string } {
  return { ...reminder, mark: markOf(dueIn(state)) };
}

const before = given(...asked);
const cancel: CommandOf<'CancelDue'> = { type: 'CancelDue', ...named(before.state) };
const move = (to: string): CommandOf<'MoveDue'> => ({ type: 'MoveDue', ...named(before.state), to, today });

describe('CancelDue', () => {
  it('keeps one reminder from being sent; what comes after it still comes', () => {
    const outcome = before.when(cancel, noor);
    outcome.gives({ type: 'DueCancelled', ...reminder });
    expect(dueIn(outcome.state).when).toEqual({ since: now, workingDays: 7 });
  });

  it('is of that one: pressed twice it does not take the next one too', () => {
    const cancelled = by(noor, { type: 'DueCancelled', ...reminder });
    given(...asked, cancelled)
      .when(cancel, noor)
      .refuses('due-gone', 'to');
  });

  it('of the day on which somebody asked to be asked again: counting begins again', () => {
    const later = by(ahmed, { type: 'InterviewPostponed', ...own, until: '2026-03-09' });
    const { state } = given(...asked, later);
    const again = { ...reminder, kind: 'interview-again' as const };
    const outcome = given(...asked, later).when(
      { type: 'CancelDue', ...again, mark: markOf(dueIn(state)) },
      noor,
    );
    expect(dueIn(outcome.state)).toMatchObject({ kind: 'interview-reminder', when: { workingDays: 3 } });
  });

  it.each([ahmed, stranger, null])('is for leads only: not for %s', (user) => {
    before.when(cancel, user).refuses('not-a-lead');
  });

  it('has nothing to cancel once they answered', () => {
    const declined = by(ahmed, { type: 'InterviewDeclined', ...own });
    given(...asked, declined)
      .when(cancel, noor)
      .refuses('due-gone', 'to');
  });

  it('is not for what leads are told themselves', () => {
    const still = agenda(before.state).find(({ kind }) => kind === 'lead-still');
    expect(still !== undefined && mayCancel(still)).toBe(false);
    const mark = still === undefined ? '' : markOf(still);
    before
      .when({ type: 'CancelDue', user: noor, kind: 'lead-still', about: '', mark }, noor)
      .refuses('due-stays');
  });
});

describe('MoveDue', () => {
  it('sends it on another day, at the start of the person’s working day', () => {
    const outcome = before.when(move('2026-03-20'), noor);
    outcome.gives({ type: 'DueMoved', ...reminder, to: '2026-03-20' });
    expect(dueIn(outcome.state).when).toEqual({ date: '2026-03-20' });
    expect(outcome.state.moved).toHaveLength(1);
  });

  it('may be moved again; the same again changes nothing', () => {
    const moved = by(noor, { type: 'DueMoved', ...reminder, to: '2026-03-20' });
    const { state } = given(...asked, moved);
    const again = { ...move('2026-03-27'), mark: markOf(dueIn(state)) };
    const outcome = given(...asked, moved).when(again, noor);
    expect(outcome.state.moved).toEqual([{ ...reminder, to: '2026-03-27' }]);
    given(...asked, moved)
      .when(move('2026-03-20'), noor)
      .gives();
  });

  it.each<[string, CoalitionEvent[]]>([
    ['sent', by(null, { type: 'ContactReminded', ...own })],
    ['cancelled', by(noor, { type: 'DueCancelled', ...reminder })],
    ['no longer needed', by(ahmed, { type: 'InterviewDeclined', ...own })],
    ['about somebody who left', by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' })],
  ])('leaves nothing behind once it is %s', (_what, events) => {
    const moved = by(noor, { type: 'DueMoved', ...reminder, to: '2026-03-20' });
    const { state } = given(...asked, moved, events);
    expect(state.moved).toEqual([]);
    expect(agenda(state).every(({ when }) => !('date' in when))).toBe(true);
  });

  it.each([
    ['', 'day-missing'],
    ['2026-03-02', 'date-past'],
    ['2026-02-30', 'date-past'],
    ['2026-04-31', 'date-far'],
    ['2036-03-02', 'date-far'],
  ] as const)('refuses %s', (to, problem) => {
    before.when(move(to), noor).refuses(problem, 'to');
  });

  it('is not for what is over by then', () => {
    const passing = { ...dueIn(before.state), when: { by: now } };
    expect([mayCancel(passing), mayMove(passing)]).toEqual([true, false]);
  });
});

describe('NoteUnreachable', () => {
  const gone = { type: 'NoteUnreachable', user: ahmed, reason: 'gone' } as const;

  it('leaves somebody in peace, tells it once, and lets them be invited anew', () => {
    const outcome = before.when(gone, null);
    outcome.gives({ type: 'PersonUnreachable', user: ahmed, reason: 'gone' });
    expect(agenda(outcome.state).filter(({ user }) => user === ahmed)).toEqual([]);
    expect(outcome.interview('i-ahmed').undelivered).toBe('gone');
    const event = by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'gone' });
    given(...asked, event)
      .when(gone, null)
      .gives();
  });

  it.each<[string, CoalitionEvent[]]>([
    ['they do something', by(ahmed, { type: 'InterviewStarted', ...own })],
    ['an invitation arrives', by(null, { type: 'InterviewDelivered', ...own })],
  ])('is over when %s', (_what, events) => {
    const event = by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'no-dm' });
    expect(given(...asked, event, events).state.unreachable).toEqual({});
  });

  it('of a lead whose account is closed: the others lead on, and hear of that only', () => {
    const lead = { type: 'NoteUnreachable', user: sanne, reason: 'gone' } as const;
    const outcome = before.when(lead, null);
    outcome.gives(
      { type: 'PersonUnreachable', user: sanne, reason: 'gone', quiet: true },
      { type: 'LeadGone', user: sanne },
    );
    expect(outcome.state.leads).toEqual([noor]);
  });

  it('of a lead without a DM: they lead still', () => {
    const outcome = before.when({ type: 'NoteUnreachable', user: sanne, reason: 'no-dm' }, null);
    outcome.gives({ type: 'PersonUnreachable', user: sanne, reason: 'no-dm' });
    expect(outcome.state.leads).toEqual([noor, sanne]);
    expect(agenda(outcome.state).filter(({ user }) => user === sanne)).toEqual([]);
  });

  it('is for the app only', () => {
    before.when(gone, noor).refuses('not-a-lead');
  });
});
