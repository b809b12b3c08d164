import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRedis, type TestRedis } from './redis.ts';

export interface SlowRedis extends TestRedis {
  /** From now on each answer comes so much later. */
  delay(ms: number): void;
}

/** A real Redis, behind a line that can be made slow. */
export async function startSlowRedis(): Promise<SlowRedis> {
  const redis = await startRedis();
  let late = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const behind = connect(redis.port, '127.0.0.1');
    for (const socket of [client, behind]) {
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        client.destroy();
        behind.destroy();
        open.delete(socket);
      });
    }
    client.pipe(behind);
    // One after the other, also when the line is quick again.
    let before = Promise.resolve();
    behind.on('data', (answer) => {
      const waited = sleep(late);
      before = before.then(async () => {
        await waited;
        client.write(answer);
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    ...redis,
    url: `redis://127.0.0.1:${address.port}`,
    delay: (ms) => {
      late = ms;
    },
    stop: async () => {
      server.close();
      for (const socket of open) socket.destroy();
      await redis.stop();
    },
  };
}
