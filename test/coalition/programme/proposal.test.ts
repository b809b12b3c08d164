import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOfAll, minutesOf, proposedItems } from '../../../src/coalition/programme/proposal.ts';
import { timesOf } from '../../../src/coalition/programme/read.ts';
import { meetingForms, meetingKinds } from '../../../src/method/meetings.ts';
import { programmeItems, programmeLengths, programmeParts } from '../../../src/method/programme.ts';
import { runs } from '../../runs.ts';

const meetings = fc.record({
  kind: fc.constantFrom(...meetingKinds),
  form: fc.option(fc.constantFrom(...meetingForms), { nil: null }),
  minutes: fc.oneof(fc.integer({ min: 5, max: 1_440 }), fc.constantFrom(...programmeLengths)),
});

describe('a proposal for any meeting', () => {
  it('is as long as the meeting, in the order of its parts, with at least half of it the partners’ own', () => {
    fc.assert(
      fc.property(meetings, fc.boolean(), (meeting, isAtOdds) => {
        const items = proposedItems(meeting, isAtOdds);
        expect(minutesOf(items)).toBe(meeting.minutes);
        expect(items.every(({ minutes }) => Number.isInteger(minutes) && minutes > 0)).toBe(true);
        expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
        const own = minutesOf(items.filter(({ who }) => isOfAll(who)));
        expect(own * 2, JSON.stringify(items)).toBeGreaterThanOrEqual(meeting.minutes);
        const places = items.map(({ part }) => programmeParts.indexOf(part));
        expect(places).toEqual(places.toSorted((one, other) => one - other));
      }),
      { numRuns: runs(500) },
    );
  });

  it.each(programmeLengths)(
    'of %s minutes gives contradictions their slot, and takes nothing from the other parts',
    (minutes) => {
      const meeting = { kind: 'exploration', form: null, minutes } as const;
      const [plain, slot] = [proposedItems(meeting, false), proposedItems(meeting, true)];
      expect(slot.map(({ id }) => id)).toContain('contradictions');
      expect(plain.map(({ id }) => id)).not.toContain('contradictions');
      const outside = (items: typeof plain) => items.filter(({ part }) => part !== 'central');
      expect(outside(slot)).toEqual(outside(plain));
    },
  );

  it('has no round of reports in execution, whatever its form', () => {
    for (const form of meetingForms) {
      const ids = proposedItems({ kind: 'execution', form, minutes: 120 }, false).map(({ id }) => id);
      expect(ids).toContain('addressing');
      expect(ids.includes(form)).toBe(form !== 'plain');
    }
    expect(Object.keys(programmeItems).filter((item) => /report|progress/.test(item))).toEqual([]);
  });
});

it('the times of any items follow each other without a gap, from the meeting’s start', () => {
  const items = fc.array(fc.integer({ min: 1, max: 1_440 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4e12 }), items, (start, minutes) => {
      const timed = timesOf(
        { start },
        minutes.map((each, at) => ({
          ...proposedItems({ kind: 'follow-up', form: null, minutes: 5 }, false)[0],
          id: `${at}`,
          minutes: each,
        })) as never,
      );
      let at = start;
      for (const { item, from, until } of timed) {
        expect([from, until - from]).toEqual([at, item.minutes * 60_000]);
        at = until;
      }
      expect(at - start).toBe(minutes.reduce((sum, each) => sum + each, 0) * 60_000);
    }),
    { numRuns: runs(100) },
  );
});
