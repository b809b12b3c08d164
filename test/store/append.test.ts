import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeStage, openStage, type Stage, speech } from './stage.ts';

describe('append and load', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => closeStage(stage));

  it('writes', async () => {
    expect(
      await stage.store.append(
        'T1',
        { request: { id: 'r1', outcome: { a: [] } }, streams: [speech('c-1', [], ['a', 'b'])] },
        { now: 5 },
      ),
    ).toEqual({ ok: true });
    expect(await stage.store.load('T1', { coalition: '1', request: 'r1' })).toMatchObject({
      outcome: { a: [] },
      coalition: { id: '1', version: 2, state: { words: ['a', 'b'] } },
    });
  });
});
