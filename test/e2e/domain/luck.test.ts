import { afterAll, beforeAll, expect, it } from 'vitest';
import { interestsOf, interestsToWord } from '../../../src/coalition/domain/read.ts';
import { act, views } from '../../../src/slack/domain/ids.ts';
import { act as appAct, views as appViews } from '../../../src/slack/ids.ts';
import { type Actor, addPartner, isTitled, wordsOf } from '../actors.ts';
import { closeAll } from '../commitments/city.ts';
import { type Stage, startStage } from '../stage.ts';
import { coalitionOf, seesButton, text } from '../underway.ts';
import { channel, interviewPartly, startWaterstad, type Waterstad } from '../waterstad.ts';
import { answerBeside, chooseFor, noteInterest, openDomain, valueBeside, windowSays } from './actors.ts';

// What goes wrong, or comes at the wrong moment, with interests and keys.

const words = text.domain;
const name = 'Aantrekkelijke binnenstad';
let stage: Stage;
let all: Waterstad;

beforeAll(async () => {
  stage = await startStage();
  all = await startWaterstad(stage);
  await interviewPartly(all, 'nl');
  await stage.quiet();
});
afterAll(() => stage.stop());

const partner = async (wanted: string) =>
  (await coalitionOf(stage)).partners.find((each) => each.name === wanted)?.id ?? '';
const idAt = async (at: number) => interestsOf(await coalitionOf(stage))[at]?.id ?? '';

async function note(lead: Actor, said: string, of: string): Promise<void> {
  await lead.clickModal(act.makeInterest);
  await noteInterest(lead, { words: said, partners: [await partner(of)], source: ['talk'] });
  await windowSays(lead, new RegExp(said));
}

it('is reached from step 2, in the same window, and keeps what was answered to the questions that it replaces', async () => {
  const { noor } = all;
  const { id, walk } = await coalitionOf(stage);
  await stage.context.commands.handle({ by: 'U0NOOR', query: { person: 'U0NOOR', coalition: id } }, () => ({
    coalitions: [
      {
        id,
        commands: [
          {
            type: 'AnswerStep',
            round: walk.at.round,
            answers: [
              {
                question: 'shared-interests',
                answer: { words: { entry: 'old.answer', text: 'Drukte op de Markt' }, choice: null },
                open: false,
              },
            ],
          },
        ],
      },
    ],
  }));
  await noor.command('stap 2', channel);
  const step = await noor.modal(appViews.step);
  expect(JSON.stringify(step.blocks)).not.toContain(`${id}.shared-interests`);
  await noor.clickModal(act.openDomain);
  await windowSays(noor, new RegExp(words.list.beforeButton));
  await noor.clickModal(act.openBefore);
  expect(await windowSays(noor, /Drukte op de Markt/)).toContain(
    text.steps.questions['shared-interests'].ask,
  );
  await noor.clickModal(act.openDomain);
  await windowSays(noor, new RegExp(words.list.beforeButton));
  await closeAll(stage, noor);
});

it('says under the field what is wrong, and keeps what was typed', async () => {
  const { noor } = all;
  await openDomain(noor, channel);
  await noor.clickModal(act.makeInterest);
  await noor.modal(views.interestForm);
  const { errors } = await noor.submit({
    words: ' \u200b',
    partners: [await partner('Oude Haven')],
    source: ['talk'],
  });
  expect(errors).toEqual({ words: text.problems['words-missing'] });
  await noteInterest(noor, {
    words: '😀'.repeat(140),
    partners: [await partner('Oude Haven')],
    source: ['talk'],
  });
  await windowSays(noor, /😀/);
  await closeAll(stage, noor);
});

