import { authorOf, interviewOf } from '../../src/coalition/find.ts';
import type { Interview } from '../../src/coalition/state.ts';
import { type CoalitionEffectContext, type Recipient, recipientOf } from '../engine/effect-context.ts';

/** The interview that an event is about, as it is now. */
export function interviewIn({ coalition, event }: CoalitionEffectContext): Interview | undefined {
  return 'interview' in event ? interviewOf(coalition, event.interview) : undefined;
}

/** An interview with its author. */
export interface Turn {
  interview: Interview;
  recipient: Recipient;
}

/** The interview with its author; `null` when there is nobody on Slack to tell. */
export async function turnOf(effect: CoalitionEffectContext): Promise<Turn | null> {
  const interview = interviewIn(effect);
  const user = interview === undefined ? null : authorOf(effect.coalition, interview);
  if (interview === undefined || user === null) return null;
  return { interview, recipient: await recipientOf(effect, user, effect.coalition) };
}
