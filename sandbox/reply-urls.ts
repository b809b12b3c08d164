import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';

export interface ReplySource {
  user: string;
  channel: string;
  /** The message that was clicked, where one was. */
  ts: string | null;
}

export interface ReplyUrls {
  issue(source: ReplySource): string;
  /** Uses it once. */
  use(id: string): { ok: true; source: ReplySource } | { ok: false; error: 'expired_url' | 'used_url' };
}

/** Fact: 1.5 response_url (5 uses within 30 minutes). In real time. */
const lifetime = 30 * 60_000;
const most = 5;

export function createReplyUrls(url: () => string): ReplyUrls {
  const issued = new Map<string, { source: ReplySource; at: number; used: number }>();
  return {
    issue(source) {
      const id = randomUUID();
      issued.set(id, { source, at: performance.now(), used: 0 });
      return `${url()}/response/${id}`;
    },
    use(id) {
      const found = issued.get(id);
      if (!found || performance.now() - found.at > lifetime) return { ok: false, error: 'expired_url' };
      if (found.used >= most) return { ok: false, error: 'used_url' };
      found.used += 1;
      return { ok: true, source: found.source };
    },
  };
}
