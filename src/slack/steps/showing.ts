import type { ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { placeOf } from '../../coalition/walk.ts';
import { isStepId, isStepQuestionId, type StepId, type StepQuestionId } from '../../method/steps.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { type Opener, type Opening, openClicked, openWhich } from '../coalitions/which.ts';
import { showView, updateView } from '../open-views.ts';
import { openSteps } from '../vault.ts';
import type { ClickHandler, ClickVisit, CommandHandler, SubmitVisit, Visit } from '../visit.ts';
import { buildHistoryView, buildPointsView, pointsWay } from './points-views.ts';
import { buildStepListView } from './step-list-view.ts';
import { buildStepView, entriesOfStep } from './step-view.ts';
import { parseStepValue } from './words.ts';

// Looking at the steps. One modal turns its pages in place: a step, all steps, the open points; forms come on top of it.

export interface Showing {
  text: Text;
  coalition: Coalition;
  person: Person | null;
}

/** A step's screen with what is written there, for this lead. */
export async function stepView(
  visit: Visit,
  { text, coalition, person }: Showing,
  step: StepId,
): Promise<ModalView> {
  const entries = entriesOfStep(coalition, step);
  const open = await openSteps(visit.desk, visit.workspace, { coalition, entries, user: visit.user });
  return buildStepView(text, { coalition, step, open, zone: zoneOf(person, visit.desk.timezone) });
}

/** `/coalitie stap`, or with a number: that step. */
export const handleStep: CommandHandler = (visit) => {
  const wanted = visit.rest.trim().toLowerCase();
  return openWhich(
    visit,
    isStepId(wanted) ? `step_${wanted}` : 'step',
    openStep(isStepId(wanted) ? wanted : null),
  );
};

/** The step asked for, else the one where the coalition is. */
export function openStep(wanted: StepId | null): Opener {
  return async (opening) => {
    const { coalition, say } = opening;
    const view = await stepView(opening, opening, wanted ?? coalition.walk.at.step);
    await say();
    await showView(opening, view, { onTop: false });
  };
}

/** A verb that names what a step is about: it opens that step, of several the one that is nearest. */
export function stepCommand(verb: string, choices: readonly StepId[]): CommandHandler {
  return (visit) => openWhich(visit, verb, openNearest(choices));
}

export function openNearest(choices: readonly StepId[]): Opener {
  return (opening) => {
    const here = placeOf(opening.coalition.walk.at.step);
    const [nearest = null] = choices.toSorted(
      (one, other) => Math.abs(placeOf(one) - here) - Math.abs(placeOf(other) - here),
    );
    return openStep(nearest)(opening);
  };
}

/** Shows the step where the coalition is, for a button that names what there is no longer. */
export async function showCurrent(visit: ClickVisit, opening: Opening): Promise<void> {
  await turnTo(visit, opening, await stepView(visit, opening, opening.coalition.walk.at.step));
}

/** Shows a view where the click was: in the same modal, else in a new one. */
async function turnTo(visit: ClickVisit, opening: Opening, view: ModalView): Promise<void> {
  await opening.say();
  if (visit.view === null) await showView(visit, view, { onTop: false });
  else await updateView(visit, { view_id: visit.view.id }, view);
}

export const handleOpenStep: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { rest } = parseStepValue(visit.value);
    const step = isStepId(rest) ? rest : opening.coalition.walk.at.step;
    await turnTo(visit, opening, await stepView(visit, opening, step));
  });

export const handleListSteps: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { coalition, text, person } = opening;
    await turnTo(visit, opening, buildStepListView(text, coalition, zoneOf(person, visit.desk.timezone)));
  });

export const handleOpenPoints: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    await turnTo(visit, opening, buildPointsView(opening.text, opening.coalition, 0));
  });

/** A click on a pager has no value: the view says what it is about. */
function about(visit: ClickVisit): ClickVisit {
  return { ...visit, value: visit.view?.meta.coalition ?? '' };
}

export const handlePointsPage: ClickHandler = (visit) =>
  openClicked(about(visit), async (opening) => {
    await turnTo(visit, opening, buildPointsView(opening.text, opening.coalition, Number(visit.detail)));
  });

export const handleOpenHistory: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { question } = parseStepValue(visit.value);
    if (question === null) return showCurrent(visit, opening);
    const view = await historyView(visit, opening, { question, page: 0 });
    await opening.say();
    await showView(visit, view, { onTop: visit.view !== null });
  });

export const handleHistoryPage: ClickHandler = (visit) =>
  openClicked(about(visit), async (opening) => {
    const question = visit.view?.meta.question ?? '';
    if (!isStepQuestionId(question)) return opening.say();
    await turnTo(visit, opening, await historyView(visit, opening, { question, page: Number(visit.detail) }));
  });

async function historyView(
  visit: Visit,
  { text, coalition, person }: Showing,
  { question, page }: { question: StepQuestionId; page: number },
): Promise<ModalView> {
  const entries = coalition.walk.answers[question]?.versions.map(({ entry }) => entry) ?? [];
  const open = await openSteps(visit.desk, visit.workspace, { coalition, entries, user: visit.user });
  return buildHistoryView(text, {
    coalition,
    question,
    page,
    open,
    zone: zoneOf(person, visit.desk.timezone),
  });
}

/** The screen under a form, brought up to date once the form was taken. */
export async function refreshUnder(
  visit: SubmitVisit,
  showing: Showing,
  step: StepId = showing.coalition.walk.at.step,
): Promise<void> {
  const under = visit.view.previous_view_id;
  if (under === null || under === undefined) return;
  const { text, coalition } = showing;
  const view =
    visit.meta.way === pointsWay ? buildPointsView(text, coalition, 0) : await stepView(visit, showing, step);
  await updateView(visit, { view_id: under }, view);
}
