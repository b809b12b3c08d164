import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../src/slack/ids.ts';
import { runs } from '../runs.ts';
import { fields, interaction, postSigned, type Raw } from './signing.ts';
import { type Stage, startStage } from './stage.ts';
import { seesQuestion, underway } from './underway.ts';

// Whatever is signed is answered: went wrong with `null`, which left the connection open and a rejection that nobody handled.

let stage: Stage;
const unhandled: unknown[] = [];
const note = (error: unknown) => void unhandled.push(error);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  stage = await startStage({ resendDelays: [] });
});
afterAll(async () => {
  process.off('unhandledRejection', note);
  await stage.stop();
});

const isAnswer = (status: number) => status === 200 || (status >= 400 && status < 500);

const bodies: [string, Raw][] = [
  ...[
    'null',
    '1',
    '"a"',
    'true',
    '[]',
    '[null]',
    '{}',
    '',
    '{"type":',
    'no json',
    '\u0000',
    '['.repeat(100_000),
  ].map((text): [string, Raw] => [`the body ${text.slice(0, 20)}`, { text }]),
  ...[null, 1, 'a', [], {}].map((body): [string, Raw] => [
    `the payload ${JSON.stringify(body)}`,
    interaction(body),
  ]),
  ...[
    'block_actions',
    'view_submission',
    'view_closed',
    'message_action',
    'shortcut',
    'block_suggestion',
  ].map((type): [string, Raw] => [`${type} alone`, interaction({ type })]),
  ['an event of nothing', { text: JSON.stringify({ type: 'event_callback' }) }],
  ['an event that is null', { text: JSON.stringify({ type: 'event_callback', team_id: 'T', event: null }) }],
  [
    'an event in no channel',
    {
      text: JSON.stringify({
        type: 'event_callback',
        team_id: 'T',
        event: { type: 'message', channel: null },
      }),
    },
  ],
  [
    'authorizations of nobody',
    {
      text: JSON.stringify({
        type: 'event_callback',
        team_id: 'T',
        authorizations: [null],
        event: { type: 'app_home_opened', user: 'U' },
      }),
    },
  ],
  ['a command alone', fields({ command: '/coalitie' })],
  ['a payload cut off', fields({ payload: '{"type":"block_actions"' })],
  ['a payload twice', { ...fields({}), text: 'payload=%7B%7D&payload=%7B%7D' }],
  ['another content type', { type: 'text/plain', text: 'payload={}' }],
  ['JSON as a form', { type: 'application/x-www-form-urlencoded', text: '{"type":"event_callback"}' }],
  [
    'a form with a charset',
    { type: 'application/x-www-form-urlencoded; charset=utf-8', text: 'payload=null' },
  ],
];

describe('what is signed', () => {
  it.each(bodies)('is answered, if it is %s', async (_, raw) => {
    expect(await postSigned(stage, raw)).toMatchObject({ status: expect.toSatisfy(isAnswer) });
    expect(unhandled).toEqual([]);
  });

  it('is answered, if it is any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.boolean(), async (body, isForm) => {
        const raw = isForm ? interaction(body) : { text: JSON.stringify(body) };
        expect((await postSigned(stage, raw)).status).toSatisfy(isAnswer);
      }),
      { numRuns: runs(60) },
    );
    expect(unhandled).toEqual([]);
  });

  it('is answered, if one thing in it is another than Slack sends', async () => {
    const { noor, ahmed } = await underway(stage);
    await ahmed.types('Omdat het kan.');
    await ahmed.press(await seesQuestion(ahmed, 2), act.openAnswer);
    await ahmed.modal('interview.answer');
    await ahmed.submit({ 'answer.developments': 'Uit het venster' });
    await noor.command('status');
    const sent = stage.sandbox.log.flatMap(({ direction, request }) =>
      direction === 'to app' && typeof request === 'object' && request !== null ? [request] : [],
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sent),
        fc.nat(),
        fc.jsonValue({ maxDepth: 2 }),
        async (body, at, odd) => {
          const paths = pathsIn(body);
          const raw = encode(withOther(body, paths[at % paths.length] ?? [], odd));
          expect((await postSigned(stage, raw)).status).toSatisfy(isAnswer);
        },
      ),
      { numRuns: runs(150) },
    );
    expect(unhandled).toEqual([]);
  }, 60_000);
});

type Path = string[];

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsIn(each, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function withOther(value: unknown, [key, ...rest]: Path, odd: unknown): unknown {
  if (key === undefined) return odd;
  if (Array.isArray(value))
    return value.map((each, at) => (String(at) === key ? withOther(each, rest, odd) : each));
  const object = value as Record<string, unknown>;
  return { ...object, [key]: withOther(object[key], rest, odd) };
}

function encode(body: unknown): Raw {
  const object = body as Record<string, unknown>;
  if (typeof object.event === 'object') return { text: JSON.stringify(body) };
  if (object.command === undefined) return interaction(body);
  return fields(Object.fromEntries(Object.entries(object).map(([key, each]) => [key, String(each)])));
}

describe('a signature', () => {
  const command = fields({
    command: '/coalitie',
    text: 'help',
    user_id: 'U0NOOR',
    channel_id: 'C0BINNENSTAD',
    team_id: 'T0WATER',
    trigger_id: 'dated',
    response_url: 'http://127.0.0.1:9/',
  });
  const year = 365 * 24 * 3600;

  it.each([
    [0, 200],
    [240, 200],
    [-240, 200],
    [360, 401],
    [3600, 401],
    [10 * year, 401],
    ['Infinity', 401],
    [-360, 401],
    [-10 * year, 401],
    ['soon', 401],
  ])('that is dated %s seconds ahead is answered with %i', async (ahead, status) => {
    expect((await postSigned(stage, { ...command, ahead })).status).toBe(status);
  });
});
