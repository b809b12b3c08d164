import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  addPartner,
  buttonsOf,
  createActor,
  isTitled,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf, text } from '../underway.ts';
import { calendarsOf, fillMeeting, modalSays, openMeeting, said } from './actors.ts';

// One meeting's whole way: planned, answered from three zones, reminded of, moved, called off; and another that was held.

let stage: Stage;
let noor: Actor;
let ahmed: Actor;
let tom: Actor;
let nel: Actor;

beforeAll(async () => {
  stage = await startStage();
  // A Monday, ten o'clock in Amsterdam: nine in London, four in New York.
  await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
  noor = createActor(stage.control, 'U0NOOR');
  ahmed = createActor(stage.control, 'U0AHMED');
  tom = createActor(stage.control, 'U0TOM');
  await stage.control.addUser({ id: 'U0NEL', realName: 'Nel Vos', timezone: 'America/New_York' });
  nel = createActor(stage.control, 'U0NEL');
  await startCoalition(noor);
  await addPartner(noor, {
    name: 'Ondernemers',
    contacts: ['U0AHMED', 'U0NEL'],
    withoutSlack: 'Jan Smit, 06 12345678',
  });
  await addPartner(noor, { name: 'Eigenaren', outsiders: ['U0TOM'] });
  await stage.quiet();
});
afterAll(() => stage.stop());

const name = 'Aantrekkelijke binnenstad';
const people = ['U0NOOR', 'U0AHMED', 'U0TOM', 'U0NEL'];
const kinds: [string, RegExp][] = [
  ['antwoord', /^Kom je naar de/],
  ['laatste', /komt dichtbij: .*Ik vraag het niet nog eens/],
  ['bijna', /^Binnenkort: /],
  ['straks', /^Straks begint/],
  ['na', /Leg het vast zolang/],
];

/** What the app said of itself about meetings until `end`, as "when, to whom, what" in UTC. */
async function walkTo(end: string): Promise<string[]> {
  const heard: string[] = [];
  const look = async (now: number, seen: Set<string>) => {
    for (const user of people) {
      for (const message of await createActor(stage.control, user).dm()) {
        for (const line of wordsOf(message.blocks).split('\n')) {
          const kind = kinds.find(([, words]) => words.test(line))?.[0];
          const key = `${user} ${message.ts} ${kind}`;
          if (kind === undefined || seen.has(key)) continue;
          seen.add(key);
          heard.push(`${new Date(now).toISOString().slice(0, 16)} ${user.slice(2)} ${kind}`);
        }
      }
    }
  };
  await look(0, known);
  heard.length = 0;
  for (let state = await stage.control.clock({}); ; ) {
    if (state.due === null || state.due.at > Date.parse(end)) break;
    state = await stage.control.clock({ next: true });
    await look(state.ms, known);
  }
  await stage.control.clock({ to: end });
  await look(Date.parse(end), known);
  return heard;
}
const known = new Set<string>();

/** Of the first of who does what: its form knows what and who. */
async function makeCommitment(): Promise<void> {
  await noor.clickModal('commitment.from-meeting.0');
  const { partners } = await coalitionOf(stage);
  const partner = partners.find(({ name }) => name === 'Ondernemers')?.id;
  expect((await noor.modal('commitment.save')).values).toMatchObject({
    words: 'Ahmed belt de markt',
    partner,
  });
  await noor.submit({});
  await modalSays(noor, /Wie/);
  await noor.submit({});
  await noor.submit({});
  await noor.close();
  // The same line again makes no second one.
  await noor.clickModal('commitment.from-meeting.0');
  expect(wordsOf((await noor.modal('app.notice')).blocks)).toBe(text.commitments.form.fromMeetingMade);
  await noor.close();
  const coalition = await coalitionOf(stage);
  expect(coalition.commitments).toHaveLength(1);
  const [made] = coalition.commitments;
  expect(coalition.contacts.find(({ id }) => id === made?.contact)?.user).toBe('U0AHMED');
  await ahmed.sees(/Ahmed belt de markt/);
}

