import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';

/** What a worker that is measured does at the parent's word. */
export interface Served {
  /** Puts the work on the queue. */
  go(): Promise<void>;
  isDone(): Promise<boolean>;
  stop(): Promise<void>;
}

const look = 25;

/** Serves `PORT`, as everything does that is measured; hears `{ go: true }` and tells `{ done: ms }` once all is done. */
export function serveBench({ go, isDone, stop }: Served): void {
  createServer((_, response) => void response.end('ok')).listen(Number(process.env.PORT), '127.0.0.1');
  process.on('message', async (message: { go?: true }) => {
    if (message.go === undefined) return;
    const began = performance.now();
    await go();
    while (!(await isDone())) await wait(look);
    process.send?.({ done: performance.now() - began });
  });
  process.on('SIGTERM', () => void stop().then(() => process.exit()));
}
