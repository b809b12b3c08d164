import { createHash } from 'node:crypto';

// A text that was sealed, and its seals, held against each other without the app. docs/taking-out.md documents the file of seals.

export const sealsFormat = 'coalitie-seals';
export const sealsVersion = 1;

export interface Seal {
  /** The organisation that sealed, and who for it, in which function. */
  partner: string;
  name?: string | undefined;
  function?: string | undefined;
  answer: 'yes' | 'subject-to';
  /** An ISO date. */
  on: string;
  way: 'slack' | 'paper';
  /** SHA-256 of the text that was sealed, in hexadecimal. */
  digest: string;
}

export interface Seals {
  format: typeof sealsFormat;
  version: number;
  text: { title: string; version: number; digest: string };
  seals: Seal[];
}

/** SHA-256 over the bytes of the text in UTF-8, in lower-case hexadecimal. */
export function digestOfText(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** In groups of four, as people read it to each other and as it stands before the button. */
export function inGroups(digest: string): string {
  return digest.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** What is not as in the canonical form of a text; empty if nothing. */
export type Unlike = 'not-utf-8' | 'byte-order-mark' | 'not-nfc' | 'line-ends' | 'control-characters';

/** Why a text is not in its canonical form: UTF-8 without a mark, NFC, line feeds, no other control characters. */
export function unlikeCanonical(bytes: Uint8Array): Unlike[] {
  const text = decoded(bytes);
  if (text === null) return ['not-utf-8'];
  return [
    ...(text.startsWith('\ufeff') ? ['byte-order-mark' as const] : []),
    ...(text.normalize('NFC') === text ? [] : ['not-nfc' as const]),
    ...(text.includes('\r') ? ['line-ends' as const] : []),
    ...(/(?![\n\r])\p{Cc}/u.test(text) ? ['control-characters' as const] : []),
  ];
}

/** The bytes as they would be in canonical form, where an editor changed only what does not show; `null` where they are no text. */
export function canonicalBytes(bytes: Uint8Array): Uint8Array | null {
  const text = decoded(bytes);
  if (text === null) return null;
  const canonical = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  return new TextEncoder().encode(canonical);
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
