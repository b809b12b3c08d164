import { createServer } from 'node:http';
import { z } from 'zod';
import { workspace } from '../names.ts';

// A Slack that says yes to everything, at once. A process of its own, so that answering costs none of the apps anything.

let posted = 0;

/** `ts` of a message, later than every message that the bench's people type. */
function nextTs(): string {
  posted += 1;
  return `${Math.floor(Date.now() / 1000)}.${String(posted % 1_000_000).padStart(6, '0')}`;
}

const profile = {
  id: 'U0BENCH',
  name: 'bench',
  real_name: 'Bench',
  tz: 'Europe/Amsterdam',
  team_id: workspace,
};

/** The workspaces of a morning have their number in the ids of their people and DMs. */
const numberIn = /[DU]0W(\d{3})P/;
/** Asks for patience in this one. */
let limited: string | null = null;
const retryAfter = 30;
/** What was posted where, and when last. */
let posts: Record<string, { count: number; last: number }> = {};

function count(number: string): void {
  const before = posts[number]?.count ?? 0;
  posts[number] = { count: before + 1, last: Date.now() };
}

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (chunk: Buffer) => {
    if (body.length < 4_000) body += chunk.toString();
  });
  request.on('end', () => {
    const number = numberIn.exec(body)?.[1];
    if (number !== undefined && number === limited) {
      response.writeHead(429, { 'content-type': 'application/json', 'retry-after': String(retryAfter) });
      return response.end(JSON.stringify({ ok: false, error: 'ratelimited' }));
    }
    if (number !== undefined && request.url?.endsWith('chat.postMessage')) count(number);
    const answer = {
      ok: true,
      team_id: workspace,
      user_id: 'U0COALITIE',
      bot_id: 'B0COALITIE',
      ts: nextTs(),
      channel: request.url?.endsWith('open') ? { id: 'D0BENCH' } : 'D0BENCH',
      user: profile,
      messages: [],
      members: [],
      upload_url: `http://${request.headers.host}/upload`,
      file_id: 'F0BENCH',
    };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
});

const order = z.object({ limit: z.string().nullable().optional(), posts: z.literal(true).optional() });

process.on('message', (message: unknown) => {
  const asked = order.parse(message);
  if (asked.limit !== undefined) {
    limited = asked.limit;
    posts = {};
  }
  if (asked.posts) process.send?.({ posts });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.send?.({ port: address.port });
});
process.on('disconnect', () => process.exit());
