import { afterAll, beforeAll, expect, it } from 'vitest';
import { textIn } from '../../../src/text/text.ts';
import {
  type Actor,
  addPartner,
  answerAll,
  answerTo,
  buttonsOf,
  createActor,
  elementsIn,
  inviteEveryone,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';

// A lead of two coalitions, and a contact who is asked in both.

const text = textIn('nl');
let stage: Stage;
let noor: Actor;
beforeAll(async () => {
  stage = await startStage({ env: { COALITIE_TYPING_PAUSE: '0.3' } });
  noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor, { name: 'Binnenstad' });
});
afterAll(() => stage.stop());

async function channelOf(name: string): Promise<string> {
  const { conversations } = await stage.control.view({ user: 'U0NOOR' });
  return conversations.find((each) => each.name === name)?.id ?? '';
}

it('asks which of several coalitions, but not in the channel of one', async () => {
  await noor.command('start');
  await noor.modal('coalition.start');
  await noor.submit({ name: 'Haven', need: 'Minder stank.' });
  await noor.submit({ organisation: 'Gemeente', kind: 'municipality', intention: 'Schoon.' });
  await noor.submit({ channel: 'private', new_name: 'haven' });
  await noor.sees(/\*Haven\* is gestart/);
  const which = await answerTo(noor, 'interview', 'C0ALGEMEEN');
  expect(elementsIn(which.blocks).map(({ element }) => element.text?.text)).toEqual(['Binnenstad', 'Haven']);
  const screen = await stage.control.view({ user: 'U0NOOR' });
  const shown = screen.conversations.find(({ id }) => id === 'C0ALGEMEEN')?.messages.at(-1);
  if (shown === undefined) throw new Error('nothing shown');
  await noor.press(shown, buttonsOf(which)[1] ?? '', { channel: 'C0ALGEMEEN' });
  expect(wordsOf((await noor.modal('interview.invite')).blocks)).toContain(
    text.interviews.overview.noContacts,
  );
  await noor.close();
  const both = wordsOf((await answerTo(noor, '', 'C0ALGEMEEN')).blocks);
  expect(both).toContain('*Haven*');
  expect(both).toContain('*Binnenstad*');
  expect(wordsOf((await answerTo(noor, '')).blocks)).not.toContain('*Haven*');
});

it('asks one interview after the other of somebody in two coalitions', async () => {
  const marieke = createActor(stage.control, 'U0MARIEKE');
  await addPartner(noor, { name: 'Cultuurhuis', contacts: ['U0MARIEKE'] });
  await inviteEveryone(noor);
  const haven = await channelOf('haven');
  await noor.command('partner', haven);
  await noor.modal('partner.list');
  await noor.clickModal('partner.add');
  await noor.modal('partner.save');
  await noor.submit({ organisation: 'Cultuurhuis', kind: 'culture', contacts: ['U0MARIEKE'] });
  await noor.close();
  const invitation = (name: string) =>
    marieke.seesMessage(({ blocks, pinned }) => !pinned && wordsOf(blocks).includes(`over *${name}*`));
  await marieke.press(await invitation('Binnenstad'), 'interview.start');
  await marieke.sees(/\*1 van 7\*/);
  await noor.command('interview', haven);
  await noor.modal('interview.invite');
  await noor.submit({ everyone: ['everyone'] });
  await noor.close();
  const second = await invitation('Haven');
  // Typed after another invitation came in: it still answers the question that stands open.
  await marieke.types('Binnenstad nul');
  await marieke.sees(/\*2 van 7\*/);
  await marieke.press(second, 'interview.start');
  await marieke.seesMessage(
    ({ ts, blocks }) =>
      ts === second.ts && wordsOf(blocks).includes(text.interviews.invitation.settled.waiting),
  );
  await answerAll(marieke, 'Binnenstad', 2);
  await marieke.sees(/Binnenstad nul/);
  const first = await marieke.sees(/\*1 van 7\*/);
  expect(first.ts > second.ts).toBe(true);
  await stage.quiet();
  const now = (await marieke.dm()).find(({ ts }) => ts === second.ts);
  expect(wordsOf(now?.blocks ?? [])).not.toContain(text.interviews.invitation.settled.waiting);
});

it('takes short messages in a row as one answer, and asks the next question once', async () => {
  const marieke = createActor(stage.control, 'U0MARIEKE');
  for (const part of ['Eerst dit', 'dan dat', 'en nog iets']) await marieke.types(part);
  const second = await marieke.sees(/\*2 van 7\*/);
  await stage.quiet();
  const asked = (await marieke.dm()).filter(({ ts, blocks }) => ts >= second.ts && blocks.length > 0);
  expect(asked.filter(({ user }) => user === 'U0APP').map(({ ts }) => ts)).toEqual([second.ts]);
  await marieke.press(second, 'interview.own');
  expect(wordsOf((await marieke.modal('interview.own')).blocks)).toContain('Eerst dit\ndan dat\nen nog iets');
  await marieke.close();
});

it('takes another interview up when the one that is open was paused', async () => {
  const kees = createActor(stage.control, 'U0KEES');
  await noor.command('partner', await channelOf('haven'));
  await noor.modal('partner.list');
  await noor.clickModal('partner.add');
  await noor.modal('partner.save');
  await noor.submit({ organisation: 'Bewoners', kind: 'residents', contacts: ['U0KEES'] });
  await noor.close();
  await addPartner(noor, { name: 'Bewoners', contacts: ['U0KEES'] });
  await inviteEveryone(noor);
  await noor.command('interview', await channelOf('haven'));
  await noor.modal('interview.invite');
  await noor.submit({ everyone: ['everyone'] });
  await noor.close();
  const invitation = (name: string) =>
    kees.seesMessage(({ blocks, pinned }) => !pinned && wordsOf(blocks).includes(`over *${name}*`));
  await kees.press(await invitation('Haven'), 'interview.start');
  const first = await kees.sees(/\*1 van 7\*/);
  await kees.press(first, 'interview.pause');
  await kees.sees(new RegExp(text.interviews.paused.notification));
  await kees.press(await invitation('Binnenstad'), 'interview.start');
  const other = await kees.sees(/\*1 van 7\*/, { after: first.ts });
  await kees.types('Voor de binnenstad');
  const second = await kees.sees(/\*2 van 7\*/, { after: other.ts });
  await kees.press(second, 'interview.own');
  const own = wordsOf((await kees.modal('interview.own')).blocks);
  expect(own).toContain('*Binnenstad*');
  expect(own).toContain('Voor de binnenstad');
  await kees.close();
});

it('leaves no button that asks with somebody whose partner was removed', async () => {
  const marieke = createActor(stage.control, 'U0MARIEKE');
  await noor.command('partner', await channelOf('haven'));
  const list = await noor.modal('partner.list');
  const menu = elementsIn(list.blocks).find(({ element, block }) => {
    return element.type === 'overflow' && wordsOf([block]).includes('Cultuurhuis');
  });
  await noor.clickModal(menu?.element.action_id ?? '', { selected: 'remove' });
  await noor.modal('partner.remove');
  await noor.submit({});
  await stage.quiet();
  for (const message of await marieke.dm())
    for (const action of ['start', 'resume', 'skip', 'postpone'])
      expect(buttonsOf(message)).not.toContain(`interview.${action}`);
  await marieke.types('Ben ik er nog?');
  await marieke.sees(new RegExp(text.interviews.hints.closed.slice(0, 20)));
  expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
});
