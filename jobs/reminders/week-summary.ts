import type { Commitment } from '../../src/coalition/commitments-state.ts';
import { type Week, weekOf } from '../../src/coalition/commitments-week.ts';
import { actions, button, section } from '../../src/slack/blocks.ts';
import { wordsOfAll } from '../../src/slack/commitments/messages.ts';
import { nameIn, whenIn } from '../../src/slack/commitments/words.ts';
import { act } from '../../src/slack/ids.ts';
import { type OpenEntry, openCommitments } from '../../src/slack/vault.ts';
import type { Text } from '../../src/text/text.ts';
import type { ReminderKind } from '../reminders.ts';

/** For leads, once a week and only when there is something to say: what was done, what is stuck, what is open again, what comes. */
export const weekSummary: ReminderKind = {
  notification: (text) => text.commitments.week.notification,
  lines: (text, coalition, due, open) => {
    if (!('date' in due.when)) return null;
    const week = weekOf(coalition, due.user, due.when.date);
    const lines = linesOf(text, week, open);
    if (lines.length === 0) return null;
    const words = text.commitments.week;
    return [
      section([words.title(nameIn(coalition)), ...lines].join('\n')),
      actions(`week.${coalition.id}`, [
        button(act.openCommitments, text.commitments.title, { value: coalition.id }),
        button(act.switchSummary, words.stop, { value: `${coalition.id}.off` }),
      ]),
    ];
  },
  sent: (due) => ({ type: 'NoteSummaryTold', user: due.user }),
  opens: (desk, workspace, { coalition, due }) =>
    openCommitments(desk, workspace, { coalition, commitments: coalition.commitments, user: due.user }),
};

function linesOf(text: Text, { done, stuck, open, ahead }: Week, opened: OpenEntry): string[] {
  const words = text.commitments.week;
  const named = (all: Commitment[]) => wordsOfAll(text, all, { open: opened });
  const dated = (all: Commitment[]) =>
    wordsOfAll(text, all, {
      open: opened,
      say: (what, { date }) => words.aheadItem(whenIn(text, date, date ?? ''), what),
    });
  return [
    ...(done.length > 0 ? [words.done(done.length, named(done))] : []),
    ...(stuck.length > 0 ? [words.stuck(stuck.length, named(stuck))] : []),
    ...(open.length > 0 ? [words.open(open.length, named(open))] : []),
    ...(ahead.length > 0 ? [words.ahead(ahead.length, dated(ahead))] : []),
  ];
}
