import { optionsOf, type QuestionId, questionIds } from '../../src/method/interview.ts';
import type { Chance } from './chance.ts';

/** How somebody answers one question. `lost`: typed while the app is dead, and never sent again by Slack. */
type Way = 'type' | 'lost' | 'two' | 'edit' | 'modal' | 'choice' | 'skip' | 'change';

export interface PlannedAnswer {
  way: Way;
  /** Two messages, or what is first typed and then made of it; else only the first is used. */
  texts: [string, string];
  option: string | null;
  /** The interview is paused and taken up again before this question is answered. */
  pauses: boolean;
}

export type Plan = Record<string, PlannedAnswer>;

const ways: readonly Way[] = ['type', 'type', 'lost', 'two', 'edit', 'modal', 'modal', 'skip', 'change'];

/** For each question how this person answers it. Every text is there once in the whole test. */
export function drawPlan(chance: Chance, name: string): Plan {
  const planned = questionIds.map((question): [QuestionId, PlannedAnswer] => {
    const options = optionsOf(question);
    const word = () => `${name} ${question} ${chance.between(1e8, 1e9)} <&> *ja*`;
    return [
      question,
      {
        way: options.length > 0 ? chance.oneOf(['choice', 'choice', 'modal', 'type']) : chance.oneOf(ways),
        texts: [word(), word()],
        option: options.length > 0 ? chance.oneOf(options) : null,
        pauses: chance.between(1, 8) === 1,
      },
    ];
  });
  const plan: Plan = Object.fromEntries(planned);
  const { motive } = plan;
  // Nobody's interview is empty: that can't be sent.
  if (motive?.way === 'skip') motive.way = 'lost';
  return plan;
}

/** What must be stored: the parts of an answer, as the vault keeps them; several where either will do. */
export function partsOf(planned: PlannedAnswer, isEditTaken: boolean): object[][] {
  const {
    way,
    texts: [first, second],
    option,
  } = planned;
  switch (way) {
    case 'type':
    case 'lost':
      return [[{ text: first }]];
    case 'two':
      return [[{ text: first }, { text: second }]];
    case 'edit':
      // Nobody was told that an edit was taken which was not acknowledged; found in the DM it is the text all the same.
      return isEditTaken ? [[{ text: second }]] : [[{ text: first }], [{ text: second }]];
    case 'modal':
      return [[{ ...(option === null ? {} : { choice: option }), text: first }]];
    case 'choice':
      return [[{ choice: option }]];
    case 'change':
      return [[{ text: second }]];
    case 'skip':
      return [[]];
    default:
      return way satisfies never;
  }
}
