import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { z } from 'zod';
import { mimeOf } from './api/files.ts';
import { serveApi } from './api/web-api.ts';
import type { Caller } from './control/control.ts';
import { NotPossible } from './control/route.ts';
import { galleryAnswer } from './gallery/serving.ts';
import { answer, bodyOf } from './http.ts';
import { parseJson } from './json.ts';
import { serveReply } from './replying.ts';
import type { Site } from './site.ts';
import { builtPage } from './start/page-build.ts';
import { canRead } from './world.ts';

export interface Serving {
  call: Caller;
  /** Answers what the sandbox has no path for; false where it does not either. */
  elsewhere: (request: IncomingMessage, response: ServerResponse) => boolean;
}

/** Only this machine's own pages may use the sandbox: names that a web site could point here are refused. */
const ownHosts = ['localhost', '127.0.0.1', '[::1]'];

export async function serve(
  site: Site,
  request: IncomingMessage,
  { response, serving }: { response: ServerResponse; serving: Serving },
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, first = '', ...rest] = url.pathname.split('/');
  if (!ownHosts.includes((request.headers.host ?? '').replace(/:\d+$/, ''))) {
    return answer(response, { status: 403, body: 'The sandbox is for this machine only.' });
  }
  if (first === 'api') return serveApi(site, request, { response, method: rest.join('/') });
  if (first === 'response') {
    return answer(response, serveReply(site, rest[0] ?? '', String(await bodyOf(request))));
  }
  if (first === 'upload') return receive(site, request, { response, id: rest[1] ?? '' });
  if (first === 'files-pri') return sendPrivateFile(site, request, { response, id: rest[0] ?? '' });
  if (first === 'sandbox') return serveControl(site, request, { response, serving, name: rest.join('/') });
  if (first === 'gallery') {
    const { headers, ...found } = await galleryAnswer(url);
    return answer(response, { ...found, headers: { ...headers, ...pageHeaders } });
  }
  if (await servePage(url.pathname, response)) return;
  if (!serving.elsewhere(request, response)) answer(response, { status: 404, body: 'Not found.' });
}

/** Fact: 1.4 slack_file image (POST the bytes to upload_url): raw, or in a form. */
async function receive(
  site: Site,
  request: IncomingMessage,
  { response, id }: { response: ServerResponse; id: string },
): Promise<void> {
  const file = site.world.files.get(id);
  const bytes = uploaded(request.headers['content-type'] ?? '', await bodyOf(request));
  const { status: asked } = site.faults.take('upload', {}) ?? {};
  const status = asked ?? (!file || file.complete ? 404 : bytes.length === file.size ? 200 : 400);
  if (file && status === 200) file.bytes = bytes;
  site.inspector.add({
    direction: 'from app',
    what: `upload ${id}`,
    status: String(status),
    request: { bytes: bytes.length, promised: file?.size ?? null },
  });
  answer(response, status === 200 ? { body: `OK - ${bytes.length}` } : { status, body: 'upload failed' });
}

function uploaded(type: string, body: Buffer): Buffer {
  const boundary = /boundary=(.+)$/.exec(type)?.[1];
  if (boundary === undefined) return body;
  const start = body.indexOf('\r\n\r\n') + 4;
  const end = body.indexOf(`\r\n--${boundary}`, start);
  return body.subarray(start, end);
}

/** `url_private`: for the app with its token, and for a page for whoever may see the file. */
function sendPrivateFile(
  site: Site,
  request: IncomingMessage,
  { response, id }: { response: ServerResponse; id: string },
): void {
  const file = site.world.files.get(id);
  const user = new URL(request.url ?? '/', 'http://localhost').searchParams.get('user') ?? '';
  const allowed = request.headers.authorization === `Bearer ${site.secrets.bot}` || maySee(site, user, id);
  if (!file?.complete || !allowed) {
    answer(response, { status: 404, body: 'Not found.' });
    return;
  }
  answer(response, {
    headers: {
      'content-type': file.mimetype,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    },
    body: file.bytes,
  });
}

/** Shared in a channel that they read, or shown to them in a block. */
function maySee(site: Site, user: string, id: string): boolean {
  const file = site.world.files.get(id);
  const shared = [...(file?.channels ?? [])].some((one) => {
    const channel = site.world.channels.get(one);
    return channel !== undefined && canRead(site.world, user, channel);
  });
  return shared || JSON.stringify(site.world.shown.get(user) ?? []).includes(`"${id}"`);
}

async function serveControl(
  site: Site,
  request: IncomingMessage,
  { response, serving, name }: { response: ServerResponse; serving: Serving; name: string },
): Promise<void> {
  if (name === 'events') return stream(site, response);
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  const body = String(await bodyOf(request));
  if (request.method === 'POST' && !isJson) {
    return answer(response, { status: 415, body: { error: 'Send application/json.' } });
  }
  if (request.method !== 'POST' && !readOnly.includes(name)) {
    return answer(response, { status: 405, body: { error: 'Send a POST.' } });
  }
  try {
    const result = await serving.call(name, request.method === 'POST' ? parseJson(body || '{}') : query);
    answer(response, { headers: { 'content-type': 'application/json' }, body: JSON.stringify(result ?? {}) });
  } catch (error) {
    answer(response, { status: 400, body: problemOf(error) });
  }
}

/** What a plain GET may ask. */
const readOnly = ['view', 'shown', 'people', 'about', 'clock', 'work', 'inspector'];

function problemOf(error: unknown): { error: string; fact: string | null } {
  if (error instanceof NotPossible) return { error: error.message, fact: error.fact };
  if (error instanceof z.ZodError) return { error: z.prettifyError(error), fact: null };
  throw error;
}

/** Server-sent events: that something changed for a person, never what. */
function stream(site: Site, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': here\n\n');
  const quiet = site.changes.listen((user) => {
    response.write(`data: ${JSON.stringify({ user })}\n\n`);
  });
  response.on('close', quiet);
}

async function servePage(path: string, response: ServerResponse): Promise<boolean> {
  const name = path === '/' ? 'index.html' : path.slice(1);
  if (!/^(?:assets\/)?[\w-]+\.(?:html|js|css|svg)$/.test(name)) return false;
  try {
    const body = await readFile(join(builtPage(), name));
    const type = pageTypes[name.split('.')[1] ?? ''] ?? mimeOf(name);
    answer(response, { headers: { 'content-type': type, ...pageHeaders }, body });
    return true;
  } catch {
    if (path !== '/') return false;
    answer(response, { status: 503, body: 'The page has not been built yet: run `npm run build`.' });
    return true;
  }
}

/** Nothing is loaded from elsewhere, and nothing frames the page. */
const pageHeaders = {
  'content-security-policy': "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
};

const pageTypes: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};
