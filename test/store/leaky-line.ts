import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A line to Redis on which a reply can get lost: Redis did what it was asked, and nobody hears of it. */
export interface LeakyLine {
  url: string;
  /** From now on: the first reply of Redis is swallowed and all connections are cut. Resolves when that happened. */
  loseNextReply(): Promise<void>;
  close(): void;
}

export async function openLeakyLine(port: number): Promise<LeakyLine> {
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  let losing: (() => void) | null = null;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (chunk) => {
      if (losing === null) {
        near.write(chunk);
        return;
      }
      losing();
      losing = null;
      cut();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    url: `redis://127.0.0.1:${address.port}`,
    loseNextReply: () =>
      new Promise((resolve) => {
        losing = resolve;
      }),
    close: () => {
      cut();
      server.close();
    },
  };
}
