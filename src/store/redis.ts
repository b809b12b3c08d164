import { setTimeout } from 'node:timers/promises';
import { Cluster, type Command, Redis, type RedisOptions } from 'ioredis';
import { adviceFor, isMistake, problemOf, type StoreProblem } from './health.ts';
import { globalKeys } from './keys.ts';
import { refusalIn } from './store-error.ts';

/** A connection to one Redis or to a Cluster; commands are the same on both. */
export type RedisClient = Redis | Cluster;

/** The part of the logger that connections use; pino's fits. */
export interface ConnectionLog {
  info(fields: { connection: string }, message: string): void;
  warn(fields: { connection: string; problem: string }, message: string): void;
}

export interface Connections {
  /** For the store: gives up after a second, never queues, never sends again by itself. */
  request: RedisClient;
  /** For BullMQ's `Queue`s (producers): gives up just as soon. */
  jobs: RedisClient;
  /** For BullMQ's `Worker`s and `QueueEvents`: waits as long as it takes; BullMQ duplicates it for its blocking reads. */
  workers: RedisClient;
  /**
   * Resolves once `request` and `jobs` can be used; rejects with a message that names the cause and what to do, after `within` ms, or
   * at once where no waiting helps.
   */
  connected(within: number): Promise<void>;
  /** Why Redis can't be used, as it says itself over a new connection; null where nothing answers, or nothing is wrong. */
  refusal(): Promise<StoreProblem | null>;
  /** Closes all three at once. Call it after everything that uses them has stopped. */
  close(): void;
}

/** Told of each reply of `request` and `jobs`: how long it took, and whether Redis did what it was asked. */
export type OnReply = (ms: number, outcome: 'ok' | 'failed') => void;

/** Without the one option that changes the types of replies. */
type Settings = Omit<RedisOptions, 'replyMapping'>;

interface Address {
  host: string;
  port: number;
  db: number;
  username?: string;
  password?: string;
  tls?: object;
}

/** `redis://` or `rediss://` for one Redis; several of them, comma-separated, are nodes of a Cluster. Throws on anything else. */
export function createConnections(options: {
  url: string;
  log: ConnectionLog;
  onReply?: OnReply;
}): Connections {
  const nodes = options.url.split(',').map((url) => parseRedisUrl(url.trim()));
  const open = (name: string, settings: Settings) => listen(connect(nodes, settings), name, options.log);
  const { onReply = () => undefined } = options;
  const request = timed(open('request', { ...impatient, reconnectOnError: isReadOnly }), onReply);
  const jobs = timed(open('jobs', impatient), onReply);
  const workers = open('workers', { maxRetriesPerRequest: null });
  const refusal = () => refusalOf(nodes);
  return {
    request,
    jobs,
    workers,
    connected: (within) => whenReady([request, jobs], { within, refusal }),
    refusal,
    close: () => {
      for (const connection of [request, jobs, workers]) connection.disconnect();
    },
  };
}

/**
 * A request to Slack must be answered in 3 seconds, and a write must not be done twice: a command that is not answered in one
 * second is *unknown*, and one that can't be sent now fails now.
 */
const impatient: Settings = {
  commandTimeout: 1000,
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
};

/** ioredis's own default grows to 5 s, longer than a person should wait for a Redis that is back already. */
function retryDelay(attempt: number): number {
  return Math.min(50 * 2 ** (attempt - 1), 1000);
}

/** After a failover the old primary answers READONLY: connecting anew finds the new one behind the same name. */
function isReadOnly(error: Error): boolean {
  return /\bREADONLY\b/.test(error.message);
}

function connect(nodes: Address[], settings: Settings): RedisClient {
  const [first] = nodes;
  if (first === undefined) throw new Error('no address of a Redis');
  const connectTimeout = 5000;
  if (nodes.length === 1)
    return new Redis({ ...first, ...settings, connectTimeout, retryStrategy: retryDelay });
  const { host: _host, port: _port, db: _db, ...access } = first;
  const { enableOfflineQueue = true, ...redisOptions } = settings;
  return new Cluster(
    nodes.map(({ host, port }) => ({ host, port })),
    {
      enableOfflineQueue,
      clusterRetryStrategy: retryDelay,
      redisOptions: { ...redisOptions, ...access, connectTimeout },
    },
  );
}

