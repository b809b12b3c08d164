import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reminders } from '../jobs/reminders.ts';
import { routes } from '../src/slack/routes.ts';
import { textIn } from '../src/text/text.ts';
import { type Actor, createActor, elementsIn, type SeenView } from './e2e/actors.ts';
import { closeAll } from './e2e/commitments/city.ts';
import { openMeeting } from './e2e/meetings/actors.ts';
import { postButtons } from './e2e/old-message.ts';
import { type Stage, startStage } from './e2e/stage.ts';
import { createWalker } from './e2e/steps/walker.ts';
import {
  buttons,
  drafts,
  enqueue,
  jobs,
  kept,
  logs,
  recordedAt,
  restore,
  vaultKeys,
  views,
} from './fixtures/recorded.ts';
import { startRedis, type TestRedis } from './redis.ts';

// What version 1 left in Slack and in the queue still works: its buttons, windows, drafts, snoozes, moved dues and jobs.

const text = textIn('nl');
const channel = 'C0BINNENSTAD';
const main = idOf('Binnenstad');
const jan = contactOf('Jan Smit');

function idOf(name: string): string {
  const found = Object.values(logs).find(
    ([first]) => first?.e.type === 'CoalitionStarted' && first.e.name === name,
  );
  return String(found?.[0]?.e.id);
}

function contactOf(name: string): string {
  return String(logs[`c-${main}`]?.find(({ e }) => e.type === 'ContactAdded' && e.name === name)?.e.contact);
}

describe('what stands in old messages and windows', () => {
  it('has a route for each button and menu', () => {
    expect(buttons.length).toBeGreaterThan(200);
    const lost = buttons.filter(({ action_id }) => {
      const [area, verb] = action_id.split('.');
      return !Object.hasOwn(routes.actions, `${area}.${verb}`);
    });
    expect(lost.map(({ action_id }) => action_id)).toEqual([]);
  });

  it('has a route for each window that is sent', () => {
    const sent = views.filter(({ submits }) => submits).map(({ callback_id }) => callback_id);
    expect(new Set(sent).size).toBeGreaterThan(30);
    expect(sent.filter((id) => !Object.hasOwn(routes.views, id))).toEqual([]);
  });

  it('speaks of kinds of dues that are known: in snoozes, in moved and cancelled ones, and in menus', () => {
    const events = Object.values(logs).flatMap((log) => log.map(({ e }) => e));
    const snoozed = events.flatMap((e) => (e.type === 'Snoozed' ? String(e.due).split('.')[0] : []));
    const changed = events.flatMap((e) => (/^Due(Moved|Cancelled)$/.test(e.type) ? String(e.kind) : []));
    const said = events.flatMap((e) => (e.type === 'Bundled' ? (e.dues as string[]) : []));
    const later = buttons.flatMap(({ action_id }) => /^rhythm\.later\.(.+)$/.exec(action_id)?.[1] ?? []);
    const all = [...snoozed, ...changed, ...said.map((due) => due.split('.')[0]), ...later];
    expect([...new Set(snoozed)].sort()).toEqual(Object.keys(kinds).sort());
    expect(all.filter((kind) => !Object.hasOwn(reminders, kind ?? ''))).toEqual([]);
  });
});

/** Every kind of due that version 1 knew, by hand. */
const kinds = {
  'interview-reminder': true,
  'interview-again': true,
  'interview-silent': true,
  'lead-still': true,
  'commitment-asked': true,
  'commitment-quiet': true,
  'commitment-week': true,
  'commitment-day': true,
  'commitment-today': true,
  'commitment-silent': true,
  'commitment-lead': true,
  'commitment-question': true,
  'week-summary': true,
  'meeting-answer': true,
  'meeting-day': true,
  'meeting-hour': true,
  'meeting-after': true,
  'meeting-none': true,
} satisfies Partial<Record<keyof typeof reminders, true>>;

