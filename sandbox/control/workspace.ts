import { z } from 'zod';
import { joinChannel } from '../api/conversations.ts';
import { tellApp } from '../happenings.ts';
import type { Person } from '../people.ts';
import { app, personFrom } from '../people.ts';
import { showChannel } from '../shown.ts';
import type { Site } from '../site.ts';
import type { Channel } from '../world.ts';
import { addChannel as add, nextTs } from '../world.ts';
import { actor, NotPossible, route } from './route.ts';

const newUser = z.strictObject({
  id: z.string().regex(/^U[A-Z0-9]+$/),
  handle: z.string().optional(),
  realName: z.string(),
  organisation: z.string().default(''),
  team: z.enum(['T0WATER', 'T0VASTGOED']).default('T0WATER'),
  timezone: z.string().default('Europe/Amsterdam'),
  bot: z.boolean().default(false),
  deleted: z.boolean().default(false),
  restricted: z.boolean().default(false),
});

function addUser(site: Site, given: z.output<typeof newUser>): Person {
  if (site.world.people.has(given.id)) throw new NotPossible(`There is a ${given.id} already.`);
  const handle = given.handle ?? given.id.toLowerCase();
  const person = personFrom({ ...given, handle, acts: !given.bot });
  site.world.people.set(person.id, person);
  site.changes.tell(null);
  return person;
}

const newChannel = z.strictObject({
  id: z.string().regex(/^[CG][A-Z0-9]+$/),
  name: z.string(),
  kind: z.enum(['public', 'private']).default('public'),
  members: z.array(z.string()),
  archived: z.boolean().default(false),
  /** Shared with the other workspace. */
  shared: z.boolean().default(false),
});

function addChannel(site: Site, given: z.output<typeof newChannel>): { id: string } {
  if (site.world.channels.has(given.id)) throw new NotPossible(`There is a ${given.id} already.`);
  const creator = given.members[0] ?? 'U0NOOR';
  const channel = add(site.world, { ...given, creator, created: site.clock.now() });
  showChannel(site, channel);
  site.changes.tell(null);
  return { id: channel.id };
}

function channelAt(site: Site, id: string): Channel {
  const channel = site.world.channels.get(id);
  if (!channel || channel.kind === 'im') throw new NotPossible(`There is no channel ${id}.`);
  return channel;
}

const stamp = (site: Site) => ({ event_ts: nextTs(site.world, site.clock.now()) });
const onlyUser = z.strictObject({ user: z.string() });

function deactivate(site: Site, { user }: { user: string }): void {
  const person = actor(site, user);
  person.deleted = true;
  site.world.modals.delete(user);
  site.changes.tell(null);
}

async function leave(site: Site, given: { user: string; channel: string }): Promise<void> {
  const channel = channelAt(site, given.channel);
  if (!channel.members.delete(given.user)) throw new NotPossible(`${given.user} is not in ${channel.id}.`);
  site.changes.tell(null);
  await tellApp(site, {
    event: { type: 'member_left_channel', user: given.user, channel: channel.id, ...stamp(site) },
    subscription: 'member_left_channel',
    by: given.user,
    channel,
  });
}

function invite(site: Site, given: { user: string; channel: string; inviter?: string | undefined }): void {
  const channel = channelAt(site, given.channel);
  if (!site.world.people.has(given.user)) throw new NotPossible(`There is no ${given.user}.`);
  joinChannel(site, channel, {
    user: given.user,
    ...(given.inviter === undefined ? {} : { inviter: given.inviter }),
  });
}

async function renameChannel(site: Site, given: { channel: string; name: string }): Promise<void> {
  const channel = channelAt(site, given.channel);
  channel.name = given.name;
  showChannel(site, channel);
  site.changes.tell(null);
  const { id, name, created } = channel;
  await tellApp(site, {
    event: { type: 'channel_rename', channel: { id, name, created }, ...stamp(site) },
    subscription: 'channel_rename',
    by: null,
    channel,
  });
}

async function archiveChannel(site: Site, given: { user: string; channel: string }): Promise<void> {
  const channel = channelAt(site, given.channel);
  channel.archived = true;
  site.changes.tell(null);
  await tellApp(site, {
    event: { type: 'channel_archive', channel: channel.id, user: given.user, ...stamp(site) },
    subscription: 'channel_archive',
    by: given.user,
    channel,
  });
}

/** Slack gives a channel another id when it becomes shared or private. */
async function renameChannelId(site: Site, given: { from: string; to: string }): Promise<void> {
  const channel = channelAt(site, given.from);
  if (site.world.channels.has(given.to)) throw new NotPossible(`There is a ${given.to} already.`);
  site.world.channels.delete(given.from);
  channel.id = given.to;
  site.world.channels.set(given.to, channel);
  site.changes.tell(null);
  await tellApp(site, {
    event: {
      type: 'channel_id_changed',
      old_channel_id: given.from,
      new_channel_id: given.to,
      ...stamp(site),
    },
    subscription: 'channel_id_changed',
    by: null,
    channel,
  });
}

/**
 * Fact: 2 app_uninstalled, tokens_revoked (their order is not guaranteed: both are sent at once). `late`: those of an earlier time; the
 * app was installed again since. Fact: 1.5 Event retries.
 */
async function uninstall(site: Site, { late }: { late: boolean }): Promise<void> {
  if (!late) site.world.installed = false;
  await Promise.all([
    tellApp(site, {
      event: { type: 'tokens_revoked', tokens: { bot: [app.user] }, ...stamp(site) },
      subscription: 'tokens_revoked',
      by: null,
    }),
    tellApp(site, {
      event: { type: 'app_uninstalled', ...stamp(site) },
      subscription: 'app_uninstalled',
      by: null,
    }),
  ]);
}

/** Somebody takes back what they allowed the app; the bot's own token is not touched. Fact: 2 tokens_revoked. */
async function revokeToken(site: Site, { user }: { user: string }): Promise<void> {
  actor(site, user);
  await tellApp(site, {
    event: { type: 'tokens_revoked', tokens: { oauth: [user] }, ...stamp(site) },
    subscription: 'tokens_revoked',
    by: null,
  });
}

const where = z.strictObject({ user: z.string(), channel: z.string() });

export const workspaceRoutes = {
  addUser: route(newUser, addUser),
  addChannel: route(newChannel, addChannel),
  deactivate: route(onlyUser, deactivate),
  leave: route(where, leave),
  /** Puts somebody, the app (`U0APP`) too, into a channel, as a member who invites them would. */
  invite: route(where.extend({ inviter: z.string().optional() }), invite),
  archiveChannel: route(where, archiveChannel),
  renameChannel: route(z.strictObject({ channel: z.string(), name: z.string() }), renameChannel),
  renameChannelId: route(z.strictObject({ from: z.string(), to: z.string() }), renameChannelId),
  uninstall: route(z.strictObject({ late: z.boolean().default(false) }), uninstall),
  revokeToken: route(onlyUser, revokeToken),
};
