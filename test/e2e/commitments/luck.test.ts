import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import { elementsIn, wordsOf } from '../actors.ts';
import { postButtons } from '../old-message.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, seesButton, text } from '../underway.ts';
import {
  agree,
  type City,
  cardOf,
  closeAll,
  commit,
  hubOf,
  kinds,
  nowIn,
  optionIn,
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

it('takes two reports at once in turn, and every message says how it ended', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  const card = await cardOf(ahmed, lights);
  await noor.command('toezegging');
  await noor.modal(views.commitments);
  const { id } = await theOne(stage, lights);
  await noor.clickModal(`${act.showCommitment}.${id}`);
  await noor.modal(views.commitment);
  await noor.clickModal(act.recordCommitment);
  await noor.modal(views.commitmentRecord);
  const [, recorded] = await Promise.all([
    ahmed.press(card, `${act.report}.done`),
    noor.submit({ outcome: 'stuck', why: 'Geen tijd' }),
  ]);
  await stage.quiet();
  const after = await theOne(stage, lights);
  expect(after.status).toBe('done');
  const kindsOf = after.history.map(({ kind }) => kind).slice(2);
  if (recorded.errors === undefined) expect(kindsOf).toEqual(['stuck', 'done']);
  else {
    expect(kindsOf).toEqual(['done']);
    expect(Object.values(recorded.errors)).toEqual([text.problems['commitment-settled']]);
  }
  for (const message of [card, await hubOf(ahmed)]) {
    const { said, buttons } = await nowIn(ahmed, message);
    expect(said).toContain(words.share.ask);
    expect(buttons).not.toContain(`${act.report}.done`);
  }
});

/** As a button of a nudge of long ago holds it. */
async function nudgeOf(what: string): Promise<string> {
  const { id } = await theOne(stage, what);
  return `${(await coalitionOf(stage)).id}.${id}`;
}

it('shows in all messages of the last days what became of it', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await walkTo(stage, { end: '2027-03-16T12:00:00+01:00', people, kinds });
  const week = await ahmed.sees(new RegExp(text.rhythm.newer));
  expect((await nowIn(ahmed, week)).buttons).not.toContain(`${act.report}.done`);
  const day = await ahmed.sees(/Het is bijna zover/);
  expect(day.ts > week.ts).toBe(true);
  await ahmed.press(await hubOf(ahmed), `${act.report}.done`);
  await stage.quiet();
  await ahmed.press(await hubOf(ahmed), `${act.shareCommitment}.no`);
  await stage.quiet();
  for (const each of [week, day]) {
    const { said, buttons } = await nowIn(ahmed, each);
    expect(said).toContain(words.outcome.done);
    expect(said).toContain(text.rhythm.allDone);
    expect(buttons.filter((id) => id.startsWith('commitment.'))).toEqual([]);
  }
});

it('says what is the case beside an old nudge', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await walkTo(stage, { end: '2027-03-16T12:00:00+01:00', people, kinds });
  const value = await nudgeOf(lights);
  const old = await postButtons(stage, 'D0AHMED', [
    [`${act.report}.on-track`, value],
    [`${act.report}.done`, value],
  ]);
  await ahmed.press(await ahmed.sees(/Het is bijna zover/), `${act.report}.done`);
  await stage.quiet();
  await old.press('U0AHMED', 0);
  await ahmed.sees(new RegExp(text.problems['commitment-settled']));
  expect(await theOne(stage, lights)).toMatchObject({ status: 'done' });
  await old.press('U0AHMED', 1);
  const beside = await ahmed.seesMessage(({ ephemeral, blocks }) => ephemeral && blocks.length > 0);
  expect(elementsIn(beside.blocks).map(({ element }) => element.action_id)).toContain(
    `${act.shareCommitment}.yes`,
  );
});

it('asks for a new date beside an old nudge whose day has passed', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await walkTo(stage, { end: '2027-03-19T12:00:00+01:00', people, kinds });
  const old = await postButtons(stage, 'D0AHMED', [[`${act.report}.on-track`, await nudgeOf(lights)]]);
  await old.press('U0AHMED', 0);
  const beside = await ahmed.seesMessage(({ ephemeral, blocks }) => ephemeral && blocks.length > 0);
  expect(wordsOf(beside.blocks)).toContain(words.outcome.late);
  expect(elementsIn(beside.blocks).map(({ element }) => element.action_id)).toEqual([`${act.report}.date`]);
});

it('shows leads which commitment each reminder is about', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await noor.command('status');
  await noor.press(await noor.ephemeral(), act.openSchedule);
  const said = wordsOf((await noor.modal(views.schedule)).blocks);
  expect(said).toContain(`een week vooraf: *${lights}*`);
});

