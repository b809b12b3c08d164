import type { StepAnswerInput, WalkCommand } from '../../../src/coalition/commands.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { onward, passOf } from '../../../src/coalition/steps/read.ts';
import {
  allQuestionsOf,
  type DocumentKind,
  documentKinds,
  type StepId,
  type StepQuestionId,
  stepIds,
  stepOptionsOf,
} from '../../../src/method/steps.ts';

/** Chooses among what is there. */
interface Chance {
  pick: number;
  other: number;
  yes: boolean;
  /** Makes new ids, as a form's key does. */
  n: number;
}

const rounds = [Number.NaN, -1, 0, 0.5, 1e9, 1];
const names = ['__proto__', 'constructor', '', '11'];

/** What somebody does about the ten steps, looked up in the state of that moment; and sometimes nonsense. */
export function walkCommandOf(state: Coalition, kind: WalkCommand['type'], chance: Chance): WalkCommand {
  const { pick, other, yes, n } = chance;
  const { walk } = state;
  const pass = pick % 9 === 0 ? from(walk.passes, other) : passOf(walk, walk.at);
  const { step, round, times } = pass ?? { ...walk.at, times: 1 };
  const odd = {
    step: other % 13 === 12 ? (from(names, pick) as StepId) : step,
    round: pick % 13 === 12 ? from(rounds, other) : round,
  };
  switch (kind) {
    case 'AnswerStep':
      return { type: kind, round: odd.round, answers: answersTo(step, chance) };
    case 'FinishStep':
      return {
        type: kind,
        ...odd,
        times,
        tell: yes,
        leaveOpen: other % 2 === 0,
        settled: yes ? { entry: `settled.${n}`, text: 'Samen verder' } : null,
        document: from([...documentKinds, 'constructor' as DocumentKind], other),
        next: from(onward(walk), pick % 3 === 0 ? other : 0).id,
      };
    case 'SkipStep':
      return { type: kind, ...odd, times, reason: { entry: `reason.${n}`, text: 'Later' } };
    case 'OpenStep': {
      const known = from(walk.passes, other);
      if (pick % 3 === 0) return { type: kind, step: known.step, round: known.round };
      if (pick % 13 === 12) return { type: kind, ...odd };
      return { type: kind, step: from(stepIds, pick), round: yes ? 'new' : 1 + (other % 3) };
    }
    case 'TellStep': {
      const done = walk.passes.filter(({ notes }) => notes.length > 0);
      const { step, round, notes } = from(done.length > 0 ? done : walk.passes, other);
      const entry = from(notes, pick)?.entry ?? null;
      return { type: kind, entry, ...(pick % 13 === 12 ? odd : { step, round }) };
    }
    case 'ThrowAway':
      return { type: kind };
    case 'NoteLeadNudged':
      return { type: kind, user: from([...state.leads, 'U0NOBODY'], other) };
    default:
      return kind satisfies never;
  }
}

/** Three questions at most, as one form shows. */
function answersTo(step: StepId, { pick, other, yes, n }: Chance): StepAnswerInput[] {
  const questions = allQuestionsOf(step);
  const first = other % questions.length;
  return questions.slice(first, first + 3).map(({ id }, at) => ({
    question: pick % 17 === 16 ? (from(names, other) as StepQuestionId) : id,
    answer:
      (pick + at) % 5 === 0
        ? null
        : {
            words: (pick + at) % 4 === 0 ? null : { entry: `${id}.${n}`, text: yes ? 'Veel' : ' ' },
            choice: from([...stepOptionsOf(id), null, 'constructor'], pick + at),
          },
    open: (other + at) % 3 === 0,
  }));
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
