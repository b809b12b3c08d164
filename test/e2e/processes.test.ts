import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { packageRoot } from '../../sandbox/package-root.ts';
import { createSandbox, type Sandbox } from '../../sandbox/server.ts';
import { freePort } from '../../src/free-port.ts';
import { act, views } from '../../src/slack/ids.ts';
import { aheadTo, monday } from '../clock.ts';
import { startRedis, type TestRedis } from '../redis.ts';
import { addPartner, createActor, inviteEveryone, isTitled, wordsOf } from './actors.ts';
import { environment, secrets } from './stage.ts';
import { answerUpTo, invited, seesButton, text, timesPosted } from './underway.ts';

// Two webs and two workers beside one Redis, each a process of its own, requests going to the webs in turn.

interface Process {
  child: ChildProcess;
  port: number;
  output(): string;
  ended: Promise<number | null>;
}

const ahead = aheadTo(monday);
const keys = `test:${randomBytes(32).toString('base64')}`;
let sandbox: Sandbox;
let redis: TestRedis;
let proxy: Server;
const running: Process[] = [];

function launch(port: number, env: NodeJS.ProcessEnv): Process {
  const main = join(packageRoot(), 'dist', 'src', 'main.js');
  const child = spawn(process.execPath, [main], {
    env,
    cwd: tmpdir(),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  child.send({ clock: ahead });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, port, output: () => said, ended };
}

async function start(role: string): Promise<Process> {
  const port = await freePort();
  const given = { COALITIE_ROLE: role, REDIS_URL: redis.url, COALITIE_ENCRYPTION_KEYS: keys };
  const one = launch(port, environment({ mode: 'http', port, apiUrl: sandbox.apiUrl }, given));
  running.push(one);
  await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), {
    timeout: 20_000,
    interval: 50,
  });
  return one;
}

/** Hands each request to the next web, and to the other one when that one is going: as a load balancer does. */
async function startProxy(webs: Process[]): Promise<Server> {
  let turn = 0;
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const first = turn++;
    const hand = (tries: number) => {
      const { port } = webs[(first + tries) % webs.length] ?? { port: 0 };
      const { url, method, headers } = incoming;
      const to = { host: '127.0.0.1', port, path: url, method, headers, agent: false };
      const onward = request(to, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => (tries > 1 ? hand(tries - 1) : response.destroy()));
      onward.end(Buffer.concat(chunks));
    };
    hand(webs.length);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

beforeAll(async () => {
  redis = await startRedis();
  sandbox = await createSandbox({ ...secrets, resendDelays: [50, 200, 800], ahead });
  const webs = await Promise.all([start('web'), start('web')]);
  await Promise.all([start('worker'), start('worker')]);
  proxy = await startProxy(webs);
  const address = proxy.address();
  const port = typeof address === 'object' ? address?.port : 0;
  sandbox.setApp({ url: `http://127.0.0.1:${port}/slack/events` });
});
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  proxy.close();
  await sandbox.close();
  await redis.stop();
});

describe('two webs and two workers', () => {
  it('hold one conversation, and do nothing twice', async () => {
    const { noor, ahmed } = await invited({ control: sandbox.control });
    await ahmed.press(await seesButton(ahmed, act.start), act.start);
    await answerUpTo(ahmed, 7, (place) => `Antwoord ${place}`);
    await ahmed.press(await seesButton(ahmed, act.send), act.send);
    await noor.press(await seesButton(noor, act.openRead), act.openRead);
    const read = await noor.modal(views.read);
    for (let place = 1; place <= 7; place += 1) {
      expect(wordsOf(read.blocks)).toContain(`Antwoord ${place}`);
      expect(timesPosted({ sandbox }, text.interviews.question.notification(place, 7))).toBe(1);
    }
    await noor.close();
    const { receipt, notes, review } = text.interviews;
    const { hub } = text.person;
    for (const { notification } of [receipt, notes.done, review, hub])
      await vi.waitFor(() =>
        expect([notification, timesPosted({ sandbox }, notification)]).toEqual([notification, 1]),
      );
    expect(sandbox.log.flatMap((entry) => entry.broken ?? [])).toEqual([]);
  });

  it('lose nothing when one of each is told to stop in the middle of its work', async () => {
    const { control } = sandbox;
    const noor = createActor(control, 'U0NOOR');
    const many = Array.from({ length: 25 }, (_, at) => `U0P${at}`);
    for (const id of many) await control.addUser({ id, realName: id });
    await addPartner(noor, { name: 'Velen', contacts: many });
    await control.fault({ method: 'chat.postMessage', hang: 300, times: 0 });
    await inviteEveryone(noor);
    const [web, , worker] = running;
    await vi.waitFor(() => expect(sandbox.log.at(-1)?.what).toMatch(/users.info|conversations.open|chat/));
    worker?.child.kill('SIGTERM');
    expect(await worker?.ended).toBe(0);
    await control.fault({ clear: true });
    for (const id of many) await seesButton(createActor(control, id), act.start);

    const replying = many.slice(0, 5);
    const typing = replying
      .map((id) => createActor(control, id))
      .map(async (person) => {
        await person.press(await seesButton(person, act.start), act.start);
        await answerUpTo(person, 2, (place) => `${person.user} ${place}`);
        await person.seesMessage((message) => isTitled(message, text.interviews.question.notification(3, 7)));
      });
    web?.child.kill('SIGTERM');
    await Promise.all([...typing, web?.ended.then((code) => expect(code).toBe(0))]);
    const invitation = text.interviews.invitation.notification('<@U0NOOR>');
    for (const id of many) {
      const dm = await createActor(control, id).dm();
      expect(dm.filter((message) => isTitled(message, invitation))).toHaveLength(1);
      expect(dm.filter((message) => message.pinned)).toHaveLength(replying.includes(id) ? 1 : 0);
    }
    for (const { output } of running) {
      for (const line of output().trim().split('\n')) expect(() => JSON.parse(line || '{}')).not.toThrow();
    }
  });
});

describe('a start that can’t succeed ends with 1 and one message', () => {
  const good = () => environment({ mode: 'http', port: 0, apiUrl: sandbox.apiUrl }, { REDIS_URL: redis.url });
  const other = randomBytes(32).toString('base64');

  it.each([
    ['a web without Redis’s address', { COALITIE_ROLE: 'web', REDIS_URL: '' }, /REDIS_URL/],
    ['a worker without Redis’s address', { COALITIE_ROLE: 'worker', REDIS_URL: '' }, /REDIS_URL/],
    ['a role that is none', { COALITIE_ROLE: 'both' }, /COALITIE_ROLE/],
    ['both modes at once', { SLACK_APP_TOKEN: secrets.appToken }, /SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/],
    ['a key that is missing', { COALITIE_ENCRYPTION_KEYS: `new:${other}` }, /"test" is missing/],
    ['a key that is another one', { COALITIE_ENCRYPTION_KEYS: `test:${other}` }, /"test" is another one/],
  ])('%s', async (_, env, named) => {
    const one = launch(0, { ...good(), ...env });
    expect(await one.ended).toBe(1);
    expect(one.output()).toMatch(named);
    expect(one.output()).not.toContain(other);
    expect(one.output()).not.toMatch(/\n\s+at /);
  });
});
