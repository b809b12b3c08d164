import { localClock } from '../../calendar/local-time.ts';
import { localDay } from '../../calendar/zone.ts';
import type { Interest } from '../../coalition/domain/state.ts';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { interestEntry, interestNow } from '../../coalition/programme/ground.ts';
import {
  groupsOf,
  interestsIn,
  programmeOf,
  speakerOf,
  type TimedItem,
  timesOf,
} from '../../coalition/programme/read.ts';
import type { Choices, ProgrammeGroup, ProgrammeItem, Theme, Who } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isItemTurn } from '../../method/programme.ts';
import { dayIn, listOf, type Text } from '../../text/text.ts';
import type { OpenEntry } from '../vault.ts';

// Words of a programme, plain: whoever puts them into mrkdwn escapes them.

/** The title that a lead gave an item, else the method's. */
export function titleOf(text: Text, { title, method }: ProgrammeItem, open: OpenEntry): string {
  const own = title === null ? undefined : open(title);
  return own ?? (method === null ? '' : text.programme.items[method].title);
}

/** Whether an item is called as a lead wrote it: words that stand in no notification. */
export function isOwnTitle({ title, method }: ProgrammeItem): boolean {
  return title !== null || method === null;
}

/** "Alle partners samen", or the name of the partner who speaks. */
export function whoIn(text: Text, coalition: Coalition, who: Who): string {
  if (isItemTurn(who)) return text.programme.who[who];
  return speakerOf(coalition, who)?.name ?? text.programme.whoGone;
}

/** When an item begins and ends by the clock of a zone; with the day where it is another than that of the meeting's start. */
export function clocksOf(
  text: Text,
  { from, until }: Pick<TimedItem, 'from' | 'until'>,
  { start, zone }: Pick<Meeting, 'start' | 'zone'>,
): [from: string, until: string] {
  const first = localDay(zone, start);
  const clock = (at: number, before: string) => {
    const day = localDay(zone, at);
    return day === before ? localClock(zone, at) : `${dayIn(text, day)}, ${localClock(zone, at)}`;
  };
  return [clock(from, first), clock(until, localDay(zone, from))];
}

/** The same by the reader's own clock. */
export function inZone(meeting: Meeting, zone: string): Meeting {
  return { ...meeting, zone };
}

/** When the whole programme begins and ends. */
export function wholeOf(text: Text, meeting: Meeting, items: readonly ProgrammeItem[]): [string, string] {
  const until = timesOf(meeting, items).at(-1)?.until ?? meeting.start;
  return clocksOf(text, { from: meeting.start, until }, meeting);
}

/** What a group talks about; `gone`: an interest that is no longer in the domain. `null` where there is nothing to be read. */
export function themeOf(
  coalition: Coalition,
  theme: Theme | null,
  open: OpenEntry,
): { words: string | null; isGone: boolean } {
  if (theme === null) return { words: null, isGone: false };
  const entry = 'entry' in theme ? theme.entry : interestEntry(coalition, theme.interest);
  return { words: entry === undefined ? null : (open(entry) ?? null), isGone: entry === undefined };
}

/** What a lead reads, without the words of interests that may not be shown: for what leaves the leads' hands. */
export function openShown(
  coalition: Coalition,
  { meeting, open }: { meeting: Meeting; open: OpenEntry },
  mayShow: (interest: Interest) => boolean,
): OpenEntry {
  const programme = programmeOf(coalition, meeting.id);
  const ids = programme === undefined ? [] : interestsIn(programme);
  const hidden = ids.flatMap((id) => {
    const interest = interestNow(coalition, id);
    return interest === undefined || mayShow(interest) ? [] : interest.words;
  });
  return (entry) => (hidden.includes(entry) ? undefined : open(entry));
}

/** The number that a group is known by. */
function numberOf({ id }: ProgrammeGroup): string {
  return id.slice(1);
}

/** "Groep 2: Winkels in de avond", or "Groep 2". */
export function groupIn(text: Text, coalition: Coalition, group: ProgrammeGroup, open: OpenEntry): string {
  const { words } = themeOf(coalition, group.theme, open);
  const number = numberOf(group);
  return words === null ? text.programme.groups.group(number) : text.programme.groups.named(number, words);
}

/** Groups with somebody in them. */
export function filledGroups(
  coalition: Coalition,
  meeting: Meeting,
  groups: readonly ProgrammeGroup[],
): ProgrammeGroup[] {
  return groupsOf(coalition, meeting, groups).filter(({ partners }) => partners.length > 0);
}

/** The group in which a contact's partner stands. */
export function ownGroup(
  coalition: Coalition,
  groups: readonly ProgrammeGroup[],
  contact: string,
): ProgrammeGroup | undefined {
  const partner = contactOf(coalition, contact)?.partner ?? '';
  return groups.find(({ partners }) => partners.includes(partner));
}

/** "Gemeente, Hogeschool en De Pomp". */
export function partnersIn(text: Text, coalition: Coalition, partners: readonly string[]): string {
  const names = partners.flatMap((id) => {
    const partner = partnerOf(coalition, id);
    return partner === undefined || partner.removed ? [] : partner.name;
  });
  return listOf(text, names);
}

/** The partners in whose name a meeting is called; empty where nobody was chosen. */
export function hostsOf(text: Text, coalition: Coalition, { id }: Meeting): string {
  return partnersIn(text, coalition, programmeOf(coalition, id)?.choices?.hosts ?? []);
}

/** The name of who leads the meeting; `null`: nobody was chosen, or who was is no longer there. */
export function leaderIn(coalition: Coalition, leader: Choices['leader'], open: OpenEntry): string | null {
  if (leader === null) return null;
  if ('entry' in leader) return open(leader.entry) ?? null;
  const contact = contactOf(coalition, leader.contact);
  return contact === undefined || contact.removed || contact.name === '' ? null : contact.name;
}
