import { type Due, due } from '../due-kinds.ts';
import { authorOf, presentLeads } from '../find.ts';
import type { Coalition } from '../state.ts';
import { awaitsContact } from './read.ts';
import type { Interview } from './state.ts';

/** Silence that is answered with a reminder, in working days since the last sign (M1.7). */
export const reminderDays = [3, 7] as const;
/** And then the leads are told, privately. */
const silentDays = 10;

export function duesOf(interview: Interview, coalition: Coalition): Due[] {
  return [...forContact(coalition, interview), ...forLeads(coalition, interview)];
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
