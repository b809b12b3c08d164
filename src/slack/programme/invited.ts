import type { KnownBlock } from '@slack/types';
import { zoneName } from '../../calendar/zone.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { programmeOf, sharedProgramme, timesOf } from '../../coalition/programme/read.ts';
import type { ProgrammeItem } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { programmeParts } from '../../method/programme.ts';
import type { Text } from '../../text/text.ts';
import { option, quoted, section, written } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act } from './ids.ts';
import {
  clocksOf,
  filledGroups,
  groupIn,
  hostsOf,
  inZone,
  isOwnTitle,
  leaderIn,
  ownGroup,
  partnersIn,
  titleOf,
  whoIn,
} from './words.ts';

/** A meeting's programme as one of its invitees sees it: what leads sent, and nothing else. */
export interface InvitedTo {
  coalition: Coalition;
  meeting: Meeting;
  /** The invitee. */
  contact: string;
  /** The reader's. */
  zone: string;
  open: OpenEntry;
}

const namesShown = 600;
const noteShown = 600;

/** In the invitation: when each part begins, and the way to all of it. */
export function partLines(text: Text, { coalition, meeting, zone }: InvitedTo, value: string): KnownBlock[] {
  const shared = sharedProgramme(coalition, meeting);
  if (shared === null) return [];
  const words = text.programme.invited;
  const lines = partsOf(text, { meeting, zone, items: shared.items }).map(({ from, title }) =>
    words.part(from, title),
  );
  return [
    section([words.title, ...lines].join('\n'), {
      type: 'overflow',
      action_id: act.showProgramme,
      options: [option(value, words.show)],
    }),
  ];
}

/** Each part that has an item, with when it begins. */
function partsOf(
  text: Text,
  { meeting, zone, items }: { meeting: Meeting; zone: string; items: readonly ProgrammeItem[] },
): { from: string; title: string }[] {
  const timed = timesOf(meeting, items);
  return programmeParts.flatMap((part) => {
    const first = timed.find(({ item }) => item.part === part);
    if (first === undefined) return [];
    const [from] = clocksOf(text, first, inZone(meeting, zone));
    return [{ from, title: text.programme.parts[part] }];
  });
}

/** In the invitation, after the app's own words: the reader's group, who leads the meeting, and what to read beforehand. */
export function ownLines(text: Text, invited: InvitedTo): KnownBlock[] {
  return [
    ...ownGroupLines(text, invited),
    ...leaderLines(text, invited),
    ...noteLines(text, invited, noteShown),
  ];
}

function ownGroupLines(text: Text, { coalition, meeting, contact, open }: InvitedTo): KnownBlock[] {
  const shared = sharedProgramme(coalition, meeting);
  const own = ownGroup(coalition, filledGroups(coalition, meeting, shared?.groups ?? []), contact);
  if (own === undefined) return [];
  const words = text.programme.invited;
  const line = words.ownGroup(escapeMrkdwn(groupIn(text, coalition, own, open)));
  const partners = escapeMrkdwn(truncate(partnersIn(text, coalition, own.partners), namesShown));
  return [written(`${line}\n${words.with(partners)}`)];
}

function leaderLines(text: Text, { coalition, meeting, open }: InvitedTo): KnownBlock[] {
  const name = leaderIn(coalition, programmeOf(coalition, meeting.id)?.choices?.leader ?? null, open);
  return name === null ? [] : [written(text.programme.invited.leader(escapeMrkdwn(name)))];
}

function noteLines(text: Text, { coalition, meeting, open }: InvitedTo, shown?: number): KnownBlock[] {
  const note = noteIn(coalition, meeting, open);
  return note === null ? [] : [section(text.programme.invited.note), ...quoted(note, shown)];
}

/** What invitees read beforehand; `null` where only the occasion and the purpose are sent. */
function noteIn(coalition: Coalition, meeting: Meeting, open: OpenEntry): string | null {
  const choices = programmeOf(coalition, meeting.id)?.choices ?? null;
  if (choices?.beforehand !== 'note' || choices.note === null) return null;
  return open(choices.note) ?? null;
}

/** "Namens Gemeente en Hogeschool."; empty where nobody was chosen. */
export function hostsIn(
  text: Text,
  { coalition, meeting }: Pick<InvitedTo, 'coalition' | 'meeting'>,
): string {
  const hosts = hostsOf(text, coalition, meeting);
  return hosts === '' ? '' : text.programme.invited.hosts(escapeMrkdwn(truncate(hosts, namesShown)));
}

/** In a window: every item with its time, and all groups, the reader's own marked. */
export function wholeLines(text: Text, invited: InvitedTo): KnownBlock[] {
  const { coalition, meeting, contact, zone, open } = invited;
  const shared = sharedProgramme(coalition, meeting);
  const before = [...leaderLines(text, invited), ...noteLines(text, invited)];
  if (shared === null) return before;
  const groups = filledGroups(coalition, meeting, shared.groups);
  const own = ownGroup(coalition, groups, contact);
  const items = timesOf(meeting, shared.items).map((timed) => {
    const { item } = timed;
    const [from, until] = clocksOf(text, timed, inZone(meeting, zone));
    const title = escapeMrkdwn(titleOf(text, item, open));
    const line = `${text.programme.one.item(from, until, title)}\n${escapeMrkdwn(whoIn(text, coalition, item.who))}`;
    return isOwnTitle(item) ? written(line) : section(line);
  });
  const lines = groups.map((group) => {
    const name = escapeMrkdwn(groupIn(text, coalition, group, open));
    const title = group === own ? text.programme.invited.isOwn(name) : name;
    const partners = escapeMrkdwn(truncate(partnersIn(text, coalition, group.partners), namesShown));
    return written(`*${title}*\n${partners}`);
  });
  return [...before, section(text.programme.invited.title), ...items, ...lines];
}

/** Plain text for a calendar, by the clock of the meeting's own place; `contact`: whose group is marked. */
export function plainProgramme(
  text: Text,
  { coalition, meeting, open, contact }: Omit<InvitedTo, 'zone' | 'contact'> & { contact: string | null },
): string {
  const words = text.programme.plain;
  const shared = sharedProgramme(coalition, meeting);
  const leader = leaderIn(coalition, programmeOf(coalition, meeting.id)?.choices?.leader ?? null, open);
  const note = noteIn(coalition, meeting, open);
  const groups = filledGroups(coalition, meeting, shared?.groups ?? []);
  const own = contact === null ? undefined : ownGroup(coalition, groups, contact);
  const items = timesOf(meeting, shared?.items ?? []).map((timed) =>
    words.line(clocksOf(text, timed, meeting)[0], titleOf(text, timed.item, open)),
  );
  const group =
    own === undefined
      ? []
      : [
          words.own(groupIn(text, coalition, own, open)),
          text.programme.invited.with(partnersIn(text, coalition, own.partners)),
        ];
  const parts = [
    [...(leader === null ? [] : [words.leader(leader)])],
    [...(note === null ? [] : [words.note(note)])],
    items.length === 0 ? [] : [words.title(zoneName(meeting.zone)), ...items],
    group,
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
