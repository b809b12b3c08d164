import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { views as domainViews } from '../../../src/slack/domain/ids.ts';
import { act as acts, views } from '../../../src/slack/ids.ts';
import { act, views as own } from '../../../src/slack/keeping/ids.ts';
import { type Actor, createActor, inviteEveryone, wordsOf } from '../actors.ts';
import { createAviary } from '../canary-story.ts';
import { agree, type City, cardOf, closeAll, hubOf, startCity, theOne } from '../commitments/city.ts';
import { planMeeting } from '../meetings/actors.ts';
import { heardIn } from '../searching.ts';
import { type Stage, startStage } from '../stage.ts';
import { answerUpTo, coalitionOf, seesButton, text } from '../underway.ts';
import { decrypted, keysNaming, newestFile } from './kept.ts';

// Somebody sees all that is kept of them, takes it out, and erases it: each thing that they wrote holds a random word.

const aviary = createAviary();
const of = (who: string, what: string) => aviary.draw(`${who}: ${what}`, [who]);
const wordsBy = (who: string) => aviary.canaries.filter(({ what }) => what.startsWith(`${who}:`));
const promised = of('noor', 'what is committed');
let stage: Stage;
let redis: Redis;
let city: City;

beforeAll(async () => {
  stage = await startStage();
  redis = new Redis(stage.redis.url);
  city = await startCity(stage);
  await tellStory(city);
}, 60_000);
afterAll(async () => {
  redis.disconnect();
  await stage.stop();
});

async function tellStory({ noor, ahmed, marieke, tom }: City): Promise<void> {
  for (const user of ['U0NOOR', 'U0AHMED']) await stage.control.open({ user, home: true });
  await inviteEveryone(noor);
  for (const [who, actor] of Object.entries({ ahmed, marieke, tom })) {
    await actor.press(await seesButton(actor, acts.start), acts.start);
    await answerUpTo(actor, 7, (place) => of(who, `answer ${place}`));
    await actor.press(await seesButton(actor, acts.send), acts.send);
    await seesButton(actor, acts.withdraw);
  }
  await agree(stage, noor, ahmed, { what: promised, partner: 'Ondernemers', date: '2027-03-17' });
  await draft(ahmed);
  await ahmed.press(await cardOf(ahmed, promised), `${acts.report}.stuck`);
  await ahmed.modal(views.commitmentStuck);
  await ahmed.submit({ why: of('ahmed', 'why it is stuck'), who: 'leads' });
  await ask(marieke);
  const contacts = (await coalitionOf(stage)).contacts.filter(({ user }) => user !== null);
  const who = contacts.flatMap(({ id, user }) => (user === 'U0NOOR' ? [] : [id]));
  const purpose = of('noor', 'the purpose of a meeting');
  await planMeeting(noor, {
    date: '2027-03-11',
    time: '14:00',
    minutes: '60',
    invite: 'some',
    who,
    place: 'Stadhuis',
    purpose,
  });
  await stage.quiet();
  await ahmed.press(await ahmed.sees(/Uitnodiging/), 'meeting.answer.yes');
  await ahmed.press(await ahmed.sees(/Je komt\. Fijn/), 'meeting.note');
  await ahmed.modal('meeting.note');
  await ahmed.submit({ note: of('ahmed', 'a note beside an answer') });
  await stage.quiet();
  await readAll(noor);
}

/** A change of an answer that is not submitted. */
async function draft(ahmed: Actor): Promise<void> {
  const { id, interviews } = await coalitionOf(stage);
  await ahmed.press(await seesButton(ahmed, acts.withdraw), acts.openOwn);
  await ahmed.modal(views.own);
  await ahmed.clickModal(acts.openAnswer, { value: `${id}.${interviews[0]?.id}.efforts` });
  await ahmed.modal(views.answer);
  await ahmed.fill({ 'answer.efforts': of('ahmed', 'a draft') });
  await ahmed.clickModal(acts.saveDraft);
  await closeAll(stage, ahmed);
}

async function ask(marieke: Actor): Promise<void> {
  await marieke.command('toezegging');
  await marieke.modal(views.commitments);
  await marieke.clickModal(`${acts.showCommitment}.${(await theOne(stage, promised)).id}`);
  await marieke.modal(views.commitment);
  await marieke.clickModal(acts.askOwner);
  await marieke.modal(views.commitmentAsk);
  await marieke.submit({ question: of('marieke', 'a question to Ahmed') });
  await closeAll(stage, marieke);
  await stage.quiet();
}

/** All interviews side by side. */
async function readAll(noor: Actor): Promise<void> {
  await noor.command('interview');
  await noor.modal(views.interviews);
  await noor.clickModal(acts.openCompare);
  await noor.modal(domainViews.domain);
  await closeAll(stage, noor);
  while ((await coalitionOf(stage)).interviews.some(({ readings }) => readings === undefined))
    await new Promise((done) => setTimeout(done, 10));
}