it('lets a lead keep what somebody without Slack promised', async () => {
  const { noor } = city;
  const bench = 'Een bankje in de straat';
  await commit(stage, noor, { what: bench, partner: 'Bewoners', date: wednesday });
  const { id } = await theOne(stage, bench);
  const open = async () => {
    await noor.command('toezegging');
    await noor.modal(views.commitments);
    await noor.clickModal(`${act.showCommitment}.${id}`);
    return noor.modal(views.commitment);
  };
  await open();
  await noor.clickModal(`${act.answerProposal}.yes`);
  await stage.quiet();
  expect(await theOne(stage, bench)).toMatchObject({ status: 'planned' });
  await closeAll(stage, noor);
  expect(await walkTo(stage, { end: '2027-03-17T12:00:00+01:00', people, kinds })).toEqual([
    '2027-03-12T08:00 NOOR weekoverzicht',
    '2027-03-17T08:00 NOOR bel zonder Slack',
  ]);
});

it('opens what an owner leaves behind who is no longer in Slack', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await stage.control.deactivate({ user: 'U0AHMED' });
  expect(await walkTo(stage, { end: '2027-03-11T12:00:00+01:00', people: [], kinds })).toEqual([]);
  expect(await theOne(stage, lights)).toMatchObject({ status: 'open', contact: null });
  expect(wordsOf((await noor.sees(/Dit is nu vrij op te pakken/)).blocks)).toContain(lights);
  await noor.command('toezegging');
  await noor.modal(views.commitments);
  await noor.clickModal(act.newCommitment);
  const form = await noor.modal(views.commitmentForm);
  const asked = { words: 'Nog iets', partner: optionIn(form, 'partner', 'Ondernemers') };
  expect((await noor.submit(asked)).errors).toEqual({ partner: text.problems['owner-gone'] });
});

it('asks each other: first the owner, then whoever asked, and leads only after silence', async () => {
  const { noor, ahmed, marieke } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: '2027-06-01' });
  const { id } = await theOne(stage, lights);
  const ask = async (question: string) => {
    await marieke.command('toezegging');
    await marieke.modal(views.commitments);
    await marieke.clickModal(`${act.showCommitment}.${id}`);
    await marieke.modal(views.commitment);
    await marieke.clickModal(act.askOwner);
    await marieke.modal(views.commitmentAsk);
    await marieke.submit({ question });
    await stage.quiet();
    await closeAll(stage, marieke);
    return seesButton(ahmed, act.answerAsk);
  };
  const asked = await ask('Kan ik meehelpen?');
  expect(wordsOf(asked.blocks)).toContain('Kan ik meehelpen?');
  expect(await noor.dm().then((all) => all.some(({ blocks }) => wordsOf(blocks).includes('meehelpen')))).toBe(
    false,
  );
  await ahmed.press(asked, act.answerAsk);
  await stage.quiet();
  await marieke.sees(/belt je over/);
  expect((await nowIn(ahmed, asked)).buttons).toEqual([]);
  const again = await ask('En nu?');
  expect(await walkTo(stage, { end: '2027-03-05T12:00:00+01:00', people, kinds })).toEqual([
    '2027-03-04T09:00 NOOR vraag stil',
  ]);
  await ahmed.press(again, `${act.report}.on-track`);
  await stage.quiet();
  await marieke.sees(/ligt op schema/);
  expect((await nowIn(ahmed, again)).said).toContain(words.question.answered['on-track']);
});

it('sums up the week in which a lead reads it, and stops when asked', async () => {
  const { noor, ahmed } = city;
  await agree(stage, noor, ahmed, { what: lights, partner: 'Ondernemers', date: wednesday });
  await agree(stage, noor, ahmed, { what: 'De markt', partner: 'Ondernemers', date: '2027-03-30' });
  // Nothing went out for weeks: what was ahead then is no news.
  await stage.control.clock({ to: '2027-03-25T12:00:00+01:00' });
  await stage.quiet();
  const week = await noor.sees(/Deze week in/);
  const { said } = await nowIn(noor, week);
  expect(said).toContain(words.week.aheadItem('dinsdag 30 maart', 'De markt'));
  expect(said).not.toContain(lights);
  await noor.press(week, act.switchSummary);
  await noor.sees(new RegExp(words.week.stopped));
  await agree(stage, noor, ahmed, { what: 'Het terras', partner: 'Ondernemers', date: '2027-05-12' });
  expect(await walkTo(stage, { end: '2027-05-12T12:00:00+02:00', people: ['U0NOOR'], kinds })).toEqual([
    '2027-04-05T07:00 NOOR bel',
    '2027-04-09T07:00 NOOR bel',
  ]);
});
