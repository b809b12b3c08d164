import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bundle } from '../../../src/person/bundle.ts';
import { act, views } from '../../../src/slack/ids.ts';
import {
  type Actor,
  addPartner,
  buttonsOf,
  createActor,
  inviteEveryone,
  isTitled,
  type SeenMessage,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { hubOf } from '../commitments/city.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf, seesButton, text, timesPosted } from '../underway.ts';

let stage: Stage;
let noor: Actor;
beforeEach(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
});
afterEach(() => stage.stop());

/** A Monday, ten o'clock in Amsterdam. */
const monday = '2026-11-23T10:00:00+01:00';

async function coalitionWith(...partners: { name: string; kind?: string; contacts: string[] }[]) {
  await stage.control.clock({ to: monday });
  await startCoalition(noor);
  for (const partner of partners) await addPartner(noor, partner);
  await inviteEveryone(noor);
  await stage.quiet();
}

const shops = { name: 'Ondernemers', contacts: ['U0AHMED'] };

/** Whether the app reminded of something, and when it did for the last time. */
async function reminded(actor: Actor): Promise<string | undefined> {
  const found = (await actor.dm()).findLast(isReminder);
  return found === undefined ? undefined : clockOf(found);
}

function isReminder(message: SeenMessage): boolean {
  return buttonsOf(message).includes(act.openPause);
}

function clockOf({ ts }: SeenMessage): string {
  return new Date(Number(ts) * 1_000 + 3_600_000).toISOString().slice(0, 16);
}

/** What the pinned message says of when they hear from the app. */
async function pinned(actor: Actor): Promise<string> {
  const hub = (await actor.dm()).find((message) => isTitled(message, text.person.hub.notification));
  return wordsOf(hub?.blocks ?? []);
}

const office = 'Je krijgt hooguit één bericht met herinneringen per dag, op werkdagen tussen 9 en 17 uur.';
const evenings =
  'Je krijgt hooguit één bericht met herinneringen per dag, alle dagen van de week tussen 18 en 21 uur.';

describe('volunteers', () => {
  it('are asked once, in their overview, which hours suit them; others are not', async () => {
    const residents = { name: 'Bewoners', kind: 'residents', contacts: ['U0KEES'] };
    await coalitionWith(residents, shops);
    const kees = createActor(stage.control, 'U0KEES');
    const ahmed = createActor(stage.control, 'U0AHMED');
    const hours = `${act.chooseHours}.evening`;
    for (const actor of [kees, ahmed]) {
      expect(await pinned(actor)).toBe('');
      await actor.press(await seesButton(actor, act.openPostpone), act.openPostpone);
      await actor.modal(views.postpone);
      await actor.submit({ when: 'tomorrow' });
    }
    await stage.quiet();
    const hub = await hubOf(kees);
    expect(buttonsOf(await hubOf(ahmed))).not.toContain(hours);
    expect(buttonsOf(hub)).toEqual(expect.arrayContaining([`${act.chooseHours}.office`, hours]));
    expect(await pinned(kees)).toContain(office);
    await kees.press(hub, hours);
    await stage.quiet();
    expect(buttonsOf(await hubOf(kees))).not.toContain(hours);
    expect(await pinned(kees)).toContain(evenings);
    // Tomorrow, a Tuesday: in the morning, and in the evening.
    await stage.control.clock({ next: true });
    expect([await reminded(kees), await reminded(ahmed)]).toEqual([undefined, '2026-11-24T09:00']);
    await stage.control.clock({ next: true });
    expect(await reminded(kees)).toBe('2026-11-24T18:00');
  });
});

