import type { Due } from '../../src/coalition/due-kinds.ts';
import type { Context } from '../../src/context.ts';
import { bundlesOf, type LastBundle } from '../../src/person/bundles.ts';
import { isAboutSame, isPassing, parseKey } from '../../src/person/due-key.ts';
import { nobodyYet } from '../../src/person/person.ts';
import type { CoalitionEffectContext, EffectContext, PersonEffectContext } from '../engine/effect-context.ts';
import { type Effect, each } from '../engine/effects.ts';
import { updateMessage } from '../engine/post-once.ts';
import { type Look, lookAt } from './look.ts';
import { rebuild } from './rebuild.ts';

// A person's last messages, brought in line with what was dealt with since.

/** Rewrites those of the person's messages that have a line about this. */
export async function refreshBundle(
  { context }: Pick<EffectContext, 'context'>,
  user: string,
  isAbout: (key: string) => boolean,
): Promise<void> {
  // Without such a line nothing needs to be computed.
  const { person: found } = await context.store.load({ person: user });
  if (found.state === null || bundlesOf(found.state.bundles, isAbout).length === 0) return;
  const look = await lookAt(context, user);
  if (look.person?.dm == null) return;
  for (const bundle of bundlesOf(look.person.bundles, isAbout)) await rewrite(context, look, bundle);
}

/** Of what today's message says too the message before it says only that: buttons stand where one looks. */
export async function settleEarlier(
  context: Context,
  look: Pick<Look, 'user' | 'person' | 'mine'>,
): Promise<void> {
  const { bundles } = look.person ?? nobodyYet;
  const [before] = bundles.earlier.slice(-1);
  const isSaid = (key: string) => bundles.last?.dues.some((due) => isAboutSame(due, key)) ?? false;
  if (before?.ts == null || !before.dues.some((key) => isSaid(key) || isPassing(parsedDue(key)))) return;
  await rewrite(context, look, before);
}

function parsedDue(key: string): Pick<Due, 'kind' | 'when'> {
  return { kind: parseKey(key).kind, when: { since: 0, days: 0 } };
}

async function rewrite(
  context: Context,
  { user, person, mine }: Pick<Look, 'user' | 'person' | 'mine'>,
  bundle: LastBundle,
): Promise<void> {
  if (person?.dm == null || bundle.ts === null) return;
  const { message } = await rebuild(context, { user, person, mine, bundle });
  if (message !== null) await updateMessage(context, { channel: person.dm, ts: bundle.ts }, message);
}

/** The effects that rewrite what these people's last messages say of the coalition. */
export function settledFor(users: readonly string[]): Effect<'bundle'>[] {
  return each('bundle', [...new Set(users)]);
}

/** Rewrites what somebody's last messages say of a coalition in which something changed. */
export async function settleLines(effect: CoalitionEffectContext): Promise<void> {
  const { to, coalition } = effect;
  if (to !== null) await refreshBundle(effect, to, (key) => parseKey(key).coalition === coalition.id);
}

/** Shows until when a line was put off. */
export async function showPutOff(effect: PersonEffectContext): Promise<void> {
  const { event, user } = effect;
  if (event.type === 'Snoozed') await refreshBundle(effect, user, (key) => isAboutSame(key, event.due));
}
