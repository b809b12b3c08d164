import { afterEach, describe, expect, it } from 'vitest';
import { act, views } from '../../src/slack/ids.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { type SlowRedis, startSlowRedis } from '../slow-redis.ts';
import { addPartner, wordsOf } from './actors.ts';
import { planMeeting } from './meetings/actors.ts';
import { type Mode, type Stage, startStage } from './stage.ts';
import { answersOf, coalitionOf, seesButton, seesQuestion, text, underway } from './underway.ts';
import { startWaterstad } from './waterstad.ts';

// Slack gives up after three seconds. What is stored by then or later counts, and is never told as failed.

let stage: Stage;
let slow: SlowRedis | null = null;
afterEach(async () => {
  await stage.stop();
  await slow?.stop();
  slow = null;
});

const { failed, broken, submitFailed, stored } = text.app.command;
const failures = [failed, broken, submitFailed, stored];

async function ephemeralsOf(user: string): Promise<string[]> {
  const { conversations } = await stage.control.view({ user });
  const messages = conversations.flatMap((each) => each.messages);
  return messages.filter(({ ephemeral }) => ephemeral).map((message) => message.text);
}

const givenUp = () => stage.sandbox.log.filter(({ status }) => status.startsWith('http_timeout')).length;

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 20));
}

/** Waits until Slack gave up on a request that came before now, and its three seconds are over for the app too. */
async function outlastSlack(): Promise<void> {
  const before = givenUp();
  const began = performance.now();
  await until(() => givenUp() > before && performance.now() - began > 3_000);
}

/** The next work of Ahmed's that is stored comes back only once Slack has given up on his request. */
function holdStored(): void {
  const { commands } = stage.app.context;
  const { handle: plainly } = commands;
  commands.handle = async (...given) => {
    // Jobs write too.
    if (given[0].by !== 'U0AHMED') return plainly(...given);
    commands.handle = plainly;
    const result = await plainly(...given);
    await outlastSlack();
    return result;
  };
}

/** Ahmed's next write is done, but nobody hears that it was. */
function loseAnswer(): void {
  const { commands } = stage.app.context;
  const { handle: plainly } = commands;
  commands.handle = async (...given) => {
    // Jobs write too.
    if (given[0].by !== 'U0AHMED') return plainly(...given);
    commands.handle = plainly;
    await plainly(...given);
    throw new StoreError('unknown', 'the answer was lost');
  };
}

// A command that takes a second is given up: a busy machine needs the rest.
describe('Redis that answers in 0.6 s', () => {
  it('stores three who press "Ja" at once, and tells nobody that it failed', async () => {
    const redis = await startSlowRedis();
    slow = redis;
    stage = await startStage({ redis });
    await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
    const { noor, ahmed, marieke, tom } = await startWaterstad(stage);
    await stage.quiet();
    const when = { date: '2027-01-28', time: '14:00', minutes: '60' };
    await planMeeting(noor, { ...when, place: 'Stadhuis', purpose: 'Samen lezen' });
    await stage.quiet();
    const invited = [ahmed, marieke, tom];
    const yes = `${act.answerMeeting}.yes`;
    const messages = await Promise.all(invited.map((actor) => seesButton(actor, yes)));
    redis.delay(600);
    await Promise.all(invited.map((actor, at) => messages[at] && actor.press(messages[at], yes)));
    const answers = async () => {
      const coalition = await coalitionOf(stage);
      const users = invited.map(({ user }) => user);
      const own = coalition.contacts.filter(({ user }) => user !== null && users.includes(user));
      const invitees = coalition.meetings[0]?.invitees ?? [];
      return own.map(({ id }) => invitees.find(({ contact }) => contact === id)?.answer ?? null);
    };
    await until(async () => (await answers()).every((answer) => answer === 'yes'));
    redis.delay(0);
    await stage.quiet();
    for (const { user } of invited)
      expect((await ephemeralsOf(user)).filter((said) => failures.includes(said))).toEqual([]);
  });
});

describe.each<Mode>(['http', 'socket'])('work that is done after Slack gave up, over %s', (mode) => {
  it('shows what was stored: a click, a form, a command', async () => {
    stage = await startStage({ mode });
    const { noor, ahmed } = await underway(stage);
    const first = await seesQuestion(ahmed, 1);
    await ahmed.press(first, act.openAnswer);
    await ahmed.modal(views.answer);
    holdStored();
    const late = await ahmed.submit({ 'answer.motive': 'Blijft staan' });
    expect(late).toMatchObject({ closed: false, error: 'operation_timeout' });
    const closing = ({ modals }: { modals: { blocks: object[] }[] }) =>
      modals.some(({ blocks }) => wordsOf(blocks).includes(text.app.command.storedClose));
    await stage.control.until('U0AHMED', closing);
    await ahmed.close();
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Blijft staan' });

    const second = await seesQuestion(ahmed, 2);
    holdStored();
    await ahmed.press(second, act.skip);
    await seesQuestion(ahmed, 3);

    const { store } = stage.app.context;
    const { load } = store;
    store.load = async (...given) => {
      store.load = load;
      await outlastSlack();
      return load(...given);
    };
    await noor.command('help');
    await until(async () =>
      (await ephemeralsOf('U0NOOR')).some((said) => said.startsWith(text.app.command.intro)),
    );
    for (const user of ['U0NOOR', 'U0AHMED'])
      expect((await ephemeralsOf(user)).filter((said) => failures.includes(said))).toEqual([]);
  });
});

describe('a write of which nobody knows whether it was done', () => {
  it('is told as such, and counts once when it is pressed again', async () => {
    stage = await startStage();
    const { noor, ahmed } = await underway(stage);
    await ahmed.press(await seesQuestion(ahmed, 1), act.openAnswer);
    await ahmed.modal(views.answer);
    loseAnswer();
    const unsure = await ahmed.submit({ 'answer.motive': 'Eén keer' });
    expect(unsure.errors).toEqual({ 'answer.motive': text.app.command.unsure });
    expect((await ahmed.submit({ 'answer.motive': 'Eén keer' })).closed).toBe(true);
    const second = await seesQuestion(ahmed, 2);
    loseAnswer();
    await ahmed.press(second, act.skip);
    await until(async () => (await ephemeralsOf('U0AHMED')).includes(text.app.command.unsure));
    await stage.quiet();
    expect(await answersOf(stage, 'U0AHMED')).toMatchObject({ motive: 'Eén keer' });
    await addPartner(noor, { name: 'De Pomp' });
    expect((await coalitionOf(stage)).partners.filter(({ name }) => name === 'De Pomp')).toHaveLength(1);
  });
});

describe('a name with signs in it that steer a screen', () => {
  it('is cleaned on every way in', async () => {
    stage = await startStage();
    await stage.control.addUser({
      id: 'U0ODD',
      realName: '\u202eOdd\n\u0007Name\u2067',
      organisation: 'Overal',
    });
    const { noor, ahmed } = await underway(stage);
    await addPartner(noor, {
      name: 'De\u202e Pomp\u0000',
      contacts: ['U0ODD'],
      withoutSlack: 'Jan\u202e  Smit,\u0001 06',
    });
    await ahmed.types('Regel een\r\nregel\u202e twee');
    await seesQuestion(ahmed, 2);
    const { partners, contacts } = await coalitionOf(stage);
    expect(partners.at(-1)?.name).toBe('De Pomp');
    expect(contacts.slice(-2).map(({ name }) => name)).toEqual(['Odd Name', 'Jan Smit']);
    expect(await answersOf(stage, 'U0AHMED')).toEqual({ motive: 'Regel een\nregel twee' });
  });
});
