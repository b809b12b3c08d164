import {
  allQuestionsOf,
  isDocumentKind,
  isStepId,
  isStepQuestionId,
  type StepId,
  type StepQuestionId,
  stepOptionsOf,
} from '../../method/steps.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { StepAnswerInput, WalkCommand } from './commands.ts';
import { openMatters } from './matters.ts';
import {
  afterSkipping,
  isAt,
  lastRound,
  type Onward,
  onward,
  passOf,
  placeOf,
  unanswered,
  versionOf,
} from './read.ts';
import type { Position, Walk } from './state.ts';

type CommandOf<T extends WalkCommand['type']> = Extract<WalkCommand, { type: T }>;

// The walk through the ten steps: leads answer, finish, skip, go back and repeat. Nothing that was answered is lost.

export function answer(state: Coalition, command: CommandOf<'AnswerStep'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { walk } = state;
  // A form of an earlier version of the app may ask what is asked no longer.
  const unknown = command.answers.find(({ question }) => !isStepQuestionId(question));
  if (unknown !== undefined) return refuse('step-moved', unknown.question);
  if (!isRound(walk, command.round)) return refuse('step-moved');
  const tooLong = command.answers.find(
    (each) => lengthOf(each.answer?.words?.text ?? '') > longest.stepAnswer,
  );
  if (tooLong !== undefined) return refuse('text-too-long', tooLong.question);
  const given = command.answers.map((each) => ({ ...each, facts: answerFacts(walk, each, command.round) }));
  const put = given.flatMap(({ answer: given, facts }) =>
    facts.some((fact) => fact.type === 'StepAnswered') ? wordsOf(given?.words ?? null) : [],
  );
  return accept(
    stamp,
    given.flatMap(({ facts }) => facts),
    put,
  );
}

function answerFacts(walk: Walk, input: StepAnswerInput, round: number): Fact[] {
  const { question } = input;
  const answered = answeredFact(walk, input, round);
  // An answer closes an open point, unless it is still said to be unknown.
  const isOpen = answered === null && (walk.answers[question]?.open ?? false);
  if (input.open === isOpen) return answered === null ? [] : [answered];
  const marked: Fact = input.open
    ? { type: 'QuestionLeftOpen', question }
    : { type: 'QuestionNoLongerOpen', question };
  return [...(answered === null ? [] : [answered]), marked];
}

/** The same form sent again finds its entry there already. */
function answeredFact(walk: Walk, { question, answer: given }: StepAnswerInput, round: number): Fact | null {
  if (given === null) return null;
  const [entry = null] = wordsOf(given.words).map((words) => words.entry);
  const choice = stepOptionsOf(question).includes(given.choice ?? '') ? given.choice : null;
  const last = versionOf(walk, question);
  if (entry === null && (last?.entry ?? null) === null && (last?.choice ?? null) === choice) return null;
  if (entry !== null && walk.answers[question]?.versions.some((each) => each.entry === entry)) return null;
  return { type: 'StepAnswered', round, question, entry, choice };
}

function wordsOf(words: Secret | null): Secret[] {
  return words === null || isBlank(words.text) ? [] : [words];
}

/** Whether the coalition is still there, and was not there once more since the form was made. */
function isStillAt(
  { walk, over }: Coalition,
  { step, round, times }: Position & { times?: number },
): boolean {
  if (over !== null || !isAt(walk.at, { step, round })) return false;
  return times === undefined || times === passOf(walk, walk.at)?.times;
}

export function finish(state: Coalition, command: CommandOf<'FinishStep'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { walk } = state;
  const { step, round, tell } = command;
  if (!isStillAt(state, command)) return refuse('step-moved', 'settled');
  if (lengthOf(command.settled?.text ?? '') > longest.stepAnswer) return refuse('text-too-long', 'settled');
  if (step === '5' && !isDocumentKind(command.document ?? '')) return refuse('document-missing', 'document');
  const ways = onward(walk);
  const way =
    command.next === null && ways.length === 1 ? ways[0] : ways.find(({ id }) => id === command.next);
  if (way === undefined) return refuse('onward-missing', 'next');
  if (command.despite === false && openMatters(state, step, stamp.at).length > 0)
    return refuse('matters-open', 'despite');
  const settled = wordsOf(command.settled);
  const document = step === '5' ? command.document : way.document;
  const left: StepQuestionId[] = command.leaveOpen ? unanswered(walk, step) : [];
  return accept(
    stamp,
    [
      ...left.map((question) => ({ type: 'QuestionLeftOpen', question }) as const),
      { type: 'StepFinished', step, round, entry: settled[0]?.entry ?? null, tell, document },
      goOn(way),
    ],
    settled,
  );
}

