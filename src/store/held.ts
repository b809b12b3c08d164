import type { StreamName } from './keys.ts';

/**
 * Where a stream stands: how many events it has, the tag that the append of the last one drew, and the mark that its last rewriting
 * left ('' where there is none). Equal heads mean equal logs: also after a failover, a restored backup or an erasing.
 */
export interface Head {
  version: number;
  tag: string;
  rewritten: string;
}

export function isSameHead(one: Head, other: Head): boolean {
  return one.version === other.version && one.tag === other.tag && one.rewritten === other.rewritten;
}

/** A folded state and the head that it was folded up to. Nobody may change it: others hold the same object. */
export interface Held {
  head: Head;
  state: unknown;
  /** Of its JSON, counted and not measured: of the snapshot that was read, and of each event after it. */
  bytes: number;
}

/** The folded states that this process keeps. What they say holds only once a load compared their heads with the stored ones. */
export interface HeldStates {
  get(workspace: string, name: StreamName): Held | undefined;
  put(workspace: string, name: StreamName, held: Held): void;
  drop(workspace: string, name: StreamName): void;
  /** All that is held, by workspace. */
  everything(): Map<string, { name: StreamName; rewritten: string }[]>;
  bytes(): number;
}

/** `maxBytes`: what was used longest ago goes first. `freeze`: whoever changes a state gets an error, for tests. */
export function createHeldStates(options: { maxBytes: number; freeze?: boolean }): HeldStates {
  const { maxBytes, freeze = false } = options;
  /** In the order of their last use, and with a workspace and a stream in the key, which hold no space. */
  const all = new Map<string, Held>();
  let total = 0;
  const remove = (key: string) => {
    total -= all.get(key)?.bytes ?? 0;
    all.delete(key);
  };
  return {
    get: (workspace, name) => all.get(`${workspace} ${name}`),
    put: (workspace, name, held) => {
      const key = `${workspace} ${name}`;
      remove(key);
      if (freeze) deepFreeze(held.state);
      all.set(key, held);
      total += held.bytes;
      for (const oldest of all.keys()) {
        if (total <= maxBytes) break;
        remove(oldest);
      }
    },
    drop: (workspace, name) => remove(`${workspace} ${name}`),
    everything: () => {
      const found = new Map<string, { name: StreamName; rewritten: string }[]>();
      for (const [key, { head }] of all) {
        const [workspace = '', name] = key.split(' ');
        const list = found.get(workspace) ?? [];
        list.push({ name: name as StreamName, rewritten: head.rewritten });
        found.set(workspace, list);
      }
      return found;
    },
    bytes: () => total,
  };
}

/** What is frozen already was frozen with all that is in it. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const each of Object.values(value)) deepFreeze(each);
}
