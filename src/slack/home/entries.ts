import type { KnownBlock } from '@slack/types';
import { isGone } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { type Entry, parts, type Reader } from '../area-asks.ts';
import { asksIn } from '../asks.ts';

export interface Mine extends Reader {
  /** Every coalition in which the person has or had a part, oldest first. */
  coalitions: readonly Coalition[];
  /** What is asked with words of the vault, one group of blocks each: see `openedAsks`. */
  opened?: readonly KnownBlock[][];
}

/**
 * Everything there is for a person, newest first within each part, practice after what is real. A practice coalition that was
 * thrown away is left out.
 */
export function entriesFor(text: Text, mine: Mine): Entry[] {
  const there = mine.coalitions.filter((each) => !isGone(each)).reverse();
  const realFirst = there.toSorted((one, other) => Number(one.practice) - Number(other.practice));
  const opened = (mine.opened ?? []).map((blocks): Entry => ({ part: 'asked', blocks }));
  const all = [...opened, ...realFirst.flatMap((coalition) => asksIn(text, coalition, mine))];
  return parts.flatMap((part) => all.filter((entry) => entry.part === part));
}
