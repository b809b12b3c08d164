import { lengthOf, longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import { isBlank } from '../words.ts';

// What people type about the sketch, on its way into the vault.

export function isTooLong(words: Secret | null | 'same'): boolean {
  return words !== null && words !== 'same' && lengthOf(words.text) > longest.sketchText;
}

/** Nothing where nothing can be read. */
export function written(words: Secret | null): Secret | null {
  return words === null || isBlank(words.text) ? null : words;
}
