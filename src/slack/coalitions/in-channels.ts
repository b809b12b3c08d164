import type { KnownEventFromType } from '@slack/bolt';
import type { Text } from '../../text/text.ts';
import type { EventInteraction } from '../area-routes.ts';
import { act } from '../ids.ts';
import { actions, button, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';

// What the app hears in channels: that it is mentioned, and that somebody put it there. It reads nothing else.

/** Somebody mentions the app: help follows, for them only. The same message may come several times. */
export async function handleMention(
  { context }: EventInteraction,
  { user, channel, ts }: KnownEventFromType<'app_mention'>,
): Promise<void> {
  if (user === undefined) return;
  const request = `mention-${channel}-${ts}`;
  await context.commands.handle({ by: user, request, query: { person: user } }, () => ({
    person: [{ type: 'NoteMention', channel, ts }],
  }));
}

/**
 * Somebody added the app to a channel: it says what it does there. Not where it came by itself, and not in a coalition's own channel, which
 * is welcomed.
 */
export async function handleJoined(
  { context, self }: EventInteraction,
  { user, inviter, channel, event_ts: ts }: KnownEventFromType<'member_joined_channel'>,
): Promise<void> {
  if (user !== self || inviter === undefined || inviter === self) return;
  const { coalition } = await context.store.load({ channel });
  if (coalition !== null) return;
  const request = `joined-${channel}-${ts}`;
  await context.commands.handle({ by: inviter, request, query: { person: inviter } }, () => ({
    person: [{ type: 'NoteAddedToChannel', channel }],
  }));
}

/** For who mentioned the app in a channel. */
export function buildMentionMessage(text: Text): Message {
  return messageOf(text, {
    blocks: [
      section(text.app.inChannel.mentioned),
      actions('mention', [
        button(act.openMine, text.person.hub.all, { style: 'primary' }),
        button(act.openHelp, text.home.help),
      ]),
    ],
  });
}

/** In a channel that somebody added the app to: what it does, when it writes there, and how it stops. */
export function buildGreetingMessage(text: Text): Message {
  const words = text.app.inChannel;
  return messageOf(text, {
    blocks: [
      section(words.greeting),
      section(words.when),
      section(words.stop),
      actions('greeting', [
        button(act.openStart, text.app.command.startButton),
        button(act.openHelp, text.home.help),
      ]),
    ],
  });
}
