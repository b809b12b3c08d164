import type { KnownBlock } from '@slack/types';
import { addDays } from '../../calendar/dates.ts';
import { fridayBefore } from '../../coalition/commitments/dates.ts';
import { nextCommitments, progressOf, standingOf } from '../../coalition/commitments/progress.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { ProgressPicture } from '../../figures/progress.ts';
import { describeProgress } from '../../figures/progress-words.ts';
import type { Reads } from '../../reading.ts';
import { dateFormat, type Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, section, written } from '../kit/blocks.ts';
import type { Picture } from '../kit/pictures.ts';
import { type OpenEntry, openCommitments } from '../vault.ts';
import { ownerIn, whenIn, wordsIn } from './words.ts';

/** So many of what comes next are named, and have their words opened. */
const nextShown = 3;
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
  const { summary } = text.commitments;
  const next = nextCommitments(coalition, nextShown).map((commitment) => {
    const words = wordsIn(text, commitment, open, wordsNamed);
    const owner = ownerIn(text, coalition, commitment);
    return summary.item(whenIn(text, commitment.date, today), words, owner);
  });
  return [
    section([summary.title, countsIn(text, coalition)].join('\n')),
    ...(next.length === 0 ? [] : [written([summary.next, ...next].join('\n'))]),
    actions(`commitments.${coalition.id}`, [
      button(act.openCommitments, text.commitments.title, { value: coalition.id }),
    ]),
  ];
}

/** "3 gepland · 1 vast · 4 klaar". */
export function countsIn(text: Text, coalition: Coalition): string {
  const { summary, status } = text.commitments;
  const standing = standingOf(coalition);
  const states = ['planned', 'on-track', 'stuck', 'done', 'open'] as const;
  const counted = states.flatMap((state) =>
    standing[state] > 0 ? [summary.count(standing[state], status[state])] : [],
  );
  return counted.length === 0 ? summary.none : counted.join(' · ');
}

/** The same, with the words of what comes next opened for this person; nothing as long as there are no commitments. */
export async function summaryOf(
  context: Reads,
  shown: { text: Text; coalition: Coalition; user: string; today: string },
): Promise<KnownBlock[]> {
  const { text, coalition, user, today } = shown;
  if (coalition.commitments.length === 0) return [];
  const commitments = nextCommitments(coalition, nextShown);
  const open = await openCommitments(context, { coalition, commitments, user });
  return commitmentSummary(text, coalition, { open, today });
}

/** How a coalition's commitments stood week by week; `null` as long as nothing was promised. `today` is the reader's date. */
export function progressPictureOf(
  text: Text,
  { coalition, today }: { coalition: Coalition; today: string },
): Picture | null {
  // To the end of this week, so that the picture stays the same until something happens or the week is over.
  const weeks = progressOf(coalition, addDays(fridayBefore(today), 7));
  if (weeks.length === 0) return null;
  const words = text.commitments.picture;
  const shows: ProgressPicture = {
    coalition: coalition.name,
    title: words.title,
    about: words.about,
    legend: words.legend,
    weeks: weeks.map(({ day, standing }, at) => ({
      // The last one is no Friday's yet: it shows how things stand.
      label: at === weeks.length - 1 ? words.now : shortDay(text, day),
      counts: {
        done: standing.done,
        underway: standing.planned + standing['on-track'],
        stuck: standing.stuck,
        open: standing.open,
      },
    })),
  };
  return {
    coalition: coalition.id,
    figure: { kind: 'progress', shows },
    alt: describeProgress(shows),
    name: `${coalition.name}: ${words.title}`,
  };
}

/** "5 mrt". */
function shortDay(text: Text, day: string): string {
  const format = dateFormat(text, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
