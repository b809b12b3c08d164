import { codeOf, drawable } from './codes.ts';
import type { Box } from './flow.ts';
import { colours, inside, margin } from './svg.ts';
import { letters, lineHeight, words, wrap } from './words.ts';

/** A name gets no more lines than this; the words beside the picture have all of it. */
const nameLines = 3;

/**
 * Whose each mark is, in two columns where the names are short enough; `end` is where the next thing may begin. `unnamed` stands for
 * a name that the font can't draw.
 */
export function buildWho(
  names: readonly { mark: Box; name: string }[],
  { top, title, unnamed }: { top: number; title: string; unnamed: string },
): { elements: string[]; end: number } {
  if (names.length === 0) return { elements: [], end: top };
  const afterMark = Math.max(...names.map(({ mark }) => mark.width)) + 16;
  const fit = (width: number) =>
    names.map(({ name }) => shortened(wrap(drawable(name) || unnamed, width - afterMark, letters.text)));
  const half = (inside - columnGap) / 2;
  const isInTwo = names.length > 3 && fit(half).filter(({ length }) => length > 1).length <= names.length / 3;
  const lines = fit(isInTwo ? half : inside);
  const inFirst = isInTwo ? Math.ceil(names.length / 2) : names.length;
  const heading = wrap(title, inside, letters.strong);
  const below = top + (heading.length === 0 ? 0 : heading.length * lineHeight(letters.strong) + 14);
  const elements = [words(heading, { x: margin, y: top + 38, letters: letters.strong })];
  let [y, end] = [below, below];
  names.forEach(({ mark }, at) => {
    const height = Math.max(mark.height + 14, lineHeight(letters.text));
    if (at === inFirst) y = below;
    const x = at < inFirst ? margin : margin + half + columnGap;
    const own = lines[at] ?? [];
    elements.push(
      mark.draw(x, y + height / 2),
      words(own, { x: x + afterMark, y: y + height / 2 + 14, letters: letters.text, fill: colours.ink }),
    );
    y += height + Math.max(0, own.length - 1) * lineHeight(letters.text);
    end = Math.max(end, y);
  });
  return { elements, end };
}

const columnGap = 26;

/** The codes of a list, by id, in its order; where an id stands twice the first counts. */
export function codesOf(list: readonly { id: string }[]): Map<string, string> {
  const codes = new Map<string, string>();
  for (const { id } of list) if (!codes.has(id)) codes.set(id, codeOf(codes.size));
  return codes;
}

function shortened(lines: string[]): string[] {
  if (lines.length <= nameLines) return lines;
  const kept = lines.slice(0, nameLines);
  return [...kept.slice(0, -1), `${[...(kept.at(-1) ?? '')].slice(0, -2).join('')}…`];
}
