import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { act } from '../../src/slack/ids.ts';
import { startRedis, type TestRedis } from '../redis.ts';
import { type Stage, startStage } from './stage.ts';
import {
  answersOf,
  answerUpTo,
  calls,
  invited,
  seesButton,
  seesQuestion,
  text,
  timesPosted,
  underway,
} from './underway.ts';

// The log knows less than the DM: nobody's words land under another question.

let stage: Stage;
let redis: TestRedis;
let dir: string;
afterEach(async () => {
  await stage.stop();
  await redis.stop();
  await rm(dir, { recursive: true, force: true });
});

async function start(): Promise<void> {
  dir = await mkdtemp(join(tmpdir(), 'coalitie-restored-'));
  redis = await startRedis({ dir: join(dir) });
  stage = await startStage({ redis, resendDelays: [20, 20, 20] });
}

/** What the README says: the data folder, copied. */
async function backUp(): Promise<() => Promise<void>> {
  await stage.quiet();
  const copy = join(dir, 'backup');
  await cp(join(dir, 'appendonlydir'), copy, { recursive: true });
  return async () => {
    await redis.kill('SIGKILL');
    await rm(join(dir, 'appendonlydir'), { recursive: true });
    await cp(copy, join(dir, 'appendonlydir'), { recursive: true });
    await redis.restart();
  };
}

/** Waits for something outside the sandbox. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await new Promise((done) => setTimeout(done, 50));
}

/** Somebody who was invited, and has their overview already: what is posted next is question 1. */
async function known() {
  const { ahmed } = await invited(stage);
  await ahmed.types('Hallo');
  await ahmed.seesMessage(({ pinned }) => pinned);
  await stage.quiet();
  return ahmed;
}

const say = (place: number) => `Antwoord ${place}`;
const answers = {
  motive: say(1),
  developments: say(2),
  yield: say(3),
  adapting: say(4),
  efforts: say(5),
  concerns: say(6),
};

describe('Redis restored from a backup made at question 3', () => {
  it('takes each answer of the DM under the question that stood there', async () => {
    await start();
    const { ahmed } = await underway(stage);
    await answerUpTo(ahmed, 2, say);
    await seesQuestion(ahmed, 3);
    const restore = await backUp();
    for (const place of [3, 4, 5]) {
      await seesQuestion(ahmed, place);
      await ahmed.types(say(place));
    }
    await seesQuestion(ahmed, 6);
    await stage.quiet();
    await stage.whileDown(async () => {
      await restore();
      await ahmed.types(say(6));
    });
    await until(async () => Object.keys(await answersOf(stage, 'U0AHMED')).length >= 6);
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual(answers);
    await ahmed.types(say(7));
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ ...answers, recording: say(7) });
    await seesButton(ahmed, act.send);
    for (let place = 1; place <= 7; place += 1)
      expect(timesPosted(stage, text.interviews.question.notification(place, 7))).toBe(1);
  });

  it('while the app runs: the first message waits until the DM was looked at', async () => {
    await start();
    const { ahmed } = await underway(stage);
    await answerUpTo(ahmed, 2, say);
    await seesQuestion(ahmed, 3);
    const restore = await backUp();
    for (const place of [3, 4, 5]) {
      await seesQuestion(ahmed, place);
      await ahmed.types(say(place));
    }
    await seesQuestion(ahmed, 6);
    await stage.quiet();
    await stage.control.fault({ method: 'conversations.history', error: 'internal_error', times: 3 });
    await restore();
    await until(async () => (await stage.readiness()).status === 200);
    await ahmed.types(say(6));
    await until(async () => Object.keys(await answersOf(stage, 'U0AHMED')).length >= 6);
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual(answers);
  });
});

describe('the same Redis as before', () => {
  it('is believed: a start looks only at who has a question open, a message at nothing', async () => {
    await start();
    const { ahmed } = await underway(stage);
    await stage.quiet();
    await stage.whileDown(async () => {});
    await stage.quiet();
    const looked = () => calls(stage, 'conversations.history').length;
    await until(async () => looked() > 0);
    await stage.whileDown(async () => {});
    await stage.quiet();
    await until(async () => looked() > 1);
    const before = looked();
    await ahmed.types(say(1));
    await stage.quiet();
    expect(looked()).toBe(before);
  });
});

describe('question 1 taken by Slack, its reply lost, and Redis dies', () => {
  it('takes what was typed once Redis is back', async () => {
    await start();
    const ahmed = await known();
    await stage.control.fault({ method: 'chat.postMessage', match: { channel: 'D0AHMED' }, drop: 'after' });
    await ahmed.press(await seesButton(ahmed, act.start), act.start);
    await seesQuestion(ahmed, 1);
    await redis.kill('SIGKILL');
    await ahmed.types(say(1));
    const refused = () =>
      stage.sandbox.log.filter(
        ({ direction, what, status }) =>
          direction === 'to app' && what.includes('message') && !status.startsWith('2'),
      );
    await until(async () => refused().length >= 4);
    await redis.restart();
    await until(async () => (await answersOf(stage, 'U0AHMED')).motive === say(1));
    await seesQuestion(ahmed, 2);
    expect(timesPosted(stage, text.interviews.question.notification(1, 7))).toBeLessThanOrEqual(1);
  });
});

describe('typed after Begin, before question 1 stands there', () => {
  it('belongs to question 1, with what comes after it', async () => {
    await start();
    const ahmed = await known();
    const hints = () => timesPosted(stage, text.interviews.hints['nothing-open']);
    const before = hints();
    await stage.control.fault({
      method: 'chat.postMessage',
      match: { channel: 'D0AHMED' },
      retryAfter: 1,
      times: 1,
    });
    await ahmed.press(await seesButton(ahmed, act.start), act.start);
    await ahmed.types('Meteen dit,');
    await seesQuestion(ahmed, 1);
    await ahmed.types('en dan dat.');
    await seesQuestion(ahmed, 2);
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Meteen dit,\nen dan dat.' });
    expect(hints()).toBe(before);
  });
});
