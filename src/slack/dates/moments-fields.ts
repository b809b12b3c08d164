import { localClock, localMoment } from '../../calendar/local-time.ts';
import { localDay, zoneName } from '../../calendar/zone.ts';
import { momentsOffered } from '../../coalition/dates/read.ts';
import type { Moment } from '../../coalition/dates/state.ts';
import { momentProblem } from '../../coalition/days.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { Text } from '../../text/text.ts';
import type { Part, Shown, Subject } from '../forms/form.ts';
import { section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';

// The moments of a form: a day and a time each, and what they come to.

/** Where the form keeps how many moments it asks for. */
export const rowsIn = 'rows';
const rowsAtFirst = 3;

/** How many moments the form asks for now: at least those that were filled in. */
export function rowsOf(values: Values): number {
  const filled = Array.from({ length: momentsOffered.most }, (_, at) => at + 1).filter(
    (row) => valueIn(values, `date${row}`) !== '',
  );
  const wanted = Number(valueIn(values, rowsIn)) || rowsAtFirst;
  return Math.min(momentsOffered.most, Math.max(rowsAtFirst, wanted, ...filled));
}

/** A day and a time for each; the first time holds for all that have none. */
export function momentFields(text: Text, { meta, values }: Shown<Subject>): Part[] {
  const words = text.dates.form;
  const rows = Array.from({ length: rowsOf(values) }, (_, at) => at + 1);
  return [
    section(`${words.intro} ${words.clock(zoneName(meta.zone ?? ''))}`),
    ...rows.flatMap((row): Part[] => {
      const optional = row > momentsOffered.least;
      return [
        { kind: 'date', id: `date${row}`, label: words.day(row), optional },
        row === 1
          ? { kind: 'time', id: `time${row}`, label: words.time(row) }
          : { kind: 'time', id: `time${row}`, label: words.time(row), hint: words.sameTime, optional: true },
      ];
    }),
  ];
}

interface Row {
  /** The field of its day. */
  field: string;
  time: string;
  start: number;
  odd: 'skipped' | 'twice' | null;
}

/** The moments that were filled in, in the order of the form; a `start` of NaN for what is none. */
function filledIn(values: Values, zone: string): Row[] {
  return Array.from({ length: momentsOffered.most }, (_, at) => at + 1).flatMap((row) => {
    const date = valueIn(values, `date${row}`);
    if (date === '') return [];
    const time = valueIn(values, `time${row}`) || valueIn(values, 'time1');
    const moment = localMoment(zone, date, time);
    return [{ field: `date${row}`, time, start: moment?.instant ?? Number.NaN, odd: moment?.odd ?? null }];
  });
}

/** What they come to, with the day on which a meeting of so many minutes would end. */
export function momentsIn(values: Values, { zone, minutes }: { zone: string; minutes: number }): Moment[] {
  return filledIn(values, zone).map(({ start }) => {
    const end = start + minutes * 60_000;
    return { start, lastDay: Number.isFinite(end) && Math.abs(end) < 8e15 ? localDay(zone, end) : '' };
  });
}

/** Times that the clock has twice or not at all, with when the meeting would begin. */
export function oddIn(
  values: Values,
  zone: string,
): { kind: 'skipped' | 'twice'; asked: string; now: string }[] {
  return filledIn(values, zone).flatMap(({ odd, time, start }) =>
    odd === null ? [] : [{ kind: odd, asked: time, now: localClock(zone, start) }],
  );
}

/** What is wrong with them, each said under its own day. */
export function problemsIn(values: Values, { zone, now }: { zone: string; now: number }): Problem[] {
  const rows = filledIn(values, zone);
  const wrong = rows.flatMap(({ field, start }): Problem[] => {
    const key = momentProblem(start, now);
    return key === null ? [] : [{ field, key }];
  });
  if (wrong.length > 0) return wrong;
  const different = new Set(rows.map(({ start }) => start)).size;
  return different < momentsOffered.least ? [{ field: 'date2', key: 'moments-few' }] : [];
}

/** What the form shows of moments that are offered. */
export function valuesOfMoments(moments: readonly Moment[], zone: string): Values {
  return Object.fromEntries(
    moments.flatMap(({ start }, at) => [
      [`date${at + 1}`, [localDay(zone, start)]],
      [`time${at + 1}`, [localClock(zone, start)]],
    ]),
  );
}
