import { commitmentOf, isOfCoalition, ownerOf } from '../../src/coalition/commitments.ts';
import type { Commitment, CommitmentAsk } from '../../src/coalition/commitments-state.ts';
import { contactOf } from '../../src/coalition/find.ts';
import type { Coalition, UnreachableReason } from '../../src/coalition/state.ts';
import { parseKey } from '../../src/person/due-key.ts';
import {
  buildAnswerMessage,
  buildAskMessage,
  buildCommitmentMessage,
  type Read,
} from '../../src/slack/commitments/messages.ts';
import { profileOf } from '../../src/slack/people.ts';
import { todayOf } from '../../src/slack/rhythm/expectation.ts';
import { openCommitments } from '../../src/slack/vault.ts';
import { explain, Undeliverable, updateMessage } from '../post-once.ts';
import { type CoalitionScene, type Met, meet, record, tell } from '../scene.ts';
import { refreshHub } from './hub.ts';
import { refreshBundle } from './rhythm.ts';

// What the owner, and who asked them something, see of a commitment. Each function is one effect, run again when it failed.

/** The commitment that an event is about, as it is now. */
export function commitmentIn({ coalition, event }: CoalitionScene): Commitment | undefined {
  return 'commitment' in event ? commitmentOf(coalition, event.commitment) : undefined;
}

function userOf(coalition: Coalition, contact: string | null): string | null {
  return contact === null ? null : (contactOf(coalition, contact)?.user ?? null);
}

/** A commitment with its words, as this person may read them. */
export async function readBy(
  scene: Pick<CoalitionScene, 'desk' | 'workspace' | 'coalition'>,
  met: Met,
  commitment: Commitment,
): Promise<Read> {
  const { desk, workspace, coalition } = scene;
  const { user } = met;
  const open = await openCommitments(desk, workspace, {
    ...{ coalition, commitments: [commitment], user, all: true },
  });
  return { coalition, commitment, user, open, today: todayOf(desk, met.person) };
}

/**
 * The proposal in its owner's DM, and from then on that message as things stand; and the pinned message of everybody whose it is
 * or was. What stands with an earlier owner is settled there.
 */
export async function showCommitment(scene: CoalitionScene): Promise<void> {
  const commitment = commitmentIn(scene);
  if (commitment === undefined) return;
  await refreshPosted(scene, commitment);
  await propose(scene, commitment);
  const owners = ownersOf(scene, commitment);
  await refreshHubs(scene, owners);
  // What stands in the last message of the day, of whoever may have it there.
  const { coalition } = scene;
  const readers = new Set([...owners, ...coalition.leads, commitment.proposedBy]);
  for (const user of readers) await refreshBundle(scene, user, (key) => isAboutIt(key, scene, commitment));
}

function isAboutIt(key: string, { coalition }: CoalitionScene, { id }: Commitment): boolean {
  const { coalition: where, about } = parseKey(key);
  return where === coalition.id && about === id;
}

async function refreshPosted(scene: CoalitionScene, commitment: Commitment): Promise<void> {
  const { posted } = commitment;
  const user = userOf(scene.coalition, posted?.contact ?? null);
  if (posted === null || user === null) return;
  const met = await meet(scene, user, scene.coalition);
  const message = buildCommitmentMessage(met.text, await readBy(scene, met, commitment));
  await updateMessage(scene.desk, posted, message);
}

async function propose(scene: CoalitionScene, commitment: Commitment): Promise<void> {
  const { coalition, desk, workspace } = scene;
  const user = ownerOf(coalition, commitment);
  const { contact, posted, status, id } = commitment;
  if (user === null || contact === null || status !== 'proposed' || posted?.contact === contact) return;
  const profile = await profileOf(desk, workspace, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null) throw new Undeliverable('user_not_found');
  if (profile.isGone || profile.isBot) throw new Undeliverable('user_disabled');
  const met = await meet(scene, user, coalition);
  const message = buildCommitmentMessage(met.text, await readBy(scene, met, commitment));
  const { channel, ts } = await tell(scene, met, {
    ...{ message, id: `${scene.id}-${contact}` },
    plan: { person: profile.zone === null ? [] : [{ type: 'NoteZone', zone: profile.zone }] },
  });
  const note = { type: 'NoteCommitmentPosted' as const, commitment: id, contact, ask: null, channel, ts };
  await record(scene, user, { coalitions: [{ id: coalition.id, commands: [note] }] });
}

