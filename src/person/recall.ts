import type { AnswerCommand } from '../coalition/commands.ts';
import { isOpen, nextQuestion } from '../coalition/interviews/read.ts';
import type { Interview } from '../coalition/state.ts';
import type { QuestionId } from '../method/interview.ts';
import { type Person, type PersonCommand, type Place, type Posted, postedOf } from './person.ts';

/** One of the app's own messages about an interview, as it stands in a DM. */
export interface Standing extends Place {
  ts: string;
  ask: number;
  /** `null`: an earlier version posted it, and did not write down which question it asks. */
  question: Posted['question'] | null;
}

/**
 * What the log must be told of one interview, because the DM shows more: Slack took a question and the answer was lost, or
 * Redis is older than the DM. What is typed then finds the question that stood there; where nobody can say which one that
 * was, it answers nothing and the person is asked again. Empty where the log knows everything.
 */
export function recall(
  standing: Standing[],
  { person, interview }: { person: Person | null; interview: Interview | undefined },
): { person: PersonCommand[]; coalition: AnswerCommand[] } {
  const isKnown = ({ ts }: Standing) => person?.posted.some((posted) => posted.ts === ts) ?? false;
  const news = standing.filter((each) => !isKnown(each)).sort((one, other) => one.ts.localeCompare(other.ts));
  const posted = news.map((each) => ({ ...each, question: each.question ?? present(each, interview) }));
  const notes = posted.map(
    (each): PersonCommand => ({ type: 'NotePosted', ...each, question: each.question ?? 'none' }),
  );
  const last = posted.findLast(({ ask }) => ask > 0);
  if (last === undefined || interview === undefined || !isOpen(interview))
    return { person: notes, coalition: [] };
  const known = postedOf(person, interview.id).at(-1)?.ts ?? '';
  if (last.ts < known || (last.question !== null && last.ask <= interview.asks))
    return { person: notes, coalition: [] };
  const { coalition, question, ask } = last;
  const again = { type: 'RevisitQuestion' as const, interview: interview.id };
  return {
    person: [...notes, { type: 'OpenInterview', coalition, interview: interview.id }],
    coalition: [
      question === null
        ? { ...again, question: nextQuestion(interview) }
        : { ...again, question: question === 'none' ? 'review' : question, stood: ask },
    ],
  };
}

/** A posting of which only the number is known is the one that is asked now, or unknown. */
function present({ ask }: Standing, interview: Interview | undefined): QuestionId | 'none' | null {
  const { pointer = null } = interview ?? {};
  if (pointer?.ask !== ask) return null;
  return pointer.question === 'review' ? 'none' : pointer.question;
}
