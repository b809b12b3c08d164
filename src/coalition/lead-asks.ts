import { commitmentLeadAsks } from './commitments/lead-ask-kinds.ts';
import type { UserId } from './ids.ts';
import { interviewLeadAsks } from './interviews/lead-ask-kinds.ts';
import { meetingLeadAsks } from './meetings/lead-ask-kinds.ts';

/** The areas' kinds with their ranks, a line each: what presses most comes first. */
const all = {
  ...interviewLeadAsks,
  ...meetingLeadAsks,
  ...commitmentLeadAsks,
};

export type LeadAskKind = keyof typeof all;

export const leadAskKinds = Object.keys(all) as LeadAskKind[];

/** One thing that only a lead can do now: the app has done what it can. */
export interface LeadAsk {
  kind: LeadAskKind;
  /** The interview, meeting, commitment or contact that it is about; empty for the coalition itself. */
  about: string;
  /** Whom to call or write to, where that is one contact. */
  contact: string | null;
  /** Since when it stands, in milliseconds: of a kind the oldest comes first. */
  since: number;
  /** How many people it is about, where it is about several. */
  count?: number;
}

/** Who reads what asks for a lead, and when. */
export interface LeadReading {
  user: UserId;
  now: number;
  /** Their local date. */
  today: string;
}

/** What presses most first, and of a kind the oldest. */
export function byUrgency(one: LeadAsk, other: LeadAsk): number {
  return all[one.kind] - all[other.kind] || one.since - other.since;
}
