import { describe, expect, it } from 'vitest';
import { localMoment } from '../../src/calendar/local-time.ts';
import { isZone, zoneAtOffset, zoneName } from '../../src/calendar/zone.ts';
import { isCurrentZoneData, knownZoneData, zoneDataInUse } from '../../src/calendar/zone-data.ts';
import { type CalendarMeeting, calendarFile } from '../../src/documents/ics.ts';

/** 1 December 2026 at ten, as the data of 2025c says it and as that of 2026c does (IANA, NEWS). Edmonton's rule came with 2026c. */
const places = [
  { zone: 'America/Vancouver', before: '2026-12-01T18:00Z', now: '2026-12-01T17:00Z', since: '2026b' },
  { zone: 'America/Edmonton', before: '2026-12-01T17:00Z', now: '2026-12-01T16:00Z', since: '2026c' },
  { zone: 'Africa/Casablanca', before: '2026-12-01T09:00Z', now: '2026-12-01T10:00Z', since: '2026c' },
  { zone: 'Europe/Amsterdam', before: '2026-12-01T09:00Z', now: '2026-12-01T09:00Z', since: '2026c' },
];

describe('the time zone data in use', () => {
  it.each(places)('says when it is ten o’clock: $zone', ({ zone, before, now, since }) => {
    const right = Date.parse(zoneDataInUse() >= since ? now : before);
    expect(localMoment(zone, '2026-12-01', '10:00')).toEqual({ instant: right, odd: null });
  });

  it.each(places)('stands in the calendar file, which says the same instant: $zone', ({ zone }) => {
    const start = localMoment(zone, '2026-12-01', '10:00')?.instant ?? 0;
    const file = calendarFile({ ...meeting, zone, start });
    expect(file).toContain(`DTSTART;TZID=${zone}:20261201T100000`);
    // The last change before it is spelled out: from that on, the clock is so far ahead.
    const offsets = [
      ...file.matchAll(/DTSTART:(\d{8}T\d{6})\r\nTZOFFSETFROM:[+-]\d+\r\nTZOFFSETTO:([+-])(\d\d)(\d\d)/g),
    ];
    const [, , sign, hours, minutes] = offsets.filter(([, at = '']) => at < '20261201').at(-1) ?? [];
    const ahead = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
    expect(Date.parse('2026-12-01T10:00Z') - ahead).toBe(start);
  });

  it('is current from the version that the app knows of on', () => {
    expect(['2025c', '2026b', 'unknown', ''].map(isCurrentZoneData)).toEqual([false, false, false, false]);
    expect([knownZoneData, '2026d', '2027a'].map(isCurrentZoneData)).toEqual([true, true, true]);
  });
});

const meeting: CalendarMeeting = {
  uid: 'meeting@coalitie',
  sequence: 0,
  cancelled: false,
  start: 0,
  minutes: 60,
  zone: 'UTC',
  changedAt: Date.parse('2026-11-01T09:00Z'),
  summary: 'Startbijeenkomst',
  description: '',
  location: '',
  url: null,
};

describe('zoneAtOffset', () => {
  it.each([
    [-28_800, 'Etc/GMT+8', 'UTC-8'],
    [7_200, 'Etc/GMT-2', 'UTC+2'],
    [0, 'Etc/UTC', 'UTC'],
    [19_800, 'Asia/Kolkata', 'Kolkata'],
    [20_700, 'Asia/Kathmandu', 'Kathmandu'],
  ])('is a zone of that clock, all year round: %i', (seconds, zone, name) => {
    expect(zoneAtOffset(seconds)).toBe(zone);
    expect(isZone(zone)).toBe(true);
    expect(zoneName(zone)).toBe(name);
    for (const date of ['2026-01-15', '2026-07-15'])
      expect(localMoment(zone, date, '12:00')?.instant).toBe(Date.parse(`${date}T12:00Z`) - seconds * 1_000);
  });

  it('is none beyond all clocks', () => {
    expect(zoneAtOffset(40 * 3_600)).toBeNull();
  });
});
