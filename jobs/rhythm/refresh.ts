import { isIn } from '../../src/person/bundles.ts';
import { isAboutSame, parseKey } from '../../src/person/due-key.ts';
import type { CoalitionEffectContext, EffectContext, PersonEffectContext } from '../engine/effect-context.ts';
import { type Effect, each } from '../engine/effects.ts';
import { updateMessage } from '../engine/post-once.ts';
import { lookAt } from './look.ts';
import { rebuild } from './rebuild.ts';

// A person's last message, brought in line with what was dealt with since.

/** Rewrites the person's last message if one of its lines is about this. */
export async function refreshBundle(
  { context }: Pick<EffectContext, 'context'>,
  user: string,
  isAbout: (key: string) => boolean,
): Promise<void> {
  // Without such a line nothing needs to be computed.
  const { person: found } = await context.store.load({ person: user });
  if (found.state === null || !isIn(found.state.bundles, isAbout)) return;
  const { person, mine } = await lookAt(context, user);
  if (person?.dm == null) return;
  const { message } = await rebuild(context, { user, person, mine });
  const ts = person.bundles.last?.ts;
  if (message !== null && ts != null) await updateMessage(context, { channel: person.dm, ts }, message);
}

/** The effects that rewrite what these people's last messages say of the coalition. */
export function settledFor(users: readonly string[]): Effect<'bundle'>[] {
  return each('bundle', [...new Set(users)]);
}

/** Rewrites what somebody's last message says of a coalition in which something changed. */
export async function settleLines(effect: CoalitionEffectContext): Promise<void> {
  const { to, coalition } = effect;
  if (to !== null) await refreshBundle(effect, to, (key) => parseKey(key).coalition === coalition.id);
}

/** Shows until when a line was put off. */
export async function showPutOff(effect: PersonEffectContext): Promise<void> {
  const { event, user } = effect;
  if (event.type === 'Snoozed') await refreshBundle(effect, user, (key) => isAboutSame(key, event.due));
}
