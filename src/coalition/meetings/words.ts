import { lengthOf, longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import { isBlank } from '../words.ts';
import type { Words } from './commands.ts';

// What people type about a meeting, on its way into the vault.

export function isTooLong(words: Words): boolean {
  return words !== null && words !== 'same' && lengthOf(words.text) > longest.meetingText;
}

/** Nothing where nothing can be read. */
export function written(words: Secret | null): Secret | null {
  return words === null || isBlank(words.text) ? null : words;
}

/** What stands there afterwards, and what goes into the vault for it. */
export function rewritten(words: Words, before: string | null): { entry: string | null; put: Secret[] } {
  if (words === 'same' || words?.entry === before) return { entry: before, put: [] };
  const now = written(words);
  return { entry: now?.entry ?? null, put: now === null ? [] : [now] };
}
