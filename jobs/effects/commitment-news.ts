import type { KnownBlock } from '@slack/types';
import { ownerOf } from '../../src/coalition/commitments.ts';
import type { Commitment } from '../../src/coalition/commitments-state.ts';
import { quoted } from '../../src/slack/blocks.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import {
  buildCommitmentNote,
  buildDoneMessage,
  buildHelpWantedMessage,
  plainName,
  type Read,
} from '../../src/slack/commitments/messages.ts';
import { nameIn, ownerIn, ownerOfPartnerIn, whenIn, wordsIn } from '../../src/slack/commitments/words.ts';
import type { Message } from '../../src/slack/message.ts';
import { openForChannel } from '../../src/slack/vault.ts';
import { channelLink, mention } from '../../src/slack/words.ts';
import { type Text, textIn } from '../../src/text/text.ts';
import { postOnce } from '../post-once.ts';
import { type CoalitionScene, type Met, meet, record, tell } from '../scene.ts';
import { commitmentIn, readBy } from './commitments.ts';

// What leads, whoever proposed it, and with the owner's yes the channel hear of a commitment.

/** A private note to a lead: what was promised, is stuck, is free again or was taken up. Not what they did themselves. */
export async function tellLead(scene: CoalitionScene): Promise<void> {
  const { coalition, to, event } = scene;
  if (to === null || event.by === to || !coalition.leads.includes(to) || coalition.over !== null) return;
  await tellOne(scene, to, leadNews);
}

/** Whoever proposed it hears the answer. */
export async function tellProposer(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  const commitment = commitmentIn(scene);
  if (commitment === undefined || coalition.over !== null) return;
  const { proposedBy } = commitment;
  // Leads hear of every yes.
  const isTold = event.type === 'CommitmentAgreed' && coalition.leads.includes(proposedBy);
  if (proposedBy !== event.by && !isTold) await tellOne(scene, proposedBy, proposerNews);
}

/** A lead wrote something down for an owner, or asked somebody else: the owner hears it from the app. */
export async function tellOwner(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  const commitment = commitmentIn(scene);
  if (commitment === undefined || coalition.over !== null) return;
  const user = ownerThen(scene, commitment);
  if (user !== null && user !== event.by) await tellOne(scene, user, ownerNews);
}

/** Whose it was when this happened. */
function ownerThen({ coalition, event }: CoalitionScene, commitment: Commitment): string | null {
  const change = commitment.history.find(({ at, by }) => at === event.at && by === event.by);
  const contact = change?.kind === 'changed' ? change.before?.contact : change?.contact;
  return contact == null ? null : ownerOf(coalition, { ...commitment, contact });
}

interface News {
  notification: string;
  body: string;
  more?: KnownBlock[];
}

type Saying = (text: Text, scene: CoalitionScene, read: Read) => News | null;

async function tellOne(scene: CoalitionScene, user: string, saying: Saying): Promise<void> {
  const commitment = commitmentIn(scene);
  if (commitment === undefined) return;
  const met = await meet(scene, user, scene.coalition);
  const read = await readBy(scene, met, commitment);
  const news = saying(met.text, scene, read);
  if (news !== null) await tell(scene, met, { message: buildCommitmentNote(met.text, read, news) });
}

const leadNews: Saying = (text, { event, coalition }, read) => {
  const { notes } = text.commitments;
  const { commitment, open } = read;
  const said = [wordsIn(text, commitment, open), nameIn(coalition)] as const;
  const owner = ownerOfPartnerIn(text, coalition, commitment);
  const news = (body: string, more: KnownBlock[] = []) => ({ notification: notes.notification, body, more });
  switch (event.type) {
    case 'CommitmentMade':
      return event.agreed ? news(notes.made(owner, ...said)) : null;
    case 'CommitmentAgreed':
      return news(notes.agreed(owner, ...said));
    case 'CommitmentChanged':
      return event.after === 'planned' ? news(notes.agreedChanged(owner, ...said)) : null;
    case 'CommitmentStuck':
      return news(notes.stuck(owner, ...said), quoted(open(event.entry) ?? ''));
    case 'CommitmentReleased':
      return news(notes.released(releaserIn(text, read), ...said));
    case 'CommitmentTaken':
      return news(notes.taken(owner, ...said));
    default:
      return null;
  }
};

function releaserIn(text: Text, { coalition, commitment }: Read): string {
  const change = commitment.history.findLast(({ kind }) => kind === 'released');
  return ownerIn(text, coalition, { contact: change?.contact ?? null });
}

const proposerNews: Saying = (text, { event, coalition }, { commitment, open }) => {
  const { notes } = text.commitments;
  const said = [wordsIn(text, commitment, open), nameIn(coalition)] as const;
  const owner = ownerOfPartnerIn(text, coalition, commitment);
  const { notification } = notes;
  if (event.type === 'CommitmentAgreed') return { notification, body: notes.agreed(owner, ...said) };
  if (event.type === 'CommitmentDeclined') return { notification, body: notes.declined(owner, ...said) };
  return null;
};

