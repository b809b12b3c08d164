import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../../src/slack/ids.ts';
import type { Actor } from './actors.ts';
import { type Stage, secrets, startStage, workspace } from './stage.ts';
import { answersOf, seesButton, seesQuestion, text, timesPosted, underway } from './underway.ts';

// Every word that Slack brings of somebody is read, or they are told that it was not.

let stage: Stage;
let ahmed: Actor;
let ts: string;
beforeEach(async () => {
  stage = await startStage();
  ({ ahmed } = await underway(stage));
  await stage.quiet();
  const question = await seesQuestion(ahmed, 1);
  ts = `${question.ts.slice(0, -6)}999999`;
});
afterEach(() => stage.stop());

/** The sandbox's people can't forward: the event as Slack sends it, so far as it is known; it is acknowledged. */
async function hears(event: Record<string, unknown>): Promise<void> {
  const dm = { type: 'message', channel: 'D0AHMED', channel_type: 'im', event_ts: ts, ts, ...event };
  const envelope = {
    type: 'event_callback',
    team_id: workspace,
    api_app_id: 'A0',
    event_id: 'Ev0',
    event: dm,
    authorizations: [{ team_id: workspace, user_id: 'U0APP', is_bot: true }],
  };
  const body = JSON.stringify(envelope);
  const at = Math.floor(Date.now() / 1000);
  const signature = createHmac('sha256', secrets.signingSecret).update(`v0:${at}:${body}`).digest('hex');
  const headers = {
    'content-type': 'application/json',
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${signature}`,
  };
  const { status } = await fetch(`http://127.0.0.1:${stage.config.port}/slack/events`, {
    method: 'POST',
    headers,
    body,
  });
  expect(status).toBe(200);
}

const share = (words?: string) => ({ is_share: true, is_msg_unfurl: true, text: words });
const answers = () => answersOf(stage, 'U0AHMED');

describe('a forwarded message', () => {
  it.each([
    ['', 'Dit schreef Noor'],
    ['Zie hieronder', 'Zie hieronder\n\nDit schreef Noor'],
  ])('below "%s" is taken whole', async (own, whole) => {
    await hears({ user: 'U0AHMED', text: own, attachments: [share('Dit schreef Noor')] });
    expect(await answers()).toEqual({ motive: whole });
  });

  it('without a word is answered in a line', async () => {
    await hears({ user: 'U0AHMED', text: '', attachments: [share()] });
    await stage.quiet();
    expect(await answers()).toEqual({});
    expect(timesPosted(stage, text.interviews.hints.file)).toBe(1);
  });

  it('changes with its words only', async () => {
    const before = { user: 'U0AHMED', ts, text: 'Zie hieronder', attachments: [share('Een')] };
    await hears(before);
    const preview = { ...before, attachments: [share('Een'), { text: 'Voorpagina' }] };
    await hears({ subtype: 'message_changed', message: preview, previous_message: before });
    expect(await answers()).toEqual({ motive: 'Zie hieronder\n\nEen' });
    const edited = { ...before, text: 'Lees dit', edited: { ts } };
    await hears({ subtype: 'message_changed', message: edited, previous_message: before });
    expect(await answers()).toEqual({ motive: 'Lees dit\n\nEen' });
  });
});

it.each(['me_message', 'thread_broadcast'])('a %s is what a person typed', async (subtype) => {
  await hears({ user: 'U0AHMED', subtype, text: 'Zo dan' });
  expect(await answers()).toEqual({ motive: 'Zo dan' });
});

describe('a change', () => {
  const asksDeletion = () => seesButton(ahmed, `${act.settleDeletion}.yes`);

  it('to nothing asks what a deletion asks', async () => {
    const { ts: typed } = await ahmed.types('Weg ermee');
    await stage.control.edit({ user: 'U0AHMED', ts: typed, text: ' ' });
    await ahmed.press(await asksDeletion(), `${act.settleDeletion}.yes`);
    await stage.quiet();
    expect((await answers()).motive ?? '').toBe('');
  });

  it('is taken where Slack does not say how it was before', async () => {
    await hears({ user: 'U0AHMED', text: 'Eerst' });
    const message = { user: 'U0AHMED', ts, text: 'Daarna', edited: { ts: `${ts}9` } };
    await hears({ subtype: 'message_changed', message });
    expect(await answers()).toEqual({ motive: 'Daarna' });
    await hears({ subtype: 'message_changed' });
  });

  it.each([
    ['a deletion', { subtype: 'message_deleted' }],
    ['what is left of a message with replies', { subtype: 'message_changed' }],
  ])('that is %s asks, also where Slack does not say whose it was', async (_what, event) => {
    const { ts: typed } = await ahmed.types('Weg ermee');
    const tombstone = {
      subtype: 'tombstone',
      ts: typed,
      user: 'USLACKBOT',
      text: 'This message was deleted.',
    };
    await hears({ ...event, deleted_ts: typed, message: tombstone });
    await asksDeletion();
  });
});

it('an edit that nobody heard of is found later', async () => {
  const { ts: typed } = await ahmed.types('Eerst');
  await seesQuestion(ahmed, 2);
  await stage.whileDown(async () => {
    await stage.control.edit({ user: 'U0AHMED', ts: typed, text: 'Daarna' });
  });
  while ((await answers()).motive !== 'Daarna') await new Promise((done) => setTimeout(done, 50));
});
