import type { ModalView } from '@slack/types';
import type { Meeting } from '../../coalition/meetings-state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { textInput, type Values, valueIn } from '../inputs.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';
import type { OpenEntry } from '../vault.ts';
import { promiseLines } from './show-view.ts';
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
    ...{ callback: views.meetingCancel, title: words.title, submit: words.submit, meta },
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
    ...{ callback: views.meetingNote, title: words.title, submit: words.submit, meta },
    close: text.meetings.list.close,
    blocks: [
      textInput('note', {
        ...{ label: words.note, hint: words.hint, optional: true, multiline: true, initial },
      }),
    ],
  });
}

export interface OutcomeForm extends About {
  values: Values;
  /** What is open was carried over from the meeting before. */
  isCarried: boolean;
  isSaved?: boolean;
}

/** What came of a meeting: agreed, open, who does what. */
export function buildOutcomeView(text: Text, form: OutcomeForm): ModalView {
  const { meeting, meta, zone, values, isCarried, isSaved = false } = form;
  const words = text.meetings.outcomeForm;
  const asked = (field: string, more: { label: string; hint?: string }) =>
    textInput(field, { ...more, optional: true, multiline: true, initial: valueIn(values, field) });
  return modal({
    ...{ callback: views.meetingOutcome, title: words.title, submit: words.submit, meta },
    close: text.meetings.list.close,
    blocks: [
      section(words.intro(kindWithin(text, meeting), spanIn(text, meeting, zone))),
      asked('agreed', { label: words.agreed }),
      asked('open', { label: words.open, hint: isCarried ? words.carried : words.openHint }),
      asked('actions', { label: words.actions, hint: words.actionsHint }),
      actions('draft', [button(act.outcomeDraft, text.meetings.form.saveDraft)]),
      ...(isSaved ? [context(text.meetings.form.draftSaved)] : []),
    ],
  });
}

/** After that: each promise can become a commitment, and the next meeting can be planned. */
export function buildOutcomeSavedView(
  text: Text,
  { coalition, meeting, open }: { coalition: Coalition; meeting: Meeting; open: OpenEntry },
): ModalView {
  const words = text.meetings.outcomeSaved;
  const lines = promiseLines(text, { coalition, meeting, open });
  return modal({
    ...{ callback: views.meetingDone, title: words.title, close: text.meetings.list.close },
    meta: { coalition: coalition.id, meeting: meeting.id },
    blocks: [
      section(words.body),
      ...(lines.length === 0 ? [] : [section(words.actions)]),
      ...lines,
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
