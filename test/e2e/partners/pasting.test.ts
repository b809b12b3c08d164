import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Coalition } from '../../../src/coalition/state.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { openReaches } from '../../../src/slack/vault.ts';
import { textIn } from '../../../src/text/text.ts';
import { type Actor, createActor, type SeenView, startCoalition, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf } from '../underway.ts';

// A lead pastes lists of partners, one after the other.

const { paste: words } = textIn('nl').partners;
const { problems } = textIn('nl');
let stage: Stage;
let noor: Actor;
beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor);
});
afterAll(() => stopUnbroken(stage));

async function paste(list: string): Promise<SeenView> {
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.pastePartners);
  await noor.modal(views.pastePartners);
  await noor.submit({ lines: list });
  return noor.modal(views.checkPartners);
}

interface Input {
  block_id: string;
  label: { text: string };
  hint?: { text: string };
  element: { initial_option?: { value: string }; options?: { value: string }[] };
}

/** The inputs of the window by their labels. */
function inputsIn({ blocks }: SeenView): Record<string, Input> {
  const inputs = blocks.filter(({ type }) => type === 'input') as unknown as Input[];
  return Object.fromEntries(inputs.map((input) => [input.label.text, input]));
}

async function closeAll(): Promise<void> {
  while ((await stage.control.view({ user: noor.user })).modals.length > 0) await noor.close();
}

function partnersOf({ partners, contacts }: Coalition) {
  return partners
    .filter(({ own }) => !own)
    .map(({ id, name, kind }) => [
      name,
      kind,
      ...contacts.filter(({ partner }) => partner === id).map((each) => each.user ?? each.name),
    ]);
}

it('shows a list as it was understood, and saves and invites in one go', async () => {
  const check = await paste(
    [
      'Organisatie;Contact;Telefoon',
      'Ondernemersvereniging Binnenstad; Ahmed El Idrissi; 06 11111111',
      'Bewoners Oude Haven; Kees; 06 22222222',
      'De Pomp; Marieke Jansen',
      'Thuis wonen; Jan Smit; 06 33333333',
      'Vastgoed; Tom Willems',
    ].join('\n'),
  );
  const inputs = inputsIn(check);
  expect(inputs['Bewoners Oude Haven']?.element.initial_option?.value).toBe('residents');
  expect(inputs['Bewoners Oude Haven']?.hint?.text).toBe('Kees (06 22222222)');
  expect(inputs['De Pomp']?.element.initial_option).toBeUndefined();
  expect(inputs['De Pomp']?.hint?.text).toContain(words.kindUnknown);
  // A whole name that one person has is sure, also somebody of another workspace; a first name is asked about.
  expect(inputs[words.who('Ahmed El Idrissi')]?.element.initial_option?.value).toBe('U0AHMED');
  expect(inputs[words.who('Tom Willems')]?.element.initial_option?.value).toBe('U0TOM');
  const kees = inputs[words.who('Kees')];
  expect(kees?.element.initial_option).toBeUndefined();
  expect(kees?.element.options?.map(({ value }) => value)).toEqual(['U0KEES', 'none']);
  expect(inputs[words.who('Jan Smit')]).toBeUndefined();
  await noor.submit({
    [inputs['De Pomp']?.block_id ?? '']: 'culture',
    [kees?.block_id ?? '']: 'U0KEES',
    invite: ['yes'],
  });
  const receipt = wordsOf((await noor.modal(views.partnersPasted)).blocks);
  expect(receipt).toBe(`${words.done(5)}\n${words.invited(4)}`);
  const coalition = await coalitionOf(stage, 'U0NOOR');
  expect(partnersOf(coalition)).toEqual([
    ['Ondernemersvereniging Binnenstad', 'entrepreneurs', 'U0AHMED'],
    ['Bewoners Oude Haven', 'residents', 'U0KEES'],
    ['De Pomp', 'culture', 'U0MARIEKE'],
    ['Thuis wonen', 'housing', 'Jan Smit'],
    ['Vastgoed', 'housing', 'U0TOM'],
  ]);
  const contacts = coalition.contacts.map(({ id }) => id);
  const reachOf = await openReaches(stage.context, { coalition, contacts, user: 'U0NOOR' });
  expect(contacts.map(reachOf)).toEqual([
    undefined,
    '06 11111111',
    '06 22222222',
    undefined,
    '06 33333333',
    undefined,
  ]);
  const others = await openReaches(stage.context, { coalition, contacts, user: 'U0AHMED' });
  expect(contacts.flatMap((contact) => others(contact) ?? [])).toEqual([]);
  expect(coalition.interviews).toHaveLength(4);
  await createActor(stage.control, 'U0KEES').sees(/bouwt aan de coalitie/);
  await closeAll();
});

