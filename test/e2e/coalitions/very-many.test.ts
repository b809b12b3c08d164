import { afterAll, beforeAll, expect, it } from 'vitest';
import type { StartCoalition } from '../../../src/coalition/commands.ts';
import { act, shortcuts, views } from '../../../src/slack/ids.ts';
import { type Actor, createActor, elementsIn, type SeenMessage, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { text } from '../underway.ts';

// Whoever has a part in 180 coalitions reaches each of them.

const count = 180;
const elsewhere = 'C0ALGEMEEN';
const longName = 'Een coalitie met een naam van precies tachtig tekens, langer dan een knop of keuze';
let stage: Stage;
let noor: Actor;
const idOf = (at: number) => `veel${String(at).padStart(3, '0')}`;
const nameOf = (at: number) => `${at} ${longName}`.slice(0, 80);

function started(at: number): StartCoalition {
  const id = idOf(at);
  return {
    type: 'StartCoalition',
    id,
    name: nameOf(at),
    need: 'Iets',
    language: 'nl',
    country: 'NL',
    together: false,
    intention: { entry: `intention.${id}`, text: 'Iets' },
    channel: { kind: 'new', name: '', isPrivate: true },
    own: {
      partner: `${id}p`,
      name: 'Gemeente',
      kind: 'municipality',
      contact: `${id}c`,
      contactName: 'Noor',
    },
    practice: true,
  };
}

beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  for (let at = 0; at < count; at += 1) {
    const request = { by: 'U0NOOR', query: { person: 'U0NOOR', coalition: idOf(at) } };
    const coalitions = [{ id: idOf(at), commands: [started(at)] }];
    await stage.context.commands.handle(request, () => ({ coalitions, person: [] }));
  }
  await stage.quiet();
});
afterAll(() => stopUnbroken(stage));

interface Menu {
  action: string;
  labels: string[];
  values: string[];
}

interface Choice {
  value: string;
  text: { text: string };
}

interface Element {
  action_id?: string;
  options?: Choice[];
  option_groups?: { options: Choice[] }[];
}

/** The menu in which a coalition is chosen. */
function menuIn(blocks: object[]): Menu {
  const inputs = (blocks as { element?: Element }[]).flatMap(({ element }) => element ?? []);
  const placed: Element[] = [...elementsIn(blocks).map(({ element }) => element), ...inputs];
  const found = placed.find((element) => 'option_groups' in element || 'options' in element);
  const { options, option_groups: groups } = found ?? {};
  const all = options ?? groups?.flatMap((group) => group.options) ?? [];
  return {
    action: found?.action_id ?? '',
    labels: all.map((each) => each.text.text),
    values: all.map(({ value }) => value),
  };
}

async function said(command: string): Promise<SeenMessage> {
  await noor.command(command, elsewhere);
  return noor.ephemeral(elsewhere);
}

const ids = Array.from({ length: count }, (_, at) => idOf(at));

it.each(['status', 'stap', 'partner', 'bijeenkomst', 'toezegging', 'stap 12'])(
  '/coalitie %s lets each be chosen',
  async (command) => {
    const { values, labels } = menuIn((await said(command)).blocks);
    expect(values.toSorted()).toEqual(ids);
    expect(labels.every((label) => label.endsWith('…'))).toBe(true);
  },
);

it('opens what was asked for, about the one that was chosen', async () => {
  const which = await said('status');
  await noor.press(which, menuIn(which.blocks).action, { channel: elsewhere, selected: idOf(3) });
  await stage.quiet();
  expect(wordsOf((await noor.ephemeral(elsewhere)).blocks)).toContain(nameOf(3));
  const whose = await said('toezegging');
  await noor.press(whose, menuIn(whose.blocks).action, { channel: elsewhere, selected: idOf(4) });
  expect(wordsOf((await noor.modal(views.commitments)).blocks)).toContain(nameOf(4));
  await noor.close();
});

it('says what is next in the newest, how many more there are, and in each of those once it is chosen', async () => {
  const next = await said('');
  expect(wordsOf(next.blocks)).toContain(text.coalitions.next.more(count - 5));
  const { action, values } = menuIn(next.blocks);
  const shown = elementsIn(next.blocks).flatMap(({ element }) =>
    element.action_id === act.pastePartners ? (element.value ?? []) : [],
  );
  expect([...values, ...shown].toSorted()).toEqual(ids);
  await noor.press(next, action, { channel: elsewhere, selected: idOf(0) });
  await stage.quiet();
  const one = await noor.ephemeral(elsewhere);
  expect(wordsOf(one.blocks)).toContain(nameOf(0));
  expect(wordsOf(one.blocks)).not.toContain(nameOf(1));
});

it('a message becomes a commitment in each', async () => {
  const { ts } = await stage.control.message({ user: 'U0NOOR', text: 'Wij poetsen', channel: elsewhere });
  const callback = shortcuts.commitmentFromMessage;
  await stage.control.shortcut({ user: 'U0NOOR', callback_id: callback, channel: elsewhere, ts });
  const which = await noor.modal(views.commitmentWhich);
  expect(menuIn(which.blocks).values.toSorted()).toEqual(ids);
  await noor.submit({ coalition: idOf(0) });
  await noor.modal(views.commitmentForm);
  await noor.close();
});
