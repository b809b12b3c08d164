import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { createActor, elementsIn, inviteEveryone } from './actors.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { coalitionOf, seesButton, text } from './underway.ts';
import { channel, startWaterstad, type Waterstad } from './waterstad.ts';

// What Slack does not answer is not known: nobody gets or becomes anything on it, and nobody waits for it for long.

const silent = text.problems['slack-silent'];
/** Each way in which Slack can fail to answer; how long it hangs is longer than Slack itself waits for the app. */
const silences = [
  { status: 500 },
  { error: 'internal_error' },
  { drop: 'before' as const },
  { retryAfter: 30 },
  { hang: 10_000 },
];

let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  people = await startWaterstad(stage);
  await stage.quiet();
});
afterEach(() => stage.stop());

/** Does it under each silence; Slack is well again afterwards. */
async function inSilence<T>(method: string, ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const silence of silences) {
    await stage.control.fault({ method, times: 0, ...silence });
    answers.push(await ask());
    await stage.control.fault({ clear: true });
  }
  return answers;
}

const always = <T>(answer: T) => silences.map(() => answer);

it('nobody takes a coalition over', async () => {
  const { id } = await coalitionOf(stage);
  const commands = ['U0SANNE', 'U0NOOR'].map((user) => ({ type: 'NoteLeadGone' as const, user }));
  await stage.app.context.commands.handle({ workspace, by: null, query: { coalition: id } }, () => ({
    coalitions: [{ id, commands }],
  }));
  await stage.quiet();
  const question = (await people.tom.channelMessages(channel)).findLast(({ blocks }) =>
    elementsIn(blocks).some(({ element }) => element.action_id === act.takeOver),
  );
  if (question === undefined) throw new Error('nobody is asked');
  const said = async () =>
    (await people.tom.channelMessages(channel)).filter(({ ephemeral }) => ephemeral).map((each) => each.text);
  const press = async () => {
    const before = (await said()).length;
    expect((await people.tom.press(question, act.takeOver)).ack).toMatchObject({ status: 200 });
    await vi.waitFor(async () => expect(await said()).toHaveLength(before + 1));
    return (await said()).at(-1);
  };
  // Went wrong: an outsider became lead.
  expect(await inSilence('users.info', press)).toEqual(always(silent));
  await stage.control.fault({ method: 'users.info', error: 'user_not_visible' });
  expect(await press()).toBe(text.steps.walk.gone.wanted.outside);
  expect((await coalitionOf(stage)).leads).toEqual(['U0NOOR']);
  await people.ahmed.press(question, act.takeOver);
  expect((await coalitionOf(stage, 'U0AHMED')).leads).toEqual(['U0AHMED']);
}, 30_000);

it('no lead is named, and no partner saved: the form stays, and says so', async () => {
  const { noor } = people;
  const { leads, contacts } = await coalitionOf(stage);
  await noor.command('partner', channel);
  await noor.modal(views.partners);
  await noor.clickModal(act.openLeads);
  await noor.modal(views.leads);
  const name = async () => (await noor.submit({ lead: 'U0KEES' })).errors;
  expect(await inSilence('users.info', name)).toEqual(always({ lead: silent }));
  await noor.close();
  await noor.clickModal(act.addPartner);
  const { blocks } = await noor.modal(views.partner);
  const [contactsBlock = ''] = blocks.flatMap((block) => {
    const { block_id: blockId = '' } = block as { block_id?: string };
    return blockId.startsWith('contacts') ? [blockId] : [];
  });
  const filled = { organisation: 'Nieuw', kind: 'other', contacts: ['U0KEES'] };
  const save = async () => (await noor.submit(filled)).errors;
  expect(await inSilence('users.info', save)).toEqual(always({ [contactsBlock]: silent }));
  expect(await coalitionOf(stage)).toMatchObject({ leads, contacts });
  expect(await save()).toBeUndefined();
  expect((await coalitionOf(stage)).contacts.map(({ user }) => user)).toContain('U0KEES');
}, 45_000);

it('no interview is handed over', async () => {
  await inviteEveryone(people.noor);
  await people.ahmed.press(await seesButton(people.ahmed, act.openHandOver), act.openHandOver);
  await people.ahmed.modal(views.handOver);
  const handOver = async () => (await people.ahmed.submit({ colleague: 'U0KEES' })).errors;
  expect(await inSilence('users.info', handOver)).toEqual(always({ colleague: silent }));
  expect((await coalitionOf(stage)).contacts.map(({ user }) => user)).not.toContain('U0KEES');
  expect(await handOver()).toBeUndefined();
}, 30_000);

it.each(['conversations.info', 'users.info'])(
  'nothing starts while %s is not answered',
  async (method) => {
    const kees = createActor(stage.control, 'U0KEES');
    await kees.command('start');
    await kees.modal('coalition.start');
    await kees.submit({ name: 'Nieuw', need: 'Er is iets nodig.' });
    await kees.modal('coalition.about');
    await kees.submit({ organisation: 'Waterschap', kind: 'municipality', intention: 'Schoon water.' });
    await kees.modal('coalition.setup');
    const filled = {
      together: 'no',
      channel: 'existing',
      existing: 'C0ALGEMEEN',
      language: 'nl',
      country: 'NL',
    };
    const start = async () => Object.values((await kees.submit(filled)).errors ?? {});
    expect(await inSilence(method, start)).toEqual(always([silent]));
    await expect(coalitionOf(stage, 'U0KEES')).rejects.toThrow('no coalition');
    expect(await start()).toEqual([]);
    expect((await coalitionOf(stage, 'U0KEES')).name).toBe('Nieuw');
  },
  45_000,
);
