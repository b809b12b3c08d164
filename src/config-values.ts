import { z } from 'zod';

/** A key of the vault: 32 bytes, the first of the list is the one that new values are encrypted with. */
export interface EncryptionKey {
  id: string;
  key: Buffer;
}

/** A token of Slack, which starts with its kind: `xoxb-…` for a bot, `xapp-…` for an app. */
export function token(prefix: string, remedy: string) {
  const shape = new RegExp(`^${prefix}-[A-Za-z0-9_-]+$`);
  return z.string().regex(shape, `does not look like a token that starts with ${prefix}-. ${remedy}`);
}

/** A plain decimal number from 0 to `highest`. */
export function numberBetween(shape: { pattern: RegExp; highest: number }, problem: string) {
  return z
    .string()
    .regex(shape.pattern, { error: problem, abort: true })
    .transform(Number)
    .refine((value) => value <= shape.highest, problem);
}

/** The address with a slash at its end, or undefined where it is not one of a Web API. */
export function parseApiUrl(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  if (url.search || url.hash || url.username || url.password) return undefined;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url.href;
}

/** Whether each of the comma-separated nodes is an address of a Redis. */
export function isRedisUrl(value: string): boolean {
  return value.split(',').every((node) => {
    const address = node.trim();
    return /^rediss?:\/\//.test(address) && URL.canParse(address) && new URL(address).hostname !== '';
  });
}

/** The keys in their order, or undefined where one is no key or an id stands twice. */
export function parseKeys(value: string): EncryptionKey[] | undefined {
  const keys: EncryptionKey[] = [];
  for (const part of value.split(',')) {
    // 32 bytes are 43 base64 digits and one sign of padding, in the common or the URL alphabet. The id has no dot,
    // which separates the parts of a stored value.
    const found = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/_-]{43})=?$/.exec(part.trim());
    const [, id, text] = found ?? [];
    if (id === undefined || text === undefined || keys.some((other) => other.id === id)) return undefined;
    keys.push({ id, key: Buffer.from(text, 'base64') });
  }
  return keys;
}
