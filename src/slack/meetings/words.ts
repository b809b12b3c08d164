import { localClock } from '../../calendar/local-time.ts';
import { localDay, zoneName } from '../../calendar/zone.ts';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import { lengthOf } from '../../coalition/longest.ts';
import { endOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { dateFormat, type Text } from '../../text/text.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';

type Time = Pick<Meeting, 'start' | 'minutes'>;

/** "dinsdag 1 december 2026, 14:00 tot 15:30" by the clock of a zone. */
export function spanIn(text: Text, time: Time, zone: string): string {
  const words = text.meetings;
  const end = endOf(time);
  const [day, lastDay] = [dayWith(text, time.start, zone), dayWith(text, end, zone)];
  const [from, to] = [localClock(zone, time.start), localClock(zone, end)];
  return day === lastDay ? words.span(day, from, to) : words.spanOver(day, from, lastDay, to);
}

/** "dinsdag 1 december 2026" */
export function dayWith(text: Text, instant: number, zone: string): string {
  const shape = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const format = dateFormat(text, { ...shape, timeZone: zone });
  return format.format(new Date(instant)).replace(',', '');
}

/** When it is by the reader's clock, and by that of the meeting's own place where the two differ. */
export function whenIn(text: Text, meeting: Time & Pick<Meeting, 'zone'>, zone: string): string[] {
  const span = spanIn(text, meeting, zone);
  const isSame = [meeting.start, endOf(meeting)].every(
    (at) =>
      localClock(zone, at) === localClock(meeting.zone, at) &&
      localDay(zone, at) === localDay(meeting.zone, at),
  );
  if (isSame) return [span];
  return [span, text.meetings.elsewhere(zoneName(meeting.zone), spanIn(text, meeting, meeting.zone))];
}

/** "Vervolgbijeenkomst", "Werkbezoek". */
export function kindIn(text: Text, { kind, form }: Pick<Meeting, 'kind' | 'form'>): string {
  return form === null ? text.meetings.kinds[kind] : text.meetings.forms[form];
}

/** The same within a sentence. */
export function kindWithin(text: Text, meeting: Pick<Meeting, 'kind' | 'form'>): string {
  const kind = kindIn(text, meeting);
  return kind.slice(0, 1).toLocaleLowerCase(text.locale) + kind.slice(1);
}

/** Code points that are read, and characters that a section has room for: an address takes more of them than it shows. */
const placeShown = 600;
const placeTaken = 2_400;

/** What a lead wrote about the place: an address of the web can be followed, everything else stands as it was typed. */
export function placeIn(place: string): string {
  let said = '';
  let room = placeShown;
  for (const word of place.split(/(\s+)/)) {
    const link = linkIn(word);
    const next = link?.said ?? escapeMrkdwn(word);
    const shown = lengthOf(link?.shown ?? word);
    if (shown > room || said.length + next.length > placeTaken)
      return said + startOf(link?.shown ?? word, said);
    said += next;
    room -= shown;
  }
  return said;

  function startOf(word: string, before: string): string {
    // A sign takes at most five characters: `&amp;`.
    const most = Math.min(room, Math.floor((placeTaken - before.length) / 5));
    return escapeMrkdwn(truncate(word, Math.max(most, 1)));
  }
}

/** The first address of the web in a text, `null` when there is none. */
export function addressIn(place: string): string | null {
  return place.split(/\s+/).find((word) => address(word) !== null) ?? null;
}

function address(word: string): URL | null {
  if (!/^https?:\/\//i.test(word)) return null;
  try {
    return new URL(word);
  } catch {
    return null;
  }
}

const addressShown = 100;

/** A link whose words are the address itself, of a long one the beginning: it can't pretend to lead elsewhere. */
function linkIn(word: string): { said: string; shown: string } | null {
  const found = address(word);
  if (found === null) return null;
  const href = found.href.replaceAll('|', '%7C').replaceAll('>', '%3E').replaceAll('<', '%3C');
  const target = href.replaceAll('&', '&amp;');
  if (href.length <= addressShown) return { said: `<${target}>`, shown: href };
  // Without the name and password that may stand before the host, and with the host whole.
  const shown = truncate(`${found.host}${found.pathname}${found.search}`, addressShown + found.host.length);
  return { said: `<${target}|${escapeMrkdwn(shown.replaceAll('|', '%7C'))}>`, shown };
}

/** The lead who planned it, or another one once that one has gone. */
export function hostOf({ leads, startedBy }: Coalition, { plannedBy }: Meeting): string {
  const host = plannedBy !== null && leads.includes(plannedBy) ? plannedBy : leads[0];
  return mention(host ?? startedBy);
}

/** The partner of a contact, fit for mrkdwn. */
export function partnerNameOf(coalition: Coalition, contact: string): string {
  const partner = contactOf(coalition, contact)?.partner ?? '';
  return escapeMrkdwn(partnerOf(coalition, partner)?.name ?? '');
}

/** A button's value about a meeting. The ids hold no dot. */
export function meetingValue(coalition: string, { id, sequence }: Pick<Meeting, 'id' | 'sequence'>): string {
  return `${coalition}.${id}.${sequence}`;
}

export function parseMeetingValue(value: string): { coalition: string; meeting: string; sequence: number } {
  const [coalition = '', meeting = '', sequence = ''] = value.split('.');
  return { coalition, meeting, sequence: /^\d+$/.test(sequence) ? Number(sequence) : -1 };
}
