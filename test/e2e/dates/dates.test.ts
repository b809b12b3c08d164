import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textIn } from '../../../src/text/text.ts';
import {
  type Actor,
  addPartner,
  buttonsOf,
  createActor,
  elementsIn,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { modalSays, said } from '../meetings/actors.ts';
import { postButtons } from '../old-message.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { coalitionOf, text } from '../underway.ts';
import { findDate, momentValues, openPoll, passes } from './actors.ts';

// A date that is found together, from the list of meetings to who is coming; and one that nobody needs any more, in English.

let stage: Stage;
let noor: Actor;
let sanne: Actor;
let ahmed: Actor;
let tom: Actor;
let nel: Actor;

beforeAll(async () => {
  stage = await startStage();
  // A Monday, ten o'clock in Amsterdam: nine in London, four in New York.
  await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
  [noor, sanne, ahmed, tom] = ['U0NOOR', 'U0SANNE', 'U0AHMED', 'U0TOM'].map((user) =>
    createActor(stage.control, user),
  ) as [Actor, Actor, Actor, Actor];
  await stage.control.addUser({ id: 'U0NEL', realName: 'Nel Vos', timezone: 'America/New_York' });
  nel = createActor(stage.control, 'U0NEL');
  await startCoalition(noor);
  await addPartner(noor, {
    name: 'Ondernemers',
    contacts: ['U0AHMED', 'U0NEL'],
    withoutSlack: 'Jan Smit, 06 12345678',
  });
  await addPartner(noor, { name: 'Eigenaren', outsiders: ['U0TOM'] });
  const { id } = await coalitionOf(stage);
  await stage.context.commands.handle({ by: 'U0NOOR', query: { coalition: id } }, () => ({
    coalitions: [{ id, commands: [{ type: 'NameLead', user: 'U0SANNE', outside: false }] }],
  }));
  await stage.quiet();
});
afterAll(() => stopUnbroken(stage));

const pollIn = async () => (await coalitionOf(stage)).datePolls.at(-1);
/** The button about the moment at this place, in somebody's newest question. */
async function click(actor: Actor, place: number): Promise<void> {
  const message = await actor.sees(/Wanneer kun je/);
  const action = elementsIn(message.blocks)
    .map(({ element }) => element.action_id)
    .filter((id) => id.startsWith('date.answer.'))[place - 1];
  await actor.press(message, action ?? '');
}

describe('a date that is looked for', () => {
  it('is asked about with up to five moments, and what is wrong with them is said where it is', async () => {
    await noor.command('bijeenkomst');
    await noor.modal('meeting.list');
    await noor.clickModal('date.find');
    await noor.modal('date.find');
    const past = await noor.submit({ date1: '2027-01-28', time1: '14:00', date2: '2027-01-10' });
    expect(past.errors).toEqual({ date2: text.problems['meeting-past'] });
    const same = await noor.submit({ date2: '2027-01-28', time2: '14:00' });
    expect(same.errors).toEqual({ date2: text.problems['moments-few'] });
    // Three rows at first; two more keep what stands there.
    await noor.fill({ date2: '2027-01-29' });
    await noor.clickModal('date.more');
    await modalSays(noor, /Moment 5/);
    expect((await noor.modal()).values).toMatchObject({ date1: '2027-01-28', date2: '2027-01-29' });
    await passes(
      noor,
      momentValues([
        ['2027-01-28', '14:00'],
        ['2027-01-29'],
        ['2027-02-02', '09:30'],
        ['2027-02-04'],
        ['2027-01-28', '14:00'],
      ]),
    );
    await passes(noor, { purpose: 'Samen kijken wat kan' });
    await noor.modal('date.done');
    const done = await modalSays(noor, /./);
    expect(done).toContain('vrijdag 29 januari 2027, 14:00 tot 15:30');
    expect(done).toContain('Een moment stond dubbel');
    expect(done).toContain('Jan Smit, 06 12345678');
    expect(done).toContain('3 mensen');
    await noor.close();
    await noor.close();
    await stage.quiet();
    expect((await pollIn())?.moments).toHaveLength(4);
  });

  it('asks each in their own time, with why and what for; not the lead who offers it', async () => {
    const [toAhmed, toTom, toNel] = await Promise.all(
      [ahmed, tom, nel].map(async (each) => said(await each.sees(/Wanneer kun je/))),
    );
    expect(toAhmed).toContain('donderdag 28 januari 2027, 14:00 tot 15:30');
    expect(toTom).toContain('donderdag 28 januari 2027, 13:00 tot 14:30');
    expect(toTom).toContain('In Amsterdam is het dan donderdag 28 januari 2027, 14:00 tot 15:30');
    expect(toNel).toContain('dinsdag 2 februari 2027, 03:30 tot 05:00');
    expect(toAhmed).toContain('Samen kijken wat kan');
    expect(toTom).toContain('contactpersoon van Eigenaren');
    expect((await noor.dm()).map(said).join('\n')).not.toContain('Klik aan wat past');
  });

  it('is answered by one click a moment in that one message, and changed the same way', async () => {
    const first = await ahmed.sees(/Wanneer kun je/);
    await click(ahmed, 1);
    await ahmed.sees(/1 van de 4 past/);
    await click(ahmed, 3);
    await ahmed.sees(/2 van de 4 passen/);
    await click(ahmed, 1);
    const now = await ahmed.sees(/1 van de 4 past/);
    expect(now.ts).toBe(first.ts);
    expect((await pollIn())?.asked.map(({ fits }) => fits.length)).toContain(1);
    await click(ahmed, 1);
    await ahmed.sees(/2 van de 4 passen/);
    await tom.press(await tom.sees(/Wanneer kun je/), 'date.none');
    await tom.sees(/geen van deze past/);
  });

  it('shows its leads who can when, partner by partner, and takes the word of who has no Slack', async () => {
    await noor.command('bijeenkomst');
    await modalSays(noor, /Hier zoeken we een datum\*\n\*Vervolgbijeenkomst\*\n3 van de 5 gaven antwoord/);
    await noor.clickModal('date.open');
    await noor.modal('date.one');
    const words = await modalSays(noor, /Wie kan wanneer/);
    expect(words).toContain('Dan kunnen 2 mensen (2 van de 3 partners). Zonder: Eigenaren.');
    expect(words).toMatch(/\*Ondernemers\*: <@U0AHMED> \(1 en 3\), <@U0NEL> \(nog geen antwoord\)/);
    expect(words).toMatch(/\*Eigenaren\*: <@U0TOM> \(geen\)/);
    expect(words).toContain('te bereiken: 06 12345678');
    const jan = (await coalitionOf(stage)).contacts.find(({ name }) => name === 'Jan Smit')?.id;
    await noor.clickModal(`date.answer-for.${jan}`);
    await noor.modal('date.choose');
    const start = (await pollIn())?.moments[0]?.start;
    await passes(noor, { fits: [String(start)] });
    await modalSays(
      noor,
      /Dan kunnen 3 mensen \(2 van de 3 partners\)\. Zonder: Eigenaren\. Hier kunnen de meesten\./,
    );
    await noor.close();
    await noor.close();
  });

  it('reminds who is silent once, in the hours of where they are, and there they choose in a window', async () => {
    // By hand: from Monday nine in New York, two working days; nine o'clock there.
    await stage.control.clock({ to: '2027-01-13T13:59:00Z' });
    expect(said((await nel.dm()).at(-1) as never)).not.toContain('niet nog eens');
    await stage.control.clock({ to: '2027-01-13T14:01:00Z' });
    const reminder = await nel.sees(/Ik vraag het niet nog eens/);
    await nel.press(reminder, 'date.choose');
    const window = await nel.modal('date.choose');
    expect(JSON.stringify(window.blocks)).toContain('donderdag 28 januari 2027, 08:00 tot 09:30');
    const [, second] = (await pollIn())?.moments ?? [];
    await passes(nel, { fits: [String(second?.start)] });
    await nel.sees(/Genoteerd voor \*Aantrekkelijke binnenstad\*: 1 moment past/);
    await nel.sees(/1 van de 4 past\. Wat je/);
  });

  it('tells the other leads when everybody has answered, with the moment at which most can', async () => {
    const note = await sanne.sees(/gaf iedereen antwoord/);
    expect(said(note)).toContain(
      'De meesten kunnen op donderdag 28 januari 2027, 14:00 tot 15:30: 3 mensen.',
    );
    await sanne.press(note, 'date.open');
    await sanne.modal('date.one');
  });

  it('is picked by the first of two leads: that plans the meeting, and who can is coming (M4.5)', async () => {
    await openPoll(noor);
    const start = (await pollIn())?.moments[0]?.start;
    for (const lead of [noor, sanne]) {
      await lead.clickModal(`date.pick.${start}`);
      await lead.modal('date.pick');
    }
    expect(await modalSays(noor, /zeiden dat dit past/)).toContain('3 mensen zeiden dat dit past');
    expect((await noor.modal()).values).toMatchObject({ purpose: 'Samen kijken wat kan' });
    const answers = [await noor.submit({ place: 'Stadhuis, zaal 2' }), await sanne.submit({})];
    expect(answers.map(({ errors }) => Object.values(errors ?? {}))).toEqual([
      [],
      [text.problems['poll-ended']],
    ]);
    await noor.modal('meeting.done');
    expect(await modalSays(noor, /staat gepland op donderdag 28 januari 2027/)).toContain(
      'Jan Smit, 06 12345678',
    );
    await stage.quiet();
    const { meetings } = await coalitionOf(stage);
    expect(meetings).toHaveLength(1);
    const { contacts } = await coalitionOf(stage);
    const answered = meetings[0]?.invitees.map(({ contact, answer }) => [
      contacts.find(({ id }) => id === contact)?.name,
      answer,
    ]);
    expect(answered).toEqual([
      ['Noor van Dijk', 'yes'],
      ['Ahmed El Idrissi', 'yes'],
      ['Nel Vos', null],
      ['Jan Smit', 'yes'],
      ['Tom Willems', null],
    ]);
  });

  it('then invites everybody: who can is on the list, the others answer; no question keeps a button', async () => {
    const invitation = await ahmed.sees(/Je zei dat dit moment past/);
    expect(buttonsOf(invitation)).toEqual([
      'meeting.answer.no',
      'meeting.answer.maybe',
      'meeting.note',
      'substitute.send',
    ]);
    expect(buttonsOf(await tom.sees(/Uitnodiging/))).toContain('meeting.answer.yes');
    for (const each of [ahmed, tom, nel]) {
      const question = await each.sees(/De dag is gekozen: donderdag 28 januari 2027/);
      expect(buttonsOf(question)).toEqual([]);
    }
    await ahmed.press(invitation, 'meeting.answer.no');
    await ahmed.sees(/Je komt niet/);
  });
});

describe('a date that nobody needs any more, in English', () => {
  const { ended } = textIn('en').dates;
  let english: Stage;
  let lead: Actor;
  let marieke: Actor;
  let kees: Actor;
  beforeAll(async () => {
    english = await startStage();
    await english.control.clock({ to: '2027-01-11T10:00:00+01:00' });
    [lead, marieke, kees] = ['U0NOOR', 'U0MARIEKE', 'U0KEES'].map((user) =>
      createActor(english.control, user),
    ) as [Actor, Actor, Actor];
    await startCoalition(lead, { language: 'en' });
    await addPartner(lead, { name: 'Pomp', contacts: ['U0MARIEKE', 'U0KEES'] });
    await findDate(lead, { moments: [['2027-02-08', '14:00'], ['2027-02-09']], purpose: 'Look around' });
    await english.quiet();
  });
  afterAll(() => stopUnbroken(english));

  it('is asked about; where nobody can the lead reads it kindly, and offers other times', async () => {
    const first = await marieke.sees(/When can you make it/);
    expect(said(first)).toMatch(/Monday,? 8 February 2027, 14:00 to 15:30/);
    for (const each of [marieke, kees]) await each.press(await each.sees(/When can you/), 'date.none');
    await english.quiet();
    await openPoll(lead);
    const own = (await coalitionOf(english)).contacts.find(({ user }) => user === 'U0NOOR')?.id;
    await lead.clickModal(`date.answer-for.${own}`);
    await lead.modal('date.choose');
    await passes(lead, { fits: [] });
    await modalSays(lead, /Nobody can make these times\. That happens/);
    await lead.clickModal('date.offer');
    await lead.modal('date.offer');
    await passes(lead, momentValues([['2027-02-09', '14:00'], ['2027-02-15'], ['2027-02-16']]));
    await lead.modal('date.done');
    await lead.close();
    await modalSays(lead, /1 of 3 have answered/);
    await english.quiet();
    const older = (await marieke.dm()).find(({ ts }) => ts === first.ts);
    expect(wordsOf(older?.blocks ?? [])).toContain(ended.newer);
    expect(buttonsOf(older ?? first)).toEqual([]);
    await marieke.sees(/There are other times now/);
  });

  it('is called off: everybody hears it in a line, and no message keeps a button', async () => {
    await lead.clickModal('date.cancel');
    await modalSays(lead, /No date is wanted any more/);
    await english.quiet();
    for (const each of [marieke, kees]) {
      await each.sees(/No date is wanted any more for the .* of \*Aantrekkelijke binnenstad\*/);
      expect((await each.dm()).flatMap(buttonsOf).filter((id) => id.startsWith('date.'))).toEqual([]);
    }
  });

  it('answers a click that comes after it', async () => {
    const { id, datePolls } = await coalitionOf(english);
    const [poll] = datePolls;
    const buttons = [`date.answer.${poll?.moments[0]?.start}`, 'date.none', 'date.choose'].map(
      (action): [string, string] => [action, `${id}.${poll?.id}.1.yes`],
    );
    const stayed = await postButtons(english, 'C0BINNENSTAD', buttons);
    for (const at of [0, 1, 2]) {
      await stayed.press('U0KEES', at);
      expect(wordsOf([await kees.ephemeral()]) + (await kees.ephemeral()).text).toContain(
        textIn('en').problems['poll-over'],
      );
    }
  });
});
