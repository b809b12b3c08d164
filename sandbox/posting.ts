import { channelType, messageSubscription, tellApp } from './happenings.ts';
import { withIds } from './inputs.ts';
import type { JsonObject } from './json.ts';
import { asObjects } from './json.ts';
import { messageJson } from './payloads.ts';
import { app } from './people.ts';
import { showMessage } from './shown.ts';
import type { Site } from './site.ts';
import type { Channel, Message } from './world.ts';
import { nextTs } from './world.ts';

export interface Draft {
  user: string;
  text: string;
  blocks?: JsonObject[] | undefined;
  metadata?: JsonObject | undefined;
  threadTs?: string | undefined;
  files?: string[];
  onlyFor?: string;
  subtype?: string;
}

/** Puts a message in a channel; everyone who can read it has then been shown it. Delivers nothing. */
export function post(site: Site, channel: Channel, draft: Draft): Message {
  const ts = nextTs(site.world, site.clock.now());
  const message: Message = {
    ts,
    user: draft.user,
    text: draft.text,
    files: draft.files ?? [],
    ...(draft.blocks ? { blocks: withIds(draft.blocks, ts.slice(-6)) } : {}),
    ...(draft.metadata ? { metadata: draft.metadata } : {}),
    ...(draft.threadTs === undefined ? {} : { threadTs: draft.threadTs }),
    ...(draft.onlyFor === undefined ? {} : { onlyFor: draft.onlyFor }),
    ...(draft.subtype === undefined ? {} : { subtype: draft.subtype }),
    ...(draft.user === app.user ? {} : { clientMsgId: `${ts}-${draft.user}` }),
  };
  channel.messages.push(message);
  if (message.onlyFor === undefined) channel.read.set(message.user, ts);
  showMessage(site, channel, { message, kind: message.onlyFor === undefined ? 'message' : 'ephemeral' });
  return message;
}

/**
 * What changes in a message. Without a text its blocks stay, with a text and no blocks they go; metadata that is left out
 * stays, an empty one takes it away. Fact: SK chat.update (blocks), 1.4 chat.update metadata.
 */
export interface Revision {
  text?: string;
  blocks?: JsonObject[];
  metadata?: JsonObject;
  by: string;
}

/** Changes a message, and answers how it was before. */
export function revise(
  site: Site,
  channel: Channel,
  { message, change }: { message: Message; change: Revision },
): Message {
  const before = structuredClone(message);
  if (change.text !== undefined) message.text = change.text;
  if (change.text !== undefined || change.blocks) {
    delete message.blocks;
    if (change.blocks?.length) message.blocks = withIds(asObjects(change.blocks), message.ts.slice(-6));
  }
  if (change.metadata) {
    if (Object.keys(change.metadata).length === 0) delete message.metadata;
    else message.metadata = change.metadata;
  }
  // Slack shows no mark of an edit on what has blocks, unless a person typed it.
  if (message.onlyFor === undefined && (!message.blocks || change.by !== app.user)) {
    message.edited = { user: change.by, ts: nextTs(site.world, site.clock.now()) };
  }
  showMessage(site, channel, { message, kind: 'update' });
  return before;
}

export function withdraw(site: Site, channel: Channel, message: Message): void {
  channel.messages = channel.messages.filter((one) => one !== message);
  channel.pins = channel.pins.filter((ts) => ts !== message.ts);
  site.changes.tell(null);
}

type Told = ReturnType<typeof tellApp>;

/** Fact: 2 message.im. The app hears its own messages too (`bot_id`). */
export function tellPosted(
  site: Site,
  channel: Channel,
  { message, resend }: { message: Message; resend?: boolean },
): Told {
  return tellApp(site, {
    event: {
      ...messageJson(site, message),
      channel: channel.id,
      channel_type: channelType(channel),
      event_ts: message.ts,
    },
    subscription: messageSubscription(channel),
    by: message.user,
    channel,
    ...(resend === undefined ? {} : { resend }),
  });
}

/** Where the app is mentioned in a channel that it is in; never in a DM. Fact: D:reference/events/app_mention. */
export function tellMentioned(site: Site, channel: Channel, message: Message): Told {
  if (channel.kind === 'im' || message.user === app.user || !message.text.includes(`<@${app.user}>`))
    return Promise.resolve(null);
  const { subtype: _subtype, ...event } = messageJson(site, message);
  return tellApp(site, {
    event: { ...event, type: 'app_mention', channel: channel.id, event_ts: message.ts },
    subscription: 'app_mention',
    by: message.user,
    channel,
  });
}

/** Fact: 2 message.im (subtype message_changed). */
export function tellChanged(
  site: Site,
  channel: Channel,
  { message, before }: { message: Message; before: Message },
): Told {
  return tellHidden(site, channel, {
    by: message.user,
    event: {
      subtype: 'message_changed',
      message: messageJson(site, message),
      previous_message: messageJson(site, before),
    },
  });
}

/** Fact: 2 message.im (subtype message_deleted). */
export function tellDeleted(site: Site, channel: Channel, message: Message): Told {
  return tellHidden(site, channel, {
    by: message.user,
    event: {
      subtype: 'message_deleted',
      deleted_ts: message.ts,
      previous_message: messageJson(site, message),
    },
  });
}

function tellHidden(site: Site, channel: Channel, { event, by }: { event: JsonObject; by: string }): Told {
  const ts = nextTs(site.world, site.clock.now());
  return tellApp(site, {
    event: {
      type: 'message',
      ...event,
      hidden: true,
      channel: channel.id,
      channel_type: channelType(channel),
      ts,
      event_ts: ts,
    },
    subscription: messageSubscription(channel),
    by,
    channel,
  });
}
