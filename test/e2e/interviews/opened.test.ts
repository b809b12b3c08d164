import { afterAll, beforeAll, expect, it } from 'vitest';
import { views as domainViews } from '../../../src/slack/domain/ids.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, answerAll, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { coalitionOf, interviewsOf, seesButton, text, underway } from '../underway.ts';

// An author sees who opened their interview and on which day; reading across counts too.

let stage: Stage;
let noor: Actor;
let ahmed: Actor;

beforeAll(async () => {
  stage = await startStage({ startsAt: '2027-03-01T09:00:00+01:00' });
  ({ noor, ahmed } = await underway(stage));
  await answerAll(ahmed, 'Antwoord');
  await stage.quiet();
});
afterAll(() => stage.stop());

async function ownWords(): Promise<string> {
  await ahmed.press(await seesButton(ahmed, act.withdraw), act.openOwn);
  const { blocks } = await ahmed.modal(views.own);
  await ahmed.close();
  return wordsOf(blocks);
}

async function readings() {
  await stage.quiet();
  return interviewsOf(await coalitionOf(stage), 'U0AHMED').at(-1)?.readings;
}

/** A note is written a moment after the reader has their answer. */
async function noted(days: number): Promise<void> {
  while (((await readings())?.[0]?.days.length ?? 0) < days)
    await new Promise((done) => setTimeout(done, 10));
}

it('says so while nobody opened it, then who did and when, each day once', async () => {
  expect(await ownWords()).toContain(text.interviews.opened.nobodySince('1 maart 2027'));
  await noor.press(await seesButton(noor, act.openRead), act.openRead);
  await noor.modal(views.read);
  await noor.close();
  await noted(1);
  await noor.press(await seesButton(noor, act.openRead), act.openRead);
  await noor.modal(views.read);
  await noor.close();
  await stage.control.clock({ add: 2 * 86_400_000 });
  await noor.command('interview');
  await noor.modal(views.interviews);
  await noor.clickModal(act.openCompare);
  await noor.modal(domainViews.domain);
  await noted(2);
  expect(await readings()).toEqual([{ reader: 'U0NOOR', days: ['2027-03-01', '2027-03-03'], earlier: 0 }]);
  const words = await ownWords();
  expect(words).toContain('<@U0NOOR>: 1 maart 2027 en 3 maart 2027');
  expect(words).toContain(text.interviews.opened.since('1 maart 2027'));
  expect((await ahmed.command('mijn')).ack.body).toMatchObject({
    blocks: expect.arrayContaining([
      expect.objectContaining({
        elements: [expect.objectContaining({ text: expect.stringContaining('Geopend door 1 ander') })],
      }),
    ]),
  });
});
