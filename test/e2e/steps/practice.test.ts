import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import {
  type Actor,
  answerTo,
  createActor,
  elementsIn,
  isTitled,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf, text } from '../underway.ts';
import { channel, startWaterstad } from '../waterstad.ts';
import { createWalker, type Walker } from './walker.ts';

// A practice coalition: anybody makes one, walks it and throws it away, and nobody else hears of it.

let stage: Stage;
let ahmed: Actor;
let walker: Walker;
let redis: Redis;
beforeEach(async () => {
  stage = await startStage();
  ahmed = createActor(stage.control, 'U0AHMED');
  walker = createWalker(stage.control, ahmed);
  redis = new Redis({ port: stage.redis.port, host: '127.0.0.1' });
});
afterEach(async () => {
  expect(stage.sandbox.log.flatMap(({ broken }) => broken ?? [])).toEqual([]);
  redis.disconnect();
  await stage.stop();
});

/** Everybody whom calls of the app reached since then: by channel or by user. */
function reached(since: number): Set<string> {
  const found = stage.sandbox.log
    .slice(since)
    .filter(({ direction }) => direction === 'from app')
    .flatMap(({ request, channel: where }) => {
      const { user, user_id, users, channel: given } = (request ?? {}) as Record<string, string | undefined>;
      return [user, user_id, users, given, where ?? undefined].filter((each) => each !== undefined);
    });
  return new Set(found);
}

const vaultEntries = (coalition: string) => redis.hkeys(`coalitie:{T0WATER}:vault:${coalition}`);

/** So many windows were opened: the newest takes the place of the one before. */
const opened = (times: number) =>
  vi.waitFor(() => expect(calls(stage, 'views.open')).toHaveLength(times), { timeout: 5_000 });

const practise = async () => {
  await ahmed.command('oefenen', channel);
  return ahmed.modal(views.step);
};

it('is walked by a partner of another coalition, from start to closing, and reaches nobody else', async () => {
  const people = await startWaterstad(stage);
  await stage.quiet();
  const since = stage.sandbox.log.length;
  const before = await people.noor.channelMessages(channel);
  const dms = await Promise.all([people.noor, people.sanne, people.marieke].map((actor) => actor.dm()));

  const view = await practise();
  expect(wordsOf(view.blocks)).toContain(text.steps.walk.practice.started(text.steps.practice.name));
  await walker.answerAll((question) => `Oefening ${question}`);
  await walker.finish({ settled: 'Zo oefen ik.' });
  for (const _ of ['2', '3', '4']) await walker.finish();
  await walker.finish({ document: 'plan' });
  for (const _ of ['6', '7', '8']) await walker.finish();
  await walker.finish({ next: 'adopted' });
  await walker.finish({ next: 'closing' });
  await walker.finish();
  await walker.closeAll();
  await stage.quiet();
  expect((await coalitionOf(stage, 'U0AHMED')).over).toBe('closed');

  const told = (await ahmed.dm()).filter(({ blocks }) =>
    wordsOf(blocks).includes(text.steps.walk.told.practice),
  );
  expect(told).toHaveLength(11);
  expect(wordsOf(told[0]?.blocks ?? [])).toContain('Zo oefen ik.');
  const own = (await stage.control.view({ user: 'U0AHMED' })).conversations.find(({ kind }) => kind === 'im');
  expect([...reached(since)]).toContain(own?.id);
  expect([...reached(since)].filter((id) => ![own?.id, 'U0AHMED'].includes(id))).toEqual([]);
  expect(calls(stage, 'conversations.create')).toEqual([]);
  expect(await people.noor.channelMessages(channel)).toEqual(before);
  expect(await Promise.all([people.noor, people.sanne, people.marieke].map((actor) => actor.dm()))).toEqual(
    dms,
  );
  expect((await coalitionOf(stage)).name).toBe('Aantrekkelijke binnenstad');
});

