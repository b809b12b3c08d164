import { afterAll, beforeAll, expect, it } from 'vitest';
import { runDue } from '../../jobs/due.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { type AppStore, createHouse } from '../../src/house.ts';
import type { Person, PersonCommand } from '../../src/person/person.ts';
import type { Desk } from '../../src/slack/visit.ts';
import { openStore } from '../../src/store/store.ts';
import { now } from '../coalition/given.ts';
import { noor, start } from '../coalition/stories.ts';
import { openStage, type Stage, vaultKey } from '../store/stage.ts';

const workspace = 'T0DUE';
const member = `p-${noor}` as const;

let stage: Stage;
let store: AppStore;

beforeAll(async () => {
  stage = await openStage();
  store = openStore<Coalition, Person>({ redis: stage.redis, keys: [vaultKey('k1', 1)] });
});
afterAll(() => stage?.close());

it('looks again when somebody wants nudges again while it is computed when they are due: that used to be lost', async () => {
  let at = now - 20 * 86_400_000;
  const clock = { now: () => at };
  const house = createHouse({ store, clock, onAppended: () => {} });
  const turn = (...person: PersonCommand[]) =>
    house.act({ workspace, by: noor, query: { person: noor } }, () => ({ person }));
  await house.act({ workspace, by: noor, query: { coalition: 'k1' } }, () => ({
    coalitions: [{ id: 'k1', commands: [start] }],
  }));
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
  const info = async () => ({ user: { id: noor, team_id: workspace, tz: 'Europe/Paris' } });
  const desk = {
    ...{ store: { ...store, load }, house, clock, timezone: 'Europe/Amsterdam' },
    slack: { users: { info } },
  } as unknown as Desk; // A desk has Slack's whole client; here it only looks somebody up.
  await runDue(desk, { kind: 'due', workspace, member, score });
  expect(await store.nextDue(workspace)).toEqual({ member, score: now });
  expect(looks).toBeGreaterThan(3);
});
