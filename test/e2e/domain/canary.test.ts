import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interestsOf } from '../../../src/coalition/domain/read.ts';
import { act, views } from '../../../src/slack/domain/ids.ts';
import type { Actor } from '../actors.ts';
import { createAviary } from '../canary-story.ts';
import { closeAll } from '../commitments/city.ts';
import { type Overheard, overhear } from '../overheard.ts';
import { dumped, heardIn, outOfPlace } from '../searching.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf } from '../underway.ts';
import { channel, interviewPartly, startWaterstad, type Waterstad } from '../waterstad.ts';
import { answerBeside, chooseFor, noteInterest, openDomain, valueBeside, windowSays } from './actors.ts';

// Whatever is written about interests holds a random word: after the story each is searched wherever it must not be.

const leads = ['U0NOOR', 'U0SANNE'];
const everybody = [...leads, 'U0AHMED', 'U0MARIEKE', 'U0TOM'];
const aviary = createAviary();
const first = aviary.draw('words that were changed later', [...leads, 'U0AHMED']);
const why = aviary.draw('why it is in', leads);
const draft = aviary.draw('a draft of an interest', ['U0NOOR']);
const shared = aviary.draw('words that were shared', everybody);
const refused = aviary.draw('words that were refused', [...leads, 'U0AHMED']);
const other = aviary.draw('words that were to be others', [...leads, 'U0AHMED']);
const rather = aviary.draw('words of their own', [...leads, 'U0AHMED']);
const silent = aviary.draw('words that nobody answered', [...leads, 'U0MARIEKE']);
const outsider = aviary.draw('words of another workspace', everybody);
const unasked = aviary.draw('words that were not asked about', leads);
/** Taken apart again before another lead looked. */
const merged = aviary.draw('words of two', ['U0NOOR']);
const about = aviary.draw('what is at odds', leads);
const how = aviary.draw('how it ended', leads);
let stage: Stage;
let overheard: Overheard;

beforeAll(async () => {
  stage = await startStage();
  overheard = await overhear(stage);
  await tellStory(await startWaterstad(stage));
}, 120_000);
afterAll(async () => {
  overheard.stop();
  await stage.stop();
});

async function tellStory(all: Waterstad): Promise<void> {
  const { noor, sanne, ahmed, marieke, tom } = all;
  for (const user of ['U0NOOR', 'U0SANNE', 'U0AHMED', 'U0MARIEKE'])
    await stage.control.open({ user, home: true });
  await interviewPartly(all, 'nl');
  await stage.quiet();
  await openDomain(noor, channel);
  await noteFromAnswer(noor);
  await note(noor, `Anders ${refused}`, 'Ondernemersvereniging Binnenstad');
  await note(noor, `Weer iets ${other}`, 'Ondernemersvereniging Binnenstad');
  await note(noor, `Stil ${silent}`, 'Cultuurhuis De Pomp');
  await note(noor, `Elders ${outsider}`, 'Vastgoedeigenaren');
  await note(noor, `Zonder vraag ${unasked}`, 'Oude Haven');
  await noor.clickModal(act.askKeys);
  await windowSays(noor, /Gevraagd, aan 3 mensen/);
  await closeAll(stage, noor);
  await stage.quiet();
  const asking = await ahmed.sees(/Mag dit gedeeld worden/);
  await answerBeside(ahmed, asking, { words: first, answer: 'yes' });
  await answerBeside(ahmed, asking, { words: refused, answer: 'no' });
  await answerBeside(ahmed, asking, { words: other, answer: 'rather' });
  await ahmed.modal(views.suggest);
  await ahmed.submit({ words: `Liever ${rather}` });
  await answerBeside(tom, await tom.sees(/Mag dit gedeeld worden/), { words: outsider, answer: 'yes' });
  await stage.quiet();
  await sanne.press(await sanne.sees(/zegt een belang van .* liever anders/), act.openInterest);
  await windowSays(sanne, /Liever/);
  await sanne.clickModal(`${act.settleWords}.let-go`);
  await closeAll(stage, sanne);
  await change(noor);
  await stage.quiet();
  await answerBeside(ahmed, await ahmed.sees(/Mag dit gedeeld worden/), { words: shared, answer: 'yes' });
  await stage.quiet();
  await share(noor);
  await oddsAndEnds(noor);
  await failAtEverything(noor, ahmed);
  await lookAtAll(sanne);
  for (const actor of [noor, sanne, ahmed, marieke]) await lookAround(actor);
  await stage.quiet();
}

