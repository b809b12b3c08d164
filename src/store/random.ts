import { randomFillSync } from 'node:crypto';

/** Asking the system costs as much for 4 KB as for a few bytes. */
const pool = Buffer.alloc(4_096);
let used = pool.length;

/** So many random bytes, fit for secrets; each is given out once. */
export function randomBytesOf(length: number): Buffer {
  if (used + length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + length));
  pool.fill(0, used, used + length);
  used += length;
  return bytes;
}
