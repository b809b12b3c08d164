import type { StepId, StepQuestionId } from '../../method/steps.ts';
import { isUnderway } from '../commitments/read.ts';
import { activePartners, contactOf } from '../find.ts';
import { isOpen } from '../interviews/read.ts';
import { endOf } from '../meetings/read.ts';
import type { Meeting } from '../meetings/state.ts';
import type { Coalition } from '../state.ts';
import { isAnswered, isAt, passOf } from './read.ts';
import type { PassNote, Position, Walk } from './state.ts';

/**
 * What the record bears out of a finished step, fit for everybody in the channel: counts and dates, never who did or did not, and
 * nothing that somebody wrote.
 */
export type StepFacts =
  /** Of so many partners beside the lead's own; `isRunning`: somebody of those who were not heard is being asked. */
  | { step: '1'; partners: number; heard: number; isRunning: boolean }
  | { step: '2' | '3' | '7'; isWritten: boolean }
  /** `when`: at which it is or was planned, by the clock of its zone. */
  | { step: '4'; when: Moment | null; isOver: boolean; isWritten: boolean }
  | { step: '5'; when: Moment | null; isWritten: boolean }
  | { step: '6'; written: ContentPart[] }
  | { step: '8'; taken: number; open: number; isWritten: boolean }
  | { step: '9'; decided: 'founded' | 'adopted' | 'not-agreed' | null }
  | { step: '10'; done: number; underway: number; open: number }
  | { step: 'closing'; isOver: boolean };

/** When a meeting begins, and the zone whose clock it was planned by. */
export type Moment = Pick<Meeting, 'start' | 'zone'>;

const contentParts = ['vision', 'goals', 'possible-actions'] as const satisfies StepQuestionId[];
export type ContentPart = (typeof contentParts)[number];

/** `now` in milliseconds. */
export function factsOf(coalition: Coalition, finished: Position, now: number): StepFacts {
  const { walk, over } = coalition;
  const { step } = finished;
  const isWritten = writtenIn(walk, step);
  switch (step) {
    case '1':
      return { step, ...heardOf(coalition) };
    case '2':
    case '3':
    case '7':
      return { step, isWritten };
    case '4':
      return { step, ...explorationOf(coalition, now), isWritten };
    case '5':
      return { step, when: lastRecorded(coalition), isWritten };
    case '6':
      return { step, written: contentParts.filter((question) => isAnswered(walk, question)) };
    case '8': {
      const { done, underway, open } = countsOf(coalition);
      return { step, taken: done + underway, open, isWritten };
    }
    case '9':
      return { step, decided: decidedIn(walk, finished) };
    case '10':
      return { step, ...countsOf(coalition) };
    case 'closing':
      return { step, isOver: over === 'closed' };
    default:
      return step satisfies never;
  }
}

/** The answers that make a step's sentence true: one of them will do. */
const telling: Partial<Record<StepId, readonly StepQuestionId[]>> = {
  2: ['shared-interests', 'single-interests', 'outside-interests', 'boundary'],
  3: ['sketch'],
  4: ['invitees', 'host', 'beforehand', 'facilitator', 'opening', 'central-part', 'conclusion'],
  5: ['vision-now', 'statements', 'agreed'],
  7: ['organising', 'organising-options'],
  8: ['actions'],
};

function writtenIn(walk: Walk, step: StepId): boolean {
  return (telling[step] ?? []).some((question) => isAnswered(walk, question));
}

/** A partner was heard once somebody of it sent an interview, or talked with a lead who wrote it up. */
function heardOf(coalition: Coalition): { partners: number; heard: number; isRunning: boolean } {
  const partners = activePartners(coalition).filter(({ own }) => !own);
  const partnersWhere = (isWanted: (each: Coalition['interviews'][number]) => boolean) =>
    new Set(coalition.interviews.filter(isWanted).map((each) => contactOf(coalition, each.contact)?.partner));
  const heard = partnersWhere(({ status }) => status === 'done' || status === 'recorded');
  const asked = partnersWhere((each) => isOpen(each) && each.undelivered === null);
  return {
    partners: partners.length,
    heard: partners.filter(({ id }) => heard.has(id)).length,
    isRunning: partners.some(({ id }) => !heard.has(id) && asked.has(id)),
  };
}

function explorationOf({ meetings }: Coalition, now: number): { when: Moment | null; isOver: boolean } {
  const there = meetings
    .filter(({ kind, status }) => kind === 'exploration' && status !== 'cancelled')
    .toSorted((one, other) => one.start - other.start);
  const coming = there.find((meeting) => endOf(meeting) > now);
  const meeting = coming ?? there.at(-1);
  return { when: meeting === undefined ? null : momentOf(meeting), isOver: coming === undefined };
}

/** The newest meeting of which somebody wrote what came of it. */
function lastRecorded({ meetings }: Coalition): Moment | null {
  const held = meetings
    .filter(({ status, kind }) => status === 'held' && kind !== 'founding')
    .toSorted((one, other) => one.start - other.start)
    .at(-1);
  return held === undefined ? null : momentOf(held);
}

function momentOf({ start, zone }: Meeting): Moment {
  return { start, zone };
}

function countsOf({ commitments }: Coalition): { done: number; underway: number; open: number } {
  return {
    done: commitments.filter(({ status }) => status === 'done').length,
    underway: commitments.filter(isUnderway).length,
    open: commitments.filter(({ status }) => status === 'open').length,
  };
}

/** Where the coalition went from step 9, and what partners make since, say what was decided there. */
function decidedIn(walk: Walk, finished: Position): 'founded' | 'adopted' | 'not-agreed' | null {
  const note = lastSettled(walk, finished);
  const goneTo = walk.passes.filter(({ round }) => round >= finished.round);
  if (goneTo.some((pass) => isAt(pass, { step: '10', round: finished.round }))) return 'adopted';
  if (!goneTo.some(({ round, step }) => round > finished.round && (step === '5' || step === '6')))
    return null;
  return note?.document === 'plan' ? 'founded' : 'not-agreed';
}

function lastSettled(walk: Walk, finished: Position): PassNote | undefined {
  return passOf(walk, finished)?.notes.findLast(({ kind }) => kind === 'settled');
}
