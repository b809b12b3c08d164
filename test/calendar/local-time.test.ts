import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockChanges, offsetAt } from '../../src/calendar/clock-changes.ts';
import { localClock, localMoment } from '../../src/calendar/local-time.ts';
import { localDay } from '../../src/calendar/zone.ts';
import { runs } from '../runs.ts';

const amsterdam = 'Europe/Amsterdam';
const utc = (moment: { instant: number } | null) => moment && new Date(moment.instant).toISOString();

describe('localMoment', () => {
  it('is the instant of a local date and time', () => {
    expect(utc(localMoment(amsterdam, '2026-12-01', '14:00'))).toBe('2026-12-01T13:00:00.000Z');
    expect(utc(localMoment(amsterdam, '2028-02-29', '00:00'))).toBe('2028-02-28T23:00:00.000Z');
  });

  it('moves a time that the clock skips by what it jumps, and says so', () => {
    const moment = localMoment(amsterdam, '2026-03-29', '02:30');
    expect([utc(moment), moment?.odd]).toEqual(['2026-03-29T01:30:00.000Z', 'skipped']);
    expect(localClock(amsterdam, moment?.instant ?? 0)).toBe('03:30');
  });

  it('takes the first of a time that comes twice, and says so', () => {
    const moment = localMoment(amsterdam, '2026-10-25', '02:30');
    expect([utc(moment), moment?.odd]).toEqual(['2026-10-25T00:30:00.000Z', 'twice']);
  });

  it.each([
    [amsterdam, '2026-02-31', '10:00'],
    [amsterdam, '2027-02-29', '10:00'],
    [amsterdam, '2026-13-01', '10:00'],
    [amsterdam, '2026-12-01', '24:00'],
    [amsterdam, '2026-12-01', '10:60'],
    [amsterdam, '2026-12-1', '10:00'],
    [amsterdam, '', ''],
    ['Europe/Nowhere', '2026-12-01', '10:00'],
    ['+01:00', '2026-12-01', '10:00'],
  ])('is nothing for %s %s %s', (zone, date, time) => {
    expect(localMoment(zone, date, time)).toBeNull();
  });

  it('and the clock agree, in every zone, but for times that are skipped or come twice', () => {
    const zones = fc.constantFrom(amsterdam, 'Asia/Kolkata', 'America/St_Johns', 'Australia/Lord_Howe');
    const minutes = fc.integer({ min: Date.UTC(2025, 0, 1) / 60_000, max: Date.UTC(2030, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zones, minutes, (zone, at) => {
        const instant = at * 60_000;
        const moment = localMoment(zone, localDay(zone, instant), localClock(zone, instant));
        if (moment?.odd === null) expect(moment.instant).toBe(instant);
        else expect(moment?.odd).toBe('twice');
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('clockChanges', () => {
  it('are those of the years that are asked for, with the ones around them', () => {
    const found = clockChanges(amsterdam, Date.UTC(2026, 5, 1), Date.UTC(2026, 11, 1));
    expect(found.map(({ at }) => new Date(at).toISOString())).toEqual([
      '2026-03-29T01:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
      '2027-03-28T01:00:00.000Z',
    ]);
    expect(found[0]).toMatchObject({ before: 3_600, after: 7_200 });
  });

  it('are none in a zone without them', () => {
    expect(clockChanges('UTC', 0, Date.UTC(2030, 0, 1))).toEqual([]);
    expect(offsetAt('Asia/Kathmandu', Date.UTC(2026, 0, 1))).toBe(20_700);
  });
});
