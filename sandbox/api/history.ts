import type { JsonObject } from '../json.ts';
import { messageJson } from '../payloads.ts';
import type { Site } from '../site.ts';
import type { Message } from '../world.ts';
import type { Args, Call, Method } from './call.ts';
import { paged, Refusal } from './call.ts';
import { channelScope, ownChannel } from './lookup.ts';

/** Fact: 1.4 message metadata (read back with `include_all_metadata`). */
function historyJson(site: Site, message: Message, args: Args): JsonObject {
  const whole = args.flag('include_all_metadata') && message.metadata;
  return { ...messageJson(site, message), ...(whole ? { metadata: message.metadata } : {}) };
}

function boundary(args: Args, name: 'oldest' | 'latest'): number | undefined {
  const given = args.text(name);
  if (given === undefined) return undefined;
  const [seconds = '', micros = ''] = given.split('.');
  if (!/^\d+$/.test(seconds) || !/^\d{0,6}$/.test(micros)) throw new Refusal(`invalid_ts_${name}`);
  return microsOf(given);
}

/** Microseconds: a `ts` is compared exactly. */
function microsOf(ts: string): number {
  const [seconds = '0', micros = ''] = ts.split('.');
  return Number(seconds) * 1_000_000 + Number(micros.padEnd(6, '0'));
}

/** Newest first. `inclusive` counts only with a boundary; without `latest` it is now. */
function between(messages: readonly Message[], args: Args): Message[] {
  const oldest = boundary(args, 'oldest');
  const latest = boundary(args, 'latest');
  const inclusive = args.flag('inclusive');
  return messages
    .filter((message) => {
      if (message.onlyFor !== undefined) return false;
      const at = microsOf(message.ts);
      if (inclusive && (at === oldest || at === latest)) return true;
      return (oldest === undefined || at > oldest) && (latest === undefined || at < latest);
    })
    .toReversed();
}

function history(call: Call): JsonObject {
  const { site, args } = call;
  const channel = ownChannel(call);
  const top = channel.messages.filter((one) => one.threadTs === undefined || one.threadTs === one.ts);
  const { page, next } = paged(between(top, args), args);
  return {
    messages: page.map((one) => historyJson(site, one, args)),
    has_more: next !== '',
    pin_count: channel.pins.length,
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  };
}

function replies(call: Call): JsonObject {
  const { site, args } = call;
  const channel = ownChannel(call);
  const root = args.need('ts', 'thread_not_found');
  const thread = channel.messages.filter((one) => one.ts === root || one.threadTs === root);
  if (!thread.some((one) => one.ts === root)) throw new Refusal('thread_not_found');
  const { page, next } = paged(thread, args, 1000);
  return {
    messages: page.map((one) => historyJson(site, one, args)),
    has_more: next !== '',
    ...(next === '' ? {} : { response_metadata: { next_cursor: next } }),
  };
}

export const historyMethods = {
  'conversations.history': { scopes: channelScope('history'), run: history },
  'conversations.replies': { scopes: channelScope('history'), run: replies },
} satisfies Record<string, Method>;
