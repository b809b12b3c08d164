import { createJobQueue } from '../../jobs/engine/queue.ts';
import { systemClock } from '../clock.ts';
import type { Coalition, UserId } from '../coalition/state.ts';
import { createCommandHandler } from '../command-handler.ts';
import type { Context } from '../context.ts';
import { createReadingNotes, type Reading } from '../reading-notes.ts';
import { storeIn } from '../store/workspace-store.ts';
import type { Ground } from './ground.ts';

/** What a command about one workspace works with: the same ways as the app. */
export interface WorkspaceGround extends Pick<Context, 'store' | 'commands' | 'clock' | 'workspace'> {
  queue: ReturnType<typeof createJobQueue>;
  /** Who runs the app read it: its author sees that. */
  noteReading(reading: Reading): void;
  load(coalition: string): Promise<Coalition | null>;
  close(): Promise<void>;
}

/** The only workspace, or the one that was named. Throws with what there is. */
export async function inWorkspace(ground: Ground, named: string | undefined): Promise<WorkspaceGround> {
  const { store, connections, config, log } = ground;
  const workspaces = await store.workspaces();
  const workspace = named ?? (workspaces.length === 1 ? workspaces[0] : undefined);
  if (workspace === undefined || !workspaces.includes(workspace)) {
    const known =
      workspaces.length === 0 ? 'there are none in this Redis' : `there are ${workspaces.join(', ')}`;
    throw new Error(`Say which workspace with --workspace: ${known}.`);
  }
  const queue = createJobQueue(connections.jobs, () => undefined);
  const commands = createCommandHandler({
    store,
    clock: systemClock,
    onAppended: (where, stream) => void queue.react(where, stream).catch(() => undefined),
  });
  const notes = createReadingNotes({ commands, clock: systemClock, timezone: config.timezone, log });
  const bound = storeIn(store, workspace);
  return {
    workspace,
    store: bound,
    commands: commands.in(workspace),
    clock: systemClock,
    queue,
    noteReading: (reading) => notes.note(workspace, { ...reading, reader: null }),
    load: async (coalition) => (await bound.load({ coalition })).coalition?.state ?? null,
    close: async () => {
      await notes.stop(10_000);
      await queue.close();
    },
  };
}

/** A user id of Slack, as it stands in their profile under "Copy member ID". Throws on anything else. */
export function userId(given: string | undefined): UserId {
  if (given !== undefined && /^[UW][A-Z0-9]{2,20}$/.test(given)) return given;
  throw new Error('Say who with --person, by their Slack id (U…, "Copy member ID" in their profile).');
}
