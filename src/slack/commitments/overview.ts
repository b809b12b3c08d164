import type { KnownBlock } from '@slack/types';
import { nextCommitments, progressOf, standingOf } from '../../coalition/commitments-progress.ts';
import type { Coalition } from '../../coalition/state.ts';
import { drawProgress, type ProgressPicture } from '../../figures/progress.ts';
import { describeProgress } from '../../figures/progress-words.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, section } from '../blocks.ts';
import { act } from '../ids.ts';
import type { OpenEntry } from '../vault.ts';
import { ownerIn, whenIn, wordsIn } from './words.ts';

/** So many of what comes next are named, and have their words opened. */
export const nextShown = 3;
const wordsNamed = 100;

/**
 * How a coalition's commitments stand, for `/coalitie status` and Home: a count a state, what comes next, and the way to the list.
 * `open` gives the words of `nextCommitments(coalition, nextShown)`, as this person may read them; `today` is their date.
 */
export function commitmentSummary(
  text: Text,
  coalition: Coalition,
  { open, today }: { open: OpenEntry; today: string },
): KnownBlock[] {
  const { summary, status } = text.commitments;
  const standing = standingOf(coalition);
  const states = ['planned', 'on-track', 'stuck', 'done', 'open'] as const;
  const counted = states.flatMap((state) =>
    standing[state] > 0 ? [summary.count(standing[state], status[state])] : [],
  );
  const next = nextCommitments(coalition, nextShown).map((commitment) => {
    const words = wordsIn(text, commitment, open, wordsNamed);
    const owner = ownerIn(text, coalition, commitment);
    return summary.item(whenIn(text, commitment.date, today), words, owner);
  });
  return [
    section([summary.title, counted.length === 0 ? summary.none : counted.join(' · ')].join('\n')),
    ...(next.length === 0 ? [] : [section([summary.next, ...next].join('\n'))]),
    actions(`commitments.${coalition.id}`, [
      button(act.openCommitments, text.commitments.title, { value: coalition.id }),
    ]),
  ];
}

/** How commitments stood week by week, drawn and in words; `null` as long as nothing was promised. */
export function drawCommitments(
  text: Text,
  coalition: Coalition,
  today: string,
): { svg: string; alt: string } | null {
  const weeks = progressOf(coalition, today);
  if (weeks.length === 0) return null;
  const words = text.commitments.picture;
  const picture: ProgressPicture = {
    title: words.title,
    legend: words.legend,
    weeks: weeks.map(({ day, standing }) => ({
      label: shortDay(text, day),
      counts: {
        ...{ done: standing.done, underway: standing.planned + standing['on-track'] },
        ...{ stuck: standing.stuck, open: standing.open },
      },
    })),
  };
  return { svg: drawProgress(picture), alt: describeProgress(picture) };
}

/** "5 mrt". */
function shortDay(text: Text, day: string): string {
  const format = new Intl.DateTimeFormat(text.locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
