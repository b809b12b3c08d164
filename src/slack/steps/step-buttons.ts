import type { KnownBlock } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { latestPass, openPoints, placeOf, unanswered } from '../../coalition/steps/read.ts';
import { heardOn, questionsOf, type StepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { readableBy } from '../interviews/heard.ts';
import { actions, button } from '../kit/blocks.ts';
import { meetingFor, meetingOfStep } from './meeting-blocks.ts';

// What one can do in a step: first of all, further on, or elsewhere.

/** The step that is looked at, by whom and when. */
export interface Looked {
  coalition: Coalition;
  step: StepId;
  user: string;
  now: number;
}

/** Whether the coalition is at this step. */
export function isCurrent({ coalition, step }: Pick<Looked, 'coalition' | 'step'>): boolean {
  return coalition.over === null && coalition.walk.at.step === step;
}

/** What is to be done now, before all the questions: on a telephone they are a long way. */
export function firstButtons(text: Text, looked: Looked): KnownBlock[] {
  const { coalition, step } = looked;
  const { walk: ui } = text.steps;
  const value = `${coalition.id}.${step}`;
  const left = unanswered(coalition.walk, step);
  const style = isCurrent(looked) ? { style: 'primary' as const } : {};
  const isBegun = questionsOf(step, coalition.walk.document).length > left.length;
  const page = firstPage(coalition, step);
  const fill = button(`${act.fillStep}.${page}`, isBegun ? ui.goOn : ui.fill, { value, ...style });
  const buttons = [
    ...(left.length > 0 ? [fill] : []),
    ...(left.length === 0 && isCurrent(looked) ? [finishButton(text, value, style)] : []),
    ...(mayStartClosing(looked) ? [closingButton(text, coalition, { style: 'primary' })] : []),
    ...(step === '1' ? [button(act.openInterviews, ui.interviews, { value: coalition.id })] : []),
    ...heardButton(text, looked),
    ...planButton(text, looked),
  ];
  return buttons.length === 0 ? [] : [actions('first', buttons)];
}

/** What partners said on what the step is about, for a lead who may read some of it. */
function heardButton(text: Text, { coalition, step, user }: Looked) {
  const [question] = questionsOf(step, coalition.walk.document).flatMap(heardOn);
  if (question === undefined || readableBy(coalition, user).length === 0) return [];
  return [button(`${act.openCompare}.${question}`, text.steps.walk.heard.open, { value: coalition.id })];
}

/** In a step that is about a meeting, it can be planned as long as none is there. */
function planButton(text: Text, { coalition, step, now }: Looked) {
  const kind = meetingOfStep[step];
  if (kind === undefined || coalition.over !== null || meetingFor(coalition, step, now) !== undefined)
    return [];
  return [button(act.planMeeting, text.meetings.list.plan, { value: `${coalition.id}.${kind}` })];
}

function finishButton(text: Text, value: string, style: { style?: 'primary' } = {}) {
  return button(act.openFinish, text.steps.walk.finish, { value, ...style });
}

function closingButton(text: Text, { id }: Coalition, style: { style?: 'primary' } = {}) {
  return button(`${act.openGo}.closing`, text.steps.walk.toClosing, { value: `${id}.closing`, ...style });
}

/** The closing is looked at before it was ever begun: it can be from anywhere. */
function mayStartClosing({ coalition, step }: Looked): boolean {
  return step === 'closing' && coalition.over === null && latestPass(coalition.walk, 'closing') === undefined;
}

/** What takes the coalition further from here, or back to here. */
export function furtherButtons(text: Text, looked: Looked) {
  const { coalition, step } = looked;
  const { walk: ui } = text.steps;
  const value = `${coalition.id}.${step}`;
  if (isCurrent(looked))
    return [
      finishButton(text, value),
      ...(step === 'closing' ? [] : [button(act.openSkip, ui.skip, { value })]),
    ];
  const canGoBack = latestPass(coalition.walk, step) !== undefined || isEarlier(coalition, step);
  if (!canGoBack) return [];
  return [
    button(`${act.openGo}.back`, ui.back, { value }),
    ...(step === 'closing' ? [] : [button(`${act.openGo}.again`, ui.again, { value })]),
  ];
}

/** Where else one can look, or go. */
export function elsewhereButtons(text: Text, looked: Looked) {
  const { coalition, step } = looked;
  const { walk: ui } = text.steps;
  const { id, over, walk } = coalition;
  const points = openPoints(walk).length;
  return [
    button(act.listSteps, ui.all, { value: id }),
    ...(points === 0 ? [] : [button(act.openPoints, ui.openPoints(points), { value: id })]),
    ...(isCurrent(looked) || over !== null
      ? []
      : [button(act.openStep, ui.toCurrent, { value: `${id}.${walk.at.step}` })]),
    ...(over === null && meetingOfStep[step] === undefined
      ? [button(act.planMeeting, text.meetings.list.plan, { value: id })]
      : []),
    ...(coalition.practice
      ? [
          button(`${act.openGo}.throw-away`, ui.practice.throwAway, {
            value: `${id}.${step}`,
            style: 'danger',
          }),
        ]
      : []),
  ];
}

function isEarlier(coalition: Coalition, step: StepId): boolean {
  return placeOf(step) < placeOf(coalition.walk.at.step);
}

/** The page of questions on which the first one without an answer stands. */
function firstPage(coalition: Coalition, step: StepId): number {
  const questions = questionsOf(step, coalition.walk.document);
  const [first] = unanswered(coalition.walk, step);
  return first === undefined ? 0 : Math.floor(questions.indexOf(first) / questionsOnPage);
}

/** At most so many typed answers can be lost at once (platform-facts 8). */
export const questionsOnPage = 3;
