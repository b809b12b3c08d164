import type { ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { placeOf } from '../../coalition/steps/read.ts';
import { isStepId, isStepQuestionId, type StepId, type StepQuestionId } from '../../method/steps.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { type Opener, type Opening, openClicked, openWhich } from '../coalitions/which.ts';
import { act } from '../ids.ts';
import type {
  BlockActionHandler,
  BlockActionInteraction,
  Interaction,
  SlashCommandHandler,
  ViewSubmissionInteraction,
} from '../interaction.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { messageOf } from '../kit/message.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { openSteps } from '../vault.ts';
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
  interaction: Interaction,
  { text, coalition, person }: Showing,
  step: StepId,
): Promise<ModalView> {
  const entries = entriesOfStep(coalition, step);
  const open = await openSteps(interaction.context, { coalition, entries, user: interaction.user });
  return buildStepView(text, { coalition, step, open, zone: zoneOf(person, interaction.context.timezone) });
}

/** `/coalitie stap`, or with a number: that step. */
export const handleStep: SlashCommandHandler = (interaction) => {
  const wanted = interaction.rest.replace(/^0+(?=\d)/, '');
  if (wanted === '') return openWhich(interaction, 'step', openStep(null));
  if (!isStepId(wanted)) return openWhich(interaction, 'no_step', sayNoSuchStep);
  return openWhich(interaction, `step_${wanted}`, openStep(wanted));
};

/** What was asked for is no step: never another one instead, but all of them to choose from. */
export const sayNoSuchStep: Opener = async ({ text, coalition, say }) => {
  const { noSuchStep: words, all } = text.steps.walk;
  const list = actions('steps', [button(act.listSteps, all, { value: coalition.id })]);
  await say(messageOf(text, { blocks: [section(words), list] }));
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
export function stepCommand(verb: string, choices: readonly StepId[]): SlashCommandHandler {
  return (interaction) => openWhich(interaction, verb, openNearest(choices));
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
export async function showCurrent(interaction: BlockActionInteraction, opening: Opening): Promise<void> {
  await turnTo(interaction, opening, await stepView(interaction, opening, opening.coalition.walk.at.step));
}

/** Shows a view where the click was: in the same modal, else in a new one. */
export async function turnTo(
  interaction: BlockActionInteraction,
  opening: Opening,
  view: ModalView,
): Promise<void> {
  await opening.say();
  if (interaction.view === null) await showView(interaction, view, { onTop: false });
  else await updateView(interaction, { view_id: interaction.view.id }, view);
}

export const handleOpenStep: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { rest } = parseStepValue(interaction.value);
    const step = isStepId(rest) ? rest : opening.coalition.walk.at.step;
    await turnTo(interaction, opening, await stepView(interaction, opening, step));
  });

export const handleListSteps: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { coalition, text, person } = opening;
    await turnTo(
      interaction,
      opening,
      buildStepListView(text, coalition, zoneOf(person, interaction.context.timezone)),
    );
  });

export const handleOpenPoints: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    await turnTo(interaction, opening, buildPointsView(opening.text, opening.coalition, 0));
  });

/** A click on a pager has no value: the view says what it is about. */
function about(interaction: BlockActionInteraction): BlockActionInteraction {
  return { ...interaction, value: interaction.view?.meta.coalition ?? '' };
}

export const handlePointsPage: BlockActionHandler = (interaction) =>
  openClicked(about(interaction), async (opening) => {
    await turnTo(
      interaction,
      opening,
      buildPointsView(opening.text, opening.coalition, Number(interaction.detail)),
    );
  });

export const handleOpenHistory: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { question } = parseStepValue(interaction.value);
    if (question === null) return showCurrent(interaction, opening);
    const view = await historyView(interaction, opening, { question, page: 0 });
    await opening.say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handleHistoryPage: BlockActionHandler = (interaction) =>
  openClicked(about(interaction), async (opening) => {
    const question = interaction.view?.meta.question ?? '';
    if (!isStepQuestionId(question)) return opening.say();
    await turnTo(
      interaction,
      opening,
      await historyView(interaction, opening, { question, page: Number(interaction.detail) }),
    );
  });

async function historyView(
  interaction: Interaction,
  { text, coalition, person }: Showing,
  { question, page }: { question: StepQuestionId; page: number },
): Promise<ModalView> {
  const entries = coalition.walk.answers[question]?.versions.map(({ entry }) => entry) ?? [];
  const open = await openSteps(interaction.context, { coalition, entries, user: interaction.user });
  return buildHistoryView(text, {
    coalition,
    question,
    page,
    open,
    zone: zoneOf(person, interaction.context.timezone),
  });
}

/** The screen under a form, as it is now. */
export function viewUnder(
  interaction: ViewSubmissionInteraction,
  showing: Showing,
  step: StepId = showing.coalition.walk.at.step,
): Promise<ModalView> {
  const { text, coalition } = showing;
  if (interaction.meta.way === pointsWay) return Promise.resolve(buildPointsView(text, coalition, 0));
  return stepView(interaction, showing, step);
}

/** The same, shown. */
export async function refreshUnder(interaction: ViewSubmissionInteraction, showing: Showing): Promise<void> {
  const under = interaction.view.previous_view_id;
  if (under === null || under === undefined) return;
  await updateView(interaction, { view_id: under }, await viewUnder(interaction, showing));
}
