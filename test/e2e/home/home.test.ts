import { randomBytes } from 'node:crypto';
import type { HomeView } from '@slack/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CoalitionCommand } from '../../../src/coalition/commands.ts';
import { questionsOf } from '../../../src/method/steps.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { routes } from '../../../src/slack/routes.ts';
import { textIn } from '../../../src/text/text.ts';
import {
  type Actor,
  addPartner,
  answerAll,
  answerTo,
  buttonsOf,
  createActor,
  elementsIn,
  inviteEveryone,
  startCoalition,
  wordsOf,
} from '../actors.ts';
import { type Stage, startStage } from '../stage.ts';
import { calls, coalitionOf, text } from '../underway.ts';

// Noor leads; Ahmed and Marieke are partners, Tom one of another workspace; Sanne has a part in nothing, and Kees never looks.

const en = textIn('en');
const word = `kanarie${randomBytes(8).toString('hex')}`;
let stage: Stage;
let noor: Actor;
let ahmed: Actor;
/** The coalition's id. */
let binnenstad: string;
beforeAll(async () => {
  stage = await startStage();
  noor = createActor(stage.control, 'U0NOOR');
  ahmed = createActor(stage.control, 'U0AHMED');
});
afterAll(() => stage.stop());

function published(user: string): HomeView[] {
  return calls(stage, 'views.publish')
    .map(({ request }) => request as { user_id: string; view: HomeView | string })
    .filter(({ user_id: id }) => id === user)
    .map(({ view }) => (typeof view === 'string' ? JSON.parse(view) : view));
}

async function homeOf(user: string): Promise<{ blocks: object[] }> {
  const { home } = await stage.control.view({ user });
  if (home === null) throw new Error(`${user} sees no Home`);
  return home;
}

const homeWords = async (user: string) => wordsOf((await homeOf(user)).blocks);

/** Opens Home, and waits until there is something to see. */
async function open(user: string): Promise<void> {
  await stage.control.open({ user, home: true });
  await stage.control.until(user, ({ home }) => home !== null);
  await stage.quiet();
}

/** Waits for a Home with these words. */
async function seesHome(user: string, words: string | RegExp): Promise<void> {
  const fits = (shown: string) => (typeof words === 'string' ? shown.includes(words) : words.test(shown));
  await stage.control.until(user, ({ home }) => home !== null && fits(wordsOf(home.blocks)));
}

const clickHome = (user: string, action: string, value?: string) =>
  stage.control.clickView({ user, home: true, action_id: action, ...(value === undefined ? {} : { value }) });

/** What a lead does, as a form of theirs would. */
async function does(by: string, coalition: string, ...commands: CoalitionCommand[]): Promise<void> {
  const query = { coalition };
  const result = await stage.context.commands.handle({ by, query }, () => ({
    coalitions: [{ id: coalition, commands }],
  }));
  expect(result.status).toBe('done');
}

async function startPractice(id: string): Promise<void> {
  await does('U0NOOR', id, {
    type: 'StartCoalition',
    id,
    name: `Probeersel ${id}`,
    need: 'Oefenen.',
    language: 'nl',
    country: 'NL',
    together: false,
    opening: 'round-1',
    channel: null,
    practice: true,
    intention: { entry: `${id}-intention`, text: '{}' },
    own: { partner: 'own', name: 'Gemeente', kind: 'municipality', contact: 'own-noor', contactName: 'Noor' },
  } as CoalitionCommand);
}

