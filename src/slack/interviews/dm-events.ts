import type { KnownEventFromType } from '@slack/bolt';
import type { Context } from '../../context.ts';
import type { EventInteraction } from '../area-routes.ts';
import { hasMore, type SlackMessage, wordsOf } from '../message-words.ts';
import { isTyped, takeChange, takeMessage } from './typed.ts';

type Hearing = Pick<EventInteraction, 'context'>;
type MessageEvent = KnownEventFromType<'message'>;

/** A message in an event, as far as the app reads it. Slack leaves out what it does not know. */
interface Heard extends SlackMessage {
  ts?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  edited?: { ts: string } | undefined;
}

/** What happens in a DM with the app; channels' messages are not asked for. */
export async function handleMessage({ context }: Hearing, event: MessageEvent): Promise<void> {
  if (event.channel_type !== 'im') return;
  const { channel } = event;
  if (event.subtype === 'message_changed') {
    const { message, previous_message: before }: { message?: Heard; previous_message?: Heard } = event;
    await takeEdit({ context }, { message, before, channel, at: event.event_ts });
  } else if (event.subtype === 'message_deleted') {
    const { previous_message: before }: { previous_message?: Heard } = event;
    await takeDeletion({ context }, { before, channel, ts: event.deleted_ts });
  } else {
    const heard: Heard = event;
    const { user } = heard;
    if (user === undefined || heard.bot_id !== undefined || !isTyped(heard.subtype)) return;
    const typed = { user, channel, ts: event.ts };
    await context.compared(user);
    await takeMessage(context, { ...typed, text: wordsOf(heard), hasFiles: hasMore(heard) });
  }
}

async function takeEdit(
  { context }: Hearing,
  change: { message: Heard | undefined; before: Heard | undefined; channel: string; at: string },
): Promise<void> {
  const { message, before, channel, at } = change;
  if (message === undefined) return;
  // What is left of a deleted message that has replies.
  if (message.subtype === 'tombstone') return takeDeletion({ context }, { before, channel, ts: message.ts });
  const { user, ts } = message;
  if (user === undefined || ts === undefined || message.bot_id !== undefined) return;
  const text = wordsOf(message);
  // A link's preview changes a message too: only other words are an edit.
  if (before !== undefined && wordsOf(before) === text) return;
  await context.compared(user);
  await takeChange(context, { user, channel, ts, edited: { ts: message.edited?.ts ?? at, text } });
}

async function takeDeletion(
  { context }: Hearing,
  { before, channel, ts }: { before: Heard | undefined; channel: string; ts: string | undefined },
): Promise<void> {
  if (ts === undefined || before?.bot_id !== undefined) return;
  const user = before === undefined ? await personIn(context, channel) : before.user;
  if (user === undefined) return;
  await context.compared(user);
  await takeChange(context, { user, channel, ts });
}

/** With whom the app has this DM: whoever typed there. */
async function personIn(context: Context, channel: string): Promise<string | undefined> {
  const { messages = [] } = await context.slack.conversations.history({ channel, limit: 50 });
  return messages.find(({ bot_id: bot, subtype }) => bot === undefined && isTyped(subtype))?.user;
}
