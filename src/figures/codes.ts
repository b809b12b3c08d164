import { has } from './font.ts';

/** A short code for the one at this place in a list: A to Z, then AA, AB and so on. */
export function codeOf(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : `${codeOf(Math.floor(at / 26) - 1)}${letter}`;
}

/**
 * A name as it can be drawn: without what the font lacks (emoji, Arabic, Chinese) and without marks that turn the direction of text.
 * Empty where nothing is left. The words beside the picture have all of it.
 */
export function drawable(name: string): string {
  const isDrawn = (character: string) =>
    /[\s\u00ad]/.test(character) || (!/\p{C}/u.test(character) && has(character));
  const kept = [...name].filter(isDrawn);
  return kept.join('').replace(/\s+/g, ' ').trim();
}
