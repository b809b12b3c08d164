import { buildFlow, type Chain } from './flow.ts';
import { colours } from './svg.ts';
import { balance, type Letters, letters, lineHeight, words } from './words.ts';

/** Marks under what they have in common: "Van één partner: 3". */
export interface Group {
  label: string;
  count: number;
  chains: readonly Chain[];
}

/** A title and the groups under it, those with nothing in them left out; `none` where all are. `end` is where the next thing may begin. */
export function buildGroups(
  groups: readonly Group[],
  {
    title,
    none,
    left,
    right,
    top,
  }: { title: string; none: string; left: number; right: number; top: number },
): { elements: string[]; end: number } {
  const elements: string[] = [];
  let y = top;
  const put = (text: string, style: Letters, fill: string) => {
    const lines = balance(text, right - left, style);
    elements.push(words(lines, { x: left, y: y + style.size * 0.9, letters: style, fill }));
    y += lines.length * lineHeight(style) + 4;
  };
  put(title, letters.name, colours.ink);
  const filled = groups.filter(({ count }) => count > 0);
  if (filled.length === 0) put(none, letters.text, colours.soft);
  for (const { label, count, chains } of filled) {
    y += 8;
    put(`${label}: ${count}`, letters.text, colours.soft);
    const flow = buildFlow(chains, { left, right, top: y });
    elements.push(...flow.elements);
    y = flow.end;
  }
  return { elements, end: y + 8 };
}