/** Leads have a command for everything: nothing is pinned for them that was not there. */
async function refreshHubs(scene: CoalitionScene, owners: string[]): Promise<void> {
  const { coalition } = scene;
  for (const user of owners) {
    const { person } = await meet(scene, user, coalition);
    const isWanted = !coalition.leads.includes(user) && isOfCoalition(coalition, user);
    if (person?.hub != null || isWanted) await refreshHub(scene, user);
  }
}

/** Whose it is, and whose it was before the last changes. */
function ownersOf({ coalition }: CoalitionScene, { contact, posted, history }: Commitment): string[] {
  const last = history.slice(-2).map((change) => change.contact);
  const contacts = [contact, posted?.contact ?? null, ...last];
  return [...new Set(contacts.flatMap((each) => userOf(coalition, each) ?? []))];
}

/** M10.5: the question to the owner; once it is answered, what stands there says so. */
export async function askOwner(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  const commitment = commitmentIn(scene);
  if (event.type !== 'OwnerAsked' || commitment === undefined) return;
  const ask = commitment.asks.find(({ id }) => id === event.ask);
  const user = userOf(coalition, ask?.contact ?? null);
  if (ask === undefined || ask.answer !== null || ask.posted !== null || user === null) return;
  const met = await meet(scene, user, coalition);
  const message = buildAskMessage(met.text, { ...(await readBy(scene, met, commitment)), ask });
  const { channel, ts } = await tell(scene, met, { message });
  const { id } = commitment;
  const note = { type: 'NoteCommitmentPosted' as const, commitment: id, contact: ask.contact, ask: ask.id };
  await record(scene, user, {
    coalitions: [{ id: coalition.id, commands: [{ ...note, channel, ts }] }],
  });
}

/** What this event answered: whoever asked hears it, and the question in the owner's DM is settled. */
export async function tellAskers(scene: CoalitionScene): Promise<void> {
  const commitment = commitmentIn(scene);
  if (commitment === undefined) return;
  for (const ask of commitment.asks.filter((each) => each.answeredAt === scene.event.at)) {
    await settleAsk(scene, commitment, ask);
    if (!isOfCoalition(scene.coalition, ask.by)) continue;
    const met = await meet(scene, ask.by, scene.coalition);
    const message = buildAnswerMessage(met.text, { ...(await readBy(scene, met, commitment)), ask });
    if (message !== null) await tell(scene, met, { message, id: `answer-${commitment.id}-${ask.id}` });
  }
}

async function settleAsk(scene: CoalitionScene, commitment: Commitment, ask: CommitmentAsk): Promise<void> {
  const user = userOf(scene.coalition, ask.contact);
  if (ask.posted === null || user === null) return;
  const met = await meet(scene, user, scene.coalition);
  const message = buildAskMessage(met.text, { ...(await readBy(scene, met, commitment)), ask });
  await updateMessage(scene.desk, ask.posted, message);
}

/** The proposal can't be delivered, ever: the leads hear of it, and of whoever has left it is open again. */
export async function noteOwnerUnreachable(
  scene: CoalitionScene,
  reason: UnreachableReason | undefined,
): Promise<void> {
  const commitment = commitmentIn(scene);
  const user = commitment === undefined ? null : ownerOf(scene.coalition, commitment);
  if (user === null || reason === undefined) return;
  await record(scene, user, {
    coalitions: [{ id: scene.coalition.id, commands: [{ type: 'NoteUnreachable', user, reason }] }],
  });
}
