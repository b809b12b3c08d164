import type { PartnerKind } from '../../method/partners.ts';
import type { UserId } from '../ids.ts';

export interface PartnersPart {
  leads: UserId[];
  /** Leads whose account is closed while nobody else leads: whoever is in the channel may take over. */
  gone: UserId[];
  partners: Partner[];
  contacts: Contact[];
}

export interface Partner {
  id: string;
  name: string;
  kind: PartnerKind;
  /** The lead's own organisation. */
  own: boolean;
  removed: boolean;
}

export interface Contact {
  id: string;
  partner: string;
  /** `null` for somebody without Slack. */
  user: UserId | null;
  name: string;
  /** Vault entry: how to reach somebody without Slack. */
  reach: string | null;
  /** Of another workspace (Slack Connect): the app can't invite them into a channel that it made. */
  outside: boolean;
  removed: boolean;
  /** Their words are gone from the log. */
  erased: boolean;
}
