import type { KnownBlock } from '@slack/types';
import type { Coalition } from '../coalition/state.ts';
import type { Context } from '../context.ts';
import type { Person } from '../person/person.ts';
import type { Text } from '../text/text.ts';
import type { Tucked } from './kit/more.ts';

/** What there is for one person in Home and in `/coalitie mijn`, in this order. */
export const parts = ['asked', 'leading', 'taking', 'closed'] as const;
export type Part = (typeof parts)[number];

/** Blocks that stay together: one request, or one coalition. */
export interface Entry {
  part: Part;
  blocks: KnownBlock[];
}

/** The person who reads, and what was found for them before. */
export interface Reader {
  user: string;
  /** Where a coalition that the person leads stands on the lemniscate, by its id; one that has none yet goes without. */
  pictures: ReadonlyMap<string, KnownBlock>;
  /** How its commitments stood week by week, the same way. */
  progress?: ReadonlyMap<string, KnownBlock>;
  /** By which they read when something is. */
  zone: string;
  now: number;
}

/** The person with all their coalitions, for what has to be loaded or decrypted first. */
export interface Asker {
  user: string;
  person: Person | null;
  coalitions: readonly Coalition[];
  text: Text;
}

export type AskContext = Pick<Context, 'noteReading' | 'store' | 'language' | 'clock' | 'timezone'>;

/** So many lines does the pinned message hold. */
export const pinnedLines = 5;

/** One line of the pinned message: about one thing. */
export interface PinnedLine {
  blocks: KnownBlock[];
  /** It waits for this person: such lines stand before all others. */
  asks: boolean;
}

/** An area's part of the pinned message. */
export interface PinnedPart {
  /** What matters most comes first: there is room for a few lines only. */
  lines: readonly PinnedLine[];
  /** How many more there are that were not built. */
  more?: number;
  /** Has a day and an hour, and therefore stands before the other parts. */
  isDated?: boolean;
  /** Ways on, for the message's menu. */
  ways?: readonly Tucked[];
}

/** What an area asks of a person now, and what it shows beside it. The pinned message, Home and `/coalitie mijn` show it. */
export interface AreaAsks {
  /** In one coalition, for Home and `/coalitie mijn`. Needs no words of the vault. */
  entries?(text: Text, coalition: Coalition, reader: Reader): Entry[];
  /** What has words of the vault, over all coalitions: a group of blocks each, before everything else that is asked. */
  opened?(context: AskContext, asker: Asker): Promise<KnownBlock[][]>;
  /** In the pinned message. */
  pinned?(context: AskContext, asker: Asker): Promise<PinnedPart>;
}