describe('beside the recorded Redis', () => {
  let server: TestRedis;
  let redis: Redis;
  let stage: Stage;
  let noor: Actor;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis({ port: server.port, host: '127.0.0.1' });
    const [key] = vaultKeys;
    const env = { COALITIE_ENCRYPTION_KEYS: `${key?.id}:${key?.key.toString('base64')}` };
    stage = await startStage({ redis: server, env });
    const { control } = stage;
    for (const id of ['U0EVA', 'U0BEN', 'U0FLOOR', 'U0STIL', 'U0PIM'])
      await control.addUser({ id, realName: id });
    for (const id of Object.keys(kept('channels')[''] as Record<string, string>))
      if (!['C0BINNENSTAD', 'C0MARKT'].includes(id))
        await control.addChannel({
          id,
          name: id.toLowerCase(),
          kind: 'private',
          members: ['U0KEES', 'U0APP'],
        });
    await control.invite({ channel: 'C0MARKT', user: 'U0APP' });
    // Their chats with the app, which are known by id.
    for (const user of Object.keys(kept('state')).filter((name) => name.startsWith('p-')))
      await stage.app.context.slack.conversations.open({ users: user.slice(2) });
    await control.clock({ to: new Date(recordedAt).toISOString() });
    await stage.whileDown(async () => {
      await redis.flushall();
      // Nothing stands in this Slack yet: what was sent can be sent again.
      await restore(redis, { without: ['sending'] });
    });
    noor = createActor(control, 'U0NOOR');
  }, 60_000);
  afterAll(async () => {
    redis?.disconnect();
    await stage?.stop();
    await server?.stop();
  });

  /** A button as it was recorded, in a message. */
  async function pressed(user: string, action: string): Promise<SeenView> {
    const found = buttons.find(
      ({ action_id, where, value }) => action_id === action && where !== 'modal' && value?.startsWith(main),
    );
    if (found?.value === undefined) throw new Error(`${action} was not recorded`);
    const message = await postButtons(stage, channel, [[action, found.value]]);
    await message.press(user, 0);
    return createActor(stage.control, user).modal();
  }

  it.each([
    ['U0NOOR', 'step.open', 'step.show'],
    ['U0NOOR', 'partner.open', 'partner.list'],
    ['U0NOOR', 'interview.overview', 'interview.invite'],
    ['U0NOOR', 'meeting.outcome', 'meeting.outcome'],
    ['U0AHMED', 'interview.own', 'interview.own'],
    ['U0AHMED', 'meeting.show', 'meeting.show'],
    ['U0AHMED', 'commitment.report.stuck', 'commitment.stuck'],
  ])('an old button of %s opens what it opened: %s', async (user, action, callback) => {
    expect((await pressed(user, action)).callback_id).toBe(callback);
    await closeAll(stage, createActor(stage.control, user));
  });

  it('a button that no version had is answered kindly', async () => {
    const message = await postButtons(stage, channel, [['no.such', main]]);
    await message.press('U0NOOR', 0);
    expect((await noor.ephemeral(channel)).text).toBe(text.app.command.stale);
  });

  /** Opens each form the way a person does. */
  const opening: Record<string, { user: string; by: RegExp; open: (actor: Actor) => Promise<unknown> }> = {
    start: { user: 'U0NOOR', by: /^start$/, open: (actor) => actor.command('start') },
    step: {
      user: 'U0NOOR',
      by: /^step-.*-5-0$/,
      open: async (actor) => {
        const walker = createWalker(stage.control, actor);
        await walker.open('', channel);
        await walker.press('step.fill', { opens: 'step.answer' });
      },
    },
    finish: {
      user: 'U0NOOR',
      by: /^finish-.*-5-2$/,
      open: async (actor) => {
        const walker = createWalker(stage.control, actor);
        await walker.open('', channel);
        await walker.press('step.finish', { opens: 'step.finish' });
      },
    },
    talk: {
      user: 'U0NOOR',
      by: new RegExp(`^talk-${jan}$`),
      open: async (actor) => {
        await actor.command('interview');
        const list = await actor.modal('interview.invite');
        const menu = elementsIn(list.blocks).find(({ element }) =>
          element.action_id.startsWith(`interview.read.${jan}`),
        );
        await actor.clickModal(menu?.element.action_id ?? '', { selected: 'record' });
      },
    },
    answer: {
      user: 'U0AHMED',
      by: /^answer-.*-efforts$/,
      open: async () => {
        const own = await pressed('U0AHMED', 'interview.own');
        const change = elementsIn(own.blocks).find(({ element }) => element.value?.endsWith('.efforts'));
        await createActor(stage.control, 'U0AHMED').clickModal('interview.answer', {
          value: change?.element.value ?? '',
        });
      },
    },
    'a meeting': {
      user: 'U0NOOR',
      by: new RegExp(`^meeting-${main}$`),
      open: async (actor) => {
        await actor.command('bijeenkomst');
        await actor.modal('meeting.list');
        await actor.clickModal('meeting.plan');
        await actor.modal('meeting.plan');
        await actor.submit({});
      },
    },
    'a change of a meeting': {
      user: 'U0NOOR',
      by: /^meeting-(?!.*-1$).*-0$/,
      open: async (actor) => {
        await openMeeting(actor);
        await actor.clickModal('meeting.change');
        await actor.modal('meeting.plan');
        await actor.submit({});
      },
    },
    'what came of a meeting': {
      user: 'U0NOOR',
      by: /^outcome-/,
      open: () => pressed('U0NOOR', 'meeting.outcome'),
    },
    'a commitment': {
      user: 'U0NOOR',
      by: new RegExp(`^commitment-${main}-new$`),
      open: async (actor) => {
        await actor.command('toezegging');
        await actor.modal('commitment.list');
        await actor.clickModal('commitment.new');
      },
    },
    'a change of a commitment': {
      user: 'U0NOOR',
      by: new RegExp(`^commitment-${main}-lantaarn$`),
      open: (actor) => about(actor, 'commitment.change'),
    },
    'what an owner said': {
      user: 'U0NOOR',
      by: /^commitment-record-/,
      open: (actor) => about(actor, 'commitment.record'),
    },
    'why it is stuck': {
      user: 'U0AHMED',
      by: /^commitment-stuck-/,
      open: (actor) => about(actor, 'commitment.report.stuck'),
    },
    'a question': {
      user: 'U0MARIEKE',
      by: /^commitment-ask-/,
      open: (actor) => about(actor, 'commitment.ask'),
    },
  };

  /** From the list to one commitment, and a button there. */
  async function about(actor: Actor, action: string): Promise<void> {
    await actor.command('toezegging');
    await actor.modal('commitment.list');
    await actor.clickModal('commitment.filter', { selected: 'all' });
    await stage.quiet();
    await actor.clickModal('commitment.show.lantaarn');
    await actor.modal('commitment.show');
    await actor.clickModal(action);
  }

  it.each(Object.keys(opening))('an old draft is offered again: %s', async (name) => {
    const { user, by, open } = opening[name] ?? { user: '', by: /^$/, open: async () => undefined };
    const draft = drafts.findLast((each) => each.user === user && by.test(each.form));
    const words = /Concept[^"]*|Woord[^"]*/.exec(JSON.stringify(draft?.text))?.[0] ?? 'nothing was kept';
    const actor = createActor(stage.control, user);
    await open(actor);
    await stage.control.until(user, ({ modals }) =>
      JSON.stringify(modals.at(-1)?.values ?? {}).includes(words),
    );
    await closeAll(stage, actor);
  });

  it('every kind of draft is among them', () => {
    const families = [...new Set(drafts.map(({ form }) => form.split('-')[0]))].sort();
    expect(families).toEqual([
      'answer',
      'commitment',
      'finish',
      'meeting',
      'outcome',
      'start',
      'step',
      'talk',
    ]);
  });

  it('every old job is worked off, and its message arrives', async () => {
    const since = stage.sandbox.log.length;
    stage.logged.length = 0;
    await stage.whileDown(() => enqueue(redis));
    await stage.quiet();
    expect(await redis.llen('{coalitie}:coalitie:wait')).toBe(0);
    const failed = stage.logged.filter((line) => line.includes('a job failed'));
    expect(failed).toEqual([]);
    const posted = stage.sandbox.log.slice(since).flatMap(({ what, request, status }) => {
      if (what !== 'chat.postMessage' || status !== 'ok') return [];
      const { metadata } = request as { metadata?: { event_payload: { id: string } } };
      return metadata?.event_payload.id ?? [];
    });
    const arrived = jobs.flatMap(({ hash: { data } }) =>
      data.kind === 'send' && posted.includes(sendingOf(data)) ? String(data.effect) : [],
    );
    expect([...new Set(arrived)].sort()).toEqual(arriving);
  });
});

/** The id under which what a job sends is known for ever. */
function sendingOf({ stream, version, effect, to }: Record<string, unknown>): string {
  return [String(stream).slice(2), version, effect, to].filter((part) => part != null).join('-');
}

/** The effects that post anew; what the others would post stands there by their state, or is no longer wanted. */
const arriving = [
  'commitment-channel',
  'commitment-lead',
  'commitment-proposer',
  'consent-answer',
  'consent-question',
  'deletion-question',
  'hint',
  'lead-gone',
  'lead-note',
  'meeting-channel',
  'meeting-unreached',
  'named-lead',
  'receipt',
  'started',
  'step-told',
];
