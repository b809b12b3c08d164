import { channelType, tellApp } from '../happenings.ts';
import type { JsonObject } from '../json.ts';
import { app } from '../people.ts';
import { showChannel, showHistory } from '../shown.ts';
import type { Site } from '../site.ts';
import type { Channel } from '../world.ts';
import { addChannel, isOutsider, mayTalkWithApp, nextId, nextTs, openDm } from '../world.ts';
import type { Call, Method } from './call.ts';
import { paged, Refusal, ruleBroken, scope } from './call.ts';
import { channelScope, knownChannel, manageScope, ownChannel, refuseArchived, refuseBot } from './lookup.ts';

function channelJson(site: Site, channel: Channel): JsonObject {
  const base = {
    id: channel.id,
    created: channel.created,
    creator: channel.creator,
    is_archived: channel.archived,
    is_ext_shared: channel.shared,
    is_shared: channel.shared,
    context_team_id: app.team,
  };
  if (channel.kind === 'im') {
    const user = [...channel.members].find((one) => one !== app.user);
    return {
      ...base,
      is_im: true,
      user,
      is_user_deleted: site.world.people.get(user ?? '')?.deleted ?? false,
    };
  }
  return {
    ...base,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: false,
    is_mpim: false,
    is_private: channel.kind === 'private',
    is_general: channel.id === 'C0ALGEMEEN',
    is_member: channel.members.has(app.user),
    num_members: channel.members.size,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
  };
}

const kinds: Record<string, Channel['kind']> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
};
const kindScopes: Record<string, string> = {
  public_channel: 'channels:read',
  private_channel: 'groups:read',
  im: 'im:read',
};

function wantedTypes(call: Call): string[] {
  const types = call.args.texts('types');
  return types.length === 0 ? ['public_channel'] : types;
}

/** Each wanted type needs its own scope: the first that is missing is asked for. */
function typeScopes(call: Call): string[] {
  const needed = wantedTypes(call).map((type) => kindScopes[type] ?? 'mpim:read');
  const missing = needed.find((one) => !(call.site.manifest.scopes?.includes(one) ?? true));
  return [missing ?? needed[0] ?? 'channels:read'];
}

function listing(call: Call, mine: boolean): JsonObject {
  const wanted = wantedTypes(call).map((type) => kinds[type]);
  const skipArchived = call.args.flag('exclude_archived');
  const all = [...call.site.world.channels.values()].filter((channel) => {
    const member = channel.members.has(app.user);
    if (!wanted.includes(channel.kind) || (skipArchived && channel.archived)) return false;
    return mine ? member : member || channel.kind === 'public';
  });
  const { page, next } = paged(all, call.args);
  return {
    channels: page.map((one) => channelJson(call.site, one)),
    response_metadata: { next_cursor: next },
  };
}

