import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, views } from '../../../src/slack/ids.ts';
import {
  type Actor,
  addPartner,
  buttonsOf,
  createActor,
  inviteEveryone,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';

const people = ['U0NOOR', 'U0AHMED', 'U0TOM', 'U0KEES', 'U0SANNE', 'U0MARIEKE'];
let stage: Stage;
let noor: Actor;
beforeEach(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
});
afterEach(() => stage.stop());

const kinds: [string, RegExp][] = [
  ['laatste', /laatste herinnering/],
  ['opnieuw', /later terug te komen/],
  ['stil', /bleef stil na twee herinneringen/],
  ['herinnering', /nog benieuwd/],
];

/** What the app says of itself, as "when, to whom, about what", minute by minute until `end`. */
async function walkTo(end: string): Promise<string[]> {
  const said: string[] = [];
  const seen = new Set<string>();
  const look = async (now: number) => {
    for (const user of people) {
      for (const message of await createActor(stage.control, user).dm()) {
        const place = `${user}${message.ts}`;
        const about = kinds.flatMap(([kind, words]) => {
          const count = wordsOf(message.blocks)
            .split('\n')
            .filter((line) => words.test(line)).length;
          return count > 0 ? [count > 1 ? `${kind} x${count}` : kind] : [];
        });
        if (seen.has(place) || about.length === 0) continue;
        seen.add(place);
        said.push(`${new Date(now).toISOString().slice(0, 16)} ${user.slice(2)} ${about.join('+')}`);
      }
    }
  };
  for (let state = await stage.control.clock({}); ; ) {
    if (state.due === null || state.due.at > Date.parse(end)) break;
    state = await stage.control.clock({ next: true });
    await look(state.ms);
  }
  await stage.control.clock({ to: end });
  await look(Date.parse(end));
  return said;
}

it('reminds in working hours of the person, over Christmas, and then tells the lead', async () => {
  // A Monday, 17:30 in Amsterdam: too late there, not in London.
  await stage.control.clock({ to: '2026-12-21T17:30:00+01:00' });
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED', 'U0KEES', 'U0SANNE'] });
  await addPartner(noor, { name: 'Eigenaren', outsiders: ['U0TOM'] });
  await inviteEveryone(noor);
  await stage.quiet();
  const kees = createActor(stage.control, 'U0KEES');
  const sanne = createActor(stage.control, 'U0SANNE');
  await kees.press(await kees.sees(/bouwt aan de coalitie/), 'interview.postpone');
  await kees.modal('interview.postpone');
  // Boxing day, a Saturday: the Monday after.
  await kees.submit({ when: 'date', until: '2026-12-26' });
  await sanne.press(await sanne.sees(/bouwt aan de coalitie/), 'interview.decline');
  await sanne.modal('interview.decline');
  await sanne.submit({});
  await stage.quiet();
  // By hand, in UTC: 25 December and 1 January are free, 31 December is not. Amsterdam is UTC+1, London UTC.
  expect(await walkTo('2027-02-01T12:00:00+01:00')).toEqual([
    '2026-12-24T16:30 TOM herinnering',
    '2026-12-28T08:00 AHMED herinnering',
    '2026-12-28T08:00 KEES opnieuw',
    '2026-12-31T08:00 KEES herinnering',
    '2026-12-31T16:30 TOM laatste',
    '2027-01-04T08:00 AHMED laatste',
    '2027-01-07T08:00 NOOR stil x2',
    '2027-01-07T08:00 KEES laatste',
    '2027-01-12T08:00 NOOR stil',
  ]);
  // From there it is one press to write the talk up, or to look at all of them.
  const note = await noor.sees(/bleef stil na twee herinneringen/);
  expect(buttonsOf(note).slice(0, 2)).toEqual([act.openTalk, act.openInterviews]);
  await noor.press(note, act.openTalk);
  await noor.modal(views.talk);
  expect(stage.sandbox.log.flatMap(({ broken }) => broken)).toEqual([]);
});

it("is quiet on King's day, and catches up with what was typed instead of asking for it again", async () => {
  await stage.control.clock({ to: '2027-04-22T11:00:00+02:00' });
  await startCoalition(noor);
  await addPartner(noor, { name: 'Cultuurhuis', contacts: ['U0MARIEKE'] });
  await inviteEveryone(noor);
  const marieke = createActor(stage.control, 'U0MARIEKE');
  await marieke.press(await marieke.sees(/bouwt aan de coalitie/), 'interview.start');
  await marieke.sees(/\*1 van 7\*/);
  await stage.quiet();
  stage.sandbox.setApp({ url: 'http://127.0.0.1:9/slack/events' });
  await stage.control.message({ user: 'U0MARIEKE', text: 'Niemand nam dit aan', resend: false });
  stage.sandbox.setApp({ url: `http://127.0.0.1:${stage.config.port}/slack/events` });
  // Thursday; then Friday, Monday, and Wednesday after the free Tuesday.
  expect(await walkTo('2027-04-28T12:00:00+02:00')).toEqual([]);
  const second = await marieke.sees(/\*2 van 7\*/);
  expect(new Date(Number(second.ts) * 1_000).toISOString().slice(0, 16)).toBe('2027-04-28T09:00');
  expect(await walkTo('2027-05-03T10:00:00+02:00')).toEqual([]);
  // From Wednesday: Thursday, Friday, Monday.
  expect(await walkTo('2027-05-03T12:00:00+02:00')).toEqual(['2027-05-03T09:00 MARIEKE herinnering']);
});