async function idOf(word: string): Promise<string> {
  const coalition = await coalitionOf(stage);
  const entries = coalition.interests.map(({ words }) => words).filter((entry) => entry !== '');
  const texts = await stage.context.store.readVault(coalition.id, entries);
  const found = coalition.interests.find(({ words }) => texts.get(words)?.includes(word));
  if (found === undefined) throw new Error('there is no such interest');
  return found.id;
}

async function noteFromAnswer(noor: Actor): Promise<void> {
  await noor.clickModal(act.openReading);
  await windowSays(noor, /Ahmed over 1/);
  const { blocks } = await noor.modal(views.domain);
  const value = valueBeside(blocks, 'Ondernemersvereniging', act.makeInterest);
  await noor.clickModal(act.makeInterest, { value });
  await noor.modal(views.interestForm);
  await noor.fill({ words: `Concept ${draft}` });
  await noor.clickModal(act.interestDraft);
  await noteInterest(noor, { words: `Eerst ${first}`, why: `Omdat ${why}` });
  await noor.modal(views.domain);
  await noor.clickModal(act.openDomain);
  await windowSays(noor, /Eerst/);
}

async function note(noor: Actor, words: string, name: string): Promise<void> {
  const { partners } = await coalitionOf(stage);
  const partner = partners.find((each) => each.name === name)?.id ?? '';
  await noor.clickModal(act.makeInterest);
  await noteInterest(noor, { words, partners: [partner], source: ['talk'] });
  await windowSays(noor, new RegExp(words));
}

/** Other words are another version: they are asked about anew. */
async function change(noor: Actor): Promise<void> {
  await openDomain(noor, channel);
  await chooseFor(noor, await idOf(first), 'open');
  await windowSays(noor, /Waar het vandaan komt/);
  await noor.clickModal(act.changeInterest);
  await noor.modal(views.interestForm);
  await noor.submit({ words: `Nu ${shared}` });
  await windowSays(noor, /Eerst stond er/);
  await noor.clickModal(act.askKeys);
  await windowSays(noor, /Gevraagd/);
  await closeAll(stage, noor);
}

async function share(noor: Actor): Promise<void> {
  await openDomain(noor, channel);
  await noor.clickModal(act.openShare);
  await noor.modal(views.share);
  await noor.submit({ to: 'channel' });
  await noor.modal(views.preview);
  await noor.submit({});
  await closeAll(stage, noor);
  await stage.quiet();
}

async function oddsAndEnds(noor: Actor): Promise<void> {
  await openDomain(noor, channel);
  await chooseFor(noor, await idOf(unasked), 'open');
  await windowSays(noor, /Waar het vandaan komt/);
  await chooseFor(noor, await idOf(unasked), 'contradiction');
  await noor.modal(views.mark);
  await noor.submit({ interests: [await idOf(silent)], about: `Het schuurt ${about}` });
  await windowSays(noor, new RegExp(about));
  const [odds] = (await coalitionOf(stage)).contradictions;
  await noor.clickModal(`${act.contradictionMenu}.${odds?.id}`, { selected: 'settle' });
  await noor.modal(views.settle);
  await noor.submit({ outcome: 'no', how: `Nog niet ${how}` });
  await windowSays(noor, new RegExp(how));
  await noor.clickModal(act.openDomain);
  await windowSays(noor, /In het domein/);
  await chooseFor(noor, await idOf(unasked), 'open');
  await windowSays(noor, /Waar het vandaan komt/);
  await noor.clickModal(act.openMerge);
  await noor.modal(views.merge);
  await noor.submit({ interests: [await idOf(silent)], words: `Samen ${merged}`, place: 'in' });
  await windowSays(noor, new RegExp(merged));
  await chooseFor(noor, await idOf(merged), 'undo');
  await windowSays(noor, /Dit belang is weggehaald/);
  await closeAll(stage, noor);
}

/** The other lead opens every interest, and what is at odds. */
async function lookAtAll(sanne: Actor): Promise<void> {
  await openDomain(sanne, channel);
  for (const { id } of interestsOf(await coalitionOf(stage))) {
    await chooseFor(sanne, id, 'open');
    await windowSays(sanne, /Waar het vandaan komt/);
    await sanne.clickModal(act.openDomain);
    await windowSays(sanne, /Wat partners belangrijk vinden/);
  }
  await sanne.clickModal(act.openContradictions);
  await windowSays(sanne, new RegExp(how));
  await closeAll(stage, sanne);
}

