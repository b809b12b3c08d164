import { z } from 'zod';
import type { AppRequest, Outcome } from '../delivery.ts';
import type { Entry } from '../inspector.ts';
import type { JsonObject } from '../json.ts';
import { copyOf } from '../json.ts';
import type { Site } from '../site.ts';
import { curlOf } from './curl.ts';
import { NotPossible, route } from './route.ts';

const faulting = z.strictObject({
  /** Takes away every fault; `method` is then not looked at. */
  clear: z.literal(true).optional(),
  method: z.string().default('*'),
  error: z.string().optional(),
  status: z.number().int().optional(),
  retryAfter: z.number().optional(),
  rate: z.strictObject({ calls: z.number().int(), seconds: z.number().positive() }).optional(),
  hang: z.number().optional(),
  drop: z.enum(['before', 'after']).optional(),
  times: z.number().int().optional(),
  match: z.strictObject({ channel: z.string().optional(), user: z.string().optional() }).optional(),
});

function fault(site: Site, { clear, match, ...given }: z.output<typeof faulting>): void {
  if (clear) {
    site.faults.clear();
    return;
  }
  const asked = Object.values({ ...given, method: undefined, times: undefined }).some(
    (one) => one !== undefined,
  );
  if (!asked) throw new NotPossible('Say what goes wrong: error, status, retryAfter, rate, hang or drop.');
  site.faults.add({ ...defined(given), method: given.method, match: { ...defined(match ?? {}) } });
}

/** Without the keys that hold undefined. */
function defined<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in given) {
    const value = given[key];
    if (isDefined(value)) kept[key] = value;
  }
  return kept;
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined;
}

const delivering = z.strictObject({
  lastOf: z.enum(['command', 'interactive', 'event']),
  user: z.string().optional(),
  /** Without one the same request is sent once more, freshly signed. */
  mutate: z.enum(['signature', 'stale', 'resend', 'newTrigger']).optional(),
});

/** Sends the last request of a kind again, as it was or forged; what the app answers changes nothing here. */
function deliver(site: Site, given: z.output<typeof delivering>): Promise<Outcome> {
  const found = site.gateway.sent.findLast(
    (one) => one.kind === given.lastOf && (given.user === undefined || one.user === given.user),
  );
  if (!found) throw new NotPossible('Nothing of that kind was sent yet.');
  const { mutate } = given;
  const again: AppRequest = {
    ...found,
    what: `${found.what} (${mutate ?? 'again'})`,
    ...(mutate === 'signature' || mutate === 'stale' ? { forged: mutate } : {}),
    ...(mutate === 'resend' && found.kind === 'event' ? { retry: { num: 1, reason: 'http_timeout' } } : {}),
    ...(mutate === 'newTrigger' ? { body: withNewTrigger(site, found) } : {}),
  };
  return site.gateway.send(again);
}

function withNewTrigger(site: Site, request: AppRequest): JsonObject {
  if (request.user === null) throw new NotPossible('That request has no trigger.');
  const trigger = site.triggers.issue({ user: request.user, view: null, channel: request.channel });
  return { ...copyOf(request.body), trigger_id: trigger };
}

const switching = z.strictObject({ on: z.boolean() });
const nothing = z.strictObject({});
const recent = z.strictObject({
  since: z.coerce.number().default(0),
  last: z.coerce.number().int().positive().optional(),
});

export const troubleRoutes = {
  fault: route(faulting, fault),
  deliver: route(delivering, deliver),
  /** Holds back events; commands and clicks go on. */
  hold: route(switching, (site, { on }) => site.events.hold(on)),
  /** Switches the resending of unacknowledged events on or off. */
  resending: route(switching, (site, { on }) => {
    site.events.resends = on;
  }),
  /** Lets the app open Socket Mode connections again. */
  connect: route(nothing, (site) => {
    site.sockets.open = true;
  }),
  /** Tells all Socket Mode connections to go; with `refuse` they can't come back until `connect`. */
  disconnect: route(z.strictObject({ refuse: z.boolean().default(false) }), async (site, { refuse }) => {
    if (refuse) site.sockets.open = false;
    await site.sockets.disconnect(refuse ? 'link_disabled' : 'refresh_requested');
  }),
  /** What happened after entry number `since`; with `last` only so many of the newest. */
  inspector: route(recent, (site, { since, last }): Entry[] => {
    const found = site.inspector.log.filter((entry) => entry.n > since);
    return last === undefined ? found : found.slice(-last);
  }),
  curl: route(z.strictObject({ n: z.number() }), (site, { n }) => ({ curl: curlOf(site, n) })),
};
