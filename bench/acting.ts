import type { CoalitionCommand } from '../src/coalition/commands.ts';
import { type AppStore, createCommandHandler } from '../src/command-handler.ts';
import { workspace } from './names.ts';

/** Carries out commands of one person in a coalition, in one write. Throws where they are refused. */
export type Act = (by: string | null, ...commands: CoalitionCommand[]) => Promise<void>;

/** Acts in one coalition, at the instant that `time` has; what would follow is not queued. */
export function createAct(store: AppStore, coalition: string, time: { now: number }): Act {
  const commands = createCommandHandler({ store, clock: { now: () => time.now }, onAppended: () => {} });
  return async (by, ...all) => {
    const done = await commands.handle({ workspace, by, query: { coalition } }, () => ({
      coalitions: [{ id: coalition, commands: all }],
    }));
    if (done.status !== 'done') throw new Error(`${all[0]?.type} was ${JSON.stringify(done).slice(0, 300)}`);
  };
}
