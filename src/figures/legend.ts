import { widthOf } from './font.ts';
import { type Mark, smallMark } from './marks.ts';
import { inside, margin, pictureWidth } from './svg.ts';
import { letters, lineHeight, words, wrap } from './words.ts';

const textAfterMark = 54;

/** Words, with the mark that they explain where there is one, as many beside each other as fit; `end` is where the next thing may begin. */
export function buildLegend(
  items: { text: string; mark: Mark | null }[],
  { top, fill }: { top: number; fill: string },
): { elements: string[]; end: number } {
  let [x, y, height] = [margin, top, 0];
  const elements = items.map(({ text, mark }) => {
    const before = mark === null ? 0 : textAfterMark;
    const lines = wrap(text, inside - before, letters.text);
    const width = before + Math.max(0, ...lines.map((line) => widthOf(line, letters.text)));
    if (x > margin && x + width > pictureWidth - margin) [x, y, height] = [margin, y + height, 0];
    const at = { x: x + 22, y: y + 31 };
    const drawn = words(lines, { x: x + before, y: y + 45, letters: letters.text, fill });
    [x, height] = [x + width + 40, Math.max(height, 12 + lines.length * lineHeight(letters.text))];
    return mark === null ? drawn : `${smallMark(mark, at)}\n${drawn}`;
  });
  return { elements, end: y + height };
}
