import type { KnownEventFromType } from '@slack/bolt';
import type { EventInteraction } from '../area-routes.ts';

/** Slack gives a channel a new id when it is shared or no longer shared. */
export async function handleChannelMoved(
  { context }: EventInteraction,
  event: KnownEventFromType<'channel_id_changed'>,
): Promise<void> {
  const { old_channel_id: before, new_channel_id: channel } = event;
  const { coalition } = await context.store.load({ channel: before });
  if (coalition?.state == null) return;
  const { id } = coalition;
  await context.commands.handle({ by: null, query: { coalition: id } }, () => ({
    coalitions: [{ id, commands: [{ type: 'NoteChannelMoved', channel }] }],
  }));
}