const sanne = () => createActor(stage.control, 'U0SANNE');

/** Also what the queue lists of jobs that were done goes with the next tick. */
async function settled(): Promise<void> {
  await stage.quiet();
  await stage.quiet();
}

async function openData(actor: Actor): Promise<string> {
  await actor.press(await hubOf(actor), acts.openData);
  return wordsOf((await actor.modal(own.data)).blocks);
}

/** Waits until the window on top says it. */
async function modalWith(actor: Actor, words: string): Promise<string> {
  for (;;) {
    const said = wordsOf((await actor.modal()).blocks);
    if (said.includes(words)) return said;
    await new Promise((done) => setTimeout(done, 20));
  }
}

async function eraseAll(actor: Actor, shared: 'all' | 'leave'): Promise<string> {
  await openData(actor);
  await actor.clickModal(act.openErase);
  const said = wordsOf((await actor.modal(own.erase)).blocks);
  await actor.submit({ shared });
  await closeAll(stage, actor);
  await settled();
  return said;
}

describe('"Mijn gegevens" of a contact', () => {
  it('shows each coalition with their part in it, and what of leads is not shown', async () => {
    const said = await openData(city.ahmed);
    expect(said).toContain('*Binnenstad*\nJe bent contactpersoon van Ondernemers.');
    expect(said).toContain('Je bent genodigd voor 1 bijeenkomst. Je hebt 1 toezegging.');
    expect(said).toContain(text.keeping.data.notHere);
    expect(said).toMatch(/Geopend door (1 ander|\d+ anderen), voor het laatst op/);
  });

  it('shows all that they wrote, and nothing of others', async () => {
    const coalition = await coalitionOf(stage);
    await city.ahmed.clickModal(act.openTexts, { value: coalition.id });
    const [first] = wordsBy('ahmed');
    const shown = heardIn([await modalWith(city.ahmed, first?.word ?? '')], aviary.canaries);
    const written = wordsBy('ahmed').filter(({ what }) => !/draft/.test(what));
    expect(shown.sort()).toEqual(written.map(({ what }) => what).sort());
    await closeAll(stage, city.ahmed);
  });

  it('gives it as a file in their own conversation, drafts and all, and to nobody else', async () => {
    await openData(city.ahmed);
    await city.ahmed.clickModal(act.takeOut);
    await settled();
    await closeAll(stage, city.ahmed);
    const file = await newestFile(stage, 'U0AHMED', '.json');
    expect(heardIn([file], aviary.canaries).sort()).toEqual(
      wordsBy('ahmed')
        .map(({ what }) => what)
        .sort(),
    );
    expect(JSON.parse(file)).toMatchObject({
      format: 'coalitie-person',
      version: 1,
      user: 'U0AHMED',
      workspace: 'T0WATER',
      coalitions: [{ name: 'Binnenstad', isLead: false, interviews: [{ status: 'done' }] }],
    });
    const uploads = stage.sandbox.log.filter(({ what }) => what === 'files.completeUploadExternal');
    expect(uploads.at(-1)?.channel).toBe('D0AHMED');
    const beside = await city.ahmed.sees(/In dit bestand staat alles/);
    await city.ahmed.press(beside, act.removeFiles);
    await city.ahmed.sees(/Het bestand is weg/);
    expect(stage.sandbox.log.filter(({ what }) => what === 'files.delete')).toHaveLength(1);
    await openData(city.ahmed);
    await city.ahmed.clickModal(act.takeOut);
    await settled();
    await closeAll(stage, city.ahmed);
  });

  it('erases everything: no key and no value in Redis names them, or holds a word of theirs', async () => {
    const theirs = wordsBy('ahmed').map(({ word }) => word);
    expect((await keysNaming(redis, stage, theirs)).length).toBeGreaterThan(5);
    const said = await eraseAll(city.ahmed, 'all');
    for (const line of text.keeping.erase.stayLines) expect(said).toContain(line);
    const hub = await hubOf(city.ahmed);
    expect(wordsOf(hub.blocks)).toContain(text.keeping.erased.body);
    const conversation = (await city.ahmed.dm()).map(({ blocks }) => wordsOf(blocks)).join('\n');
    expect(conversation).not.toContain('je antwoord is bewaard');
    // The file that still stood in their conversation.
    expect(stage.sandbox.log.filter(({ what }) => what === 'files.delete')).toHaveLength(2);
    expect(await keysNaming(redis, stage, ['U0AHMED', 'D0AHMED', 'Ahmed', ...theirs])).toEqual([]);
  });

  it('leaves what is of others', async () => {
    const held = heardIn(await decrypted(redis, stage), aviary.canaries);
    const others = aviary.canaries.filter(({ what }) => !what.startsWith('ahmed:'));
    expect(held.sort()).toEqual(others.map(({ what }) => what).sort());
    const { commitments, contacts } = await coalitionOf(stage);
    expect(commitments.map(({ status }) => status)).toEqual(['open']);
    expect(contacts.filter(({ erased }) => erased)).toMatchObject([{ name: '', user: null, removed: true }]);
    await city.noor.command('toezegging');
    const list = wordsOf((await city.noor.modal(views.commitments)).blocks);
    expect(list).toContain(promised);
    expect(list).not.toContain('erased-');
    await closeAll(stage, city.noor);
  });

  it('begins anew for who comes back', async () => {
    await city.ahmed.types('Hallo?');
    await settled();
    await city.ahmed.sees(/Hoi! Ik ben Coalitie/);
  });
});

