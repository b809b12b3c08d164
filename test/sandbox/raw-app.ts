import type { IncomingHttpHeaders, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { JsonObject } from '../../sandbox/json.ts';
import { asObject, parseJson } from '../../sandbox/json.ts';

interface Received {
  headers: IncomingHttpHeaders;
  /** The body of an event, the fields of a command, or an interaction's payload. */
  body: JsonObject;
}

/** An app without Bolt, which shows what the sandbox really sends. */
export interface RawApp {
  url: string;
  received: Received[];
  /** Decides what is answered to the nth request, from 0; answers 200 unless given. */
  answer: (response: ServerResponse, n: number) => void;
  /** Resolves once so many requests came. */
  came(count: number): Promise<Received[]>;
  stop(): Promise<void>;
}

export async function startRawApp(): Promise<RawApp> {
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      app.received.push({ headers: request.headers, body: bodyOf(text, request.headers['content-type']) });
      app.answer(response, app.received.length - 1);
      for (const look of waiting) look();
    });
  });
  const app: RawApp = {
    url: '',
    received: [],
    answer: (response) => response.end(),
    came: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (app.received.length < count) return;
          waiting.delete(look);
          resolve(app.received);
        };
        waiting.add(look);
        look();
      }),
    stop: () => stop(server),
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  app.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/slack/events`;
  return app;
}

function bodyOf(text: string, type = ''): JsonObject {
  if (type === 'application/json') return asObject(parseJson(text));
  const fields = Object.fromEntries(new URLSearchParams(text));
  return fields.payload === undefined ? fields : asObject(parseJson(fields.payload));
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
