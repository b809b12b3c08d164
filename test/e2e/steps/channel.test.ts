import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { isTitled, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { calls, coalitionOf, seesButton, text, timesPosted } from '../underway.ts';
import { channel, nameLead, startWaterstad, type Waterstad } from '../waterstad.ts';

// The channel that a finished step is told in: refused, lost, or nobody knows.

const name = 'Aantrekkelijke binnenstad';
const toldStep = (step: string) => text.steps.walk.told.notification(name, text.steps.walk.title(step));
let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
});
afterEach(() => stopUnbroken(stage));

const inChannel = async (step: string, where = channel) =>
  (await people.ahmed.channelMessages(where)).filter((message) => isTitled(message, toldStep(step)));

/** The first lead finishes the step that is open, with these words for the channel. */
async function finish(settled: string, tell: 'yes' | 'no' = 'yes'): Promise<void> {
  await people.first.open('', channel);
  await people.first.finish({ settled, tell });
  await people.first.closeAll();
}

/** The first try has failed: from now on nobody knows whether it was posted. */
async function failedOnce(): Promise<void> {
  const failed = () =>
    calls(stage, 'chat.postMessage').filter((call) => call.channel === channel && call.status !== 'ok');
  await vi.waitFor(() => expect(failed()).toHaveLength(1), { timeout: 5_000 });
}

const lost = { method: 'chat.postMessage', match: { channel } };

it('in a channel that was archived both leads hear why; in another one the message is posted after all', async () => {
  await stage.control.archiveChannel({ user: people.noor.user, channel });
  await people.second.open('', 'C0ALGEMEEN');
  await people.second.finish({ settled: 'Meer leven op straat.' });
  await people.second.closeAll();
  await stage.quiet();
  const problem = text.channelProblems.is_archived;
  for (const lead of [people.noor, people.sanne]) await lead.sees(new RegExp(problem));
  // Only whoever finished the step can have it posted.
  expect(timesPosted(stage, text.steps.walk.told.untold.notification)).toBe(1);
  const untold = await seesButton(people.sanne, `${act.settleTold}.no`);
  await people.sanne.press(untold, `${act.settleTold}.no`);
  await stage.quiet();
  expect(await coalitionOf(stage)).toMatchObject({ channel: { problem: 'is_archived' } });

  const note = await seesButton(people.noor, act.openChannel);
  await people.noor.press(note, act.openChannel);
  await people.noor.modal(views.channel);
  expect((await people.noor.submit({ channel: 'existing', existing: 'C0ALGEMEEN' })).errors).toBeUndefined();
  await stage.quiet();
  const again = await seesButton(people.sanne, `${act.settleTold}.no`);
  await people.sanne.press(again, `${act.settleTold}.no`);
  await stage.quiet();
  const [told, ...more] = await inChannel('1', 'C0ALGEMEEN');
  expect(wordsOf(told?.blocks ?? [])).toContain('Meer leven op straat.');
  expect(more).toEqual([]);
  expect((await coalitionOf(stage)).channel).toMatchObject({ id: 'C0ALGEMEEN', problem: null });
});

it('in a channel that the app was thrown out of it is told once the app is back', async () => {
  await stage.control.leave({ user: 'U0APP', channel });
  await finish('Meer leven op straat.');
  await stage.quiet();
  const untold = await seesButton(people.noor, `${act.settleTold}.no`);
  expect(wordsOf(untold.blocks)).toContain(
    text.steps.walk.told.untold.body(`<#${channel}>`, text.steps.walk.title('1')),
  );
  await stage.control.invite({ user: 'U0APP', channel });
  await people.noor.press(untold, `${act.settleTold}.no`);
  await stage.quiet();
  expect(await inChannel('1')).toHaveLength(1);
  expect((await coalitionOf(stage)).channel.problem).toBeNull();
});

it.each(['before', 'after'] as const)(
  'when the connection is lost %s Slack posts, the lead who finished looks, and both answers work',
  async (drop) => {
    await nameLead(people.noor, 'U0KEES');
    await stage.control.fault({ ...lost, drop });
    await people.second.open('', channel);
    await people.second.finish({ settled: 'Meer leven op straat.' });
    await failedOnce();
    await stage.control.clock({ add: 61_000 });
    const question = await seesButton(people.sanne, `${act.settleTold}.yes`);
    expect(timesPosted(stage, text.steps.walk.told.unsure.notification)).toBe(1);
    const isThere = drop === 'after';
    expect(await inChannel('1')).toHaveLength(isThere ? 1 : 0);
    const answer = `${act.settleTold}.${isThere ? 'yes' : 'no'}`;
    // Pressed twice it is posted once.
    await Promise.all([people.sanne.press(question, answer), people.sanne.press(question, answer)]);
    await stage.quiet();
    expect(await inChannel('1')).toHaveLength(1);
    const after = (await people.sanne.dm()).find(({ ts }) => ts === question.ts);
    expect(after?.text).toBe(isThere ? text.steps.walk.told.thanks : text.steps.walk.told.posting);
  },
);

// Went wrong: the newest words of the step were told, also when they were not to be.
it('what is told late is what was settled then, not what was settled later for leads only', async () => {
  await stage.control.fault({ ...lost, drop: 'before' });
  await finish('Voor iedereen.');
  await failedOnce();
  await people.first.open('', channel);
  await people.first.goTo('1', 'back');
  await people.first.finish({ settled: 'Alleen voor ons.', tell: 'no', next: 'resume' });
  await stage.control.clock({ add: 61_000 });
  const question = await seesButton(people.noor, `${act.settleTold}.no`);
  await people.noor.press(question, `${act.settleTold}.no`);
  await stage.quiet();
  const [told, ...more] = await inChannel('1');
  expect(wordsOf(told?.blocks ?? [])).toContain('Voor iedereen.');
  expect(more).toEqual([]);
  const posted = calls(stage, 'chat.postMessage').map(({ request }) => JSON.stringify(request));
  expect(posted.filter((words) => words.includes('Alleen voor ons.'))).toEqual([]);
});

it('what Slack is too busy for is told later, once', async () => {
  await stage.control.fault({ ...lost, retryAfter: 1, times: 2 });
  await finish('Meer leven op straat.');
  await stage.quiet();
  expect(await inChannel('1')).toHaveLength(1);
});
