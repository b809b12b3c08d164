import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { isTitled, type SeenMessage, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';
import {
  agree,
  type City,
  cardOf,
  closeAll,
  commit,
  fillIn,
  hubOf,
  kinds,
  nowIn,
  startCity,
  theOne,
  walkTo,
  words,
} from './city.ts';

let stage: Stage;
let city: City;
beforeEach(async () => {
  stage = await startStage();
  city = await startCity(stage);
});
afterEach(() => stopUnbroken(stage));

const people = ['U0NOOR', 'U0AHMED', 'U0MARIEKE', 'U0TOM'];
const lights = 'De etalages verlichten';
const wednesday = '2027-03-17';

it('nudges over weeks, hears how it goes, and tells the channel with the owner’s yes', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await noor.sees(new RegExp(`zei ja.*${lights}`, 's'));
  expect(await walkTo(stage, { end: '2027-03-17T12:00:00+01:00', people, kinds })).toEqual([
    '2027-03-10T08:00 AHMED week',
    '2027-03-12T08:00 NOOR weekoverzicht',
    '2027-03-16T08:00 AHMED dag',
    '2027-03-17T08:00 AHMED vandaag',
  ]);
  const nudge = await ahmed.sees(/Je mikte op/);
  await ahmed.press(nudge, `${act.report}.done`);
  await stage.quiet();
  const asked = await nowIn(ahmed, nudge);
  expect(asked.said).toContain(words.share.ask);
  expect(asked.buttons).not.toContain(`${act.report}.done`);
  await ahmed.press(nudge, `${act.shareCommitment}.yes`);
  await stage.quiet();
  expect((await nowIn(ahmed, nudge)).said).toContain(words.share.shared);
  const told = (await noor.channelMessages('C0BINNENSTAD')).at(-1);
  expect(told).toSatisfy((each: SeenMessage) => isTitled(each, words.channel.done('Ahmed El Idrissi')));
  expect(wordsOf(told?.blocks ?? [])).toContain(lights);
  // Nobody is asked about what is done; the Friday after says that it is.
  expect(await walkTo(stage, { end: '2027-04-30T12:00:00+02:00', people, kinds })).toEqual([
    '2027-03-19T08:00 NOOR weekoverzicht',
  ]);
  expect((await nowIn(noor, await noor.sees(/Deze week in/))).said).toContain(lights);
});

it('tells the lead privately after silence, with words for a talk, and stops', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  // By hand: Easter Monday, 29 March 2027, is free. Wednesday + 2, + 5; and three working days after that.
  expect(await walkTo(stage, { end: '2027-05-20T12:00:00+02:00', people, kinds })).toEqual([
    '2027-03-10T08:00 AHMED week',
    '2027-03-12T08:00 NOOR weekoverzicht',
    '2027-03-16T08:00 AHMED dag',
    '2027-03-17T08:00 AHMED vandaag',
    '2027-03-19T08:00 AHMED stil',
    '2027-03-24T08:00 AHMED laatste',
    '2027-03-30T07:00 NOOR bel',
  ]);
  const note = await noor.sees(/Ik herinner .* er niet meer aan/);
  expect(note.text).not.toContain(lights);
  await noor.press(note, act.showCommitment);
  const shown = wordsOf((await noor.modal(views.commitment)).blocks);
  for (const sentence of words.leadTold.sentences) expect(shown).toContain(sentence);
  await noor.close();
  await noor.press(note, act.recordCommitment);
  await noor.modal(views.commitmentRecord);
  expect((await noor.submit({ outcome: 'new-date' })).errors).toEqual({ date: text.problems['day-missing'] });
  expect((await noor.submit({ outcome: 'stuck', why: ' ' })).errors).toEqual({
    why: text.problems['why-missing'],
  });
  await noor.submit({ outcome: 'new-date', date: '2027-06-01' });
  await stage.quiet();
  // The owner hears what was written down for them; a new date starts afresh.
  await ahmed.sees(/noteerde hoe het staat met.*dinsdag 1 juni/);
  expect(await walkTo(stage, { end: '2027-06-01T12:00:00+02:00', people, kinds })).toEqual([
    '2027-05-25T07:00 AHMED week',
    '2027-05-28T07:00 NOOR weekoverzicht',
    '2027-05-31T07:00 AHMED dag',
    '2027-06-01T07:00 AHMED vandaag',
  ]);
});

