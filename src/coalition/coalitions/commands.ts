import type { Country, Language } from '../../method/languages.ts';
import type { PartnerKind } from '../../method/partners.ts';
import type { Secret } from '../secret.ts';
import type { ChannelProblem, ChannelWish } from './state.ts';

export interface StartCoalition {
  type: 'StartCoalition';
  id: string;
  name: string;
  need: string;
  language: Language;
  country: Country;
  together: boolean;
  /** Partners who already work together may begin at round 2: round 1 is marked as not done here. */
  opening?: 'round-1' | 'round-2';
  practice?: true;
  intention: Secret;
  /** `null` for a practice coalition. */
  channel: ChannelWish | null;
  own: { partner: string; name: string; kind: PartnerKind; contact: string; contactName: string };
}

/** What can be changed about a coalition that is there; its intention is the answer to step 1's first question. */
export interface Details {
  name: string;
  need: string;
  language: Language;
  country: Country;
}

export type ChannelCommand =
  | ({ type: 'ChangeCoalition' } & Details)
  | { type: 'ChooseChannel'; channel: ChannelWish }
  | { type: 'NoteChannelReady'; channel: string }
  | { type: 'NoteChannelFailed'; problem: ChannelProblem }
  | { type: 'NoteChannelMoved'; channel: string }
  | { type: 'NoteChannelWelcomed' };
