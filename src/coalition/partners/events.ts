import type { PartnerKind } from '../../method/partners.ts';
import type { UserId } from '../ids.ts';

export interface NewContact {
  id: string;
  user: UserId | null;
  name: string;
  reach: string | null;
  outside: boolean;
}

/** What happens to partners, contacts and leads, before it is stamped. */
export type PartnersFact =
  | { type: 'LeadNamed'; user: UserId }
  | { type: 'LeadReleased'; user: UserId }
  | { type: 'LeadGone'; user: UserId }
  | { type: 'PartnerAdded'; partner: string; name: string; kind: PartnerKind; own: boolean }
  | { type: 'PartnerChanged'; partner: string; name: string; kind: PartnerKind }
  | { type: 'PartnerRemoved'; partner: string }
  | ({ type: 'ContactAdded'; partner: string } & Omit<NewContact, 'id'> & { contact: string })
  | { type: 'ContactChanged'; contact: string; name: string; reach: string | null }
  | { type: 'ContactRemoved'; contact: string }
  | { type: 'ContactErased'; contact: string };