it('is merged once by two leads who merge the same two', async () => {
  const { noor, sanne } = all;
  await openDomain(noor, channel);
  await note(noor, 'Een schone straat', 'Ondernemersvereniging Binnenstad');
  await note(noor, 'Groene gevels', 'Cultuurhuis De Pomp');
  const [first, second] = [await idAt(1), await idAt(2)];
  for (const lead of [noor, sanne]) {
    if (lead === sanne) await openDomain(sanne, channel);
    await chooseFor(lead, first, 'open');
    await windowSays(lead, /Waar het vandaan komt/);
    await lead.clickModal(act.openMerge);
    await lead.modal(views.merge);
  }
  const merging = { interests: [second], words: 'Schoon en groen', place: 'in' };
  expect((await noor.submit(merging)).errors).toBeUndefined();
  expect((await sanne.submit({ ...merging, words: 'Groen en schoon' })).errors).toEqual({
    interests: text.problems['interest-gone'],
  });
  await windowSays(noor, /Schoon en groen/);
  await closeAll(stage, noor);
  await closeAll(stage, sanne);
});

it('is split, put together again, removed and put back', async () => {
  const { noor } = all;
  const standing = async () => interestsOf(await coalitionOf(stage)).map(({ id }) => id);
  const before = await standing();
  const whole = before.at(-1) ?? '';
  await openDomain(noor, channel);
  await chooseFor(noor, whole, 'open');
  await windowSays(noor, /Waar het vandaan komt/);
  await chooseFor(noor, whole, 'split');
  await noor.modal(views.split);
  expect((await noor.submit({ first: 'Schoon', second: ' ' })).errors).toEqual({
    second: text.problems['words-missing'],
  });
  await noor.submit({ first: 'Schoon', second: 'Groen' });
  await windowSays(noor, /Groen/);
  const parts = (await standing()).filter((id) => !before.includes(id));
  expect(parts).toHaveLength(2);
  await chooseFor(noor, parts[1] ?? '', 'open');
  await windowSays(noor, /Waar het vandaan komt/);
  await chooseFor(noor, parts[1] ?? '', 'undo');
  await windowSays(noor, /Schoon en groen/);
  expect(await standing()).toEqual(before);
  await chooseFor(noor, whole, 'remove');
  await windowSays(noor, /Dit belang is weggehaald/);
  expect(await standing()).not.toContain(whole);
  await chooseFor(noor, whole, 'undo');
  await windowSays(noor, /Voeg samen/);
  expect(await standing()).toEqual(before);
  await closeAll(stage, noor);
});

it('is asked about once more after silence, in the day’s message, and then never again', async () => {
  const { noor, ahmed } = all;
  await openDomain(noor, channel);
  await noor.clickModal(act.openReading);
  await windowSays(noor, /Ahmed over 1/);
  const { blocks } = await noor.modal(views.domain);
  await noor.clickModal(act.makeInterest, {
    value: valueBeside(blocks, 'Ondernemersvereniging', act.makeInterest),
  });
  await noteInterest(noor, { words: 'Winkels die openblijven' });
  await noor.modal(views.domain);
  await noor.clickModal(act.openDomain);
  await windowSays(noor, /Winkels die openblijven/);
  const id = await idAt(2);
  await chooseFor(noor, id, 'ask');
  await windowSays(noor, new RegExp(words.list.asked(1)));
  await closeAll(stage, noor);
  await stage.quiet();
  await ahmed.sees(/Winkels die openblijven/);
  const asks = async () =>
    (await ahmed.dm()).filter(({ blocks }) => wordsOf(blocks).includes('laatste keer dat ik'));
  await stage.control.clock({ to: '2026-03-06T12:00:00+01:00' });
  expect(await asks()).toHaveLength(1);
  await stage.control.clock({ to: '2026-04-06T12:00:00+02:00' });
  expect(await asks()).toHaveLength(1);
  await openDomain(noor, channel);
  await windowSays(noor, /antwoordde twee keer niet/);
  await closeAll(stage, noor);
});

it('is not given for words that have changed meanwhile', async () => {
  const { noor, ahmed } = all;
  const message = await ahmed.sees(/Winkels die openblijven/);
  const value = valueBeside(message.blocks, 'Winkels die openblijven', `${act.answerKey}.yes`);
  await openDomain(noor, channel);
  const id = await idAt(2);
  await chooseFor(noor, id, 'open');
  await windowSays(noor, /Waar het vandaan komt/);
  await noor.clickModal(act.changeInterest);
  await noor.modal(views.interestForm);
  await noor.submit({ words: 'Winkels die blijven' });
  await windowSays(noor, /Winkels die blijven/);
  await closeAll(stage, noor);
  await stage.quiet();
  const now = (await ahmed.dm()).find(({ ts }) => ts === message.ts);
  expect(JSON.stringify(now?.blocks)).not.toContain(value);
  expect(wordsOf(now?.blocks ?? [])).not.toContain('Winkels die openblijven');
});

