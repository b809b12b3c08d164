import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDue } from '../../../jobs/rhythm/due.ts';
import { openAppStore } from '../../../src/app-store.ts';
import type { Clock } from '../../../src/clock.ts';
import { type AppStore, createCommandHandler } from '../../../src/command-handler.ts';
import type { PersonCommand } from '../../../src/person/person.ts';
import { now } from '../../coalition/given.ts';
import { noor, start } from '../../coalition/stories.ts';
import { openStage, type Stage, vaultKey } from '../../store/stage.ts';
import { createJobContext } from '../context.ts';

/** Slack only looks somebody up here. */
const slack = {
  users: { info: async () => ({ user: { id: noor, team_id: 'T0DUE', tz: 'Europe/Paris' } }) },
};
const member = `p-${noor}` as const;

let stage: Stage;
let store: AppStore;

beforeAll(async () => {
  stage = await openStage();
  store = openAppStore({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
});
afterAll(() => stage?.close());

/** Noor leads one coalition, which makes something due in two weeks. */
async function led(workspace: string, clock: Clock): Promise<number> {
  const commands = createCommandHandler({ store, clock, onAppended: () => {} });
  await commands.handle({ workspace, by: noor, query: { coalition: 'k1' } }, () => ({
    coalitions: [{ id: 'k1', commands: [start] }],
  }));
  return (await store.nextDue(workspace))?.score ?? 0;
}

it('looks again when somebody wants nudges again while it is computed when they are due: that used to be lost', async () => {
  const workspace = 'T0DUE';
  let at = now - 20 * 86_400_000;
  const clock = { now: () => at };
  const commands = createCommandHandler({ store, clock, onAppended: () => {} });
  const turn = (...person: PersonCommand[]) =>
    commands.handle({ workspace, by: noor, query: { person: noor } }, () => ({ person }));
  await led(workspace, clock);
  await turn({ type: 'SwitchNudges', on: false });
  at = now;
  const { score = 0 } = (await store.nextDue(workspace)) ?? {};

  let looks = 0;
  const load: AppStore['load'] = async (...query) => {
    const found = await store.load(...query);
    if (query[1].mine === 'states') looks += 1;
    // The third look is the one of which the next instant is written: after the first one, and one in their own zone.
    if (looks === 3 && query[1].mine === 'states') await turn({ type: 'SwitchNudges', on: true });
    return found;
  };
  const context = createJobContext({ ...store, load }, { clock, workspace, slack });
  await runDue(context, { kind: 'due', workspace, member, score });
  expect(await store.nextDue(workspace)).toEqual({ member, score: now });
  expect(looks).toBeGreaterThan(3);
});

it('leaves the instant alone that came in the place of its own: that one has a job too', async () => {
  const workspace = 'T0LATE';
  const clock = { now: () => now - 20 * 86_400_000 };
  const score = await led(workspace, clock);
  const context = createJobContext(store, { clock, workspace, slack });
  await runDue(context, { kind: 'due', workspace, member, score: score - 1 });
  expect(await store.nextDue(workspace)).toEqual({ member, score });
});
