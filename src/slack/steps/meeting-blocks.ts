import type { KnownBlock } from '@slack/types';
import { endOf, inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { MeetingKind } from '../../method/meetings.ts';
import type { StepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { button, section } from '../kit/blocks.ts';
import { kindIn, meetingValue, spanIn } from '../meetings/words.ts';

/** The kind of meeting that a step prepares, or is. */
export const meetingOfStep: Partial<Record<StepId, MeetingKind>> = {
  '4': 'exploration',
  '5': 'exploration',
  '9': 'founding',
};

/** The meeting that a step is about: the next one to come, else the last one that was. */
export function meetingFor(coalition: Coalition, step: StepId, now: number): Meeting | undefined {
  const kind = meetingOfStep[step];
  const there = coalition.meetings
    .filter((meeting) => meeting.kind === kind && meeting.status !== 'cancelled')
    .toSorted((one, other) => one.start - other.start);
  return there.find((meeting) => endOf(meeting) > now) ?? there.at(-1);
}

/** When that meeting is and who comes, with the way to it; or that it is over, with the way to write down what came of it. */
export function meetingBlocks(
  text: Text,
  { coalition, step, zone, now }: { coalition: Coalition; step: StepId; zone: string; now: number },
): KnownBlock[] {
  const meeting = meetingFor(coalition, step, now);
  if (meeting === undefined) return [];
  const words = text.meetings;
  const value = meetingValue(coalition.id, meeting);
  const invitees = inviteesOf(coalition, meeting);
  const coming = invitees.filter(({ invitee }) => invitee.answer === 'yes').length;
  const isUnrecorded = meeting.status === 'planned' && endOf(meeting) <= now;
  const said = [
    `*${kindIn(text, meeting)}*`,
    spanIn(text, meeting, zone),
    isUnrecorded ? words.passed : words.inStep.coming(coming, invitees.length),
  ];
  const way = isUnrecorded
    ? button(act.openOutcome, words.one.record, { value })
    : button(act.openMeeting, words.list.open, { value });
  return [section(said.join('\n'), way)];
}
