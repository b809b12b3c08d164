import { isOfCoalition } from '../../src/coalition/commitments/read.ts';
import type { Commitment, CommitmentAsk } from '../../src/coalition/commitments/state.ts';
import { buildAnswerMessage, buildAskMessage } from '../../src/slack/commitments/messages.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import { commitmentIn, readBy, userOf } from './subject.ts';

// A question to the owner about a commitment, and its answer.

/** M10.5: posts the question to the owner. */
export async function askOwner(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  const commitment = commitmentIn(effect);
  if (event.type !== 'OwnerAsked' || commitment === undefined) return;
  const ask = commitment.asks.find(({ id }) => id === event.ask);
  const user = userOf(coalition, ask?.contact ?? null);
  if (ask === undefined || ask.answer !== null || ask.posted !== null || user === null) return;
  const recipient = await recipientOf(effect, user, coalition);
  const message = buildAskMessage(recipient.text, { ...(await readBy(effect, recipient, commitment)), ask });
  const { channel, ts } = await tell(effect, recipient, { message });
  const { id } = commitment;
  const note = { type: 'NoteCommitmentPosted' as const, commitment: id, contact: ask.contact, ask: ask.id };
  await record(effect, user, {
    coalitions: [{ id: coalition.id, commands: [{ ...note, channel, ts }] }],
  });
}

/** Tells whoever asked what this event answered, and closes the question in the owner's DM. */
export async function tellAskers(effect: CoalitionEffectContext): Promise<void> {
  const commitment = commitmentIn(effect);
  if (commitment === undefined) return;
  for (const ask of commitment.asks.filter((each) => each.answeredAt === effect.event.at)) {
    await settleAsk(effect, commitment, ask);
    if (!isOfCoalition(effect.coalition, ask.by)) continue;
    const recipient = await recipientOf(effect, ask.by, effect.coalition);
    const message = buildAnswerMessage(recipient.text, {
      ...(await readBy(effect, recipient, commitment)),
      ask,
    });
    if (message !== null) await tell(effect, recipient, { message, id: `answer-${commitment.id}-${ask.id}` });
  }
}

async function settleAsk(
  effect: CoalitionEffectContext,
  commitment: Commitment,
  ask: CommitmentAsk,
): Promise<void> {
  const user = userOf(effect.coalition, ask.contact);
  if (ask.posted === null || user === null) return;
  const recipient = await recipientOf(effect, user, effect.coalition);
  const message = buildAskMessage(recipient.text, { ...(await readBy(effect, recipient, commitment)), ask });
  await updateMessage(effect.context, ask.posted, message);
}
