import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  isWorkingTime,
  nextWorkingTime,
  previousWorkingTime,
  startOfWorkingDay,
} from '../../src/calendar/working-time.ts';
import { localDay } from '../../src/calendar/zone.ts';
import { type Bundle, bundle, cannotWait } from '../../src/person/bundle.ts';
import { keyOf } from '../../src/person/due-key.ts';
import type { DueIn } from '../../src/person/dues.ts';
import type { Person, PersonCommand } from '../../src/person/person.ts';
import { runs } from '../runs.ts';
import { calendars, day, due, instants, sent, wall, whens, who } from './days.ts';

interface Story {
  person: Person;
  dues: DueIn[];
  from: number;
  /** How late the worker looks the first times: 0 is at once, days when it was down. Later on it is in time. */
  lags: readonly number[];
}

const kinds = [
  'interview-reminder',
  'interview-again',
  'commitment-today',
  'commitment-week',
  'meeting-answer',
];

const stories: fc.Arbitrary<Story> = fc
  .record({ calendar: calendars, from: instants })
  .chain(({ calendar, from }) => {
    const ahead = (days: number) => localDay(calendar.zone, from + days * day);
    const today = ahead(0);
    const commands = fc.record({
      pause: fc.option(fc.integer({ min: 1, max: 20 })),
      weekly: fc.option(fc.integer({ min: 1, max: 7 })),
      snooze: fc.option(fc.record({ nth: fc.nat(4), days: fc.integer({ min: 1, max: 20 }) })),
    });
    const some = fc.array(fc.record({ when: whens(from), kind: fc.constantFrom(...kinds) }), {
      minLength: 1,
      maxLength: 6,
    });
    const lags = fc.oneof(
      fc.constant<readonly number[]>([]),
      fc.array(fc.oneof(fc.constant(0), fc.nat(40_000), fc.nat(4 * day)), { maxLength: 5 }),
    );
    return fc
      .record({ commands, some, lags })
      .map(({ commands: { pause, weekly, snooze }, some: all, lags: late }) => {
        const dues = all.map(({ when, kind }, n) =>
          due(when, { calendar, about: `i${n}`, kind: 'by' in when ? 'meeting-day' : kind }),
        );
        const snoozed = snooze === null ? undefined : dues[snooze.nth]?.due;
        const chosen: PersonCommand[] = [
          ...(pause === null ? [] : [{ type: 'ChoosePause', until: ahead(pause), today } as const]),
          ...(weekly === null ? [] : [{ type: 'ChooseWeekly', weekday: weekly } as const]),
          ...(snooze === null || snoozed === undefined
            ? []
            : [{ type: 'Snooze', due: keyOf(snoozed), until: ahead(snooze.days), today } as const]),
        ];
        return { person: who(...chosen), dues, from, lags: late };
      });
  });

interface Sent {
  now: number;
  found: Bundle;
}

const tooLong = 400;

/** Looks whenever it is told to, or later, until nothing is left. */
function play({ person, dues, from, lags }: Story): { messages: Sent[]; left: DueIn[]; last: number } {
  const messages: Sent[] = [];
  let state = { person, left: dues };
  let now = from;
  for (let looks = 0; ; looks += 1) {
    if (looks > tooLong) throw new Error('it never ends');
    const found = bundle(state.person, state.left, now);
    if (found.due.length + found.add.length > 0) messages.push({ now, found });
    state = sent(state.person, state.left, found);
    const { next } = bundle(state.person, state.left, now);
    if (next === null) return { messages, left: state.left, last: now };
    expect(next).toBeGreaterThan(now);
    // What it is looked at again for is really there: no look is for nothing.
    const then = bundle(state.person, state.left, next);
    expect(then.due.length + then.add.length).toBeGreaterThan(0);
    now = next + (lags[looks] ?? 0);
  }
}

const often = { numRuns: runs(60) };

function holds(check: (story: Story, played: ReturnType<typeof play>) => void): void {
  fc.assert(
    fc.property(stories, (story) => check(story, play(story))),
    often,
  );
}

const calendarIn = (dues: DueIn[], key: string) => dues.find((each) => keyOf(each.due) === key)?.calendar;

