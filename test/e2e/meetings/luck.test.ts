import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { shareFileOnce } from '../../../jobs/engine/share-file.ts';
import { type Actor, buttonsOf, type SeenMessage, wordsOf } from '../actors.ts';
import { type Stage, startStage, stopUnbroken } from '../stage.ts';
import { calls, coalitionOf, seesButton, text } from '../underway.ts';

import { channel, startWaterstad, type Waterstad } from '../waterstad.ts';
import { calendarsOf, fillMeeting, modalSays, openMeeting, planMeeting, said } from './actors.ts';

// Meetings where something goes wrong: two leads at once, what arrives twice, what Slack refuses, and people who leave.

let stage: Stage;
let people: Waterstad;
beforeEach(async () => {
  stage = await startStage();
  // A Monday morning.
  await stage.control.clock({ to: '2027-01-11T10:00:00+01:00' });
  people = await startWaterstad(stage);
  await stage.quiet();
});
afterEach(() => stopUnbroken(stage));

const soon = {
  date: '2027-01-28',
  time: '14:00',
  minutes: '60',
  place: 'Stadhuis',
  purpose: 'Samen het plan lezen',
};
const plan = async (more: Partial<typeof soon> & { invite?: 'some'; who?: string[] } = {}) => {
  const words = await planMeeting(people.noor, { ...soon, ...more });
  await stage.quiet();
  return words;
};
const about = (words: RegExp) => (message: SeenMessage) => !message.pinned && words.test(said(message));
const heard = async (actor: Actor, words: RegExp) => (await actor.dm()).filter(about(words));
const closeAll = async (actor: Actor) => {
  while ((await stage.control.view({ user: actor.user })).modals.length > 0) await actor.close();
};
const shared = (user: string) =>
  calls(stage, 'files.completeUploadExternal').filter((call) => call.channel === `D0${user.slice(2)}`);
const failed = (method: string) =>
  stage.sandbox.log.filter(
    ({ direction, what, status }) =>
      direction === 'from app' && what.startsWith(method) && !['ok', '200'].includes(status),
  ).length;
const contactOf = async (user: string) =>
  (await coalitionOf(stage)).contacts.find((each) => each.user === user && !each.removed)?.id ?? '';

describe('two leads at once', () => {
  it('who change a meeting: the first counts, the second reads why not, and nobody hears two things', async () => {
    await plan();
    const { noor, sanne, ahmed } = people;
    for (const lead of [noor, sanne]) {
      await openMeeting(lead);
      await lead.clickModal('meeting.change');
      await lead.modal('meeting.plan');
      await lead.submit(lead === noor ? { date: '2027-01-29' } : {});
      await lead.submit(lead === noor ? {} : { place: 'De Pomp' });
    }
    const answers = await Promise.all([noor.submit({}), sanne.submit({})]);
    const refused = answers.filter(({ errors }) => errors !== undefined);
    expect(refused.map(({ errors }) => Object.values(errors ?? {}))).toEqual([
      [text.problems['meeting-changed']],
    ]);
    await closeAll(noor);
    await closeAll(sanne);
    await stage.quiet();
    expect(await heard(ahmed, /is gewijzigd/)).toHaveLength(1);
    expect((await coalitionOf(stage)).meetings[0]?.sequence).toBe(1);
    expect((await calendarsOf(stage, 'U0AHMED')).map(({ sequence }) => sequence)).toEqual([0, 1]);
  });

  it('who record what came of it: neither overwrites the other unseen', async () => {
    await plan();
    await stage.control.clock({ to: '2027-01-28T16:00:00+01:00' });
    const { noor, sanne } = people;
    for (const lead of [noor, sanne]) {
      await openMeeting(lead);
      await lead.clickModal('meeting.outcome');
      await lead.modal('meeting.outcome');
    }
    const answers = await Promise.all(
      [noor, sanne].map((lead) => lead.submit({ agreed: `Volgens ${lead.user}` })),
    );
    const refused = answers.filter(({ errors }) => errors !== undefined);
    expect(refused.map(({ errors }) => Object.values(errors ?? {}))).toEqual([
      [text.problems['outcome-there']],
    ]);
  });

  it('one of whom calls it off while the other changes it: it stays off', async () => {
    await plan();
    const { noor, sanne, ahmed } = people;
    await openMeeting(noor);
    await noor.clickModal('meeting.change');
    await noor.modal('meeting.plan');
    await openMeeting(sanne);
    await sanne.clickModal('meeting.cancel');
    await sanne.modal('meeting.cancel');
    await sanne.submit({});
    for (const page of [{ date: '2027-01-29' }, {}]) await noor.submit(page);
    const { errors = {} } = await noor.submit({});
    expect(Object.values(errors)).toEqual([text.problems['meeting-over']]);
    await stage.quiet();
    expect(await heard(ahmed, /is gewijzigd/)).toEqual([]);
    expect(await heard(ahmed, /gaat niet door/)).toHaveLength(1);
  });
});

