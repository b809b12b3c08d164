import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { MeetingCommand } from '../../../src/coalition/meetings/commands.ts';
import { duesOf } from '../../../src/coalition/meetings/dues.ts';
import { inviteesOf, ownInvitation } from '../../../src/coalition/meetings/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { actingFor } from '../../../src/coalition/substitutes/read.ts';
import { runs } from '../../runs.ts';
import { by, now } from '../given.ts';
import { meetingCommandOf } from '../meetings/acts.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';
import { type SubstituteStep, substituteActor, substituteCommandOf, substituteStep } from './acts.ts';

const people = [noor, sanne, ahmed, bea, stranger, 'U0DAAN', null];
const meetingKinds: MeetingCommand['type'][] = [
  ...(['PlanMeeting', 'ChangeMeeting', 'AnswerMeeting', 'CancelMeeting', 'NoteInviteeTold'] as const),
  ...(['NoteInviteeReminded', 'NoteInviteeUnreached', 'RecordMeetingOutcome'] as const),
];
const step = fc.record({
  instead: substituteStep,
  /** `null`: something about substitutes. */
  meeting: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 2, arbitrary: fc.constantFrom(...meetingKinds) },
  ),
  leaves: fc.oneof(
    { weight: 14, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** A meeting that is far enough away to be reminded of, to which Daan goes instead of Ahmed. */
const far: CoalitionEvent[] = [
  ...by(noor, {
    type: 'MeetingPlanned',
    meeting: 'far',
    kind: 'exploration',
    form: null,
    start: now + 10 * 86_400_000,
    zone: 'Europe/Amsterdam',
    minutes: 90,
    lastDay: '2026-03-12',
    place: null,
    purpose: 'far.purpose',
    invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
  }),
  ...by(ahmed, {
    type: 'SubstituteSent',
    substitution: 'far',
    contact: 'c-ahmed',
    user: 'U0DAAN',
    name: null,
    meeting: 'far',
    until: null,
    from: '2026-03-02',
  }),
  ...by(null, {
    type: 'InviteeTold',
    meeting: 'far',
    contact: 'c-ahmed',
    ts: '1.1',
    sequence: 0,
    substitute: 'far',
  }),
];

interface Scene {
  before: Coalition;
  state: Coalition;
  events: CoalitionEvent[];
}

function actOf(
  state: Coalition,
  { instead, meeting, leaves }: Step,
  n: number,
): [CoalitionCommand, string | null] {
  if (leaves) {
    const contact = ['c-jan', 'c-bea', 'c-ahmed'][instead.pick % 3] ?? '';
    return [{ type: 'EraseContact', contact }, noor];
  }
  if (meeting === null) {
    const command = substituteCommandOf(state, { ...instead, n });
    return [command, substituteActor(state, command, { ...instead, people })];
  }
  const command = meetingCommandOf(state, meeting, { ...instead, n });
  const expected = command.type === 'AnswerMeeting' ? whoAnswers(state, command) : noor;
  return [command, expected];
}

function whoAnswers(
  state: Coalition,
  { meeting, contact }: { meeting: string; contact: string },
): string | null {
  const found = state.meetings.find(({ id }) => id === meeting);
  const seat = found && inviteesOf(state, found).find((each) => each.contact.id === contact);
  return seat?.contact.user ?? noor;
}

function play(steps: readonly Step[], look: (scene: Scene) => void) {
  const log: CoalitionEvent[] = [started, partnered, sanneLeads, far].flat();
  let state = fold(log) as Coalition;
  steps.forEach((each: Step & { instead: SubstituteStep }, n) => {
    const [command, user] = actOf(state, each, n);
    const decision = decide(state, command, { by: user, at: now + n * 60_000 });
    const events = decision.ok ? decision.events : [];
    const before = state;
    state = JSON.parse(JSON.stringify(events.reduce<Coalition | null>(evolve, state)));
    log.push(...events);
    look({ before, state, events });
  });
  return { log, state };
}

const many = fc.array(step, { minLength: 5, maxLength: 50, size: 'max' });

function holds(look: (scene: Scene) => void): void {
  fc.assert(
    fc.property(many, (steps) => {
      play(steps, look);
    }),
    { numRuns: runs(150) },
  );
}

describe('any sequence of commands about meetings and substitutes', () => {
  it('folds to the state that was kept on the way', () => {
    fc.assert(
      fc.property(many, (steps) => {
        const { log, state } = play(steps, () => undefined);
        expect(JSON.parse(JSON.stringify(fold(log)))).toEqual(state);
      }),
      { numRuns: runs(50) },
    );
  });

  it('expects nobody twice at a meeting, and finds each where they are expected', () => {
    let seated = 0;
    holds(({ state }) => {
      for (const meeting of state.meetings) {
        const seats = inviteesOf(state, meeting);
        const users = seats.flatMap(({ contact }) => contact.user ?? []);
        expect(new Set(users).size).toBe(users.length);
        expect(new Set(seats.map(({ contact }) => contact.id)).size).toBe(seats.length);
        for (const user of people.flatMap((each) => each ?? [])) {
          const own = ownInvitation(state, meeting, user);
          expect(own?.contact.id).toBe(seats.find(({ contact }) => contact.user === user)?.contact.id);
        }
        seated += seats.filter(({ substitution }) => substitution !== null).length;
      }
    });
    expect(seated).toBeGreaterThan(0);
  });

  it('reminds of a meeting only who is expected there themselves', () => {
    let reminded = 0;
    holds(({ state }) => {
      for (const meeting of state.meetings) {
        const users = inviteesOf(state, meeting).map(({ contact }) => contact.user);
        for (const due of duesOf(meeting, state)) {
          if (due.kind === 'meeting-after') continue;
          expect(users).toContain(due.user);
          if (state.substitutions.some(({ user }) => user === due.user)) reminded += 1;
        }
      }
    });
    expect(reminded).toBeGreaterThan(0);
  });

  it('is decided by the contact, or by a lead for who has no Slack; one at a time holds for the same thing', () => {
    let sent = 0;
    holds(({ before, state, events }) => {
      for (const event of events) {
        if (event.type !== 'SubstituteSent' && event.type !== 'SubstituteTakenBack') continue;
        const { contact: id } =
          event.type === 'SubstituteSent'
            ? event
            : (before.substitutions.find((each) => each.id === event.substitution) ?? { contact: '' });
        const contact = before.contacts.find((each) => each.id === id);
        expect(contact?.user == null ? before.leads : [contact.user]).toContain(event.by);
        if (event.type === 'SubstituteSent') sent += 1;
        if (event.type === 'SubstituteSent') expect(event.user).not.toBe(contact?.user ?? 'nobody');
      }
      const standing = state.substitutions.filter(({ ended }) => !ended);
      const things = standing.map(({ contact, meeting }) => `${contact} ${meeting}`);
      expect(new Set(things).size).toBe(things.length);
    });
    expect(sent).toBeGreaterThan(0);
  });

  it('says for every contact and day who acts: the substitute within their time, else the contact', () => {
    holds(({ state }) => {
      for (const { id, user, removed } of state.contacts) {
        for (const day of ['2026-03-01', '2026-03-04', '2026-03-15', '2027-01-01']) {
          const acting = actingFor(state, id, day);
          if (removed) {
            expect(acting).toBeNull();
            continue;
          }
          const within = state.substitutions.filter(
            (each) =>
              each.contact === id &&
              !each.ended &&
              each.until !== null &&
              each.from <= day &&
              day <= each.until,
          );
          expect(acting?.user).toBe(within.length === 0 ? user : within.at(-1)?.user);
        }
      }
    });
  });
});