function goOn({ to }: Onward): Fact {
  return to === null ? { type: 'CoalitionClosed' } : { type: 'StepOpened', ...to, back: false };
}

export function skip(state: Coalition, command: CommandOf<'SkipStep'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { step, round, reason } = command;
  if (!isStillAt(state, command)) return refuse('step-moved', 'reason');
  if (step === 'closing') return refuse('closing-stays', 'reason');
  if (isBlank(reason.text)) return refuse('reason-missing', 'reason');
  if (lengthOf(reason.text) > longest.stepAnswer) return refuse('text-too-long', 'reason');
  return accept(
    stamp,
    [{ type: 'StepSkipped', step, round, entry: reason.entry }, goOn(afterSkipping(state.walk))],
    [reason],
  );
}

/** Any step that was opened before, or comes before one that was; and the closing, always. Forward one goes by finishing. */
export function open(state: Coalition, command: CommandOf<'OpenStep'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { walk } = state;
  const { step } = command;
  if (!isStepId(step) || !mayOpen(walk, step)) return refuse('step-ahead');
  if (command.round === 'new' && state.over === null && isNewRoundOf(walk, step)) return accept(stamp, []);
  const round = command.round === 'new' ? lastRound(walk) + 1 : command.round;
  const to: Position = { step, round };
  const isKnown = passOf(walk, to) !== undefined || command.round === 'new';
  if (!isKnown && !mayOpenAt(walk, to)) return refuse('step-ahead');
  if (state.over === null && isAt(walk.at, to)) return accept(stamp, []);
  return accept(stamp, [{ type: 'StepOpened', ...to, back: !isAt(walk.resume, to) }]);
}

export function tell(state: Coalition, command: CommandOf<'TellStep'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { step, round, entry } = command;
  // It may be open again by now: step 10 always is. What was settled later is told by its own message, or not at all.
  const notes = passOf(state.walk, { step, round })?.notes ?? [];
  const isSettled = notes.some((note) => note.kind === 'settled' && note.entry === entry);
  return accept(stamp, isSettled ? [{ type: 'StepTold', step, round, entry }] : []);
}

export function throwAway(state: Coalition, _command: CommandOf<'ThrowAway'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (!state.practice) return refuse('not-practice');
  return accept(stamp, [{ type: 'PracticeThrownAway' }]);
}

export function noteNudged(state: Coalition, { user }: CommandOf<'NoteLeadNudged'>, stamp: Stamp): Decision {
  return accept(stamp, isLead(state, user) ? [{ type: 'LeadNudged', user }] : []);
}

/** The closing can be opened from anywhere, so having been there brings nothing nearer. */
function mayOpen(walk: Walk, step: StepId): boolean {
  if (step === 'closing') return true;
  return walk.passes.some((pass) => pass.step !== 'closing' && placeOf(step) <= placeOf(pass.step));
}

/** Whether the coalition just began a round with this step: pressing twice begins one. */
function isNewRoundOf(walk: Walk, step: StepId): boolean {
  const { at } = walk;
  const [pass, ...others] = walk.passes.filter(({ round }) => round === at.round);
  if (at.step !== step || at.round !== lastRound(walk) || others.length > 0) return false;
  const isAnsweredIn = allQuestionsOf(step).some(({ id }) =>
    walk.answers[id]?.versions.some(({ round }) => round === at.round),
  );
  return pass?.times === 1 && !isAnsweredIn;
}

/** A step that this round left out, or one of round 1 that was not done here. */
function mayOpenAt(walk: Walk, { step, round }: Position): boolean {
  if (!isRound(walk, round)) return false;
  if (step === 'closing') return true;
  const isOfRound = round > 1 || placeOf(step) < placeOf('5');
  return isOfRound && (placeOf(step) < placeOf(walk.at.step) || round < walk.at.round);
}

function isRound(walk: Walk, round: number): boolean {
  return Number.isInteger(round) && round >= 1 && round <= lastRound(walk);
}
