import type { Button, KnownBlock } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { latestPass, openPoints, placeOf, unanswered } from '../../coalition/steps/read.ts';
import { questionsOf, type StepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act as dateAct } from '../dates/ids.ts';
import { act as domainAct } from '../domain/ids.ts';
import { act } from '../ids.ts';
import { actions, button } from '../kit/blocks.ts';
import { meetingButtons } from '../programme/lines.ts';
import { act as sketchAct } from '../sketch/ids.ts';

// What one can do in a step: first of all, further on, or elsewhere.

/** The step that is looked at. */
export interface Looked {
  coalition: Coalition;
  step: StepId;
}

/** Whether the coalition is at this step. */
export function isCurrent({ coalition, step }: Looked): boolean {
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
  const tool = toolButtons(text, looked);
  const fill = button(`${act.fillStep}.${page}`, isBegun ? ui.goOn : ui.fill, {
    value,
    ...(tool.length === 0 ? style : {}),
  });
  const buttons = [
    ...tool,
    ...(left.length > 0 ? [fill] : []),
    ...(left.length === 0 && isCurrent(looked) && step !== '4'
      ? [finishButton(text, value, tool.length === 0 ? style : {})]
      : []),
    ...(step === '4' ? [] : meetingButtons(text, coalition, step)),
    ...(mayStartClosing(looked) ? [closingButton(text, coalition, { style: 'primary' })] : []),
    ...(step === '1' ? [button(act.openInterviews, ui.interviews, { value: coalition.id })] : []),
    ...(step === '4' && coalition.over === null ? [findDateButton(text, coalition)] : []),
  ];
  return buttons.length === 0 ? [] : [actions('first', buttons)];
}

/** The tool that the step is done with, before its questions. */
function toolButtons(text: Text, looked: Looked): Button[] {
  const { coalition, step } = looked;
  const style = isCurrent(looked) ? { style: 'primary' as const } : {};
  const tool = { value: coalition.id, ...style };
  switch (step) {
    case '2':
      return [button(domainAct.openDomain, text.domain.step, tool)];
    case '3':
      return [button(sketchAct.openPlan, text.sketch.open, tool)];
    case '4':
      return meetingButtons(text, coalition, step).map((each, at) =>
        at === 0 ? { ...each, ...style } : each,
      );
    default:
      return [];
  }
}

/** Step 4 brings the partners together: first of all on a day. */
function findDateButton(text: Text, { id }: Coalition) {
  return button(dateAct.findDate, text.dates.list.find, { value: `${id}.exploration` });
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
    ...(over === null ? [button(act.planMeeting, text.meetings.list.plan, { value: id })] : []),
    ...(step === 'closing' || over !== null ? [] : [closingButton(text, coalition)]),
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
