import { describe, expect, it } from 'vitest';
import { ConfigError, loadConfig } from '../src/config.ts';

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64');
const http = {
  SLACK_BOT_TOKEN: 'xoxb-1-2-abc',
  SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
  COALITIE_ENCRYPTION_KEYS: `k1:${key(1)}`,
};
const { SLACK_SIGNING_SECRET: _, ...unreached } = http;
const socket = { ...unreached, SLACK_APP_TOKEN: 'xapp-1-A0-2-abc' };

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.message.split('\n').slice(1);
  }
  return [];
}

describe('loadConfig', () => {
  it('takes the defaults over HTTP', () => {
    expect(loadConfig(http)).toEqual({
      role: 'all',
      port: 3000,
      slack: {
        botToken: 'xoxb-1-2-abc',
        mode: { kind: 'http', signingSecret: '0123456789abcdef0123456789abcdef' },
      },
      redis: { kind: 'private', dir: '.data/app' },
      keys: [{ id: 'k1', key: Buffer.alloc(32, 1) }],
      timezone: 'Europe/Amsterdam',
      language: 'nl',
      stateCacheBytes: 64 * 1024 * 1024,
      logLevel: 'info',
      typingPauseMs: 3000,
      retentionMonths: null,
    });
  });

  it('takes every setting in Socket Mode', () => {
    const config = loadConfig({
      ...socket,
      SLACK_API_URL: 'http://127.0.0.1:4100/api',
      COALITIE_ROLE: 'worker',
      REDIS_URL: 'rediss://user:secret@redis.example:6380/2',
      COALITIE_ENCRYPTION_KEYS: `new:${key(2)}, old:${key(1)}`,
      COALITIE_TIMEZONE: 'Pacific/Auckland',
      COALITIE_LANGUAGE: 'en',
      LOG_LEVEL: 'debug',
      PORT: '0',
      COALITIE_TYPING_PAUSE: '0.25',
      COALITIE_STATE_CACHE_MB: '8',
      COALITIE_RETENTION_MONTHS: '24',
    });
    expect(config).toMatchObject({
      role: 'worker',
      port: 0,
      slack: {
        botToken: 'xoxb-1-2-abc',
        mode: { kind: 'socket', appToken: 'xapp-1-A0-2-abc' },
        apiUrl: 'http://127.0.0.1:4100/api/',
      },
      redis: { kind: 'url', url: 'rediss://user:secret@redis.example:6380/2' },
      timezone: 'Pacific/Auckland',
      language: 'en',
      logLevel: 'debug',
      typingPauseMs: 250,
      stateCacheBytes: 8 * 1024 * 1024,
      retentionMonths: 24,
    });
    expect(config.keys.map((one) => one.id)).toEqual(['new', 'old']);
  });

  it('counts an empty variable as not set', () => {
    expect(
      loadConfig({ ...http, PORT: '', SLACK_APP_TOKEN: ' ', LOG_LEVEL: '', COALITIE_ROL: '' }).port,
    ).toBe(3000);
  });

  it.each(['redis://localhost', 'redis://:pw@[::1]:6379', 'redis://a:7000,redis://b:7001'])(
    'takes %s as Redis',
    (url) => expect(loadConfig({ ...http, REDIS_URL: url }).redis).toEqual({ kind: 'url', url }),
  );

  it.each([
    [
      'both modes',
      { ...http, SLACK_APP_TOKEN: 'xapp-1-A0-2-abc' },
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET',
    ],
    ['half of HTTP', { ...http, SLACK_BOT_TOKEN: '' }, 'SLACK_BOT_TOKEN is not set'],
    ['half of Socket Mode', { ...socket, SLACK_BOT_TOKEN: undefined }, 'SLACK_BOT_TOKEN is not set'],
    ['a bot token alone', unreached, 'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET'],
    ['a user token for the bot', { ...http, SLACK_BOT_TOKEN: 'xoxp-1-2-3' }, 'SLACK_BOT_TOKEN does not'],
    ['a bot token for the app', { ...socket, SLACK_APP_TOKEN: 'xoxb-1-2-3' }, 'SLACK_APP_TOKEN does not'],
    [
      'a secret of two words',
      { ...http, SLACK_SIGNING_SECRET: 'abc def' },
      'SLACK_SIGNING_SECRET has spaces',
    ],
    ['an unknown role', { ...http, COALITIE_ROLE: 'webb' }, 'COALITIE_ROLE is not a role'],
    ['a web without Redis', { ...http, COALITIE_ROLE: 'web' }, 'REDIS_URL is not set'],
    ['a worker without Redis', { ...http, COALITIE_ROLE: 'worker' }, 'REDIS_URL is not set'],
    ['another database', { ...http, REDIS_URL: 'postgres://localhost' }, 'REDIS_URL is not a Redis'],
    ['a node without a scheme', { ...http, REDIS_URL: 'redis://a:1,b:2' }, 'REDIS_URL is not a Redis'],
    ['no keys', { ...http, COALITIE_ENCRYPTION_KEYS: '' }, 'COALITIE_ENCRYPTION_KEYS is not set'],
    [
      'a key without an id',
      { ...http, COALITIE_ENCRYPTION_KEYS: key(1) },
      'COALITIE_ENCRYPTION_KEYS is not a list',
    ],
    [
      'a key of 31 bytes',
      { ...http, COALITIE_ENCRYPTION_KEYS: `k:${Buffer.alloc(31).toString('base64')}` },
      'COALITIE_ENC',
    ],
    [
      'one id twice',
      { ...http, COALITIE_ENCRYPTION_KEYS: `k:${key(1)},k:${key(2)}` },
      'COALITIE_ENCRYPTION_KEYS',
    ],
    [
      'an unknown zone',
      { ...http, COALITIE_TIMEZONE: 'Europe/Waterstad' },
      'COALITIE_TIMEZONE is not a time zone',
    ],
    [
      'an offset for a zone',
      { ...http, COALITIE_TIMEZONE: '+01:00' },
      'COALITIE_TIMEZONE is not a time zone',
    ],
    ['an unknown language', { ...http, COALITIE_LANGUAGE: 'fy' }, 'COALITIE_LANGUAGE is not a language'],
    ['an unknown level', { ...http, LOG_LEVEL: 'loud' }, 'LOG_LEVEL is not a level'],
    ['a port too high', { ...http, PORT: '65536' }, 'PORT is not a port'],
    ['a port in words', { ...http, PORT: '3e3' }, 'PORT is not a port'],
    ['a pause too long', { ...http, COALITIE_TYPING_PAUSE: '61' }, 'COALITIE_TYPING_PAUSE is not a number'],
    [
      'half a megabyte',
      { ...http, COALITIE_STATE_CACHE_MB: '0.5' },
      'COALITIE_STATE_CACHE_MB is not a number',
    ],
    [
      'no months at all',
      { ...http, COALITIE_RETENTION_MONTHS: '0' },
      'COALITIE_RETENTION_MONTHS is not a number',
    ],
    ['years', { ...http, COALITIE_RETENTION_MONTHS: '2 years' }, 'COALITIE_RETENTION_MONTHS is not a number'],
    ['a negative pause', { ...http, COALITIE_TYPING_PAUSE: '-1' }, 'COALITIE_TYPING_PAUSE is not a number'],
    [
      'an address that is none',
      { ...http, SLACK_API_URL: 'slack' },
      'SLACK_API_URL is not an http(s) address',
    ],
    [
      'an address of files',
      { ...http, SLACK_API_URL: 'file:///tmp/' },
      'SLACK_API_URL is not an http(s) address',
    ],
    [
      'a misspelt setting',
      { ...http, COALITIE_LANGAUGE: 'en' },
      'COALITIE_LANGAUGE is not a setting. Did you mean COALITIE_LANGUAGE?',
    ],
    [
      'a misspelt token',
      { ...http, SLACK_BOT_TOKN: 'x' },
      'SLACK_BOT_TOKN is not a setting. Did you mean SLACK_BOT_TOKEN?',
    ],
    [
      'a shortened secret',
      { ...http, SLACK_SECRET: 'x' },
      'SLACK_SECRET is not a setting. Did you mean SLACK_SIGNING_SECRET?',
    ],
  ])('refuses %s with one line that ends in the remedy', (_case, env, line) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`- ${line}`);
    expect(problems[0]).toMatch(/\. \S.*\S$|: .*$/);
  });

  it('leaves variables of other Slack tools alone', () => {
    expect(problemsOf({ ...http, SLACK_WEBHOOK_URL: 'x', SLACK_CLI_XAPP: 'y', SLACK_CHANNEL: 'z' })).toEqual(
      [],
    );
  });

  it('tells all problems at once', () => {
    const problems = problemsOf({
      COALITIE_ROLE: 'web',
      PORT: 'x',
      COALITIE_TIMEZONE: 'x',
      COALITIE_LANG: 'nl',
    });
    const named = problems.map((line) => line.slice(2).split(' ')[0]);
    expect(named.toSorted()).toEqual([
      'COALITIE_ENCRYPTION_KEYS',
      'COALITIE_LANG',
      'COALITIE_TIMEZONE',
      'PORT',
      'REDIS_URL',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
    ]);
  });

  it('never echoes a value', () => {
    const secret = 'heron4711';
    const message = problemsOf({
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      SLACK_SIGNING_SECRET: `${secret} ${secret}`,
      SLACK_API_URL: secret,
      REDIS_URL: `redis//:${secret}@x`,
      COALITIE_ENCRYPTION_KEYS: `k:${secret}`,
      COALITIE_TIMEZONE: secret,
      COALITIE_KEY: secret,
      PORT: secret,
    }).join('\n');
    expect(message).toContain('PORT');
    expect(message).not.toContain(secret);
  });
});
