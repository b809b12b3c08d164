import type { Coalition, StepVersion } from '../../coalition/state.ts';
import { versionOf } from '../../coalition/steps/read.ts';
import type { StepQuestionId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import type { Draft } from '../forms/draft.ts';
import type { Interaction, ViewSubmissionInteraction } from '../interaction.ts';
import { openSteps } from '../vault.ts';
import { changesIn, filledIn } from './form.ts';
import type { AskedQuestion } from './form-fields.ts';
import { answerIn } from './words.ts';

// Two versions of an answer: both are kept, and whoever was later sees the first.

/** What stands there now, for a lead. */
export async function present(
  interaction: Interaction,
  coalition: Coalition,
  questions: readonly StepQuestionId[],
): Promise<AskedQuestion[]> {
  const versions = questions.map((question) => versionOf(coalition.walk, question));
  const entries = versions.map((version) => version?.entry ?? null);
  const open = await openSteps(interaction.context, { coalition, entries, user: interaction.user });
  return questions.map((question, at) => {
    const version = versions[at];
    const words = version?.entry == null ? '' : (open(version.entry) ?? '');
    const isOpen = coalition.walk.answers[question]?.open ?? false;
    return { question, words, choice: version?.choice ?? null, open: isOpen };
  });
}

/**
 * The questions with what was kept of each. A draft that is older than the person's own answer would undo it, and is left
 * out; of one that is older than another lead's answer both are shown.
 */
export function withDraft(
  text: Text,
  asked: AskedQuestion[],
  { coalition, user, draft }: { coalition: Coalition; user: string; draft: Draft },
): AskedQuestion[] {
  return asked.map((each) => {
    const { question, words, choice } = each;
    const drafted = filledIn(each, draft.values);
    if (drafted.words === words && drafted.choice === choice && drafted.open === each.open) return each;
    const version = versionOf(coalition.walk, question);
    if (version === undefined || version.at < draft.at) return drafted;
    if (version.by === user || version.by === null) return each;
    const theirs = answerIn(text, question, { choice, words });
    return { ...drafted, open: each.open, theirs: { by: version.by, at: version.at, text: theirs } };
  });
}

/** What this lead changed while somebody else did, beside what they wrote; empty when nobody did. */
export async function conflicting(
  interaction: ViewSubmissionInteraction,
  { text, before, coalition }: { text: Text; before: Coalition; coalition: Coalition },
): Promise<AskedQuestion[]> {
  const newer = newerOfOthers(interaction, before);
  if (newer.size === 0) return [];
  const mine = await present(interaction, coalition, [...newer.keys()]);
  const entries = [...newer.values()].map(({ entry }) => entry);
  const open = await openSteps(interaction.context, { coalition, entries, user: interaction.user });
  return mine.map((each): AskedQuestion => {
    const last = newer.get(each.question);
    if (last === undefined) return each;
    const words = last.entry === null ? '' : (open(last.entry) ?? '');
    const theirs = answerIn(text, each.question, { choice: last.choice, words });
    return { ...each, theirs: { by: last.by ?? '', at: last.at, text: theirs } };
  });
}

/** What others wrote since the form was opened, to the questions that were changed in it. */
function newerOfOthers(
  { meta, values, request, user }: ViewSubmissionInteraction,
  { walk }: Coalition,
): Map<StepQuestionId, StepVersion> {
  const changed = changesIn(meta, values, request).filter(({ answer }) => answer !== null);
  const newer = changed.flatMap(({ question }): [StepQuestionId, StepVersion][] => {
    const seen = meta.asked?.find(([asked]) => asked === question)?.[1] ?? 0;
    const versions = walk.answers[question]?.versions ?? [];
    const last = versions.slice(seen).findLast(({ by }) => by !== user);
    return last === undefined ? [] : [[question, last]];
  });
  return new Map(newer);
}
