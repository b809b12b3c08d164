import type { Problem } from '../../coalition/decision.ts';
import type { ChannelWish } from '../../coalition/state.ts';
import type { Context } from '../../context.ts';
import { errorOf, isUnanswered } from '../kit/errors.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';

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

/** What is wrong with an existing channel, asked of Slack before the form is taken; `null` when it can be tried. */
export async function channelProblem(context: Context, wish: ChannelWish | null): Promise<Problem | null> {
  if (wish === null) return { field: 'existing', key: 'channel-missing' };
  if (wish.kind === 'new') return null;
  const { coalition } = await context.store.load({ channel: wish.id });
  if (coalition !== null) return { field: 'existing', key: 'channel-taken' };
  try {
    const { channel } = await context.slack.conversations.info({ channel: wish.id });
    if (channel?.is_archived) return { field: 'existing', key: 'channel-archived' };
    if (channel?.is_private && !channel.is_member) return { field: 'existing', key: 'channel-unseen' };
    return null;
  } catch (error) {
    if (errorOf(error) === 'channel_not_found') return { field: 'existing', key: 'channel-unseen' };
    // Any other answer of Slack's is met again by the job that joins the channel, which tells the lead.
    return isUnanswered(error) ? { field: 'existing', key: 'slack-silent' } : null;
  }
}
