import type { KnownBlock } from '@slack/types';
import type { Coalition } from '../coalition/state.ts';
import type { Text } from '../text/text.ts';
import type {
  AskContext,
  Asker,
  Entry,
  LeadAsked,
  LeadLine,
  LeadLines,
  PinnedPart,
  Reader,
} from './area-asks.ts';
import { areas } from './areas.ts';

// What areas ask of a person, in the order of the areas. No surface names one.

/** What there is for a person in one coalition. */
export function asksIn(text: Text, coalition: Coalition, reader: Reader): Entry[] {
  return areas.flatMap(({ asks }) => asks?.entries?.(text, coalition, reader) ?? []);
}

/** What is asked of a person with words of the vault, over all their coalitions: a group of blocks each. */
export async function openedAsks(context: AskContext, asker: Asker): Promise<KnownBlock[][]> {
  const all = await Promise.all(areas.map(({ asks }) => asks?.opened?.(context, asker) ?? []));
  return all.flat();
}

const leadLines: LeadLines = Object.assign({}, ...areas.map((area) => area.leadLines ?? {}));

/** What only a lead can do, in a line; `null` for what is there no longer. */
export function leadLineOf(text: Text, asked: LeadAsked): LeadLine | null {
  return leadLines[asked.ask.kind]?.(text, asked) ?? null;
}

/** What each area shows in the pinned message: what has an hour comes first. */
export async function pinnedParts(context: AskContext, asker: Asker): Promise<PinnedPart[]> {
  const all = await Promise.all(areas.map(({ asks }) => asks?.pinned?.(context, asker)));
  const there = all.filter((part) => part !== undefined);
  return there.toSorted((one, other) => Number(other.isDated ?? false) - Number(one.isDated ?? false));
}