describe('a meeting', () => {
  it('is planned in three pages, which say what is wrong where it is', async () => {
    await noor.command('bijeenkomst');
    await noor.modal('meeting.list');
    await noor.clickModal('meeting.plan');
    await noor.modal('meeting.plan');
    const tried = [];
    for (const date of ['2027-01-10', '2037-01-28'])
      tried.push((await noor.submit({ date, time: '14:00', minutes: '90' })).errors);
    expect(tried).toEqual([
      { date: 'Dit moment is al voorbij. Kies een later moment.' },
      { date: 'Kies een dag binnen twee jaar.' },
    ]);
    await noor.fill({ date: '2027-01-28' });
    await noor.clickModal('meeting.draft');
    await noor.close();
    await noor.clickModal('meeting.plan');
    expect((await noor.modal('meeting.plan')).values).toMatchObject({ date: '2027-01-28', time: '14:00' });
    const words = await fillMeeting(noor, {
      date: '2027-01-28',
      time: '14:00',
      minutes: '90',
      place: 'https://meet.example/een_twee',
      purpose: 'Samen het plan lezen',
    });
    expect(words).toContain('donderdag 28 januari 2027, 14:00 tot 15:30');
    expect(words).toContain('Jan Smit, 06 12345678');
    expect(words).toContain('4 mensen');
    await noor.close();
    await noor.close();
    await stage.quiet();
  });

  it('invites everybody by their own clock, with why, where and what for', async () => {
    const [toAhmed, toTom, toNel] = await Promise.all(
      [ahmed, tom, nel].map(async (each) => said(await each.sees(/Uitnodiging/))),
    );
    expect(toAhmed).toContain('donderdag 28 januari 2027, 14:00 tot 15:30');
    expect(toAhmed).not.toContain('In Amsterdam');
    expect(toTom).toContain('donderdag 28 januari 2027, 13:00 tot 14:30');
    expect(toTom).toContain('In Amsterdam is het dan donderdag 28 januari 2027, 14:00 tot 15:30');
    expect(toNel).toContain('donderdag 28 januari 2027, 08:00 tot 09:30');
    expect(toAhmed).toContain('<https://meet.example/een_twee>');
    expect(toAhmed).toContain('Samen het plan lezen');
    expect(toTom).toContain('contactpersoon van Eigenaren. <@U0NOOR> nodigt je uit');
  });

  it('comes with a calendar file: the same instant for all, under one uid', async () => {
    const files = await Promise.all(people.map((user) => calendarsOf(stage, user)));
    expect(files.map((each) => each.length)).toEqual([1, 1, 1, 1]);
    const all = files.flat();
    expect(new Set(all.map(({ start }) => start))).toEqual(new Set(['2027-01-28T13:00:00.000Z']));
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(1);
    expect(all[0]).toMatchObject({
      method: 'PUBLISH',
      sequence: 0,
      location: 'https://meet.example/een_twee',
    });
  });

  it('is known in the channel, without its place and purpose', async () => {
    const posts = await noor.channelMessages('C0BINNENSTAD');
    const post = posts.filter((each) => each.text.includes('bijeenkomst'));
    expect(post).toHaveLength(1);
    expect(said(post[0] as (typeof post)[number])).toContain('donderdag 28 januari 2027, 14:00 tot 15:30');
    expect(JSON.stringify(posts)).not.toMatch(/meet\.example|Samen het plan/);
  });

  it('is answered by button, also by somebody of another workspace, and with a note', async () => {
    await ahmed.press(await ahmed.sees(/Uitnodiging/), 'meeting.answer.yes');
    await ahmed.sees(/Je komt\. Fijn/);
    const invitation = await tom.sees(/Uitnodiging/);
    await tom.press(invitation, 'meeting.answer.maybe');
    const answered = await tom.sees(/Je komt misschien/);
    expect(answered.ts).toBe(invitation.ts);
    await tom.press(answered, 'meeting.note');
    await tom.modal('meeting.note');
    await tom.submit({ note: 'Ik zit in de <trein> tot *twee* uur' });
    await tom.sees(/Je opmerking staat erbij/);
  });

  it('shows its lead who comes, and takes the word of who has no Slack', async () => {
    await openMeeting(noor);
    const one = await noor.modal('meeting.one');
    const words = wordsOf(one.blocks);
    expect(words).toMatch(/<@U0AHMED>, Ondernemers: _komt_/);
    expect(words).toMatch(/<@U0TOM>, Eigenaren: _komt misschien_\n"Ik zit in de &lt;trein&gt;/);
    expect(words).toMatch(/<@U0NEL>, Ondernemers: _nog geen antwoord_/);
    expect(words).toMatch(/Jan Smit, Ondernemers: _zonder Slack, vertel het zelf_/);
    const jan = buttonsOf(one).find((id) => id.startsWith('meeting.answer-for.')) ?? '';
    await noor.clickModal(jan, { selected: 'no' });
    await modalSays(noor, /Jan Smit, Ondernemers: _komt niet_/);
    await noor.close();
    await noor.close();
    await noor.command('bijeenkomst');
    await modalSays(noor, /2 ja, 1 misschien, 1 nee, 1 nog niets/);
    await noor.close();
  });

  it('reminds who is silent, in the hours of where they are', async () => {
    // By hand: from Monday nine in New York, two and four working days; each is nine o'clock there.
    expect(await walkTo('2027-01-16T12:00:00Z')).toEqual([
      '2027-01-13T14:00 NEL antwoord',
      '2027-01-15T14:00 NEL laatste',
    ]);
    await nel.press(await nel.sees(/Ik vraag het niet nog eens/), 'meeting.answer.yes');
    await nel.sees(/Genoteerd voor/);
  });

  it('moves: everybody hears what changed, and is asked anew', async () => {
    await stage.quiet();
    await openMeeting(noor);
    await noor.clickModal('meeting.change');
    const words = await fillMeeting(noor, { date: '2027-02-02', place: 'Stadhuis, zaal 2' });
    expect(words).toContain('dinsdag 2 februari 2027, 14:00 tot 15:30');
    await noor.close();
    await noor.close();
    await noor.close();
    await stage.quiet();
    const moved = await ahmed.sees(/is gewijzigd/);
    const text = said(moved);
    expect(text).toContain('Dit is veranderd: dag of tijd en de plaats.');
    expect(text).toContain('Eerst was het: donderdag 28 januari 2027, 14:00 tot 15:30.');
    expect(text).toContain('Ook wie al antwoordde, antwoordt opnieuw');
    const older = (await ahmed.dm()).filter((each) => said(each).includes('nieuwer bericht'));
    expect(older).toHaveLength(1);
    expect(buttonsOf(older[0] as (typeof older)[number])).toEqual([]);
    const files = await calendarsOf(stage, 'U0AHMED');
    expect(files.map(({ sequence, start }) => [sequence, start])).toEqual([
      [0, '2027-01-28T13:00:00.000Z'],
      [1, '2027-02-02T13:00:00.000Z'],
    ]);
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1);
    const channel = (await noor.channelMessages('C0BINNENSTAD')).map(said);
    expect(channel.filter((each) => each.includes('is verplaatst van donderdag 28 januari'))).toHaveLength(1);
  });

  it('takes no answer to the time before from a button that stayed behind', async () => {
    const reminder = await nel.sees(/is verplaatst/);
    expect(said(reminder)).not.toContain('Ik vraag het niet nog eens');
    expect(buttonsOf(reminder)).not.toContain('meeting.answer.yes');
  });

  it('reminds who comes a day and an hour before, by their clock', async () => {
    await ahmed.press(await ahmed.sees(/is gewijzigd/), 'meeting.answer.yes');
    await tom.press(await tom.sees(/is gewijzigd/), 'meeting.answer.maybe');
    await nel.press(await nel.sees(/is gewijzigd/), 'meeting.answer.no');
    await stage.quiet();
    // Two in Amsterdam is one in London: a day before, and an hour before, on the minute for both. Nel does not come.
    expect((await walkTo('2027-02-02T12:30:00Z')).toSorted()).toEqual(
      [
        ...['NOOR', 'AHMED', 'TOM'].map((who) => `2027-02-01T13:00 ${who} bijna`),
        ...['NOOR', 'AHMED', 'TOM'].map((who) => `2027-02-02T12:00 ${who} straks`),
      ].toSorted(),
    );
    expect(said(await tom.sees(/Straks begint/))).toContain('13:00 tot 14:30');
    expect(said(await tom.sees(/Straks begint/))).toContain('Stadhuis, zaal 2');
  });

  it('asks its lead the next working day what came of it, and lets who was invited read it', async () => {
    expect(await walkTo('2027-02-03T12:00:00Z')).toEqual(['2027-02-03T08:00 NOOR na']);
    await noor.press(await noor.sees(/Leg het vast zolang/), 'meeting.outcome');
    await noor.modal('meeting.outcome');
    await noor.submit({
      agreed: 'We beginnen met de markt',
      open: 'Wie betaalt de verlichting?',
      actions: 'Ahmed belt de markt\n\nTom meet de leegstand',
    });
    const saved = await noor.modal('meeting.done');
    expect(wordsOf(saved.blocks)).toContain('Tom meet de leegstand');
    expect(buttonsOf(saved).filter((id) => id.startsWith('commitment.from-meeting.'))).toHaveLength(2);
    await makeCommitment();
    await noor.close();
    await stage.quiet();
    const held = await tom.sees(/Deze bijeenkomst is geweest/);
    await tom.press(held, 'meeting.show');
    const shown = wordsOf((await tom.modal('meeting.show')).blocks);
    expect(shown).toContain('We beginnen met de markt');
    expect(shown).toContain('Wie betaalt de verlichting?');
    await tom.close();
    expect(said(await noor.sees(/Wat eruit kwam bij/))).toContain('is vastgelegd');
  });

  it('gives who was there what came of it, in a few lines, and what is corrected in the same message', async () => {
    const cameOf = async (actor: Actor) =>
      (await actor.dm()).filter((message) => isTitled(message, text.meetings.cameOf.notification(name)));
    const told = [ahmed, tom];
    for (const actor of told) {
      const [message, ...more] = await cameOf(actor);
      expect(more).toEqual([]);
      expect(message?.text).not.toContain('markt');
      const words = wordsOf(message?.blocks ?? []);
      for (const part of ['We beginnen met de markt', 'Tom meet de leegstand', 'Wie betaalt de verlichting?'])
        expect(words).toContain(part);
      expect(buttonsOf(message ?? { blocks: [] })).toEqual(['meeting.show']);
    }
    // Nel did not come, and Noor wrote it.
    for (const actor of [nel, noor]) expect(await cameOf(actor)).toEqual([]);
    await openMeeting(noor);
    await noor.clickModal('meeting.outcome');
    await noor.modal('meeting.outcome');
    await noor.submit({ agreed: 'We beginnen met het plein' });
    for (let open = 0; open < 3; open += 1) await noor.close();
    await stage.quiet();
    for (const actor of told) {
      const [message, ...more] = await cameOf(actor);
      expect(more).toEqual([]);
      expect(wordsOf(message?.blocks ?? [])).toContain('We beginnen met het plein');
      expect(wordsOf(message?.blocks ?? [])).not.toContain('met de markt');
    }
  });

  it('shows what is open to who prepares the next one', async () => {
    await noor.command('bijeenkomst');
    await noor.modal('meeting.list');
    await noor.clickModal('meeting.plan');
    await noor.modal('meeting.plan');
    await noor.submit({ date: '2027-02-18', time: '10:00', minutes: '60' });
    expect(wordsOf((await noor.modal('meeting.plan')).blocks)).toContain('Wie betaalt de verlichting?');
    await noor.submit({ purpose: 'Verder met de markt' });
    await noor.modal('meeting.plan');
    await noor.submit({});
    await noor.modal('meeting.done');
    await noor.close();
    await noor.close();
    await stage.quiet();
  });

  it('is called off with a line: everybody hears it, and their calendar too', async () => {
    await openMeeting(noor);
    await noor.clickModal('meeting.cancel');
    await noor.modal('meeting.cancel');
    await noor.submit({ line: 'De zaal is dubbel geboekt' });
    await noor.modal('meeting.done');
    for (let open = 0; open < 3; open += 1) await noor.close();
    await stage.quiet();
    for (const each of [ahmed, tom, nel]) {
      const off = said(await each.sees(/gaat niet door/));
      expect(off).toContain('De zaal is dubbel geboekt');
      expect(off).toContain('Haal hem daar dan weg');
    }
    const last = (await calendarsOf(stage, 'U0TOM')).at(-1);
    expect(last).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 1 });
    expect(await walkTo('2027-02-19T12:00:00Z')).toEqual([]);
  });

  it('sends nothing twice, and breaks no rule of Slack', async () => {
    expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
    const coalition = await coalitionOf(stage);
    expect(coalition.meetings.map(({ status }) => status)).toEqual(['held', 'cancelled']);
    // One for each of four people, four times: planned, moved, planned again, called off. A picture goes to no channel.
    const shared = calls(stage, 'files.completeUploadExternal').filter(({ channel }) => channel !== null);
    expect(shared).toHaveLength(4 * 4);
  });
});