describe('for all zones, hours, countries, choices and downtimes', () => {
  it('says nothing outside somebody’s hours, nor on a holiday', () => {
    holds(({ dues }, { messages }) => {
      for (const { now, found } of messages) {
        for (const each of [...found.due, ...found.add]) {
          const calendar = calendarIn(dues, keyOf(each));
          if (calendar === undefined || !isWorkingTime(calendar, now))
            expect.fail(`${wall(now, calendar?.zone)}`);
        }
      }
    });
  });

  it('sends one message a local day at most; adding disturbs nobody, and is for what can’t wait', () => {
    holds((_story, { messages }) => {
      const days = messages.filter(({ found }) => found.due.length > 0).map(({ found }) => found.day);
      expect(new Set(days).size).toBe(days.length);
      for (const { found } of messages.filter((each) => each.found.add.length > 0)) {
        expect(days).toContain(found.day);
        expect(found.add.every(cannotWait)).toBe(true);
        expect(found.due).toEqual([]);
      }
    });
  });

  it('loses nothing, and says each once', () => {
    holds(({ dues }, { messages, left }) => {
      const said = messages.flatMap(({ found }) => [...found.due, ...found.add].map(keyOf));
      expect(new Set(said).size).toBe(said.length);
      expect(said.length + left.length).toBe(dues.length);
      // But what makes no sense any more, as it has begun.
      expect(left.filter(({ due: { when } }) => !('by' in when))).toEqual([]);
    });
  });

  it('reminds of everything that begins, unless they don’t work before it', () => {
    holds(({ person, from, lags }, { left }) => {
      if (lags.some((lag) => lag > 0)) return;
      for (const {
        due: { when },
        calendar,
      } of left) {
        if (!('by' in when)) continue;
        const pause = person.rhythm.pausedUntil;
        const start = pause === null ? from : Math.max(from, startOfWorkingDay(calendar, pause));
        const chance = nextWorkingTime(calendar, Math.max(start, previousWorkingTime(calendar, when.by)));
        expect(chance).toBeGreaterThanOrEqual(when.until ?? 0);
      }
    });
  });

  it('says nothing of what has begun', () => {
    holds((_story, { messages }) => {
      for (const { now, found } of messages) {
        for (const { when } of [...found.due, ...found.add])
          if ('by' in when && when.until !== undefined) expect(now).toBeLessThan(when.until);
      }
    });
  });

  it('says nothing before the end of a pause', () => {
    holds(({ person, dues }, { messages }) => {
      const until = person.rhythm.pausedUntil;
      const [first] = dues;
      if (until === null || first === undefined) return;
      const end = startOfWorkingDay(first.calendar, until);
      expect(messages.every(({ now }) => now >= end)).toBe(true);
    });
  });

  it('keeps the order in which things came due, of those that can wait', () => {
    const plain = fc.record({ calendar: calendars, from: instants }).chain(({ calendar, from }) =>
      fc
        .record({
          some: fc.array(fc.tuple(fc.nat(20 * day), fc.nat(6)), { minLength: 2, maxLength: 6 }),
          lags: fc.array(fc.nat(3 * day), { minLength: 1, maxLength: 4 }),
        })
        .map(({ some, lags }) => ({
          person: who(),
          from,
          lags,
          dues: some.map(([ms, workingDays], n) =>
            due({ since: from + ms, workingDays }, { calendar, about: `i${n}` }),
          ),
        })),
    );
    fc.assert(
      fc.property(plain, (story) => {
        const instantOf = (key: string) => {
          const each = story.dues.find((one) => keyOf(one.due) === key);
          if (each === undefined || !('workingDays' in each.due.when) || !('since' in each.due.when))
            return 0;
          return addWorkingDays(each.calendar, each.due.when.since, each.due.when.workingDays);
        };
        const said = play(story).messages.flatMap(({ found }) =>
          found.due.map((each) => instantOf(keyOf(each))),
        );
        expect(said).toEqual(said.toSorted((one, other) => one - other));
      }),
      { numRuns: runs(60) },
    );
  });

  it('sends no second message on a day when the clock goes back, and loses nothing by it', () => {
    const back = fc.record({
      story: stories,
      jumps: fc.array(fc.nat(12 * day), { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(back, ({ story, jumps }) => {
        const days: string[] = [];
        let state = { person: story.person, left: story.dues.filter(({ due: { when } }) => !('by' in when)) };
        let now = story.from;
        for (let looks = 0; state.left.length > 0; looks += 1) {
          if (looks > tooLong) expect.fail('it never ends');
          const found = bundle(state.person, state.left, now);
          if (found.due.length > 0) days.push(found.day);
          state = sent(state.person, state.left, found);
          const { next } = bundle(state.person, state.left, now);
          now =
            found.due.length > 0 && looks < jumps.length ? now - (jumps[looks] ?? 0) : (next ?? now + day);
        }
        expect(new Set(days).size).toBe(days.length);
      }),
      often,
    );
  });
});
