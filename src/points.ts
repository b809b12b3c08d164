/** Where the fault tests stop the process: between any two of these nothing may be lost, and nothing sent twice. */
export type Point =
  | 'before-append'
  | 'after-append'
  | 'before-enqueue'
  | 'after-sending'
  | 'after-post'
  | 'before-cursor';

/** Told whenever the app passes a point. */
export type AtPoint = (point: Point) => void;

/** In production nobody listens. */
export const nowhere: AtPoint = () => {};
