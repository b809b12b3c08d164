import type { WebClient } from '@slack/web-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../sandbox/json.ts';
import { asList, asObject, asText } from '../../sandbox/json.ts';
import { actions, mrkdwn, plain, section, times, words } from './block-builders.ts';
import { inMessages } from './message-limits.ts';
import type { Setup } from './tiny-app.ts';
import { startSandbox } from './tiny-app.ts';
import { inViews } from './view-limits.ts';

let setup: Setup;
beforeAll(async () => {
  setup = await startSandbox();
});
afterAll(() => setup.stop());

/** The answer's error and the facts that the inspector cites. */
async function refusal(
  call: Promise<unknown>,
): Promise<{ error: string; messages: string[]; facts: string[] } | null> {
  const from = setup.sandbox.log.length;
  try {
    await call;
    return null;
  } catch (caught) {
    const data = asObject(asObject(caught).data);
    const facts = setup.sandbox.log.slice(from).flatMap((one) => one.broken.map((broken) => broken.fact));
    const messages = asList(asObject(data.response_metadata).messages).map(String);
    return { error: asText(data.error), messages, facts };
  }
}

const post = (client: WebClient, blocks: JsonObject[]) =>
  client.apiCall('chat.postMessage', { channel: 'C0BINNENSTAD', text: 'tekst', blocks });

describe('a message', () => {
  it.each(inMessages)('keeps to: $name ($fact)', async ({ fine, wrong, fact }) => {
    if (fine.length > 0) expect(await refusal(post(setup.client, fine))).toBeNull();
    const refused = await refusal(post(setup.client, wrong));
    expect(refused?.error).toBe('invalid_blocks');
    expect(refused?.messages[0]).toMatch(/^\[ERROR\] .* \[json-pointer:\/blocks/);
    expect(refused?.facts.some((one) => one.startsWith(fact))).toBe(true);
  });

  it('is refused when its blocks together are too long (1.1 Undocumented total block size)', async () => {
    const long = times(5, () => section({ text: mrkdwn(2900) }));
    expect(await refusal(post(setup.client, long))).toMatchObject({ error: 'msg_blocks_too_long' });
  });

  it.each([
    { name: 'no text', args: {}, error: 'no_text' },
    { name: 'blocks that are no list', args: { blocks: 'x' }, error: 'invalid_blocks_format' },
    {
      name: 'markdown_text with text',
      args: { text: 'a', markdown_text: 'b' },
      error: 'markdown_text_conflict',
    },
    {
      name: 'metadata without payload',
      args: { text: 'a', metadata: { event_type: 'x' } },
      error: 'invalid_metadata_format',
    },
    {
      name: 'metadata that is nested',
      args: { text: 'a', metadata: { event_type: 'x', event_payload: { a: { b: { c: 1 } } } } },
      error: 'invalid_metadata_schema',
    },
  ])('with $name is refused (1.4)', async ({ args, error }) => {
    const call = setup.client.apiCall('chat.postMessage', { channel: 'C0BINNENSTAD', ...args });
    expect(await refusal(call)).toMatchObject({ error });
  });

  it('over 4,000 characters can’t be put in place of another (1.4 text)', async () => {
    const { ts } = await setup.client.chat.postMessage({ channel: 'C0BINNENSTAD', text: 'a' });
    const update = (text: string) =>
      setup.client.chat.update({ channel: 'C0BINNENSTAD', ts: ts ?? '', text });
    expect(await refusal(update(words(4000)))).toBeNull();
    expect(await refusal(update(words(4001)))).toMatchObject({ error: 'msg_too_long' });
  });

  it('with blocks and no text is taken, and flagged (W:WebClient.js warnIfFallbackIsMissing)', async () => {
    const from = setup.sandbox.log.length;
    await setup.client.apiCall('chat.postMessage', { channel: 'C0BINNENSTAD', blocks: [section()] });
    expect(setup.sandbox.log.slice(from).flatMap((one) => one.broken)).toHaveLength(1);
  });
});

describe('a modal', () => {
  const open = async (view: JsonObject) => {
    const { sandbox, client } = setup;
    sandbox.setApp({ url: 'http://127.0.0.1:9/' });
    await sandbox.control.command({ user: 'U0NOOR', text: '' });
    const trigger = asObject(
      sandbox.log.findLast((one) => one.what.startsWith('command'))?.request,
    ).trigger_id;
    return refusal(client.apiCall('views.open', { trigger_id: asText(trigger), view }));
  };

  it.each(inViews)('keeps to: $name ($fact)', async ({ fine, wrong, error, fact }) => {
    if (fine) expect(await open(fine)).toBeNull();
    const refused = await open(wrong);
    expect(refused?.error).toBe(error ?? 'invalid_arguments');
    expect(refused?.facts.some((one) => one.startsWith(fact))).toBe(true);
  });
});

describe('the app’s Home', () => {
  it.each([
    { name: 'submit', view: { type: 'home', submit: plain(3), blocks: [section()] } },
    { name: 'a datetimepicker', view: { type: 'home', blocks: [actions({ type: 'datetimepicker' })] } },
    { name: 'an alert', view: { type: 'home', blocks: [{ type: 'alert', text: plain(3) }] } },
  ])('has no $name (1.1, 1.2, 1.3)', async ({ view }) => {
    const call = setup.client.apiCall('views.publish', { user_id: 'U0NOOR', view });
    expect(await refusal(call)).toMatchObject({ error: 'invalid_arguments' });
  });
});
