import type { Person } from '../people.ts';
import { app } from '../people.ts';
import type { Site } from '../site.ts';
import type { Channel } from '../world.ts';
import { mayTalkWithApp, openDm } from '../world.ts';
import type { Call } from './call.ts';
import { Refusal, ruleBroken } from './call.ts';

/** A channel that the app may know of: public, or one that it is in. */
export function knownChannel(call: Call, id = call.args.need('channel', 'channel_not_found')): Channel {
  const channel = call.site.world.channels.get(id);
  if (!channel || (channel.kind !== 'public' && !channel.members.has(app.user))) {
    throw new Refusal('channel_not_found');
  }
  return channel;
}

/** A channel that the app is in. */
export function ownChannel(call: Call, id?: string): Channel {
  const channel = knownChannel(call, id);
  if (!channel.members.has(app.user)) throw new Refusal('not_in_channel');
  return channel;
}

export function refuseArchived(channel: Channel): void {
  if (channel.archived) throw new Refusal('is_archived');
}

/**
 * Where a message goes: a channel, or a person's DM with the app.
 * Fact: 1.4 chat.postMessage to a user ID (opens or uses the App Home DM); 1.6 chat:write.public for channels not joined.
 */
export function destination(call: Call): Channel {
  const { site, args } = call;
  const id = args.need('channel', 'channel_not_found');
  if (/^[UW]/.test(id)) return dmWith(site, id);
  const channel = knownChannel(call, id);
  refuseArchived(channel);
  if (!channel.members.has(app.user) && !grants(site, 'chat:write.public')) {
    throw new Refusal('not_in_channel');
  }
  if (channel.kind === 'im') refuseClosedTab(site);
  return channel;
}

function dmWith(site: Site, user: string): Channel {
  const person = site.world.people.get(user);
  if (!person || person.deleted || !mayTalkWithApp(site.world, user)) throw new Refusal('channel_not_found');
  refuseBot(person);
  refuseClosedTab(site);
  return openDm(site.world, user, site.clock.now());
}

/** Bots and Slackbot have no DM with an app. */
export function refuseBot(person: Person): void {
  if (person.bot || person.id === 'USLACKBOT') throw new Refusal('cannot_dm_bot');
}

function refuseClosedTab(site: Site): void {
  if (!site.manifest.messagesTab) {
    throw ruleBroken('messages_tab_disabled', {
      says: 'The Messages tab is off in the manifest, so that nobody can be sent a DM.',
      fact: '1.7 features.app_home',
    });
  }
}

/** Whether the manifest grants the bot this scope. */
function grants(site: Site, name: string): boolean {
  return site.manifest.scopes?.includes(name) ?? true;
}

/** A person whom the app may know of: of its workspace, or in a channel that it shares. */
export function knownPerson(call: Call, id: string): Person {
  const person = call.site.world.people.get(id);
  if (!person) throw new Refusal('user_not_found');
  if (!mayTalkWithApp(call.site.world, id)) throw new Refusal('user_not_visible');
  return person;
}

const reading = { public: 'channels', private: 'groups', im: 'im' } as const;

/** The scopes for a channel of this kind: `read`, `history`, … The wanted kinds where the channel is not known. */
export function channelScope(verb: string): (call: Call) => string[] {
  return (call) => {
    const channel = call.site.world.channels.get(call.args.text('channel') ?? '');
    return [`${reading[channel?.kind ?? 'public']}:${verb}`];
  };
}

/** Who manages a channel of this kind. */
export function manageScope(...also: string[]): (call: Call) => string[] {
  return (call) => {
    const channel = call.site.world.channels.get(call.args.text('channel') ?? '');
    const open = also.map((verb) => `channels:${verb}`);
    const closed = also.map((verb) => `groups:${verb}`);
    return channel?.kind === 'private' ? ['groups:write', ...closed] : ['channels:manage', ...open];
  };
}
