/** Where the fault tests stop the process: between any two of these nothing may be lost, and nothing sent twice. */
export type Point =
  | 'after-load'
  | 'before-append'
  | 'after-append'
  | 'before-enqueue'
  | 'after-sending'
  | 'after-post'
  | 'before-cursor'
  | 'before-snapshot';

/** Told whenever the app passes a point. */
export type PassFaultPoint = (point: Point) => void;

/** In production nobody listens. */
export const noFaults: PassFaultPoint = () => {};
