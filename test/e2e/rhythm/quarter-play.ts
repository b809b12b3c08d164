import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, addPartner, createActor, type SeenMessage, startCoalition } from '../actors.ts';
import { closeAll, hubOf } from '../commitments/city.ts';
import { planMeeting } from '../meetings/actors.ts';
import type { Stage } from '../stage.ts';
import { coalitionOf, seesButton } from '../underway.ts';
import { type Partner, partners, promises, type Who, zones } from './quarter-table.ts';

// Who does what in the quarter: each of it by real clicks, but for what everybody took on at the start.

const begin = '2027-03-08T10:00:00+01:00';
export const end = '2027-06-11T18:00:00+02:00';

const userOf = (who: Who) => `U0${who.toUpperCase()}`;
const known = new Set<Who>(['noor', 'ahmed', 'marieke', 'kees', 'sanne', 'tom']);

/** Each person's DM with the app. */
export const dms = Object.fromEntries(
  (Object.keys(zones) as Who[]).map((who) => [`D0${who.toUpperCase()}`, { who, zone: zones[who] }]),
);

export type Cast = Awaited<ReturnType<typeof startQuarter>>;

/** The coalition with its partners, what each took on, and Daan's invitation to an interview. */
export async function startQuarter(stage: Stage) {
  const { control } = stage;
  await control.clock({ to: begin });
  for (const { who, zone } of partners.filter((each) => !known.has(each.who)))
    await control.addUser({
      id: userOf(who),
      realName: `${who[0]?.toUpperCase()}${who.slice(1)}`,
      timezone: zone,
    });
  const noor = createActor(control, 'U0NOOR');
  await startCoalition(noor, { name: 'Binnenstad' });
  for (const partner of partners) {
    const people = 'outside' in partner ? 'outsiders' : 'contacts';
    await addPartner(noor, { name: partner.name, [people]: [userOf(partner.who)] });
  }
  await stage.quiet();
  const coalition = await coalitionOf(stage);
  const contactOf = (who: Partner) => {
    const found = coalition.contacts.find(({ user }) => user === userOf(who));
    if (found === undefined) throw new Error(`${who} is no contact`);
    return found.id;
  };
  const does = async (who: Who, command: CoalitionCommand) => {
    const { id } = coalition;
    const request = { by: userOf(who), query: { coalition: id } };
    const result = await stage.context.commands.handle(request, () => ({
      coalitions: [{ id, commands: [command] }],
    }));
    if (result.status !== 'done') throw new Error(JSON.stringify(result));
  };
  for (const [words, { who, date }] of Object.entries(promises))
    await does(who, {
      type: 'MakeCommitment',
      commitment: words,
      today: '2027-03-08',
      contact: contactOf(who),
      date,
      words: { entry: `words-${words}`, text: words },
      step: null,
      money: { kind: 'existing', differently: null, strengthens: [] },
    });
  await does('noor', {
    type: 'InviteContacts',
    invitations: [{ contact: contactOf('daan'), interview: 'daans-interview' }],
  });
  await stage.quiet();
  const cast = {
    stage,
    coalition: coalition.id,
    contactOf,
    as: (who: Who) => createActor(control, userOf(who)),
  };
  for (const partner of partners) await chooseTimes(cast, partner);
  return cast;
}

async function chooseTimes(cast: Cast, partner: (typeof partners)[number]): Promise<void> {
  const actor = cast.as(partner.who);
  if ('country' in partner || 'evenings' in partner) {
    await actor.press(await hubOf(actor), act.openSettings);
    await actor.modal(views.settings);
  }
  if ('country' in partner) await actor.submit({ country: partner.country });
  if ('evenings' in partner) {
    await actor.clickModal(act.openHours);
    await actor.modal(views.hours);
    await actor.submit({ from: '18:00', to: '21:00', days: ['1', '2', '3', '4', '5', '6', '7'] });
  }
  await closeAll(cast.stage, actor);
}

/** The newest message about a commitment. */
const nudgeOf = (actor: Actor, words: string): Promise<SeenMessage> => actor.sees(new RegExp(words));

async function report(cast: Cast, words: string, outcome: string): Promise<Actor> {
  const actor = cast.as(promises[words]?.who ?? 'noor');
  const value = `${cast.coalition}.${words}`;
  await actor.press(await nudgeOf(actor, words), `${act.report}.${outcome}`, { value });
  return actor;
}

