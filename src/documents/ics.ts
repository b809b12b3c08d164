import { clockChanges, offsetAt } from '../calendar/clock-changes.ts';
import { foldLine, textValue } from './ics-line.ts';

/** A meeting as a calendar knows it. Texts are plain, in the reader's language. */
export interface CalendarMeeting {
  /** The same for ever: by it a calendar finds what it has. */
  uid: string;
  sequence: number;
  cancelled: boolean;
  /** Epoch ms of the minute at which it begins. */
  start: number;
  minutes: number;
  /** IANA, one for which `isZone` holds. */
  zone: string;
  /** When it was planned, changed or cancelled last. */
  changedAt: number;
  summary: string;
  description: string;
  location: string;
  /** Where to join, if the place is a link. */
  url: string | null;
}

/**
 * An iCalendar object (RFC 5545) with its own definition of the time zone. It is published, not requested, and names no organizer and
 * no attendees: answers go by Slack's buttons, and no e-mail address is known (docs/decisions/0009-calendar-files.md).
 */
export function calendarFile(meeting: CalendarMeeting): string {
  const { start, minutes, zone, cancelled } = meeting;
  const end = start + minutes * minuteMs;
  const isLocal = isPlain(zone, start) && isPlain(zone, end);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Coalitie//Meetings//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${cancelled ? 'CANCEL' : 'PUBLISH'}`,
    ...(isLocal ? zoneLines(zone, { start, end }) : []),
    'BEGIN:VEVENT',
    `UID:${textValue(meeting.uid)}`,
    `DTSTAMP:${utc(meeting.changedAt)}`,
    `LAST-MODIFIED:${utc(meeting.changedAt)}`,
    `SEQUENCE:${meeting.sequence}`,
    timeLine('DTSTART', start, isLocal ? zone : null),
    timeLine('DTEND', end, isLocal ? zone : null),
    `SUMMARY:${textValue(meeting.summary)}`,
    ...(meeting.location === '' ? [] : [`LOCATION:${textValue(meeting.location)}`]),
    ...(meeting.url === null ? [] : [`URL:${new URL(meeting.url).href}`]),
    ...(meeting.description === '' ? [] : [`DESCRIPTION:${textValue(meeting.description)}`]),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

const minuteMs = 60_000;
const day = 24 * 60 * minuteMs;
const year = 366 * day;

/**
 * Whether a local time says which instant it is. A clock time that comes twice means the first of both (RFC 5545, 3.3.5), but not every
 * reader knows that: such a meeting is told in UTC.
 */
function isPlain(zone: string, instant: number): boolean {
  return clockChanges(zone, instant - day, instant + day).every(({ at, before, after }) => {
    const twice = (before - after) * 1_000;
    return instant < at - twice || instant >= at + twice;
  });
}

function timeLine(name: string, instant: number, zone: string | null): string {
  if (zone === null || isUtc(zone)) return `${name}:${utc(instant)}`;
  return `${name};TZID=${zone}:${wall(instant, offsetAt(zone, instant))}`;
}

function isUtc(zone: string): boolean {
  return zone === 'UTC' || zone === 'Etc/UTC';
}

/** The clock of the zone from a year before the meeting until a year after it, each change of it spelled out. */
function zoneLines(zone: string, { start, end }: { start: number; end: number }): string[] {
  if (isUtc(zone)) return [];
  const changes = clockChanges(zone, start - year, end + year);
  const [first] = changes;
  const before = first?.before ?? offsetAt(zone, start);
  // Something has to hold before the first change: what a zone without any has always had.
  const always = { at: -before * 1_000, before, after: before };
  const told = first === undefined || first.at > start - year ? [always, ...changes] : changes;
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...told.flatMap((change) => {
      const part = change.after > change.before ? 'DAYLIGHT' : 'STANDARD';
      return [
        `BEGIN:${part}`,
        // The onset is told by the clock that ran until then.
        `DTSTART:${wall(change.at, change.before)}`,
        `TZOFFSETFROM:${offsetValue(change.before)}`,
        `TZOFFSETTO:${offsetValue(change.after)}`,
        `END:${part}`,
      ];
    }),
    'END:VTIMEZONE',
  ];
}

function offsetValue(seconds: number): string {
  const size = Math.abs(seconds);
  const parts = [Math.floor(size / 3_600), Math.floor(size / 60) % 60, size % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return `${seconds < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join('')}`;
}

/** `20261201T140000` */
function wall(instant: number, offset: number): string {
  return utc(instant + offset * 1_000).slice(0, -1);
}

/** `20261201T130000Z` */
function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
