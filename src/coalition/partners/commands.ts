import type { PartnerKind } from '../../method/partners.ts';
import type { UserId } from '../ids.ts';
import type { Secret } from '../secret.ts';

/** A contact as it comes from a form; the ids derive from the form's key, so that sending it again makes no second one. */
export interface ContactInput {
  id: string;
  user: UserId | null;
  name: string;
  /** How to reach somebody without Slack. */
  reach: Secret | null;
  outside: boolean;
}

export type PartnerCommand =
  | { type: 'AddPartner'; partner: string; name: string; kind: PartnerKind; contacts: ContactInput[] }
  | {
      type: 'ChangePartner';
      partner: string;
      name: string;
      kind: PartnerKind;
      add: ContactInput[];
      /** As the form says now: without a way to reach somebody the one that was kept goes. */
      change: { contact: string; name: string; reach: Secret | null }[];
      remove: string[];
    }
  | { type: 'RemovePartner'; partner: string }
  | { type: 'EraseContact'; contact: string }
  | { type: 'NameLead'; user: UserId; outside: boolean }
  | { type: 'ReleaseLead'; user: UserId }
  /** The account of a lead is closed. */
  | { type: 'NoteLeadGone'; user: UserId }
  /** Nobody who leads is there any more: somebody of the channel takes over. */
  | { type: 'TakeOver'; outside: boolean };
