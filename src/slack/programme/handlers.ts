import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Programme } from '../../coalition/programme/state.ts';
import { programmeParts } from '../../method/programme.ts';
import type { BlockActionHandler, BlockActionInteraction } from '../interaction.ts';
import { updateView } from '../kit/open-views.ts';
import { handleShowMeeting } from '../meetings/answering.ts';
import { asLead } from '../meetings/leading.ts';
import { parseMeetingValue } from '../meetings/words.ts';
import { itemMenu } from './ids.ts';
import { openItemForm } from './item-form.ts';
import { type CommandFor, carryOut, programmeView, showHere, withViewMeta } from './showing.ts';

// What leads do with a programme by one click.

export const handleOpenProgramme: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    await showHere(interaction, await programmeView(interaction, found, 0));
  });

export const handleProgrammePage: BlockActionHandler = (interaction) =>
  asLead(withViewMeta(interaction), async (found) => {
    const view = await programmeView(interaction, found, Number(interaction.detail));
    if (interaction.view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
  });

/** Carries a click in the programme's screen out, and shows it as it is then. */
function changing(interaction: BlockActionInteraction, commandFor: CommandFor): Promise<void> {
  return asLead(interaction, async (found) => {
    const now = await carryOut(interaction, found, commandFor);
    if (now === null || interaction.view === null) return;
    const view = await programmeView(interaction, now, interaction.view.meta.page ?? 0);
    await updateView(interaction, { view_id: interaction.view.id }, view);
  });
}

/** Without a count in its value the button offers a first proposal: where there is a programme by now, that is shown. */
export const handleProposeProgramme: BlockActionHandler = (interaction) => {
  const { meeting, sequence } = parseMeetingValue(interaction.value);
  return changing(interaction, ({ items, changes }) => {
    const isFirst = sequence < 0;
    if (isFirst && items.length > 0) return null;
    return { type: 'ProposeProgramme', meeting, seen: isFirst ? changes : sequence };
  });
};

export const handleShareProgramme: BlockActionHandler = (interaction) => {
  const { meeting, sequence } = parseMeetingValue(interaction.value);
  return changing(interaction, () => ({ type: 'ShareProgramme', meeting, seen: sequence }));
};

export const handleItemMenu: BlockActionHandler = (interaction) => {
  const { detail: item, selected } = interaction;
  const here = withViewMeta(interaction);
  const meeting = interaction.view?.meta.meeting ?? '';
  if (selected === itemMenu.change) return asLead(here, (found) => openItemForm(here, found, item));
  if (selected === itemMenu.remove)
    return changing(here, () => ({ type: 'RemoveProgrammeItem', meeting, item }));
  if (selected !== itemMenu.earlier && selected !== itemMenu.later) return interaction.ack();
  return changing(here, (programme) => movedBy(programme, item, selected === itemMenu.earlier ? -1 : 1));
};

/** One place earlier or later; past the first or the last of its part into the part before or after it. */
function movedBy({ meeting, items }: Programme, id: string, by: -1 | 1): CoalitionCommand | null {
  const item = items.find((each) => each.id === id);
  if (item === undefined) return null;
  const own = items.filter(({ part }) => part === item.part);
  const at = own.indexOf(item) + by;
  const move = { type: 'MoveProgrammeItem', meeting, item: id } as const;
  if (at >= 0 && at < own.length) {
    const others = own.filter((each) => each !== item);
    return { ...move, part: item.part, after: others[at - 1]?.id ?? null };
  }
  const part = programmeParts[programmeParts.indexOf(item.part) + by];
  if (part === undefined) return null;
  const there = items.filter((each) => each.part === part);
  return { ...move, part, after: by < 0 ? (there.at(-1)?.id ?? null) : null };
}

/** An invitee reads all of the programme. */
export const handleShowProgramme: BlockActionHandler = (interaction) =>
  handleShowMeeting({ ...interaction, value: interaction.value || interaction.selected });
