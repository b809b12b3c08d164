import { describe, expect, it } from 'vitest';
import {
  momentsIn,
  oddIn,
  problemsIn,
  rowsOf,
  valuesOfMoments,
} from '../../../src/slack/dates/moments-fields.ts';

const zone = 'Europe/Amsterdam';
const now = Date.UTC(2027, 0, 11, 9);
const values = (...rows: [date: string, time?: string][]) =>
  Object.fromEntries(
    rows.flatMap(([date, time], at) => [
      [`date${at + 1}`, [date]],
      ...(time === undefined ? [] : [[`time${at + 1}`, [time]]]),
    ]),
  );
const starts = (...rows: [string, string?][]) =>
  momentsIn(values(...rows), { zone, minutes: 90 }).map(({ start, lastDay }) =>
    Number.isNaN(start) ? lastDay : `${new Date(start).toISOString()} ${lastDay}`,
  );

describe('the moments of a form', () => {
  it('have the first time where they have none, by the clock of the zone on that day', () => {
    expect(starts(['2027-01-28', '14:00'], ['2027-06-28'], ['2027-02-02', '23:30'])).toEqual([
      '2027-01-28T13:00:00.000Z 2027-01-28',
      '2027-06-28T12:00:00.000Z 2027-06-28',
      '2027-02-02T22:30:00.000Z 2027-02-03',
    ]);
  });

  it('say what the clock makes of a time that is not there, or twice', () => {
    // 28 March: from 2:00 to 3:00. 31 October: from 3:00 back to 2:00.
    const night = values(['2027-03-28', '02:30'], ['2027-10-31', '02:30'], ['2027-03-29', '02:30']);
    expect(oddIn(night, zone)).toEqual([
      { kind: 'skipped', asked: '02:30', now: '03:30' },
      { kind: 'twice', asked: '02:30', now: '02:30' },
    ]);
  });

  it('that differ on the clock may be one instant: then there are too few', () => {
    const same = values(['2027-03-28', '02:30'], ['2027-03-28', '03:30']);
    expect(problemsIn(same, { zone, now })).toEqual([{ field: 'date2', key: 'moments-few' }]);
    const other = values(['2027-03-28', '02:30'], ['2027-03-28', '04:30']);
    expect(problemsIn(other, { zone, now })).toEqual([]);
  });

  it('say under their own day what is wrong with them', () => {
    const wrong = values(['2027-01-28', '14:00'], ['2027-01-10'], ['2027-02-30'], ['2031-01-01']);
    expect(problemsIn(wrong, { zone, now })).toEqual([
      { field: 'date2', key: 'meeting-past' },
      { field: 'date3', key: 'meeting-date' },
      { field: 'date4', key: 'meeting-far' },
    ]);
    expect(starts(['2027-02-30', '14:00'], ['', '14:00'], ['2027-02-01'])).toEqual([
      '',
      '2027-02-01T13:00:00.000Z 2027-02-01',
    ]);
  });

  it('are asked for in three rows, and in as many as were filled in', () => {
    expect(rowsOf({})).toBe(3);
    expect(rowsOf({ rows: ['5'] })).toBe(5);
    expect(rowsOf({ date4: ['2027-01-28'] })).toBe(4);
    expect(rowsOf({ rows: ['99'] })).toBe(5);
  });

  it('come back into the form as they were', () => {
    const filled = values(['2027-01-28', '14:00'], ['2027-03-29', '02:30']);
    expect(valuesOfMoments(momentsIn(filled, { zone, minutes: 90 }), zone)).toEqual(filled);
  });
});
