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

const home = (workspace = 'T1') => stage.store.home(workspace, 'U1');

describe('a Home', () => {
  it('is on record once it was opened, in its own workspace only', async () => {
    expect(await home()).toBeNull();
    await stage.store.turnHome('T1', 'U1', 0);
    expect(await home()).toEqual({ digest: '', page: 0 });
    expect(await home('T2')).toBeNull();
  });

  it('keeps what was published, and which page it was', async () => {
    await stage.store.turnHome('T1', 'U1', 3);
    await stage.store.keepHome('T1', 'U1', { digest: 'abc', wanted: 3, page: 1 });
    expect(await home()).toEqual({ digest: 'abc', page: 1 });
  });

  it('keeps a page that was turned to while another one was published', async () => {
    await stage.store.turnHome('T1', 'U1', 3);
    await stage.store.turnHome('T1', 'U1', 2);
    await stage.store.keepHome('T1', 'U1', { digest: 'abc', wanted: 3, page: 1 });
    expect(await home()).toEqual({ digest: 'abc', page: 2 });
  });

  it('keeps what was published when its page is turned', async () => {
    await stage.store.turnHome('T1', 'U1', 0);
    await stage.store.keepHome('T1', 'U1', { digest: 'a"b\\c', wanted: 0, page: 0 });
    await stage.store.turnHome('T1', 'U1', 1);
    expect(await home()).toEqual({ digest: 'a"b\\c', page: 1 });
  });

  it('that was forgotten does not come back by what was on its way', async () => {
    await stage.store.turnHome('T1', 'U1', 0);
    await stage.store.forgetHome('T1', 'U1');
    await stage.store.keepHome('T1', 'U1', { digest: 'abc', wanted: 0, page: 0 });
    expect(await home()).toBeNull();
  });

  it('is found among many people, in their order', async () => {
    await stage.store.turnHome('T1', 'U3', 0);
    await stage.store.turnHome('T1', 'U1', 0);
    await stage.store.turnHome('T2', 'U2', 0);
    expect(await stage.store.withHome('T1', ['U1', 'U2', 'U3', 'constructor'])).toEqual(['U1', 'U3']);
    expect(await stage.store.withHome('T1', [])).toEqual([]);
  });
});
