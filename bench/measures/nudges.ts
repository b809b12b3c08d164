import { workspaceKeys } from '../../src/store/keys.ts';
import { encryptionKeys } from '../contenders.ts';
import { type Ground, openGround } from '../ground.ts';
import { morningAt, nudgesEach, peopleEach, plantMorning, workspaceOf } from '../morning.ts';
import { secrets } from '../names.ts';
import { type Measured, type SlackStub, startMeasured } from '../processes.ts';
import { type Hot, summarise } from '../profile.ts';

/** One run through a morning's reminders. */
export interface Run {
  /** From the tick, or the first job, until nothing waits any more. */
  ms: number;
  cpu: number;
  /** Until the last message of each workspace, by its number, from the start. */
  lastPosts: Record<string, number>;
  /** Bytes of Redis: with everything scheduled, at most while it is worked off, and afterwards. */
  bytes: { before: number; most: number; after: number };
}

export interface Nudges {
  workspaces: number;
  nudges: number;
  messages: number;
  /** Bytes of its place in the set of what is due. */
  scheduled: number;
  app: Run[];
  bare: Run[];
  /** One workspace is asked for patience all the time. */
  limited: Run[];
}

export interface NudgeOptions {
  stub: SlackStub;
  workspaces: number;
  rounds: number;
}

const nudger = new URL('../apps/nudger.js', import.meta.url);
const poster = new URL('../apps/poster.js', import.meta.url);
export const limitedWorkspace = '007';

/** This app's worker and a bare one that only posts, a message for each nudge, in alternating rounds. */
export async function measureNudges({ stub, workspaces, rounds }: NudgeOptions): Promise<Nudges> {
  const found: Nudges = {
    workspaces,
    nudges: workspaces * peopleEach * nudgesEach,
    messages: workspaces * peopleEach,
    scheduled: 0,
    app: [],
    bare: [],
    limited: [],
  };
  for (let round = 0; round < rounds; round += 1) {
    found.bare.push(await runBare(stub, workspaces));
    const { scheduled, ...run } = await runApp(stub, { workspaces });
    found.app.push(run);
    found.scheduled = scheduled;
    found.limited.push(await runApp(stub, { workspaces, limit: limitedWorkspace }));
  }
  return found;
}

const patience = 30_000;

async function runApp(
  stub: SlackStub,
  { workspaces, limit = null }: { workspaces: number; limit?: string | null },
): Promise<Run & { scheduled: number }> {
  const ground = await openGround();
  const worker = await startNudger(ground, stub, workspaces);
  const due = await ground.redis.memory('USAGE', workspaceKeys(workspaceOf(0)).due, 'SAMPLES', 0);
  const scheduled = Number(due) / (peopleEach * nudgesEach);
  const run = { ...(await timed(ground, stub, { worker, limit })), scheduled };
  await worker.stop();
  await ground.stop();
  return run;
}

/** With everything that is due stored. */
async function startNudger(ground: Ground, stub: SlackStub, workspaces: number): Promise<Measured> {
  await ground.quickly(() => plantMorning(ground.store, { workspaces }));
  return startMeasured(nudger, {
    REDIS_URL: ground.redisUrl,
    SLACK_API_URL: stub.url,
    BENCH_NOW: String(morningAt),
    SLACK_BOT_TOKEN: secrets.botToken,
    SLACK_SIGNING_SECRET: secrets.signing,
    COALITIE_ENCRYPTION_KEYS: encryptionKeys,
  });
}

async function runBare(stub: SlackStub, workspaces: number): Promise<Run> {
  const ground = await openGround();
  const worker = await startMeasured(poster, {
    REDIS_URL: ground.redisUrl,
    SLACK_API_URL: stub.url,
    BENCH_WORKSPACES: String(workspaces),
    BENCH_POSTS_EACH: String(nudgesEach),
  });
  const run = await timed(ground, stub, { worker, limit: null });
  await worker.stop();
  await ground.stop();
  return run;
}

async function timed(
  ground: Ground,
  stub: SlackStub,
  { worker, limit }: { worker: Measured; limit: string | null },
): Promise<Run> {
  stub.limit(limit);
  const before = await usedMemory(ground);
  const cpuBefore = (await worker.usage()).cpu;
  const began = Date.now();
  const work = worker.work();
  work.catch(() => undefined);
  const most = watchMemory(ground);
  // Who is asked for patience is never done: the others are, well before that time is over.
  const ms = limit !== null ? await othersDone(stub, { began, limit }) : (await work).ms;
  const cpu = (await worker.usage()).cpu - cpuBefore;
  const posts = await stub.posts();
  const lastPosts = Object.fromEntries(
    Object.entries(posts).map(([number, { last }]) => [number, last - began]),
  );
  return { ms, cpu, lastPosts, bytes: { before, most: await most(), after: await usedMemory(ground) } };
}

const look = 100;

async function othersDone(
  stub: SlackStub,
  { began, limit }: { began: number; limit: string | null },
): Promise<number> {
  for (;;) {
    await new Promise((done) => setTimeout(done, look));
    const posts = Object.entries(await stub.posts()).filter(([number]) => number !== limit);
    const last = Math.max(0, ...posts.map(([, each]) => each.last));
    const isQuiet = posts.length > 0 && posts.every(([, { count }]) => count >= peopleEach);
    if (isQuiet || Date.now() - began > patience * 4) return last - began;
  }
}

async function usedMemory({ redis }: Ground): Promise<number> {
  return Number(/used_memory:(\d+)/.exec(await redis.info('memory'))?.[1] ?? 0);
}

/** Looks now and then; answers with the most that it saw, and stops. */
function watchMemory(ground: Ground): () => Promise<number> {
  let most = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      most = Math.max(most, await usedMemory(ground));
      await new Promise((done) => setTimeout(done, look));
    }
  })();
  return async () => {
    isOver = true;
    await watching;
    return most;
  };
}

/** Where the worker's processor time goes. */
export async function profileNudges(
  stub: SlackStub,
  workspaces: number,
): Promise<{ functions: Hot[]; places: Hot[] }> {
  const ground = await openGround();
  const worker = await startNudger(ground, stub, workspaces);
  stub.limit(null);
  const profile = await worker.profile(() => worker.work());
  await worker.stop();
  await ground.stop();
  return summarise(profile);
}