describe('the settings', () => {
  it('say what a person can expect, and each mistake under its field', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await ahmed.command('instellingen');
    const settings = await ahmed.modal(views.settings);
    expect(wordsOf(settings.blocks)).toContain(office);
    expect(settings.blocks.filter((block) => (block as { type: string }).type === 'input')).toHaveLength(5);
    await ahmed.clickModal(act.openHours);
    const hours = await ahmed.modal(views.hours);
    expect(hours.blocks.filter((block) => (block as { type: string }).type === 'input')).toHaveLength(4);
    const ended = await ahmed.submit({ from: '18:00', to: '09:00', days: ['1'] });
    expect(ended.errors).toEqual({ to: text.problems['hours-ended'] });
    await ahmed.submit({ from: '09:30', to: '12:00', days: ['2', '4'], zone: 'Europe/London' });
    await seesModal(
      ahmed,
      'Je krijgt hooguit één bericht met herinneringen per dag, op dinsdag en donderdag tussen 9.30 en 12 uur.',
    );
    const past = await ahmed.submit({ 'until.none': '2026-11-23' });
    expect(Object.values(past.errors ?? {})).toEqual([text.problems['date-past']]);
    await ahmed.submit({ often: '4', 'until.none': null, also: ['quotes'], country: 'GB' });
    const saved = await ahmed.modal();
    const weekly =
      'Je krijgt hooguit één bericht met herinneringen per week, op donderdag tussen 9.30 en 12 uur. Alleen wat niet kan wachten, komt eerder.';
    expect(wordsOf(saved.blocks)).toBe(`Bewaard. ${weekly}`);
    await stage.quiet();
    expect(await pinned(ahmed)).toContain(weekly);
    // From Tuesday it is Thursday, Tuesday, Thursday for three working days; London is an hour behind.
    await stage.control.clock({ next: true });
    expect(await reminded(ahmed)).toBe('2026-12-03T10:30');
  });

  it('speak English to whom English was chosen, at once', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await ahmed.command('instellingen');
    await ahmed.modal(views.settings);
    await ahmed.submit({ language: 'en', often: 'never' });
    const saved = await ahmed.modal();
    expect(wordsOf(saved.blocks)).toBe(
      'Saved. I’ll send you no more reminders. What you ask for, and what somebody asks you, still comes.',
    );
  });
});

describe('the message of a day', () => {
  it('lets a person pause everything until a day, and resume', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await stage.control.clock({ next: true });
    await ahmed.press(await ahmed.seesMessage(isReminder), act.openPause);
    await ahmed.modal(views.pause);
    expect((await ahmed.submit({ until: '2026-11-26' })).errors).toEqual({
      until: text.problems['date-past'],
    });
    await ahmed.submit({ until: '2026-12-15' });
    expect(wordsOf((await ahmed.modal()).blocks)).toContain(
      'Ik herinner je nergens aan tot dinsdag 15 december.',
    );
    await ahmed.close();
    await stage.quiet();
    await stage.control.clock({ to: '2026-12-08T12:00:00+01:00' });
    expect(await reminded(ahmed)).toBe('2026-11-26T10:00');
    await ahmed.command('settings');
    await ahmed.modal(views.settings);
    await ahmed.clickModal(act.endPause);
    await stage.control.until('U0AHMED', ({ modals }) =>
      wordsOf(modals.at(-1)?.blocks ?? []).includes(office),
    );
    await stage.quiet();
    // What waited comes at once, as it is working time.
    expect(await reminded(ahmed)).toBe('2026-12-08T12:00');
  });

  it('lets a person have one a week, or none; the lead still hears of the silence', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await stage.control.clock({ next: true });
    const message = await ahmed.seesMessage(isReminder);
    await ahmed.press(message, act.less, { selected: 'weekly' });
    await stage.quiet();
    expect(await pinned(ahmed)).toContain('op donderdag');
    await ahmed.press(message, act.less, { selected: 'stop' });
    await stage.quiet();
    expect(await pinned(ahmed)).toContain(text.rhythm.expect.stopped);
    await stage.control.clock({ to: '2026-12-08T12:00:00+01:00' });
    expect(await reminded(ahmed)).toBe('2026-11-26T10:00');
    expect(await coalitionOf(stage)).toMatchObject({ interviews: [{ reminders: 2 }] });
    await noor.sees(/bleef stil/);
  });

  it('lets a line be put off: it says so, and comes again on that day', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await ahmed.press(await seesButton(ahmed, act.start), act.openDecline);
    await ahmed.modal();
    await ahmed.submit({});
    await stage.quiet();
    // Nothing happens for a fortnight: the lead hears of a small next step.
    await stage.control.clock({ to: '2026-12-08T12:00:00+01:00' });
    const still = await noor.sees(/was het even stil/);
    const later = `${act.later}.lead-still`;
    const { id } = await coalitionOf(stage);
    const value = (when: string) => `${when}.lead-still.${id}.`;
    await noor.press(still, later, { selected: value('week') });
    await stage.quiet();
    expect(wordsOf((await changed(noor, still)).blocks)).toContain('Komt terug op');
    await stage.control.clock({ to: '2026-12-14T12:00:00+01:00' });
    expect(timesPosted(stage, text.steps.walk.still.notification)).toBe(1);
    await stage.control.clock({ to: '2026-12-15T12:00:00+01:00' });
    expect(timesPosted(stage, text.steps.walk.still.notification)).toBe(2);
    const again = await noor.sees(/was het even stil/);
    await noor.press(again, later, { selected: value('date') });
    await noor.modal(views.later);
    expect((await noor.submit({ until: '2026-12-15' })).errors).toEqual({
      until: text.problems['date-past'],
    });
    await noor.submit({ until: '2026-12-18' });
    await stage.quiet();
    await stage.control.clock({ to: '2026-12-18T12:00:00+01:00' });
    expect(timesPosted(stage, text.steps.walk.still.notification)).toBe(3);
  });

  it('shows what has come of its lines', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    await stage.control.clock({ next: true });
    const message = await ahmed.seesMessage(isReminder);
    await ahmed.press(message, act.openDecline);
    await ahmed.modal(views.decline);
    await ahmed.submit({});
    await stage.quiet();
    const words = wordsOf((await changed(ahmed, message)).blocks);
    expect(words).toContain(text.rhythm.allDone);
    expect(words).toContain(text.interviews.invitation.settled.declined);
  });

  it('is one after the app was down from Friday to Wednesday, and none is lost', async () => {
    await coalitionWith(shops, { name: 'School', contacts: ['U0SANNE'] });
    for (const to of ['2026-11-26T12:00', '2026-12-02T12:00', '2026-12-04T17:30'])
      await stage.control.clock({ to: `${to}:00+01:00` });
    expect((await noor.dm()).filter(isReminder)).toEqual([]);
    await stage.whileDown(async () => {
      await stage.control.clock({ to: '2026-12-09T09:30:00+01:00' });
    });
    await stage.quiet();
    const [message, ...others] = (await noor.dm()).filter(isReminder);
    expect(others).toEqual([]);
    const words = wordsOf(message?.blocks ?? []);
    expect(words.match(/bleef stil/g)).toHaveLength(2);
    expect(words).toContain('was het even stil');
    expect(words).toContain(text.rhythm.opening);
  });
});

