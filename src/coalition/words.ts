import type { Secret } from './secret.ts';

// Zero-width and bidirectional control characters: two names that look the same are the same.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu;

/** Whether two names read the same to a person: case, accents' encoding, spaces and invisible characters aside. */
export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(invisible, '').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** Whether anything stands there that a person can see. */
export function isBlank(text: string): boolean {
  return text.replace(invisible, '').trim() === '';
}

/** Words as a form has them: new ones, none, or those that are there already. */
export type Words = Secret | null | 'same';

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
