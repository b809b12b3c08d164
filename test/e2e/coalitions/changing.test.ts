import { afterAll, beforeAll, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { openIntention } from '../../../src/slack/vault.ts';
import { textIn } from '../../../src/text/text.ts';
import { type Actor, buttonsOf, createActor, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf } from '../underway.ts';

// What is said at the start, from Home and in one's own language, and what becomes of it later. The story goes on.

const english = textIn('en').coalitions;
let stage: Stage;
let noor: Actor;
beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
});
afterAll(() => stopUnbroken(stage));

async function closeAll(): Promise<void> {
  while ((await stage.control.view({ user: noor.user })).modals.length > 0) await noor.close();
}

it('begins from Home with a new channel and the language of whoever begins, and asks whether round 1 may be skipped', async () => {
  await noor.command('language', 'C0ALGEMEEN');
  await noor.modal(views.settings);
  await noor.submit({ language: 'en' });
  await stage.control.open({ user: 'U0NOOR', home: true });
  await stage.control.until('U0NOOR', ({ home }) => home !== null);
  await stage.control.clickView({ user: 'U0NOOR', home: true, action_id: act.openStart });
  await noor.modal(views.start);
  await noor.submit({ name: 'Harbour', need: 'It is quiet.' });
  await noor.modal(views.about);
  await noor.submit({ organisation: 'Gemeente Waterstad', intention: 'A harbour with life in it.' });
  const setup = await noor.modal(views.setup);
  expect(setup.values).toMatchObject({ together: 'no', channel: 'private', language: 'en' });
  await noor.submit({ together: 'yes' });
  const started = await noor.sees(/Harbour/);
  expect(wordsOf(started.blocks)).toContain(english.started.fromStep1);
  const { language, channel, partners, walk } = await coalitionOf(stage);
  expect([language, channel.wish?.kind, walk.at.step]).toEqual(['en', 'new', '5']);
  // Its kind was guessed from the name.
  expect(partners[0]?.kind).toBe('municipality');
  expect(buttonsOf(started).some((id) => id.startsWith(act.openGo))).toBe(true);
});

it('can be changed later, in every part, by its leads', async () => {
  await stage.quiet();
  await noor.command('change', 'C0ALGEMEEN');
  const form = await noor.modal(views.change);
  expect(form.values).toMatchObject({
    name: 'Harbour',
    need: 'It is quiet.',
    intention: 'A harbour with life in it.',
  });
  expect((await noor.submit({ name: ' ' })).errors).toEqual({ name: textIn('en').problems['name-missing'] });
  await noor.submit({ name: 'Levende haven', need: 'Het is stil.', intention: 'Een haven met leven.' });
  await noor.modal(views.changeSetup);
  expect((await noor.submit({ channel: 'existing', existing: 'C0BESLOTEN' })).errors?.existing).toBe(
    textIn('en').problems['channel-unseen'],
  );
  await noor.submit({ language: 'nl', country: 'BE', channel: 'existing', existing: 'C0BINNENSTAD' });
  await noor.modal(views.notice);
  await closeAll();
  await stage.quiet();
  const coalition = await coalitionOf(stage);
  expect(coalition).toMatchObject({
    name: 'Levende haven',
    need: 'Het is stil.',
    language: 'nl',
    country: 'BE',
    channel: { id: 'C0BINNENSTAD', welcomed: true },
  });
  expect(await openIntention(stage.context, { coalition, user: 'U0NOOR' })).toBe('Een haven met leven.');
  expect(coalition.walk.answers.goal?.versions).toHaveLength(2);
  expect(wordsOf((await noor.channelMessages('C0BINNENSTAD')).flatMap(({ blocks }) => blocks))).toContain(
    'Levende haven',
  );
});

it('says what was changed before, by whom and from what; what stays the same is no change', async () => {
  await noor.command('change');
  const form = await noor.modal(views.change);
  const said = wordsOf(form.blocks);
  for (const before of ['Harbour', 'It is quiet.', 'English', '<@U0NOOR>']) expect(said).toContain(before);
  await noor.submit({});
  await noor.modal(views.changeSetup);
  await noor.submit({});
  await noor.modal(views.notice);
  await closeAll();
  expect((await coalitionOf(stage)).changes).toHaveLength(1);
});

it('is not for others', async () => {
  const ahmed = createActor(stage.control, 'U0AHMED');
  const { ack } = await ahmed.command('wijzigen', 'C0BINNENSTAD');
  expect(JSON.stringify(ack.body)).not.toContain('Levende haven');
  expect((await stage.control.view({ user: 'U0AHMED' })).modals).toEqual([]);
});
