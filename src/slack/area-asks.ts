import type { Button, KnownBlock } from '@slack/types';
import type { LeadAsk, LeadAskKind } from '../coalition/lead-asks.ts';
import type { Coalition } from '../coalition/state.ts';
import type { Context } from '../context.ts';
import type { Person } from '../person/person.ts';
import type { Text } from '../text/text.ts';

/** What there is for one person in Home and in `/coalitie mijn`, in this order. */
export const parts = ['today', 'asked', 'leading', 'taking', 'closed'] as const;
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

/** What only a lead can do, in a line with the one button for it. */
export interface LeadLine {
  words: string;
  button: Button;
}

export interface LeadAsked {
  coalition: Coalition;
  ask: LeadAsk;
  /** Whom it is about, with their partner, in mrkdwn; empty where it is about nobody or several. */
  name: string;
  zone: string;
  today: string;
}

/** How an area says what it asks of leads, by kind; `null` for what is there no longer. */
export type LeadLines = { [K in LeadAskKind]?: (text: Text, asked: LeadAsked) => LeadLine | null };

export type AskContext = Pick<Context, 'store' | 'language' | 'clock' | 'timezone'>;

/** An area's part of the pinned message. */
export interface PinnedPart {
  /** Blocks that stay together, in order. */
  groups: readonly KnownBlock[][];
  /** From which end groups go where the message has no room for all. Left out where all of them stay. */
  givesWay?: 'first' | 'last';
  /** Says how many groups went. */
  more?(gone: number): KnownBlock[];
  /** Has a day and an hour, and therefore stands before the other parts. */
  isDated?: boolean;
  /** The ways on that stand under all parts. */
  ways?: KnownBlock[];
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
