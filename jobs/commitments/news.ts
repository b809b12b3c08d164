import type { KnownBlock } from '@slack/types';
import { ownerOf } from '../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../src/coalition/commitments/state.ts';
import { buildCommitmentNote, type Read, wordsLine } from '../../src/slack/commitments/messages.ts';
import { nameIn, ownerIn, ownerOfPartnerIn, whenIn } from '../../src/slack/commitments/words.ts';
import { quoted } from '../../src/slack/kit/blocks.ts';
import { mention } from '../../src/slack/kit/mrkdwn.ts';
import type { Text } from '../../src/text/text.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';
import { commitmentIn, readBy } from './subject.ts';

// What leads, the owner and whoever proposed it are told of a commitment, each privately.

/** Tells a lead what was promised, is stuck, is open again or was taken up; not what they did themselves. */
export async function tellLead(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, to, event } = effect;
  if (to === null || event.by === to || !coalition.leads.includes(to) || coalition.over !== null) return;
  await tellOne(effect, to, leadNews);
}

/** Tells whoever proposed it what the answer is. */
export async function tellProposer(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  const commitment = commitmentIn(effect);
  if (commitment === undefined || coalition.over !== null) return;
  const { proposedBy } = commitment;
  // Leads are told of every yes already.
  const isTold = event.type === 'CommitmentAgreed' && coalition.leads.includes(proposedBy);
  if (proposedBy !== event.by && !isTold) await tellOne(effect, proposedBy, proposerNews);
}

/** Tells the owner what a lead wrote down for them, or that somebody else was asked. */
export async function tellOwner(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  const commitment = commitmentIn(effect);
  if (commitment === undefined || coalition.over !== null) return;
  const user = ownerThen(effect, commitment);
  if (user !== null && user !== event.by) await tellOne(effect, user, ownerNews);
}

/** The owner when the event happened. */
function ownerThen({ coalition, event }: CoalitionEffectContext, commitment: Commitment): string | null {
  const change = commitment.history.find(({ at, by }) => at === event.at && by === event.by);
  const contact = change?.kind === 'changed' ? change.before?.contact : change?.contact;
  return contact == null ? null : ownerOf(coalition, { ...commitment, contact });
}

interface News {
  notification: string;
  body: string;
  /** What stands under the commitment's own words. */
  more?: KnownBlock[];
}

type Saying = (text: Text, effect: CoalitionEffectContext, read: Read) => News | null;

async function tellOne(effect: CoalitionEffectContext, user: string, saying: Saying): Promise<void> {
  const commitment = commitmentIn(effect);
  if (commitment === undefined) return;
  const recipient = await recipientOf(effect, user, effect.coalition);
  const read = await readBy(effect, recipient, commitment);
  const news = saying(recipient.text, effect, read);
  if (news === null) return;
  const { notification, body, more = [] } = news;
  const own = [wordsLine(recipient.text, read, read.open), ...more];
  await tell(effect, recipient, {
    message: buildCommitmentNote(recipient.text, read, { notification, body, own }),
  });
}

const leadNews: Saying = (text, { event, coalition }, read) => {
  const { notes } = text.commitments;
  const { commitment, open } = read;
  const name = nameIn(coalition);
  const owner = ownerOfPartnerIn(text, coalition, commitment);
  const news = (body: string, more: KnownBlock[] = []) => ({ notification: notes.notification, body, more });
  switch (event.type) {
    case 'CommitmentMade':
      return event.agreed ? news(notes.made(owner, name)) : null;
    case 'CommitmentAgreed':
      return news(notes.agreed(owner, name));
    case 'CommitmentChanged':
      return event.after === 'planned' ? news(notes.agreedChanged(owner, name)) : null;
    case 'CommitmentStuck':
      return news(notes.stuck(owner, name), quoted(open(event.entry) ?? ''));
    case 'CommitmentReleased':
      return news(notes.released(releaserIn(text, read), name));
    case 'CommitmentTaken':
      return news(notes.taken(owner, name));
    default:
      return null;
  }
};

function releaserIn(text: Text, { coalition, commitment }: Read): string {
  const change = commitment.history.findLast(({ kind }) => kind === 'released');
  return ownerIn(text, coalition, { contact: change?.contact ?? null });
}

const proposerNews: Saying = (text, { event, coalition }, { commitment }) => {
  const { notes } = text.commitments;
  const name = nameIn(coalition);
  const owner = ownerOfPartnerIn(text, coalition, commitment);
  const { notification } = notes;
  if (event.type === 'CommitmentAgreed') return { notification, body: notes.agreed(owner, name) };
  if (event.type === 'CommitmentDeclined') return { notification, body: notes.declined(owner, name) };
  return null;
};

const ownerNews: Saying = (text, { event, coalition }, { today }) => {
  const { notes, status } = text.commitments;
  const by = event.by === null ? text.commitments.app : mention(event.by);
  const name = nameIn(coalition);
  const { notification } = notes;
  switch (event.type) {
    case 'CommitmentChanged':
      return event.contact === undefined ? null : { notification, body: notes.moved(by, name) };
    case 'CommitmentMoved':
      return { notification, body: notes.recorded(by, name, whenIn(text, event.date, today)) };
    case 'CommitmentDone':
    case 'CommitmentOnTrack':
    case 'CommitmentStuck':
    case 'CommitmentReleased':
      return { notification, body: notes.recorded(by, name, status[statusAfter[event.type]]) };
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
