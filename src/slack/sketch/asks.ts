import type { KnownBlock } from '@slack/types';
import { waitingSuggestions } from '../../coalition/sketch/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, Entry, PinnedPart } from '../area-asks.ts';
import { button, section } from '../kit/blocks.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act } from './ids.ts';
import { versionFor } from './reading.ts';

/** The sketch that somebody can read in a coalition that goes on: nothing of what leads think of partners. */
function sharedLine(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  if (coalition.over !== null || coalition.leads.includes(user)) return [];
  if (versionFor(coalition, user, null) === null) return [];
  const words = text.sketch.shared;
  return [
    section(
      words.mine(escapeMrkdwn(coalition.name)),
      button(act.openShared, words.read, { value: coalition.id }),
    ),
  ];
}

/** Of leads it asks an answer to each suggestion; in step 3 it leads to the own plan. */
function leadingEntries(text: Text, coalition: Coalition): Entry[] {
  const waiting = waitingSuggestions(coalition.sketch).length;
  const value = coalition.id;
  const name = escapeMrkdwn(coalition.name);
  if (coalition.over !== null) return [];
  if (waiting > 0) {
    const words = text.sketch.leading.waiting(name, waiting);
    const answer = button(act.openSuggestions, text.sketch.plan.answer, { value });
    return [{ part: 'asked', blocks: [section(words, answer)] }];
  }
  if (coalition.walk.at.step !== '3') return [];
  const open = button(act.openPlan, text.sketch.open, { value });
  return [{ part: 'leading', blocks: [section(text.sketch.leading.now(name), open)] }];
}

/** The sketches that somebody can read, the newest coalition's first. */
export function pinnedSketches(text: Text, coalitions: readonly Coalition[], user: string): PinnedPart {
  const lines = coalitions.toReversed().flatMap((coalition) => {
    const blocks = sharedLine(text, coalition, user);
    return blocks.length === 0 ? [] : [{ blocks, asks: false }];
  });
  return { lines };
}

export const sketchAsks: AreaAsks = {
  entries(text, coalition, { user }) {
    if (coalition.leads.includes(user)) return leadingEntries(text, coalition);
    const blocks = sharedLine(text, coalition, user);
    return blocks.length === 0 ? [] : [{ part: 'taking', blocks }];
  },
  async pinned(_context, { user, coalitions, text }) {
    return pinnedSketches(text, coalitions, user);
  },
};
