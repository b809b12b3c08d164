import {
  type DocumentKind,
  questionsOf,
  type StepId,
  type StepQuestionId,
  stepIds,
} from '../../method/steps.ts';
import type { Pass, Position, StepVersion, Walk } from './state.ts';

// Reading how a coalition goes through the steps; `decide.ts` decides about it.

/** Where a coalition begins: at step 1, or at step 5 with round 1 marked as not done here. */
export function newWalk(opening: 'round-1' | 'round-2'): Walk {
  const fresh: Walk = { at: { step: '1', round: 1 }, resume: null, document: null, passes: [], answers: {} };
  if (opening === 'round-1') return { ...fresh, passes: [newPass({ step: '1', round: 1 })] };
  const before = (['1', '2', '3', '4'] as const).map((step) => ({
    ...newPass({ step, round: 1 }),
    status: 'not-here' as const,
    times: 0,
  }));
  const at: Position = { step: '5', round: 2 };
  return { ...fresh, at, passes: [...before, newPass(at)] };
}

export function newPass({ step, round }: Position): Pass {
  return { step, round, status: 'open', times: 1, notes: [] };
}

export function isAt(one: Position | null, other: Position): boolean {
  return one?.step === other.step && one.round === other.round;
}

export function passOf(walk: Walk, position: Position): Pass | undefined {
  return walk.passes.find((pass) => isAt(pass, position));
}

/** The newest pass through a step, `undefined` when it was never opened. */
export function latestPass(walk: Pick<Walk, 'passes'>, step: StepId): Pass | undefined {
  return walk.passes
    .filter((pass) => pass.step === step)
    .toSorted((one, other) => one.round - other.round)
    .at(-1);
}

/** Where a step stands in the order of the method, from 0; the closing comes last. */
export function placeOf(step: StepId): number {
  return stepIds.indexOf(step);
}

/** The highest round so far. */
export function lastRound(walk: Walk): number {
  return Math.max(...walk.passes.map(({ round }) => round), 1);
}

/** What a finished step leads to; the words are in the catalogues. */
export const onwardIds = [
  'next',
  'resume',
  'founded',
  'founded-share',
  'adopted',
  'again',
  'again-share',
  'cycle',
  'anew',
  'closing',
  'over',
] as const;
export type OnwardId = (typeof onwardIds)[number];

export interface Onward {
  id: OnwardId;
  /** `null`: the coalition is closed. */
  to: Position | null;
  /** What partners make from now on, where this way settles it. */
  document: DocumentKind | null;
}

/** The ways on from where the coalition is, the advised one first. The method's branch is here (steps 5 and 9). */
export function onward(walk: Walk): Onward[] {
  const ways = waysFrom(walk.at, walk);
  if (walk.resume === null) return ways;
  const { resume } = walk;
  const isBack = ({ to }: Onward) => to !== null && isAt(resume, to);
  // Where the method leads to the same place, what it settles on the way holds too.
  const back: Onward = { id: 'resume', to: resume, document: ways.find(isBack)?.document ?? null };
  const others = ways.filter((way) => !isBack(way));
  return walk.at.step === 'closing' ? [...others, back] : [back, ...others];
}

function waysFrom({ step, round }: Position, walk: Walk): Onward[] {
  const way = (id: OnwardId, to: Position | null, document: DocumentKind | null = null) => ({
    id,
    to,
    document,
  });
  const anew = lastRound(walk) + 1;
  const closing = way('closing', { step: 'closing', round });
  switch (step) {
    case '9':
      // A plan is adopted, and execution starts; a proposal founds the coalition, and a plan is made in a next round.
      if (walk.document === 'plan') {
        return [
          way('adopted', { step: '10', round }),
          way('again', { step: '6', round: anew }),
          way('again-share', { step: '5', round: anew }),
          closing,
        ];
      }
      return [
        way('founded', { step: '6', round: anew }, 'plan'),
        way('founded-share', { step: '5', round: anew }, 'plan'),
        way('adopted', { step: '10', round }, 'plan'),
        closing,
      ];
    case '10':
      return [way('cycle', { step: '10', round }), way('anew', { step: '5', round: anew }), closing];
    case 'closing':
      return [way('over', null)];
    case '4':
      return [way('next', { step: '5', round: Math.max(round, 2) })];
    default:
      return [way('next', { step: stepIds[placeOf(step) + 1] ?? 'closing', round })];
  }
}

/** Where a skipped step leads: the next one in order, without what partners would have decided in it. */
export function afterSkipping(walk: Walk): Onward {
  const ways = onward(walk);
  const way = walk.at.step === '10' ? ways.find(({ id }) => id === 'closing' || id === 'resume') : ways[0];
  return way ?? { id: 'closing', to: { step: 'closing', round: walk.at.round }, document: null };
}

/** What the recorded commitment advises (M5.3): strong and detailed a plan, young a proposal, none yet a note. */
export function advisedDocument(walk: Walk): DocumentKind {
  const commitment = versionOf(walk, 'commitment')?.choice;
  if (commitment === 'strong') return 'plan';
  return commitment === 'none' ? 'discussion' : 'proposal';
}

/** The answer that counts. */
export function versionOf(walk: Walk, question: StepQuestionId): StepVersion | undefined {
  return walk.answers[question]?.versions.at(-1);
}

/** Whether anything stands there; an answer that was emptied again does not count. */
export function isAnswered(walk: Walk, question: StepQuestionId): boolean {
  const version = versionOf(walk, question);
  return version !== undefined && (version.entry !== null || version.choice !== null);
}

/** What is still to be asked in a step: neither answered nor said to be unknown. */
export function unanswered(walk: Walk, step: StepId): StepQuestionId[] {
  return questionsOf(step, walk.document).filter(
    (question) => !isAnswered(walk, question) && walk.answers[question]?.open !== true,
  );
}

/** "Not known yet", of all steps, in the order of the method; without what the present document does not ask. */
export function openPoints(walk: Walk): StepQuestionId[] {
  return stepIds
    .flatMap((step) => questionsOf(step, walk.document))
    .filter((question) => walk.answers[question]?.open === true);
}

/** Every vault entry that the walk holds. */
export function walkEntries(walk: Walk): string[] {
  const answers = Object.values(walk.answers).flatMap(({ versions }) =>
    versions.flatMap(({ entry }) => entry ?? []),
  );
  return [...answers, ...walk.passes.flatMap(({ notes }) => notes.flatMap(({ entry }) => entry ?? []))];
}
