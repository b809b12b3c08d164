import { randomUUID } from 'node:crypto';
import type { JsonObject } from './json.ts';
import { app } from './people.ts';
import type { Site } from './site.ts';
import type { Channel, Message, OpenView } from './world.ts';
import { isOutsider, nextTs } from './world.ts';

/** The deprecated verification token; apps must not rely on it. */
const token = 'sandbox-verification-token';

/** The message as the Web API and payloads give it. Fact: 2 message.im, 2 block_actions (message). */
export function messageJson(site: Site, message: Message): JsonObject {
  const own = message.user === app.user;
  const person = site.world.people.get(message.user);
  return {
    type: 'message',
    ...(message.subtype === undefined ? {} : { subtype: message.subtype }),
    user: message.user,
    ...(own ? { bot_id: app.bot, app_id: app.id } : { client_msg_id: message.clientMsgId }),
    text: message.text,
    ts: message.ts,
    team: person?.team ?? app.team,
    ...(message.blocks ? { blocks: message.blocks } : {}),
    ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    ...(message.edited ? { edited: message.edited } : {}),
    ...(message.files.length > 0 ? { files: message.files.map((id) => fileJson(site, id)) } : {}),
  };
}

export function fileJson(site: Site, id: string): JsonObject {
  const file = site.world.files.get(id);
  if (!file) return { id, mode: 'tombstone' };
  return {
    id,
    created: file.created,
    timestamp: file.created,
    name: file.name,
    title: file.title,
    mimetype: file.mimetype,
    filetype: file.name.split('.').at(-1) ?? '',
    user: file.user,
    size: file.size,
    alt_txt: file.altText,
    is_public: false,
    url_private: `${site.url}/files-pri/${id}/${encodeURIComponent(file.name)}`,
    permalink: `${site.url}/files/${id}/${encodeURIComponent(file.name)}`,
    channels: [...file.channels],
  };
}

/** Fact: 2 Slash command. `is_enterprise_install` is a string there. */
export function commandPayload(
  site: Site,
  given: { user: string; channel: Channel; command: string; text: string; trigger: string; replyUrl: string },
): JsonObject {
  const person = site.world.people.get(given.user);
  const team = site.world.teams.get(app.team);
  return {
    token,
    team_id: app.team,
    team_domain: team?.domain ?? '',
    channel_id: given.channel.id,
    channel_name: channelName(given.channel),
    user_id: given.user,
    user_name: person?.handle ?? '',
    command: given.command,
    text: given.text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: given.replyUrl,
    trigger_id: given.trigger,
  };
}

function channelName(channel: Channel): string {
  if (channel.kind === 'im') return 'directmessage';
  return channel.kind === 'private' ? 'privategroup' : channel.name;
}

