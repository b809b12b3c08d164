import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { clockChanges } from '../../src/calendar/clock-changes.ts';
import { type CalendarMeeting, calendarFile } from '../../src/documents/ics.ts';
import { runs } from '../runs.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** Tuesday 1 December 2026, two o'clock in Amsterdam. */
const meeting: CalendarMeeting = {
  uid: 'T0-k1-m1@coalitie',
  sequence: 0,
  cancelled: false,
  start: Date.UTC(2026, 11, 1, 13),
  minutes: 90,
  zone: 'Europe/Amsterdam',
  changedAt: Date.UTC(2026, 10, 20, 9, 30),
  summary: 'Aantrekkelijke binnenstad: vervolg',
  description: 'Samen het plan lezen',
  location: 'Stadhuis, zaal 2; eerste verdieping',
  url: null,
};

const zones = [
  ...['Europe/Amsterdam', 'Europe/London', 'Europe/Dublin', 'Europe/Istanbul', 'America/New_York'],
  ...['America/Sao_Paulo', 'America/St_Johns', 'America/Havana', 'Asia/Kolkata', 'Asia/Kathmandu'],
  ...['Asia/Tehran', 'Asia/Gaza', 'Africa/Casablanca', 'Africa/Cairo', 'America/Paramaribo', 'UTC'],
  ...['Australia/Lord_Howe', 'Australia/Adelaide', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati'],
  ...['America/Scoresbysund', 'Antarctica/Troll', 'Etc/GMT+5', 'America/Asuncion', 'Atlantic/Azores'],
];

/** Read by another library than the one that wrote it, which is ours. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as [string, unknown[], unknown[]]);
  const event = calendar.getFirstSubcomponent('vevent');
  if (event === null) throw new Error('there is no event');
  const timeOf = (name: string) => event.getFirstPropertyValue(name) as ICAL.Time;
  return {
    calendar,
    method: calendar.getFirstPropertyValue('method'),
    value: (name: string) => event.getFirstPropertyValue(name),
    names: event.getAllProperties().map(({ name }) => name),
    start: timeOf('dtstart').toJSDate().getTime(),
    end: timeOf('dtend').toJSDate().getTime(),
    startZone: event.getFirstProperty('dtstart')?.getParameter('tzid'),
  };
}

describe('calendarFile', () => {
  it('is published for everybody’s own calendar: no organizer, nobody to answer to', () => {
    const file = read(calendarFile(meeting));
    expect(file.method).toBe('PUBLISH');
    expect(file.names).not.toContain('organizer');
    expect(file.names).not.toContain('attendee');
    expect(file.value('status')).toBe('CONFIRMED');
    expect(file.value('uid')).toBe(meeting.uid);
    expect(String(file.value('dtstamp'))).toBe('2026-11-20T09:30:00Z');
  });

  it('keeps its uid and raises its sequence, until it is cancelled', () => {
    const moved = { ...meeting, sequence: 1, start: meeting.start + day };
    const off = { ...moved, sequence: 2, cancelled: true };
    const files = [meeting, moved, off].map((each) => read(calendarFile(each)));
    expect(files.map(({ value }) => value('uid'))).toEqual([meeting.uid, meeting.uid, meeting.uid]);
    expect(files.map(({ value }) => value('sequence'))).toEqual([0, 1, 2]);
    expect(files.map(({ method }) => method)).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
    expect(files.at(-1)?.value('status')).toBe('CANCELLED');
  });

  it('tells the time by the clock of its zone, and defines that zone', () => {
    const text = calendarFile(meeting);
    expect(text).toContain('\r\nDTSTART;TZID=Europe/Amsterdam:20261201T140000\r\n');
    expect(text).toContain('\r\nDTEND;TZID=Europe/Amsterdam:20261201T153000\r\n');
    // The last Sunday of October, by the clock that ran until then.
    const standard = [
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
    ];
    expect(text).toContain(standard.join('\r\n'));
    const daylight = ['BEGIN:DAYLIGHT', 'DTSTART:20270328T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200'];
    expect(text).toContain(daylight.join('\r\n'));
  });

  it('is the same instant in every zone, at any time of these years', () => {
    const instants = fc.integer({ min: Date.UTC(2025, 0, 1) / minute, max: Date.UTC(2032, 0, 1) / minute });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        instants,
        fc.integer({ min: 5, max: 1440 }),
        (zone, at, minutes) => {
          sameInstants({ ...meeting, zone, start: at * minute, minutes });
        },
      ),
      { numRuns: runs(500) },
    );
  });

  it('is the same instant on each side of every change of the clock', () => {
    let looked = 0;
    for (const zone of zones) {
      for (const { at } of clockChanges(zone, Date.UTC(2025, 0, 1), Date.UTC(2029, 0, 1))) {
        for (const off of [-121, -120, -61, -60, -31, -30, -1, 0, 1, 29, 30, 59, 60, 119, 120]) {
          for (const minutes of [30, 150]) {
            sameInstants({ ...meeting, zone, start: at + off * minute, minutes });
            looked += 1;
          }
        }
      }
    }
    expect(looked).toBeGreaterThan(1_400);
  });

  it('brings any text through whole, in lines of 75 octets', () => {
    const strange = fc.string({ unit: 'binary', maxLength: 400 });
    const hostile = fc.array(
      fc.constantFrom(
        '\r\nEND:VEVENT',
        '\n',
        '\r',
        ';',
        ',',
        ':',
        '\\',
        '\\n',
        '"',
        '\t',
        ' ',
        'é',
        '😀',
        '\ud800',
        'a',
      ),
      { maxLength: 120 },
    );
    const texts = fc.oneof(
      strange,
      hostile.map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const text = calendarFile({ ...meeting, summary, description, location: summary });
        const file = read(text);
        expect(file.value('summary')).toBe(shown(summary));
        expect(file.value('description') ?? '').toBe(shown(description));
        expect(file.value('location') ?? '').toBe(shown(summary));
        expect(file.calendar.getAllSubcomponents('vevent')).toHaveLength(1);
        const lines = text.split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        // No character is cut in two.
        expect(Buffer.from(text).toString()).toBe(text);
      }),
      { numRuns: runs(200) },
    );
  });

  it('has a link to follow', () => {
    const file = read(calendarFile({ ...meeting, url: 'https://meet.example/één;twee,drie?a=1&b=2\r\nX:1' }));
    expect(file.value('url')).toBe('https://meet.example/%C3%A9%C3%A9n;twee,drie?a=1&b=2X:1');
    expect(file.names.filter((name) => name === 'x')).toEqual([]);
  });

  it('leaves out what is empty', () => {
    const { names } = read(calendarFile({ ...meeting, location: '', description: '' }));
    expect(names).not.toContain('location');
    expect(names).not.toContain('description');
    expect(names).not.toContain('url');
  });
});

function sameInstants(wanted: CalendarMeeting): void {
  const { start, end } = read(calendarFile(wanted));
  const meant = [wanted.start, wanted.start + wanted.minutes * minute];
  if (start !== meant[0] || end !== meant[1])
    expect.fail(`${wanted.zone} ${new Date(wanted.start).toISOString()} for ${wanted.minutes} minutes`);
}

/** A text as a calendar can hold it: no control characters, no half characters, one kind of line end. */
function shown(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '\n')
    .replace(/[\p{Cc}]/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : ''));
}
