import type { KnownBlock, ModalView } from '@slack/types';
import { comingMeetings, inviteesOf, unrecordedMeetings } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { meetingRhythms } from '../../method/meetings.ts';
import type { Text } from '../../text/text.ts';
import { act as dateAct } from '../dates/ids.ts';
import { pollLines } from '../dates/list-lines.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, option, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { choicesButton } from '../programme/lines.ts';
import { kindIn, meetingValue, spanIn } from './words.ts';

export interface Listed {
  coalition: Coalition;
  zone: string;
  now: number;
  page: number;
}

/** `/coalitie bijeenkomst`: what is to come with who comes, what is to be written up, what was; and planning. For leads. */
export function buildMeetingsView(text: Text, { coalition, zone, now, page }: Listed): ModalView {
  const words = text.meetings.list;
  const coming = comingMeetings(coalition, now);
  const unrecorded = unrecordedMeetings(coalition, now);
  const before = coalition.meetings
    .filter((meeting) => !coming.includes(meeting) && !unrecorded.includes(meeting))
    .toSorted((one, other) => other.start - one.start);
  const line = (meeting: Meeting) => meetingLine(text, { coalition, zone }, meeting);
  const part = (title: string, meetings: Meeting[]) =>
    meetings.length === 0 ? [] : [section(title), ...meetings.map(line)];
  const lines = [
    ...part(words.unrecorded, unrecorded),
    ...pollLines(text, coalition),
    ...(coming.length === 0 ? [contextBlock(words.none)] : part(words.coming, coming)),
    ...part(words.before, before),
  ];
  const { shown, pager } = paged(text, lines, { page, action: act.meetingsPage });
  const isOpen = coalition.over === null;
  return modal({
    callback: views.meetings,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id, page },
    blocks: [
      section(words.intro(escapeMrkdwn(coalition.name))),
      ...(isOpen
        ? [
            actions('plan', [
              button(act.planMeeting, words.plan, { value: coalition.id, style: 'primary' }),
              ...choicesButton(text, coalition),
              button(dateAct.findDate, text.dates.list.find, { value: coalition.id }),
            ]),
          ]
        : []),
      ...shown,
      ...pager,
      ...(isOpen && coalition.walk.at.step === '10' ? [rhythmLine(text, coalition)] : []),
    ],
  });
}

function meetingLine(
  text: Text,
  { coalition, zone }: { coalition: Coalition; zone: string },
  meeting: Meeting,
): KnownBlock {
  const words = text.meetings.list;
  const state = {
    planned: () => countsIn(text, coalition, meeting),
    cancelled: () => words.cancelled,
    held: () => words.heldOn,
  }[meeting.status]();
  const open = button(act.openMeeting, words.open, { value: meetingValue(coalition.id, meeting) });
  return section(`*${spanIn(text, meeting, zone)}*\n${kindIn(text, meeting)}: ${state}`, open);
}

/** "3 ja, 1 misschien, 0 nee, 2 nog niets" */
function countsIn(text: Text, coalition: Coalition, meeting: Meeting): string {
  const answers = inviteesOf(coalition, meeting).map(({ invitee }) => invitee.answer);
  const count = (answer: (typeof answers)[number]) => answers.filter((each) => each === answer).length;
  return text.meetings.list.counts(count('yes'), count('maybe'), count('no'), count(null));
}

function rhythmLine(text: Text, { meetingRhythm }: Coalition): KnownBlock {
  const { rhythm, months } = text.meetings.list;
  return section(rhythm(months[meetingRhythm]), {
    type: 'overflow',
    action_id: act.meetingRhythm,
    options: meetingRhythms.map((each) => option(String(each), months[each])),
  });
}
