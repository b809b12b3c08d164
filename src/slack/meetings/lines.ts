import type { KnownBlock } from '@slack/types';
import { comingMeetings, lastHeld, ownInvitation } from '../../coalition/meetings/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { answerButtons } from './invitation.ts';
import { kindWithin, meetingValue, whenIn } from './words.ts';

/** Whose meetings, and when by their clock. */
export interface Whose {
  coalition: Coalition;
  user: string;
  zone: string;
  now: number;
}

const heldShownFor = 28 * 86_400_000;

/** Blocks that stay together. `isAsked`: the person has not said whether they come. */
export interface MeetingLines {
  isAsked: boolean;
  blocks: KnownBlock[];
}

/**
 * What there is for one invitee in a coalition, a group of blocks a meeting: those to come, each with its buttons, and the last one
 * for a few weeks to read what came of it. For the pinned message and Home; no words of the vault.
 */
export function meetingLines(text: Text, whose: Whose): MeetingLines[] {
  const { coalition, user, now } = whose;
  if (coalition.over !== null) return [];
  const coming = comingMeetings(coalition, now).filter(
    (meeting) => ownInvitation(coalition, meeting, user) !== undefined,
  );
  return [...coming.map((meeting) => comingLines(text, whose, meeting)), ...heldLines(text, whose)];
}

type Coming = ReturnType<typeof comingMeetings>[number];

function comingLines(text: Text, { coalition, user, zone }: Whose, meeting: Coming): MeetingLines {
  const words = text.meetings;
  const { answer = null } = ownInvitation(coalition, meeting, user)?.invitee ?? {};
  const state = answer === null ? words.mine.unanswered : words.answered[answer];
  const value = meetingValue(coalition.id, meeting);
  const blocks = [
    section(`${lineOf(text, { coalition, zone }, meeting)}\n${state}`),
    actions(`coming.${meeting.id}`, [
      ...answerButtons(text, { value, answer }),
      button(act.showMeeting, words.invitation.show, { value }),
    ]),
  ];
  return { isAsked: answer === null, blocks };
}

function lineOf(text: Text, { coalition, zone }: Pick<Whose, 'coalition' | 'zone'>, meeting: Coming): string {
  const [span = '', ...elsewhere] = whenIn(text, meeting, zone);
  const line = text.meetings.mine.line(kindWithin(text, meeting), escapeMrkdwn(coalition.name), span);
  return [line, ...elsewhere].join('\n');
}

function heldLines(text: Text, { coalition, user, zone, now }: Whose): MeetingLines[] {
  const held = lastHeld(coalition);
  if (held === undefined || held.start < now - heldShownFor) return [];
  if (ownInvitation(coalition, held, user) === undefined) return [];
  const show = button(act.showMeeting, text.meetings.readOutcome, {
    value: meetingValue(coalition.id, held),
  });
  return [{ isAsked: false, blocks: [section(lineOf(text, { coalition, zone }, held), show)] }];
}
