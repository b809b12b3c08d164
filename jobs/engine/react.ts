import { UnrecoverableError } from 'bullmq';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Context } from '../../src/context.ts';
import type { Person, PersonEvent } from '../../src/person/person.ts';
import type { EffectContext } from './effect-context.ts';
import type { Effect, EffectKind, Effects } from './effects.ts';
import { explain, Later, Undeliverable, UnknownInChannel } from './errors.ts';
import { type JobQueue, type SendJob, sendId } from './queue.ts';
import { unreachable } from './unreachable.ts';

type Stream = SendJob['stream'];

/** What a stream's new events are, with the newest state of a coalition. */
export type News =
  | { coalition: Coalition; events: CoalitionEvent[] }
  | { coalition: null; user: string; events: PersonEvent[] };

/** What a reaction needs to know of the areas. */
export interface Reactions {
  effects: Effects;
  /** Whose Home may look different now. */
  homesAfter(news: News): string[];
}

const page = 100;

/** Reads what was appended since the last time, adds one send job an effect, and moves the cursor. */
export async function react(
  context: Context,
  queue: JobQueue,
  { stream, effects, homesAfter }: Reactions & { stream: Stream },
): Promise<void> {
  const { workspace } = context;
  for (let cursor = await context.store.cursor(stream); ; ) {
    const stored = await context.store.events<CoalitionEvent | PersonEvent>(stream, cursor + 1, page);
    const last = stored.at(-1);
    if (last === undefined) {
      await context.store.moveCursor(stream, cursor);
      context.faultPoint('before-snapshot');
      return context.store.keepSnapshot(stream);
    }
    const coalition = stream.startsWith('c-') ? await stateOf<Coalition>(context, stream) : null;
    const follow = (event: CoalitionEvent | PersonEvent): Effect[] =>
      coalition === null
        ? effects.person.follow(event as PersonEvent)
        : effects.coalition.follow(coalition, event as CoalitionEvent);
    const jobs = stored.flatMap(({ version, event }) =>
      follow(event).map(
        ({ kind, to }): SendJob => ({ kind: 'send', workspace, stream, version, effect: kind, to }),
      ),
    );
    if (jobs.length > 0) await queue.send(jobs);
    const events = stored.map(({ event }) => event);
    const news: News =
      coalition === null
        ? { coalition, user: stream.slice(2), events: events as PersonEvent[] }
        : { coalition, events: events as CoalitionEvent[] };
    await queueHomes(context, queue, homesAfter(news));
    context.faultPoint('before-cursor');
    await context.store.moveCursor(stream, last.version);
    cursor = last.version;
  }
}

/** Has the Homes of those people looked at who have one. */
async function queueHomes(context: Context, queue: JobQueue, users: string[]): Promise<void> {
  const everybody = [...new Set(users)];
  if (everybody.length === 0) return;
  await queue.home(context.workspace, await context.store.withHome(everybody));
}

async function stateOf<S>(context: Context, stream: Stream): Promise<S | null> {
  const { also } = await context.store.load({ also: [stream] });
  return (also[stream]?.state ?? null) as S | null;
}

/** Carries out one effect. `isLast`: no further attempt follows a failure. `hasWaited`: it was put off before. */
export async function send(
  context: Context,
  job: SendJob,
  { effects, isLast, hasWaited }: { effects: Effects; isLast: boolean; hasWaited: boolean },
): Promise<void> {
  const { stream, version } = job;
  const [stored] = await context.store.events<unknown>(stream, version, 1);
  const state = await stateOf<unknown>(context, stream);
  if (stored?.version !== version || state === null) return;
  const base = { context, id: sendId(job), to: job.to };
  if (stream.startsWith('p-')) {
    const event = stored.event as PersonEvent;
    const effect = { ...base, user: stream.slice(2), person: state as Person, event };
    return carryOut(effect, { kinds: effects.person.kinds, job, isLast });
  }
  const event = stored.event as CoalitionEvent;
  const effect = { ...base, coalition: state as Coalition, event, hasWaited };
  return carryOut(effect, { kinds: effects.coalition.kinds, job, isLast });
}

/** Runs it. What can't be delivered is given up, and not tried for ever. */
async function carryOut<Given extends EffectContext>(
  effect: Given,
  { kinds, job, isLast }: { kinds: Record<string, EffectKind<Given>>; job: SendJob; isLast: boolean },
): Promise<void> {
  // Another version of the app may have queued it, and may still take it over.
  const kind = Object.hasOwn(kinds, job.effect) ? kinds[job.effect] : undefined;
  if (kind === undefined) throw new Error(`no area has an effect ${job.effect}`);
  try {
    await kind.run(effect);
  } catch (error) {
    const isLasting = error instanceof Undeliverable || error instanceof UnknownInChannel;
    // What only has to wait is no attempt, so that the last one is still to come.
    if (!isLasting && (!isLast || explain(error) instanceof Later)) throw error;
    const code = error instanceof Undeliverable ? error.code : 'failed';
    effect.context.log.warn({ effect: job.effect, code }, 'something could not be delivered');
    await kind.lost?.(effect, unreachable(code) ?? 'failed');
    if (error instanceof UnknownInChannel) await kind.unsure?.(effect);
    if (!isLasting) throw new UnrecoverableError('given up after a day');
  }
}
