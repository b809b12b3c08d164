import type { KnownBlock } from '@slack/types';
import type { Sandbox } from '../../sandbox/server.ts';
import type { RunningApp } from '../../src/app.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { isLiveQuestion, tooMuch } from '../measure.ts';

// Every message that the app posted or changed, held against what a person can take in at once.

type Entry = Sandbox['log'][number];

interface Written {
  id: string;
  place: string;
  text: string;
  blocks: KnownBlock[];
}

interface Request {
  text?: string;
  blocks?: KnownBlock[] | string;
  ts?: string;
  metadata?: { event_payload?: { id?: string } };
}

/** Messages that the app wanted to change, and Slack would not: they keep their buttons. */
function keptIn(log: readonly Entry[]): Set<string> {
  const kept = log.filter(({ direction, status, what }) => {
    return direction === 'from app' && what === 'chat.update' && status !== 'ok';
  });
  return new Set(kept.map(({ channel, request }) => `${channel} ${(request as Request).ts}`));
}

/** What the app wrote, in order; a change has the id of the message that it changes. */
function writtenBy(log: readonly Entry[]): Written[] {
  const ids = new Map<string, string>();
  return log.flatMap(({ direction, status, what, channel, request, response }) => {
    if (direction !== 'from app' || status !== 'ok') return [];
    if (what !== 'chat.postMessage' && what !== 'chat.update') return [];
    const { text = '', blocks = [], ts, metadata } = request as Request;
    const place = `${channel} ${ts ?? (response as { ts?: string }).ts}`;
    const id = metadata?.event_payload?.id ?? ids.get(place);
    // Without the id that the app gives each message, a test posted it.
    if (id === undefined) return [];
    ids.set(place, id);
    return [{ id, place, text, blocks: typeof blocks === 'string' ? JSON.parse(blocks) : blocks }];
  });
}

/** What breaks the rule: which message, and how. */
export function heavyIn({ log }: Pick<Sandbox, 'log'>, names: readonly string[]): string[] {
  const found = writtenBy(log).flatMap((message) =>
    tooMuch(message, names).map((what) => `${what}: ${message.text.slice(0, 90).replace(/\n/g, ' ')}`),
  );
  return [...new Set(found)];
}

/** Where more than one question of an interview stood there with its buttons at the same moment. */
export function liveAtOnce({ log }: Pick<Sandbox, 'log'>): string[] {
  const live = new Map<string, Set<string>>();
  const kept = keptIn(log);
  return writtenBy(log).flatMap(({ place, blocks, text }) => {
    const [channel = ''] = place.split(' ');
    const there = live.get(channel) ?? new Set<string>();
    live.set(channel, there);
    if (isLiveQuestion(blocks) && !kept.has(place)) there.add(place);
    else there.delete(place);
    return there.size > 1 ? [`${there.size} live in ${channel} at ${text.slice(0, 40)}`] : [];
  });
}

/** The names that the app's sentences hold, the longest first: none of them are words of ours. */
export async function namesIn({ context }: RunningApp): Promise<string[]> {
  const names = new Set<string>();
  for await (const { workspace, name } of context.store.everyStream()) {
    if (!name.startsWith('c-')) continue;
    const { coalition } = await context.in(workspace).store.load({ coalition: name.slice(2) });
    for (const each of namesOf(coalition?.state ?? null)) names.add(each);
  }
  return [...names].sort((one, other) => other.length - one.length);
}

function namesOf(coalition: Coalition | null): string[] {
  if (coalition === null) return [];
  const { name, partners, contacts } = coalition;
  const all = [name, ...partners.map((each) => each.name), ...contacts.map((each) => each.name)];
  return all.filter((each) => each !== '').flatMap((each) => [each, escapeMrkdwn(each)]);
}
