import type { KnownBlock } from '@slack/types';
import type { Due } from '../../src/coalition/agenda.ts';
import { commitmentOf, isUnderway, ownerOf } from '../../src/coalition/commitments.ts';
import type { Commitment } from '../../src/coalition/commitments-state.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { actions, button, section } from '../../src/slack/blocks.ts';
import { lastReport, outcomeFor, ownerBlocks } from '../../src/slack/commitments/lines.ts';
import { nameIn, whenIn, wordsIn } from '../../src/slack/commitments/words.ts';
import { act } from '../../src/slack/ids.ts';
import { type OpenEntry, openCommitments } from '../../src/slack/vault.ts';
import type { Desk } from '../../src/slack/visit.ts';
import type { Text } from '../../src/text/text.ts';

// What the reminders about a commitment have in common.

/** Everything about one commitment that its lines may show to this person. */
export function openAbout(
  desk: Pick<Desk, 'store'>,
  workspace: string,
  { coalition, due }: { coalition: Coalition; due: Due },
): Promise<OpenEntry> {
  const commitment = commitmentOf(coalition, due.about);
  const commitments = commitment === undefined ? [] : [commitment];
  return openCommitments(desk, workspace, { coalition, commitments, user: due.user, all: true });
}

/** What a line says, ready for a sentence: the words, the day, the coalition. */
export interface About {
  coalition: Coalition;
  commitment: Commitment;
  words: string;
  day: string;
  name: string;
}

/** `null`: it is no longer there. */
export function aboutOf(text: Text, coalition: Coalition, due: Due, open: OpenEntry): About | null {
  const commitment = commitmentOf(coalition, due.about);
  if (commitment === undefined) return null;
  // The year is said where it is not that of the day that the line is about.
  const day = whenIn(text, commitment.date, commitment.date ?? '');
  return { coalition, commitment, words: wordsIn(text, commitment, open), day, name: nameIn(coalition) };
}

/** For its owner: a sentence with what can be answered at once. */
export function ownerLines(
  text: Text,
  coalition: Coalition,
  { due, open, say }: { due: Due; open: OpenEntry; say: (about: About) => string },
): KnownBlock[] | null {
  const about = aboutOf(text, coalition, due, open);
  if (about === null || ownerOf(coalition, about.commitment) !== due.user) return null;
  const blocks = ownerBlocks(text, about);
  if (blocks.length === 0) return null;
  // Done meanwhile: what is left to ask is whether the channel may hear of it.
  const isOpen = isUnderway(about.commitment) || about.commitment.status === 'proposed';
  return [section(isOpen ? say(about) : `*${about.words}*`), ...blocks];
}

/** What has come of it since, for its owner: about what, and how. */
export function ownerSettled(
  text: Text,
  coalition: Coalition,
  { due, open, since }: { due: Due; open: OpenEntry; since: number },
): string | null {
  const about = aboutOf(text, coalition, due, open);
  if (about === null) return text.commitments.outcome.gone;
  const { commitment, words } = about;
  if (commitment.status === 'done' && commitment.shared === 'asked') return null;
  const over = outcomeFor(text, about, due.user);
  const last = commitment.history.at(-1);
  const isNews = last !== undefined && last.at > since;
  const said = over ?? (isNews ? lastReport(text, commitment, commitment.date ?? '') : null);
  return said === null ? null : `*${words}* ${said}`;
}

/** For a lead or whoever proposed it: the way to the commitment, and to writing down what came of it. */
export function leadButtons(text: Text, { coalition, commitment }: About, record: boolean): KnownBlock {
  const { buttons } = text.commitments;
  const value = `${coalition.id}.${commitment.id}`;
  const show = button(act.showCommitment, buttons.show, { value });
  const note = button(act.recordCommitment, buttons.record, { value, style: 'primary' });
  return actions(`lead.${value}`, record ? [note, show] : [show]);
}