describe('Home', () => {
  it('shows somebody never invited what this is, once, and writes them no message', async () => {
    await open('U0SANNE');
    expect(await homeWords('U0SANNE')).toContain(text.home.about);
    await stage.control.open({ user: 'U0SANNE', home: true });
    await stage.control.open({ user: 'U0SANNE' });
    await stage.quiet();
    expect(published('U0SANNE')).toHaveLength(1);
    expect(await createActor(stage.control, 'U0SANNE').dm()).toEqual([]);
  });

  it('leads somebody new to a coalition of their own, which it shows by itself', async () => {
    await open('U0NOOR');
    await clickHome('U0NOOR', act.openStart);
    await noor.modal(views.start);
    await noor.close();
    await startCoalition(noor);
    ({ id: binnenstad } = await coalitionOf(stage));
    await seesHome('U0NOOR', '*Aantrekkelijke binnenstad*: voeg de eerste partners toe.');
  });

  it('opens forms from its buttons', async () => {
    await clickHome('U0NOOR', act.pastePartners);
    await noor.modal(views.pastePartners);
    await noor.close();
    await clickHome('U0NOOR', act.openHelp);
    expect(wordsOf((await noor.modal(views.notice)).blocks)).toContain(text.app.command.verbs.mine);
    await noor.close();
  });

  it('shows a contact what is asked of them, and lets them begin there', async () => {
    await open('U0AHMED');
    await open('U0MARIEKE');
    await addPartner(noor, { name: 'Ondernemers', contacts: ['U0AHMED', 'U0KEES'], outsiders: ['U0TOM'] });
    await addPartner(noor, { name: 'Cultuurhuis', contacts: ['U0MARIEKE'] });
    await inviteEveryone(noor);
    await seesHome('U0AHMED', text.person.hub.status.asked);
    await clickHome('U0AHMED', act.start);
    await seesHome('U0AHMED', text.person.hub.status.answering);
  });

  it('shows the lead that a partner has answered, and a third person nothing of it', async () => {
    await stage.quiet();
    const before = published('U0MARIEKE').length;
    await answerAll(ahmed, word);
    await seesHome('U0NOOR', text.home.done(1));
    await seesHome('U0AHMED', text.person.hub.status.done);
    await stage.quiet();
    expect(published('U0MARIEKE')).toHaveLength(before);
  });

  it('publishes no more often than there is something else to see, and ends with the last state', async () => {
    await stage.quiet();
    const before = { lead: published('U0NOOR').length, partner: published('U0MARIEKE').length };
    const questions = [...questionsOf('1', null), ...questionsOf('2', null)].slice(0, 10);
    for (const question of questions) {
      const words = { entry: `open-${question}`, text: `${word} ${question}` };
      const answer = { question, answer: { words, choice: null }, open: true };
      await does('U0NOOR', binnenstad, { type: 'AnswerStep', round: 1, answers: [answer] });
    }
    await seesHome('U0NOOR', text.steps.walk.openPoints(questions.length));
    await stage.quiet();
    const times = published('U0NOOR').length - before.lead;
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThanOrEqual(questions.length);
    expect(published('U0MARIEKE')).toHaveLength(before.partner);
  });

  it('holds nothing of an answer or an open point, least of all for a partner', async () => {
    await stage.quiet();
    expect(JSON.stringify(calls(stage, 'views.publish'))).not.toContain(word);
    const partner = await homeWords('U0MARIEKE');
    expect(partner).toContain(text.steps.walk.mine.taking);
    expect(partner).not.toMatch(/open punt|U0AHMED|U0KEES|Wacht op|klaar/);
  });

  it('follows the language', async () => {
    await clickHome('U0MARIEKE', act.language);
    await seesHome('U0MARIEKE', en.steps.walk.mine.taking);
    expect(await homeWords('U0NOOR')).toContain(text.steps.walk.mine.leading);
  });

  it('says in a modal what a button can not do any more, and is set right once Slack takes it again', async () => {
    await does('U0NOOR', binnenstad, { type: 'NameLead', user: 'U0SANNE', outside: false });
    await seesHome('U0SANNE', text.steps.walk.mine.leading);
    await stage.control.fault({ method: 'views.publish', retryAfter: 1, match: { user: 'U0SANNE' } });
    await does('U0NOOR', binnenstad, { type: 'ReleaseLead', user: 'U0SANNE' });
    await vi.waitFor(() => expect(calls(stage, 'views.publish').at(-1)?.status).not.toBe('ok'));
    await clickHome('U0SANNE', act.openInterviews);
    const sanne = createActor(stage.control, 'U0SANNE');
    const said = wordsOf((await sanne.modal(views.notice)).blocks);
    expect(said).toContain(text.problems['unknown-coalition']);
    await sanne.close();
    await seesHome('U0SANNE', text.home.about);
    expect(await homeWords('U0SANNE')).not.toContain('binnenstad');
  });

  it('turns its pages, begins at the first when it is opened again, and goes back to the last that is left', async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `nummer${at}`);
    for (const id of ids) await startPractice(id);
    await seesHome('U0NOOR', 'Probeersel nummer19');
    await clickHome('U0NOOR', `${act.homePage}.1`);
    await seesHome('U0NOOR', text.interviews.readOwn.page(2, 2));
    await stage.control.open({ user: 'U0NOOR', home: true });
    await seesHome('U0NOOR', text.interviews.readOwn.page(1, 2));
    await clickHome('U0NOOR', `${act.homePage}.1`);
    await seesHome('U0NOOR', text.interviews.readOwn.page(2, 2));
    for (const id of ids) await does('U0NOOR', id, { type: 'ThrowAway' });
    await seesHome('U0NOOR', text.home.done(1));
    await stage.quiet();
    expect(await stage.context.store.home('U0NOOR')).toMatchObject({ page: 0 });
    expect(await homeWords('U0NOOR')).not.toContain('Probeersel');
  });

  it('is published only to people of this workspace who have opened it', async () => {
    const { context } = stage;
    const opened = { type: 'app_home_opened', tab: 'home', channel: 'D0TOM', event_ts: '1' } as const;
    await routes.events.app_home_opened?.({ context }, { ...opened, user: 'U0TOM' } as never);
    expect(await context.store.home('U0TOM')).toBeNull();
    await context.store.turnHome('U0TOM', 0);
    await does('U0NOOR', binnenstad, {
      type: 'SkipStep',
      step: '1',
      round: 1,
      reason: { entry: 'r1', text: word },
    });
    await seesHome('U0NOOR', 'Stap 2 van 10');
    await stage.quiet();
    expect(await context.store.home('U0TOM')).toBeNull();
    expect(published('U0TOM')).toEqual([]);
    expect(published('U0KEES')).toEqual([]);
  });

  it('forgets who is gone', async () => {
    await stage.control.fault({
      method: 'views.publish',
      error: 'user_not_found',
      times: 1,
      match: { user: 'U0MARIEKE' },
    });
    await does('U0NOOR', binnenstad, {
      type: 'SkipStep',
      step: '2',
      round: 1,
      reason: { entry: 'r2', text: word },
    });
    await vi.waitFor(async () => expect(await stage.context.store.home('U0MARIEKE')).toBeNull());
    const before = published('U0MARIEKE').length;
    await does('U0NOOR', binnenstad, {
      type: 'SkipStep',
      step: '3',
      round: 1,
      reason: { entry: 'r3', text: word },
    });
    await seesHome('U0NOOR', 'Stap 4 van 10');
    await stage.quiet();
    expect(published('U0MARIEKE')).toHaveLength(before);
    expect(stage.sandbox.log.flatMap((entry) => entry.broken ?? [])).toEqual([]);
  });
});

describe('/coalitie mijn', () => {
  it('shows what there is for a lead and for a partner, with the buttons to go there', async () => {
    const led = await answerTo(noor, 'mijn', 'C0ALGEMEEN');
    expect(wordsOf(led.blocks)).toContain(text.steps.walk.mine.leading);
    expect(buttonsOf(led)).toEqual([
      ...[act.openStep, act.listSteps, act.openCommitments, act.coalitionMenu],
    ]);
    const taken = await answerTo(ahmed, 'mine', 'C0ALGEMEEN');
    expect(wordsOf(taken.blocks)).toContain(text.steps.walk.mine.taking);
    const offered = elementsIn(taken.blocks).map(({ element }) => element.action_id);
    expect(offered).toEqual(expect.arrayContaining([act.openOwn, act.newCommitment, act.openCommitments]));
    expect(JSON.stringify([led, taken])).not.toContain(word);
  });
});
