import { type Due, due } from '../due-kinds.ts';
import { authorOf, presentLeads } from '../find.ts';
import type { Coalition } from '../state.ts';
import { awaitsContact, talkLead, talkReminders } from './read.ts';
import type { Interview } from './state.ts';

/** Silence that is answered with a reminder, in working days since the last sign (M1.7). */
export const reminderDays = [3, 7] as const;
/** And then the leads are told, privately. */
const silentDays = 10;

/** In working days since somebody wanted to talk: when its lead is reminded of it, and when that person is told. */
const talkDays = { lead: 3, contact: 6 };

export function duesOf(interview: Interview, coalition: Coalition): Due[] {
  if (interview.status === 'talk') return ofTalk(coalition, interview);
  return [...forContact(coalition, interview), ...forLeads(coalition, interview)];
}

/** A talk that was promised and is not written down yet. */
function ofTalk(coalition: Coalition, interview: Interview): Due[] {
  const { reminders, lastSign: since } = interview;
  const lead = talkLead(coalition, interview);
  const whose = { coalition: coalition.id, about: interview.id };
  if (reminders < talkReminders.lead && lead !== undefined)
    return [{ ...whose, user: lead, kind: due.interviewTalk, when: { since, workingDays: talkDays.lead } }];
  const user = authorOf(coalition, interview);
  if (user === null || reminders >= talkReminders.contact || interview.undelivered !== null) return [];
  return [{ ...whose, user, kind: due.interviewTalkLate, when: { since, workingDays: talkDays.contact } }];
}

function forContact(coalition: Coalition, interview: Interview): Due[] {
  const user = authorOf(coalition, interview);
  if (user === null || !awaitsContact(interview)) return [];
  const whose = { user, coalition: coalition.id, about: interview.id };
  if (interview.later !== null)
    return [{ ...whose, kind: due.interviewAgain, when: { date: interview.later } }];
  const workingDays = reminderDays[interview.reminders];
  if (workingDays === undefined) return [];
  return [{ ...whose, kind: due.interviewReminder, when: { since: interview.lastSign, workingDays } }];
}

function forLeads(coalition: Coalition, interview: Interview): Due[] {
  if (!awaitsContact(interview) || interview.later !== null) return [];
  if (interview.reminders < reminderDays.length) return [];
  return presentLeads(coalition)
    .filter((lead) => !interview.toldSilent.includes(lead) && lead !== authorOf(coalition, interview))
    .map((user) => ({
      user,
      coalition: coalition.id,
      about: interview.id,
      kind: due.interviewSilent,
      when: { since: interview.lastSign, workingDays: silentDays },
    }));
}
