import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { answerTo, elementsIn, wordsOf } from '../actors.ts';
import { agree, type City, startCity, theOne } from '../commitments/city.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { createWalker } from '../steps/walker.ts';
import { calls, text } from '../underway.ts';

// How a coalition stands, where people look: status, Home, `mijn`, the channel and a step's screen, through the whole app.

const what = 'Een pand openstellen';
let stage: Stage;
let city: City;
beforeEach(async () => {
  stage = await startStage();
  city = await startCity(stage);
});
afterEach(() => stopUnbroken(stage));

/** The words that stand in for each picture, in order. */
function picturesIn(blocks: object[]): string[] {
  return (blocks as { type: string; slack_file?: { id: string }; alt_text?: string }[])
    .filter(({ type, slack_file: file }) => type === 'image' && file?.id !== undefined)
    .map(({ alt_text: alt }) => alt ?? '');
}

/** Slack needs a moment before it shows a file. */
const aMoment = () => stage.control.clock({ add: 10_000 });

async function openHome(user: string): Promise<object[]> {
  await stage.control.open({ user, home: true });
  await stage.control.until(user, ({ home }) => home !== null);
  await stage.quiet();
  return (await stage.control.view({ user })).home?.blocks ?? [];
}

it('shows leads where they are and how commitments stand: in pictures, counts and words', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what, partner: 'Ondernemers', date: '2027-03-17' });
  await aMoment();
  const where = /ronde 1.*stap 1 van 10/is;
  const status = (await answerTo(noor, 'status')).blocks;
  expect(wordsOf(status)).toContain(what);
  for (const blocks of [status, await openHome('U0NOOR')]) {
    const [lemniscate, progress, ...others] = picturesIn(blocks);
    expect(lemniscate).toMatch(where);
    expect(progress).toContain(text.commitments.picture.title);
    expect(others).toEqual([]);
    expect(wordsOf(blocks)).toContain(text.commitments.summary.count(1, text.commitments.status.planned));
  }
}, 30_000);

it('has a picture of its own for each week, made when somebody looks', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what, partner: 'Ondernemers' });
  await stage.control.clock({ to: '2027-03-09T10:00:00+01:00' });
  expect(picturesIn((await answerTo(noor, 'status')).blocks)).toHaveLength(1);
  await stage.quiet();
  await aMoment();
  expect(picturesIn((await answerTo(noor, 'status')).blocks)).toHaveLength(2);
}, 30_000);

it('lets an owner report where they see it: in Home and in /coalitie mijn', async () => {
  const { noor, ahmed } = city;
  const { id } = await agree(stage, noor, ahmed, { what, partner: 'Ondernemers', date: '2027-03-17' });
  await ahmed.command('mijn');
  const mine = await ahmed.ephemeral();
  expect(wordsOf(mine.blocks)).toContain(what);
  await ahmed.press(mine, `${act.report}.on-track`, { channel: 'C0BINNENSTAD' });
  await stage.quiet();
  expect(await theOne(stage, what)).toMatchObject({ status: 'on-track' });

  const home = await openHome('U0AHMED');
  expect(wordsOf(home)).toContain(what);
  const done = elementsIn(home).find(({ element }) => element.action_id === `${act.report}.done`);
  expect(done?.element.value).toContain(id);
  await stage.control.clickView({ user: 'U0AHMED', home: true, action_id: `${act.report}.done` });
  await stage.quiet();
  expect(await theOne(stage, what)).toMatchObject({ status: 'done' });
}, 30_000);

it('tells the channel of a finished step with the picture of where it is now', async () => {
  const walker = createWalker(stage.control, city.noor);
  await walker.open();
  await walker.finish({ settled: 'Iedereen wil meer leven op straat.', leaveOpen: true });
  await stage.quiet();
  const told = (await city.noor.channelMessages('C0BINNENSTAD')).find(({ blocks }) =>
    wordsOf(blocks).includes('Iedereen wil meer leven op straat.'),
  );
  const [lemniscate, ...others] = picturesIn(told?.blocks ?? []);
  expect(lemniscate).toMatch(/stap 2 van 10/i);
  expect(others).toEqual([]);
}, 30_000);

it('says in a step why it matters, an example, when it is good enough and on which side it is; and plans a meeting', async () => {
  const walker = createWalker(stage.control, city.noor);
  const step = wordsOf((await walker.open()).blocks);
  const { why, example, result } = text.steps.each['1'];
  for (const part of [why, example, result, text.steps.sides.zij.name, text.steps.sides.zij.about])
    expect(step).toContain(part);
  await walker.press(act.planMeeting, { opens: views.meetingForm });
  await city.noor.close();
  const list = wordsOf((await walker.press(act.listSteps, { opens: views.stepList })).blocks);
  for (const { name } of Object.values(text.steps.sides)) expect(list).toContain(name);
  expect(list).toContain(text.steps.walk.allSides);
}, 30_000);

it('sends nothing any more to a workspace that took the app away', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what, partner: 'Ondernemers', date: '2027-03-17' });
  await stage.control.uninstall();
  await stage.quiet();
  const before = calls(stage, 'chat.postMessage').length;
  await stage.control.clock({ to: '2027-04-30T12:00:00+02:00' });
  await stage.quiet();
  expect(calls(stage, 'chat.postMessage')).toHaveLength(before);
  const { status, body } = await stage.readiness();
  expect([status, body]).toMatchObject([200, { warnings: ['token-refused: account_inactive'] }]);
}, 30_000);
