import type { Log } from './log.ts';

/** People of whom an event could not be stored: Slack gives up after six minutes, this does not. */
export interface Missed {
  add(workspace: string, user: string): void;
  stop(): void;
}

const every = 5_000;

/** Catches up for each of them until it worked once. What a dead process forgets here is caught up at its next start. */
export function createMissed(catchUp: (workspace: string, user: string) => Promise<void>, log: Log): Missed {
  const people = new Map<string, [workspace: string, user: string]>();
  const timer = setInterval(async () => {
    for (const [key, [workspace, user]] of [...people]) {
      try {
        await catchUp(workspace, user);
        people.delete(key);
      } catch (error) {
        log.info({ err: error }, 'catching up has to wait');
      }
    }
  }, every);
  return {
    add: (workspace, user) => people.set(`${workspace} ${user}`, [workspace, user]),
    stop: () => clearInterval(timer),
  };
}
