import type { Button, KnownBlock, Overflow } from '@slack/types';
import { contactOf } from '../../coalition/find.ts';
import type { Invitee, Meeting, MeetingAnswer, MeetingChange } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { contactIn } from '../interviews/progress.ts';
import { actions, button, contextBlock, option, quoted, section, written } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { hostsIn, ownLines, partLines } from '../programme/invited.ts';
import { act as substituteAct } from '../substitutes/ids.ts';
import type { OpenEntry } from '../vault.ts';
import { hostOf, kindIn, kindWithin, meetingValue, partnerNameOf, placeIn, spanIn, whenIn } from './words.ts';

/** A meeting as one invitee sees it. */
export interface Invited {
  coalition: Coalition;
  meeting: Meeting;
  invitee: Invitee;
  /** The reader's. */
  zone: string;
  open: OpenEntry;
  /** What has just changed; `was` where the time did. */
  news?: { changes: MeetingChange[]; was: Pick<Meeting, 'start' | 'minutes'> | null } | null;
  /** No longer expected: dropped, or no contact any more. */
  isDropped?: boolean;
  /** Goes instead of the contact. */
  isSubstitute?: boolean;
}

/** The message about a meeting in an invitee's DM: what, when, where, why you; and what can be done about it now. */
export function buildMeetingMessage(text: Text, invited: Invited): Message {
  const { meeting, isDropped = invited.invitee.dropped } = invited;
  if (isDropped) return dropped(text, invited);
  switch (meeting.status) {
    case 'planned':
      return planned(text, invited);
    case 'cancelled':
      return cancelled(text, invited);
    case 'held':
      return held(text, invited);
    default:
      return meeting.status satisfies never;
  }
}

/** What an earlier message about it becomes: no button of it stays behind. */
export function buildOlderMessage(
  text: Text,
  { coalition, meeting }: Pick<Invited, 'coalition' | 'meeting'>,
): Message {
  const words = text.meetings;
  return messageOf(text, {
    title: words.invitation.notification(plainName(coalition)),
    blocks: [section(title(text, coalition, meeting)), contextBlock(words.changed.newer)],
  });
}

/** A notification is no mrkdwn for everybody who reads it. */
function plainName({ name }: Coalition): string {
  return name.replace(/[<>&]/g, ' ');
}

function title(text: Text, coalition: Coalition, meeting: Meeting): string {
  return text.meetings.invitation.title(kindIn(text, meeting), escapeMrkdwn(coalition.name));
}

const purposeShown = 600;

function planned(text: Text, invited: Invited): Message {
  const { coalition, meeting, invitee, zone, open, news, isSubstitute = false } = invited;
  const words = text.meetings;
  const place = meeting.place === null ? undefined : open(meeting.place);
  const name = plainName(coalition);
  const to = { coalition, meeting, contact: invitee.contact, zone, open };
  return messageOf(text, {
    title: news == null ? words.invitation.notification(name) : words.changed.notification(name),
    blocks: [
      section([title(text, coalition, meeting), ...whenIn(text, meeting, zone)].join('\n')),
      ...newsLines(text, invited),
      ...(place === undefined ? [section(words.invitation.whereLater)] : []),
      ...(news == null
        ? [contextBlock([whyIn(text, invited), hostsIn(text, { coalition, meeting })].join(' ').trim())]
        : []),
      ...partLines(text, to, meetingValue(coalition.id, meeting)),
      ...answerLines(text, { coalition, meeting, invitee, isSubstitute }),
    ],
    own: [
      ...(place === undefined ? [] : [written(words.invitation.where(placeIn(place)))]),
      section(words.invitation.purpose),
      ...quoted(open(meeting.purpose) ?? '', purposeShown),
      ...ownLines(text, to),
    ],
  });
}

function whyIn(text: Text, { coalition, meeting, invitee, isSubstitute }: Invited): string {
  const partner = partnerNameOf(coalition, invitee.contact);
  const host = hostOf(coalition, meeting);
  if (!isSubstitute) return text.meetings.invitation.why(partner, host);
  return text.substitutes.inPlaceOf(contactIn(contactOf(coalition, invitee.contact)), partner, host);
}

