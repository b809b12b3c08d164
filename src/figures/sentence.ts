import { softHyphen } from './words.ts';

/** Words with a full stop where they have no end yet; nothing stays nothing. */
export function sentence(text: string): string {
  const plain = text.replaceAll(softHyphen, '').trim();
  return plain === '' || /[.!?:]$/.test(plain) ? plain : `${plain}.`;
}