it('says what is wrong with a line, and loses none of them', async () => {
  const check = await paste(
    ['Hogeschool; Sanne de Boer', '06 12345678; Els', 'Thuis wonen; Jan Smit; Els Vos', 'De Pomp'].join('\n'),
  );
  expect(wordsOf(check.blocks)).toContain(`${problems['partner-line']}\n06 12345678; Els`);
  expect(wordsOf(check.blocks)).toContain(words.known('Thuis wonen', 'Els Vos'));
  expect(wordsOf(check.blocks)).toContain(words.knownAll('De Pomp'));
  await noor.submit({});
  const left = await noor.modal(views.checkPartners);
  expect(wordsOf(left.blocks)).toContain(words.saved(3));
  expect(Object.values(left.values)).toContain('06 12345678; Els');
  // Sent again as it is, it is refused where it stands.
  expect(Object.values((await noor.submit({})).errors ?? {})).toEqual([problems['lines-unread']]);
  // Closed and opened again, it stands there still.
  await closeAll();
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.pastePartners);
  expect((await noor.modal(views.pastePartners)).values.lines).toBe('06 12345678; Els');
  await noor.submit({});
  const again = await noor.modal(views.checkPartners);
  const fix = Object.keys(again.values).find((id) => id.startsWith('fix')) ?? '';
  await noor.submit({ [fix]: 'Bakkerij; Els Bakker; 06 12345678' });
  // What was corrected is shown before it is saved.
  const shown = await noor.modal(views.checkPartners);
  expect(inputsIn(shown)).toHaveProperty('Bakkerij');
  await noor.submit({});
  await noor.modal(views.partnersPasted);
  const names = partnersOf(await coalitionOf(stage, 'U0NOOR')).map(([name]) => name);
  expect(names.slice(-2)).toEqual(['Hogeschool', 'Bakkerij']);
  expect((await coalitionOf(stage, 'U0NOOR')).contacts.map(({ name }) => name)).toContain('Els Vos');
  await closeAll();
});

it('refuses somebody who belongs to another partner, under that partner', async () => {
  const check = await paste('Winkel op de hoek; Ahmed El Idrissi');
  const block = inputsIn(check)['Winkel op de hoek']?.block_id ?? '';
  expect((await noor.submit({})).errors).toEqual({ [block]: problems['contact-twice'] });
  await closeAll();
});

it('takes two hundred lines, some at a time', async () => {
  const lines = Array.from({ length: 200 }, (_, at) => `Buurt ${at}; P${at}`);
  const first = lines.slice(0, 150).join('\n');
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.pastePartners);
  await noor.modal(views.pastePartners);
  await noor.submit({ lines: first });
  let windows = 0;
  for (; windows < 20; windows += 1) {
    const view = await noor.modal();
    if (view.callback_id === views.partnersPasted) break;
    await noor.submit({});
  }
  expect(windows).toBe(10);
  await closeAll();
  await paste(lines.slice(150).join('\n'));
  for (let more = 0; more < 4; more += 1) await noor.submit({});
  await noor.modal(views.partnersPasted);
  const names = partnersOf(await coalitionOf(stage, 'U0NOOR')).map(([name]) => name);
  expect(names.slice(-200)).toEqual(lines.map((line) => line.split(';')[0]));
  await closeAll();
});

it('asks for the rest where the input was full, and goes on without Slack’s names', async () => {
  const line = `Straat ${'x'.repeat(60)}`;
  const full = Array.from({ length: 44 }, (_, at) => `${line}${String(at).padStart(2, '0')}`).join('\n');
  await stage.control.fault({ method: 'users.list', error: 'internal_error', times: 1 });
  const check = await paste(full.slice(0, 2_995));
  expect(wordsOf(check.blocks)).toContain(words.late);
  expect(wordsOf(check.blocks)).toContain(words.full);
  await noor.submit({ more: 'De rest' });
  const rest = await noor.modal(views.checkPartners);
  expect(wordsOf(rest.blocks)).toContain(words.saved(15));
  await closeAll();
  await noor.command('partner');
  await noor.modal(views.partners);
  await noor.clickModal(act.pastePartners);
  expect((await noor.modal(views.pastePartners)).values.lines).toContain('De rest');
  await closeAll();
});
