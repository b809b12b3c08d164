import fc from 'fast-check';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { SubstituteCommand } from '../../../src/coalition/substitutes/commands.ts';

/** One thing that somebody does about substitutes; what it is about is looked up in the state of that moment. */
export const substituteStep = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant('SendSubstitute' as const) },
    { weight: 1, arbitrary: fc.constant('TakeBackSubstitute' as const) },
  ),
  pick: fc.nat(1000),
  other: fc.nat(1000),
  yes: fc.boolean(),
  /** 0 to 6: whoever may do this; then anybody. */
  who: fc.nat(9),
});

export type SubstituteStep = typeof substituteStep extends fc.Arbitrary<infer S> ? S : never;

const users = ['U0BEA', 'U0DAAN', 'U0ZOE', 'U0AHMED', 'U0SANNE', null, null];
const days = ['2026-03-04', '2026-03-20', '2026-02-30', '2026-03-01', '2027-12-31', null];

export function substituteCommandOf(
  state: Coalition,
  { kind, pick, other, yes, n }: SubstituteStep & { n: number },
): SubstituteCommand {
  if (kind === 'TakeBackSubstitute') {
    const all = [...state.substitutions.map(({ id }) => id), 'x'];
    return { type: kind, substitution: from(all, pick) };
  }
  const planned = state.meetings.filter(({ status }) => status === 'planned');
  const meeting = from(planned.length > 0 ? planned : state.meetings, other);
  const invited = meeting?.invitees.map(({ contact }) => contact) ?? [];
  const everybody = [...state.contacts.map(({ id }) => id), '__proto__'];
  const user = from(users, other);
  const named = { entry: `substitute.s${n}.name`, text: pick % 7 === 0 ? ' ' : 'Kees Bakker' };
  return {
    type: kind,
    substitution: other % 13 === 0 ? (state.substitutions[0]?.id ?? 'x') : `s${n}`,
    contact: from(pick % 4 > 0 && invited.length > 0 ? invited : everybody, pick),
    user,
    name: user === null || pick % 11 === 0 ? named : null,
    meeting: yes ? (pick % 9 === 0 ? 'x' : (meeting?.id ?? 'x')) : null,
    until: yes && pick % 3 > 0 ? null : from(days, pick),
    today: pick % 17 === 0 ? 'today' : '2026-03-02',
  };
}

/** Who does it. */
export function substituteActor(
  state: Coalition,
  command: SubstituteCommand,
  { who, other, people }: Pick<SubstituteStep, 'who' | 'other'> & { people: readonly (string | null)[] },
): string | null {
  if (who > 6) return from(people, other);
  const id =
    command.type === 'SendSubstitute'
      ? command.contact
      : state.substitutions.find((each) => each.id === command.substitution)?.contact;
  return state.contacts.find((each) => each.id === id)?.user ?? from(state.leads, other);
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
