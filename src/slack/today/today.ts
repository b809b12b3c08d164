import type { KnownBlock } from '@slack/types';
import { localDay } from '../../calendar/zone.ts';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import { byUrgency, type LeadAsk } from '../../coalition/lead-asks.ts';
import type { Coalition } from '../../coalition/state.ts';
import { leadAsksIn } from '../../coalition/today.ts';
import type { Context } from '../../context.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { leadLineOf } from '../asks.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import { openReaches } from '../vault.ts';

// What only a lead can do now: the first thing that `/coalitie` and Home say. What there is, the areas say; no area is named here.

/** A line, with the blocks that stay together: what it is about, its button, and how to reach whom it is about. */
export interface TodayLine {
  blocks: KnownBlock[];
}

interface Found {
  coalition: Coalition;
  ask: LeadAsk;
}

export interface Today {
  lines: TodayLine[];
  /** How many there are beside these. */
  left: number;
}

/** So many are named; the rest is one button away. */
export const todayShown = 5;
const reachShown = 40;
/** Of each name in a line: together they stay within what a message holds. */
const nameShown = 30;

/** What only this person can do, over these coalitions, from `first` on and at most so many. Opens how to reach people, for leads alone. */
export async function todayFor(
  context: Pick<Context, 'store' | 'clock' | 'timezone'>,
  {
    user,
    person,
    coalitions,
    text,
    first = 0,
    most = todayShown,
  }: {
    user: string;
    person: Person | null;
    coalitions: readonly Coalition[];
    text: Text;
    first?: number;
    most?: number;
  },
): Promise<Today> {
  const now = context.clock.now();
  const zone = zoneOf(person, context.timezone);
  const today = localDay(zone, now);
  const all = coalitions
    .filter(({ over }) => over === null)
    .flatMap((coalition) =>
      leadAsksIn(coalition, { user, now, today }).map((ask): Found => ({ coalition, ask })),
    )
    .toSorted((one, other) => byUrgency(one.ask, other.ask));
  const shown = all.slice(first, first + most);
  const reachOf = await reachesOf(context, { found: shown, user });
  const isAlone = new Set(all.map(({ coalition }) => coalition)).size <= 1;
  const lines = shown.flatMap(({ coalition, ask }): TodayLine[] => {
    const name = nameIn(coalition, ask.contact);
    const line = leadLineOf(text, { coalition, ask, name, zone, today });
    if (line === null) return [];
    const where = isAlone ? '' : `*${shortName(coalition.name)}*: `;
    const reach = reachOf(coalition, ask.contact);
    return [
      {
        blocks: [
          section(`${where}${line.words}`, line.button),
          ...(reach === undefined ? [] : quoted(reach, reachShown)),
        ],
      },
    ];
  });
  return { lines, left: Math.max(0, all.length - first - shown.length) };
}

/** "Kees Bakker (Bewonersvereniging Oude Haven)". */
function nameIn(coalition: Coalition, id: string | null): string {
  const contact = id === null ? undefined : contactOf(coalition, id);
  if (contact === undefined) return '';
  const who = contact.user === null ? shortName(contact.name) : mention(contact.user);
  const partner = partnerOf(coalition, contact.partner)?.name ?? '';
  return partner === '' ? who : `${who} (${shortName(partner)})`;
}

function shortName(name: string): string {
  return escapeMrkdwn(truncate(name, nameShown));
}

/** How to reach each, as far as this person may read it. */
async function reachesOf(
  context: Pick<Context, 'store'>,
  { found, user }: { found: readonly Found[]; user: string },
): Promise<(coalition: Coalition, contact: string | null) => string | undefined> {
  const coalitions = [...new Set(found.map(({ coalition }) => coalition))];
  const opened = await Promise.all(
    coalitions.map(async (coalition) => {
      const contacts = found.flatMap(({ ask, coalition: its }) =>
        its === coalition && ask.contact !== null ? [ask.contact] : [],
      );
      return [coalition, await openReaches(context, { coalition, contacts, user })] as const;
    }),
  );
  const by = new Map(opened);
  return (coalition, contact) => (contact === null ? undefined : by.get(coalition)?.(contact));
}

/** The lines as they stand in a message or in Home, with the way to what is left; nothing where there is nothing. `value`: one coalition. */
export function todayGroups(text: Text, { lines, left }: Today, value = ''): KnownBlock[][] {
  const words = text.home.today;
  if (lines.length === 0) return [];
  const all = button(act.openToday, words.all, value === '' ? {} : { value });
  return [
    ...lines.map(({ blocks }) => blocks),
    ...(left === 0 ? [] : [[contextBlock(words.more(left)), actions('today', [all])]]),
  ];
}
