import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { isTitled } from '../e2e/actors.ts';
import { seesButton, text } from '../e2e/underway.ts';
import { channel, startWaterstad, type Waterstad } from '../e2e/waterstad.ts';
import { type Stage, startStage, until, workspace } from './stage.ts';
import { points } from './strikes.ts';

// A step is finished, and the app dies on the way from the submission to the channel's message.

let stage: Stage;
let people: Waterstad;
beforeAll(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
  await stage.settled();
}, 120_000);
afterAll(() => stage.stop());

async function where(): Promise<string | undefined> {
  const { coalition } = await stage.store.load(workspace, { channel });
  return coalition?.state?.walk.at.step;
}

const told = async (step: string) => {
  const line = text.steps.walk.told.notification('Aantrekkelijke binnenstad', text.steps.walk.title(step));
  return (await people.ahmed.channelMessages(channel)).filter((message) => isTitled(message, line)).length;
};

it.each(points.map((point, at) => [point, `${at + 1}`] as const))(
  'killed at %s: step %s is finished, and the channel hears of it once',
  async (point, step) => {
    const { first, noor } = people;
    await first.open('', channel);
    const form = await first.press(act.openFinish, { opens: views.stepFinish });
    const held = stage.app.hold(point, 1);
    const values = {
      settled: `Besluit ${step}`,
      ...(step === '5' ? { document: 'plan' } : {}),
      ...('despite' in form.values ? { despite: ['yes'] } : {}),
    };
    const sent = noor.submit(values);
    expect(await held).toBe(true);
    const killedAt = Date.now();
    await stage.app.kill();
    await sent;
    await until(() => (stage.app.runsSince ?? 0) > killedAt);
    // Not acknowledged: Slack says so over the modal, and the lead presses once more.
    const open = (await stage.control.view({ user: 'U0NOOR' })).modals.at(-1);
    if (open?.callback_id === views.stepFinish) {
      expect(open.values.settled).toBe(`Besluit ${step}`);
      const answered = await noor.submit({});
      expect(answered.errors).toBeUndefined();
    }
    await first.closeAll();
    await stage.settled();
    expect(await where()).toBe(`${Number(step) + 1}`);
    // Between the claim and what Slack answered nobody knows: the lead looks.
    if (point === 'after-sending' || point === 'after-post') {
      const there = point === 'after-post' ? 'yes' : 'no';
      const question = await seesButton(noor, `${act.settleTold}.${there}`);
      await noor.press(question, `${act.settleTold}.${there}`);
      await stage.settled();
    }
    expect(await told(step)).toBe(1);
    expect(await stage.store.lagging(workspace, Number.MAX_SAFE_INTEGER, 1)).toEqual([]);
  },
  120_000,
);