const done = (words: string) => async (cast: Cast) => void (await report(cast, words, 'done'));

function putOff(words: string, kind: string, choice: { when: string; until?: string }) {
  return async (cast: Cast) => {
    const actor = cast.as('bram');
    const selected = `${choice.when}.${kind}.${cast.coalition}.${words}`;
    await actor.press(await nudgeOf(actor, words), `${act.later}.${kind}`, { selected });
    if (choice.until === undefined) return;
    await actor.modal(views.later);
    await actor.submit({ until: choice.until });
  };
}

async function meet(cast: Cast): Promise<void> {
  const who = (['ahmed', 'marieke', 'tom', 'grace', 'daan'] as const).map(cast.contactOf);
  await planMeeting(cast.as('noor'), {
    date: '2027-04-08',
    time: '14:00',
    minutes: '90',
    kind: 'follow-up',
    purpose: 'Bijpraten',
    invite: 'some',
    who,
  });
  await cast.stage.quiet();
  for (const [name, answer] of [
    ['marieke', 'yes'],
    ['tom', 'maybe'],
    ['grace', 'yes'],
  ] as const) {
    const actor = cast.as(name);
    const button = `${act.answerMeeting}.${answer}`;
    await actor.press(await seesButton(actor, button), button);
  }
}

async function moveDate(cast: Cast): Promise<void> {
  const tom = await report(cast, 'panden', 'date');
  await tom.modal(views.commitmentDate);
  await tom.submit({ date: '2027-04-15' });
}

async function pause(cast: Cast): Promise<void> {
  const sanne = cast.as('sanne');
  await sanne.press(await nudgeOf(sanne, 'lesmateriaal'), act.openPause);
  await sanne.modal(views.pause);
  await sanne.submit({ until: '2027-04-19' });
  await sanne.close();
}

async function catchUp(cast: Cast): Promise<void> {
  for (const words of ['boeken', 'kaarten']) await report(cast, words, 'done');
  await report(cast, 'stoelen', 'on-track');
}

/** When each of it happens; in order. `down`: nothing of the app runs until then. */
export const acts: { at: string; down?: true; what: (cast: Cast) => Promise<unknown> }[] = [
  { at: '2027-03-16T10:00:00-04:00', what: (cast) => report(cast, 'lantaarns', 'release') },
  { at: '2027-03-22T10:30:00+01:00', what: meet },
  { at: '2027-03-26T11:00:00+01:00', what: done('podium') },
  { at: '2027-03-30T09:30:00+01:00', what: done('muur') },
  { at: '2027-03-30T10:30:00+01:00', what: moveDate },
  { at: '2027-04-07T09:30:00+02:00', what: pause },
  { at: '2027-04-15T09:30:00+01:00', what: done('panden') },
  { at: '2027-04-19T09:30:00+02:00', what: done('lesmateriaal') },
  { at: '2027-04-19T09:31:00+02:00', what: done('excursie') },
  {
    at: '2027-04-19T12:00:00+02:00',
    what: ({ stage }) => stage.control.deactivate({ user: userOf('lotte') }),
  },
  { at: '2027-04-28T18:30:00+02:00', what: done('straatfeest') },
  { at: '2027-05-07T08:00:00+02:00', what: async () => {} },
  { at: '2027-05-10T11:00:00+02:00', down: true, what: catchUp },
  { at: '2027-05-11T09:30:00+02:00', what: done('koffie') },
  { at: '2027-05-13T09:30:00+02:00', what: putOff('wandeling', 'commitment-week', { when: 'tomorrow' }) },
  {
    at: '2027-05-14T09:30:00+02:00',
    what: putOff('wandeling', 'commitment-week', { when: 'date', until: '2027-05-17' }),
  },
  { at: '2027-05-14T09:40:00+02:00', what: done('stoelen') },
  { at: '2027-05-14T09:30:00-04:00', what: done('mozaiek') },
  { at: '2027-05-19T09:30:00+02:00', what: putOff('wandeling', 'commitment-day', { when: 'week' }) },
  { at: '2027-05-26T09:30:00+02:00', what: done('wandeling') },
  { at: '2027-06-01T09:30:00-04:00', what: done('subsidie') },
];
