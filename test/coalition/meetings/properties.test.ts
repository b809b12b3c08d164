import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { MeetingCommand } from '../../../src/coalition/meetings/commands.ts';
import { duesOf, duesOfAll } from '../../../src/coalition/meetings/dues.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { runs } from '../../runs.ts';
import { now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';
import { meetingCommandOf } from './acts.ts';

const kinds: MeetingCommand['type'][] = [
  ...(['PlanMeeting', 'PlanMeeting', 'ChangeMeeting', 'ChangeMeeting', 'AnswerMeeting'] as const),
  ...(['AnswerMeeting', 'AnswerMeeting', 'CancelMeeting', 'NoteInviteeTold', 'NoteInviteeTold'] as const),
  ...(['NoteInviteeUnreached', 'NoteInviteeReminded', 'NoteLeadAskedAfter'] as const),
  ...(['RecordMeetingOutcome', 'SetMeetingRhythm', 'NoteLeadAskedNext'] as const),
];
const people = [noor, sanne, ahmed, bea, stranger, null];
const chance = { pick: fc.nat(1000), other: fc.nat(1000), yes: fc.boolean() };
const step = fc.record({
  kind: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...kinds) },
    { weight: 1, arbitrary: fc.constantFrom('EraseContact' as const, 'RemovePartner' as const) },
  ),
  who: fc.oneof(
    { weight: 3, arbitrary: fc.constant('whoever may' as const) },
    { weight: 1, arbitrary: fc.constantFrom(...people) },
  ),
  ...chance,
});

interface Scene {
  before: Coalition;
  state: Coalition;
  events: CoalitionEvent[];
  by: string | null;
}

function play(
  steps: (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
  look: (scene: Scene) => void,
) {
  const log: CoalitionEvent[] = [started, partnered, sanneLeads].flat();
  let state = fold(log) as Coalition;
  steps.forEach(({ kind, who, ...rest }, n) => {
    const command: CoalitionCommand =
      kind === 'EraseContact'
        ? { type: kind, contact: ['c-jan', 'c-bea', 'c-ahmed'][rest.pick % 3] ?? '' }
        : kind === 'RemovePartner'
          ? { type: kind, partner: rest.pick % 5 === 0 ? 'shops' : 'x' }
          : meetingCommandOf(state, kind, { ...rest, n });
    const user = who === 'whoever may' ? whoMay(state, command) : who;
    const decision = decide(state, command, { by: user, at: now + n * 60_000 });
    const events = decision.ok ? decision.events : [];
    const before = state;
    state = JSON.parse(JSON.stringify(events.reduce<Coalition | null>(evolve, state)));
    log.push(...events);
    look({ before, state, events, by: user });
  });
  return { log, state };
}

function whoMay(state: Coalition, command: CoalitionCommand): string | null {
  if (command.type !== 'AnswerMeeting') return noor;
  return state.contacts.find(({ id }) => id === command.contact)?.user ?? noor;
}

function holds(look: (scene: Scene) => void, usual = 200): void {
  const some = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(some, (steps) => {
      play(steps, look);
    }),
    { numRuns: runs(usual) },
  );
}

describe('any sequence of commands about meetings', () => {
  it('folds to the state that was kept on the way', () => {
    const some = fc.array(step, { minLength: 5, maxLength: 40, size: 'max' });
    fc.assert(
      fc.property(some, (steps) => {
        const { log, state } = play(steps, () => undefined);
        expect(JSON.parse(JSON.stringify(fold(log)))).toEqual(state);
      }),
    );
  });

  it('only ever raises a meeting’s sequence, by one a change', () => {
    holds(({ before, state, events }) => {
      for (const { id, sequence, timed } of before.meetings) {
        const after = state.meetings.find((each) => each.id === id);
        const news = events.filter(
          (event) =>
            (event.type === 'MeetingChanged' || event.type === 'MeetingCancelled') && event.meeting === id,
        );
        expect(after?.sequence).toBe(sequence + news.length);
        expect(after?.timed).toBeGreaterThanOrEqual(timed);
        expect(after?.timed).toBeLessThanOrEqual(after?.sequence ?? 0);
      }
    });
  });

  it('takes an answer from nobody but who is invited, or from a lead who passes it on', () => {
    let answers = 0;
    holds(({ before, events }) => {
      for (const event of events) {
        if (event.type !== 'MeetingAnswered') continue;
        answers += 1;
        const meeting = before.meetings.find(({ id }) => id === event.meeting);
        const invitee = meeting?.invitees.find(({ contact }) => contact === event.contact);
        const contact = before.contacts.find(({ id }) => id === event.contact);
        expect(meeting?.status).toBe('planned');
        expect([invitee?.dropped, contact?.removed]).toEqual([false, false]);
        const may = contact?.user == null ? before.leads : [contact.user];
        expect(may).toContain(event.by);
      }
    });
    expect(answers).toBeGreaterThan(0);
  });

  it('is planned, changed, called off and written up by leads only', () => {
    const theirs = ['MeetingPlanned', 'MeetingChanged', 'MeetingCancelled', 'MeetingOutcomeRecorded'];
    holds(({ before, events }) => {
      for (const event of events) if (theirs.includes(event.type)) expect(before.leads).toContain(event.by);
    });
  });

  it('reminds nobody of what was called off or held, who said no, or who is not expected', () => {
    const reminded = { 'meeting-answer': 0, 'meeting-day': 0, 'meeting-hour': 0 };
    holds(({ state }) => {
      for (const due of [...state.meetings.flatMap((each) => duesOf(each, state)), ...duesOfAll(state)]) {
        const meeting = state.meetings.find(({ id }) => id === due.about);
        if (due.kind === 'meeting-after') {
          expect([meeting?.status, state.leads.includes(due.user)]).toEqual(['planned', true]);
          continue;
        }
        expect(meeting?.status).toBe('planned');
        const theirs = state.contacts.filter(({ user, removed }) => user === due.user && !removed);
        const invitee = meeting?.invitees.find(
          (each) => !each.dropped && theirs.some(({ id }) => id === each.contact),
        );
        expect(invitee?.answer === null).toBe(due.kind === 'meeting-answer');
        expect([undefined, 'no']).not.toContain(invitee?.answer);
        reminded[due.kind as keyof typeof reminded] += 1;
      }
    });
    expect(Math.min(...Object.values(reminded))).toBeGreaterThan(0);
  });
});
