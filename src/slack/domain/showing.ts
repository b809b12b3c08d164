import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isQuestionId } from '../../method/interview.ts';
import { type Opener, type Opening, openClicked, openWhich } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  type SlashCommandHandler,
} from '../interaction.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { type Screen, screenIn, screenView } from './screens.ts';
import { parseValue } from './words.ts';

// Looking at the domain, as leads do.

/** `/coalitie domein` */
export const handleDomain: SlashCommandHandler = (interaction) =>
  openWhich(interaction, 'domain', openDomain);

export const openDomain: Opener = async (opening) => {
  const [view] = await Promise.all([screenView(opening, opening, { kind: 'list', page: 0 }), opening.say()]);
  await showView(opening, view, { onTop: false });
};

/** Shows a screen where the click was: in the same window, else in a new one. */
async function turnTo(interaction: BlockActionInteraction, opening: Opening, screen: Screen): Promise<void> {
  const view = await screenView(interaction, opening, screen);
  await opening.say();
  if (interaction.view === null) await showView(interaction, view, { onTop: false });
  else await updateView(interaction, { view_id: interaction.view.id }, view);
}

/** A button with a value that says what it is about. */
function opens(screenFor: (value: ReturnType<typeof parseValue>) => Screen): BlockActionHandler {
  return (interaction) =>
    openClicked(interaction, (opening) =>
      turnTo(interaction, opening, screenFor(parseValue(interaction.value))),
    );
}

export const handleOpenDomain = opens(() => ({ kind: 'list', page: 0 }));
export const handleOpenReading = opens(() => ({ kind: 'read', question: 'motive', page: 0 }));
export const handleOpenBefore = opens(() => ({ kind: 'before' }));
export const handleOpenContradictions = opens(() => ({ kind: 'at-odds', page: 0 }));
export const handleOpenInterest = opens(({ interest }) => ({ kind: 'one', interest }));

/** In a window the coalition stands in its metadata, not in the pager or the menu. */
export function fromWindow(interaction: BlockActionInteraction): BlockActionInteraction {
  return { ...interaction, value: interaction.view?.meta.coalition ?? '' };
}

export const handleDomainPage: BlockActionHandler = (interaction) =>
  openClicked(fromWindow(interaction), (opening) =>
    turnTo(
      interaction,
      opening,
      screenIn({ ...interaction.view?.meta, page: Number(interaction.detail) || 0 }),
    ),
  );

/** From the interviews the answers come on top of their list. */
export const handleCompare: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const view = await screenView(interaction, opening, { kind: 'read', question: 'motive', page: 0 });
    await opening.say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handleComparePage: BlockActionHandler = (interaction) =>
  handleDomainPage({
    ...interaction,
    view: interaction.view && { ...interaction.view, meta: { ...interaction.view.meta, way: 'read' } },
  });

export const handleReadingQuestion: BlockActionHandler = (interaction) =>
  openClicked(fromWindow(interaction), (opening) => {
    const question = isQuestionId(interaction.selected) ? interaction.selected : 'motive';
    return turnTo(interaction, opening, { kind: 'read', question, page: 0 });
  });

/** Does something as a lead, and shows the screen that then is; what was refused is said where the click was. */
export async function carryOut(
  interaction: BlockActionInteraction,
  opening: Opening,
  { commands, shows }: { commands: CoalitionCommand[]; shows: (after: Coalition) => Screen },
): Promise<void> {
  const { context, user, coalition, text } = opening;
  const query = { person: user, coalition: coalition.id };
  const result = await context.commands.handle({ by: user, request: interaction.request, query }, () => ({
    coalitions: [{ id: coalition.id, commands }],
  }));
  if (result.status === 'refused') {
    await opening.say();
    return answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'unknown-interest']);
  }
  const after =
    (result.status === 'done' ? result.coalitions[coalition.id] : result.found.coalition?.state) ?? coalition;
  await turnTo(interaction, { ...opening, coalition: after }, shows(after));
}
