import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isCurrentZoneData, zoneDataInUse } from '../src/calendar/zone-data.ts';
import { decodeSnapshot, encodeSnapshot } from '../src/store/event-code.ts';
import { workspaceKeys } from '../src/store/keys.ts';
import { keysNaming } from './e2e/keeping/kept.ts';
import { environment, type Stage, secrets, startStage, workspace } from './e2e/stage.ts';
import { coalitionOf, underway } from './e2e/underway.ts';

const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url));
const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`;
const oldKey = key('old');

interface Ended {
  code: number;
  said: string;
  complained: string;
}

/** Runs the built `coalitie`. */
function coalitie(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  if (!existsSync(cli)) throw new Error('The app is not built: run `npm run build` first.');
  return new Promise((done) => {
    const child = execFile(process.execPath, [cli, ...args], { env }, (_, said, complained) => {
      done({ code: child.exitCode ?? -1, said, complained });
    });
  });
}

describe('coalitie', () => {
  it.each([
    [
      ['--help'],
      0,
      /doctor .*\n.*backup-check .*\n.*rebuild .*\n.*rotate .*\n.*export .*\n.*erase .*\n.*verify /,
    ],
    [['erase', '-h'], 0, /Usage: coalitie erase --person U….*--yes/],
    [['verify', 'text.txt'], 1, /verify text\.txt seals\.json/],
    [['verify', 'one', 'two', 'three'], 2, /Usage/],
    [['erase', '--out', 'x'], 2, /--out.*Usage/s],
    [['doctor', '-h'], 0, /coalitie doctor: .*\n\n.*Changes nothing/],
    [[], 2, /Say which command.*Usage/s],
    [['doktor'], 2, /no command "doktor".*Usage/s],
    [['doctor', 'twice'], 2, /no command "doctor twice"/],
    [['doctor', '--jason'], 2, /--jason.*Usage/s],
    [['doctor'], 1, /SLACK_BOT_TOKEN is not set/],
  ])('%j ends with %i', async (args, code, told) => {
    const ended = await coalitie(args);
    expect(ended.code).toBe(code);
    expect(code === 0 ? ended.said : ended.complained).toMatch(told);
  });
});

describe('beside a running app', () => {
  let stage: Stage;
  let redis: Redis;
  beforeEach(async () => {
    stage = await startStage({ env: { COALITIE_ENCRYPTION_KEYS: oldKey } });
    redis = new Redis(stage.redis.url);
  });
  afterEach(async () => {
    redis.disconnect();
    await stage.stop();
  });

  const run = (args: string[], more: Record<string, string> = {}) =>
    coalitie(args, {
      ...environment(
        { mode: 'http', port: 0, apiUrl: stage.sandbox.apiUrl },
        { REDIS_URL: stage.redis.url, COALITIE_ENCRYPTION_KEYS: oldKey },
      ),
      ...more,
    });
  const hidden = [secrets.botToken, secrets.signingSecret, oldKey.slice(4), 'hunter2'];
  const expectNoSecret = ({ said, complained }: Ended) =>
    expect(hidden.filter((secret) => `${said}${complained}`.includes(secret))).toEqual([]);

  it('doctor finds nothing wrong, then says what is and what to do', async () => {
    const well = await run(['doctor']);
    // The time zones are those of the Node that runs this.
    const areOld = !isCurrentZoneData(zoneDataInUse());
    expect(well).toMatchObject({ code: areOld ? 1 : 0, complained: '' });
    expect(well.said.match(/WRONG +\w+/g) ?? []).toEqual(areOld ? [expect.stringContaining('Zones')] : []);
    await redis.zadd(workspaceKeys(workspace).due, Date.now() - 3_600_000, 'p-U0NOOR');
    await redis.config('SET', 'appendfsync', 'everysec');
    await stage.control.fault({ method: 'auth.test', error: 'token_revoked', times: 0 });
    const ill = await run(['doctor', '--json']);
    expect(ill).toMatchObject({ code: 1, complained: '' });
    const { ok, findings } = JSON.parse(ill.said);
    expect(ok).toBe(false);
    const wrong = findings.filter(
      ({ about, remedy }: { about: string; remedy?: string }) => remedy !== undefined && about !== 'Zones',
    );
    expect(wrong).toMatchObject([
      { about: 'Redis', says: 'weak-appendfsync', remedy: expect.stringContaining('always') },
      {
        about: 'Slack',
        says: 'token-refused: token_revoked',
        remedy: expect.stringContaining('SLACK_BOT_TOKEN'),
      },
      { about: 'Due', remedy: expect.stringContaining('worker') },
    ]);
    for (const ended of [well, ill]) expectNoSecret(ended);
  });

  it('a Redis that refuses is named, and the password is not shown', async () => {
    await redis.config('SET', 'requirepass', 'right');
    const refused = await run(['doctor'], { REDIS_URL: `redis://:hunter2@127.0.0.1:${stage.redis.port}` });
    expect(refused).toMatchObject({ code: 1, complained: expect.stringContaining('refuses the password') });
    expectNoSecret(refused);
    await redis.config('SET', 'requirepass', '');
  });

  it('backup-check holds each log against its state; rebuild mends a state', async () => {
    expect(await run(['backup-check'])).toMatchObject({
      code: 1,
      said: expect.stringContaining('Logs: there are none'),
    });
    await underway(stage);
    await stage.quiet();
    expect(await run(['backup-check'])).toMatchObject({
      code: 0,
      said: expect.stringMatching(/\d+ streams fold/),
    });
    const { id, name } = await coalitionOf(stage);
    const state = workspaceKeys(workspace).state(`c-${id}`);
    // A short log is folded from its start: it has a snapshot since it was rebuilt.
    expect(await run(['rebuild'])).toMatchObject({ code: 0 });
    const snapshot = async () =>
      decodeSnapshot((await redis.hgetBuffer(state, 's')) ?? Buffer.from('')).state;
    const kept = await snapshot();
    expect(kept).toMatchObject({ name });
    await redis.hset(state, 's', encodeSnapshot({ ...(kept as object), name: 'Iets anders' }));
    const broken = await run(['backup-check']);
    expect(broken).toMatchObject({ code: 1, said: expect.stringContaining('coalitie rebuild') });
    expect(await run(['rebuild'])).toMatchObject({ code: 0 });
    expect(await snapshot()).toEqual(kept);
    expect(await run(['backup-check'])).toMatchObject({ code: 0 });
  }, 60_000);

  it('rotate encrypts everything with the newest key: the older one is not needed any more', async () => {
    const { ahmed } = await underway(stage);
    await ahmed.types('Omdat de straat leeg staat.');
    await stage.quiet();
    const newKey = key('new');
    const without = await run(['backup-check'], { COALITIE_ENCRYPTION_KEYS: newKey });
    expect(without).toMatchObject({ code: 1, said: expect.stringContaining('"old" is missing') });
    const rotated = await run(['rotate'], { COALITIE_ENCRYPTION_KEYS: `${newKey},${oldKey}` });
    expect(rotated).toMatchObject({
      code: 0,
      said: expect.stringMatching(/[1-9]\d* texts are encrypted with "new"/),
    });
    expect(await run(['backup-check'], { COALITIE_ENCRYPTION_KEYS: newKey })).toMatchObject({ code: 0 });
  }, 60_000);

  const inDir = async <T>(use: (dir: string) => Promise<T>): Promise<T> => {
    const dir = await mkdtemp(join(tmpdir(), 'coalitie-cli-'));
    return use(dir).finally(() => rm(dir, { recursive: true }));
  };

  it('export takes a person, and a coalition as a lead reads it, into a file that only its owner reads', async () => {
    const { ahmed } = await underway(stage);
    await ahmed.types('Omdat de straat leeg staat.');
    await stage.quiet();
    const { id } = await coalitionOf(stage);
    await inDir(async (dir) => {
      const out = join(dir, 'ahmed.json');
      const taken = await run(['export', '--person', 'U0AHMED', '--out', out]);
      expect(taken).toMatchObject({ code: 0, said: expect.stringContaining('1 texts in 1 coalitions') });
      expect(`${taken.said}${taken.complained}`).not.toContain('straat');
      expect((await stat(out)).mode & 0o777).toBe(0o600);
      const person = JSON.parse(await readFile(out, 'utf8'));
      expect(person.coalitions[0].texts).toMatchObject([
        { text: 'Omdat de straat leeg staat.', event: { type: 'AnswerGiven', question: 'motive' } },
      ]);
      // Its author sees that whoever runs the app opened it.
      const [interview] = (await coalitionOf(stage)).interviews;
      expect(interview?.readings).toMatchObject([{ reader: null }]);
      const again = await run(['export', '--person', 'U0AHMED', '--out', out, '--json']);
      expect(again).toMatchObject({ code: 1, said: expect.stringContaining('EEXIST') });
      const asNoor = join(dir, 'city.json');
      expect(await run(['export', '--coalition', id, '--as', 'U0AHMED', '--out', asNoor])).toMatchObject({
        code: 1,
        complained: expect.stringContaining('as which lead'),
      });
      expect(await run(['export', '--coalition', id, '--as', 'U0NOOR', '--out', asNoor])).toMatchObject({
        code: 0,
      });
      const city = JSON.parse(await readFile(asNoor, 'utf8'));
      expect(city).toMatchObject({ format: 'coalitie-coalition', version: 1, as: 'U0NOOR' });
      expect(city.texts[city.coalition.intention]).toMatchObject({ text: 'Een levendig centrum.' });
      // It was not sent yet: no lead reads it.
      expect(JSON.stringify(city)).not.toContain('straat');
    });
  }, 60_000);

  it('export is refused where it is not said of whom, or into what', async () => {
    await underway(stage);
    const refused = async (...args: string[]) => (await run(['export', ...args])).complained;
    expect(await refused()).toContain('--person, or --coalition');
    expect(await refused('--person', 'U0AHMED', '--out', 'x.json', '--workspace', 'T0NONE')).toContain(
      'T0WATER',
    );
  }, 60_000);

  it('erase says what would go, and does it with --yes', async () => {
    const { ahmed } = await underway(stage);
    await ahmed.types('Omdat de straat leeg staat.');
    await stage.quiet();
    const before = await redis.dbsize();
    const dry = await run(['erase', '--person', 'U0AHMED']);
    expect(dry).toMatchObject({ code: 0, said: expect.stringMatching(/1 texts go, no longer a contact/) });
    expect(dry.said).toContain('add --yes');
    expect(await redis.dbsize()).toBe(before);
    expect((await coalitionOf(stage)).interviews[0]?.status).toBe('answering');
    const done = await run(['erase', '--person', 'U0AHMED', '--yes', '--json']);
    expect(done.complained).toBe('');
    expect(JSON.parse(done.said)).toMatchObject({ ok: true, command: 'erase' });
    // The second tick empties the list of jobs that were done.
    await stage.quiet();
    await stage.quiet();
    expect(await keysNaming(redis, stage, ['U0AHMED', 'D0AHMED', 'straat leeg staat'])).toEqual([]);
    const again = await run(['erase', '--person', 'U0AHMED']);
    expect(again.said).toContain('nothing is kept of U0AHMED');
  }, 60_000);

  it('erase --without-slack needs no worker', async () => {
    await underway(stage);
    await stage.quiet();
    await stage.whileDown(async () => {
      const done = await run(['erase', '--person', 'U0AHMED', '--yes', '--without-slack']);
      expect(done).toMatchObject({ code: 0, complained: '' });
      expect(await keysNaming(redis, stage, ['U0AHMED', 'D0AHMED'])).toEqual([]);
    });
  }, 60_000);
});
