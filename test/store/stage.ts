import { createConnections } from '../../src/store/redis.ts';
import type { VaultKey } from '../../src/store/seal.ts';
import { openStore } from '../../src/store/store.ts';
import { startRedis, type TestRedis } from '../redis.ts';

/** The smallest state that shows whether every event was folded, once and in order. */
export interface Tally {
  words: string[];
}

export interface Spoken {
  word: string;
}

export function fold(events: Spoken[]): Tally {
  return { words: events.map(({ word }) => word) };
}

export const silent = { info: () => undefined, warn: () => undefined };

export function vaultKey(id: string, fill: number): VaultKey {
  return { id, key: Buffer.alloc(32, fill) };
}

export const testKeys = [vaultKey('k1', 1)];

/** A store on a Redis, connected as the app connects. */
export async function connectStore(url: string, keys: readonly VaultKey[] = testKeys) {
  const connections = createConnections({ url, log: silent });
  await connections.connected(20_000);
  return {
    connections,
    redis: connections.request,
    store: openStore<Tally, Tally>({ redis: connections.request, keys }),
    close: () => connections.close(),
  };
}

export type Stage = Awaited<ReturnType<typeof connectStore>> & { server: TestRedis };

/** A Redis and a store on it; `close` ends both. */
export async function openStage(settings: readonly string[] = []): Promise<Stage> {
  const server = await startRedis({ settings });
  const connected = await connectStore(server.url);
  return { ...connected, server };
}

export async function closeStage(stage: Stage): Promise<void> {
  stage.close();
  await stage.server.stop();
}

/** What every test appends: words to a stream, the state folded from all of them. */
export function speech(name: `c-${string}` | `p-${string}`, before: string[], words: string[]) {
  return {
    name,
    expected: before.length,
    events: words.map((word): Spoken => ({ word })),
    state: { words: [...before, ...words] } satisfies Tally,
  };
}
