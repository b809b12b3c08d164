import type { Coalition } from '../../coalition/state.ts';
import { versionOf } from '../../coalition/walk.ts';
import type { Text } from '../../text/text.ts';
import type { Values } from '../inputs.ts';
import { filledIn } from './form.ts';
import type { AskedQuestion } from './form-view.ts';
import { answerIn } from './words.ts';

/** What a lead filled in and did not save yet. */
export interface Draft {
  values: Values;
  at: number;
}

export function parseDraft(kept: string | null): Draft | null {
  return kept === null ? null : (JSON.parse(kept) as Draft);
}

/**
 * The questions with what was kept of each. A draft that is older than the person's own answer would undo it, and is left
 * out; of one that is older than another lead's answer both are shown.
 */
export function withDraft(
  text: Text,
  asked: AskedQuestion[],
  { coalition, user, draft }: { coalition: Coalition; user: string; draft: Draft | null },
): AskedQuestion[] {
  if (draft === null) return asked;
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
