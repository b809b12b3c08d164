import type { KnownBlock } from '@slack/types';
import { commitmentOf, isUnderway } from '../../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../../src/coalition/commitments/state.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { Reads } from '../../../src/reading.ts';
import { lastReport, outcomeFor } from '../../../src/slack/commitments/lines.ts';
import { nameIn, whenIn, wordsIn } from '../../../src/slack/commitments/words.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button, contextBlock, written } from '../../../src/slack/kit/blocks.ts';
import { type OpenEntry, openCommitments } from '../../../src/slack/vault.ts';
import type { Reminding } from '../../engine/reminders.ts';

// What the reminders about a commitment have in common.

/** Everything about one commitment that its lines may show to this person. */
export function openAbout(
  context: Reads,
  { coalition, due }: { coalition: Coalition; due: Due },
): Promise<OpenEntry> {
  const commitment = commitmentOf(coalition, due.about);
  const commitments = commitment === undefined ? [] : [commitment];
  return openCommitments(context, { coalition, commitments, user: due.user, all: true });
}

/** A reminder with the commitment that it is about: its words, its day and its coalition, ready for a sentence. */
export interface About extends Reminding {
  commitment: Commitment;
  words: string;
  day: string;
  name: string;
}

/** `null`: it is no longer there. */
export function aboutOf(reminding: Reminding): About | null {
  const { text, coalition, due, open } = reminding;
  const commitment = commitmentOf(coalition, due.about);
  if (commitment === undefined) return null;
  // The year is said where it is not that of the day that the line is about.
  const day = whenIn(text, commitment.date, commitment.date ?? '');
  return { ...reminding, commitment, words: wordsIn(text, commitment, open), day, name: nameIn(coalition) };
}

/** The commitment's own words: they stand last. */
export function aboutLine({ words }: About): KnownBlock {
  return written(`*${words}*`);
}

/** What has come of it since, for its owner: how, and about what. */
export function settledForOwner(reminding: Reminding, since: number): KnownBlock[] | null {
  const { text, due } = reminding;
  const about = aboutOf(reminding);
  if (about === null) return [contextBlock(text.commitments.outcome.gone)];
  const { commitment, name } = about;
  if (commitment.status === 'done' && commitment.shared === 'asked') return null;
  const over = outcomeFor(text, about, due.user);
  const last = commitment.history.at(-1);
  const isNews = last !== undefined && last.at > since;
  const said = over ?? (isNews ? lastReport(text, commitment, commitment.date ?? '') : null);
  return said === null
    ? null
    : [contextBlock(`*${name}*: ${said}`), contextBlock(text.app.inMessage.about), aboutLine(about)];
}

/** Whether its owner is still to answer: not where all that is left to ask is whether the channel may hear of it. */
export function isAwaited({ commitment }: About): boolean {
  return isUnderway(commitment) || commitment.status === 'proposed';
}

/** For a lead or whoever proposed it: the way to the commitment, and to writing down what came of it. */
export function leadButtons(
  { text, coalition, commitment }: About,
  { record }: { record: boolean },
): KnownBlock {
  const { buttons } = text.commitments;
  const value = `${coalition.id}.${commitment.id}`;
  const show = button(act.showCommitment, buttons.show, { value });
  const note = button(act.recordCommitment, buttons.record, { value, style: 'primary' });
  return actions(`lead.${value}`, record ? [note, show] : [show]);
}
