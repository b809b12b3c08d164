import type { Secret } from './decision.ts';
import { longest } from './longest.ts';
import type { Words } from './meetings-commands.ts';
import { isBlank } from './words.ts';

// What people type about a meeting, on its way into the vault and out of it.

export function isTooLong(words: Words): boolean {
  return words !== null && words !== 'same' && words.text.length > longest.meetingText;
}

/** Nothing where nothing can be read. */
export function written(words: Secret | null): Secret | null {
  return words === null || isBlank(words.text) ? null : words;
}

/** What stands there afterwards, and what goes into the vault for it. */
export function rewritten(words: Words, before: string | null) {
  if (words === 'same' || words?.entry === before) return { entry: before, put: [], drop: [] };
  const now = written(words);
  return {
    entry: now?.entry ?? null,
    put: now === null ? [] : [now],
    drop: before === null ? [] : [before],
  };
}
