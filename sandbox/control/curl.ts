import { type AppRequest, signed } from '../delivery.ts';
import type { Entry } from '../inspector.ts';
import { asObject } from '../json.ts';
import type { Site } from '../site.ts';
import { NotPossible } from './route.ts';

/**
 * An entry of the inspector as a command for a shell: an API call with the app's token, or a request to the app, signed now
 * (so that it is taken for the next five minutes). Refuses what no single request can do again.
 */
export function curlOf(site: Site, n: number): string {
  const entry = site.inspector.log.find((one) => one.n === n);
  if (!entry) throw new NotPossible('That is no longer in the inspector.');
  if (entry.direction === 'from app') return apiCall(site, entry);
  if (entry.direction === 'to app') return requestToApp(site, entry);
  throw new NotPossible('That was the sandbox itself: there is no request to send again.');
}

function apiCall(site: Site, entry: Entry): string {
  if (!/^[a-z]+(\.[a-zA-Z]+)+$/.test(entry.what))
    throw new NotPossible('Only an API call can be sent again.');
  return command(`${site.url}/api/${entry.what}`, {
    headers: {
      authorization: `Bearer ${site.secrets.bot}`,
      'content-type': 'application/json; charset=utf-8',
    },
    text: JSON.stringify(asObject(entry.request)),
  });
}

function requestToApp(site: Site, entry: Entry): string {
  const { target } = site.gateway;
  if (target === null || !('url' in target)) {
    throw new NotPossible('Over Socket Mode the app gets no HTTP request.', '3.2 Socket Mode');
  }
  const body = asObject(entry.request);
  return command(target.url, signed(site, { kind: kindOf(body.type), body }));
}

/** Only events are `event_callback`; a command has no type. Fact: 2 All interactions. */
function kindOf(type: unknown): AppRequest['kind'] {
  if (type === undefined) return 'command';
  return type === 'event_callback' ? 'event' : 'interactive';
}

function command(url: string, { headers, text }: { headers: Record<string, string>; text: string }): string {
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  return [`curl -X POST ${quoted(url)}`, ...lines, `--data-raw ${quoted(text)}`].join(' \\\n  ');
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
