import { createCipheriv, createDecipheriv } from 'node:crypto';
import { randomBytesOf } from './random.ts';

/** One encryption key: 32 bytes, and the id that is kept with everything it encrypted. */
export interface VaultKey {
  id: string;
  key: Buffer;
}

/** A value that can't be opened. Names the key id and the entry (an id, never a text). */
export class VaultError extends Error {
  readonly keyId: string;
  readonly entry: string;

  constructor(keyId: string, entry: string, problem: string) {
    super(`${problem}: key id ${JSON.stringify(keyId)}, entry ${JSON.stringify(entry)}`);
    this.name = 'VaultError';
    this.keyId = keyId;
    this.entry = entry;
  }
}

/** The configured keys, newest first. Only the newest seals; all of them open. */
export interface KeyRing {
  newest: VaultKey;
  all: ReadonlyMap<string, VaultKey>;
}

/** Throws if there is no key, a key is not 32 bytes, or two have one id: `src/config.ts` refuses those before. */
export function createKeyRing(keys: readonly VaultKey[]): KeyRing {
  const [newest] = keys;
  if (newest === undefined) throw new Error('the vault needs at least one key');
  for (const { id, key } of keys) {
    if (!/^[\w-]+$/.test(id))
      throw new Error(`a key id holds letters, digits, - and _ only: ${JSON.stringify(id)}`);
    if (key.length !== 32) throw new Error(`the key with id ${JSON.stringify(id)} is not 32 bytes long`);
  }
  const all = new Map(keys.map((key) => [key.id, key]));
  if (all.size !== keys.length) throw new Error('two encryption keys have the same id');
  return { newest, all };
}

const algorithm = 'aes-256-gcm';
const tagLength = 16;

/** Begins what is sealed as bytes: no key id does, so that a text of version 1 is told from it. */
const asBytes = 1;
const ivLength = 12;

/**
 * A 1, the length of the key id, the key id, initial vector, tag and ciphertext. `place` is the associated data: the same text in
 * another place (another workspace, coalition or entry) does not open, so that values can't be exchanged in Redis.
 */
export function seal(ring: KeyRing, place: readonly string[], text: string): Buffer {
  const { id } = ring.newest;
  const keyId = Buffer.from(id, 'latin1');
  const { iv, tag, ciphertext } = encrypt(ring, place, text);
  return Buffer.concat([Buffer.from([asBytes, keyId.length]), keyId, iv, tag, ciphertext]);
}

/** `keyId.iv.tag.ciphertext`, the last three in base64url: of the canaries, and of all that version 1 of the app sealed. */
export function sealAsText(ring: KeyRing, place: readonly string[], text: string): string {
  const { iv, tag, ciphertext } = encrypt(ring, place, text);
  return [ring.newest.id, ...[iv, tag, ciphertext].map((part) => part.toString('base64url'))].join('.');
}

function encrypt(ring: KeyRing, place: readonly string[], text: string) {
  const iv = randomBytesOf(ivLength);
  const cipher = createCipheriv(algorithm, ring.newest.key, iv, { authTagLength: tagLength });
  cipher.setAAD(associatedData(place));
  const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return { iv, tag: cipher.getAuthTag(), ciphertext };
}

/** The text that was sealed in this place, as bytes or as text. Throws a `VaultError` on an unknown key id, a wrong key, or a changed value. */
export function open(ring: KeyRing, place: readonly string[], sealed: Buffer): string {
  const entry = place.at(-1) ?? '';
  const { keyId, iv, tag, ciphertext } = partsOf(sealed);
  const key = ring.all.get(keyId);
  if (key === undefined)
    throw new VaultError(keyId, entry, 'no configured key has the id that this entry was encrypted with');
  try {
    const decipher = createDecipheriv(algorithm, key.key, iv, { authTagLength: tagLength });
    decipher.setAAD(associatedData(place));
    decipher.setAuthTag(tag);
    return decipher.update(ciphertext).toString('utf8') + decipher.final('utf8');
  } catch {
    throw new VaultError(
      keyId,
      entry,
      'the key is not the one this entry was encrypted with, or the entry was changed',
    );
  }
}

function partsOf(sealed: Buffer): { keyId: string; iv: Buffer; tag: Buffer; ciphertext: Buffer } {
  if (!isAsText(sealed)) {
    const keyEnd = 2 + (sealed[1] ?? 0);
    const tagAt = keyEnd + ivLength;
    return {
      keyId: sealed.toString('latin1', 2, keyEnd),
      iv: sealed.subarray(keyEnd, tagAt),
      tag: sealed.subarray(tagAt, tagAt + tagLength),
      ciphertext: sealed.subarray(tagAt + tagLength),
    };
  }
  const [keyId = '', iv = '', tag = '', ciphertext = ''] = sealed.toString('latin1').split('.');
  return {
    keyId,
    iv: Buffer.from(iv, 'base64url'),
    tag: Buffer.from(tag, 'base64url'),
    ciphertext: Buffer.from(ciphertext, 'base64url'),
  };
}

/** Whether version 1 of the app sealed it, which takes a third more. */
export function isAsText(sealed: Buffer): boolean {
  return sealed[0] !== asBytes;
}

/** The key id that a value was sealed with. */
export function keyIdOf(sealed: Buffer): string {
  return partsOf(sealed).keyId;
}

/** JSON, so that the parts can't run into each other. */
function associatedData(place: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(place), 'utf8');
}
