import type { KnownBlock } from '@slack/types';
import { entriesOf as answersIn } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview, InterviewStatus } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, Entry, PinnedLine, PinnedPart } from '../area-asks.ts';
import { buildConsentMessage } from './author-notes.ts';
import { interviewLines, interviewState, ownInterview } from './own-interview.ts';

const asksForMe: readonly InterviewStatus[] = ['asked', 'answering', 'paused', 'recorded'];

/** The interview itself, and leads who ask to read it. */
function askedEntries(text: Text, coalition: Coalition, own: Interview): Entry[] {
  const interview = asksForMe.includes(own.status) ? [interviewLines(text, coalition, own)] : [];
  const asking = coalition.leads.filter((lead) => own.consents[lead] === 'asked');
  const consents = asking.map(
    (lead) => buildConsentMessage(text, { coalition, interview: own, lead }).blocks,
  );
  return [...interview, ...consents].map((blocks) => ({ part: 'asked', blocks }));
}

/** One's own answers under what is said of a coalition, unless the interview stands under what is asked. */
export function ownAnswerLines(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  const own = ownInterview(coalition, user);
  const isAsked = own !== undefined && coalition.over === null && asksForMe.includes(own.status);
  return own === undefined || isAsked ? [] : interviewState(text, coalition, own);
}

/** A person's own interviews, the newest first. */
export function pinnedInterviews(text: Text, coalitions: readonly Coalition[], user: string): PinnedPart {
  const lines = coalitions.toReversed().flatMap((coalition): PinnedLine[] => {
    const interview = ownInterview(coalition, user);
    if (interview === undefined) return [];
    const asks = asksForMe.includes(interview.status) && interview.later === null && coalition.over === null;
    return [{ blocks: interviewLines(text, coalition, interview), asks }];
  });
  return { lines };
}

export const interviewsAsks: AreaAsks = {
  entries(text, coalition, { user }) {
    const own = ownInterview(coalition, user);
    if (own === undefined || coalition.over === 'closed') return [];
    const isPartner = coalition.contacts.some((contact) => contact.user === user && !contact.removed);
    if (isPartner || coalition.leads.includes(user)) return askedEntries(text, coalition, own);
    // Somebody who was taken off the list still reads and erases what they wrote, and sees nothing else.
    if (answersIn(own).length === 0) return [];
    return [{ part: 'closed', blocks: interviewLines(text, coalition, own) }];
  },
  async pinned(_context, { user, coalitions, text }) {
    return pinnedInterviews(text, coalitions, user);
  },
};
