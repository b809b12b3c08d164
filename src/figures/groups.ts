import { buildFlow, type Chain } from './flow.ts';
import { colours } from './svg.ts';
import { balance, type Letters, letters, lineHeight, words } from './words.ts';

/** Marks under what they have in common: "Van één partner: 3". */
export interface Group {
  label: string;
  count: number;
  chains: readonly Chain[];
}

interface Drawn {
  elements: string[];
  /** Where the next thing may begin. */
  end: number;
}

/** A title, a bar where there is one, and the groups under it, those with nothing in them left out; `none` where all are. */
export function buildGroups(
  groups: readonly Group[],
  given: {
    title: string;
    none: string;
    left: number;
    right: number;
    top: number;
    bar?: (top: number) => Drawn;
  },
): Drawn {
  const { title, none, left, right, top } = given;
  const elements: string[] = [];
  let y = top;
  const put = (text: string, style: Letters, fill: string) => {
    const lines = balance(text, right - left, style);
    elements.push(words(lines, { x: left, y: y + style.size * 0.9, letters: style, fill }));
    y += lines.length * lineHeight(style) + 4;
  };
  put(title, letters.name, colours.ink);
  const bar = given.bar?.(y);
  if (bar !== undefined) {
    elements.push(...bar.elements);
    y = bar.end;
  }
  const filled = groups.filter(({ count }) => count > 0);
  if (filled.length === 0) put(none, letters.text, colours.soft);
  for (const { label, count, chains } of filled) {
    y += 8;
    put(`${label}: ${count}`, letters.text, colours.soft);
    // Marks that are tied to nothing need less room to be told apart.
    const apart = chains.every(({ length }) => length === 1) ? 22 : 46;
    const flow = buildFlow(chains, { left, right, top: y, apart });
    elements.push(...flow.elements);
    y = flow.end;
  }
  return { elements, end: y + 8 };
}