/** What interactions have in common; `team` is that of the app where a message was clicked, else the person's own. */
function interaction(site: Site, given: { user: string; teamOf: 'app' | 'person' }): JsonObject {
  const person = site.world.people.get(given.user);
  const own = person?.team ?? app.team;
  const team = site.world.teams.get(given.teamOf === 'app' ? app.team : own);
  const name = person?.handle ?? '';
  return {
    user: { id: given.user, username: name, name, team_id: own },
    api_app_id: app.id,
    token,
    team: { id: team?.id ?? own, domain: team?.domain ?? '' },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export interface MessageClick {
  user: string;
  channel: Channel;
  message: Message;
  actions: JsonObject[];
  state: JsonObject;
  trigger: string;
  replyUrl: string;
}

/**
 * Fact: 2 block_actions (DM/channel message). For somebody of another workspace `team` is that of the app that posted the
 * message and `user.team_id` their own (java-slack-sdk #1041).
 */
export function messageClickPayload(site: Site, given: MessageClick): JsonObject {
  const { channel, message } = given;
  return {
    type: 'block_actions',
    ...interaction(site, { user: given.user, teamOf: 'app' }),
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: message.onlyFor !== undefined,
      ...(message.threadTs === undefined ? {} : { thread_ts: message.threadTs }),
    },
    trigger_id: given.trigger,
    channel: { id: channel.id, name: channelName(channel) },
    // An ephemeral is kept noFaults, so that Slack can't give its blocks back.
    ...(message.onlyFor === undefined ? { message: messageJson(site, message) } : {}),
    state: { values: given.state },
    response_url: given.replyUrl,
    actions: given.actions,
  };
}

/** Fact: 2 block_actions (home / modal): no channel, message or response_url. */
export function viewClickPayload(
  site: Site,
  given: { view: OpenView; actions: JsonObject[]; trigger: string },
): JsonObject {
  return {
    type: 'block_actions',
    ...interaction(site, { user: given.view.user, teamOf: 'person' }),
    container: { type: 'view', view_id: given.view.id },
    trigger_id: given.trigger,
    view: viewJson(site, given.view),
    actions: given.actions,
  };
}

/** Fact: B:types/options (block_suggestion). */
export function suggestionPayload(
  site: Site,
  given: {
    user: string;
    placed: { actionId: string; blockId: string };
    value: string;
    on: { view?: OpenView; channel?: Channel; message?: Message };
  },
): JsonObject {
  const { view, channel, message } = given.on;
  return {
    type: 'block_suggestion',
    ...interaction(site, { user: given.user, teamOf: view ? 'person' : 'app' }),
    action_id: given.placed.actionId,
    block_id: given.placed.blockId,
    value: given.value,
    container: view
      ? { type: 'view', view_id: view.id }
      : { type: 'message', message_ts: message?.ts, channel_id: channel?.id },
    ...(view ? { view: viewJson(site, view) } : {}),
    ...(channel ? { channel: { id: channel.id, name: channelName(channel) } } : {}),
    ...(message ? { message: messageJson(site, message) } : {}),
  };
}

/** Fact: 2 view_submission; 8 for an outsider `team.id` is their own workspace (bolt-js #1614). */
export function submissionPayload(
  site: Site,
  given: { view: OpenView; trigger: string; responseUrls: JsonObject[] },
): JsonObject {
  return {
    type: 'view_submission',
    ...interaction(site, { user: given.view.user, teamOf: 'person' }),
    trigger_id: given.trigger,
    view: viewJson(site, given.view),
    response_urls: given.responseUrls,
  };
}

/** Fact: 2 view_closed (no trigger_id), 8 view_closed (no typed values). */
export function closedPayload(site: Site, view: OpenView, cleared: boolean): JsonObject {
  return {
    type: 'view_closed',
    ...interaction(site, { user: view.user, teamOf: 'person' }),
    view: { ...viewJson(site, view), state: { values: {} } },
    is_cleared: cleared,
  };
}

/** Fact: 2 view_submission (the fields of `view`). */
export function viewJson(site: Site, view: OpenView): JsonObject {
  const { body } = view;
  return {
    id: view.id,
    team_id: site.world.people.get(view.user)?.team ?? app.team,
    type: view.type,
    title: body.title ?? null,
    submit: body.submit ?? null,
    close: body.close ?? null,
    blocks: view.blocks,
    private_metadata: body.private_metadata ?? '',
    callback_id: body.callback_id ?? '',
    external_id: body.external_id ?? '',
    state: { values: stateOf(view) },
    hash: view.hash,
    clear_on_close: body.clear_on_close === true,
    notify_on_close: body.notify_on_close === true,
    previous_view_id: view.previous,
    root_view_id: view.root,
    app_id: app.id,
    app_installed_team_id: app.team,
    bot_id: app.bot,
  };
}

/** `view.state.values`. */
function stateOf(view: OpenView): JsonObject {
  return Object.fromEntries([...view.values].map(([block, actions]) => [block, Object.fromEntries(actions)]));
}

/** Fact: B:types/shortcuts (message shortcut and global shortcut). */
export function shortcutPayload(
  site: Site,
  given: {
    user: string;
    callbackId: string;
    trigger: string;
    on?: { channel: Channel; message: Message; replyUrl: string };
  },
): JsonObject {
  const base = {
    ...interaction(site, { user: given.user, teamOf: 'person' }),
    callback_id: given.callbackId,
    trigger_id: given.trigger,
    action_ts: nextTs(site.world, site.clock.now()),
  };
  if (!given.on) return { type: 'shortcut', ...base };
  const { channel, message, replyUrl } = given.on;
  return {
    type: 'message_action',
    ...base,
    message_ts: message.ts,
    channel: { id: channel.id, name: channelName(channel) },
    message: messageJson(site, message),
    response_url: replyUrl,
  };
}

/** Fact: 2 Event envelope; 1.5 Dedup key (`event_id` stays the same when it is sent again). */
export function eventPayload(
  site: Site,
  event: JsonObject,
  given: { by: string | null; shared: boolean },
): JsonObject {
  const outside = given.by !== null && isOutsider(site.world, given.by);
  return {
    token,
    team_id: app.team,
    context_team_id: app.team,
    context_enterprise_id: null,
    api_app_id: app.id,
    event,
    type: 'event_callback',
    event_id: `Ev${randomUUID().replaceAll('-', '').slice(0, 12).toUpperCase()}`,
    event_time: Math.floor(site.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: app.team,
        user_id: app.user,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: given.shared || outside,
    event_context: `4-${randomUUID()}`,
  };
}
