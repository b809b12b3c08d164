import type { UserId } from '../ids.ts';
import { sameName } from '../words.ts';

/** Somebody on Slack, with the names that they go by there. */
export interface Namesake {
  user: UserId;
  names: readonly string[];
}

/**
 * Who may be meant by a name: `sure` where exactly one person goes by just that name, else everybody of whom it is a part. A first
 * name alone is never sure.
 */
export function namesakesOf<Person extends Namesake>(
  name: string,
  people: readonly Person[],
): { sure: Person | null; maybe: Person[] } {
  const wanted = wordsIn(name);
  const same = people.filter(({ names }) => names.some((each) => sameName(each, name)));
  const [only, ...more] = same;
  if (only !== undefined && more.length === 0 && wanted.length > 1) return { sure: only, maybe: [only] };
  if (same.length > 0) return { sure: null, maybe: same };
  const maybe = people.filter(({ names }) =>
    names.some((each) => {
      const words = wordsIn(each);
      return wanted.length > 0 && wanted.every((word) => words.some((other) => isWordOf(word, other)));
    }),
  );
  return { sure: null, maybe };
}

function wordsIn(name: string): string[] {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');
}

/** The word itself, or its first letter where only that is given. */
function isWordOf(word: string, other: string): boolean {
  return word === other || (/^\p{L}\.$/u.test(word) && other.startsWith(word.slice(0, 1)));
}
