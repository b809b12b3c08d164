import type { Entry } from '../wire.ts';

export interface Filter {
  words: string;
  /** A direction, or `all`. */
  direction: string;
  onlyBroken: boolean;
}

const texts = new WeakMap<Entry, string>();

/** Whether an entry is asked for; every word must be somewhere in it, its bodies too. */
export function fits(entry: Entry, { words, direction, onlyBroken }: Filter): boolean {
  if (direction !== 'all' && entry.direction !== direction) return false;
  if (onlyBroken && entry.broken.length === 0) return false;
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return wanted.length === 0 || wanted.every((word) => textOf(entry).includes(word));
}

function textOf(entry: Entry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const text = JSON.stringify(entry).toLowerCase();
  texts.set(entry, text);
  return text;
}
