import { z } from 'zod';
import { isZone } from './calendar/zone.ts';
import { misspelt } from './config-names.ts';
import {
  type EncryptionKey,
  isRedisUrl,
  numberBetween,
  parseApiUrl,
  parseKeys,
  token,
} from './config-values.ts';

/** Which part of the app this process runs; any number of `web` and `worker` run beside one Redis. */
type Role = 'all' | 'web' | 'worker';

/** How Slack reaches the app: it posts to us (`http`), or we hold a connection to it (`socket`). */
type SlackMode = { kind: 'http'; signingSecret: string } | { kind: 'socket'; appToken: string };

/** Everything that the environment decides, parsed once at start. `apiUrl` ends in a slash; times are milliseconds. */
export interface Config {
  role: Role;
  port: number;
  slack: { botToken: string; mode: SlackMode; apiUrl?: string };
  redis: { kind: 'url'; url: string } | { kind: 'private'; dir: string };
  keys: EncryptionKey[];
  timezone: string;
  language: 'nl' | 'en';
  /** How much of folded states, counted as JSON, a process keeps at most. */
  stateCacheBytes: number;
  logLevel: LogLevel;
  typingPauseMs: number;
  /** How many months after closing a coalition is wiped; `null`: never. */
  retentionMonths: number | null;
}

/** The levels of pino, and `silent`. */
export type LogLevel = (typeof logLevels)[number];

/** The environment cannot be used. The message names every wrong variable on a line of its own, never a secret's value. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const privateRedisDir = '.data/app';

const botTokenRemedy = 'Copy the bot token from "OAuth & Permissions" of your Slack app.';
const keyRemedy =
  'Write id:key[,older…], each key 32 bytes in base64; make one with: echo "k1:$(openssl rand -base64 32)"';

const settings = z.object({
  SLACK_BOT_TOKEN: z.string(`is not set. ${botTokenRemedy}`).pipe(token('xoxb', botTokenRemedy)),
  SLACK_APP_TOKEN: token(
    'xapp',
    'Make an app-level token with connections:write under "Basic Information" of your Slack app.',
  ).optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .regex(/^\S+$/, 'has spaces in it. Copy it from "Basic Information" of your Slack app.')
    .optional(),
  SLACK_API_URL: z
    .string()
    .transform(parseApiUrl)
    .pipe(z.string('is not an http(s) address. Write for example http://127.0.0.1:4100/api/, or remove it.'))
    .optional(),
  REDIS_URL: z
    .string()
    .refine(
      isRedisUrl,
      'is not a Redis address. Write redis://host:6379, rediss://host:6380, or several with commas for a Cluster.',
    )
    .optional(),
  COALITIE_ROLE: z.enum(['all', 'web', 'worker'], 'is not a role. Use all, web or worker.').default('all'),
  COALITIE_ENCRYPTION_KEYS: z
    .string(`is not set. ${keyRemedy}`)
    .transform(parseKeys)
    .pipe(z.array(z.custom<EncryptionKey>(), `is not a list of keys with different ids. ${keyRemedy}`)),
  COALITIE_TIMEZONE: z
    .string()
    .refine(isZone, 'is not a time zone. Use a name such as Europe/Amsterdam.')
    .default('Europe/Amsterdam'),
  COALITIE_LANGUAGE: z.enum(['nl', 'en'], 'is not a language of the app. Use nl or en.').default('nl'),
  COALITIE_STATE_CACHE_MB: numberBetween(
    { pattern: /^\d{1,5}$/, highest: 65_536 },
    'is not a number of megabytes. Use a whole number from 0 to 65536, for example 64.',
  ).default(64),
  COALITIE_TYPING_PAUSE: numberBetween(
    { pattern: /^\d{1,2}(\.\d{1,3})?$/, highest: 60 },
    'is not a number of seconds from 0 to 60. Use for example 3.',
  ).default(3),
  COALITIE_RETENTION_MONTHS: numberBetween(
    { pattern: /^[1-9]\d{0,3}$/, highest: 1_200 },
    'is not a number of months. Use a whole number from 1 to 1200, for example 24, or remove it to keep what is closed.',
  ).optional(),
  LOG_LEVEL: z.enum(logLevels, `is not a level. Use one of ${logLevels.join(', ')}.`).default('info'),
  PORT: numberBetween(
    { pattern: /^\d{1,5}$/, highest: 65_535 },
    'is not a port. Use a whole number from 0 to 65535 (0 takes a free one).',
  ).default(3000),
});

type Settings = z.output<typeof settings>;

const settingNames = Object.keys(settings.shape);

/**
 * The configuration in this environment; an empty variable counts as not set.
 * @throws ConfigError that names all problems at once
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const trimmed = value?.trim();
    if (trimmed) given[name] = trimmed;
  }
  const parsed = settings.safeParse(given);
  const problems = [
    ...(parsed.error?.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`) ?? []),
    ...slackProblems(given),
    ...redisProblems(given),
    ...misspelt(Object.keys(given), settingNames),
  ];
  const mode = parsed.data && modeOf(parsed.data);
  if (!parsed.success || mode === undefined || problems.length > 0) {
    throw new ConfigError(
      ['The settings in the environment cannot be used:', ...problems.map((line) => `- ${line}`)].join('\n'),
    );
  }
  return toConfig(parsed.data, mode);
}

function toConfig(values: Settings, mode: SlackMode): Config {
  const apiUrl = values.SLACK_API_URL;
  return {
    role: values.COALITIE_ROLE,
    port: values.PORT,
    slack: { botToken: values.SLACK_BOT_TOKEN, mode, ...(apiUrl ? { apiUrl } : {}) },
    redis: values.REDIS_URL
      ? { kind: 'url', url: values.REDIS_URL }
      : { kind: 'private', dir: privateRedisDir },
    keys: values.COALITIE_ENCRYPTION_KEYS,
    timezone: values.COALITIE_TIMEZONE,
    language: values.COALITIE_LANGUAGE,
    stateCacheBytes: values.COALITIE_STATE_CACHE_MB * 1024 * 1024,
    logLevel: values.LOG_LEVEL,
    typingPauseMs: values.COALITIE_TYPING_PAUSE * 1000,
    retentionMonths: values.COALITIE_RETENTION_MONTHS ?? null,
  };
}

function modeOf(values: Settings): SlackMode | undefined {
  if (values.SLACK_APP_TOKEN) return { kind: 'socket', appToken: values.SLACK_APP_TOKEN };
  if (values.SLACK_SIGNING_SECRET) return { kind: 'http', signingSecret: values.SLACK_SIGNING_SECRET };
  return undefined;
}

type Given = Record<string, string | undefined>;

// These look at what was given, not at what was parsed: zod skips the rules over an object as soon as one field is wrong,
// and all problems are told at once.
function slackProblems(given: Given): string[] {
  const problems: string[] = [];
  const socket = given.SLACK_APP_TOKEN !== undefined;
  const http = given.SLACK_SIGNING_SECRET !== undefined;
  if (socket && http) {
    problems.push(
      'SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both set, but the app runs in one mode. ' +
        'Keep SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP, and remove the other.',
    );
  }
  if (!socket && !http) {
    problems.push(
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing. ' +
        'Set SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.',
    );
  }
  return problems;
}

function redisProblems(given: Given): string[] {
  const role = given.COALITIE_ROLE ?? 'all';
  if (given.REDIS_URL !== undefined || (role !== 'web' && role !== 'worker')) return [];
  return [
    `REDIS_URL is not set, and the role ${role} shares its Redis with other processes. Set it to that Redis.`,
  ];
}
