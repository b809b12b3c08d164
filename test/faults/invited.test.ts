import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWaterstad, type Waterstad } from '../e2e/waterstad.ts';
import { type Stage, startStage, until, workspace } from './stage.ts';

// A meeting is planned, and the app dies on the way to the messages and calendar files of those who are invited.

let stage: Stage;
let people: Waterstad;
beforeAll(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
  await stage.settled();
}, 120_000);
afterAll(() => stage.stop());

/** The invitations and the calendar files in somebody's DM, for the meeting about this. */
async function came(user: 'ahmed' | 'marieke' | 'tom', name: string) {
  const messages = await people[user].dm();
  const invitations = messages.filter((each) => !each.pinned && JSON.stringify(each.blocks).includes(name));
  return [invitations.length, messages.flatMap(({ files }) => files).length];
}

const moments = [
  ['before-enqueue', 1],
  ['before-cursor', 1],
  ...[1, 3, 6].flatMap((pass) => [
    ['after-sending', pass],
    ['after-post', pass],
  ]),
] as ['before-enqueue' | 'before-cursor' | 'after-sending' | 'after-post', number][];

it.each(moments.map((moment, at) => [...moment, at] as const))(
  'killed at %s, passing %s: each hears of it once, with one file',
  async (point, passes, at) => {
    const { noor } = people;
    const name = `Aanleiding${at}.`;
    await noor.command('bijeenkomst');
    await noor.modal('meeting.list');
    await noor.clickModal('meeting.plan');
    const { ms } = await stage.control.clock();
    const day = new Date(ms + (30 + at) * 86_400_000).toISOString().slice(0, 10);
    await noor.modal('meeting.plan');
    await noor.submit({ date: day, time: '14:00', minutes: '60' });
    const held = stage.app.hold(point, passes);
    const sent = noor.submit({ purpose: name });
    expect(await held).toBe(true);
    const killedAt = Date.now();
    await stage.app.kill();
    await sent;
    await until(() => (stage.app.runsSince ?? 0) > killedAt);
    // Not acknowledged: Slack says so over the modal, and the lead presses once more.
    const open = (await stage.control.view({ user: 'U0NOOR' })).modals.at(-1);
    if (open?.callback_id === 'meeting.plan')
      expect((await noor.submit({ purpose: name })).errors).toBeUndefined();
    while ((await stage.control.view({ user: 'U0NOOR' })).modals.length > 0) await noor.close();
    await stage.settled();
    for (const user of ['ahmed', 'marieke', 'tom'] as const)
      expect([user, await came(user, name)]).toEqual([user, [1, at + 1]]);
    expect(await stage.store.lagging(workspace, Number.MAX_SAFE_INTEGER, 1)).toEqual([]);
  },
  120_000,
);
