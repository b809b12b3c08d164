import { askedKeys } from '../../src/coalition/domain/keys.ts';
import { contactOf } from '../../src/coalition/find.ts';
import { parseKey } from '../../src/person/due-key.ts';
import { keysMessageFor } from '../../src/slack/domain/answering.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { updateMessage } from '../engine/post-once.ts';
import { refreshHub } from '../person/hub.ts';
import { refreshBundle } from '../rhythm/refresh.ts';

// Whether their words may be shared: one message a contact, whatever is asked, and up to date with what they said.

/** A message that still waits for an answer takes in what is asked more, as long as it is no older than this. */
const openFor = 24 * 3_600_000;

/** Asks a contact for all keys that are wanted of them now: in one message. */
export async function askForKeys(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, event, to } = effect;
  const contact = to === null ? undefined : contactOf(coalition, to);
  const user = contact?.user ?? null;
  if (to === null || user === null || event.type !== 'KeysAsked' || coalition.over !== null) return;
  const asked = askedKeys(coalition, user).filter(({ contact: { id } }) => id === to);
  if (asked.every(({ key }) => key.asked?.at !== event.at)) return;
  const post = coalition.domain.posts[to];
  const posted = post === undefined ? 0 : sentAt(post.ts);
  const isOpen = asked.some(({ key }) => (key.asked?.at ?? 0) < posted) && event.at - posted < openFor;
  if (post !== undefined && isOpen) return showKeys(effect);
  const recipient = await recipientOf(effect, user, coalition);
  const since = Number.POSITIVE_INFINITY;
  const message = await keysMessageFor(context, recipient.text, { coalition, user, since });
  const { channel, ts } = await tell(effect, recipient, { message });
  await record(effect, user, {
    coalitions: [{ id: coalition.id, commands: [{ type: 'NoteKeysPosted', contact: to, channel, ts }] }],
  });
  await refreshHub(effect, user);
}

function sentAt(ts: string): number {
  return Number(ts) * 1_000;
}

/** Brings what a contact sees of it up to date: the message, the pinned one, and the day's. */
export async function showKeys(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, to } = effect;
  const user = to === null ? null : (contactOf(coalition, to)?.user ?? null);
  if (to === null || user === null) return;
  const post = coalition.domain.posts[to];
  const recipient = await recipientOf(effect, user, coalition);
  if (post !== undefined) {
    const since = sentAt(post.ts);
    const message = await keysMessageFor(context, recipient.text, { coalition, user, since });
    await updateMessage(context, post, message);
  }
  if (recipient.person?.hub != null) await refreshHub(effect, user);
  await refreshBundle(effect, user, (key) => parseKey(key).coalition === coalition.id);
}

/** It can never be delivered: somebody else of their partner is asked, or it stays with the leads. */
export async function noteContactUnreachable(
  effect: CoalitionEffectContext,
  reason: LostReason,
): Promise<void> {
  const { coalition, to } = effect;
  const user = to === null ? null : (contactOf(coalition, to)?.user ?? null);
  if (user === null || reason === 'failed') return;
  await record(effect, user, {
    coalitions: [{ id: coalition.id, commands: [{ type: 'NoteUnreachable', user, reason }] }],
  });
}
