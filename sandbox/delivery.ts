import { createHmac } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { JsonObject } from './json.ts';
import { isObject, parseJson } from './json.ts';
import type { Site } from './site.ts';
import type { Acknowledgement, Envelope } from './socket-mode.ts';

export interface AppRequest {
  kind: 'command' | 'interactive' | 'event';
  body: JsonObject;
  /** What it is called in the inspector. */
  what: string;
  user: string | null;
  channel: string | null;
  retry?: { num: number; reason: string };
  /** A request that Slack would never send: with a wrong signature, or one of over five minutes old. */
  forged?: 'signature' | 'stale';
}

export type Outcome =
  | { ok: true; status: number; ms: number; body: JsonObject | string | null }
  | { ok: false; error: DeliveryError; status: number | null; ms: number; final?: boolean };

/** Fact: 1.5 Event retries (the reasons that x-slack-retry-reason gives). */
export type DeliveryError = 'http_timeout' | 'http_error' | 'connection_failed';

export interface Gateway {
  /** HTTP mode's address, or Socket Mode. */
  target: { url: string } | { socket: true } | null;
  /** The last requests, newest last, for sending one again. */
  readonly sent: AppRequest[];
  send(request: AppRequest): Promise<Outcome>;
}

/** Fact: 1.5 Ack deadline (3 s, HTTP 2xx, for commands, interactions, events). */
const deadline = 3_000;

export function createGateway(site: () => Site): Gateway {
  const sent: AppRequest[] = [];
  return {
    target: null,
    sent,
    async send(request) {
      sent.push(request);
      if (sent.length > 500) sent.shift();
      const began = performance.now();
      const raw = await transmit(site(), this.target, request);
      const outcome: Outcome = { ...raw, ms: Math.round(performance.now() - began) };
      record(site(), request, outcome);
      return outcome;
    },
  };
}

type Timeless = { ok: true; status: number; body: JsonObject | string | null } | Failure;
/** `final`: the app asked for no resending. Fact: 1.5 Event retries (`X-Slack-No-Retry: 1` on a non-2xx). */
type Failure = { ok: false; error: DeliveryError; status: number | null; final?: boolean };

function transmit(site: Site, target: Gateway['target'], request: AppRequest): Promise<Timeless> {
  if (target === null) return Promise.resolve({ ok: false, error: 'connection_failed', status: null });
  return 'url' in target ? overHttp(site, target.url, request) : overSocket(site, request);
}

const envelopeTypes = {
  command: 'slash_commands',
  interactive: 'interactive',
  event: 'events_api',
} as const satisfies Record<AppRequest['kind'], Envelope['type']>;

async function overSocket(site: Site, request: AppRequest): Promise<Timeless> {
  const acknowledged: Acknowledgement = await site.sockets.send(
    {
      type: envelopeTypes[request.kind],
      payload: request.body,
      ...(request.retry ? { retry: request.retry } : {}),
    },
    deadline,
  );
  if (!acknowledged.ok) {
    const error = acknowledged.error === 'timeout' ? 'http_timeout' : 'connection_failed';
    return { ok: false, error, status: null };
  }
  const { payload } = acknowledged;
  return { ok: true, status: 200, body: Object.keys(payload).length === 0 ? null : payload };
}

async function overHttp(site: Site, url: string, request: AppRequest): Promise<Timeless> {
  const { headers, text } = signed(site, request);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        ...headers,
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        ...(request.retry
          ? { 'x-slack-retry-num': String(request.retry.num), 'x-slack-retry-reason': request.retry.reason }
          : {}),
      },
      body: text,
      signal: AbortSignal.timeout(deadline),
    });
    const answered = await response.text();
    if (!response.ok) {
      const final = response.headers.get('x-slack-no-retry') === '1';
      return { ok: false, error: 'http_error', status: response.status, final };
    }
    return { ok: true, status: response.status, body: bodyFrom(answered) };
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    return { ok: false, error: late ? 'http_timeout' : 'connection_failed', status: null };
  }
}

/** A request as it goes over HTTP, signed now. Fact: 1.5 Signing. */
export function signed(
  site: Site,
  request: Pick<AppRequest, 'kind' | 'body' | 'forged'>,
): { headers: Record<string, string>; text: string } {
  const { type, text } = encoded(request);
  const timestamp = Math.floor(Date.now() / 1000) - (request.forged === 'stale' ? 301 : 0);
  const secret = request.forged === 'signature' ? `${site.secrets.signing}-not` : site.secrets.signing;
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex');
  return {
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': `v0=${signature}`,
    },
    text,
  };
}

/** Fact: 3.2 Content-Type (compared exactly, so no charset), 2 All interactions (one field `payload`). */
function encoded(request: Pick<AppRequest, 'kind' | 'body'>): { type: string; text: string } {
  if (request.kind === 'event') return { type: 'application/json', text: JSON.stringify(request.body) };
  const form = new URLSearchParams();
  if (request.kind === 'interactive') form.set('payload', JSON.stringify(request.body));
  else for (const [name, value] of Object.entries(request.body)) form.set(name, String(value));
  return { type: 'application/x-www-form-urlencoded', text: form.toString() };
}

function bodyFrom(text: string): JsonObject | string | null {
  if (text === '') return null;
  const parsed = parseJson(text);
  return isObject(parsed) ? parsed : text;
}

function record(site: Site, request: AppRequest, outcome: Outcome): void {
  site.inspector.add({
    direction: 'to app',
    what: request.what + (request.retry ? ` (resend ${request.retry.num}, ${request.retry.reason})` : ''),
    user: request.user,
    channel: request.channel,
    status: outcome.ok ? String(outcome.status) : `${outcome.error} ${outcome.status ?? ''}`.trim(),
    ms: outcome.ms,
    request: request.body,
    response: outcome.ok ? outcome.body : null,
    broken:
      !outcome.ok && outcome.error === 'http_timeout'
        ? [{ says: 'Not acknowledged within 3 seconds.', fact: '1.5 Ack deadline' }]
        : [],
  });
  site.changes.tell(null);
}
