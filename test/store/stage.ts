import type { StreamName } from '../../src/store/keys.ts';
import { createConnections, type RedisClient } from '../../src/store/redis.ts';
import type { VaultKey } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { startRedis } from '../redis.ts';

/** The smallest state that shows whether every event was folded, once and in order. */
export interface Tally {
  words: string[];
}

export interface Spoken {
  word: string;
}

export function fold(events: Spoken[], from: Tally | null = null): Tally {
  return { words: [...(from?.words ?? []), ...events.map(({ word }) => word)] };
}

const goOn = (events: unknown[], from: Tally | null) => fold(events as Spoken[], from);

/** Coalitions and people alike are what was said. */
export const folding = { coalition: goOn, person: goOn, schema: 1 };

export function vaultKey(id: string, fill: number): VaultKey {
  return { id, key: Buffer.alloc(32, fill) };
}

const silent = { info: () => undefined, warn: () => undefined };

/** A store on a Redis, connected as the app connects. */
export async function connectStore(url: string, keys: readonly VaultKey[] = [vaultKey('k1', 1)]) {
  const connections = createConnections({ url, log: silent });
  await connections.connected(20_000);
  return {
    connections,
    redis: connections.request,
    store: openStore<Tally, Tally>({ redis: connections.request, keys, folding, freeze: true }),
  };
}

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** A Redis and a store on it; `close` ends both. */
export async function openStage(settings: readonly string[] = []) {
  const server = await startRedis({ settings });
  const connected = await connectStore(server.url);
  return {
    ...connected,
    server,
    close: async () => {
      connected.connections.close();
      await server.stop();
    },
  };
}

/** Words said in a stream, after those that stand there. */
export function speech(name: StreamName, before: string[], words: string[]) {
  return {
    name,
    expected: before.length,
    events: words.map((word): Spoken => ({ word })),
  };
}

/** Every key with its exact content: two equal pictures mean that nothing was written in between. */
export async function picture(redis: RedisClient): Promise<Record<string, string>> {
  const keys = (await redis.keys('*')).sort();
  const contents = await Promise.all(keys.map((key) => redis.dumpBuffer(key)));
  return Object.fromEntries(keys.map((key, at) => [key, contents[at]?.toString('base64') ?? '']));
}

/** The words of a stream's log, which must have every version from 1 on. */
export async function spoken(
  { store }: Pick<Stage, 'store'>,
  workspace: string,
  name: StreamName,
): Promise<string[]> {
  const events = await store.events<Spoken>(workspace, name, 1, 100_000);
  events.forEach(({ version }, at) => {
    if (version !== at + 1) throw new Error(`version ${at + 1} of ${name} is missing`);
  });
  return events.map(({ event }) => event.word);
}
