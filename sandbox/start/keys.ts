import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { globalKeys } from '../../src/store/keys.ts';

/** The sandbox cannot start, and the message says what to do about it. */
export class StartRefused extends Error {
  override name = 'StartRefused';
}

/**
 * The vault's keys of the sandbox, as `COALITIE_ENCRYPTION_KEYS` has them: kept in `<dir>/keys`, made at the first start. They are
 * not made while Redis holds a canary, which is written before a key is first used: texts would be lost that those keys opened.
 * @throws StartRefused then
 */
export async function sandboxKeys(dir: string, redis: Redis): Promise<string> {
  const file = join(dir, 'keys');
  const kept = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (kept !== '') return kept;
  const used = await redis.hkeys(globalKeys.canaries);
  if (used.length > 0) {
    throw new StartRefused(
      `${file} is gone, but the sandbox's Redis holds texts that are encrypted with its keys (${used.join(', ')}). ` +
        `Put the file back, or delete the folder ${dir} to begin anew.`,
    );
  }
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const made = `sandbox-1:${randomBytes(32).toString('base64')}`;
  await writeFile(file, `${made}\n`, { mode: 0o600 });
  return made;
}
