import type { Commitment } from '../../../src/coalition/commitments/state.ts';
import { type Week, weekOf } from '../../../src/coalition/commitments/week.ts';
import { wordsOfAll } from '../../../src/slack/commitments/messages.ts';
import { nameIn, whenIn } from '../../../src/slack/commitments/words.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button, section, written } from '../../../src/slack/kit/blocks.ts';
import { type OpenEntry, openCommitments } from '../../../src/slack/vault.ts';
import type { Text } from '../../../src/text/text.ts';
import type { ReminderKind } from '../../engine/reminders.ts';

/** For leads, once a week and only when there is something to say: what was done, what is stuck, what is open again, what comes. */
export const weekSummary: ReminderKind = {
  notification: (text) => text.commitments.week.notification,
  lines: ({ text, coalition, due, open }) => {
    if (!('date' in due.when)) return null;
    const week = weekOf(coalition, due.user, due.when.date);
    const lines = linesOf(text, week, open);
    if (lines.length === 0) return null;
    const counts = lines.map(({ what }) => what).join(' · ');
    const words = text.commitments.week;
    return [
      section([words.title(nameIn(coalition)), counts].join('\n')),
      actions(`week.${coalition.id}`, [
        button(act.openCommitments, text.commitments.title, { value: coalition.id }),
        button(act.switchSummary, words.stop, { value: `${coalition.id}.off` }),
      ]),
      written(lines.map(({ what, names }) => words.named(what, names)).join('\n')),
    ];
  },
  sent: (due) => ({ type: 'NoteSummaryTold', user: due.user }),
  opens: (context, { coalition, due }) =>
    openCommitments(context, { coalition, commitments: coalition.commitments, user: due.user }),
};

/** "Klaar: 2", and what those are. */
interface Counted {
  what: string;
  names: string;
}

function linesOf(text: Text, { done, stuck, open, ahead }: Week, opened: OpenEntry): Counted[] {
  const words = text.commitments.week;
  const named = (all: Commitment[]) => wordsOfAll(text, all, { open: opened });
  const dated = (all: Commitment[]) =>
    wordsOfAll(text, all, {
      open: opened,
      say: (what, { date }) => words.aheadItem(whenIn(text, date, date ?? ''), what),
    });
  return [
    ...(done.length > 0 ? [{ what: words.done(done.length), names: named(done) }] : []),
    ...(stuck.length > 0 ? [{ what: words.stuck(stuck.length), names: named(stuck) }] : []),
    ...(open.length > 0 ? [{ what: words.open(open.length), names: named(open) }] : []),
    ...(ahead.length > 0 ? [{ what: words.ahead(ahead.length), names: dated(ahead) }] : []),
  ];
}