it('has four partners who said believable things, to read; nobody can be added', async () => {
  await practise();
  await walker.press(act.openInterviews);
  const list = await ahmed.modal(views.interviews);
  for (const { contact } of text.steps.practice.partners) expect(wordsOf(list.blocks)).toContain(contact);
  const menu = elementsIn(list.blocks).find(({ element }) => element.action_id.startsWith(act.openRead));
  await ahmed.clickModal(menu?.element.action_id ?? '', { selected: 'read' });
  const read = wordsOf((await ahmed.modal(views.read)).blocks);
  expect(read).toContain(text.steps.practice.partners[0]?.answers.motive);
  await walker.closeAll();

  await ahmed.command('partner', 'C0ALGEMEEN');
  await ahmed.modal(views.partners);
  await ahmed.clickModal(act.addPartner);
  await ahmed.modal(views.partner);
  const refused = await ahmed.submit({ organisation: 'Echte mensen', contacts: ['U0MARIEKE'] });
  expect(refused.errors).toEqual({ contacts: text.problems['practice-alone'] });
  await ahmed.close();
  await ahmed.clickModal(act.openLeads);
  await ahmed.modal(views.leads);
  expect((await ahmed.submit({ lead: 'U0MARIEKE' })).errors).toEqual({
    lead: text.problems['practice-alone'],
  });
});

it('is taken up again where it was, however often it is asked for', async () => {
  // Went wrong: two presses at once made two.
  await Promise.all([ahmed.command('oefenen'), ahmed.command('oefenen', channel)]);
  await opened(2);
  await walker.answer('goal', 'Een volle Markt');
  await walker.skip('Verder kijken');
  await walker.closeAll();
  await Promise.all([ahmed.command('oefenen'), ahmed.command('oefenen', channel)]);
  await opened(4);
  expect((await ahmed.modal(views.step)).title).toBe(text.steps.walk.title('2'));
  await walker.closeAll();
  await stage.control.deliver({ lastOf: 'command', user: 'U0AHMED', mutate: 'newTrigger' });
  await walker.closeAll();
  const { mine } = await stage.app.context.store.load('T0WATER', { person: 'U0AHMED', mine: true });
  expect(mine).toHaveLength(1);
});

it('thrown away it is gone: from commands, Home and the list of one’s own, and its words from the vault', async () => {
  await stage.control.open({ user: 'U0AHMED', home: true });
  await practise();
  const { id } = await coalitionOf(stage, 'U0AHMED');
  await walker.answerAll((question) => `Weg ${question}`);
  await walker.finish({ settled: 'Ook weg' });
  await walker.skip('Weg ermee');
  await stage.quiet();
  expect((await vaultEntries(id)).length).toBeGreaterThan(20);
  const name = text.steps.practice.name;
  expect(wordsOf((await answerTo(ahmed, 'mijn', 'C0ALGEMEEN')).blocks)).toContain(name);

  await walker.press(`${act.openGo}.throw-away`, { opens: views.stepGo });
  await walker.submit({});
  const said = await ahmed.modal(views.notice);
  expect(wordsOf(said.blocks)).toBe(text.steps.walk.practice.thrown);
  await walker.closeAll();
  await stage.quiet();
  expect(await vaultEntries(id)).toEqual([]);
  for (const command of ['', 'status', 'mijn', 'stap', 'partner']) {
    const { blocks } = await answerTo(ahmed, command, 'C0ALGEMEEN');
    expect([command, wordsOf(blocks)]).toEqual([command, expect.stringContaining(text.app.command.none)]);
  }
  const { home } = await stage.control.view({ user: 'U0AHMED' });
  expect(JSON.stringify(home)).not.toContain(name);
  // What was told in the DM keeps no button that brings it back.
  const told = (await ahmed.dm()).findLast(({ blocks }) => elementsIn(blocks).length > 0);
  if (told !== undefined) {
    await ahmed.press(told, elementsIn(told.blocks)[0]?.element.action_id ?? '');
    expect((await stage.control.view({ user: 'U0AHMED' })).modals).toEqual([]);
  }

  await practise();
  expect((await coalitionOf(stage, 'U0AHMED')).id).not.toBe(id);
});

it('beside a real coalition each is asked for by name', async () => {
  const noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor);
  await noor.command('oefenen', 'C0ALGEMEEN');
  await noor.modal(views.step);
  await noor.close();
  const { blocks } = await answerTo(noor, 'status', 'C0ALGEMEEN');
  const names = elementsIn(blocks).map(({ element }) => element.text?.text);
  expect(names).toEqual(['Aantrekkelijke binnenstad', text.steps.practice.name]);
  const inChannel = await answerTo(noor, 'status', channel);
  expect(isTitled(inChannel, text.coalitions.status.title('Aantrekkelijke binnenstad'))).toBe(true);
});
