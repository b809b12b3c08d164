import type { KnownBlock } from '@slack/types';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { kindWithin, meetingValue, spanIn } from './words.ts';

export interface CameOf {
  coalition: Coalition;
  meeting: Meeting;
  /** The reader's. */
  zone: string;
  open: OpenEntry;
}

const partShown = 300;
const linesShown = 3;

/** What came of a meeting, in a few lines, for who was invited and did not say no; and the way to all of it. */
export function buildOutcomeMessage(text: Text, { coalition, meeting, zone, open }: CameOf): Message {
  const { outcome } = meeting;
  const words = text.meetings;
  const name = escapeMrkdwn(coalition.name);
  const part = (title: string, entries: readonly (string | null)[]): KnownBlock[] => {
    const written = entries.flatMap((entry) => (entry === null ? [] : (open(entry) ?? [])));
    const shown = written.slice(0, linesShown).join('\n');
    return written.length === 0 ? [] : [section(title), ...quoted(shown, partShown)];
  };
  return messageOf(text, {
    title: words.cameOf.notification(coalition.name.replace(/[<>&]/g, ' ')),
    blocks: [
      section(words.cameOf.body(kindWithin(text, meeting), name, spanIn(text, meeting, zone))),
      actions(`outcome.${meeting.id}`, [
        button(act.showMeeting, words.cameOf.all, { value: meetingValue(coalition.id, meeting) }),
      ]),
    ],
    own: [
      ...part(words.showView.agreed, [outcome?.agreed ?? null]),
      ...part(words.showView.actions, outcome?.actions ?? []),
      ...part(words.showView.open, [outcome?.open ?? null]),
    ],
  });
}
