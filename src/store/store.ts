import { type Append, type Appended, createAppend } from './append.ts';
import type { Canaries } from './canaries.ts';
import { createErase, type Erase } from './erase.ts';
import type { Folding } from './folding.ts';
import { createForget, type Forget } from './forget.ts';
import { checkRedis, type StoreProblem } from './health.ts';
import { createHeldStates } from './held.ts';
import { createHomes, type Homes } from './homes.ts';
import type { StreamName } from './keys.ts';
import { createLineage, type Lineage } from './lineage.ts';
import { createLoad, type Loaded, type LoadQuery } from './load.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { createReadings, type Readings } from './readings.ts';
import type { RedisClient } from './redis.ts';
import { createRewrite, type Rewriting } from './rewrite.ts';
import { createRotation, type Rotation } from './rotation.ts';
import { createSchemas, type Schemas } from './schemas.ts';
import type { VaultKey } from './seal.ts';
import { createSending, type Sending } from './sending.ts';
import { createShapes, type Shapes } from './shapes.ts';
import { createSnapshots, type Snapshots } from './snapshots.ts';
import { createStreams, type Streams } from './streams.ts';
import { type Upcasts, upcasts } from './upcast.ts';
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
    Readings,
    Erase,
    Forget,
    Rotation,
    Shapes,
    Schemas,
    Snapshots,
    Lineage,
    Pick<Vault, 'readVault' | 'vaultEntries'>,
    Pick<Canaries, 'checkKeys' | 'keepCanary'> {
  /** One round trip, reading only. */
  load(workspace: string, query: LoadQuery): Promise<Loaded<C, P>>;
  /** The only function that writes events. `now` in ms. */
  append(workspace: string, write: Append, options: { now: number }): Promise<Appended>;
  /** Replaces words in a log and folds its snapshot again, at the same versions. */
  rewrite<E extends object, S>(
    workspace: string,
    name: StreamName,
    rewriting: Rewriting<E, S>,
  ): Promise<void>;
  /** What is wrong with Redis; empty if nothing. Never throws. */
  check(): Promise<StoreProblem[]>;
}

export interface StoreOptions<C, P> {
  /** `request` of `createConnections`. */
  redis: RedisClient;
  /** The vault's, newest first. */
  keys: readonly VaultKey[];
  folding: Folding<C, P>;
  /** How older forms of events are read: for tests. */
  upcasts?: Upcasts;
  /** How much of folded states, counted as JSON, is kept in this process at most. */
  cacheBytes?: number;
  /** Whoever changes a state that was loaded gets an error: for tests. */
  freeze?: boolean;
}

const usualCacheBytes = 64 * 1024 * 1024;

/** Connects nothing, writes nothing. */
export function openStore<C, P>(options: StoreOptions<C, P>): Store<C, P> {
  const {
    redis,
    keys,
    folding,
    cacheBytes = usualCacheBytes,
    freeze = false,
    upcasts: known = upcasts,
  } = options;
  const { schema } = folding;
  const vault = createVault(redis, keys);
  const streams = createStreams(redis, { schema, upcasts: known });
  const held = createHeldStates({ maxBytes: cacheBytes, freeze });
  const load = createLoad<C, P>(redis, { vault, folding, held, upcasts: known });
  const schemas = createSchemas(redis, { schema, workspaces: streams.workspaces });
  return {
    ...streams,
    ...createSending(redis),
    ...createHomes(redis),
    ...createPictures(redis),
    ...createReadings(redis),
    ...createErase(redis, vault),
    ...createForget(redis, { schema, held }),
    ...createRotation(redis, vault),
    ...createShapes(redis),
    ...schemas,
    ...createLineage(redis),
    ...createSnapshots(redis, { folding, held, load }),
    readVault: vault.readVault,
    vaultEntries: vault.vaultEntries,
    checkKeys: vault.canaries.checkKeys,
    keepCanary: vault.canaries.keepCanary,
    load,
    append: createAppend(redis, { vault, schema, held }),
    rewrite: createRewrite(redis, { streams, schema }),
    check: async () => {
      const found = await checkRedis(redis);
      const isOutdated = await schemas.isOutdated().catch(() => false);
      return isOutdated ? [...found, 'outdated'] : found;
    },
  };
}
