import type { IncomingMessage, ServerResponse } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Fault } from '../faults.ts';
import type { Answer } from '../http.ts';
import { answer, bodyOf } from '../http.ts';
import type { Broken } from '../inspector.ts';
import type { JsonObject } from '../json.ts';
import { asObject, asText, parseJson } from '../json.ts';
import type { Site } from '../site.ts';
import type { Call, Method } from './call.ts';
import { createArgs, Refusal } from './call.ts';
import { chatMethods } from './chat.ts';
import { conversationMethods } from './conversations.ts';
import { fileMethods } from './files.ts';
import { historyMethods } from './history.ts';
import { peopleMethods } from './people.ts';
import { pinMethods } from './pins.ts';
import { viewMethods } from './views.ts';

/** Every method there is; any other is `unknown_method`. */
const methods: Record<string, Method> = {
  ...peopleMethods,
  ...conversationMethods,
  ...historyMethods,
  ...chatMethods,
  ...viewMethods,
  ...pinMethods,
  ...fileMethods,
};

interface Result {
  body: JsonObject;
  broken: Broken[];
}

/** Answers one HTTP request to `/api/<method>`. */
export async function serveApi(
  site: Site,
  request: IncomingMessage,
  { response, method }: { response: ServerResponse; method: string },
): Promise<void> {
  const began = performance.now();
  const args = argsFrom(request, await bodyOf(request));
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? asText(args.token);
  delete args.token;
  const fault = site.faults.take(method, args);
  const carriedOut =
    fault === undefined || fault.drop === 'after' || (fault.hang !== undefined && !refuses(fault));
  const result = carriedOut ? run(site, method, { args, token }) : { body: {}, broken: [] };
  if (fault?.hang !== undefined) await wait(fault.hang);
  record(site, { method, args, result, fault, ms: Math.round(performance.now() - began) });
  // Fact: @slack/web-api 8.2 reads the granted scopes from this header (WebClient.js).
  if (site.manifest.scopes !== null && token === site.secrets.bot)
    response.setHeader('x-oauth-scopes', site.manifest.scopes.join(','));
  reply(response, result, fault);
}

function refuses(fault: Fault): boolean {
  return (
    fault.drop === 'before' ||
    fault.error !== undefined ||
    fault.status !== undefined ||
    fault.retryAfter !== undefined
  );
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

function argsFrom(request: IncomingMessage, body: Buffer): JsonObject {
  const text = body.toString('utf8');
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  const given = isJson ? asObject(parseJson(text)) : Object.fromEntries(new URLSearchParams(text));
  return { ...Object.fromEntries(query), ...given };
}

function run(site: Site, name: string, { args, token }: { args: JsonObject; token: string }): Result {
  const call: Call = { site, method: name, args: createArgs(args), flags: [] };
  try {
    const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
    if (!method) throw new Refusal('unknown_method', { extra: { req_method: name } });
    authorise(call, method, token);
    return { body: { ok: true, ...method.run(call) }, broken: call.flags };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const body = { ok: false, error: error.word, ...error.extra };
    return { body, broken: [...call.flags, ...error.broken] };
  }
}

/** Fact: 1.6 Rate tiers and scopes. */
function authorise(call: Call, method: Method, token: string): void {
  const { site } = call;
  const { bot, app } = site.secrets;
  if (token === '') throw new Refusal('not_authed');
  if (token !== bot && token !== app) throw new Refusal('invalid_auth');
  if (!site.world.installed) throw new Refusal('account_inactive');
  if ((method.token === 'app') !== (token === app)) throw new Refusal('not_allowed_token_type');
  const needed = method.scopes(call);
  const granted = site.manifest.scopes;
  if (granted === null || needed.length === 0 || needed.some((one) => granted.includes(one))) return;
  throw new Refusal('missing_scope', {
    broken: [{ says: `The manifest does not grant ${needed.join(' or ')}.`, fact: '1.6 Bot scopes' }],
    extra: { needed: needed.join(','), provided: granted.join(',') },
  });
}

function reply(response: ServerResponse, result: Result, fault: Fault | undefined): void {
  if (fault?.drop) response.destroy();
  else answer(response, answerTo(result, fault));
}

function answerTo(result: Result, fault: Fault | undefined): Answer {
  if (fault?.retryAfter !== undefined) {
    const headers = { 'retry-after': String(fault.retryAfter) };
    return { status: 429, headers, body: { ok: false, error: 'ratelimited' } };
  }
  if (fault?.status !== undefined) return { status: fault.status, body: 'asked for' };
  return { body: fault?.error === undefined ? result.body : { ok: false, error: fault.error } };
}

interface Done {
  method: string;
  args: JsonObject;
  result: Result;
  fault: Fault | undefined;
  ms: number;
}

function record(site: Site, { method, args, result, fault, ms }: Done): void {
  const word = fault ? `fault asked for: ${faultName(fault)}` : asText(result.body.error) || 'ok';
  site.inspector.add({
    direction: 'from app',
    what: method,
    user: asText(args.user) || asText(args.user_id) || asText(args.users) || null,
    channel: asText(args.channel) || asText(args.channel_id) || null,
    status: word,
    ms,
    request: readable(args),
    response: result.body,
    broken: result.broken,
  });
  site.changes.tell(null);
}

function faultName(fault: Fault): string {
  const { error, status, retryAfter, hang, drop } = fault;
  return (
    error ??
    (
      status ??
      (retryAfter === undefined ? null : 429) ??
      (drop ? `cut ${drop}` : `hung ${hang} ms`)
    ).toString()
  );
}

/** Arguments that are JSON within a form, as JSON. */
function readable(args: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const nested = typeof value === 'string' && /^[[{]/.test(value) ? parseJson(value) : undefined;
      return [name, nested ?? value];
    }),
  );
}
