import type { Redis } from 'ioredis';
import { parseDraftKey, parseVaultKey } from '../../../src/store/keys.ts';
import { createKeyRing, open } from '../../../src/store/seal.ts';
import { draftPlace, entryPlace } from '../../../src/store/vault.ts';
import { dumped } from '../searching.ts';
import type { Stage } from '../stage.ts';

/** Every text that is encrypted in Redis, opened with the app's own keys: what nobody asked the core about. */
export async function decrypted(redis: Redis, { config }: Pick<Stage, 'config'>): Promise<string[]> {
  const ring = createKeyRing(config.keys);
  const texts: string[] = [];
  for (const key of await redis.keys('*')) {
    const vault = parseVaultKey(key);
    const draft = parseDraftKey(key);
    if (vault !== null) {
      for (const [entry, sealed] of Object.entries(await redis.hgetallBuffer(key)))
        texts.push(open(ring, entryPlace(vault.workspace, vault.coalition, entry), sealed));
    } else if (draft !== null) {
      const sealed = await redis.getBuffer(key);
      if (sealed !== null)
        texts.push(open(ring, draftPlace(draft.workspace, draft.user, draft.form), sealed));
    }
  }
  return texts;
}

/** In which keys one of these words stands: names and values of every key, snapshots unpacked, texts decrypted. */
export async function keysNaming(redis: Redis, stage: Stage, words: readonly string[]): Promise<string[]> {
  const all = await dumped(redis);
  const texts = await decrypted(redis, stage);
  const holds = (text: string) => words.some((word) => text.includes(word));
  return [
    ...all.filter(holds).map((each) => each.split(' ')[0] ?? ''),
    ...texts.filter(holds).map(() => 'a text of the vault'),
  ];
}

/** What stands in the newest file of this kind in somebody's DM, as they can open it. */
export async function newestFile(
  stage: Pick<Stage, 'control' | 'sandbox'>,
  user: string,
  end: string,
): Promise<string> {
  const screen = await stage.control.view({ user });
  const messages = screen.conversations.find(({ kind }) => kind === 'im')?.messages ?? [];
  const file = messages.flatMap(({ files }) => files).findLast(({ name }) => name.endsWith(end));
  if (file === undefined) throw new Error(`${user} has no file *${end}`);
  const base = new URL(stage.sandbox.apiUrl).origin;
  return (await fetch(`${base}/files-pri/${file.id}?user=${user}`)).text();
}
