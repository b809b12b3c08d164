import type { KnownBlock } from '@slack/types';
import type { Due } from '../../src/coalition/agenda.ts';
import { meetingOf, ownInvitation } from '../../src/coalition/meetings.ts';
import type { Invitee, Meeting } from '../../src/coalition/meetings-state.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { actions, section } from '../../src/slack/blocks.ts';
import { answerButtons } from '../../src/slack/meetings/invitation.ts';
import { kindWithin, meetingValue, placeIn, spanIn } from '../../src/slack/meetings/words.ts';
import { type OpenEntry, openMeetings } from '../../src/slack/vault.ts';
import { escapeMrkdwn } from '../../src/slack/words.ts';
import type { Text } from '../../src/text/text.ts';
import type { ReminderKind } from '../reminders.ts';

// What the reminders of one meeting share.

export interface Reminded {
  meeting: Meeting;
  invitee: Invitee;
}

/** A meeting that is still to come, and the person's place in it. */
export function remindedOf(coalition: Coalition, { about, user }: Due): Reminded | null {
  const meeting = meetingOf(coalition, about);
  const invitee = meeting === undefined ? undefined : ownInvitation(coalition, meeting, user)?.invitee;
  if (meeting === undefined || invitee === undefined || meeting.status !== 'planned') return null;
  return { meeting, invitee };
}

/** "vervolgbijeenkomst", the coalition, and when it is by the reader's clock. */
export function namesOf(
  text: Text,
  {
    coalition,
    meeting,
    zone = meeting.zone,
  }: { coalition: Coalition; meeting: Meeting; zone?: string | undefined },
): [kind: string, coalition: string, span: string] {
  return [kindWithin(text, meeting), escapeMrkdwn(coalition.name), spanIn(text, meeting, zone)];
}

/** Where it is, and buttons for the other answers: somebody may find that they can't come after all. */
export function expectedLines(
  text: Text,
  {
    coalition,
    open,
    body,
    reminded,
  }: { coalition: Coalition; open: OpenEntry; body: string; reminded: Reminded },
): KnownBlock[] {
  const { meeting, invitee } = reminded;
  const place = meeting.place === null ? undefined : open(meeting.place);
  const where = place === undefined ? [] : [text.meetings.invitation.where(placeIn(place))];
  const value = meetingValue(coalition.id, meeting);
  return [
    section([body, ...where].join('\n')),
    actions(`remind.${meeting.id}`, answerButtons(text, { value, answer: invitee.answer })),
  ];
}

export const opensMeeting: NonNullable<ReminderKind['opens']> = (desk, workspace, { coalition, due }) => {
  const meeting = meetingOf(coalition, due.about);
  const meetings = meeting === undefined ? [] : [meeting];
  return openMeetings(desk, workspace, { coalition, meetings, user: due.user });
};

/** Answered since, moved, or called off. */
export const settledMeeting: NonNullable<ReminderKind['settled']> = (text, coalition, due, { since }) => {
  const meeting = meetingOf(coalition, due.about);
  if (meeting === undefined) return null;
  const words = text.meetings;
  const name = escapeMrkdwn(coalition.name);
  if (meeting.status === 'cancelled') return words.reminders.settled.cancelled(name);
  const invitee = ownInvitation(coalition, meeting, due.user)?.invitee;
  if (invitee?.answer != null && (invitee.answeredAt ?? 0) > since)
    return words.mine.noted(words.answered[invitee.answer], name);
  const isMoved = meeting.changedAt > since && meeting.timed === meeting.sequence && meeting.timed > 0;
  return isMoved ? words.reminders.settled.moved(name) : null;
};
