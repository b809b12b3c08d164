import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../../src/calendar/calendar.ts';
import { officeHours } from '../../src/calendar/hours.ts';
import type { Due, When } from '../../src/coalition/due-kinds.ts';
import { countries } from '../../src/method/languages.ts';
import { type Bundle, bundle } from '../../src/person/bundle.ts';
import { keyOf } from '../../src/person/due-key.ts';
import type { DueIn } from '../../src/person/dues.ts';
import {
  decidePerson,
  foldPerson,
  nobodyYet,
  type Person,
  type PersonCommand,
} from '../../src/person/person.ts';

export const day = 86_400_000;

/** An instant by the clock on the wall. */
export function at(local: string, zone = 'Europe/Amsterdam'): number {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
}

/** The clock on the wall at an instant, to the minute. */
export function wall(instant: number, zone = 'Europe/Amsterdam'): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

export const dutch: Calendar = { zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours };

/** Something due; kinds of other areas too, which the core knows by name only. */
export function due(when: When, more: { kind?: string; about?: string; calendar?: Calendar } = {}): DueIn {
  const { kind = 'interview-reminder', about = 'i1', calendar = dutch } = more;
  return { due: { user: 'U1', coalition: 'k1', about, kind: kind as Due['kind'], when }, calendar };
}

/** Somebody who chose this. */
export function who(...commands: PersonCommand[]): Person {
  return after(nobodyYet, ...commands);
}

export function after(person: Person, ...commands: PersonCommand[]): Person {
  return commands.reduce<Person>(
    (state, command) => foldPerson(decidePerson(state, command, 0), state) ?? nobodyYet,
    person,
  );
}

/** The person once it was sent, and what is left of what was due. */
export function sent(person: Person, dues: DueIn[], found: Bundle): { person: Person; left: DueIn[] } {
  const said = [...found.due, ...found.add];
  const left = dues.filter((each) => !said.includes(each.due) && !found.mute.includes(each.due));
  if (said.length === 0) return { person, left };
  const keys = said.map(keyOf);
  const command: PersonCommand =
    found.due.length > 0
      ? { type: 'NoteBundled', day: found.day, ts: '1.0', dues: keys, quote: null }
      : { type: 'NoteExtended', day: found.day, dues: keys, full: false };
  return { person: after(person, command), left };
}

/** Looks whenever the bundle says so, so much later each time, until nothing is left: "when: what". */
export function walk(
  person: Person,
  dues: DueIn[],
  { from, late = 0, zone = 'Europe/Amsterdam' }: { from: number; late?: number; zone?: string },
): string[] {
  const lines: string[] = [];
  let now: number | null = from;
  let state = { person, left: dues };
  while (now !== null) {
    const found = bundle(state.person, state.left, now);
    const said = [...found.due.map(({ about }) => about), ...found.add.map(({ about }) => `+${about}`)];
    if (said.length > 0) lines.push(`${wall(now, zone)} ${said.join(' ')}`);
    state = sent(state.person, state.left, found);
    const { next } = bundle(state.person, state.left, now);
    now = next === null ? null : next + late;
  }
  return lines;
}

const minutes = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Every zone that this Node knows, every country of the app, any hours: nights, Sundays only, around the clock. */
export const calendars: fc.Arbitrary<Calendar> = fc.record({
  zone: fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
  country: fc.constantFrom(...countries),
  hours: fc.oneof(
    { weight: 2, arbitrary: fc.constant(officeHours) },
    {
      weight: 3,
      arbitrary: fc
        .record({
          span: fc.tuple(fc.nat(1_440), fc.nat(1_440)).filter(([a, b]) => a !== b),
          days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        })
        .map(({ span, days }) => ({
          from: minutes(Math.min(...span)),
          to: minutes(Math.max(...span)),
          days,
        })),
    },
  ),
});

/** From New Year's Eve of a leap year's eve to well after the summer time of the year after: 29 February is among it. */
export const instants = fc.integer({ min: Date.UTC(2027, 11, 20), max: Date.UTC(2029, 3, 10) });

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** Every shape of `When`, around an instant. */
export function whens(around: number): fc.Arbitrary<When> {
  const near = fc.integer({ min: around - 10 * day, max: around + 25 * day });
  return fc.oneof(
    fc.record({ since: near, workingDays: fc.nat(12) }),
    fc.record({ since: near, days: fc.nat(14) }),
    near.map((instant) => ({ date: dateOf(instant) })),
    fc.record({ date: near.map(dateOf), workingDays: fc.nat(6) }),
    fc.record({ by: near, ahead: fc.constantFrom(3_600_000, day) }).map(({ by, ahead }) => ({
      by,
      until: by + ahead,
    })),
  );
}