describe('of a person of another workspace', () => {
  it('is reached and erased from the pinned message', async () => {
    expect(await openData(city.tom)).toContain('*Binnenstad*\nJe bent contactpersoon van Eigenaren.');
    await closeAll(stage, city.tom);
    await eraseAll(city.tom, 'all');
    const theirs = wordsBy('tom').map(({ word }) => word);
    expect(await keysNaming(redis, stage, ['U0TOM', 'D0TOM', ...theirs])).toEqual([]);
  });
});

describe('of somebody who asks it when the app stops', () => {
  it('goes on where it was once the app runs again', async () => {
    await openData(city.marieke);
    await city.marieke.clickModal(act.openErase);
    await city.marieke.modal(own.erase);
    await city.marieke.submit({ shared: 'all' });
    await stage.whileDown(async () => {});
    await closeAll(stage, city.marieke);
    await settled();
    const theirs = wordsBy('marieke').map(({ word }) => word);
    expect(await keysNaming(redis, stage, ['U0MARIEKE', 'D0MARIEKE', ...theirs])).toEqual([]);
  });
});

describe('of somebody who only practised', () => {
  it('leaves no name in the practice that was thrown away', async () => {
    const kees = createActor(stage.control, 'U0KEES');
    await kees.command('oefenen', 'C0ALGEMEEN');
    await kees.modal(views.step);
    const { id } = await coalitionOf(stage, 'U0KEES');
    await stage.context.commands.handle({ by: 'U0KEES', query: { coalition: id } }, () => ({
      coalitions: [{ id, commands: [{ type: 'ThrowAway' }] }],
    }));
    await settled();
    expect((await keysNaming(redis, stage, ['Kees'])).length).toBeGreaterThan(0);
    await closeAll(stage, kees);
    await kees.command('instellingen');
    await kees.modal(views.settings);
    await kees.clickModal(acts.openData);
    await kees.modal(own.data);
    await kees.clickModal(act.openErase);
    await kees.modal(own.erase);
    await kees.submit({ shared: 'all' });
    await closeAll(stage, kees);
    await settled();
    expect(await keysNaming(redis, stage, ['U0KEES', 'D0KEES', 'Kees'])).toEqual([]);
  });
});

describe('of the only lead', () => {
  it('says before that somebody else is to lead, and leaves to the coalition what they wrote for it', async () => {
    await city.noor.command('instellingen');
    await city.noor.modal(views.settings);
    await city.noor.clickModal(acts.openData);
    expect(wordsOf((await city.noor.modal(own.data)).blocks)).toContain('Je bent trekker.');
    await city.noor.clickModal(act.openErase);
    const said = wordsOf((await city.noor.modal(own.erase)).blocks);
    expect(said).toContain(text.keeping.erase.alone('Binnenstad'));
    await city.noor.submit({ shared: 'leave' });
    await closeAll(stage, city.noor);
    await settled();
    expect(await keysNaming(redis, stage, ['U0NOOR', 'D0NOOR', 'Noor'])).toEqual([]);
    const held = heardIn(await decrypted(redis, stage), aviary.canaries);
    expect(held).toEqual(expect.arrayContaining(wordsBy('noor').map(({ what }) => what)));
  });

  it('asks the channel who leads, and somebody there takes over', async () => {
    const asked = (await sanne().channelMessages('C0BINNENSTAD')).findLast(({ blocks }) =>
      JSON.stringify(blocks).includes(acts.takeOver),
    );
    expect(asked).toBeDefined();
    if (asked === undefined) return;
    await sanne().press(asked, acts.takeOver, { channel: 'C0BINNENSTAD' });
    await settled();
    const coalition = await coalitionOf(stage, 'U0SANNE');
    expect(coalition.leads).toEqual(['U0SANNE']);
    expect(coalition.interviews.map(({ status }) => status)).toEqual(['erased', 'erased', 'erased']);
  });
});