it('lets the owner change it first, say later or say no, and reminds once', async () => {
  const { noor, ahmed, marieke } = city;
  const more = { differently: 'Op marktdag, samen' };
  await commit(stage, noor, { what: lights, partner: 'Ondernemers', date: wednesday, more });
  const card = await cardOf(ahmed, lights);
  expect(wordsOf(card.blocks)).toContain(more.differently);
  await ahmed.press(card, `${act.answerProposal}.change`);
  await fillIn(ahmed, { what: 'Drie etalages verlichten', date: '2027-03-24' });
  await stage.quiet();
  expect(wordsOf((await ahmed.modal()).blocks)).toContain(words.saved.own);
  await closeAll(stage, ahmed);
  await noor.sees(/paste het aan en zei ja.*Drie etalages/s);
  const { said } = await nowIn(ahmed, card);
  expect(said).toContain('Drie etalages verlichten');
  // To change it first is a yes, and stands there as one.
  expect(said).toContain(words.outcome.agreed);
  await ahmed.command('toezegging');
  await ahmed.modal(views.commitments);
  await ahmed.clickModal(`${act.showCommitment}.${(await theOne(stage, 'Drie etalages verlichten')).id}`);
  expect(wordsOf((await ahmed.modal(views.commitment)).blocks)).toContain('paste dit aan en zei ja');
  await closeAll(stage, ahmed);
  expect(await theOne(stage, 'Drie etalages verlichten')).toMatchObject({
    status: 'planned',
    date: '2027-03-24',
  });
  const stage_ = 'Een podium op de markt';
  await commit(stage, noor, { what: stage_, partner: 'Cultuurhuis', date: '2027-04-20' });
  await marieke.press(await cardOf(marieke, stage_), `${act.answerProposal}.later`);
  expect(await walkTo(stage, { end: '2027-03-09T18:00:00+01:00', people, kinds })).toEqual([
    '2027-03-04T09:00 MARIEKE nog eens',
    '2027-03-09T09:00 NOOR geen antwoord',
  ]);
  await marieke.press(await marieke.sees(/Ja, nee of later/), `${act.answerProposal}.no`);
  await stage.quiet();
  await noor.sees(/past het deze keer niet/);
  expect((await nowIn(marieke, await cardOf(marieke, stage_))).said).toContain(words.outcome.declined);
  expect(await theOne(stage, stage_)).toMatchObject({ status: 'declined' });
});

it('tells leads why it is stuck, the channel only where the owner wants it', async () => {
  const { noor, ahmed, marieke } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  const card = await cardOf(ahmed, lights);
  const before = (await noor.channelMessages('C0BINNENSTAD')).length;
  await ahmed.press(card, `${act.report}.stuck`);
  await ahmed.modal(views.commitmentStuck);
  await ahmed.fill({ why: 'De stroom is' });
  await ahmed.clickModal(`${act.commitmentDraft}.stuck`);
  await ahmed.close();
  await ahmed.press(card, `${act.report}.stuck`);
  expect((await ahmed.modal(views.commitmentStuck)).values).toMatchObject({ why: 'De stroom is' });
  await ahmed.submit({ why: 'De stroom is te duur', who: 'leads' });
  await stage.quiet();
  expect(wordsOf((await noor.sees(/laat weten dat dit stokt/)).blocks)).toContain('De stroom is te duur');
  expect((await noor.channelMessages('C0BINNENSTAD')).length).toBe(before);
  await marieke.command('commitment');
  await marieke.modal(views.commitments);
  await marieke.clickModal(`${act.showCommitment}.${(await theOne(stage, lights)).id}`);
  const shown = wordsOf((await marieke.modal(views.commitment)).blocks);
  expect(shown).toContain('stokt');
  expect(shown).not.toContain('De stroom');
  await closeAll(stage, marieke);
  await ahmed.press(card, `${act.report}.stuck`);
  await ahmed.modal(views.commitmentStuck);
  await ahmed.submit({ why: 'Wie heeft een elektricien?', who: 'coalition' });
  await stage.quiet();
  const told = (await noor.channelMessages('C0BINNENSTAD')).at(-1);
  expect(told).toSatisfy((each: SeenMessage) => isTitled(each, words.channel.stuck('Ahmed El Idrissi')));
  expect(wordsOf(told?.blocks ?? [])).toContain('Wie heeft een elektricien?');
});

