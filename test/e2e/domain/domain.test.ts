import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasAllKeys } from '../../../src/coalition/domain/read.ts';
import type { Language } from '../../../src/method/languages.ts';
import { act, views } from '../../../src/slack/domain/ids.ts';
import { act as appAct, views as appViews } from '../../../src/slack/ids.ts';
import { textIn } from '../../../src/text/text.ts';
import { elementsIn, isTitled, wordsOf } from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { coalitionOf, seesButton } from '../underway.ts';
import { channel, interviewPartly, startWaterstad, type Waterstad } from '../waterstad.ts';
import {
  answerBeside,
  chooseFor,
  newest,
  noteInterest,
  openDomain,
  valueBeside,
  windowSays,
} from './actors.ts';

// From interviews to interests, to keys, to a domain that is shared; in both languages, with two leads, somebody of another
// workspace and somebody without Slack.

describe.each(['nl', 'en'] as const satisfies readonly Language[])('the domain, in %s', (language) => {
  const text = textIn(language);
  const words = text.domain;
  let stage: Stage;
  let all: Waterstad;
  const partner = async (name: string) =>
    (await coalitionOf(stage)).partners.find((each) => each.name === name)?.id ?? '';

  beforeAll(async () => {
    stage = await startStage();
    all = await startWaterstad(stage, { language });
    await interviewPartly(all, language);
    await stage.quiet();
  });
  afterAll(() => stage.stop());

  it('begins with what partners said, side by side, and makes an interest of the answer that is read', async () => {
    const { noor } = all;
    await openDomain(noor, channel);
    await noor.clickModal(act.openReading);
    await windowSays(noor, /Ahmed over 1/);
    const read = await noor.modal(views.domain);
    const value = valueBeside(read.blocks, 'Ondernemersvereniging', act.makeInterest);
    await noor.clickModal(act.makeInterest, { value });
    const form = await noor.modal(views.interestForm);
    expect(wordsOf(form.blocks)).toContain('Ahmed over 1');
    expect(form.values).toMatchObject({ partners: [await partner('Ondernemersvereniging Binnenstad')] });
    await noteInterest(noor, { words: 'Meer mensen in de winkelstraat', why: 'Daar draait het om' });
    await windowSays(noor, new RegExp(words.read.made(1).replace(/[.]/g, '\\.')));
    // What somebody says about others can't become one.
    await noor.clickModal(act.readingQuestion, { selected: 'concerns' });
    await windowSays(noor, /Ahmed over 6/);
    const concerns = await noor.modal();
    expect(elementsIn(concerns.blocks).map(({ element }) => element.action_id)).not.toContain(
      act.makeInterest,
    );
    await noor.clickModal(act.openDomain);
    expect(await windowSays(noor, /Meer mensen/)).toContain(words.keys.ask);
    await noor.close();
  });

  it('asks its author in one message, in exact words, and nobody else', async () => {
    const { noor, ahmed, marieke } = all;
    await openDomain(noor, channel);
    await noor.clickModal(act.makeInterest);
    await noteInterest(noor, {
      words: 'In de avond ook mensen in de winkelstraat',
      partners: [await partner('Ondernemersvereniging Binnenstad')],
      source: ['talk'],
      place: 'undecided',
    });
    // Words that overlap suggest the interest that exists.
    const made = await noor.modal(views.interestMade);
    expect(wordsOf(made.blocks)).toContain('Meer mensen in de winkelstraat');
    await noor.close();
    await noor.clickModal(act.askKeys);
    await windowSays(noor, new RegExp(words.list.asked(1)));
    await noor.close();
    await stage.quiet();
    const asking = await ahmed.seesMessage((message) =>
      isTitled(message, words.asking.notification('Aantrekkelijke binnenstad')),
    );
    const said = wordsOf(asking.blocks);
    expect(said).toContain('Meer mensen in de winkelstraat');
    expect(said).toContain('In de avond ook mensen in de winkelstraat');
    expect(said).toContain('Cultuurhuis De Pomp');
    expect(asking.text).not.toContain('Meer mensen');
    expect(JSON.stringify(await marieke.dm())).not.toContain('winkelstraat');
    await answerBeside(ahmed, asking, { words: 'Meer mensen', answer: 'yes' });
    await answerBeside(ahmed, asking, { words: 'In de avond ook', answer: 'rather' });
    await ahmed.modal(views.suggest);
    await ahmed.submit({ words: 'Ook na zessen voelt de straat veilig' });
    await stage.quiet();
    const after = (await ahmed.dm()).find(({ ts }) => ts === asking.ts);
    expect(wordsOf(after?.blocks ?? [])).toContain(words.asking.answers.yes);
    const coalition = await coalitionOf(stage);
    expect(coalition.interests.map((each) => hasAllKeys(coalition, each))).toEqual([true, false]);
  });

  it('tells both leads what an author would rather say, and either takes it over', async () => {
    const { sanne } = all;
    const note = await sanne.seesMessage((message) =>
      isTitled(message, words.notes.rather.notification('Aantrekkelijke binnenstad')),
    );
    expect(wordsOf(note.blocks)).toContain('Ook na zessen voelt de straat veilig');
    await sanne.press(note, act.openInterest);
    await windowSays(sanne, /voelt de straat veilig/);
    await sanne.clickModal(`${act.settleWords}.take`);
    await windowSays(sanne, new RegExp(words.keys.complete));
    await sanne.close();
    const coalition = await coalitionOf(stage);
    expect(coalition.interests.map((each) => hasAllKeys(coalition, each))).toEqual([true, true]);
  });

  it('has a lead write down what somebody without Slack said, and when', async () => {
    const { noor } = all;
    await openDomain(noor, channel);
    await noor.clickModal(act.makeInterest);
    await noteInterest(noor, {
      words: 'Kinderen kunnen er spelen',
      partners: [await partner('Oude Haven')],
      source: ['talk'],
      place: 'outside',
    });
    const id = newest(await coalitionOf(stage));
    await windowSays(noor, /Kinderen/);
    await chooseFor(noor, id, 'open');
    await windowSays(noor, new RegExp(words.one.keys.replaceAll('*', '\\*').replace('?', '\\?')));
    await noor.clickModal(act.openRecord);
    await noor.modal(views.record);
    expect((await noor.submit({ answer: 'yes', on: '2099-01-01' })).errors).toEqual({
      on: text.problems['key-ahead'],
    });
    const today = new Date(stage.context.clock.now()).toISOString().slice(0, 10);
    await noor.submit({ answer: 'yes', on: today });
    await windowSays(noor, new RegExp(`${words.one.states.recorded('')}`));
    await noor.close();
  });

  it('shows a lead exactly what partners will see, before it is shared', async () => {
    const { noor, marieke } = all;
    await openDomain(noor, channel);
    await noor.clickModal(act.openShare);
    await noor.modal(views.share);
    await noor.submit({ to: 'channel' });
    const preview = wordsOf((await noor.modal(views.preview)).blocks);
    for (const each of ['Meer mensen in de winkelstraat', 'Ook na zessen voelt', 'Kinderen kunnen'])
      expect(preview).toContain(each);
    expect(preview).not.toContain('Daar draait het om');
    await noor.submit({});
    await noor.modal(appViews.notice);
    await noor.close();
    await noor.close();
    await stage.quiet();
    const posted = (await marieke.channelMessages(channel)).findLast((message) =>
      isTitled(message, words.shared.notification('Aantrekkelijke binnenstad')),
    );
    expect(wordsOf(posted?.blocks ?? [])).toContain('Meer mensen in de winkelstraat');
    if (posted === undefined) throw new Error('nothing was posted');
    await marieke.press(posted, act.showDomain);
    const shown = wordsOf((await marieke.modal(views.shown)).blocks);
    expect(shown).toContain('Kinderen kunnen er spelen');
    expect(shown).toContain('Oude Haven');
    await marieke.close();
  });

  it('is shared with chosen partners too, and someone of another workspace reads it', async () => {
    const { noor, tom, marieke } = all;
    const before = (await marieke.dm()).length;
    await openDomain(noor, channel);
    await noor.clickModal(act.openShare);
    await noor.modal(views.share);
    expect((await noor.submit({ to: 'some', partners: [] })).errors).toEqual({
      partners: text.problems['nobody-chosen'],
    });
    await noor.submit({ to: 'some', partners: [await partner('Vastgoedeigenaren')] });
    await noor.modal(views.preview);
    await noor.submit({});
    await noor.close();
    await noor.close();
    await stage.quiet();
    const read = await seesButton(tom, act.showDomain);
    expect(wordsOf(read.blocks)).toContain('Ook na zessen voelt de straat veilig');
    expect((await marieke.dm()).length).toBe(before);
  });

  it('shows it nowhere any more once its author takes the key back, and the leads hear where it stood', async () => {
    const { noor, ahmed, marieke, tom } = all;
    const hub = await seesButton(ahmed, appAct.openSettings);
    await ahmed.press(hub, act.openKeys);
    const own = await ahmed.modal(views.keys);
    const value = valueBeside(own.blocks, 'Meer mensen', `${act.answerKey}.back`);
    await ahmed.clickModal(`${act.answerKey}.back`, { value });
    await windowSays(ahmed, new RegExp(words.own.back.replaceAll('.', '\\.')));
    await ahmed.close();
    await stage.quiet();
    const note = await noor.seesMessage((message) =>
      isTitled(message, words.notes.takenBack.notification('Aantrekkelijke binnenstad')),
    );
    expect(wordsOf(note.blocks)).toContain('Vastgoedeigenaren');
    const everything = [
      ...(await marieke.channelMessages(channel)),
      ...(await tom.dm()),
      ...(await marieke.dm()),
    ];
    expect(wordsOf(everything.flatMap(({ blocks }) => blocks))).not.toContain('Meer mensen');
    expect(wordsOf(everything.flatMap(({ blocks }) => blocks))).toContain('Ook na zessen voelt');
  });
});
