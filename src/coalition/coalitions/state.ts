import type { Country, Language } from '../../method/languages.ts';
import type { UserId } from '../ids.ts';

export interface CoalitionsPart {
  id: string;
  name: string;
  need: string;
  language: Language;
  country: Country;
  /** Whether the partners already worked together at the start (M1.1). */
  together: boolean;
  startedBy: UserId;
  startedAt: number;
  /** Vault entry of the lead's own intention: it stands in for the interview of the own organisation. */
  intention: string;
  channel: CoalitionChannel;
  /** To try the method with: its partners are invented, and nobody but its maker hears of it. */
  practice: boolean;
  over: 'closed' | 'thrown-away' | 'wiped' | null;
  /** When it was closed last; left out where it never was. */
  closedAt?: number;
  /** When a person last did something here. */
  lastSign: number;
}

export interface CoalitionChannel {
  /** `null` until the app has made it. */
  id: string | null;
  /** `null`: a practice coalition has none. */
  wish: ChannelWish | null;
  /** Why the app could not get into or make the channel; `null` when all is well. */
  problem: ChannelProblem | null;
  welcomed: boolean;
}

export type ChannelWish =
  | { kind: 'existing'; id: string }
  | { kind: 'new'; name: string; isPrivate: boolean };

export type ChannelProblem = 'name_taken' | 'not_in_channel' | 'is_archived' | 'channel_not_found' | 'failed';
