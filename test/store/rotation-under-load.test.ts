import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAppStore } from '../../src/app-store.ts';
import { rotate } from '../../src/cli/rotate.ts';
import type { AppStore } from '../../src/command-handler.ts';
import type { VaultKey } from '../../src/store/seal.ts';
import { openStage, type Stage, vaultKey } from './stage.ts';

// A new key while people write: nothing is lost, and afterwards the old one is needed by nothing.

const workspace = 'T1';
const [k1, k2] = [vaultKey('k1', 1), vaultKey('k2', 2)];

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

const withKeys = (...keys: VaultKey[]) => openAppStore({ redis: stage.redis, keys });

/** Somebody who writes, changes, drops and reads back their own texts, and drafts, until told to stop. */
function createWriter(store: AppStore, coalition: string) {
  const texts = new Map<string, string>();
  let draft = '';
  let written = 0;
  let stopped = false;
  const write = async () => {
    written += 1;
    const entry = `e${written % 40}`;
    const text = `text ${written} of ${coalition}`;
    draft = `draft ${written}`;
    const isDropped = written % 7 === 0;
    const vault = isDropped ? { drop: [{ coalition, entry }] } : { put: [{ coalition, entry, text }] };
    await store.append(
      workspace,
      { streams: [], vault, draft: { user: `U${coalition}`, form: 'f', text: draft } },
      { now: written },
    );
    if (isDropped) texts.delete(entry);
    else texts.set(entry, text);
    expect(await store.readVault(workspace, coalition, [...texts.keys()])).toEqual(texts);
  };
  const running = (async () => {
    while (!stopped) await write();
  })();
  return {
    texts,
    draft: () => draft,
    count: () => written,
    stop: async () => {
      stopped = true;
      await running;
    },
  };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
}

const rotated = async (keys: VaultKey[]) =>
  (await rotate({ store: withKeys(...keys), config: { keys } } as never)).map(({ says }) => says);

describe('rotating while people write', () => {
  it('loses no text and no draft, and leaves nothing that needs the old key', async () => {
    const before = withKeys(k1);
    const old = Array.from({ length: 200 }, (_, at) => ({
      coalition: 'old',
      entry: `q${at}`,
      text: `kept ${at}`,
    }));
    await before.append(workspace, { streams: [], vault: { put: old } }, { now: 1 });
    const writers = ['a', 'b', 'c'].map((id) => createWriter(withKeys(k2, k1), id));
    await until(() => writers.every(({ count }) => count() > 10));
    const said = await rotated([k2, k1]);
    await until(() => writers.every(({ count }) => count() > 40));
    for (const writer of writers) await writer.stop();
    expect(said).toEqual([expect.stringMatching(/^200 texts .*older keys are not needed any more/)]);
    const after = withKeys(k2);
    expect(await after.checkKeys()).toEqual([]);
    const kept = await after.readVault(
      workspace,
      'old',
      old.map(({ entry }) => entry),
    );
    expect([...kept.values()]).toEqual(old.map(({ text }) => text));
    for (const [at, { texts, draft }] of writers.entries()) {
      const id = ['a', 'b', 'c'][at] ?? '';
      expect(await after.readVault(workspace, id, [...texts.keys()])).toEqual(texts);
      expect((await after.load(workspace, { person: `U${id}`, draft: 'f' })).draft).toBe(draft());
    }
  });

  it('says that a process still writes with the old key', async () => {
    const [behind, store] = [withKeys(k1), withKeys(k2, k1)];
    const write = () =>
      behind.append(
        workspace,
        { streams: [], vault: { put: [{ coalition: 'a', entry: 'e', text: 'late' }] } },
        { now: 1 },
      );
    const reencryptAll = async () => {
      const moved = await store.reencryptAll();
      await write();
      return moved;
    };
    const findings = await rotate({ store: { ...store, reencryptAll }, config: { keys: [k2, k1] } } as never);
    expect(findings).toMatchObject([
      { says: expect.stringContaining('1 of them were written with an older key') },
    ]);
  });
});