it('what arrives twice is done once: the form, an answer, calling it off', async () => {
  const { noor, ahmed } = people;
  const { control } = stage;
  const again = (user: string) => control.deliver({ lastOf: 'interactive', user });
  await noor.command('bijeenkomst');
  await noor.modal('meeting.list');
  await noor.clickModal('meeting.plan');
  await fillMeeting(noor, soon);
  await again('U0NOOR');
  await closeAll(noor);
  await stage.quiet();
  const invitation = await ahmed.sees(/Uitnodiging/);
  await Promise.all(['yes', 'yes'].map((answer) => ahmed.press(invitation, `meeting.answer.${answer}`)));
  await again('U0AHMED');
  await stage.quiet();
  await openMeeting(noor);
  await noor.clickModal('meeting.cancel');
  await noor.modal('meeting.cancel');
  await noor.submit({ line: 'Te weinig mensen' });
  await again('U0NOOR');
  await stage.quiet();
  const { meetings } = await coalitionOf(stage);
  expect(meetings.map(({ status, sequence }) => [status, sequence])).toEqual([['cancelled', 1]]);
  expect((await heard(ahmed, /bijeenkomst van/i)).length).toBe(2);
  expect(shared('U0AHMED')).toHaveLength(2);
  const posts = (await noor.channelMessages(channel)).map(said);
  expect(posts.filter((each) => each.includes('Vervolgbijeenkomst'))).toHaveLength(2);
});

describe('a calendar file that Slack refuses', () => {
  it.each([
    { method: 'files.getUploadURLExternal', error: 'missing_scope' },
    { method: 'files.getUploadURLExternal', error: 'file_uploads_disabled' },
    { method: 'files.completeUploadExternal', error: 'channel_not_found' },
  ])(
    'leaves the message, which says it in words, and is not tried for ever: $method $error',
    async (fault) => {
      await stage.control.fault({ ...fault, times: 0 });
      await plan();
      await stage.control.clock({ add: 3_600_000 });
      const [invitation] = await heard(people.ahmed, /Uitnodiging/);
      expect(said(invitation as SeenMessage)).toContain('donderdag 28 januari 2027, 14:00 tot 15:00');
      expect(await calendarsOf(stage, 'U0AHMED')).toEqual([]);
      const refused = calls(stage, fault.method).filter(({ status }) => status !== 'ok');
      // A lead, Ahmed, Marieke and Tom, each once.
      expect(refused).toHaveLength(4);
      expect(await stage.app.queue.isBusy()).toBe(false);
      await stage.control.fault({ clear: true });
      await people.ahmed.press(invitation as SeenMessage, 'meeting.answer.yes');
      await people.ahmed.sees(/Je komt\. Fijn/);
    },
  );

  it.each([
    { method: 'upload', status: 500 },
    { method: 'files.getUploadURLExternal', retryAfter: 1 },
    { method: 'files.getUploadURLExternal', drop: 'after' as const },
    { method: 'files.completeUploadExternal', retryAfter: 1 },
    { method: 'files.completeUploadExternal', status: 500 },
    { method: 'files.completeUploadExternal', drop: 'before' as const },
    { method: 'files.completeUploadExternal', drop: 'after' as const },
  ])('for a moment, comes all the same, and once: %o', async (fault) => {
    const who = [await contactOf('U0AHMED')];
    await stage.control.fault(fault);
    await planMeeting(people.noor, { ...soon, invite: 'some', who });
    await people.ahmed.sees(/Uitnodiging/);
    await vi.waitFor(() => expect(failed(fault.method)).toBeGreaterThan(0), { timeout: 5_000 });
    // Where nobody knows what came of it, a minute passes before the DM is looked into.
    await stage.control.clock({ add: 61_000 });
    expect(await heard(people.ahmed, /Uitnodiging/)).toHaveLength(1);
    expect((await calendarsOf(stage, 'U0AHMED')).map(({ sequence }) => sequence)).toEqual([0]);
    // Carried out without an answer: it is looked up, not asked for again.
    const isThere = fault.method === 'files.completeUploadExternal' && fault.drop === 'after';
    if (isThere) expect(shared('U0AHMED')).toHaveLength(1);
  });

  it('is not put there again when its job is done again', async () => {
    await plan({ invite: 'some', who: [await contactOf('U0AHMED')] });
    const { context } = stage;
    const [meeting] = (await coalitionOf(stage)).meetings;
    const file = { name: 'bijeenkomst.ics', title: 'Bijeenkomst', content: 'BEGIN:VCALENDAR' };
    const id = `meeting-${meeting?.id}-0-${await contactOf('U0AHMED')}-file`;
    expect(await shareFileOnce(context, { id, channel: 'D0AHMED', file })).toBe(true);
    expect(shared('U0AHMED')).toHaveLength(1);
  });
});

