import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { elementsIn, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { calls, coalitionOf, text, timesPosted } from '../underway.ts';

import { channel, startWaterstad, type Waterstad } from '../waterstad.ts';

const name = 'Aantrekkelijke binnenstad';
const day = 86_400_000;
let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2027-03-01T10:00:00+01:00' });
  people = await startWaterstad(stage);
  await stage.quiet();
});
afterEach(() => stopUnbroken(stage));

/** Nothing but time passes. */
async function wait(days: number): Promise<void> {
  for (let passed = 0; passed < days; passed += 1) await stage.control.clock({ add: day });
}

/** The question in the channel who takes over. */
async function wanted() {
  const messages = await people.ahmed.channelMessages(channel);
  return messages.filter(({ blocks }) =>
    elementsIn(blocks).some(({ element }) => element.action_id === act.takeOver),
  );
}

it('while another lead goes on: that one hears of it, once, and leads on', async () => {
  await stage.control.deactivate({ user: 'U0NOOR' });
  // Went wrong: as long as others kept it going, nobody ever noticed.
  for (let week = 0; week < 4; week += 1) {
    await wait(7);
    await people.second.open('', channel);
    await people.second.answer('goal', `Week ${week}`);
    await people.second.closeAll();
  }
  await stage.quiet();
  const told = text.steps.walk.gone.body('Noor van Dijk', name);
  const note = await people.sanne.sees(new RegExp(told.slice(0, 20)));
  expect(wordsOf(note.blocks)).toContain(told);
  expect(timesPosted(stage, text.steps.walk.gone.notification(name))).toBe(1);
  expect((await coalitionOf(stage, 'U0SANNE')).leads).toEqual(['U0SANNE']);
  expect(await wanted()).toEqual([]);
  await people.sanne.press(note, act.openLeads);
  await people.sanne.modal(views.leads);
  expect((await people.sanne.submit({ lead: 'U0KEES' })).errors).toBeUndefined();
});

it('with something taken on: the other one hears of both in one message', async () => {
  const { id, contacts } = await coalitionOf(stage);
  const contact = contacts.find(({ user }) => user === 'U0NOOR')?.id ?? null;
  await stage.context.commands.handle({ by: 'U0NOOR', query: { coalition: id } }, () => ({
    coalitions: [
      {
        id,
        commands: [
          {
            type: 'MakeCommitment',
            commitment: 'plein',
            today: '2027-03-01',
            date: null,
            contact,
            words: { entry: 'words-plein', text: 'Het plein' },
            step: null,
            money: { kind: 'existing', differently: null, strengthens: [] },
          },
        ],
      },
    ],
  }));
  await stage.quiet();
  await stage.control.deactivate({ user: 'U0NOOR' });
  await wait(15);
  const about = (await people.sanne.dm())
    .map(({ blocks }) => wordsOf(blocks))
    .filter((words) => words.includes('Noor van Dijk') || words.includes('Dit is nu vrij'));
  expect(about).toHaveLength(1);
  expect(about[0]).toContain(text.steps.walk.gone.body('Noor van Dijk', name));
  expect(about[0]).toMatch(/Dit is nu vrij op te pakken\..*Het plein/s);
});

it('the only one: the channel is asked, and of two who press at once one takes over', async () => {
  await stage.control.deactivate({ user: 'U0SANNE' });
  await wait(16);
  expect((await coalitionOf(stage)).leads).toEqual(['U0NOOR']);
  await stage.control.deactivate({ user: 'U0NOOR' });
  await wait(32);
  const [question, ...more] = await wanted();
  if (question === undefined) throw new Error('nobody is asked');
  expect(more).toEqual([]);
  expect(wordsOf(question.blocks)).toContain(text.steps.walk.gone.wanted.body('Noor van Dijk', name));

  // Somebody of another workspace has no commands: they can't lead.
  await people.tom.press(question, act.takeOver);
  expect((await people.tom.ephemeral(channel)).text).toBe(text.steps.walk.gone.wanted.outside);

  await Promise.all([
    people.ahmed.press(question, act.takeOver),
    people.marieke.press(question, act.takeOver),
  ]);
  await stage.quiet();
  const { leads, gone } = await coalitionOf(stage, 'U0AHMED');
  expect([['U0AHMED'], ['U0MARIEKE']]).toContainEqual(leads);
  expect(gone).toEqual([]);
  const [lead = '', late] =
    leads[0] === 'U0AHMED' ? ['U0AHMED', people.marieke] : ['U0MARIEKE', people.ahmed];
  expect((await late.ephemeral(channel)).text).toBe(text.problems['lead-present']);
  const settled = (await people.ahmed.channelMessages(channel)).find(({ ts }) => ts === question.ts);
  expect(settled?.text).toBe(text.steps.walk.gone.wanted.taken(`<@${lead}>`, name));
  expect(await wanted()).toEqual([]);
});

it('the question in the channel is asked again when nobody knows whether it stands there', async () => {
  const { id } = await coalitionOf(stage);
  await stage.control.fault({ method: 'chat.postMessage', match: { channel }, drop: 'before' });
  const commands = ['U0SANNE', 'U0NOOR'].map((user) => ({ type: 'NoteLeadGone' as const, user }));
  await stage.context.commands.handle({ by: null, query: { coalition: id } }, () => ({
    coalitions: [{ id, commands }],
  }));
  const posted = () => calls(stage, 'chat.postMessage').filter((call) => call.channel === channel);
  await vi.waitFor(() => expect(posted().at(-1)?.status).not.toBe('ok'), { timeout: 5_000 });
  await stage.control.clock({ add: 61_000 });
  expect(await wanted()).toHaveLength(1);
});

it('whoever takes over reads what was written before, and walks on', async () => {
  await people.first.open('', channel);
  await people.first.answer('goal', 'Een volle Markt');
  await people.first.closeAll();
  for (const user of ['U0NOOR', 'U0SANNE']) await stage.control.deactivate({ user });
  await wait(40);
  const [question] = await wanted();
  if (question === undefined) throw new Error('nobody is asked');
  await people.ahmed.press(question, act.takeOver);
  await people.ahmed.command('stap', channel);
  expect(wordsOf((await people.ahmed.modal(views.step)).blocks)).toContain('Een volle Markt');
});
