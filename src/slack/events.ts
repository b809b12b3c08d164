import type { KnownEventFromType } from '@slack/bolt';
import { takeChange, takeMessage } from './interviews/typed.ts';
import { profileOf } from './people.ts';
import type { Desk } from './visit.ts';

export interface EventVisit {
  desk: Desk;
  workspace: string;
}

type MessageEvent = KnownEventFromType<'message'>;

/** What happens in a DM with the app; channels' messages are not asked for. */
export async function handleMessage({ desk, workspace }: EventVisit, event: MessageEvent): Promise<void> {
  if (event.channel_type !== 'im') return;
  const { channel } = event;
  if (event.subtype === undefined || event.subtype === 'file_share') {
    if (event.user === undefined || ('bot_id' in event && event.bot_id !== undefined)) return;
    const hasFiles = 'files' in event && (event.files?.length ?? 0) > 0;
    await takeMessage(desk, {
      workspace,
      user: event.user,
      channel,
      ts: event.ts,
      text: event.text ?? '',
      hasFiles,
    });
  } else if (event.subtype === 'message_changed') {
    const { message, previous_message: before } = event;
    if (!('text' in message) || !('user' in message) || message.user === undefined) return;
    if ('bot_id' in message && message.bot_id !== undefined) return;
    // A link's preview changes a message too: only other words are an edit.
    if ('text' in before && before.text === message.text) return;
    const editedTs = 'edited' in message ? message.edited?.ts : undefined;
    const edited = { ts: editedTs ?? event.event_ts, text: message.text ?? '' };
    await takeChange(desk, { workspace, user: message.user, channel, ts: message.ts, edited });
  } else if (event.subtype === 'message_deleted') {
    const before = event.previous_message;
    if (!('user' in before) || before.user === undefined) return;
    await takeChange(desk, { workspace, user: before.user, channel, ts: event.deleted_ts });
  }
}

/** Slack gives a channel a new id when it is shared or no longer shared. */
export async function handleChannelMoved(
  { desk, workspace }: EventVisit,
  event: KnownEventFromType<'channel_id_changed'>,
): Promise<void> {
  const { old_channel_id: before, new_channel_id: channel } = event;
  const { coalition } = await desk.store.load(workspace, { channel: before });
  if (coalition?.state == null) return;
  const { id } = coalition;
  await desk.house.act({ workspace, by: null, query: { coalition: id } }, () => ({
    coalitions: [{ id, commands: [{ type: 'NoteChannelMoved', channel }] }],
  }));
}

/**
 * Somebody looks at the app. Their Home begins at its first page and is kept fresh from now on; people of another workspace
 * have none (bolt-js #1948). Looking at the messages means nothing.
 */
export async function handleOpened(
  { desk, workspace }: EventVisit,
  { tab, user }: KnownEventFromType<'app_home_opened'>,
): Promise<void> {
  if (tab !== 'home') return;
  const isFirst = (await desk.store.home(workspace, user)) === null;
  if (isFirst && (await isOutsider(desk, workspace, user))) return;
  await desk.store.turnHome(workspace, user, 0);
  desk.refreshHome(workspace, user);
}

/** Whom Slack can't be asked about now is taken as one of this workspace: they opened a tab that others don't have. */
async function isOutsider(desk: Desk, workspace: string, user: string): Promise<boolean> {
  const profile = await profileOf(desk, workspace, user).catch(() => null);
  return profile?.outside ?? false;
}

/** The workspace took the app away, or its token: nothing is sent there until it is installed again. */
export async function handleUninstalled({ desk, workspace }: EventVisit): Promise<void> {
  desk.log.warn(
    { workspace },
    'the app was uninstalled or its token revoked: nothing is sent there any more',
  );
  await desk.store.removeWorkspace(workspace);
}
