import type { UserId } from '../ids.ts';

/** What happens to what is kept, before it is stamped. */
export type KeepingFact =
  /** These entries are nobody's any more: their writer, or whom they are about, had them erased. */
  | { type: 'PersonErased'; entries: readonly string[] }
  /** `on`: the ISO date from which it may be wiped; `null`: it is kept. */
  | { type: 'WipingScheduled'; on: string | null }
  | { type: 'WipingTold'; lead: UserId }
  /** All its words are gone with this; the log follows. */
  | { type: 'CoalitionWiped' };
