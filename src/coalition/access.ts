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
