import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Append, Appended } from '../../src/store/append.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { openLeakyLine } from './leaky-line.ts';
import { connectStore, openStage, type Stage, speech, spoken } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const write: Append = {
  requests: [{ id: 'r1', outcome: { made: '1' } }],
  streams: [speech('c-1', [], ['a'])],
};
const append = () => stage.store.append('T1', write, { now: 1 });
const unknown = { name: 'StoreError', code: 'unknown' };
const repeated = { ok: false, reason: 'repeated', outcome: { made: '1' } };

describe('an append of which the outcome is unknown', () => {
  it('was done after all: Redis was only slow', async () => {
    const other = new Redis(stage.server.url);
    await other.client('PAUSE', 60_000, 'WRITE');
    await expect(append()).rejects.toMatchObject(unknown);
    await other.client('UNPAUSE');
    expect(await append()).toEqual(repeated);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
    other.disconnect();
  });

  it('was done after all: Redis hung as a whole', async () => {
    await stage.server.kill('SIGSTOP');
    await expect(append()).rejects.toMatchObject(unknown);
    await stage.server.kill('SIGCONT');
    expect(await append()).toEqual(repeated);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
  });

  it('was done, its reply lost and Redis killed: the restarted Redis knows', async () => {
    const line = await openLeakyLine(stage.server.port);
    const behind = await connectStore(line.url);
    const lost = line.loseNextReply();
    await expect(behind.store.append('T1', write, { now: 1 })).rejects.toMatchObject(unknown);
    await lost;
    await stage.server.kill('SIGKILL');
    await stage.server.restart();
    await stage.connections.connected(20_000);
    expect(await append()).toEqual(repeated);
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
    behind.connections.close();
    line.close();
  });

  it('was not done, because Redis died before: it is written now', async () => {
    const other = new Redis(stage.server.url);
    await other.client('PAUSE', 60_000, 'WRITE');
    other.disconnect();
    const refused = expect(append()).rejects.toMatchObject(unknown);
    await stage.server.kill('SIGKILL');
    await refused;
    await stage.server.restart();
    await stage.connections.connected(20_000);
    expect(await append()).toEqual({ ok: true });
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(['a']);
  });
});

describe('a Redis that is not there', () => {
  it('is told apart from an unknown outcome: nothing was sent', async () => {
    const ended = new Promise((resolve) => stage.redis.once('close', resolve));
    await stage.server.kill('SIGKILL');
    await ended;
    await expect(append()).rejects.toMatchObject({ name: 'StoreError', code: 'unreachable' });
    await expect(stage.store.load('T1', {})).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('never puts what was written into an error', async () => {
    await stage.redis.set('coalitie:{T1}:log:c-1', 'no stream');
    const secret: Append = { streams: [speech('c-1', [], ['canary-word'])] };
    const error: unknown = await stage.store
      .append('T1', secret, { now: 1 })
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreError);
    const shown = JSON.stringify(error, Object.getOwnPropertyNames(error));
    expect(shown).toContain('WRONGTYPE');
    expect(shown).not.toContain('canary-word');
  });

  it('loses nothing that was acknowledged and doubles nothing, killed in the middle of many appends', async () => {
    const words = Array.from({ length: 120 }, (_, at) => `w${at}`);
    let killing = Promise.resolve();
    for (const [at, word] of words.entries()) {
      const one: Append = {
        requests: [{ id: word, outcome: {} }],
        streams: [speech('c-1', words.slice(0, at), [word])],
      };
      const pending = until(() => stage.store.append('T1', one, { now: 1 }));
      if (at % 40 === 20) killing = stage.server.kill('SIGKILL').then(() => stage.server.restart());
      expect(await pending).not.toMatchObject({ reason: 'stale' });
      await killing;
    }
    expect(await spoken(stage, 'T1', 'c-1')).toEqual(words);
    expect((await stage.store.load('T1', { coalition: '1' })).coalition?.state).toEqual({ words });
  });
});

/** As a caller does: again with the same request id, until Redis answers. */
async function until(attempt: () => Promise<Appended>): Promise<Appended> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      await stage.connections.connected(20_000);
    }
  }
}
