import { Redis } from 'ioredis';
import { afterEach, expect, it } from 'vitest';
import { workspaceKeys } from '../../../src/store/keys.ts';
import { wordsOf } from '../actors.ts';
import { dumped } from '../searching.ts';
import { type Stage, startStage, workspace } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';
import { channel, startWaterstad, type Waterstad } from '../waterstad.ts';

// A closed coalition is wiped after the months that the installation chose, and its leads are told before.

let stage: Stage;
let redis: Redis | null = null;
afterEach(async () => {
  redis?.disconnect();
  redis = null;
  await stage.stop();
});

async function close({ first }: Waterstad): Promise<void> {
  await first.open('', channel);
  await first.goTo('closing', 'closing');
  await first.finish({ next: 'over' });
  await first.closeAll();
  await stage.quiet();
}

const tellings = async ({ noor }: Waterstad) =>
  (await noor.dm()).map(({ blocks }) => wordsOf(blocks)).filter((words) => words.includes('wis ik'));

it('tells its leads a month before, and then leaves nothing of it', async () => {
  stage = await startStage({
    startsAt: '2027-03-01T10:00:00+01:00',
    env: { COALITIE_RETENTION_MONTHS: '3' },
  });
  const waterstad = await startWaterstad(stage);
  const { id } = await coalitionOf(stage);
  await close(waterstad);
  expect((await coalitionOf(stage)).wiping).toEqual({ on: '2027-06-01', told: {} });
  await stage.control.clock({ to: '2027-04-30T12:00:00+02:00' });
  expect(await tellings(waterstad)).toEqual([]);
  await stage.control.clock({ to: '2027-05-03T12:00:00+02:00' });
  const [said] = await tellings(waterstad);
  expect(said).toContain(text.keeping.wiping.line('Aantrekkelijke binnenstad', '1 juni 2027'));
  await stage.control.clock({ to: '2027-05-31T12:00:00+02:00' });
  expect((await coalitionOf(stage)).over).toBe('closed');
  await stage.control.clock({ to: '2027-06-01T12:00:00+02:00' });
  await stage.quiet();
  redis = new Redis(stage.redis.url);
  const left = (await dumped(redis)).filter((each) => each.includes(id));
  // What people were sent is remembered for them alone, by ids.
  expect(left.map((each) => each.split(' ')[0]).filter((key) => !/:(log|state):p-/.test(key ?? ''))).toEqual(
    [],
  );
  expect(await redis.hlen(workspaceKeys(workspace).channels)).toBe(0);
  const { ack } = await waterstad.noor.command('status', channel);
  expect(JSON.stringify(ack.body)).toContain(text.app.command.none);
});

it('is applied at the next start to what was closed before', async () => {
  stage = await startStage({ startsAt: '2027-03-01T10:00:00+01:00' });
  const waterstad = await startWaterstad(stage);
  await close(waterstad);
  expect((await coalitionOf(stage)).wiping ?? null).toBe(null);
  const { wiping } = await restartedWith('24');
  expect(wiping).toEqual({ on: '2029-03-01', told: {} });
  expect((await restartedWith('')).wiping).toBe(null);
});

/** The same Redis with another setting. */
async function restartedWith(months: string) {
  await stage.whileDown(async () => {
    stage.config.retentionMonths = months === '' ? null : Number(months);
  });
  const wanted = months === '' ? 'never' : `${months} months`;
  while ((await stage.app.context.store.retention()) !== wanted)
    await new Promise((done) => setTimeout(done, 10));
  return coalitionOf(stage);
}
