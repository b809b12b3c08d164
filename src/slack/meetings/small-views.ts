import type { ModalView } from '@slack/types';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { textInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import type { OpenEntry } from '../vault.ts';
import { commitAllButton, promiseLines } from './show-view.ts';
import { kindWithin, meetingValue, spanIn } from './words.ts';

// The windows that ask one thing about a meeting.

export interface About {
  meeting: Meeting;
  meta: Meta;
  zone: string;
  now: number;
}

export function buildCancelMeetingView(text: Text, { meeting, meta, zone, now }: About): ModalView {
  const words = text.meetings.cancelForm;
  const body = meeting.start > now ? words.body : words.past;
  return modal({
    callback: views.meetingCancel,
    title: words.title,
    submit: words.submit,
    meta,
    close: text.meetings.list.close,
    blocks: [
      section(body(kindWithin(text, meeting), spanIn(text, meeting, zone))),
      textInput('line', { label: words.line, hint: words.lineHint, optional: true, multiline: true }),
    ],
  });
}

export function buildMeetingNoteView(text: Text, meta: Meta, initial: string): ModalView {
  const words = text.meetings.noteForm;
  return modal({
    callback: views.meetingNote,
    title: words.title,
    submit: words.submit,
    meta,
    close: text.meetings.list.close,
    blocks: [
      textInput('note', {
        label: words.note,
        hint: words.hint,
        optional: true,
        multiline: true,
        initial,
      }),
    ],
  });
}

/** After its outcome was recorded: each promise can become a commitment, and the next meeting can be planned. */
export function buildOutcomeSavedView(
  text: Text,
  { coalition, meeting, open }: { coalition: Coalition; meeting: Meeting; open: OpenEntry },
): ModalView {
  const words = text.meetings.outcomeSaved;
  const lines = promiseLines(text, { coalition, meeting, open });
  return modal({
    callback: views.meetingDone,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id, meeting: meeting.id },
    blocks: [
      section(words.body),
      ...(lines.length === 0 ? [] : [section(words.actions)]),
      ...lines,
      ...commitAllButton(text, { coalition, meeting, isHere: true }),
      ...(coalition.over === null
        ? [
            section(words.next),
            actions('next', [
              button(`${act.planMeeting}.here`, text.meetings.one.next, {
                value: coalition.id,
                style: 'primary',
              }),
              button(`${act.openMeeting}.here`, text.meetings.list.open, {
                value: meetingValue(coalition.id, meeting),
              }),
            ]),
          ]
        : []),
    ],
  });
}
