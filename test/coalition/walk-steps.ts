import type { StepAnswerInput, WalkCommand } from '../../src/coalition/commands.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { onward } from '../../src/coalition/walk.ts';
import {
  allQuestionsOf,
  documentKinds,
  type StepId,
  stepIds,
  stepOptionsOf,
} from '../../src/method/steps.ts';

/** Chooses among what is there. */
interface Chance {
  pick: number;
  other: number;
  yes: boolean;
  /** Makes new ids, as a form's key does. */
  n: number;
}

/** What somebody does about the ten steps, looked up in the state of that moment. */
export function walkCommandOf(state: Coalition, kind: WalkCommand['type'], chance: Chance): WalkCommand {
  const { pick, other, yes, n } = chance;
  const { walk } = state;
  const at = pick % 9 === 0 ? from(walk.passes, other) : walk.at;
  switch (kind) {
    case 'AnswerStep':
      return { type: kind, round: at.round, answers: answersTo(at.step, chance) };
    case 'FinishStep':
      return {
        ...{ type: kind, step: at.step, round: at.round, tell: yes, leaveOpen: other % 2 === 0 },
        settled: yes ? { entry: `settled.${n}`, text: 'Samen verder' } : null,
        document: from(documentKinds, other),
        next: from(onward(walk), pick % 3 === 0 ? other : 0).id,
      };
    case 'SkipStep':
      return { type: kind, step: at.step, round: at.round, reason: { entry: `reason.${n}`, text: 'Later' } };
    case 'OpenStep': {
      const pass = from(walk.passes, other);
      if (pick % 3 === 0) return { type: kind, step: pass.step, round: pass.round };
      return { type: kind, step: from(stepIds, pick), round: yes ? 'new' : 1 + (other % 3) };
    }
    case 'TellStep': {
      const done = walk.passes.filter(({ notes }) => notes.length > 0);
      const { step, round } = from(done.length > 0 ? done : walk.passes, other);
      return { type: kind, step, round };
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
    question: id,
    answer:
      (pick + at) % 5 === 0
        ? null
        : {
            words: (pick + at) % 4 === 0 ? null : { entry: `${id}.${n}`, text: yes ? 'Veel' : ' ' },
            choice: from([...stepOptionsOf(id), null, 'x'], pick + at),
          },
    open: (other + at) % 3 === 0,
  }));
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
