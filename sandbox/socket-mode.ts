import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { JsonObject } from './json.ts';
import { asObject, asText, parseJson } from './json.ts';
import { app } from './people.ts';

export interface Envelope {
  type: 'slash_commands' | 'interactive' | 'events_api';
  payload: JsonObject;
  retry?: { num: number; reason: string };
}

export type Acknowledgement = { ok: true; payload: JsonObject } | { ok: false; error: 'timeout' | 'closed' };

/** The open Socket Mode connections of the app. */
export interface SocketHub {
  readonly size: number;
  /** apps.connections.open is refused while it is closed. */
  open: boolean;
  /** A fresh address for one connection. */
  ticket(): string;
  /** False for an address that was not given out, or was used before. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Sends to one of the connections (any one gets it) and waits for its acknowledgement. */
  send(envelope: Envelope, timeout: number): Promise<Acknowledgement>;
  /** Tells every connection to reconnect, and closes it; the answer waits until all are closed. */
  disconnect(reason: string): Promise<void>;
  close(): void;
}

const pingEvery = 5_000;
/** Fact: 3.4 Socket mode (≤10 connections an app, any one may get an event). */
const mostConnections = 10;

export function createSocketHub(url: () => string): SocketHub {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const connections: WebSocket[] = [];
  const waiting = new Map<string, (answer: Acknowledgement) => void>();
  let turn = 0;
  const pings = setInterval(() => {
    for (const one of connections) one.ping();
  }, pingEvery);
  pings.unref();

  function connected(socket: WebSocket): void {
    connections.push(socket);
    socket.on('message', (data) => {
      const message = asObject(parseJson(String(data)));
      waiting.get(asText(message.envelope_id))?.({ ok: true, payload: asObject(message.payload) });
    });
    const gone = () => {
      const at = connections.indexOf(socket);
      if (at >= 0) connections.splice(at, 1);
    };
    socket.on('close', gone);
    socket.on('error', gone);
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: connections.length,
        connection_info: { app_id: app.id },
        debug_info: { host: 'sandbox', approximate_connection_time: 18_060 },
      }),
    );
  }

  return {
    get size() {
      return connections.length;
    },
    open: true,
    ticket() {
      const id = randomUUID();
      tickets.add(id);
      return `${url().replace(/^http/, 'ws')}/link/?ticket=${id}&app_id=${app.id}`;
    },
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://localhost').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket) || connections.length >= mostConnections) return false;
      server.handleUpgrade(request, socket, head, connected);
      return true;
    },
    send(envelope, timeout) {
      turn += 1;
      const socket = connections[turn % connections.length];
      if (!socket) return Promise.resolve({ ok: false, error: 'closed' });
      return ask(socket, { envelope, timeout, waiting });
    },
    async disconnect(reason) {
      await Promise.all([...connections].map((socket) => sendAway(socket, reason)));
    },
    close() {
      clearInterval(pings);
      for (const one of connections) one.terminate();
      server.close();
    },
  };
}

interface Asking {
  envelope: Envelope;
  timeout: number;
  waiting: Map<string, (answer: Acknowledgement) => void>;
}

function ask(socket: WebSocket, { envelope, timeout, waiting }: Asking): Promise<Acknowledgement> {
  const id = randomUUID();
  return new Promise((resolve) => {
    const settle = (answer: Acknowledgement) => {
      clearTimeout(timer);
      waiting.delete(id);
      socket.off('close', closed);
      resolve(answer);
    };
    const closed = () => settle({ ok: false, error: 'closed' });
    const timer = setTimeout(() => settle({ ok: false, error: 'timeout' }), timeout);
    waiting.set(id, settle);
    socket.on('close', closed);
    const retry = envelope.retry
      ? { retry_attempt: envelope.retry.num, retry_reason: envelope.retry.reason }
      : envelope.type === 'events_api'
        ? { retry_attempt: 0, retry_reason: '' }
        : {};
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type: envelope.type,
        payload: envelope.payload,
        accepts_response_payload: envelope.type !== 'events_api',
        ...retry,
      }),
    );
  });
}

function sendAway(socket: WebSocket, reason: string): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === WebSocket.CLOSED) {
      resolve();
      return;
    }
    socket.once('close', () => resolve());
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'sandbox' } }));
    socket.close(1000);
  });
}
