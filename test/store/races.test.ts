import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Appended } from '../../src/store/append.ts';
import type { StreamName } from '../../src/store/keys.ts';
import { runs } from '../runs.ts';
import { connectStore, fold, openStage, type Stage, speech, spoken } from './stage.ts';

const names: StreamName[] = ['c-1', 'c-2', 'p-U1'];

/** One thing that a writer wants to say: so many words in one or two streams, sent once or twice over. */
const wish = record({
  first: constantFrom(...names),
  second: constantFrom(...names),
  words: integer({ min: 1, max: 3 }),
  resends: integer({ min: 0, max: 1 }),
});

describe('several writers at once', () => {
  let stage: Stage;
  let other: Awaited<ReturnType<typeof connectStore>>;
  beforeAll(async () => {
    stage = await openStage();
    other = await connectStore(stage.server.url);
  });
  afterAll(async () => {
    other.connections.close();
    await stage.close();
  });

  it('leave logs that fold to the stored states, with every version once and every word once', async () => {
    let run = 0;
    await assert(
      asyncProperty(array(array(wish, { maxLength: 5 }), { minLength: 2, maxLength: 4 }), async (writers) => {
        run += 1;
        const workspace = `T${run}`;
        await Promise.all(
          writers.map(async (wishes, writer) => {
            const { store } = writer % 2 === 0 ? stage : other;
            for (const [at, { first, second, words, resends }] of wishes.entries()) {
              const id = `${writer}-${at}`;
              const said = Array.from({ length: words }, (_, word) => `${id}-${word}`);
              const sent = Array.from({ length: resends + 1 }, () =>
                say(store, workspace, { id, names: [...new Set([first, second])], said }),
              );
              const answers = await Promise.all(sent);
              expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
            }
          }),
        );
        for (const name of names) {
          const found = await spoken(stage, workspace, name);
          const wanted = writers.flatMap((wishes, writer) =>
            wishes.flatMap(({ first, second, words }, at) =>
              first === name || second === name
                ? Array.from({ length: words }, (_, word) => `${writer}-${at}-${word}`)
                : [],
            ),
          );
          expect([...found].sort()).toEqual(wanted.sort());
          const { also } = await stage.store.load(workspace, { also: [name] });
          const state = found.length === 0 ? null : fold(found.map((word) => ({ word })));
          expect(also[name]).toMatchObject({ version: found.length, state });
        }
      }),
      { numRuns: runs(25) },
    );
  });
});

/** Load, decide, append, and again when it was stale: as every caller does. */
async function say(
  store: Stage['store'],
  workspace: string,
  wanted: { id: string; names: StreamName[]; said: string[] },
): Promise<Appended> {
  for (;;) {
    const { outcome, also } = await store.load(workspace, { request: wanted.id, also: wanted.names });
    if (outcome !== null) return { ok: false, reason: 'repeated', outcome };
    const streams = wanted.names.map((name) => speech(name, wordsOf(also[name]?.state), wanted.said));
    const answer = await store.append(
      workspace,
      { requests: [{ id: wanted.id, outcome: {} }], streams },
      { now: 1 },
    );
    if (answer.ok || answer.reason === 'repeated') return answer;
  }
}

function wordsOf(state: unknown): string[] {
  const words: unknown = typeof state === 'object' && state !== null && 'words' in state ? state.words : [];
  return Array.isArray(words) ? words.map(String) : [];
}
