import { colours, n } from './svg.ts';
import { letters, words } from './words.ts';

/** How something stands, drawn the same in every picture: in shape, colour and, by the legend, words. */
export const marks = ['now', 'done', 'open', 'skipped', 'not-here'] as const;
export type Mark = (typeof marks)[number];

interface Spot {
  x: number;
  y: number;
}

const check = 'M-0.46,0.04 L-0.12,0.38 L0.5,-0.34';
const dash = 'M-0.42,0 L0.42,0';

function ring({ x, y }: Spot, radius: number, paint: string): string {
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" ${paint}/>`;
}

function outline(colour: string, width: number, fill: string = colours.card): string {
  return `fill="${fill}" stroke="${colour}" stroke-width="${n(width)}"`;
}

function sign(
  { x, y }: Spot,
  { path, radius, colour }: { path: string; radius: number; colour: string },
): string {
  const place = `translate(${n(x)} ${n(y)}) scale(${n(radius)})`;
  return `<path d="${path}" transform="${place}" fill="none" stroke="${colour}" stroke-width="0.24" stroke-linecap="round" stroke-linejoin="round"/>`;
}

/** Dots that close the ring: round ends of no length, a whole number of them. */
function dots(radius: number, width: number): string {
  const round = 2 * Math.PI * radius;
  const gap = round / Math.round(round / (width * 2.1));
  return `${outline(colours.line, width)} stroke-linecap="round" stroke-dasharray="0 ${gap.toFixed(3)}"`;
}

/** A small mark, as in a legend or before a line of words. */
export function smallMark(mark: Mark, spot: Spot, radius = 20): string {
  switch (mark) {
    case 'now':
      return litMark(spot, radius * 1.1);
    case 'done':
      return badge(spot, { path: check, radius, colour: colours.done });
    case 'open':
      return ring(spot, radius - 2, outline(colours.line, 4.5));
    case 'skipped':
      return badge(spot, { path: dash, radius, colour: colours.line });
    case 'not-here':
      return ring(spot, radius - 2, dots(radius - 2, 6));
    default:
      return mark satisfies never;
  }
}

function badge(
  spot: Spot,
  { path, radius, colour }: { path: string; radius: number; colour: string },
): string {
  return ring(spot, radius, `fill="${colour}"`) + sign(spot, { path, radius, colour: colours.onLit });
}

/** A dark disc in a bright ring. */
function litMark(spot: Spot, radius: number): string {
  return (
    ring(spot, radius * 0.98, outline(colours.lit, radius * 0.07, colours.glow)) +
    ring(spot, radius * 0.76, `fill="${colours.lit}"`)
  );
}

const stepRadius = 45;
export const litRadius = 68;

/** A step with its number: lit ones are larger, filled and ringed; done and skipped ones carry a badge. */
export function stepMark(mark: Mark, spot: Spot, number: string): string {
  const digits = (fill: string, style: { size: number; weight: 400 | 600 } = letters.strong) =>
    words([number], { x: spot.x, y: spot.y + style.size * 0.33, letters: style, fill, anchor: 'middle' });
  const corner = { x: spot.x + stepRadius * 0.74, y: spot.y - stepRadius * 0.74 };
  const onCorner = (path: string, colour: string) =>
    ring(corner, 24, `fill="${colours.card}"`) + badge(corner, { path, radius: 20, colour });
  switch (mark) {
    case 'now':
      return [litMark(spot, litRadius), digits(colours.onLit, { size: 60, weight: 600 })].join('');
    case 'done':
      return [
        ring(spot, stepRadius, outline(colours.done, 5, colours.doneTint)),
        digits(colours.ink),
        onCorner(check, colours.done),
      ].join('');
    case 'open':
      return ring(spot, stepRadius, outline(colours.line, 5)) + digits(colours.ink);
    case 'skipped':
      return [
        ring(spot, stepRadius, outline(colours.line, 5)),
        digits(colours.soft),
        onCorner(dash, colours.line),
      ].join('');
    case 'not-here':
      return ring(spot, stepRadius, dots(stepRadius, 7)) + digits(colours.soft);
    default:
      return mark satisfies never;
  }
}
