import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { act } from '../../../src/slack/ids.ts';
import { type Actor, buttonsOf, createActor, startCoalition, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, text } from '../underway.ts';

// What the app says in channels that are no coalition's: help to who mentions it, and a greeting to who put it there.

let stage: Stage;
let noor: Actor;
let ahmed: Actor;
beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  ahmed = createActor(stage.control, 'U0AHMED');
});
afterAll(() => stage.stop());

const words = text.app.inChannel;
const says = async (actor: Actor, channel = 'C0ALGEMEEN') => {
  await stage.quiet();
  const all = await actor.channelMessages(channel);
  return all.filter(({ user }) => user === 'U0APP');
};
const joined = () =>
  stage.sandbox.log.filter(({ what, status }) => what.includes('member_joined') && status.startsWith('2'))
    .length;
const add = (user: string, channel: string, inviter?: string) =>
  stage.control.invite({ user, channel, ...(inviter === undefined ? {} : { inviter }) });

it('greets a channel that somebody adds it to: what it does, when it writes, how it stops', async () => {
  await add('U0APP', 'C0ALGEMEEN', 'U0NOOR');
  await vi.waitFor(async () => expect(await says(ahmed)).toHaveLength(1));
  const [greeting] = await says(ahmed);
  const said = wordsOf(greeting?.blocks ?? []);
  for (const line of [words.greeting, words.when, words.stop]) expect(said).toContain(line);
  expect(buttonsOf(greeting ?? { blocks: [] })).toEqual([act.openStart, act.openHelp]);
});

it('greets once, and not because somebody else comes in', async () => {
  await add('U0MARIEKE', 'C0ALGEMEEN', 'U0NOOR');
  await add('U0APP', 'C0ALGEMEEN', 'U0AHMED');
  await vi.waitFor(() => expect(joined()).toBe(3));
  expect(await says(noor)).toHaveLength(1);
});

it('answers who mentions it with help, which nobody else sees', async () => {
  const { ts } = await stage.control.message({
    user: 'U0AHMED',
    channel: 'C0ALGEMEEN',
    text: '{{@U0APP}} help eens',
  });
  expect(ts).not.toBe('');
  const answer = await ahmed.ephemeral('C0ALGEMEEN');
  expect(wordsOf(answer.blocks)).toContain(words.mentioned);
  expect(buttonsOf(answer)).toEqual([act.openMine, act.openHelp]);
  expect(await says(noor)).toHaveLength(1);
});

it('says it once to who mentions it again at once', async () => {
  const asked = () => calls(stage, 'chat.postEphemeral').length;
  const before = asked();
  for (let at = 0; at < 3; at += 1)
    await stage.control.message({ user: 'U0AHMED', channel: 'C0ALGEMEEN', text: '{{@U0APP}}?' });
  await stage.quiet();
  expect(asked()).toBe(before);
  await stage.control.clock({ add: 61_000 });
  await stage.control.message({ user: 'U0AHMED', channel: 'C0ALGEMEEN', text: 'hoor je me, {{@U0APP}}?' });
  await stage.quiet();
  expect(asked()).toBe(before + 1);
});

it('does not greet the channel of a coalition: that is welcomed', async () => {
  await startCoalition(noor);
  const welcomed = await says(noor, 'C0BINNENSTAD');
  expect(welcomed.filter(({ blocks }) => wordsOf(blocks).includes(words.greeting))).toEqual([]);
  expect(stage.sandbox.log.flatMap(({ broken }) => broken ?? [])).toEqual([]);
});
