import { seatOf } from '../../coalition/meetings/read.ts';
import type { Contact } from '../../coalition/state.ts';
import { type BlockActionInteraction, drawKey } from '../interaction.ts';
import type { Meta } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import type { FoundMeeting } from '../meetings/found.ts';
import { outsidersIn } from '../people.ts';
import { buildSendSubstituteView } from './views.ts';

// Opening the window in which somebody says who goes instead.

/** For a lead, in the window of a meeting. */
export async function openSubstituteFor(
  interaction: BlockActionInteraction,
  found: FoundMeeting,
  contactId: string,
): Promise<void> {
  const contact = seatOf(found.coalition, found.meeting, contactId)?.contact;
  if (contact !== undefined) await openForm(interaction, found, { contact, isOwn: false });
}

/** Opens at once, and adds the people of other workspaces when Slack has named them. */
export async function openForm(
  interaction: BlockActionInteraction,
  { coalition, meeting, text, zone }: FoundMeeting,
  { contact, isOwn }: { contact: Contact; isOwn: boolean },
): Promise<void> {
  const { context } = interaction;
  const meta: Meta = {
    coalition: coalition.id,
    meeting: meeting.id,
    contact: contact.id,
    key: drawKey(),
    zone,
  };
  const sending = { meeting, zone, meta, contact: isOwn ? null : contact };
  const first = buildSendSubstituteView(text, { ...sending, outsiders: null });
  const opened = await showView(interaction, first, { onTop: interaction.view !== null });
  if (coalition.channel.id === null || opened === undefined) return;
  const outsiders = await outsidersIn(context, coalition.channel.id).catch(() => []);
  if (outsiders.length === 0) return;
  const view = buildSendSubstituteView(text, { ...sending, outsiders });
  await updateView(interaction, { view_id: opened }, view);
}
