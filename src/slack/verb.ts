import { distance } from 'fastest-levenshtein';
import { cleanName } from './kit/mrkdwn.ts';

/** What stands after `/coalitie`. */
export interface Typed {
  verb: string;
  /** What stands after the verb. */
  rest: string;
  /** The first word as it was typed, to be shown. */
  shown: string;
}

/**
 * Reads what was typed after `/coalitie`. Quotes, full stops, capitals, `#` and a slash around a word don't matter. A sign before
 * a number does: -2 is not 2.
 */
export function parseCommand(text: string): Typed {
  const typed = cleanName(text.normalize('NFKC'));
  const [verb = '', ...rest] = typed.split(/[\s#:]+/u).flatMap((word) => bare(word) || []);
  const [shown = ''] = typed.split(' ');
  return { verb: verb.toLowerCase(), rest: rest.join(' ').toLowerCase(), shown };
}

function bare(word: string): string {
  return word.replace(/^(?:(?![-+\u2212]\d)[^\p{L}\p{N}])+|[^\p{L}\p{N}]+$/gu, '');
}

/** The verb that was probably meant, `null` when none is so close that it was a slip of the finger. */
export function nearestVerb(typed: string, verbs: readonly string[]): string | null {
  const close = verbs
    .map((verb) => ({ verb, far: distance(typed, verb) }))
    .filter(({ verb, far }) => far === 0 || far <= slips(typed, verb))
    .sort((one, other) => one.far - other.far);
  return close[0]?.verb ?? null;
}

const [shortest, long] = [4, 8];

/** One letter in a short word, two in a long one, or two that changed places. A word of three letters is a word of its own. */
function slips(typed: string, verb: string): number {
  if (typed.length < shortest || verb.length < shortest) return 0;
  const isTurned = lettersOf(typed) === lettersOf(verb);
  return isTurned || typed.length >= long ? 2 : 1;
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
