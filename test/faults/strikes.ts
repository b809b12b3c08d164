import { setTimeout as pause } from 'node:timers/promises';
import type { Point } from '../../src/fault-points.ts';
import type { Chance } from './chance.ts';
import { type Stage, until } from './stage.ts';

/** One SIGKILL. */
export interface Strike {
  victim: 'app' | 'redis' | 'both';
  /** `null`: at no particular point, after so many `passes` of whatever reaches Slack or the app. */
  point: Point | null;
  passes: number;
}

const betweenAppendAndReaction: readonly Point[] = [
  'after-append',
  'before-enqueue',
  'before-cursor',
  'before-snapshot',
];
export const points: readonly Point[] = [
  'after-load',
  'before-append',
  'after-append',
  'before-enqueue',
  'after-sending',
  'after-post',
  'before-cursor',
  'before-snapshot',
];

export function isBetween({ point }: Strike): boolean {
  return point !== null && betweenAppendAndReaction.includes(point);
}

/** As many as asked, of which every other one between an append and its reaction. */
export function drawStrikes(chance: Chance, count: number): Strike[] {
  return Array.from({ length: count }, (_, at) => ({
    victim: chance.oneOf(['app', 'app', 'redis', 'redis', 'both'] as const),
    point: at % 2 === 0 ? chance.oneOf(betweenAppendAndReaction) : chance.oneOf([null, null, ...points]),
    passes: chance.between(1, 6),
  }));
}

/** Carries it out. False: it was over before the moment came. */
export async function strike(
  stage: Stage,
  { victim, point, passes }: Strike,
  over: Promise<void>,
): Promise<boolean> {
  const { app, redis } = stage;
  const isThere = point === null ? happened(stage, passes) : app.hold(point, passes);
  const there = await Promise.race([isThere, over.then(() => null)]);
  if (there !== true) return false;
  if (victim !== 'redis') await app.kill();
  if (victim !== 'app') {
    await redis.kill('SIGKILL');
    app.go();
    await redis.restart();
  }
  return true;
}

async function happened({ sandbox, ended }: Stage, times: number): Promise<boolean> {
  const { length } = sandbox.log;
  await until(() => ended.aborted || sandbox.log.length >= length + times);
  await pause(times);
  return true;
}
