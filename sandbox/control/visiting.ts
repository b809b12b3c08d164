import { z } from 'zod';
import { joinChannel } from '../api/conversations.ts';
import type { Outcome } from '../delivery.ts';
import { tellApp } from '../happenings.ts';
import { viewJson } from '../payloads.ts';
import type { Site } from '../site.ts';
import type { Channel } from '../world.ts';
import { isOutsider, nextTs } from '../world.ts';
import type { Sent } from './route.ts';
import { actor, asAck, channelOf, NotPossible, route } from './route.ts';

const person = { user: z.string() };
const opening = z.strictObject({
  ...person,
  channel: z.string().optional(),
  home: z.boolean().default(false),
});

/**
 * Looks at a conversation or at the app's Home: marks it read, and tells the app of its own.
 * Fact: 2 app_home_opened (both tabs), 8 (people of another workspace see no Home).
 */
async function open(site: Site, given: z.output<typeof opening>): Promise<{ ack: Sent['ack'] }> {
  const outsider = isOutsider(site.world, actor(site, given.user).id);
  if (given.home && outsider)
    throw new NotPossible('People of another workspace see no Home.', '8 bolt-js #1948');
  if (given.home && !site.manifest.homeTab)
    throw new NotPossible('The app has no Home.', '1.7 features.app_home');
  const channel = channelOf(site, given.user, given.home ? undefined : given.channel);
  const last = channel.messages.at(-1);
  if (last) channel.read.set(given.user, last.ts);
  site.changes.tell(given.user);
  if (channel.kind !== 'im' || outsider) return { ack: null };
  return { ack: asAck(await tellOpened(site, { user: given.user, channel, home: given.home })) };
}

function tellOpened(
  site: Site,
  given: { user: string; channel: Channel; home: boolean },
): Promise<Outcome | null> {
  const view = given.home ? site.world.homes.get(given.user) : undefined;
  return tellApp(site, {
    event: {
      type: 'app_home_opened',
      user: given.user,
      channel: given.channel.id,
      tab: given.home ? 'home' : 'messages',
      ...(view ? { view: viewJson(site, view) } : {}),
      event_ts: nextTs(site.world, site.clock.now()),
    },
    subscription: 'app_home_opened',
    by: given.user,
    channel: given.channel,
  });
}

const joining = z.strictObject({ ...person, channel: z.string() });

function join(site: Site, given: z.output<typeof joining>): { channel: string } {
  const channel = channelOf(site, given.user, given.channel);
  if (channel.archived) throw new NotPossible(`${channel.id} is archived.`);
  if (!channel.members.has(given.user)) joinChannel(site, channel, { user: given.user });
  return { channel: channel.id };
}

/** Marks a conversation read without telling the app: for a page that has it open already. */
function read(site: Site, given: z.output<typeof joining>): void {
  const channel = channelOf(site, given.user, given.channel);
  const last = channel.messages.at(-1);
  if (!last || channel.read.get(given.user) === last.ts) return;
  channel.read.set(given.user, last.ts);
  site.changes.tell(given.user);
}

export const visiting = {
  read: route(joining, read),
  open: route(opening, open),
  join: route(joining, join),
};
