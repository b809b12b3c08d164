import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JsonObject } from './json.ts';

const largest = 25 * 1024 * 1024;

/** The whole body of a request; refuses more than 25 MB. */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > largest) throw new Error('The request body is too large.');
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: JsonObject | unknown[] | string | Buffer;
}

/** Text and bytes go out as they are, anything else as JSON. */
export function answer(response: ServerResponse, { status = 200, headers = {}, body = '' }: Answer): void {
  const plain = typeof body === 'string' || Buffer.isBuffer(body);
  const type = plain ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { 'cache-control': 'no-store', ...type, ...headers });
  response.end(plain ? body : JSON.stringify(body));
}
