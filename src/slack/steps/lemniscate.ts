import type { Coalition, Pass, Walk } from '../../coalition/state.ts';
import { isAt, lastRound, placeOf } from '../../coalition/steps/read.ts';
import type { LemniscatePicture } from '../../figures/lemniscate.ts';
import { describeLemniscate } from '../../figures/lemniscate-words.ts';
import { type Side, type StepId, sideOf, sides } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import type { Picture } from '../kit/pictures.ts';
import { placeIn, whereIn } from './words.ts';

/** "You are here": where a coalition stands on the lemniscate. Holds nothing that leads wrote but the coalition's name. */
export function lemniscateOf(text: Text, coalition: Coalition): Picture {
  const shows = lemniscateIn(text, coalition);
  return {
    coalition: coalition.id,
    figure: { kind: 'lemniscate', shows },
    alt: describeLemniscate(shows),
    name: `${coalition.name}: ${whereIn(text, coalition)}`,
  };
}

function lemniscateIn(text: Text, coalition: Coalition): LemniscatePicture {
  const { walk } = coalition;
  const words = text.steps.walk.picture;
  const labels = labelsOf(walk);
  const steps = stepsOf(coalition);
  return {
    coalition: coalition.name,
    title: titleOf(text, coalition),
    about: stepNameOf(text, coalition),
    sides: bySide((side) => ({
      name: text.steps.sides[side].name,
      label: text.steps.sides[side].rounds[labels],
      state: sideState(steps.filter((each) => each.side === side)),
    })),
    steps,
    rounds: roundsOf(coalition).map(({ round, state }) => words.roundLine(round, words.legend[state])),
    cycle: coalition.over === null && walk.at.step === '10',
    legend: words.legend,
  };
}

function titleOf(text: Text, { walk, over }: Coalition): string {
  const words = text.steps.walk.picture;
  if (over !== null) return text.steps.walk.closedShort;
  if (walk.at.step === '10') return words.execution;
  if (walk.at.step === 'closing') return words.closing;
  return words.title(placeIn(text, walk.at.step), walk.at.round);
}

/** What the step is about; the titles of the execution and the closing say it themselves. */
function stepNameOf(text: Text, { walk, over }: Coalition): string {
  const { step } = walk.at;
  return over !== null || step === '10' || step === 'closing' ? '' : text.steps.each[step].name;
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
