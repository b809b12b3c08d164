import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommitmentCommand } from '../../../src/coalition/commitments/commands.ts';
import { longest } from '../../../src/coalition/longest.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { elementsIn, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';
import { type City, hubOf, startCity, words } from './city.ts';

let stage: Stage;
let city: City;
beforeEach(async () => {
  stage = await startStage();
  city = await startCity(stage);
});
afterEach(() => stopUnbroken(stage));

const long = '👩‍👩‍👧‍👦<!channel> *& '.repeat(400);
const count = 200;
/** So many are in as many words as a form takes: two pages, and more than a message holds. */
const longOnes = 40;

/** Ahmed takes on two hundred things for one day. */
async function takeOnMany(): Promise<void> {
  const coalition = await coalitionOf(stage);
  const contact = coalition.contacts.find(({ user }) => user === 'U0AHMED')?.id ?? '';
  const text = [...long].slice(0, longest.commitmentText - 5).join('');
  const commands = Array.from({ length: count }, (_, at): CommitmentCommand => {
    const id = `m${String(at).padStart(3, '0')}`;
    return {
      type: 'MakeCommitment',
      commitment: id,
      today: '2027-03-01',
      contact,
      step: '10',
      date: '2027-03-17',
      words: { entry: `${id}.words`, text: `${id} ${at < longOnes ? text : ''}` },
      money: { kind: 'existing', differently: null, strengthens: [] },
    };
  });
  for (const some of [commands.slice(0, longOnes), commands.slice(longOnes)]) {
    const { status } = await stage.context.commands.handle(
      { by: 'U0AHMED', query: { coalition: coalition.id } },
      () => ({
        coalitions: [{ id: coalition.id, commands: some }],
      }),
    );
    expect(status).toBe('done');
    await stage.quiet();
  }
}

it('two hundred commitments of one person stay within what Slack takes, paged', async () => {
  const { ahmed, noor } = city;
  await takeOnMany();
  const hub = await hubOf(ahmed);
  expect(wordsOf(hub.blocks)).toContain(text.person.hub.more(count - 5));
  await ahmed.press(hub, act.openCommitments);
  const seen = new Set<string>();
  for (let page = 0; page < 10; page += 1) {
    const list = await ahmed.modal(views.commitments);
    for (const id of wordsOf(list.blocks).match(/\bm\d{3}\b/g) ?? []) seen.add(id);
    const next = `${act.commitmentsPage}.${page + 1}`;
    if (elementsIn(list.blocks).every(({ element }) => element.action_id !== next)) break;
    await ahmed.clickModal(next);
    await stage.quiet();
  }
  expect(seen.size).toBe(count);
  await noor.command('toezegging');
  const list = await noor.modal(views.commitments);
  expect(wordsOf(list.blocks)).toContain(text20());
  await noor.clickModal(`${act.showCommitment}.m000`);
  await noor.modal(views.commitment);
  await noor.close();
  // What is due comes in one message a day, five lines of it.
  await stage.control.clock({ to: '2027-03-10T12:00:00+01:00' });
  const first = await ahmed.sees(/Dit komt eraan/);
  const shown = wordsOf(first.blocks).match(/Dit komt eraan/g)?.length ?? 0;
  expect(shown).toBe(5);
  const days = (await ahmed.dm()).filter(({ blocks }) => wordsOf(blocks).includes('Dit komt eraan'));
  expect(days).toHaveLength(1);

  function text20(): string {
    return words.list.counted(words.list.filters.now, count);
  }
}, 60_000);
