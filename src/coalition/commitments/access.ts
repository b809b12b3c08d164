import type { Belonging, Posting, Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import { contactOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import { isOfCoalition, moneyWords, ownerOf } from './read.ts';
import type { Commitment, CommitmentAsk } from './state.ts';

/** Leads, its owner and whoever made it. */
function isConcerned(coalition: Coalition, commitment: Commitment, user: UserId): boolean {
  if (isLead(coalition, user) || commitment.proposedBy === user) return true;
  return ownerOf(coalition, commitment) === user;
}

/** What counts, is done or open concerns the whole coalition; a proposal and a no only those whom it is between. */
export function maySeeCommitment(coalition: Coalition, commitment: Commitment, user: UserId): boolean {
  if (!isOfCoalition(coalition, user)) return false;
  if (isConcerned(coalition, commitment, user)) return true;
  return !['proposed', 'declined', 'withdrawn'].includes(commitment.status);
}

/** The questions about it that are between this person and another, or that stayed silent until this lead saw them. */
export function readableAsks(coalition: Coalition, commitment: Commitment, user: UserId): CommitmentAsk[] {
  return commitment.asks.filter(
    ({ by, contact, toldLeads }) =>
      by === user ||
      contactOf(coalition, contact)?.user === user ||
      (isLead(coalition, user) && toldLeads.includes(user)),
  );
}

/**
 * Why it is stuck is for leads and the owner, unless the owner wanted more; a question is between two, until it stayed silent;
 * earlier words are for those whom it concerns.
 */
export function mayRead(coalition: Coalition, { thing, entry, user }: Wanted<Commitment>): Reading {
  if (!maySeeCommitment(coalition, thing, user)) return 'no';
  if (thing.words === entry || moneyWords(thing.money) === entry) return 'yes';
  const isEarlier = thing.history.some(
    ({ before }) =>
      before?.words === entry || (before?.money !== undefined && moneyWords(before.money) === entry),
  );
  if (isEarlier && isConcerned(coalition, thing, user)) return 'yes';
  const isTheirs = (contact: string | null) =>
    contact !== null && contactOf(coalition, contact)?.user === user;
  const isWhy = thing.history.some(
    (change) =>
      change.entry === entry && (isLead(coalition, user) || change.open || isTheirs(change.contact)),
  );
  const isAsk = readableAsks(coalition, thing, user).some(({ words }) => words === entry);
  return isWhy || isAsk ? 'yes' : 'no';
}

/** What the owner wants the channel to read: what is committed, and why it is stuck where they said so. */
export function forChannel(
  commitment: Commitment,
  at: number,
): Posting & { words: string; why: string | null } {
  const change = commitment.history.find((each) => each.at === at && each.kind === 'stuck' && each.open);
  const { words } = commitment;
  const why = change?.entry ?? null;
  return { audience: 'channel', words, why, entries: why === null ? [words] : [words, why] };
}

/** Why it is stuck is its owner's; a question is of who asked it; the rest was written for the coalition. */
export function belongs({ history, asks }: Commitment, entry: string): Belonging {
  const why = history.find((change) => change.entry === entry);
  if (why?.contact != null) return { subject: why.contact };
  return asks.some(({ words }) => words === entry) ? 'writer' : 'shared';
}