it('releases with respect, and somebody else takes it', async () => {
  const { noor, ahmed, marieke } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  const card = await cardOf(ahmed, lights);
  await ahmed.press(card, `${act.report}.release`);
  await stage.quiet();
  expect(await nowIn(ahmed, card)).toMatchObject({ buttons: [act.takeCommitment] });
  await noor.sees(/Dank voor de eerlijkheid/);
  const { id } = await theOne(stage, lights);
  await marieke.command('toezegging');
  await marieke.modal(views.commitments);
  await marieke.clickModal(act.filterCommitments, { selected: 'open' });
  await stage.quiet();
  await marieke.clickModal(`${act.showCommitment}.${id}`);
  await marieke.modal(views.commitment);
  await marieke.clickModal(act.takeCommitment);
  await marieke.modal(views.commitmentTake);
  expect((await marieke.submit({ date: '2027-02-28' })).errors).toEqual({
    date: text.problems['commitment-past'],
  });
  await marieke.submit({ date: '2027-03-31' });
  await stage.quiet();
  await closeAll(stage, marieke);
  expect(await theOne(stage, lights)).toMatchObject({ status: 'planned', date: '2027-03-31' });
  await noor.sees(/pakt dit op/);
  const { said, buttons } = await nowIn(ahmed, card);
  expect(said).toContain(words.outcome.taken('<@U0MARIEKE>'));
  expect(buttons).toEqual([]);
});

it('works for a partner of another workspace, without commands and without Home', async () => {
  const { noor, tom } = city;
  await agree(stage, noor, tom, { what: 'Leegstand in kaart', partner: 'Eigenaren', date: wednesday });
  const hub = await hubOf(tom);
  expect(wordsOf(hub.blocks)).toContain('Leegstand in kaart');
  await tom.press(hub, act.newCommitment);
  await fillIn(tom, {
    what: 'Een pand openstellen',
    date: '2027-04-01',
    more: { money: 'extra', euros: '€ 12.500', source: 'fund', from: 'Voor de verbouwing' },
  });
  expect(wordsOf((await tom.modal()).blocks)).toContain(words.saved.own);
  await closeAll(stage, tom);
  await stage.quiet();
  expect(await theOne(stage, 'Een pand openstellen')).toMatchObject({
    status: 'planned',
    money: { kind: 'extra', euros: 12_500, source: 'fund' },
  });
  await noor.sees(/heeft zelf iets toegezegd.*Een pand openstellen/s);
  await tom.press(hub, `${act.report}.date`, {
    value: `${(await coalitionOf(stage)).id}.${(await theOne(stage, 'Een pand openstellen')).id}`,
  });
  await tom.modal(views.commitmentDate);
  expect((await tom.submit({ date: '2031-01-01' })).errors).toEqual({
    date: text.problems['commitment-far'],
  });
  await tom.submit({ date: '2027-04-08' });
  await stage.quiet();
  expect((await nowIn(tom, hub)).said).toContain('donderdag 8 april');
  // In London at nine there it is nine o'clock, and the day's nudge says when it is.
  expect(await walkTo(stage, { end: '2027-03-10T12:00:00+01:00', people: ['U0TOM'], kinds })).toEqual([
    '2027-03-10T09:00 TOM week',
  ]);
}, 30_000);
