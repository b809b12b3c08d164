import { areas } from './areas.ts';
import { isLead } from './decision.ts';
import { byUrgency, type LeadAsk, type LeadReading } from './lead-asks.ts';
import type { Coalition } from './state.ts';

/**
 * The few things that only a lead can do now in a coalition, what presses most first: what the areas say of it. Nothing for somebody
 * who does not lead it, and of one that is over.
 */
export function leadAsksIn(coalition: Coalition, reading: LeadReading): LeadAsk[] {
  if (coalition.over !== null || !isLead(coalition, reading.user)) return [];
  return areas.flatMap((area) => area.leadAsks?.(coalition, reading) ?? []).toSorted(byUrgency);
}
