import { describe, expect, it } from 'vitest';
import { boltLogger, createLog } from '../src/log.ts';

const canary = 'ijsvogel';

function logged(write: (log: ReturnType<typeof createLog>) => void, level: 'info' | 'debug' = 'debug') {
  const lines: string[] = [];
  write(createLog(level, { fields: { role: 'web' }, destination: { write: (line) => lines.push(line) } }));
  return { text: lines.join(''), lines: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe('createLog', () => {
  it('writes one JSON object a line with level, time and the fields of the process', () => {
    const { text, lines } = logged((log) => {
      log.info({ coalition: 'c1', ms: 12 }, 'stored');
      log.warn('slow');
    });
    expect(text.split('\n')).toHaveLength(3);
    expect(lines[0]).toMatchObject({ level: 'info', role: 'web', coalition: 'c1', ms: 12, msg: 'stored' });
    expect(lines[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    expect(lines[1]).toMatchObject({ level: 'warn', msg: 'slow' });
  });

  it('writes nothing under its level', () => {
    expect(logged((log) => log.debug('detail'), 'info').lines).toEqual([]);
  });

  it.each([
    ['a token', { token: canary }],
    ['a token far down', { a: { b: [{ c: { botToken: canary } }] } }],
    ['a signing secret', { slack: { signing_secret: canary } }],
    ['a signature', { 'x-slack-signature': canary }],
    ['headers', { request: { headers: { any: canary } } }],
    ['a typed text', { event: { message: { text: canary } } }],
    ['an answer', { interview: { answer: canary, answers: [canary] } }],
    ['values of a view', { view: { state: { values: { q: { a: { value: canary } } } } } }],
    ['binary values', { key: Buffer.from(canary) }],
    ['what is nested too deep to look at', { a: { b: { c: { d: { e: { f: { g: { h: canary } } } } } } } }],
    ['a password of Redis', { url: `rediss://user:${canary}@redis.example:6380` }],
    [
      'an error with a request',
      { err: Object.assign(new Error('x'), { data: { error: 'no', text: canary } }) },
    ],
    ['an error in a list', { all: [Object.assign(new Error('x'), { command: { args: [canary] } })] }],
    ['a cause', { err: new Error('x', { cause: Object.assign(new Error('y'), { config: canary }) }) }],
  ])('hides %s', (_case, fields) => {
    expect(logged((log) => log.info(fields, 'x')).text).not.toContain(canary);
    expect(logged((log) => log.child(fields).info('x')).text).not.toContain(canary);
  });

  it.each([
    ['a token of Slack', `xoxb-12-${canary}`],
    ['an app token', `could not use xapp-1-${canary}-2`],
    ['a password in a URL', `connect to redis://:${canary}@127.0.0.1:6379 failed`],
    ['a ticket of Socket Mode', `wss://wss.example/link?ticket=${canary}&app_id=1`],
  ])('hides %s in a message', (_case, message) => {
    expect(logged((log) => log.error(message)).text).not.toContain(canary);
    expect(logged((log) => log.error(new Error(message))).text).not.toContain(canary);
    expect(logged((log) => log.error({ err: new Error(message) }, 'failed')).text).not.toContain(canary);
  });

  it.each([
    ['long', `{"a": "${canary}${' '.repeat(100)}", x}`],
    ['short', canary],
    ['with quotes', `["${canary}", "${canary}"`.padEnd(10)],
  ])('hides what a JSON error quotes: %s', (_case, source) => {
    let error: unknown;
    try {
      JSON.parse(source);
    } catch (thrown) {
      error = thrown;
    }
    expect(logged((log) => log.error(error)).text).not.toContain(canary);
    expect(logged((log) => log.error({ err: error }, 'failed')).text).not.toContain(canary);
  });

  it('hides the arguments that Redis quotes', () => {
    const error = new Error(`ERR unknown command 'X', with args beginning with: '${canary}' '2'`);
    const { text } = logged((log) => log.error(error));
    expect(text).toContain('ERR unknown command');
    expect(text).not.toContain(canary);
  });

  it('keeps what explains an error', () => {
    const error = Object.assign(new TypeError('An API error occurred', { cause: new Error('reset') }), {
      code: 'slack_webapi_platform_error',
      data: { ok: false, error: 'channel_not_found' },
    });
    expect(logged((log) => log.error(error)).lines[0]).toMatchObject({
      level: 'error',
      msg: 'An API error occurred',
      err: {
        type: 'TypeError',
        message: 'An API error occurred',
        code: 'slack_webapi_platform_error',
        slackError: 'channel_not_found',
        stack: expect.stringContaining('log.test.ts'),
        cause: { message: 'reset' },
      },
    });
  });

  it('survives a field that points at itself', () => {
    const loop: Record<string, unknown> = { name: 'loop' };
    loop.self = loop;
    expect(logged((log) => log.info({ loop }, 'x')).lines).toHaveLength(1);
  });
});

describe('boltLogger', () => {
  it('passes messages and errors on, and never an object or a debug line', () => {
    const { text, lines } = logged((log) => {
      const logger = boltLogger(log);
      logger.setName('socket-mode');
      logger.debug(`received ${canary}`);
      logger.info('connected', { body: canary });
      logger.error('Slack API error: no', Object.assign(new Error('no'), { data: { text: canary } }));
      logger.warn({ text: canary });
      expect(logger.getLevel()).toBe('info');
    });
    expect(text).not.toContain(canary);
    expect(lines).toMatchObject([
      { level: 'info', part: 'socket-mode', msg: 'connected' },
      { level: 'error', part: 'socket-mode', msg: 'Slack API error: no', err: { message: 'no' } },
    ]);
  });
});
