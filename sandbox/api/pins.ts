import type { JsonObject } from '../json.ts';
import { messageJson } from '../payloads.ts';
import { app } from '../people.ts';
import { messageAt } from '../world.ts';
import type { Call, Method } from './call.ts';
import { Refusal, scope } from './call.ts';
import { ownChannel } from './lookup.ts';

function pinned(call: Call): { pins: string[]; ts: string } {
  const channel = ownChannel(call);
  const ts = call.args.need('timestamp', 'no_item_specified');
  const message = messageAt(channel, ts);
  if (!message || message.onlyFor !== undefined) throw new Refusal('message_not_found');
  return { pins: channel.pins, ts };
}

function list(call: Call): JsonObject {
  const channel = ownChannel(call);
  const items = channel.pins.flatMap((ts) => {
    const message = messageAt(channel, ts);
    return message
      ? [
          {
            type: 'message',
            channel: channel.id,
            created_by: app.user,
            message: messageJson(call.site, message),
          },
        ]
      : [];
  });
  return { items };
}

export const pinMethods = {
  'pins.add': {
    scopes: scope('pins:write'),
    run: (call) => {
      const { pins, ts } = pinned(call);
      if (pins.includes(ts)) throw new Refusal('already_pinned');
      pins.push(ts);
      call.site.changes.tell(null);
      return {};
    },
  },
  'pins.remove': {
    scopes: scope('pins:write'),
    run: (call) => {
      const { pins, ts } = pinned(call);
      const at = pins.indexOf(ts);
      if (at < 0) throw new Refusal('no_pin');
      pins.splice(at, 1);
      call.site.changes.tell(null);
      return {};
    },
  },
  'pins.list': { scopes: scope('pins:read'), run: list },
} satisfies Record<string, Method>;
