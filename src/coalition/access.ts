import { isOfCoalition, ownerOf } from './commitments.ts';
import { moneyWords } from './commitments-check.ts';
import type { Commitment, CommitmentAsk } from './commitments-state.ts';
import { authorOf, contactOf } from './find.ts';
import { inviteesOf } from './meetings.ts';
import type { Meeting } from './meetings-state.ts';
import type { Coalition, Interview, UserId } from './state.ts';

/** What a person may see of an interview's answers. */
export type Access = 'author' | 'reader' | 'ask-first' | 'none';

/**
 * Who may read the answers (M1.5): the author always; a lead named in the invitation, or let in by the author,
 * once the interview is sent; another lead must ask first; nobody else, ever.
 */
export function accessTo(coalition: Coalition, interview: Interview, user: UserId): Access {
  if (interview.status === 'erased') return 'none';
  if (authorOf(coalition, interview) === user) return 'author';
  if (!coalition.leads.includes(user)) return 'none';
  if (interview.recordedBy === user && interview.status === 'recorded') return 'reader';
  if (interview.status !== 'done') return 'none';
  return interview.readers.includes(user) ? 'reader' : 'ask-first';
}

/** The vault entries of an interview that this person may read, by question, in the order of the parts. */
export function readableEntries(
  coalition: Coalition,
  interview: Interview,
  user: UserId,
): { question: string; entries: string[] }[] {
  const access = accessTo(coalition, interview, user);
  if (access !== 'author' && access !== 'reader') return [];
  return Object.entries(interview.answers).map(([question, answer]) => ({
    question,
    entries: answer.parts.map((part) => part.entry),
  }));
}

/** The leads who read what is answered now: named in the invitation or let in, and still a lead. */
export function currentReaders(coalition: Coalition, interview: Interview): UserId[] {
  return interview.readers.filter((reader) => coalition.leads.includes(reader));
}

/** The intention is the leads' own text: they read it, nobody else. */
export function mayReadIntention(coalition: Coalition, user: UserId): boolean {
  return coalition.leads.includes(user);
}

/** What is answered in the steps is the leads' own work. */
export function mayReadSteps(coalition: Coalition, user: UserId): boolean {
  return coalition.leads.includes(user);
}

/** How to reach somebody without Slack is for the leads. */
export function mayReadReach(coalition: Coalition, contact: string, user: UserId): boolean {
  return coalition.leads.includes(user) && contactOf(coalition, contact)?.erased === false;
}

/** A meeting's words are for leads and for who is invited; what somebody wrote beside their answer for leads and themselves. */
export function readableOfMeeting(coalition: Coalition, meeting: Meeting, user: UserId): string[] {
  const invited = inviteesOf(coalition, meeting);
  const own = invited.filter(({ contact }) => contact.user === user);
  const isLead = coalition.leads.includes(user);
  if (!isLead && own.length === 0) return [];
  const { place, purpose, cancelLine, outcome } = meeting;
  const notes = (isLead ? invited : own).map(({ invitee }) => invitee.note);
  const came = [outcome?.agreed, outcome?.open, ...(outcome?.actions ?? [])];
  return [place, purpose, cancelLine, ...came, ...notes].flatMap((entry) => entry ?? []);
}

/** Leads, its owner and whoever made it. */
function isConcerned(coalition: Coalition, commitment: Commitment, user: UserId): boolean {
  if (coalition.leads.includes(user) || commitment.proposedBy === user) return true;
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
  const isLead = coalition.leads.includes(user);
  return commitment.asks.filter(
    ({ by, contact, toldLeads }) =>
      by === user || contactOf(coalition, contact)?.user === user || (isLead && toldLeads.includes(user)),
  );
}

/**
 * The vault entries of a commitment that this person may read. Why it is stuck is for leads and the owner, unless the owner
 * wanted more; a question is between two, until it stayed silent; earlier words are for those whom it concerns.
 */
export function readableOfCommitment(coalition: Coalition, commitment: Commitment, user: UserId): string[] {
  if (!maySeeCommitment(coalition, commitment, user)) return [];
  const isLead = coalition.leads.includes(user);
  const isTheirs = (contact: string | null) =>
    contact !== null && contactOf(coalition, contact)?.user === user;
  const earlier = isConcerned(coalition, commitment, user)
    ? commitment.history.flatMap(({ before }) => [
        before?.words ?? null,
        before?.money === undefined ? null : moneyWords(before.money),
      ])
    : [];
  const why = commitment.history.flatMap(({ entry = null, open, contact }) =>
    isLead || open || isTheirs(contact) ? [entry] : [],
  );
  const questions = readableAsks(coalition, commitment, user).map(({ words }) => words);
  const all = [commitment.words, moneyWords(commitment.money), ...earlier, ...why, ...questions];
  return [...new Set(all.flatMap((entry) => entry ?? []))];
}
