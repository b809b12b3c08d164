import type { JsonObject } from '../json.ts';
import { codePoints } from '../json.ts';
import { messageJson } from '../payloads.ts';
import { app } from '../people.ts';
import { post, revise, tellChanged, tellDeleted, tellPosted, withdraw } from '../posting.ts';
import type { Channel, Message } from '../world.ts';
import { dmId, messageAt } from '../world.ts';
import type { Call, Method } from './call.ts';
import { noScope, Refusal, ruleBroken, scope } from './call.ts';
import { contentOf, refuseEmpty } from './content.ts';
import { destination, knownChannel, ownChannel } from './lookup.ts';

/** Fact: 1.4 text (truncated above 40 000). */
const mostPosted = 40_000;
/** Fact: 1.4 text (chat.update: over 4000 is msg_too_long). */
const mostUpdated = 4_000;

function postMessage(call: Call): JsonObject {
  const { site, args } = call;
  const channel = destination(call);
  const content = contentOf(call);
  refuseEmpty(content, call);
  const message = post(site, channel, {
    user: app.user,
    text: cut(call, content.text ?? ''),
    blocks: content.blocks,
    metadata: content.metadata,
    threadTs: args.text('thread_ts'),
  });
  void tellPosted(site, channel, { message });
  return { channel: channel.id, ts: message.ts, message: messageJson(site, message) };
}

function cut(call: Call, text: string): string {
  if (codePoints(text) <= mostPosted) return text;
  call.flags.push({ says: 'Truncated above 40,000 characters.', fact: '1.4 text' });
  return [...text].slice(0, mostPosted).join('');
}

/** The app's own message that is meant. Fact: 1.4 chat.update metadata (channel must be `D…`, not `U…`). */
function ownMessage(call: Call, word: string): { channel: Channel; message: Message } {
  const channel = ownChannel(call);
  const message = messageAt(channel, call.args.need('ts', 'message_not_found'));
  if (!message || message.onlyFor !== undefined) throw new Refusal('message_not_found');
  if (message.user !== app.user) throw new Refusal(word);
  return { channel, message };
}

function update(call: Call): JsonObject {
  const { site } = call;
  const { channel, message } = ownMessage(call, 'cant_update_message');
  if (channel.archived) throw new Refusal('is_inactive');
  const content = contentOf(call);
  if (codePoints(content.text ?? '') > mostUpdated) {
    throw ruleBroken('msg_too_long', {
      says: 'chat.update takes at most 4,000 characters.',
      fact: '1.4 text',
    });
  }
  if (content.metadata === undefined) refuseEmpty(content, call);
  const before = revise(site, channel, {
    message,
    change: {
      by: app.user,
      ...(content.text === undefined ? {} : { text: content.text }),
      ...(content.blocks ? { blocks: content.blocks } : {}),
      ...(content.metadata ? { metadata: content.metadata } : {}),
    },
  });
  void tellChanged(site, channel, { message, before });
  const text = message.text;
  return { channel: channel.id, ts: message.ts, text, message: messageJson(site, message) };
}

function remove(call: Call): JsonObject {
  const { channel, message } = ownMessage(call, 'cant_delete_message');
  withdraw(call.site, channel, message);
  void tellDeleted(call.site, channel, message);
  return { channel: channel.id, ts: message.ts };
}

/** Fact: 1.4 chat.postEphemeral (the user must be in the channel). */
function postEphemeral(call: Call): JsonObject {
  const { site, args } = call;
  const user = args.need('user', 'user_not_in_channel');
  const given = args.need('channel', 'channel_not_found');
  const channel = ownChannel(call, given === user ? dmId(user) : given);
  if (channel.archived) throw new Refusal('is_archived');
  if (!channel.members.has(user)) {
    throw ruleBroken('user_not_in_channel', {
      says: 'An ephemeral for somebody who is not in the channel.',
      fact: '1.4 chat.postEphemeral',
    });
  }
  const content = contentOf(call);
  refuseEmpty(content, call);
  const message = post(site, channel, {
    user: app.user,
    text: content.text ?? '',
    blocks: content.blocks,
    threadTs: args.text('thread_ts'),
    onlyFor: user,
  });
  return { message_ts: message.ts };
}

function permalink(call: Call): JsonObject {
  const channel = knownChannel(call);
  const ts = call.args.need('message_ts', 'message_not_found');
  if (!messageAt(channel, ts)) throw new Refusal('message_not_found');
  return {
    channel: channel.id,
    permalink: `${call.site.url}/archives/${channel.id}/p${ts.replace('.', '')}`,
  };
}

export const chatMethods = {
  'chat.postMessage': { scopes: scope('chat:write'), run: postMessage },
  'chat.update': { scopes: scope('chat:write'), run: update },
  'chat.delete': { scopes: scope('chat:write'), run: remove },
  'chat.postEphemeral': { scopes: scope('chat:write'), run: postEphemeral },
  'chat.getPermalink': { scopes: noScope, run: permalink },
} satisfies Record<string, Method>;
