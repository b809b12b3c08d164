import type { ModalView } from '@slack/types';
import type { BlockActionHandler, BlockActionInteraction, Interaction } from '../interaction.ts';
import { updateView } from '../kit/open-views.ts';
import type { FoundMeeting } from '../meetings/found.ts';
import { asLead } from '../meetings/leading.ts';
import { parseMeetingValue } from '../meetings/words.ts';
import { openProgramme } from '../vault.ts';
import { buildGroupsView } from './groups-view.ts';
import { type CommandFor, carryOut, showHere, withViewMeta } from './showing.ts';

// What leads do with the groups of a meeting.

/** The groups' screen as it is now. */
export async function groupsView(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  { coalition, meeting, text }: Pick<FoundMeeting, 'coalition' | 'meeting' | 'text'>,
  page: number,
): Promise<ModalView> {
  const open = await openProgramme(context, { coalition, meeting: meeting.id, user });
  return buildGroupsView(text, { coalition, meeting, page, open });
}

export const handleOpenGroups: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    await showHere(interaction, await groupsView(interaction, found, 0));
  });

export const handleGroupsPage: BlockActionHandler = (interaction) =>
  asLead(withViewMeta(interaction), async (found) => {
    const view = await groupsView(interaction, found, Number(interaction.detail));
    if (interaction.view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
  });

/** Carries a click in the groups' screen out, and shows it as it is then. */
function changing(interaction: BlockActionInteraction, commandFor: CommandFor): Promise<void> {
  return asLead(interaction, async (found) => {
    const now = await carryOut(interaction, found, commandFor);
    if (now === null || interaction.view === null) return;
    const view = await groupsView(interaction, now, interaction.view.meta.page ?? 0);
    await updateView(interaction, { view_id: interaction.view.id }, view);
  });
}

export const handleProposeGroups: BlockActionHandler = (interaction) => {
  const { meeting, sequence } = parseMeetingValue(interaction.value);
  return changing(interaction, () => ({ type: 'ProposeGroups', meeting, seen: sequence }));
};

export const handlePlacePartner: BlockActionHandler = (interaction) => {
  const { detail: partner, selected: group } = interaction;
  const meeting = interaction.view?.meta.meeting ?? '';
  return changing(withViewMeta(interaction), () => ({ type: 'PlaceInGroup', meeting, partner, group }));
};
