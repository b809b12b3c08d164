import { fold } from '../../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { authorOf, contactOf } from '../../src/coalition/find.ts';
import type { CoalitionEffectContext } from '../engine/effect-context.ts';
import { interviewIn } from '../interviews/turn.ts';
import { takeBackQuotes } from '../rhythm/quotes.ts';

/**
 * What erasing still has to do after the vault's entries went with the event itself: the person's drafts, and the name of a
 * contact in the log. Every step may be taken again, so that the queue finishes it after a death.
 */
export async function finishErasing(effect: CoalitionEffectContext): Promise<void> {
  const { context, coalition, event } = effect;
  const interview = interviewIn(effect);
  const user = interview === undefined ? null : authorOf(coalition, interview);
  if (user !== null) await context.store.dropDrafts(user);
  if (user !== null && interview !== undefined)
    await takeBackQuotes(effect, { user, interview: interview.id });
  if (event.type !== 'ContactErased' || contactOf(coalition, event.contact)?.user != null) return;
  await context.store.rewrite<CoalitionEvent, unknown>(`c-${coalition.id}`, {
    redact: (each) => withoutName(each, event.contact),
    fold: (events) => fold(events),
  });
}

function withoutName(event: CoalitionEvent, contact: string): CoalitionEvent {
  const names = event.type === 'ContactAdded' || event.type === 'ContactChanged';
  return names && event.contact === contact ? { ...event, name: '', reach: null } : event;
}
