import { waitingSuggestions } from '../../../src/coalition/sketch/read.ts';
import { button, section } from '../../../src/slack/kit/blocks.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/mrkdwn.ts';
import { act } from '../../../src/slack/sketch/ids.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

/** M3.5: leads hear that partners suggested something to the sketch. */
export const sketchSuggestions: ReminderKind = {
  notification: (text) => text.sketch.reminders.suggestions.notification,
  lines: ({ text, coalition }) => {
    const { length } = waitingSuggestions(coalition.sketch);
    if (length === 0) return null;
    const words = text.sketch.reminders.suggestions;
    return [
      section(
        words.body(escapeMrkdwn(coalition.name), length),
        button(act.openSuggestions, words.read, { value: coalition.id }),
      ),
    ];
  },
  settled: ({ text, coalition }) =>
    waitingSuggestions(coalition.sketch).length > 0
      ? null
      : text.sketch.reminders.suggestions.settled(escapeMrkdwn(coalition.name)),
  sent: ({ user }) => ({ type: 'NoteLeadToldSuggestions', lead: user }),
};
