import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { type AppWork, type JobRun, noWork } from './app-work.ts';
import { createChanges, inspectorOnly } from './changes.ts';
import type { Control } from './control/control.ts';
import { createControl } from './control/control.ts';
import { createGateway } from './delivery.ts';
import { createFaults } from './faults.ts';
import { answer } from './http.ts';
import type { Entry } from './inspector.ts';
import { createInspector } from './inspector.ts';
import { readManifest } from './manifest.ts';
import { createReplyUrls } from './reply-urls.ts';
import { createEventQueue } from './resending.ts';
import { serve } from './serving.ts';
import type { SandboxClock, Site } from './site.ts';
import { createSocketHub } from './socket-mode.ts';
import { createTriggers } from './triggers.ts';
import { createWorld } from './world.ts';

export interface SandboxOptions {
  /** 0, or left out, takes a free one. */
  port?: number;
  /** HTTP mode: where signed requests go, for example `http://127.0.0.1:4001/slack/events`. */
  appUrl?: string;
  signingSecret: string;
  botToken: string;
  /** For Socket Mode. */
  appToken?: string;
  /** The package's own manifest.yml unless given; one that does not exist grants everything. */
  manifestPath?: string;
  /** The clock that message ids follow, in place of the sandbox's own; then `moveClock` must move it too. */
  clock?: { now(): number };
  /** How far ahead of the machine's clock it starts, in milliseconds; the app must start there too. 0 unless given. */
  ahead?: number;
  /** Milliseconds before each resending of an unacknowledged event. */
  resendDelays?: readonly number[];
  /** Moves the app's clock to so many milliseconds ahead of the machine's; answers when nothing is due or lagging. */
  moveClock?: (offset: number) => Promise<void>;
  nextDue?: () => Promise<{ at: number; what: string } | null>;
  /** What the app has not done yet, and what is due for whom. */
  work?: () => Promise<AppWork>;
  /** Puts the app back to its start when the sandbox is reset. */
  onReset?: () => Promise<void>;
  /** Answers paths that the sandbox has none for (`/healthz`); false is a 404. */
  elsewhere?: (request: IncomingMessage, response: ServerResponse) => boolean;
}

export interface Sandbox {
  /** Without a slash at the end. */
  readonly url: string;
  /** What SLACK_API_URL must be; ends in `/api/`. */
  readonly apiUrl: string;
  readonly port: number;
  readonly control: Control;
  /** Every request, acknowledgement and API call, in order. */
  readonly log: readonly Entry[];
  /** The inspector shows this job of the app's. */
  addJob(run: JobRun): void;
  /** Where the app is: HTTP mode's address, or Socket Mode. */
  setApp(app: { url: string } | { socket: true }): void;
  /** The same as `await using`: no timer or socket stays. */
  close(): Promise<void>;
}

/** Fact: 1.5 Event retries (three: immediately, after 1 and 5 minutes). */
const slackDelays = [0, 60_000, 300_000];

/**
 * A Slack of one's own on 127.0.0.1: Web API, signed requests or Socket Mode, a control API and a page over it.
 * Rejects where the port is taken.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = createClock(options);
  const site = createSite(options, clock);
  if (options.appUrl !== undefined) site.gateway.target = { url: options.appUrl };
  const { control, call } = createControl(site, {
    moveApp: options.moveClock ?? (async () => {}),
    nextDue: options.nextDue ?? (async () => null),
    work: options.work ?? (async () => noWork),
    onReset: options.onReset ?? (async () => {}),
  });
  const serving = { call, elsewhere: options.elsewhere ?? (() => false) };
  const server = createServer((request, response) => {
    serve(site, request, { response, serving }).catch((error: unknown) => fail(response, error));
  });
  server.on('upgrade', (request, socket, head) => {
    if (!site.sockets.upgrade(request, socket, head)) socket.destroy();
  });
  const port = await listen(server, options.port ?? 0);
  site.url = `http://127.0.0.1:${port}`;
  return {
    url: site.url,
    apiUrl: `${site.url}/api/`,
    port,
    control,
    log: site.inspector.log,
    addJob: (run) => recordJob(site, run),
    setApp(app) {
      site.gateway.target = app;
    },
    async close() {
      site.events.clear();
      site.sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function recordJob(site: Site, { data, ms, outcome }: JobRun): void {
  const { kind, effect, stream, member, to } = data;
  const about = [kind, effect ?? member ?? stream].filter((part) => typeof part === 'string');
  const user = String(to ?? member ?? stream ?? '').replace(/^p-/, '');
  site.inspector.add({
    direction: 'in app',
    what: `job ${about.join(' ')}`,
    status: outcome,
    user: site.world.people.has(user) ? user : null,
    ms,
    request: data,
  });
}

function createClock({ clock: given, ahead = 0 }: SandboxOptions): SandboxClock {
  const clock: SandboxClock = {
    offset: ahead,
    start: ahead,
    now: () => (given ? given.now() : Date.now() + clock.offset),
  };
  return clock;
}

function createSite(options: SandboxOptions, clock: SandboxClock): Site {
  const gateway = createGateway(() => site);
  const changes = createChanges();
  const site: Site = {
    secrets: { signing: options.signingSecret, bot: options.botToken, app: options.appToken ?? '' },
    clock,
    world: createWorld(clock.now()),
    manifest: readManifest(options.manifestPath),
    inspector: createInspector(
      () => clock.now(),
      () => changes.tell(inspectorOnly),
    ),
    changes,
    triggers: createTriggers(),
    replies: createReplyUrls(() => site.url),
    faults: createFaults(),
    sockets: createSocketHub(() => site.url),
    gateway,
    events: createEventQueue(gateway, options.resendDelays ?? slackDelays),
    url: '',
  };
  return site;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function fail(response: ServerResponse, error: unknown): void {
  const says = error instanceof Error ? (error.stack ?? error.message) : String(error);
  if (response.headersSent) response.destroy();
  else answer(response, { status: 500, body: { error: `The sandbox itself failed: ${says}` } });
}