/** Never puts the URL in its error: it may hold a password. */
function parseRedisUrl(text: string): Address {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['redis:', 'rediss:'].includes(url.protocol) || url.hostname === '') {
    throw new Error(
      'REDIS_URL must be redis://host:port or rediss://host:port, or several of them with commas between',
    );
  }
  const db = Number(url.pathname.slice(1) || '0');
  if (!Number.isInteger(db) || db < 0)
    throw new Error('the path of REDIS_URL must be the number of a database, for example /0');
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 6379 : Number(url.port),
    db,
    ...(url.username !== '' && { username: decodeURIComponent(url.username) }),
    ...(url.password !== '' && { password: decodeURIComponent(url.password) }),
    ...(url.protocol === 'rediss:' && { tls: {} }),
  };
}

/** One line when trouble starts and one when it is over: ioredis reports an error at each attempt. */
function listen(connection: RedisClient, name: string, log: ConnectionLog): RedisClient {
  let troubled = '';
  connection.on('error', (error: NodeJS.ErrnoException) => {
    const problem = error.code ?? refusalIn(error.message) ?? error.message.split(' ', 1)[0] ?? 'unknown';
    if (problem !== troubled) log.warn({ connection: name, problem }, 'the connection to Redis has trouble');
    troubled = problem;
  });
  connection.on('ready', () => {
    if (troubled !== '') log.info({ connection: name }, 'the connection to Redis is back');
    troubled = '';
  });
  return connection;
}

/** Not `workers`: it waits in Redis for the next job. */
function timed(connection: RedisClient, onReply: OnReply): RedisClient {
  const send: (command: Command, ...rest: never[]) => unknown = connection.sendCommand.bind(connection);
  connection.sendCommand = (command: Command, ...rest: never[]) => {
    const began = performance.now();
    const tell = (outcome: 'ok' | 'failed') => () => onReply(performance.now() - began, outcome);
    command.promise.then(tell('ok'), tell('failed'));
    return send(command, ...rest);
  };
  return connection;
}

const asksWhyEvery = 1_000;

/** Asks, because the status stays `ready` for a moment after a connection was lost. */
async function whenReady(
  connections: RedisClient[],
  { within, refusal }: { within: number; refusal: Connections['refusal'] },
): Promise<void> {
  const began = performance.now();
  let why: StoreProblem | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  while (!(await Promise.all(connections.map(answers))).every(Boolean)) {
    if (performance.now() - askedAt > asksWhyEvery) {
      why = await refusal();
      askedAt = performance.now();
    }
    const isOver = performance.now() - began > within;
    if (isOver || (why !== null && isMistake(why))) throw new Error(adviceFor(why ?? 'unreachable'));
    await setTimeout(20);
  }
}

/**
 * By a tiny write: the first node that says why. ioredis hides it behind "not connected", and tries again for ever; and it connects anew
 * at each READONLY.
 */
async function refusalOf(nodes: Address[]): Promise<StoreProblem | null> {
  for (const node of nodes) {
    const probe = new Redis({
      ...node,
      lazyConnect: true,
      enableReadyCheck: false,
      retryStrategy: null,
      connectTimeout: 1_000,
      commandTimeout: 1_000,
    });
    const said: string[] = [];
    probe.on('error', ({ message }: Error) => said.push(message));
    await probe
      .connect()
      .then(() => probe.set(globalKeys.health, String(process.pid), 'EX', 60))
      .catch(({ message }: Error) => said.push(message));
    probe.disconnect();
    const refused = said.map(refusalIn).find((code) => code !== undefined);
    if (refused !== undefined) return problemOf(refused);
  }
  return null;
}

async function answers(connection: RedisClient): Promise<boolean> {
  return connection.ping().then(
    () => true,
    () => false,
  );
}