/** Slack fails while what it is given holds words: that is when things get logged. */
async function failAtEverything(noor: Actor, ahmed: Actor): Promise<void> {
  await stage.control.fault({ method: 'views.open', error: 'internal_error' });
  await noor.command('domein', channel);
  await stage.control.fault({ method: 'files.getUploadURLExternal', error: 'invalid_arguments', times: 2 });
  await stage.control.fault({ method: 'chat.update', error: 'invalid_blocks' });
  await stage.control.fault({ method: 'chat.update', drop: 'before' });
  const asking = await ahmed.sees(/Je kunt een ja altijd terugnemen/);
  await answerBeside(ahmed, asking, { words: shared, answer: 'later' });
  await openDomain(noor, channel);
  await chooseFor(noor, await idOf(unasked), 'outside');
  await closeAll(stage, noor);
  await stage.quiet();
}

async function lookAround(actor: Actor): Promise<void> {
  for (const command of ['domein', 'stap 2', 'status', 'mijn', '']) {
    await actor.command(command, channel);
    await stage.quiet();
    await closeAll(stage, actor);
  }
  await stage.control.open({ user: actor.user, home: true });
}

describe('what is written about interests', () => {
  it('was shown to whom it is for, and to nobody else', async () => {
    for (const user of everybody) {
      const shown = heardIn([JSON.stringify(await stage.control.shown({ user }))], aviary.canaries);
      const meant = aviary.canaries.filter(({ readers }) => readers.includes(user)).map((each) => each.what);
      expect([user, ...shown.sort()]).toEqual([user, ...meant.sort()]);
    }
  });

  it('is drawn in no picture: alt text, title and file name hold none of it', () => {
    const files = stage.sandbox.log.filter(
      ({ direction, what }) => direction === 'from app' && what.startsWith('files.'),
    );
    expect(files.length).toBeGreaterThan(2);
    expect(
      heardIn(
        files.map(({ request }) => JSON.stringify(request)),
        aviary.canaries,
      ),
    ).toEqual([]);
  });

  it('stands in no notification, id, value or metadata of a message', () => {
    const strange: string[] = [];
    const secret = aviary.canaries.filter(({ readers }) => readers !== everybody);
    for (const { what, request, direction } of stage.sandbox.log) {
      if (direction !== 'from app' || !what.startsWith('chat.')) continue;
      strange.push(...outOfPlace(request, what, secret));
      strange.push(...heardIn([(request as { text?: string } | null)?.text ?? ''], aviary.canaries));
    }
    expect(strange).toEqual([]);
  });

  it('is posted into no channel, but for what was shared there', () => {
    const there = stage.sandbox.log.filter(
      ({ direction, channel: where }) => direction === 'from app' && where?.startsWith('C'),
    );
    const said = there.map(({ request }) => JSON.stringify(request));
    expect(heardIn(said, aviary.canaries).sort()).toEqual([
      'words of another workspace',
      'words that were shared',
    ]);
  });

  it('is in no log line, job, event, state, index or script', async () => {
    expect(heardIn(stage.logged, aviary.canaries)).toEqual([]);
    expect(overheard.said()).toMatch(/InterestMade/);
    expect(heardIn([overheard.said()], aviary.canaries)).toEqual([]);
    const dump = await dumped(overheard.redis);
    expect(dump.length).toBeGreaterThan(20);
    expect(heardIn(dump, aviary.canaries)).toEqual([]);
    expect(calls(stage, 'files.completeUploadExternal').length).toBeGreaterThan(0);
  });

  it('of what was let go or replaced nothing is kept but its history', async () => {
    const coalition = await coalitionOf(stage);
    const kept = await overheard.redis.hkeys(`coalitie:{T0WATER}:vault:${coalition.id}`);
    const named = JSON.stringify([coalition.interests, coalition.contradictions]);
    const own = kept.filter((entry) => /^(interest|contradiction)\./.test(entry));
    expect(own.length).toBeGreaterThan(interestsOf(coalition).length);
    expect(own.filter((entry) => !named.includes(entry))).toEqual([]);
  });
});
