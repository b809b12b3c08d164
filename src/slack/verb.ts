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

const farthest = 2;

/** The verb that was probably meant, `null` when none is close. */
export function nearestVerb(typed: string, verbs: readonly string[]): string | null {
  const close = verbs
    .map((verb) => ({ verb, far: distance(typed, verb) }))
    .filter(({ far }) => far <= farthest && 2 * far <= typed.length)
    .sort((one, other) => one.far - other.far);
  return close[0]?.verb ?? null;
}
