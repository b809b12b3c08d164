import { interviewOf } from '../../../src/coalition/find.ts';
import { inviterOf } from '../../../src/slack/interviews/progress.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import { dayIn } from '../../../src/text/text.ts';
import type { Reminding } from '../../engine/reminders.ts';

/** That somebody was asked again counts as a sign too, when it is stored: a moment after the message. */
const storedWithin = 10_000;

/** What its author has done since they were reminded of an interview; `null` while they did nothing. */
export function settledInterview({ text, coalition, due }: Reminding, since: number): string | null {
  const interview = interviewOf(coalition, due.about);
  if (interview === undefined) return text.rhythm.nothing;
  const { status, later, lastSign } = interview;
  const isStill = status === 'asked' || status === 'answering' || status === 'paused';
  const isUntouched = status === 'asked' || lastSign < since + storedWithin;
  if (isStill && later === null && isUntouched) return null;
  const words = text.interviews.invitation.settled;
  const line = () => {
    if (later !== null && isStill) return words.later(dayIn(text, later));
    return status === 'talk' ? words.talk(inviterOf(coalition, interview)) : words[status];
  };
  return `*${escapeMrkdwn(coalition.name)}*: ${line()}`;
}
