import type { IncomingMessage, ServerResponse } from 'node:http';
import { type AppOptions, HTTPModuleFunctions, HTTPReceiver, isRawBodyError } from '@slack/bolt';
import { boltLogger, type Log } from '../log.ts';

const endpoint = '/slack/events';

/** Slack's own limit for the past (platform-facts 3.2); Bolt holds nothing against the future. */
const aheadSeconds = 5 * 60;

/** A handler of `GET` requests on the app's port, beside Slack's own. */
export type Route = NonNullable<AppOptions['customRoutes']>[number];

/** Whether somebody still waits for the answer, over HTTP. */
export interface Connection {
  isOpen(): boolean;
}

/**
 * Bolt's receiver, with what it lacks in front: a signed body that is no JSON object (`null` left the connection open and an
 * unhandled rejection), and a timestamp that lies ahead, are refused.
 */
export function createHttpReceiver(options: {
  signingSecret: string;
  port: number;
  routes: Route[];
  log: Log;
}): HTTPReceiver {
  const { signingSecret, port, routes, log } = options;
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: endpoint,
    customRoutes: routes,
    logger: boltLogger(log),
    customPropertiesExtractor: ({ socket }): Connection => ({ isOpen: () => socket.writable }),
  });
  const listen = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    if (request.method !== 'POST' || request.url?.split('?')[0] !== endpoint)
      return listen(request, response);
    refusalOf(request, signingSecret).then(
      (refusal) => {
        if (refusal === null) return listen(request, response);
        log.warn({ refusal }, 'a request was refused');
        refuse(response, refusal.status);
      },
      (error: unknown) => {
        log.error({ err: error }, 'a request could not be read');
        refuse(response, 400);
      },
    );
  };
  return receiver;
}

interface Refusal {
  status: number;
  why: string;
}

/** Reads the body, which stays with the request for Bolt. */
async function refusalOf(request: IncomingMessage, signingSecret: string): Promise<Refusal | null> {
  let read: Awaited<ReturnType<typeof HTTPModuleFunctions.parseAndVerifyHTTPRequest>>;
  try {
    read = await HTTPModuleFunctions.parseAndVerifyHTTPRequest({ signingSecret }, request);
  } catch (error) {
    if (isRawBodyError(error)) return { status: error.statusCode, why: error.type };
    return { status: 401, why: error instanceof Error ? error.message : 'not verified' };
  }
  if (Number(request.headers['x-slack-request-timestamp']) > Date.now() / 1000 + aheadSeconds)
    return { status: 401, why: 'the timestamp lies ahead' };
  try {
    const body: unknown = HTTPModuleFunctions.parseHTTPRequestBody(read);
    const isObject = typeof body === 'object' && body !== null && !Array.isArray(body);
    return isObject ? null : { status: 400, why: 'the body is no object' };
  } catch {
    return { status: 400, why: 'the body is no JSON' };
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status);
  response.end();
}
