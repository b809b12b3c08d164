import type { Coalition, Pass, Walk } from '../../coalition/state.ts';
import { isAt, lastRound, placeOf } from '../../coalition/walk.ts';
import { drawLemniscate, type LemniscatePicture } from '../../figures/lemniscate.ts';
import { describeLemniscate } from '../../figures/lemniscate-words.ts';
import { type Side, type StepId, sideOf, sides } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { placeIn } from './words.ts';

export interface Picture {
  svg: string;
  /** The same in words. */
  alt: string;
}

/** "You are here": where a coalition stands on the lemniscate, drawn and in words. Holds nothing that leads wrote. */
export function drawWhereWeAre(text: Text, coalition: Coalition): Picture {
  const picture = pictureOf(text, coalition);
  return { svg: drawLemniscate(picture), alt: describeLemniscate(picture) };
}

function pictureOf(text: Text, coalition: Coalition): LemniscatePicture {
  const { walk } = coalition;
  const words = text.walk.picture;
  const labels = labelsOf(walk);
  const steps = stepsOf(coalition);
  return {
    title: titleOf(text, coalition),
    sides: bySide((side) => ({
      name: text.sides[side].name,
      label: text.sides[side].rounds[labels],
      state: sideState(steps.filter((each) => each.side === side)),
    })),
    steps,
    rounds: roundsOf(coalition).map(({ round, state }) => ({
      name: words.roundLine(round, words.legend[state]),
      state,
    })),
    cycle: coalition.over === null && walk.at.step === '10',
    legend: words.legend,
  };
}

function titleOf(text: Text, { walk, over }: Coalition): string {
  const words = text.walk.picture;
  if (over !== null) return text.walk.closedShort;
  if (walk.at.step === '10') return words.execution;
  if (walk.at.step === 'closing') return words.closing;
  return words.title(placeIn(text, walk.at.step), walk.at.round);
}

/** Figure 2 has labels for three rounds: steps 1 to 4 are the first, and what is repeated looks like the third. */
function labelsOf({ at }: Walk): 0 | 1 | 2 {
  if (isPreparation(at.step)) return 0;
  return at.round <= 2 ? 1 : 2;
}

const preparation: readonly StepId[] = ['1', '2', '3', '4'];
const together: readonly StepId[] = ['5', '6', '7', '8', '9'];

function isPreparation(step: StepId): boolean {
  return preparation.includes(step);
}

type Step = LemniscatePicture['steps'][number];

/** The steps of this round; of a repeated round only those from which it began. */
function stepsOf({ walk, over }: Coalition): Step[] {
  const { at } = walk;
  const row = isPreparation(at.step) ? preparation : together;
  const first = Math.min(
    ...walk.passes.filter(({ round }) => round === at.round).map(({ step }) => placeOf(step)),
  );
  return row
    .filter((step) => at.round <= 2 || placeOf(step) >= first)
    .flatMap((step): Step[] => {
      const side = sideOf(step);
      const pass = walk.passes.find((each) => isAt(each, { step, round: at.round }));
      const isNow = over === null && at.step === step;
      return side === 'all' ? [] : [{ number: step, side, state: isNow ? 'now' : markOf(pass) }];
    });
}

function markOf(pass: Pass | undefined): Step['state'] {
  if (pass === undefined || pass.status === 'left' || pass.status === 'open') return 'open';
  return pass.status;
}

function sideState(steps: Step[]): LemniscatePicture['sides'][Side]['state'] {
  const states = steps.map(({ state }) => state);
  if (states.includes('now')) return 'now';
  if (states.length === 0 || states.includes('open')) return 'open';
  if (states.includes('done')) return 'done';
  return states.every((state) => state === 'skipped') ? 'skipped' : 'open';
}

function bySide<T>(make: (side: Side) => T): Record<Side, T> {
  const [zij, ik, wij, het] = sides;
  return { [zij]: make(zij), [ik]: make(ik), [wij]: make(wij), [het]: make(het) } as Record<Side, T>;
}

const roundsShown = 4;

/** Every round so far, and those to come as long as a plan is still to be made. */
function roundsOf({
  walk,
  over,
}: Coalition): { round: number; state: 'now' | 'done' | 'open' | 'not-here' }[] {
  const { at } = walk;
  const isUnderway = over === null && placeOf(at.step) < placeOf('10');
  const planned = walk.document === 'plan' ? 2 : 3;
  const last = isUnderway ? Math.max(lastRound(walk), planned) : lastRound(walk);
  return Array.from({ length: last }, (_, before) => before + 1)
    .map((round) => ({ round, state: roundState(walk, round, isUnderway) }))
    .slice(-roundsShown);
}

function roundState(walk: Walk, round: number, isUnderway: boolean): 'now' | 'done' | 'open' | 'not-here' {
  if (isUnderway && walk.at.round === round) return 'now';
  const passes = walk.passes.filter((pass) => pass.round === round);
  if (passes.length === 0) return 'open';
  if (passes.every(({ status }) => status === 'not-here')) return 'not-here';
  return passes.some(({ status }) => status === 'left') ? 'open' : 'done';
}
