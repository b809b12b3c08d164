import type { KnownBlock, ModalView } from '@slack/types';
import { longest } from '../../coalition/longest.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { button, quoted, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { wholeLines } from '../programme/invited.ts';
import type { OpenEntry } from '../vault.ts';
import { answerLines, type Invited } from './invitation.ts';
import { kindIn, placeIn, whenIn } from './words.ts';

/** A meeting as an invitee sees it in a window: all of its words, their answer, and what came of it. */
export function buildShowView(text: Text, invited: Invited & { page: number }): ModalView {
  const { coalition, meeting, zone, open, page } = invited;
  const words = text.meetings;
  const place = meeting.place === null ? undefined : open(meeting.place);
  const lines = [
    section(words.invitation.purpose),
    ...quoted(open(meeting.purpose) ?? ''),
    ...(meeting.status === 'planned' ? answerLines(text, invited) : []),
    ...(meeting.status === 'cancelled'
      ? []
      : wholeLines(text, { coalition, meeting, contact: invited.invitee.contact, zone, open })),
    ...(meeting.status === 'held' ? outcomeLines(text, { meeting, open }) : []),
  ];
  const { shown, pager } = paged(text, lines, { page, action: act.showPage });
  return modal({
    callback: views.meetingShow,
    title: words.showView.title,
    close: words.showView.close,
    meta: { coalition: coalition.id, meeting: meeting.id, page },
    blocks: [
      section([`*${kindIn(text, meeting)}*`, ...whenIn(text, meeting, zone)].join('\n')),
      section(place === undefined ? words.invitation.whereLater : words.invitation.where(placeIn(place))),
      ...shown,
      ...pager,
    ],
  });
}

interface Outcome {
  meeting: Meeting;
  open: OpenEntry;
}

/** What was agreed, what is open, who does what: each as it was written. With a coalition a lead can make a commitment of the last. */
export function outcomeLines(
  text: Text,
  { coalition, meeting, open }: Outcome & { coalition?: Coalition },
): KnownBlock[] {
  const words = text.meetings.showView;
  const { outcome } = meeting;
  const part = (title: string, entries: (string | null)[]) => {
    const written = entries.flatMap((entry) => (entry === null ? [] : (open(entry) ?? [])));
    return written.length === 0
      ? []
      : [section(title), ...written.slice(0, longest.meetingActions).flatMap((each) => quoted(each))];
  };
  if (outcome === null) return [section(words.none)];
  return [
    ...part(words.agreed, [outcome.agreed]),
    ...part(words.open, [outcome.open]),
    ...(coalition === undefined || outcome.actions.length === 0
      ? part(words.actions, outcome.actions)
      : [section(words.actions), ...promiseLines(text, { coalition, meeting, open })]),
  ];
}

const lineShown = 600;

/** Each promise with the button that makes a commitment of it. */
export function promiseLines(
  text: Text,
  { coalition, meeting, open }: Outcome & { coalition: Coalition },
): KnownBlock[] {
  const value = `${coalition.id}.${meeting.id}`;
  return (meeting.outcome?.actions ?? []).flatMap((entry, at) =>
    quoted(open(entry) ?? '', lineShown).map((block) => ({
      ...block,
      ...(coalition.over === null && {
        accessory: button(`${act.commitFromMeeting}.${at}`, text.meetings.outcomeSaved.commit, { value }),
      }),
    })),
  );
}
