import type { AppContext, Context } from '../../src/context.ts';
import { Undeliverable } from '../engine/errors.ts';
import { catchUp, catchUpAll } from './catch-up.ts';

export interface Comparing {
  /** `Context.compared`. */
  compared(workspace: string, user: string): Promise<void>;
  /**
   * At a start and whenever Redis is back: takes what was typed meanwhile by whoever has a question open; where Redis may be
   * another one than before (decision 13), by everybody.
   */
  catchUpEverybody(): Promise<void>;
}

/** `onFailed` hears for whom to try again. */
export function createComparing(
  context: () => AppContext,
  onFailed: (workspace: string, user: string) => void,
): Comparing {
  // Of the present connection only: while it lasts, Redis is the same.
  let lineages = new Map<string, Promise<{ run: string; isCompared: boolean }>>();
  let people = new Map<string, Promise<void>>();
  const lineageOf = (workspace: string) =>
    once(lineages, workspace, () => context().store.lineage(workspace));
  const compare = (workspace: string, user: string) =>
    once(people, `${workspace} ${user}`, () => catchUpIfThere(context().in(workspace), user));
  return {
    compared: async (workspace, user) => {
      if (!(await lineageOf(workspace)).isCompared) await compare(workspace, user);
    },
    catchUpEverybody: async () => {
      lineages = new Map();
      people = new Map();
      const { store } = context();
      for (const workspace of await store.workspaces()) {
        const { run, isCompared } = await lineageOf(workspace);
        const users = isCompared ? await store.focused(workspace) : await everybody(store, workspace);
        const isDone = await catchUpAll(context().in(workspace), { users, onFailed });
        if (isCompared || !isDone) continue;
        await store.markCompared(workspace, run);
        lineages.delete(workspace);
      }
    },
  };
}

/** Made once, and again after it failed. */
function once<T>(made: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = made.get(key);
  if (known !== undefined) return known;
  const making = make();
  made.set(key, making);
  making.catch(() => made.delete(key));
  return making;
}

/** Where Slack shows no DM any more there is nothing to take. */
export async function catchUpIfThere(context: Context, user: string): Promise<void> {
  await catchUp(context, user).catch((error: unknown) => {
    if (!(error instanceof Undeliverable)) throw error;
  });
}

async function everybody(store: AppContext['store'], workspace: string): Promise<string[]> {
  const users = new Set<string>();
  for await (const stream of store.everyStream())
    if (stream.workspace === workspace && stream.name.startsWith('p-')) users.add(stream.name.slice(2));
  return [...users];
}
