import { isOfCoalition, ownerOf } from '../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../src/coalition/commitments/state.ts';
import { parseKey } from '../../src/person/due-key.ts';
import { buildCommitmentMessage } from '../../src/slack/commitments/messages.ts';
import { profileOf } from '../../src/slack/people.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { explain, Undeliverable } from '../engine/errors.ts';
import { updateMessage } from '../engine/post-once.ts';
import { refreshHubAfter } from '../person/hub.ts';
import { refreshBundle } from '../rhythm/refresh.ts';
import { commitmentIn, readBy, userOf } from './subject.ts';

// What the owner sees of a commitment.

/**
 * Posts the proposal in its owner's DM, and after that keeps every message about the commitment up to date: with its owner and an
 * earlier one, in their pinned messages, and in the last messages of the day.
 */
export async function showCommitment(effect: CoalitionEffectContext): Promise<void> {
  const commitment = commitmentIn(effect);
  if (commitment === undefined) return;
  await refreshPosted(effect, commitment);
  await propose(effect, commitment);
  const owners = ownersOf(effect, commitment);
  await refreshHubs(effect, owners);
  // Whoever may have a line about it in their last message of the day.
  const { coalition } = effect;
  const readers = new Set([...owners, ...coalition.leads, commitment.proposedBy]);
  for (const user of readers) await refreshBundle(effect, user, (key) => isAboutIt(key, effect, commitment));
}

function isAboutIt(key: string, { coalition }: CoalitionEffectContext, { id }: Commitment): boolean {
  const { coalition: where, about } = parseKey(key);
  return where === coalition.id && about === id;
}

async function refreshPosted(effect: CoalitionEffectContext, commitment: Commitment): Promise<void> {
  const { posted } = commitment;
  const user = userOf(effect.coalition, posted?.contact ?? null);
  if (posted === null || user === null) return;
  const recipient = await recipientOf(effect, user, effect.coalition);
  const message = buildCommitmentMessage(recipient.text, await readBy(effect, recipient, commitment));
  await updateMessage(effect.context, posted, message);
}

async function propose(effect: CoalitionEffectContext, commitment: Commitment): Promise<void> {
  const { coalition, context } = effect;
  const user = ownerOf(coalition, commitment);
  const { contact, posted, status, id } = commitment;
  if (user === null || contact === null || status !== 'proposed' || posted?.contact === contact) return;
  const profile = await profileOf(context, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null) throw new Undeliverable('user_not_found');
  if (profile.isGone || profile.isBot) throw new Undeliverable('user_disabled');
  const recipient = await recipientOf(effect, user, coalition);
  const message = buildCommitmentMessage(recipient.text, await readBy(effect, recipient, commitment));
  const { channel, ts } = await tell(effect, recipient, {
    message,
    id: `${effect.id}-${contact}`,
    plan: { person: profile.zone === null ? [] : [{ type: 'NoteZone', zone: profile.zone }] },
  });
  const note = { type: 'NoteCommitmentPosted' as const, commitment: id, contact, ask: null, channel, ts };
  await record(effect, user, { coalitions: [{ id: coalition.id, commands: [note] }] });
}

/** Pins no message for leads who have none: they have a command for everything. */
async function refreshHubs(effect: CoalitionEffectContext, owners: string[]): Promise<void> {
  const { coalition } = effect;
  for (const user of owners) {
    const { person } = await recipientOf(effect, user, coalition);
    const isWanted = !coalition.leads.includes(user) && isOfCoalition(coalition, user);
    if (person?.hub != null || isWanted) await refreshHubAfter(effect, user);
  }
}

/** The owner, and the owners before the last changes. */
function ownersOf({ coalition }: CoalitionEffectContext, { contact, posted, history }: Commitment): string[] {
  const last = history.slice(-2).map((change) => change.contact);
  const contacts = [contact, posted?.contact ?? null, ...last];
  return [...new Set(contacts.flatMap((each) => userOf(coalition, each) ?? []))];
}

/** The proposal can never be delivered: notes that its owner can't be reached, so that the leads are told and it is open again. */
export async function noteOwnerUnreachable(
  effect: CoalitionEffectContext,
  reason: LostReason,
): Promise<void> {
  const commitment = commitmentIn(effect);
  const user = commitment === undefined ? null : ownerOf(effect.coalition, commitment);
  if (user === null || reason === 'failed') return;
  await record(effect, user, {
    coalitions: [{ id: effect.coalition.id, commands: [{ type: 'NoteUnreachable', user, reason }] }],
  });
}
