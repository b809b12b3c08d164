import type { Problem } from '../../coalition/decision.ts';
import type { ChannelWish } from '../../coalition/state.ts';
import { errorOf } from '../errors.ts';
import { type Values, valueIn } from '../inputs.ts';
import { limits } from '../limits.ts';
import type { Desk } from '../visit.ts';

/** What the form says about the channel; `null` when an existing one is wanted but none was chosen. */
export function channelWish(values: Values, coalitionName: string): ChannelWish | null {
  const kind = valueIn(values, 'channel');
  const existing = valueIn(values, 'existing');
  if (kind === 'existing') return existing === '' ? null : { kind: 'existing', id: existing };
  const name = channelName(valueIn(values, 'new_name') || coalitionName);
  return { kind: 'new', name, isPrivate: kind === 'private' };
}

/** A name that Slack takes: `[a-z0-9_-]`, at most 80 (docs.slack.dev, conversations.create). */
function channelName(wish: string): string {
  const plain = wish
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const name = plain
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '');
  return name.slice(0, limits.channelName);
}

/** What is wrong with an existing channel, asked of Slack before the form is taken; `null` when nothing is known. */
export async function channelProblem(
  desk: Desk,
  workspace: string,
  wish: ChannelWish | null,
): Promise<Problem | null> {
  if (wish === null) return { field: 'existing', key: 'channel-missing' };
  if (wish.kind === 'new') return null;
  const { coalition } = await desk.store.load(workspace, { channel: wish.id });
  if (coalition !== null) return { field: 'existing', key: 'channel-taken' };
  try {
    const { channel } = await desk.slack.conversations.info({ channel: wish.id });
    if (channel?.is_archived) return { field: 'existing', key: 'channel-archived' };
    if (channel?.is_private && !channel.is_member) return { field: 'existing', key: 'channel-unseen' };
    return null;
  } catch (error) {
    // Only what Slack says for sure: a slow Slack must not lose the form, the reaction finds out later.
    return errorOf(error) === 'channel_not_found' ? { field: 'existing', key: 'channel-unseen' } : null;
  }
}
