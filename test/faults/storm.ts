import { setTimeout as pause } from 'node:timers/promises';
import { type Actor, addPartner, createActor, startCoalition } from '../e2e/actors.ts';
import { caughtUp, expectAllThere } from './aftermath.ts';
import type { Chance } from './chance.ts';
import { drawPlan } from './plans.ts';
import { answerAll, createRespondent, type Respondent } from './respondent.ts';
import { type Stage, startStage, workspace } from './stage.ts';
import { type Strike, strike } from './strikes.ts';

const contacts = [
  { user: 'U0AHMED', name: 'Ondernemersvereniging Binnenstad' },
  { user: 'U0SANNE', name: 'Hogeschool Waterstad' },
  { user: 'U0MARIEKE', name: 'Cultuurhuis De Pomp' },
  { user: 'U0KEES', name: 'Bewonersvereniging Oude Haven' },
  { user: 'U0TOM', name: 'Vereniging van vastgoedeigenaren', outside: true },
];

export interface Weathered {
  /** What was struck, in order. */
  struck: Strike[];
  /** Typed messages that only catch-up can have found. */
  caughtUp: number;
  /** How often people had to try something again. */
  retries: number;
}

/**
 * A coalition whose five contacts are invited and interviewed all at once, while one strike after another hits the app and Redis.
 * Checks afterwards that nothing is lost or there twice. Ends when all receipts are there, also with strikes left.
 */
export async function weather(chance: Chance, strikes: readonly Strike[]): Promise<Weathered> {
  const stage = await startStage();
  const struck: Strike[] = [];
  try {
    const noor = await startedCoalition(stage);
    const respondents = contacts.map(({ user }) =>
      createRespondent(createActor(stage.control, user), drawPlan(chance, user)),
    );
    const answering = [invite(stage, noor), ...respondents.map((each) => answerAll(stage, each))];
    const over = Promise.all(answering).then(() => undefined);
    const striking = async () => {
      for (const each of strikes) {
        if (!(await strike(stage, each, over))) return;
        struck.push(each);
      }
    };
    const calm = Promise.all([over, striking()]).then(() => stage.settled());
    await Promise.race([calm, tooLong(stage, respondents)]);
    await expectAllThere(stage, respondents);
    const retries = respondents.reduce((sum, each) => sum + each.retries, 0);
    return { struck, caughtUp: caughtUp(stage, respondents).length, retries };
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ struck, nudges: stage.nudges, ends: stage.app.ends })}\n`);
    throw error;
  } finally {
    await stage.stop();
  }
}

/** For a machine with ten times as much to do as it can; an idle one takes less than a minute. */
const patienceMs = 240_000;

/** Rejects when it has lasted too long, and says who still waits and for what. */
async function tooLong({ ended, queue, store }: Stage, respondents: Respondent[]): Promise<never> {
  await pause(patienceMs, undefined, { signal: ended, ref: false });
  const waiting = await Promise.all(
    respondents.map(async (each) => `${each.actor.user}: ${await lastSeen(each)}`),
  );
  const lagging = await store.lagging(workspace, Number.MAX_SAFE_INTEGER, 10);
  throw new Error(JSON.stringify({ waiting, lagging, jobs: await queue.getJobCounts() }, null, 2));
}

async function lastSeen({ actor }: Respondent): Promise<string> {
  return (await actor.dm())
    .slice(-3)
    .map(({ text }) => text.slice(0, 40))
    .join(' | ');
}

async function startedCoalition(stage: Stage): Promise<Actor> {
  const noor = createActor(stage.control, 'U0NOOR');
  await startCoalition(noor);
  for (const { user, name, outside } of contacts) {
    await addPartner(noor, { name, ...(outside ? { outsiders: [user] } : { contacts: [user] }) });
  }
  await stage.settled();
  return noor;
}

const momentMs = 200;
const modalMs = 2_000;

/** The lead invites everybody, and tries again what was not acknowledged. */
async function invite({ control, ended }: Stage, lead: Actor): Promise<void> {
  const { user } = lead;
  for (let invited = false; !invited && !ended.aborted; ) {
    await lead.command('interview');
    await control.until(user, ({ modals }) => modals.length > 0, { timeout: modalMs }).catch(() => undefined);
    while (!invited && (await control.view({ user })).modals.length > 0) {
      const { error, errors } = await lead.submit({ who: [], everyone: ['everyone'] });
      invited = error === undefined && errors === undefined;
      await pause(momentMs);
    }
  }
  while ((await control.view({ user })).modals.length > 0) await lead.close();
}
