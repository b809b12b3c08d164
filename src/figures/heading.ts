import { drawable } from './codes.ts';
import { colours, inside, margin } from './svg.ts';
import { balance, type Letters, letters, lineHeight, words } from './words.ts';

/** What stands over a picture, so that it is understood wherever it is shown. */
export interface Heading {
  /** The coalition's name. */
  coalition: string;
  title: string;
  /** What the title does not say by itself; may be empty. */
  about: string;
}

/** The three below each other; `end` is where the picture may begin. */
export function buildHeading({ coalition, title, about }: Heading): { elements: string[]; end: number } {
  let y: number = margin;
  const put = (text: string, style: Letters, fill: string) => {
    const lines = balance(text, inside, style);
    const drawn = words(lines, { x: margin, y: y + style.size * 0.77, letters: style, fill });
    if (lines.length > 0) y += lines.length * lineHeight(style) + 8;
    return drawn;
  };
  const elements = [
    put(drawable(coalition), letters.text, colours.soft),
    put(title, letters.title, colours.ink),
    put(about, letters.text, colours.ink),
  ];
  return { elements, end: y };
}
