import {
  type InterviewQuestion,
  interviewQuestions,
  type QuestionId,
  questionIds,
} from '../../method/interview.ts';
import { authorOf, presentLeads } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import type { Interview, InterviewStatus } from './state.ts';

/** The statuses in which the contact still can take the interview up. */
const openStatuses: readonly InterviewStatus[] = ['asked', 'answering', 'paused', 'talk'];

export function isOpen(interview: Interview): boolean {
  return openStatuses.includes(interview.status);
}

/** Anew only after an invitation that did not arrive; who declined or withdrew is left in peace. */
export function mayInvite(latest: Interview | undefined): boolean {
  return latest === undefined || (latest.status === 'asked' && latest.undelivered !== null);
}

/** Whether it is the contact's turn; somebody who wants to talk in person waits for the lead. */
export function awaitsContact(interview: Interview): boolean {
  return isOpen(interview) && interview.status !== 'talk' && interview.undelivered === null;
}

/** How far the reminders of a promised talk are, in `reminders`: its lead was reminded, then whoever waits for it was told. */
export const talkReminders = { lead: 1, contact: 2 } as const;

/** The lead who promised a talk: who invited, or another one once that one has gone. */
export function talkLead(coalition: Coalition, { invitedBy }: Interview): UserId | undefined {
  const leads = presentLeads(coalition);
  return leads.includes(invitedBy) ? invitedBy : leads[0];
}

/** The first question without an answer or a skip, `done` counted as answered; `review` when there is none. */
export function nextQuestion(interview: Interview, done?: QuestionId): QuestionId | 'review' {
  return questionIds.find((id) => id !== done && interview.answers[id] === undefined) ?? 'review';
}

/** Every vault entry that an interview holds. */
export function entriesOf(interview: Interview): string[] {
  return Object.values(interview.answers).flatMap((answer) => answer.parts.map((part) => part.entry));
}

/** The entries that go no further than the leads who may read them, in nothing that is taken out. */
export function confinedEntries({ answers }: Interview): string[] {
  return interviewQuestions
    .filter((question: InterviewQuestion) => question.onlyForLeads)
    .flatMap(({ id }) => answers[id]?.parts.map(({ entry }) => entry) ?? []);
}

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

/** The leads who read what is answered now: named in the invitation or let in, and still a lead. */
export function currentReaders(coalition: Coalition, interview: Interview): UserId[] {
  return interview.readers.filter((reader) => coalition.leads.includes(reader));
}

/** Whether it stands there already that this reader was shown answers on this day, or on a later one. */
export function isNoted({ readings = [] }: Interview, reader: UserId | null, day: string): boolean {
  const last = readings.find((each) => each.reader === reader)?.days.at(-1);
  return last !== undefined && last >= day;
}

/** Of which interviews somebody is shown answers with these entries: those of others, whose authors may see who read them. */
export function interviewsRead(
  coalition: Coalition,
  { user, entries }: { user: UserId | null; entries: readonly string[] },
): Interview[] {
  if (entries.length === 0) return [];
  const shown = new Set(entries);
  return coalition.interviews.filter((interview) => {
    const author = authorOf(coalition, interview);
    return author !== null && author !== user && entriesOf(interview).some((entry) => shown.has(entry));
  });
}