it('goes with the interview that its author erases, everywhere that it was shared', async () => {
  const { noor, ahmed, marieke } = all;
  await openDomain(noor, channel);
  await noor.clickModal(act.openReading);
  await windowSays(noor, /Ahmed over 1/);
  await noor.clickModal(act.readingQuestion, { selected: 'yield' });
  await windowSays(noor, /Ahmed over 3/);
  await noor.clickModal(act.makeInterest);
  await noteInterest(noor, { words: 'Vaste klanten' });
  await noor.modal(views.domain);
  await noor.clickModal(act.openDomain);
  await windowSays(noor, /Vaste klanten/);
  await chooseFor(noor, await idAt(3), 'ask');
  await windowSays(noor, new RegExp(words.list.asked(1)));
  await closeAll(stage, noor);
  await stage.quiet();
  await answerBeside(ahmed, await ahmed.sees(/Vaste klanten/), { words: 'Vaste klanten', answer: 'yes' });
  await stage.quiet();
  await openDomain(noor, channel);
  await noor.clickModal(act.openShare);
  await noor.modal(views.share);
  await noor.submit({ to: 'channel' });
  await noor.modal(views.preview);
  await noor.submit({});
  await closeAll(stage, noor);
  await stage.quiet();
  const posted = async () =>
    (await marieke.channelMessages(channel)).filter((each) =>
      isTitled(each, words.shared.notification(name)),
    );
  expect(wordsOf((await posted()).flatMap(({ blocks }) => blocks))).toContain('Vaste klanten');
  const receipt = await seesButton(ahmed, appAct.erase);
  expect(JSON.stringify(receipt.blocks)).toContain('Belangen die eruit kwamen, verdwijnen ook.');
  await ahmed.press(receipt, appAct.erase);
  await stage.quiet();
  expect(wordsOf((await posted()).flatMap(({ blocks }) => blocks))).not.toContain('Vaste klanten');
  expect(interestsToWord(await coalitionOf(stage))).toHaveLength(2);
  const told = await noor.sees(/Een gesprek van .* is gewist/);
  await noor.press(told, act.openDomain);
  await windowSays(noor, /het gesprek is gewist, dus ook de woorden/);
  await closeAll(stage, noor);
  expect(wordsOf((await ahmed.dm()).flatMap(({ blocks }) => blocks))).not.toContain('Vaste klanten');
});

it('is asked anew for a partner who comes later, and shown to them only then', async () => {
  const { noor, tom } = all;
  await openDomain(noor, channel);
  await note(noor, 'Lege panden vullen', 'Vastgoedeigenaren');
  const id = interestsOf(await coalitionOf(stage)).at(-1)?.id ?? '';
  await chooseFor(noor, id, 'ask');
  await windowSays(noor, new RegExp(words.list.asked(1)));
  await closeAll(stage, noor);
  await stage.quiet();
  await answerBeside(tom, await tom.sees(/Lege panden vullen/), { words: 'Lege panden', answer: 'yes' });
  await stage.quiet();
  await stage.control.addUser({ id: 'U0LENA', realName: 'Lena Bos' });
  await addPartner(noor, { name: 'Hogeschool', kind: 'education', contacts: ['U0LENA'] });
  await stage.quiet();
  await openDomain(noor, channel);
  expect(await windowSays(noor, /Lege panden vullen/)).not.toContain(words.list.shareButton);
  await chooseFor(noor, id, 'ask');
  await windowSays(noor, new RegExp(words.list.asked(1)));
  await closeAll(stage, noor);
  await stage.quiet();
  const again = await tom.sees(/Wie het dan zien: .*Hogeschool/);
  await answerBeside(tom, again, { words: 'Lege panden', answer: 'yes' });
  await stage.quiet();
  await openDomain(noor, channel);
  await windowSays(noor, new RegExp(words.list.shareButton));
  await closeAll(stage, noor);
});