/** Fact: 1.4 conversations.create name (`[a-z0-9_-]`, ≤80; `name_taken`). */
function checkedName(site: Site, given: string): string {
  const fact = '1.4 conversations.create name';
  const name = given.replace(/^#/, '');
  if (name === '') throw new Refusal('invalid_name_required');
  if (name.length > 80) throw ruleBroken('invalid_name_maxlength', { says: 'At most 80 characters.', fact });
  if (!/^[a-z0-9_-]+$/.test(name)) {
    throw ruleBroken('invalid_name_specials', { says: 'Only a–z, 0–9, _ and -.', fact });
  }
  if (/^[_-]+$/.test(name)) throw ruleBroken('invalid_name_punctuation', { says: 'Only punctuation.', fact });
  if ([...site.world.channels.values()].some((one) => one.name === name)) throw new Refusal('name_taken');
  return name;
}

/** Somebody is now in the channel; the app hears of it if it is in too. */
export function joinChannel(
  site: Site,
  channel: Channel,
  { user, inviter }: { user: string; inviter?: string },
): void {
  channel.members.add(user);
  showHistory(site, user, channel);
  void tellApp(site, {
    event: {
      type: 'member_joined_channel',
      user,
      channel: channel.id,
      channel_type: channelType(channel) === 'group' ? 'G' : 'C',
      team: channel.team,
      ...(inviter === undefined ? {} : { inviter }),
      event_ts: nextTs(site.world, site.clock.now()),
    },
    subscription: 'member_joined_channel',
    by: user,
    channel,
  });
}

const outsiderFact = '8 People of another workspace can’t be invited by the app into a channel that it makes';

function inviteProblem(call: Call, channel: Channel, id: string): string | null {
  const person = call.site.world.people.get(id);
  if (!person) return 'user_not_found';
  if (id === app.user) return 'cant_invite_self';
  if (channel.members.has(id)) return 'already_in_channel';
  return person.deleted || isOutsider(call.site.world, id) || id === 'USLACKBOT' ? 'cant_invite' : null;
}

function invite(call: Call): JsonObject {
  const channel = ownChannel(call);
  refuseArchived(channel);
  const users = call.args.texts('users');
  if (users.length === 0) throw new Refusal('no_user');
  if (users.length > 100) {
    throw ruleBroken('too_many_users', { says: 'At most 100.', fact: '1.4 conversations.invite' });
  }
  const errors = users.flatMap((user) => {
    const error = inviteProblem(call, channel, user);
    return error === null ? [] : [{ user, ok: false, error }];
  });
  const first = errors[0];
  if (first && (!call.args.flag('force') || errors.length === users.length)) {
    const outside = errors.some((one) => isOutsider(call.site.world, one.user));
    const broken = outside ? [{ says: 'An outsider was invited.', fact: outsiderFact }] : [];
    throw new Refusal(first.error, { broken, extra: { errors } });
  }
  for (const user of users) {
    if (!errors.some((one) => one.user === user))
      joinChannel(call.site, channel, { user, inviter: app.user });
  }
  return { channel: channelJson(call.site, channel), ...(first ? { errors } : {}) };
}

function open(call: Call): JsonObject {
  const { site, args } = call;
  const known = args.text('channel');
  if (known !== undefined) return { channel: { id: ownChannel(call, known).id } };
  const users = args.texts('users');
  const first = users[0];
  if (first === undefined) throw new Refusal('users_list_not_supplied');
  if (users.length > 8) throw ruleBroken('too_many_users', { says: 'At most 8.', fact: '1.4 DM / MPIM' });
  if (users.length > 1) throw new Refusal('method_not_supported_for_channel_type');
  const person = site.world.people.get(first);
  if (!person) throw new Refusal('user_not_found');
  if (person.deleted) throw new Refusal('user_disabled');
  refuseBot(person);
  if (!mayTalkWithApp(site.world, first)) throw new Refusal('invalid_user_combination');
  const channel = openDm(site.world, first, site.clock.now());
  return { channel: args.flag('return_im') ? channelJson(site, channel) : { id: channel.id } };
}

function create(call: Call): JsonObject {
  const { site, args } = call;
  const name = checkedName(site, args.text('name') ?? '');
  const channel = addChannel(site.world, {
    id: nextId(site.world, 'C'),
    name,
    kind: args.flag('is_private') ? 'private' : 'public',
    members: [app.user],
    creator: app.user,
    created: site.clock.now(),
  });
  showChannel(site, channel);
  site.changes.tell(null);
  return { channel: channelJson(site, channel) };
}

export const conversationMethods = {
  'conversations.info': {
    scopes: channelScope('read'),
    run: (call) => ({ channel: channelJson(call.site, knownChannel(call)) }),
  },
  'conversations.list': { scopes: typeScopes, run: (call) => listing(call, false) },
  'users.conversations': { scopes: typeScopes, run: (call) => listing(call, true) },
  'conversations.members': {
    scopes: channelScope('read'),
    run: (call) => {
      const { page, next } = paged([...knownChannel(call).members], call.args);
      return { members: page, response_metadata: { next_cursor: next } };
    },
  },
  'conversations.open': { scopes: scope('im:write'), run: open },
  'conversations.join': {
    scopes: scope('channels:join'),
    run: (call) => {
      const channel = knownChannel(call);
      refuseArchived(channel);
      if (channel.kind !== 'public') throw new Refusal('method_not_supported_for_channel_type');
      const already = channel.members.has(app.user);
      if (!already) joinChannel(call.site, channel, { user: app.user });
      call.site.changes.tell(null);
      return {
        channel: channelJson(call.site, channel),
        ...(already ? { warning: 'already_in_channel' } : {}),
      };
    },
  },
  'conversations.create': {
    scopes: (call) => [call.args.flag('is_private') ? 'groups:write' : 'channels:manage'],
    run: create,
  },
  'conversations.invite': { scopes: manageScope('write.invites'), run: invite },
  'conversations.archive': {
    scopes: manageScope(),
    run: (call) => {
      const channel = ownChannel(call);
      if (channel.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
      if (channel.archived) throw new Refusal('already_archived');
      if (channel.id === 'C0ALGEMEEN') throw new Refusal('cant_archive_general');
      channel.archived = true;
      call.site.changes.tell(null);
      return {};
    },
  },
  'conversations.setTopic': {
    scopes: manageScope('write.topic'),
    run: (call) => {
      const channel = ownChannel(call);
      refuseArchived(channel);
      if (channel.kind === 'im') throw new Refusal('method_not_supported_for_channel_type');
      const topic = call.args.text('topic') ?? '';
      if (topic.length > 250) throw new Refusal('too_long');
      channel.topic = topic;
      showChannel(call.site, channel);
      call.site.changes.tell(null);
      return { channel: channelJson(call.site, channel) };
    },
  },
} satisfies Record<string, Method>;
