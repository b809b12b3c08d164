import fc from 'fast-check';
import type { DateCommand } from '../../../src/coalition/dates/commands.ts';
import type { Moment } from '../../../src/coalition/dates/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { meetingForms, meetingKinds } from '../../../src/method/meetings.ts';

const kinds: { weight: number; of: DateCommand['type'][] }[] = [
  { weight: 4, of: ['OpenDatePoll', 'AnswerMoment', 'AnswerMoments', 'NotePollTold'] },
  { weight: 2, of: ['OfferMoments', 'PickMoment'] },
  {
    weight: 1,
    of: ['CloseDatePoll', 'CancelDatePoll', 'NotePollUnreached', 'NotePollReminded', 'NoteLeadToldOfPoll'],
  },
];

/** One thing that somebody does while a date is looked for; what it is about is looked up in the state of that moment. */
export const dateStep = fc.record({
  kind: fc.oneof(
    ...kinds.flatMap(({ weight, of }) => of.map((kind) => ({ weight, arbitrary: fc.constant(kind) }))),
  ),
  /** Choose among what is there, and sometimes among nonsense. */
  pick: fc.nat(1000),
  other: fc.nat(1000),
  yes: fc.boolean(),
  /** 0 to 6: whoever may do this; then anybody. */
  who: fc.nat(9),
});

export type DateStep = typeof dateStep extends fc.Arbitrary<infer S> ? S : never;

interface Chance extends Pick<DateStep, 'pick' | 'other' | 'yes'> {
  /** Makes new ids, as a form's key does. */
  n: number;
}

/** Who does it. */
export function dateActor(
  state: Coalition,
  command: DateCommand,
  { who, other, people }: Pick<DateStep, 'who' | 'other'> & { people: readonly (string | null)[] },
): string | null {
  if (who > 6) return from(people, other);
  if (command.type.startsWith('Note')) return null;
  const lead = from(state.leads, other);
  if (!command.type.startsWith('Answer') || !('contact' in command)) return lead;
  return state.contacts.find(({ id }) => id === command.contact)?.user ?? lead;
}

const minute = 60_000;

/** What somebody does while a date is looked for, looked up in the state of that moment. */
export function dateCommandOf(state: Coalition, kind: DateCommand['type'], chance: Chance): DateCommand {
  const { pick, other, yes, n } = chance;
  const pending = state.datePolls.filter(({ status }) => status === 'open' || status === 'closed');
  const there = pick % 4 > 0 && pending.length > 0 ? pending : state.datePolls;
  const found = there.length > 0 && pick % 9 > 0 ? from(there, pick) : undefined;
  const poll = found?.id ?? from(['', 'x', 'constructor'], other);
  const everybody = state.contacts.map(({ id }) => id);
  const asked = found?.asked.map((each) => each.contact) ?? [];
  const contact = from(pick % 4 > 0 && asked.length > 0 ? asked : [...everybody, '__proto__'], other);
  const user = state.contacts.find(({ id }) => id === contact)?.user ?? 'U0NOBODY';
  const starts = found?.moments.map(({ start }) => start) ?? [];
  const start = from([...starts, Number.NaN, 0], pick);
  const revision = (found?.revision ?? 0) - (pick % 7 === 0 ? 1 : 0);
  switch (kind) {
    case 'OpenDatePoll':
      return {
        type: kind,
        poll: other % 9 === 0 ? poll : `d${n}`,
        kind: from(meetingKinds, pick),
        form: from([...meetingForms, null], other),
        zone: other % 2 === 0 ? 'Europe/Amsterdam' : 'Asia/Kolkata',
        minutes: other % 13 === 0 ? 0 : 5 + (other % 3),
        purpose: pick % 11 === 0 ? null : { entry: `purpose.d${n}`, text: 'Samen' },
        moments: momentsFrom(state, chance),
        asked: other % 5 === 0 ? [from([...everybody, 'x'], pick)] : everybody,
      };
    case 'OfferMoments':
      return { type: kind, poll, revision, moments: momentsFrom(state, chance) };
    case 'AnswerMoment':
      return { type: kind, poll, contact, start, fits: yes };
    case 'AnswerMoments':
      return { type: kind, poll, contact, revision, fits: yes ? starts.slice(other % 3) : [start] };
    case 'CloseDatePoll':
    case 'CancelDatePoll':
      return { type: kind, poll };
    case 'PickMoment':
      return {
        type: kind,
        poll,
        start,
        meeting: `md${n}`,
        place: yes ? { entry: `place.md${n}`, text: 'Stadhuis' } : null,
        purpose: other % 9 === 0 ? null : { entry: `purpose.md${n}`, text: 'Samen' },
      };
    case 'NotePollTold':
      return { type: kind, poll, contact, ts: `${n}.7`, revision: found?.revision ?? 0 };
    case 'NotePollUnreached':
      return { type: kind, poll, user, reason: yes ? 'gone' : 'no-dm' };
    case 'NotePollReminded':
      return { type: kind, poll, user };
    case 'NoteLeadToldOfPoll':
      return {
        type: kind,
        poll,
        lead: from([...state.leads, 'U0NOBODY'], other),
        of: yes ? 'pick' : 'passed',
      };
    default:
      return kind satisfies never;
  }
}

/** Two to five moments, minutes apart, so that sequences get past them, or days; now and then too few, too many or none that can be. */
function momentsFrom(state: Coalition, { pick, other }: Chance): Moment[] {
  const count = pick % 11 === 0 ? 1 : pick % 13 === 0 ? 6 : 2 + (pick % 4);
  const strange = [Number.NaN, 0, Number.MAX_SAFE_INTEGER, 0.5];
  const apart = (1 + (other % 12)) * (other % 3 === 0 ? 1_440 : 1) * minute;
  return Array.from({ length: count }, (_, at) => ({
    start: other % 17 === 0 && at === 1 ? from(strange, pick) : state.lastSign + (at + 2) * apart,
    lastDay: other % 19 === 0 ? '2026-02-30' : '2026-03-02',
  }));
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
