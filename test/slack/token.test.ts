import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createReadiness } from '../../src/readiness.ts';
import { createRequestClient } from '../../src/slack/client.ts';
import { neededScopes } from '../../src/slack/scopes.ts';
import { createSlackClock } from '../../src/slack/slack-clock.ts';
import { createBotToken } from '../../src/slack/token.ts';

let server: Server | undefined;
afterEach(() => server?.close());

/** What /readyz says where `auth.test` is answered with these headers. */
async function readinessWith(headers: Record<string, string>) {
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ ok: true, team_id: 'T0WATER' }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const log = createLog('silent');
  const slackClock = createSlackClock();
  const config = { slack: { botToken: 'xoxb-1', mode: http, apiUrl: `http://127.0.0.1:${port}/api/` } };
  const slack = createRequestClient(config, { log, metrics: createMetrics(), slackClock });
  const token = createBotToken(slack, log);
  const check = createReadiness({ check: async () => [], token, slackClock, socketClosed: () => null });
  const { zones: _zones, ...found } = await check();
  // The time zone data is the machine's.
  return { ...found, warnings: found.warnings.filter((warning) => warning !== 'zones-outdated') };
}

const http = { kind: 'http', signingSecret: 'secret' } as const;
const all = neededScopes.join(',');
const at = (offset: number) => new Date(Date.now() + offset).toUTCString();

describe('/readyz', () => {
  it('names the scopes that the token lacks, and stays ready', async () => {
    const found = await readinessWith({ 'x-oauth-scopes': all.replace(',pins:write', '') });
    expect(found).toMatchObject({ ready: true, slack: 'ok', warnings: ['missing-scopes: pins:write'] });
    expect(found.advice).toEqual([expect.stringContaining('manifest.yml')]);
  });

  it.each([
    ['behind', 120_000, /^clock-skew: (119|12[01]) s behind Slack$/],
    ['ahead', -120_000, /^clock-skew: (119|12[01]) s ahead of Slack$/],
  ])('says that this machine’s clock is %s Slack’s, beyond a minute', async (_, offset, said) => {
    const found = await readinessWith({ 'x-oauth-scopes': all, date: at(offset) });
    expect(found).toMatchObject({ ready: true, warnings: [expect.stringMatching(said)] });
    expect(found.advice).toEqual([expect.stringContaining('NTP')]);
  });

  it('has nothing to say where all are granted, or Slack does not say which, and the clocks agree', async () => {
    const well = { ready: true, redis: 'ok', slack: 'ok', warnings: [] };
    expect(await readinessWith({ 'x-oauth-scopes': `${all},reactions:read`, date: at(-30_000) })).toEqual(
      well,
    );
    server?.close();
    expect(await readinessWith({ date: at(30_000) })).toEqual(well);
  });
});