const ownerNews: Saying = (text, { event, coalition }, { commitment, open, today }) => {
  const { notes, status } = text.commitments;
  const by = event.by === null ? text.commitments.app : mention(event.by);
  const words = wordsIn(text, commitment, open);
  const { notification } = notes;
  switch (event.type) {
    case 'CommitmentChanged':
      return event.contact === undefined
        ? null
        : { notification, body: notes.moved(by, words, nameIn(coalition)) };
    case 'CommitmentMoved':
      return { notification, body: notes.recorded(by, words, whenIn(text, event.date, today)) };
    case 'CommitmentDone':
    case 'CommitmentOnTrack':
    case 'CommitmentStuck':
    case 'CommitmentReleased':
      return { notification, body: notes.recorded(by, words, status[statusAfter[event.type]]) };
    default:
      return null;
  }
};

const statusAfter = {
  CommitmentDone: 'done',
  CommitmentOnTrack: 'on-track',
  CommitmentStuck: 'stuck',
  CommitmentReleased: 'open',
} as const;

/** Somebody was removed: what they had taken on is open again. Each lead hears of it once. */
export async function tellLeft(scene: CoalitionScene): Promise<void> {
  const { coalition, to } = scene;
  if (to === null || !coalition.leads.includes(to) || coalition.over !== null) return;
  const met = await meet(scene, to, coalition);
  const body = await leftIn(scene, met);
  if (body === null) return;
  const { notification } = met.text.commitments.notes;
  await tell(scene, met, { message: buildNote({ notification, body }) });
}

/** Which commitments this event opened again, as their owner is no longer there; `null`: none. */
export async function leftIn(scene: CoalitionScene, met: Met): Promise<string | null> {
  const { coalition, event } = scene;
  const left = coalition.commitments.filter(({ history }) =>
    history.some((change) => change.kind === 'left' && change.at === event.at && isOf(scene, change.contact)),
  );
  const [first] = left;
  if (first === undefined || coalition.over !== null) return null;
  const { notes } = met.text.commitments;
  const change = first.history.find(({ kind, at }) => kind === 'left' && at === event.at);
  const owner = ownerIn(met.text, coalition, { contact: change?.contact ?? null });
  const reads = await Promise.all(left.slice(0, namedAtMost).map((each) => readBy(scene, met, each)));
  const named = reads.map(({ commitment, open }) => wordsIn(met.text, commitment, open, wordsNamed));
  const rest = left.length - named.length;
  const words = (rest === 0 ? named : [...named, `+${rest}`]).join('; ');
  return notes.left(owner, words, nameIn(coalition));
}

const namedAtMost = 5;
const wordsNamed = 80;

function isOf({ coalition, event }: CoalitionScene, contact: string | null): boolean {
  if (event.type === 'ContactRemoved') return event.contact === contact;
  if (event.type !== 'PersonUnreachable' && event.type !== 'LeadGone') return false;
  return coalition.contacts.some((each) => each.id === contact && each.user === event.user);
}

/** In the channel, where the owner said so: it is done, or somebody may help. Of a practice only its maker reads it. */
export async function tellChannel(scene: CoalitionScene): Promise<void> {
  const { coalition, desk, workspace, id } = scene;
  const isForMaker = coalition.practice;
  const channel = coalition.channel.id;
  if (coalition.over !== null || (channel === null && !isForMaker)) return;
  if (isForMaker) {
    const met = await meet(scene, coalition.startedBy, coalition);
    const message = await channelMessage(scene, met.text);
    if (message !== null) await tell(scene, met, { message });
    return;
  }
  const message = await channelMessage(scene, textIn(coalition.language));
  if (message === null || channel === null) return;
  const sent = await postOnce(desk, { workspace, id, channel, message });
  await record(scene, coalition.startedBy, { sent });
}

async function channelMessage(scene: CoalitionScene, text: Text): Promise<Message | null> {
  const { coalition, desk, workspace, event } = scene;
  const commitment = commitmentIn(scene);
  if (commitment === undefined) return null;
  const owner = plainName(coalition, commitment.contact);
  const line = { coalition, commitment };
  const said = await openForChannel(desk, workspace, { ...line, at: event.at });
  if (event.type === 'SharingSettled' && event.share && commitment.shared === 'yes')
    return buildDoneMessage(text, line, { words: said.words, owner });
  if (event.type === 'CommitmentStuck' && event.open && said.why !== '')
    return buildHelpWantedMessage(text, line, { ...said, owner });
  return null;
}

/** Nobody can say whether it stands in the channel, and the app may not read it: a lead looks. */
export async function sayUnsure(scene: CoalitionScene): Promise<void> {
  const { coalition } = scene;
  const [lead] = coalition.leads;
  const commitment = commitmentIn(scene);
  if (lead === undefined || commitment === undefined) return;
  const met = await meet(scene, lead, coalition);
  const { unsure } = met.text.commitments.channel;
  const { open } = await readBy(scene, met, commitment);
  const body = unsure.body(channelLink(coalition.channel.id ?? ''), wordsIn(met.text, commitment, open));
  const message = buildNote({ notification: unsure.notification, body });
  await tell(scene, met, { message, id: `${scene.id}-ask` });
}
