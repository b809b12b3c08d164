import { lengthOf, longest } from '../longest.ts';
import type { Words } from '../words.ts';

/** Whether words about a meeting are more than can be kept. */
export function isTooLong(words: Words): boolean {
  return words !== null && words !== 'same' && lengthOf(words.text) > longest.meetingText;
}
