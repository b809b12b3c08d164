import type { BlockActionHandler, BlockActionInteraction } from '../interaction.ts';
import { showView, updateView } from '../kit/open-views.ts';
import type { FoundMeeting } from '../meetings/found.ts';
import { asLead } from '../meetings/leading.ts';
import { openMeetings } from '../vault.ts';
import { buildCopyView } from './copy-view.ts';
import { carryOut, withViewMeta } from './showing.ts';

// What a lead sends on to who has no Slack.

async function copyView(
  { context, user }: BlockActionInteraction,
  { coalition, meeting, text }: FoundMeeting,
  shown: { page: number; isAsked?: boolean },
) {
  const open = await openMeetings(context, { coalition, meetings: [meeting], user });
  return buildCopyView(text, { coalition, meeting, open, ...shown });
}

export const handleOpenCopy: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    const view = await copyView(interaction, found, { page: 0 });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handleCopyPage: BlockActionHandler = (interaction) =>
  asLead(withViewMeta(interaction), async (found) => {
    const view = await copyView(interaction, found, { page: Number(interaction.detail) });
    if (interaction.view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
  });

export const handleAskFiles: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    const meeting = found.meeting.id;
    const now = await carryOut(interaction, found, () => ({ type: 'AskProgrammeFile', meeting }));
    if (now === null || interaction.view === null) return;
    const page = interaction.view.meta.page ?? 0;
    const view = await copyView(interaction, now, { page, isAsked: true });
    await updateView(interaction, { view_id: interaction.view.id }, view);
  });
