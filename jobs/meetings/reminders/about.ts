import { meetingOf, ownInvitation } from '../../../src/coalition/meetings/read.ts';
import type { Invitee, Meeting } from '../../../src/coalition/meetings/state.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import { kindWithin, spanIn } from '../../../src/slack/meetings/words.ts';
import type { Reminding } from '../../engine/reminders.ts';

// What the reminders of one meeting have in common.

/** A reminder with the meeting that it is about, and the person's invitation. */
export interface About extends Reminding {
  meeting: Meeting;
  invitee: Invitee;
}

/** `null`: the meeting is no longer to come, or the person is not invited. */
export function aboutOf(reminding: Reminding): About | null {
  const { coalition, due } = reminding;
  const meeting = meetingOf(coalition, due.about);
  const invitee = meeting === undefined ? undefined : ownInvitation(coalition, meeting, due.user)?.invitee;
  if (meeting === undefined || invitee === undefined || meeting.status !== 'planned') return null;
  return { ...reminding, meeting, invitee };
}

/** "vervolgbijeenkomst", the coalition, and when it is by the reader's clock. */
export function namesOf(
  { text, coalition, zone }: Reminding,
  meeting: Meeting,
): [kind: string, coalition: string, span: string] {
  const span = spanIn(text, meeting, zone ?? meeting.zone);
  return [kindWithin(text, meeting), escapeMrkdwn(coalition.name), span];
}

/** Answered since, moved, or called off. */
export function settledMeeting({ text, coalition, due, now }: Reminding, since: number): string | null {
  const meeting = meetingOf(coalition, due.about);
  if (meeting === undefined) return null;
  const words = text.meetings;
  const name = escapeMrkdwn(coalition.name);
  if (meeting.status === 'cancelled') return words.reminders.settled.cancelled(name);
  const invitee = ownInvitation(coalition, meeting, due.user)?.invitee;
  if (invitee?.answer != null && (invitee.answeredAt ?? 0) > since)
    return words.mine.noted(words.answered[invitee.answer], name);
  if (now !== undefined && meeting.start <= now) return words.reminders.settled.passed(name);
  const isMoved = meeting.changedAt > since && meeting.timed === meeting.sequence && meeting.timed > 0;
  return isMoved ? words.reminders.settled.moved(name) : null;
}
