import type { Outcome } from './delivery.ts';
import type { JsonObject } from './json.ts';
import { eventPayload } from './payloads.ts';
import { app } from './people.ts';
import type { Site } from './site.ts';
import type { Channel } from './world.ts';

export interface Happening {
  event: JsonObject;
  /** As a manifest's bot_events name it. */
  subscription: string;
  by: string | null;
  channel?: Channel;
  resend?: boolean;
}

/** What an app without a manifest hears; what a real one hears stands in its manifest. */
const withoutManifest = [
  'message.im',
  'app_home_opened',
  'member_joined_channel',
  'app_mention',
  'channel_id_changed',
  'channel_rename',
  'channel_archive',
  'app_uninstalled',
  'tokens_revoked',
];

/** Fact: 1.6 Event scopes. */
const scopes: Record<string, string> = {
  'message.im': 'im:history',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  app_mention: 'app_mentions:read',
};

/** What an app that was uninstalled still hears. */
const lastWords = ['app_uninstalled', 'tokens_revoked'];

/**
 * Delivers an event if the app subscribed to it and may know of it; null if it does not get it.
 * Fact: 1.7 settings.event_subscriptions.
 */
export function tellApp(site: Site, happening: Happening): Promise<Outcome | null> {
  const { event, channel } = happening;
  const subscribed = (site.manifest.events ?? withoutManifest).includes(happening.subscription);
  const inside = channel === undefined || channel.members.has(app.user);
  const installed = site.world.installed || lastWords.includes(happening.subscription);
  const scope = scopes[happening.subscription];
  const granted = scope === undefined || (site.manifest.scopes?.includes(scope) ?? true);
  if (!subscribed || !granted || !inside || !installed) return Promise.resolve(null);
  const body = eventPayload(site, event, { by: happening.by, shared: channel?.shared ?? false });
  const detail = typeof event.subtype === 'string' ? `.${event.subtype}` : '';
  return site.events.send(
    {
      kind: 'event',
      body,
      what: `event ${happening.subscription}${detail}`,
      user: happening.by,
      channel: channel?.id ?? null,
    },
    { resend: happening.resend ?? true },
  );
}

/** The subscription that a message in this channel falls under. */
export function messageSubscription(channel: Channel): string {
  return { im: 'message.im', public: 'message.channels', private: 'message.groups' }[channel.kind];
}

/** As events name the kind of a channel. */
export function channelType(channel: Channel): string {
  return { im: 'im', public: 'channel', private: 'group' }[channel.kind];
}
