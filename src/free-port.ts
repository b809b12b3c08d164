import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nothing listens on right now; somebody else may take it before it is used. */
export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (typeof address === 'object' && address !== null) done(address.port);
        else fail(new Error('no free port on 127.0.0.1'));
      });
    });
  });
}
