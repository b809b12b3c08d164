import { contactOf, partnerOf } from '../../coalition/find.ts';
import { accessTo } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import type { Context } from '../../context.ts';
import type { QuestionId } from '../../method/interview.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { entriesShown, showAnswer } from './shown-answer.ts';

/** What partners said on one question of the interviews, for a lead who may read it. */
export interface Heard {
  question: QuestionId;
  /** By partner, the newest last. */
  said: { partner: string; words: string }[];
  /** How many said something beside these. */
  left: number;
}

/** Enough to remember the rest by; all of it is one button away. */
const saidShown = 4;

/** What was said on these questions, as far as this lead may read it now. Nothing is copied: it is read each time. */
export async function heardBy(
  context: Pick<Context, 'store'>,
  {
    coalition,
    user,
    questions,
    text,
  }: { coalition: Coalition; user: string; questions: readonly QuestionId[]; text: Text },
): Promise<Heard[]> {
  const readable = readableBy(coalition, user);
  const wanted = questions.map((question) => {
    const answered = readable.filter(({ answers }) => (answers[question]?.parts.length ?? 0) > 0);
    return { question, shown: answered.slice(0, saidShown), left: Math.max(0, answered.length - saidShown) };
  });
  const entries = wanted.flatMap(({ question, shown }) =>
    shown.flatMap(({ answers }) => answers[question]?.parts.map(({ entry }) => entry) ?? []),
  );
  const open = await openFor(context, { coalition, user, entries });
  return wanted
    .map(({ question, shown, left }) => ({
      question,
      said: shown.flatMap((interview) => {
        const answer = showAnswer(text, interview, { question, open });
        const words = answer === undefined ? '' : entriesShown(answer);
        return words === '' ? [] : [{ partner: partnerIn(coalition, interview), words }];
      }),
      left,
    }))
    .filter(({ said }) => said.length > 0);
}

/** The interviews that a lead may read now. */
export function readableBy(coalition: Coalition, user: string): Interview[] {
  return coalition.interviews.filter((interview) => accessTo(coalition, interview, user) === 'reader');
}

function partnerIn(coalition: Coalition, { contact }: Interview): string {
  return partnerOf(coalition, contactOf(coalition, contact)?.partner ?? '')?.name ?? '';
}