describe('people who come and go', () => {
  it('an account that is closed: a lead hears it once, and sees who to tell', async () => {
    await stage.control.deactivate({ user: 'U0AHMED' });
    await plan();
    await stage.control.clock({ add: 3_600_000 });
    const told = await heard(people.noor, /Een uitnodiging kwam niet aan/);
    expect(told).toHaveLength(1);
    expect(said(told[0] as SeenMessage)).toContain('Vertel jij het?');
    expect(await heard(people.sanne, /Een uitnodiging kwam niet aan/)).toHaveLength(1);
    await openMeeting(people.noor);
    await modalSays(people.noor, /<@U0AHMED>.*: _kreeg geen bericht, vertel het zelf_/);
  });

  it('somebody who left hears nothing more, and the others all', async () => {
    await plan();
    await stage.control.deactivate({ user: 'U0AHMED' });
    const reached = () =>
      calls(stage, 'chat.postMessage').filter(
        ({ channel: to, status }) => to === 'D0AHMED' && status === 'ok',
      );
    const before = reached().length;
    for (let day = 0; day < 20; day += 1) await stage.control.clock({ add: 86_400_000 });
    expect(reached()).toHaveLength(before);
    const last = await heard(people.marieke, /Ik vraag het niet nog eens|Kom je naar de/);
    expect(last.length).toBeGreaterThan(0);
  });

  it('whose partner is removed is told, and their calendar; who is invited later hears it then', async () => {
    const { noor, ahmed, marieke } = people;
    await plan({ invite: 'some', who: [await contactOf('U0AHMED')] });
    expect(await heard(marieke, /Uitnodiging/)).toEqual([]);
    const { partners, contacts } = await coalitionOf(stage);
    const partner = contacts.find(({ user }) => user === 'U0AHMED')?.partner;
    expect(partners.some(({ id }) => id === partner)).toBe(true);
    await openMeeting(noor);
    await noor.clickModal('meeting.change');
    await fillMeeting(noor, {
      invite: 'some',
      who: [await contactOf('U0AHMED'), await contactOf('U0MARIEKE')],
    });
    await closeAll(noor);
    await stage.quiet();
    expect(await heard(marieke, /Uitnodiging/)).toHaveLength(1);
    expect(await heard(ahmed, /Uitnodiging|gewijzigd/)).toHaveLength(1);
    expect((await calendarsOf(stage, 'U0MARIEKE')).map(({ sequence }) => sequence)).toEqual([1]);
    await noor.command('partner');
    await noor.modal('partner.list');
    await noor.clickModal(`partner.change.${partner}`, { selected: 'remove' });
    await noor.modal('partner.remove');
    await noor.submit({});
    await closeAll(noor);
    await stage.quiet();
    const [gone, ...more] = await heard(ahmed, /Je hoeft niet naar/);
    expect(more).toEqual([]);
    expect(buttonsOf(gone as SeenMessage)).toEqual([]);
    const files = await calendarsOf(stage, 'U0AHMED');
    expect(files.map(({ method }) => method)).toEqual(['PUBLISH', 'CANCEL']);
    expect(new Set(files.map(({ uid }) => uid)).size).toBe(1);
    expect(files[1]?.sequence).toBeGreaterThan(Number(files[0]?.sequence));
    // The old button is worth nothing now.
    const older = (await ahmed.dm()).filter((each) =>
      buttonsOf(each).some((id) => id.startsWith('meeting.')),
    );
    expect(older).toEqual([]);
  });

  it('somebody of another workspace answers from the pinned message and shows it there', async () => {
    const { tom } = people;
    await plan();
    // The overview comes with the first reply.
    await tom.press(await seesButton(tom, 'meeting.answer.no'), 'meeting.answer.no');
    const hub = await tom.seesMessage(
      (message) => message.pinned && buttonsOf(message).includes('meeting.answer.yes'),
    );
    expect(said(hub)).toContain('donderdag 28 januari 2027, 13:00 tot 14:00');
    await tom.press(hub, 'meeting.answer.yes');
    const answered = await tom.seesMessage(
      (message) => message.pinned && /Je komt\. Fijn/.test(said(message)),
    );
    expect(answered.ts).toBe(hub.ts);
    await tom.sees(/Uitnodiging[\s\S]*Je komt\. Fijn/);
  });
});

