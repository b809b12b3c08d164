import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createActor, startCoalition } from '../e2e/actors.ts';
import { type Stage, startStage } from '../e2e/stage.ts';
import { underway } from '../e2e/underway.ts';

describe('what the app says of its work', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.stop());

  const secret = 'Vertrouwelijk: zeepbellenblazer';

  it('is what is due, for whom and when, and each job that was run', async () => {
    const { ahmed } = await underway(stage);
    // What is due for him as a lead comes later, and is not announced with the reminder.
    await startCoalition(ahmed, { name: 'Markt', existing: 'C0MARKT' });
    await stage.quiet();
    const { upcoming } = await stage.control.work();
    expect(upcoming[0]).toMatchObject({ user: 'U0AHMED', kinds: ['interview-reminder'] });
    const { due } = await stage.control.clock();
    expect(due).toEqual({ at: upcoming[0]?.at, what: 'interview-reminder: U0AHMED' });
    const jobs = stage.sandbox.log.filter(({ direction }) => direction === 'in app');
    expect(jobs.map(({ what }) => what)).toContain('job send question');
    expect(jobs.every(({ status }) => status === 'done')).toBe(true);
  });

  it('is what waits for Slack, by ids only', async () => {
    const ahmed = createActor(stage.control, 'U0AHMED');
    await stage.control.fault({ method: 'chat.postMessage', retryAfter: 60, match: { user: 'U0AHMED' } });
    await stage.control.fault({ method: 'chat.postMessage', retryAfter: 60, match: { channel: 'D0AHMED' } });
    await ahmed.types(secret);
    const waiting = async () => (await stage.control.work()).jobs.find(({ state }) => state === 'delayed');
    await expect.poll(waiting).toMatchObject({ data: { kind: 'send', effect: 'question' } });
    expect((await waiting())?.at).toBeGreaterThan(Date.now());
    const said = [
      await stage.control.work(),
      stage.sandbox.log.filter(({ direction }) => direction === 'in app'),
    ];
    expect(JSON.stringify(said)).not.toContain('zeepbellenblazer');
    await expect.poll(() => stage.sandbox.log.some(({ status }) => status === 'later')).toBe(true);
  });
});