function newsLines(text: Text, { news, invitee, zone }: Invited): KnownBlock[] {
  if (news == null || news.changes.length === 0) return [];
  const words = text.meetings.changed;
  if (news.changes.every((change) => change === 'programme'))
    return [section(text.programme.invited.changed)];
  const changes = listOf(
    text,
    news.changes.map((change) => words.changes[change]),
  );
  const was = news.was === null ? [] : [words.before(spanIn(text, news.was, zone))];
  const again = news.was !== null && invitee.answer === null ? [words.again] : [];
  return [section([words.what(changes), ...was, ...again].join(' '))];
}

/** The answer that was given, and buttons for the others. */
export function answerLines(
  text: Text,
  {
    coalition,
    meeting,
    invitee,
    isSubstitute,
  }: Pick<Invited, 'coalition' | 'meeting' | 'invitee' | 'isSubstitute'>,
): KnownBlock[] {
  const words = text.meetings;
  const value = meetingValue(coalition.id, meeting);
  const { answer, note } = invitee;
  const others = answerButtons(text, { value, answer });
  const more = isSubstitute ? [] : [substituteMenu(text, value)];
  if (answer === null) return [actions(`meeting.${meeting.id}`, [...others, ...more])];
  const withNote = note === null ? [] : [words.answered.withNote];
  const noteWords = note === null ? words.invitation.note : words.invitation.changeNote;
  return [
    contextBlock(
      [invitee.foretold ? text.dates.said.foretold : words.answered[answer], ...withNote].join(' '),
    ),
    actions(`meeting.${meeting.id}`, [...others, button(act.openMeetingNote, noteWords, { value }), ...more]),
  ];
}

/** What else one can do: send somebody. */
function substituteMenu(text: Text, value: string): Overflow {
  const options = [option(value, text.substitutes.send)];
  return { type: 'overflow', action_id: substituteAct.sendSubstitute, options };
}

const answers: readonly MeetingAnswer[] = ['yes', 'no', 'maybe'];

/** Every answer but the one that was given. */
export function answerButtons(
  text: Text,
  { value, answer }: { value: string; answer: MeetingAnswer | null },
): Button[] {
  const words = text.meetings.invitation.answers;
  return answers
    .filter((each) => each !== answer)
    .map((each) =>
      button(`${act.answerMeeting}.${each}`, words[each], {
        value,
        ...(each === 'yes' && answer === null ? { style: 'primary' } : {}),
      }),
    );
}

function cancelled(text: Text, invited: Invited): Message {
  const { coalition, meeting, zone } = invited;
  const words = text.meetings.cancelled;
  const heading = words.title(kindIn(text, meeting), escapeMrkdwn(coalition.name));
  return messageOf(text, {
    title: words.notification(plainName(coalition)),
    blocks: [section([heading, ...whenIn(text, meeting, zone)].join('\n')), contextBlock(words.calendar)],
    own: cancelLines(text, invited),
  });
}

/** What was said about it when it was called off. */
export function cancelLines(
  text: Text,
  { coalition, meeting, open }: Pick<Invited, 'coalition' | 'meeting' | 'open'>,
): KnownBlock[] {
  const line = meeting.cancelLine === null ? undefined : open(meeting.cancelLine);
  if (line === undefined) return [];
  return [section(text.meetings.cancelled.line(hostOf(coalition, meeting))), ...quoted(line, purposeShown)];
}

function dropped(text: Text, { coalition, meeting, zone }: Invited): Message {
  const words = text.meetings;
  const span = spanIn(text, meeting, zone);
  return messageOf(text, {
    title: words.dropped.notification(plainName(coalition)),
    blocks: [
      section(words.dropped.body(kindWithin(text, meeting), escapeMrkdwn(coalition.name), span)),
      contextBlock(words.cancelled.calendar),
    ],
  });
}

function held(text: Text, { coalition, meeting, zone }: Invited): Message {
  const words = text.meetings;
  const value = meetingValue(coalition.id, meeting);
  return messageOf(text, {
    title: words.invitation.notification(plainName(coalition)),
    blocks: [
      section([title(text, coalition, meeting), ...whenIn(text, meeting, zone)].join('\n')),
      contextBlock(words.held),
      actions(`meeting.${meeting.id}`, [button(act.showMeeting, words.readOutcome, { value })]),
    ],
  });
}
