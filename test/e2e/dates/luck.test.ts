import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, addPartner, buttonsOf, createActor, startCoalition, wordsOf } from '../actors.ts';
import { modalSays, said } from '../meetings/actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { coalitionOf } from '../underway.ts';
import { findDate, openPoll, passes } from './actors.ts';

// What goes wrong while a date is looked for: people leave, can't be reached, or let every moment pass.

let stage: Stage;
let noor: Actor;
let ahmed: Actor;
let kees: Actor;

beforeAll(async () => {
  stage = await startStage();
  await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
  [noor, ahmed, kees] = ['U0NOOR', 'U0AHMED', 'U0KEES'].map((user) => createActor(stage.control, user)) as [
    Actor,
    Actor,
    Actor,
  ];
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED', 'U0KEES', 'U0MARIEKE'] });
  await stage.quiet();
  await stage.control.fault({
    method: 'chat.postMessage',
    error: 'cannot_dm_bot',
    match: { channel: 'D0MARIEKE' },
  });
  await findDate(noor, { moments: [['2027-01-19', '14:00'], ['2027-01-21']], purpose: 'Vertrouwelijk plan' });
  await stage.quiet();
});
afterAll(() => stage.stop());

const pollIn = async () => (await coalitionOf(stage)).datePolls[0];

describe('while a date is looked for', () => {
  it('who can’t be reached is asked by a lead, who passes on the answer', async () => {
    expect((await pollIn())?.asked.map(({ unreached }) => unreached !== null)).toEqual([
      false,
      false,
      false,
      true,
    ]);
    await openPoll(noor);
    const { contacts } = await coalitionOf(stage);
    const id = contacts.find(({ user }) => user === 'U0MARIEKE')?.id;
    await modalSays(noor, /<@U0MARIEKE> \(kreeg geen bericht, vraag het zelf\), Ondernemers/);
    await noor.clickModal(`date.answer-for.${id}`);
    await noor.modal('date.choose');
    const start = (await pollIn())?.moments[0]?.start;
    await passes(noor, { fits: [String(start)] });
    await modalSays(noor, /<@U0MARIEKE> \(1\), Ondernemers/);
    await noor.close();
    await noor.close();
  });

  it('a person who changes their language reads the question in it', async () => {
    await kees.press(await kees.sees(/Jouw overzicht/), 'person.language');
    const question = await kees.sees(/When can you make it\? Press what suits you/);
    expect(said(question)).toMatch(/Tuesday,? 19 January 2027, 14:00 to 15:30/);
  });

  it('who leaves the coalition is asked no more, and counts no more', async () => {
    const question = await kees.sees(/When can you make it/);
    const { id, partners, contacts } = await coalitionOf(stage);
    const partner = partners.find(({ name }) => name === 'Ondernemers')?.id ?? '';
    const left = contacts.find(({ user }) => user === 'U0KEES')?.id ?? '';
    await stage.context.commands.handle({ by: 'U0NOOR', query: { coalition: id } }, () => ({
      coalitions: [
        {
          id,
          commands: [
            {
              type: 'ChangePartner',
              partner,
              name: 'Ondernemers',
              kind: 'entrepreneurs',
              add: [],
              change: [],
              remove: [left],
            },
          ],
        },
      ],
    }));
    await stage.quiet();
    const closed = (await kees.dm()).find(({ ts }) => ts === question.ts);
    expect(wordsOf(closed?.blocks ?? [])).toContain('This is no longer asked of you.');
    expect(buttonsOf(closed ?? question)).toEqual([]);
    await noor.command('bijeenkomst');
    await modalSays(noor, /2 van de 3 gaven antwoord/);
    await noor.close();
  });

  it('a moment that has passed takes no click, and the others do', async () => {
    await stage.control.clock({ to: '2027-01-20T10:00:00+01:00' });
    const question = await ahmed.sees(/Klik aan wat past/);
    expect(said(question)).toContain('Vertrouwelijk plan');
    const [first, second] = buttonsOf(question).filter((each) => each.startsWith('date.answer.'));
    await ahmed.press(question, first ?? '');
    expect((await pollIn())?.asked[1]).toMatchObject({ fits: [], answeredAt: null });
    await ahmed.press(question, second ?? '');
    const answered = await ahmed.sees(/1 van de 2 past/);
    expect(said(answered)).toContain('dit moment is voorbij');
    await stage.quiet();
  });

  it('where every moment passes the leads are told, and offer others', async () => {
    await stage.control.clock({ to: '2027-01-22T12:00:00+01:00' });
    const told = await noor.sees(/zijn voorbij, en er is nog geen dag gekozen/);
    await noor.press(told, 'date.open');
    await noor.modal('date.one');
    await modalSays(noor, /Deze momenten zijn voorbij\. Bied andere aan\./);
    const one = await noor.modal('date.one');
    expect(buttonsOf(one).filter((id) => id.startsWith('date.pick'))).toEqual([]);
    expect(buttonsOf(one)).toContain('date.offer');
  });

  it('answering can be closed: it is said in place, without a new message, and the lead still picks', async () => {
    await noor.clickModal('date.offer');
    await noor.modal('date.offer');
    await passes(noor, { date1: '2027-02-02', time1: '10:00', date2: '2027-02-03' });
    await noor.modal('date.done');
    await noor.close();
    await stage.quiet();
    const before = await ahmed.dm();
    await noor.clickModal('date.close');
    await modalSays(noor, /Antwoorden kan niet meer\. Kies een moment/);
    await stage.quiet();
    expect((await ahmed.dm()).map(({ ts }) => ts)).toEqual(before.map(({ ts }) => ts));
    const closed = await ahmed.sees(/Antwoorden kan niet meer\. <@U0NOOR> kiest nu een dag/);
    expect(buttonsOf(closed)).toEqual([]);
    expect(buttonsOf(await noor.modal('date.one')).some((id) => id.startsWith('date.pick'))).toBe(true);
  });

  it('words that were typed stand in no log line and in no channel', async () => {
    const posts = JSON.stringify(await noor.channelMessages('C0BINNENSTAD'));
    expect(posts + stage.logged.join('\n')).not.toContain('Vertrouwelijk plan');
  });
});
