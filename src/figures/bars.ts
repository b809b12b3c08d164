import type { Paint } from './flow.ts';
import { widthOf } from './font.ts';
import { n } from './svg.ts';
import { letters, words } from './words.ts';

/** What is there is seen, however little it is of the whole. */
const slimmest = 12;

/**
 * Parts of a whole beside each other, in a bar that is `width` wide for `whole`. A part that is wide enough says its number; what it
 * means stands in words beside it. `end` is where the bar ends.
 */
export function buildBar(
  parts: readonly { count: number; paint: Paint }[],
  { x, y, width, height, whole }: { x: number; y: number; width: number; height: number; whole: number },
): { elements: string[]; end: number } {
  const there = parts.filter(({ count }) => count > 0);
  const sum = there.reduce((all, { count }) => all + count, 0);
  const scale = width / Math.max(1, whole, sum);
  // Widened parts take their room from the others.
  const short = there.filter(({ count }) => count * scale < slimmest);
  const room = width * Math.min(1, sum / Math.max(1, whole)) - short.length * slimmest;
  const long = there.reduce((all, { count }) => all + (count * scale < slimmest ? 0 : count), 0);
  let left = x;
  const elements = there.map(({ count, paint }) => {
    const own = count * scale < slimmest ? slimmest : (room * count) / long;
    const drawn = drawPart({ x: left, y, width: own, height, count, paint });
    left += own;
    return drawn;
  });
  return { elements, end: left };
}

function drawPart(part: {
  x: number;
  y: number;
  width: number;
  height: number;
  count: number;
  paint: Paint;
}): string {
  const { x, y, width, height, count, paint } = part;
  const line = 4;
  const size = `width="${n(Math.max(line, width - line))}" height="${n(height - line)}"`;
  const dashes = paint.dashed === true ? ' stroke-dasharray="11 7"' : '';
  const bar = `<rect x="${n(x + line / 2)}" y="${n(y + line / 2)}" ${size} rx="5" fill="${paint.fill}" stroke="${paint.stroke}" stroke-width="${line}"${dashes}/>`;
  const text = String(count);
  if (widthOf(text, letters.strong) + 20 > width) return bar;
  const place = { x: x + width / 2, y: y + height / 2 + 14, letters: letters.strong, fill: paint.text };
  return `${bar}${words([text], { ...place, anchor: 'middle' })}`;
}
