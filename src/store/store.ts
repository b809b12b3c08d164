import { type Append, type Appended, createAppend } from './append.ts';
import type { Canaries } from './canaries.ts';
import { createErase, type Erase } from './erase.ts';
import { checkRedis, type StoreProblem } from './health.ts';
import { createHomes, type Homes } from './homes.ts';
import type { StreamName } from './keys.ts';
import { createLoad, type Loaded, type LoadQuery } from './load.ts';
import { createPictures, type Pictures } from './pictures.ts';
import type { RedisClient } from './redis.ts';
import { createRewrite, type Rewriting } from './rewrite.ts';
import { createRotation, type Rotation } from './rotation.ts';
import type { VaultKey } from './seal.ts';
import { createSending, type Sending } from './sending.ts';
import { createShapes, type Shapes } from './shapes.ts';
import { createStreams, type Streams } from './streams.ts';
import { createVault, type Vault } from './vault.ts';

/**
 * Everything the app keeps. `C` and `P` are the folded states of a coalition and of a person, any JSON. Each function
 * throws a `StoreError` when Redis fails it, and a `VaultError` where an encrypted text can't be opened.
 */
export interface Store<C, P>
  extends Streams,
    Sending,
    Homes,
    Pictures,
    Erase,
    Rotation,
    Shapes,
    Pick<Vault, 'readVault'>,
    Pick<Canaries, 'checkKeys'> {
  /** One round trip, reading only. */
  load(workspace: string, query: LoadQuery): Promise<Loaded<C, P>>;
  /** The only function that writes events. `now` in ms. */
  append(workspace: string, write: Append, options: { now: number }): Promise<Appended>;
  /** Replaces words in a log and folds its state again, at the same versions. */
  rewrite<E, S>(workspace: string, name: StreamName, rewriting: Rewriting<E, S>): Promise<void>;
  /** What is wrong with Redis; empty if nothing. Never throws. */
  check(): Promise<StoreProblem[]>;
}

/** `redis` is `request` of `createConnections`; `keys` the vault's, newest first. Connects nothing, writes nothing. */
export function openStore<C, P>(options: { redis: RedisClient; keys: readonly VaultKey[] }): Store<C, P> {
  const { redis, keys } = options;
  const vault = createVault(redis, keys);
  const streams = createStreams(redis);
  return {
    ...streams,
    ...createSending(redis),
    ...createHomes(redis),
    ...createPictures(redis),
    ...createErase(redis),
    ...createRotation(redis, vault),
    ...createShapes(redis),
    readVault: vault.readVault,
    checkKeys: vault.canaries.checkKeys,
    load: createLoad<C, P>(redis, vault),
    append: createAppend(redis, vault),
    rewrite: createRewrite(redis, streams),
    check: () => checkRedis(redis),
  };
}
