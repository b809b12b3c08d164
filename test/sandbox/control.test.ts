import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Setup } from './tiny-app.ts';
import { startSandbox } from './tiny-app.ts';

let setup: Setup;
afterEach(() => setup.stop());

const post = (
  name: string,
  body: unknown,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) => fetch(`${setup.sandbox.url}/sandbox/${name}`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('the control API over HTTP', () => {
  it('does what it does in process', async () => {
    setup = await startSandbox();
    const sent = await post('message', { user: 'U0NOOR', text: 'hallo' });
    expect(await sent.json()).toMatchObject({ channel: 'D0NOOR', ack: { error: 'connection_failed' } });
    const seen = await (await fetch(`${setup.sandbox.url}/sandbox/view?user=U0NOOR`)).json();
    expect(seen).toMatchObject({ me: { id: 'U0NOOR', organisation: 'Gemeente Waterstad' } });
    expect(JSON.stringify(seen)).toContain('"text":"hallo"');
  });

  it.each([
    {
      name: 'command',
      body: { user: 'U0TOM', text: '' },
      error: 'no slash commands',
      fact: 'design point 9',
    },
    { name: 'command', body: { usr: 'U0NOOR' }, error: 'usr', fact: null },
    { name: 'fly', body: {}, error: 'can’t “fly”', fact: null },
    { name: 'message', body: { user: 'U0BOT', text: 'a' }, error: 'Nobody can act as U0BOT', fact: null },
    { name: 'message', body: { user: 'U0NOOR', channel: 'C0OUD', text: 'a' }, error: 'archived', fact: null },
    { name: 'message', body: { user: 'U0KEES', channel: 'C0MARKT', text: 'a' }, error: 'not in', fact: null },
    {
      name: 'message',
      body: { user: 'U0KEES', channel: 'C0BESLOTEN', text: 'a' },
      error: 'can’t see',
      fact: null,
    },
  ])('refuses $name $body, and says why', async ({ name, body, error, fact }) => {
    setup = await startSandbox();
    const response = await post(name, body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: expect.stringContaining(error), fact });
  });

  it('is for this machine’s own pages only', async () => {
    setup = await startSandbox();
    expect((await post('reset', {}, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await fetch(`${setup.sandbox.url}/sandbox/reset`)).status).toBe(405);
    const status = await new Promise((resolve) => {
      const headers = { host: 'evil.example' };
      request(
        { port: setup.sandbox.port, host: '127.0.0.1', path: '/sandbox/people', headers },
        (response) => {
          response.resume();
          resolve(response.statusCode);
        },
      ).end();
    });
    expect(status).toBe(403);
  });

  it('tells a page that something changed, without saying what', async () => {
    setup = await startSandbox();
    const stop = new AbortController();
    const response = await fetch(`${setup.sandbox.url}/sandbox/events`, { signal: stop.signal });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await setup.sandbox.control.message({ user: 'U0NOOR', channel: 'C0BESLOTEN', text: 'geheim' });
    let text = '';
    while (!text.includes('U0NOOR')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('data: {"user":"U0NOOR"}');
    expect(text).not.toContain('geheim');
    stop.abort();
  });

  it('serves its page from its own files', async () => {
    setup = await startSandbox();
    const page = await fetch(`${setup.sandbox.url}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    for (const [, path] of html.matchAll(/(?:src|href)="(\/?[a-z-]+\.(?:js|css))"/g)) {
      expect((await fetch(new URL(path ?? '', setup.sandbox.url))).status).toBe(200);
    }
    expect((await fetch(`${setup.sandbox.url}/..%2fserver.ts`)).status).toBe(404);
  });

  it('asks elsewhere for what it has no path for', async () => {
    setup = await startSandbox({
      elsewhere: (incoming, response) => {
        if (incoming.url !== '/healthz') return false;
        response.end('ok');
        return true;
      },
    });
    expect(await (await fetch(`${setup.sandbox.url}/healthz`)).text()).toBe('ok');
    expect((await fetch(`${setup.sandbox.url}/anders`)).status).toBe(404);
  });
});

describe('the time machine', () => {
  it('moves the app’s clock too, and goes to what is due next', async () => {
    const offsets: number[] = [];
    const due = { at: Date.parse('2027-03-01T09:00:00Z'), what: 'een herinnering' };
    setup = await startSandbox({
      moveClock: async (offset) => void offsets.push(offset),
      nextDue: async () => due,
    });
    const { control } = setup.sandbox;
    const next = await control.clock({ next: true });
    expect(Math.abs(next.ms - due.at)).toBeLessThan(5_000);
    const later = await control.clock({ add: 86_400_000 });
    expect(later.offset - next.offset).toBe(86_400_000);
    expect(offsets).toEqual([next.offset, later.offset]);
    expect(await control.clock()).toMatchObject({ offset: later.offset, due });
  });

  const day = 86_400_000;
  const start = Date.parse('2027-03-01T09:00:00Z');
  /** An app with something due at these moments; it tells on which days its clock has stood. */
  async function startDue(due: number[]) {
    const stops: number[] = [];
    const ahead = start - Date.now();
    setup = await startSandbox({
      ahead,
      moveClock: async (offset) => {
        stops.push(Math.round((offset - ahead) / day));
        while (due[0] !== undefined && due[0] <= Date.now() + offset) due.shift();
      },
      nextDue: async () => (due[0] === undefined ? null : { at: due[0], what: 'iets' }),
    });
    return { control: setup.sandbox.control, stops };
  }

  it('lets time pass through every moment at which something is due, or jumps over them', async () => {
    const { control, stops } = await startDue([1, 3, 10].map((days) => start + days * day));
    const week = await control.clock({ add: 7 * day, through: true });
    expect(stops).toEqual([1, 3, 7]);
    expect(Math.round((week.ms - start) / day)).toBe(7);
    await control.clock({ add: 7 * day });
    expect(stops).toEqual([1, 3, 7, 14]);
  });

  it('is not held up by what stays due, and goes back to where it started at a reset', async () => {
    const { control, stops } = await startDue([]);
    await control.clock({ add: day, through: true });
    await control.reset();
    expect(stops).toEqual([1, 0]);
    expect(Math.abs((await control.clock()).ms - start)).toBeLessThan(60_000);
    const stuck = await startSandbox({ ahead: 0, nextDue: async () => ({ at: 0, what: 'iets' }) });
    const { ms, offset } = await stuck.sandbox.control.clock({ add: day, through: true });
    expect(offset).toBe(day);
    expect(ms).toBeGreaterThan(Date.now());
    await stuck.stop();
  });
});

describe('until', () => {
  it('resolves when what is awaited is seen, and rejects with what was seen instead', async () => {
    setup = await startSandbox();
    const { control } = setup.sandbox;
    const waiting = control.until('U0AHMED', (screen) =>
      screen.conversations.some((one) => one.messages.some((message) => message.text === 'Dag')),
    );
    await setup.client.chat.postMessage({ channel: 'U0AHMED', text: 'Dag' });
    expect((await waiting).me.id).toBe('U0AHMED');
    await expect(control.until('U0AHMED', () => false, { timeout: 20 })).rejects.toThrow('Dag');
  });
});

describe('a reset', () => {
  it('puts the world back, and the app', async () => {
    let resets = 0;
    setup = await startSandbox({
      onReset: async () => {
        resets += 1;
      },
    });
    const { control, log } = setup.sandbox;
    await control.message({ user: 'U0NOOR', text: 'weg' });
    await control.fault({ method: '*', error: 'weg' });
    await control.reset();
    expect(resets).toBe(1);
    expect(log).toEqual([]);
    expect(await control.shown({ user: 'U0NOOR' })).toEqual([]);
    expect(await setup.client.auth.test()).toMatchObject({ ok: true });
  });

  it('happens once where two ask for it at the same moment', async () => {
    let resets = 0;
    setup = await startSandbox({
      onReset: async () => {
        resets += 1;
        await new Promise((resolve) => setImmediate(resolve));
      },
    });
    const { control } = setup.sandbox;
    await Promise.all([control.reset(), control.reset(), control.reset()]);
    expect(resets).toBe(1);
    await control.reset();
    expect(resets).toBe(2);
  });

  it('waits for an example that is being built, which is built once for all who ask', async () => {
    const resets: string[] = [];
    setup = await startSandbox({ onReset: async () => void resets.push('reset') });
    const { control } = setup.sandbox;
    const built = [control.example({ name: 'halfway' }), control.example({ name: 'halfway' })];
    const ended = built.map((one) => one.catch(() => resets.push('no app answers')));
    await Promise.all([...ended, control.reset()]);
    expect(resets).toEqual(['reset', 'no app answers', 'no app answers', 'reset']);
  });
});

describe('two sandboxes in one process', () => {
  it('know nothing of each other', async () => {
    setup = await startSandbox();
    const other = await startSandbox();
    await other.client.chat.postMessage({ channel: 'U0NOOR', text: 'hier' });
    expect(await setup.sandbox.control.shown({ user: 'U0NOOR' })).toEqual([]);
    await other.stop();
  });
});
