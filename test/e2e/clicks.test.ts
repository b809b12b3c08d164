import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { createActor, startCoalition, wordsOf } from './actors.ts';
import { personOf } from './commitments/city.ts';
import { countClicks } from './counted.ts';
import { type Stage, startStage, stopUnbroken } from './stage.ts';
import { coalitionOf, text } from './underway.ts';

// What a lead's work costs from the slash command to the receipt, besides typing. The story goes on from test to test.

let stage: Stage;
let noor: ReturnType<typeof countClicks>;
beforeAll(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2027-03-01T10:00:00+01:00' });
  noor = countClicks(createActor(stage.control, 'U0NOOR'));
  await startCoalition(noor);
});
afterAll(() => stopUnbroken(stage));

function costsAtMost(clicks: number): void {
  // Nothing is done with less than opening it and sending it.
  expect(noor.clicks()).toBeGreaterThanOrEqual(2);
  expect(noor.clicks()).toBeLessThanOrEqual(clicks);
}

async function closeAll(): Promise<void> {
  while ((await stage.control.view({ user: noor.user })).modals.length > 0) await noor.close();
}

it('five partners with whom to ask there: at most 8', async () => {
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.pastePartners);
  await noor.modal(views.pastePartners);
  await noor.submit({
    lines: [
      'Ondernemersvereniging Binnenstad; Ahmed El Idrissi; 06 11111111',
      'Bewonersvereniging Oude Haven; Kees; 06 22222222',
      'De Pomp; Marieke Jansen',
      'Thuis wonen; Jan Smit; 06 33333333',
      'Vastgoed BV; Tom Willems',
    ].join('\n'),
  });
  const check = await noor.modal(views.checkPartners);
  const named = (label: string) =>
    (check.blocks as { block_id?: string; label?: { text: string } }[]).find(
      (block) => block.label?.text === label,
    )?.block_id ?? '';
  await noor.submit({
    [named('De Pomp')]: 'culture',
    [named(text.partners.paste.who('Kees'))]: 'U0KEES',
  });
  const receipt = await noor.modal(views.partnersPasted);
  expect(wordsOf(receipt.blocks)).toContain(text.partners.paste.done(5));
  costsAtMost(8);
  const { partners, contacts } = await coalitionOf(stage);
  expect([partners.length, contacts.length]).toEqual([6, 6]);
  await closeAll();
});

it('inviting everybody: at most 3', async () => {
  await noor.command('gesprek');
  await noor.modal(views.interviews);
  await noor.submit({ who: [], everyone: ['everyone'] });
  await noor.modal(views.interviews);
  costsAtMost(3);
  expect((await coalitionOf(stage)).interviews).toHaveLength(4);
  await closeAll();
});

it('a commitment: at most 4', async () => {
  await noor.command('toezegging');
  await noor.modal(views.commitments);
  await noor.clickModal(act.newCommitment);
  const form = await noor.modal(views.commitmentForm);
  const what = 'De etalages aan de Markt verlichten';
  await noor.submit({ words: what, who: personOf(form, 'De Pomp'), date: '2027-04-01' });
  await stage.control.until(noor.user, ({ modals }) => wordsOf(modals.at(-1)?.blocks ?? []).includes(what));
  costsAtMost(4);
  expect((await coalitionOf(stage)).commitments).toMatchObject([{ date: '2027-04-01' }]);
  await closeAll();
});

it('a meeting: at most 5', async () => {
  await noor.command('bijeenkomst');
  await noor.modal(views.meetings);
  await noor.clickModal(act.planMeeting);
  await noor.modal(views.meetingForm);
  await noor.submit({ date: '2027-03-18', time: '19:30' });
  await noor.modal(views.meetingForm);
  await noor.submit({ place: 'De Pomp', purpose: 'Horen wat ieder wil' });
  await noor.modal(views.meetingDone);
  costsAtMost(5);
  expect((await coalitionOf(stage)).meetings).toHaveLength(1);
  await closeAll();
});

it('finishing a step in which something is still open: at most 3', async () => {
  await noor.command('stap');
  await noor.modal(views.step);
  await noor.clickModal(act.openFinish);
  const form = await noor.modal(views.stepFinish);
  expect(wordsOf(form.blocks)).toContain('<@U0MARIEKE>');
  await noor.submit({ settled: 'We beginnen bij de Markt.', despite: ['yes'] });
  await stage.control.until(noor.user, ({ modals }) =>
    wordsOf(modals.at(-1)?.blocks ?? []).includes(text.steps.each[2].name),
  );
  costsAtMost(3);
  await stage.quiet();
  expect((await coalitionOf(stage)).walk.at.step).toBe('2');
  const told = await noor.channelMessages('C0BINNENSTAD');
  expect(told.some(({ blocks }) => wordsOf(blocks).includes('We beginnen bij de Markt.'))).toBe(true);
});
