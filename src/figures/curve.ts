import { n } from './svg.ts';

/** The sides of the method, in the order in which the lemniscate runs through them. */
export type Side = 'zij' | 'ik' | 'wij' | 'het';

export const sideOrder: readonly Side[] = ['zij', 'ik', 'wij', 'het'];

export interface Point {
  x: number;
  y: number;
}

/** A lying eight (Gerono's), `turn` going from 0 at its left end, by the top of the left loop, once around to 1. */
export interface Curve {
  at(turn: number): Point;
  /** The direction of travel in degrees, clockwise from the right. */
  heading(turn: number): number;
  /** The way from one turn to another, as the data of an SVG path. */
  path(from: number, to: number): string;
}

/** Where each side lies: the left loop looks outward, the right one inward; zij comes first, so it stands where one starts to read. */
export const turnOf: Record<Side, number> = { zij: 1 / 8, ik: 3 / 8, wij: 5 / 8, het: 7 / 8 };

const pieces = 32;

export function createCurve(centre: Point, { width, height }: { width: number; height: number }): Curve {
  const [a, b] = [width / 2, height / 2];
  const at = (turn: number): Point => {
    const angle = turn * 2 * Math.PI;
    return { x: centre.x - a * Math.cos(angle), y: centre.y - b * Math.sin(2 * angle) };
  };
  /** How fast, and where to, for a whole turn. */
  const speed = (turn: number): Point => {
    const angle = turn * 2 * Math.PI;
    return { x: 2 * Math.PI * a * Math.sin(angle), y: -4 * Math.PI * b * Math.cos(2 * angle) };
  };
  return {
    at,
    heading: (turn) => (Math.atan2(speed(turn).y, speed(turn).x) * 180) / Math.PI,
    path: (from, to) => {
      const count = Math.max(1, Math.ceil((to - from) * pieces));
      const step = (to - from) / count;
      const write = ({ x, y }: Point) => `${n(x)},${n(y)}`;
      const bends = Array.from({ length: count }, (_, piece) => {
        const [start, end] = [from + piece * step, from + (piece + 1) * step];
        const [left, arrived] = [speed(start), speed(end)];
        const [p, q] = [at(start), at(end)];
        // Hermite's form of the same bend: control points a third of the way along the tangents.
        const one = { x: p.x + (left.x * step) / 3, y: p.y + (left.y * step) / 3 };
        const other = { x: q.x - (arrived.x * step) / 3, y: q.y - (arrived.y * step) / 3 };
        return `C${write(one)} ${write(other)} ${write(q)}`;
      });
      return `M${write(at(from))} ${bends.join(' ')}`;
    },
  };
}