describe('a time that the clock does not have', () => {
  it.each([
    [
      '2027-03-28',
      '02:30',
      /Om 02:30 is er die nacht geen tijd[\s\S]*Het begint om 03:30/,
      '2027-03-28T01:30:00.000Z',
    ],
    ['2027-10-31', '02:30', /02:30 komt die nacht twee keer voor/, '2027-10-31T00:30:00.000Z'],
  ])('is chosen and said: %s %s', async (date, time, words, instant) => {
    expect(await plan({ date, time })).toMatch(words);
    expect((await calendarsOf(stage, 'U0TOM'))[0]?.start).toBe(instant);
  });
});

it('a practice coalition plans, and reaches nobody', async () => {
  const { ahmed, noor } = people;
  await ahmed.command('oefenen', channel);
  await ahmed.modal();
  await closeAll(ahmed);
  await stage.quiet();
  const since = stage.sandbox.log.length;
  const posts = (await noor.channelMessages(channel)).length;
  expect(await planMeeting(ahmed, soon, 'C0ALGEMEEN')).toContain(
    'donderdag 28 januari 2027, 14:00 tot 15:00',
  );
  const practice = await coalitionOf(stage, 'U0AHMED');
  expect([practice.practice, practice.meetings.length]).toEqual([true, 1]);
  for (let day = 0; day < 20; day += 1) await stage.control.clock({ add: 86_400_000 });
  const reached = stage.sandbox.log
    .slice(since)
    .filter(({ direction, what }) => direction === 'from app' && /^(chat|files\.complete)/.test(what));
  // Leads of the other coalition hear of that one, not of this meeting.
  const told = reached.filter(({ request }) => /bijeenkomst/i.test(JSON.stringify(request)));
  expect(told.filter(({ channel: to }) => to !== 'D0AHMED')).toEqual([]);
  expect(await noor.channelMessages(channel)).toHaveLength(posts);
});

it('in execution leads are prompted in time, with a form that is not the last one again', async () => {
  const { noor, sanne, first } = people;
  await first.open('', channel);
  for (let step = 1; step < 9; step += 1) await first.skip('Dat is al gedaan');
  await first.finish({ next: 'adopted' });
  await first.closeAll();
  await stage.quiet();
  expect((await coalitionOf(stage)).walk.at.step).toBe('10');
  const prompts = async (actor: Actor) => heard(actor, /staat geen volgende bijeenkomst gepland/);
  for (let day = 0; day < 41; day += 1) await stage.control.clock({ add: 86_400_000 });
  expect(await prompts(noor)).toEqual([]);
  for (let day = 0; day < 4; day += 1) await stage.control.clock({ add: 86_400_000 });
  for (const lead of [noor, sanne]) expect(await prompts(lead)).toHaveLength(1);
  const [prompt] = await prompts(noor);
  expect(wordsOf(prompt?.blocks ?? [])).toContain(text.meetings.ideas.speaker);
  await noor.press(prompt as SeenMessage, 'meeting.plan');
  await fillMeeting(noor, {
    date: '2027-03-10',
    time: '10:00',
    minutes: '60',
    kind: 'speaker',
    purpose: 'Een spreker',
  });
  await closeAll(noor);
  for (let day = 0; day < 75; day += 1) await stage.control.clock({ add: 86_400_000 });
  const later = await prompts(noor);
  const newest = wordsOf(later.at(-1)?.blocks ?? []);
  expect(newest).not.toContain(text.meetings.ideas.speaker);
  expect(Object.values(text.meetings.ideas).some((idea) => newest.includes(idea))).toBe(true);
});
