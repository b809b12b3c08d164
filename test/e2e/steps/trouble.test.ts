import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { wordsOf } from '../actors.ts';
import { leadsButtons, postButtons } from '../old-message.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { calls, coalitionOf, text, timesPosted } from '../underway.ts';
import { channel, startWaterstad, type Waterstad } from '../waterstad.ts';

// Requests that come twice, too late, from the wrong person or with strange ids; and Redis gone meanwhile.

let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
});
afterEach(() => stopUnbroken(stage));

const toldOnce = (step: string) =>
  timesPosted(
    stage,
    text.steps.walk.told.notification('Aantrekkelijke binnenstad', text.steps.walk.title(step)),
  );

it('a form, a finish, a skip and a click that come twice are done once', async () => {
  const { first } = people;
  const again = async (mutate: 'resend' | 'newTrigger') => {
    await stage.control.deliver({ lastOf: 'interactive', user: 'U0NOOR', mutate });
    await stage.control.deliver({ lastOf: 'interactive', user: 'U0NOOR' });
  };
  await first.open('', channel);
  await first.answer('goal', 'Een volle Markt');
  await again('newTrigger');
  await again('resend');
  expect((await coalitionOf(stage)).walk.answers.goal?.versions).toHaveLength(2);
  await first.finish({ settled: 'Leven op straat' });
  await again('newTrigger');
  await stage.quiet();
  expect((await coalitionOf(stage)).walk.at).toEqual({ step: '2', round: 1 });
  expect(toldOnce('1')).toBe(1);
  await first.skip('Al bekend');
  await again('newTrigger');
  expect((await coalitionOf(stage)).walk.at).toEqual({ step: '3', round: 1 });
  await first.goTo('1', 'again');
  await again('newTrigger');
  const { walk } = await coalitionOf(stage);
  expect(walk.at).toEqual({ step: '1', round: 2 });
  expect(walk.passes.filter(({ step }) => step === '1')).toHaveLength(2);
});

it('while Redis is away the form stays with its text, and is taken when it is back', async () => {
  const { first, noor } = people;
  await first.open('', channel);
  await first.press(act.fillStep, { opens: views.stepAnswer });
  await stage.quiet();
  await stage.redis.kill('SIGKILL');
  const late = await noor.submit({ 'goal.answer': 'Blijft staan' });
  expect(late.errors).toEqual({ 'goal.answer': text.app.command.submitFailed });
  expect(late.view?.values['goal.answer']).toBe('Blijft staan');
  await noor.clickModal(act.stepDraft);
  expect(wordsOf((await noor.modal(views.notice)).blocks)).toBe(text.app.command.failed);
  await noor.close();
  await stage.redis.restart();
  await vi.waitFor(async () => expect((await noor.submit({})).errors).toBeUndefined(), {
    timeout: 15_000,
    interval: 200,
  });
  expect((await coalitionOf(stage)).walk.answers.goal?.versions).toHaveLength(2);
});

it('while Redis is away a finish stays open with what was settled', async () => {
  const { first, noor } = people;
  await first.open('', channel);
  await first.press(act.openFinish, { opens: views.stepFinish });
  await stage.quiet();
  await stage.redis.kill('SIGKILL');
  const late = await noor.submit({ settled: 'Leven op straat', despite: ['yes'] });
  expect(Object.values(late.errors ?? {})).toEqual([text.app.command.submitFailed]);
  expect(late.view?.values.settled).toBe('Leven op straat');
  await stage.redis.restart();
  await vi.waitFor(async () => expect((await noor.submit({})).errors).toBeUndefined(), {
    timeout: 15_000,
    interval: 200,
  });
  await stage.quiet();
  expect(toldOnce('1')).toBe(1);
});

it('a partner who presses a lead’s button or sends a lead’s form reads that only a lead can, and changes nothing', async () => {
  const { id } = await coalitionOf(stage);
  const { ahmed, tom } = people;
  const log = JSON.stringify(await coalitionOf(stage));
  const own = leadsButtons(id);
  for (const actor of [ahmed, tom]) {
    const message = await postButtons(stage, channel, own);
    for (let at = 0; at < own.length; at += 1) await message.press(actor.user, at);
    await stage.quiet();
    const said = (await actor.channelMessages(channel)).filter(({ ephemeral }) => ephemeral);
    expect(said.map((message) => message.text)).toEqual(own.map(() => text.app.command.notLead));
    expect((await stage.control.view({ user: actor.user })).modals).toEqual([]);
  }
  expect(JSON.stringify(await coalitionOf(stage))).toBe(log);
});

it('a step, a question or a coalition that there is not leads to a sensible place', async () => {
  const { id } = await coalitionOf(stage);
  const { noor, first } = people;
  const message = await postButtons(stage, channel, [
    [act.openStep, `${id}.99`],
    [act.openStep, `${id}.constructor`],
    [act.openFinish, `${id}.99`],
    [act.fillQuestion, `${id}.no-such-question`],
    [act.openHistory, `${id}.toString`],
    [`${act.fillStep}.77`, `${id}.1`],
    [`${act.fillStep}.-1`, `${id}.1`],
    [`${act.openGo}.sideways`, `${id}.1`],
    [act.openStep, 'nothing.1'],
    [`${act.settleTold}.no`, `${id}.99.1`],
  ]);
  const opened = async (at: number) => {
    await message.press('U0NOOR', at);
    await stage.quiet();
    const { modals } = await stage.control.view({ user: 'U0NOOR' });
    await first.closeAll();
    return modals.at(-1);
  };
  // Where the coalition is.
  for (const at of [0, 1, 3, 4]) expect((await opened(at))?.title).toBe(text.steps.walk.title('1'));
  expect((await opened(2))?.callback_id).toBe(views.stepFinish);
  // The last page, and the first.
  expect((await opened(5))?.title).toBe(text.steps.walk.form.title(3, 3));
  expect((await opened(6))?.title).toBe(text.steps.walk.form.title(1, 3));
  expect((await opened(7))?.callback_id).toBe(views.stepGo);
  expect(await opened(8)).toBeUndefined();
  expect((await noor.ephemeral(channel)).text).toBe(text.problems['unknown-coalition']);
  expect(await opened(9)).toBeUndefined();
  expect((await coalitionOf(stage)).walk.at).toEqual({ step: '1', round: 1 });
});

it('stopped between its acknowledgement and the message in the channel, the app posts it afterwards, once', async () => {
  const { first } = people;
  await stage.control.fault({ method: 'chat.postMessage', match: { channel }, retryAfter: 1, times: 0 });
  await first.open('', channel);
  await first.finish({ settled: 'Leven op straat' });
  await stage.whileDown(async () => {
    expect(toldOnce('1')).toBe(0);
    await stage.control.fault({ clear: true });
  });
  await stage.quiet();
  expect(toldOnce('1')).toBe(1);
  const posted = calls(stage, 'chat.postMessage').filter(
    ({ status, channel: where }) => status === 'ok' && where === channel,
  );
  expect(posted).toHaveLength(2);
});
