import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
beforeEach(async () => {
  await stage.redis.flushall();
});
afterAll(() => stage.close());

describe('an uploaded picture', () => {
  it('is known by its digest, in its own workspace only', async () => {
    await stage.store.keepPicture('T1', 'digest', { file: 'F1', since: 5000 });
    expect(await stage.store.pictureFile('T1', 'digest')).toEqual({ file: 'F1', since: 5000 });
    expect(await stage.store.pictureFile('T1', 'another')).toBeNull();
    expect(await stage.store.pictureFile('T2', 'digest')).toBeNull();
  });

  it('is forgotten when Slack no longer shows it, and others are not', async () => {
    await stage.store.keepPicture('T1', 'digest', { file: 'F1', since: 5000 });
    await stage.store.keepPicture('T1', 'another', { file: 'F2', since: 5000 });
    await stage.store.dropPicture('T1', 'digest', 'F1');
    expect(await stage.store.pictureFile('T1', 'digest')).toBeNull();
    expect(await stage.store.pictureFile('T1', 'another')).toEqual({ file: 'F2', since: 5000 });
  });

  it('stays when it was uploaded again meanwhile', async () => {
    await stage.store.keepPicture('T1', 'digest', { file: 'F12', since: 6000 });
    await stage.store.dropPicture('T1', 'digest', 'F1');
    expect(await stage.store.pictureFile('T1', 'digest')).toEqual({ file: 'F12', since: 6000 });
  });
});
