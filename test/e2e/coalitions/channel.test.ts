import { afterAll, beforeAll, expect, it } from 'vitest';
import { textIn } from '../../../src/text/text.ts';
import { type Actor, createActor, elementsIn, startCoalition, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';

const text = textIn('nl');
let stage: Stage;
let noor: Actor;
let ahmed: Actor;
beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  ahmed = createActor(stage.control, 'U0AHMED');
});
afterAll(() => stage.stop());

const channels = async (actor: Actor) => (await stage.control.view({ user: actor.user })).conversations;

/** The last page of the form, filled in but for the channel. */
async function openSetup(name: string): Promise<void> {
  await noor.command('start');
  await noor.modal('coalition.start');
  await noor.submit({ name, need: 'Het wordt stil.' });
  await noor.modal('coalition.about');
  await noor.submit({ organisation: 'Gemeente', kind: 'municipality', intention: 'Levendig.' });
  await noor.modal('coalition.setup');
}

it('refuses a channel that it can’t see, that is archived, or that has a coalition', async () => {
  await startCoalition(noor, { name: 'De eerste' });
  await openSetup('De tweede');
  const refused = async (existing: string) =>
    (await noor.submit({ channel: 'existing', existing })).errors?.existing;
  expect(await refused('C0BESLOTEN')).toBe(text.problems['channel-unseen']);
  expect(await refused('C0BINNENSTAD')).toBe(text.problems['channel-taken']);
  await noor.fill({ existing: 'C0MARKT' });
  await stage.control.archiveChannel({ user: 'U0NOOR', channel: 'C0MARKT' });
  expect((await noor.submit({ channel: 'existing' })).errors?.existing).toBe(
    text.problems['channel-archived'],
  );
  expect((await noor.submit({ channel: 'existing', existing: null })).errors?.existing).toBe(
    text.problems['channel-missing'],
  );
});

it('says that a name is taken, and makes the channel under another one', async () => {
  const made = await noor.submit({ channel: 'private', new_name: 'Algemeen' });
  expect(made.view).toBeNull();
  const note = await noor.sees(new RegExp(text.channelProblems.name_taken.slice(0, 30)));
  const buttons = elementsIn(note.blocks).map(({ element }) => element.action_id);
  expect(buttons).toEqual(['coalition.channel']);
  const next = await noor.command('', 'C0ALGEMEEN');
  expect(JSON.stringify(next.ack.body)).toContain('coalition.channel');
  await noor.press(note, 'coalition.channel');
  await noor.modal('coalition.channel');
  await noor.submit({ channel: 'private', new_name: 'Onze Bínnenstad!' });
  await stage.quiet();
  const own = (await channels(noor)).find(({ name }) => name === 'onze-binnenstad');
  expect(own?.kind).toBe('private');
  expect(wordsOf(own?.messages.flatMap(({ blocks }) => blocks) ?? [])).toContain('De tweede');
});

it('invites contacts into a channel that it made, and tells the lead about people of elsewhere', async () => {
  await openSetup('De derde');
  await noor.submit({ channel: 'public', new_name: 'derde' });
  const started = await noor.sees(/\*De derde\* is gestart/);
  expect(wordsOf(started.blocks)).toContain('andere werkruimte');
  const derde = (await channels(noor)).find(({ name }) => name === 'derde');
  await noor.command('partner', derde?.id);
  await noor.modal('partner.list');
  await noor.clickModal('partner.add');
  await noor.modal('partner.save');
  await noor.submit({ organisation: 'Winkeliers', kind: 'other', contacts: ['U0AHMED', 'U0TOM'] });
  await stage.quiet();
  const there = (await channels(noor)).find(({ name }) => name === 'derde');
  expect(there?.members.toSorted()).toEqual(['U0AHMED', 'U0APP', 'U0NOOR']);
  await noor.close();
  const told = await noor.sees(/<@U0TOM>/);
  expect(wordsOf(told.blocks)).toContain('Deel het kanaal');
  expect((await channels(ahmed)).some(({ name }) => name === 'derde')).toBe(true);
});

it('follows a channel that gets another id', async () => {
  const derde = (await channels(noor)).find(({ name }) => name === 'derde');
  await stage.control.renameChannelId({ from: derde?.id ?? '', to: 'C0DERDE' });
  const status = await noor.command('status', 'C0DERDE');
  expect(JSON.stringify(status.ack.body)).toContain('De derde');
  expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
});
