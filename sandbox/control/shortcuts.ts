import { z } from 'zod';
import { shortcutPayload } from '../payloads.ts';
import type { Site } from '../site.ts';
import { isOutsider } from '../world.ts';
import { sendClick } from './clicking.ts';
import type { Answered } from './route.ts';
import { actor, channelOf, NotPossible, route, visibleMessage } from './route.ts';

const cutting = z.strictObject({
  user: z.string(),
  callback_id: z.string(),
  channel: z.string().optional(),
  /** The message, for a message shortcut. */
  ts: z.string().optional(),
});

/** Fact: design point 9 (no shortcuts for people of another workspace), 1.7 features.shortcuts. */
async function shortcut(site: Site, input: z.output<typeof cutting>): Promise<Answered> {
  const { user } = input;
  if (isOutsider(site.world, actor(site, user).id)) {
    throw new NotPossible('People of another workspace have no shortcuts.', 'design point 9');
  }
  const type = input.ts === undefined ? 'global' : 'message';
  const known = site.manifest.shortcuts.some(
    (one) => one.callbackId === input.callback_id && one.type === type,
  );
  if (!known && site.manifest.scopes !== null) {
    throw new NotPossible(
      `The manifest has no ${type} shortcut ${input.callback_id}.`,
      '1.7 features.shortcuts',
    );
  }
  const channel = channelOf(site, user, input.channel);
  const trigger = site.triggers.issue({ user, view: null, channel: channel.id });
  const replyUrl = site.replies.issue({ user, channel: channel.id, ts: null });
  const on =
    input.ts === undefined
      ? {}
      : { on: { channel, message: visibleMessage(channel, input.ts, user), replyUrl } };
  const body = shortcutPayload(site, { user, callbackId: input.callback_id, trigger, ...on });
  return sendClick(site, { body, user, what: `shortcut ${input.callback_id}`, channel: channel.id });
}

export const shortcutRoutes = { shortcut: route(cutting, shortcut) };