describe('a message that was posted before a death', () => {
  it('is found, says what is due now, and is counted once', async () => {
    await coalitionWith(shops);
    const ahmed = createActor(stage.control, 'U0AHMED');
    const { context } = stage;
    const day = '2026-11-26';
    const id = `bundle-U0AHMED-${day}`;
    const channel = 'D0AHMED';
    // As a process leaves it that died after posting: the claim is there, what it came to is not.
    await stage.control.clock({ to: `${day}T09:50:00+01:00` });
    await context.store.claim(id, context.clock.now());
    await context.slack.chat.postMessage({
      channel,
      text: 'wat er toen openstond',
      metadata: { event_type: 'coalitie_message', event_payload: { id } },
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'wat er toen openstond' } }],
    });
    await stage.control.clock({ to: `${day}T10:01:00+01:00` });
    const found = (await ahmed.dm()).filter(isReminder);
    expect(found).toHaveLength(1);
    expect(wordsOf(found[0]?.blocks ?? [])).toContain('nog benieuwd');
    const person = (await context.store.load({ person: 'U0AHMED' })).person.state;
    expect(person?.bundles.last).toMatchObject({ day, ts: found[0]?.ts });
    expect(bundle(person, [], context.clock.now()).due).toEqual([]);
    expect(calls(stage, 'chat.postMessage').filter(({ channel: to }) => to === channel)).toHaveLength(2);
  });
});

/** Waits until the modal on top says this. */
async function seesModal({ user }: Actor, words: string): Promise<void> {
  await stage.control.until(user, ({ modals }) => wordsOf(modals.at(-1)?.blocks ?? []).includes(words));
}

async function changed(actor: Actor, { ts }: SeenMessage): Promise<SeenMessage> {
  const found = (await actor.dm()).find((message) => message.ts === ts);
  if (found === undefined) throw new Error('gone');
  return found;
}
