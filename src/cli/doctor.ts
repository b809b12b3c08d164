import { createJobQueue } from '../../jobs/engine/queue.ts';
import { isCurrentZoneData, zoneDataInUse } from '../calendar/zone-data.ts';
import { createMetrics } from '../metrics.ts';
import { createReadiness, zonesOutdated } from '../readiness.ts';
import { createRequestClient } from '../slack/client.ts';
import { createSlackClock } from '../slack/slack-clock.ts';
import { createBotToken } from '../slack/token.ts';
import { adviceFor } from '../store/health.ts';
import { type Finding, fine, wrong } from './finding.ts';
import type { Ground } from './ground.ts';

/** What is wrong with this installation, and what to do about it. Changes nothing. */
export async function examine(ground: Ground): Promise<Finding[]> {
  return [
    ...(await redisFindings(ground)),
    ...(await keyFindings(ground)),
    ...(await slackFindings(ground)),
    zoneFinding(),
    await queueFinding(ground),
    ...(await dueFindings(ground)),
  ];
}

export async function redisFindings({ store }: Ground): Promise<Finding[]> {
  const problems = await store.check();
  if (problems.length === 0) return [fine('Redis', 'answers, and keeps every write')];
  return problems.map((problem) => wrong('Redis', problem, adviceFor(problem)));
}

export async function keyFindings({ store, config }: Ground): Promise<Finding[]> {
  const problems = await store.checkKeys();
  if (problems.length === 0)
    return [fine('Keys', `${config.keys.length} given, which open what they closed`)];
  return problems.map(({ keyId, problem }) =>
    wrong(
      'Keys',
      `"${keyId}" is ${problem}`,
      'Put the key that Redis knows by this id into COALITIE_ENCRYPTION_KEYS, or restore the matching Redis.',
    ),
  );
}

async function slackFindings({ config, log }: Ground): Promise<Finding[]> {
  const slackClock = createSlackClock();
  const slack = createRequestClient(config, { log, metrics: createMetrics(), slackClock });
  const token = createBotToken(slack, log);
  const look = createReadiness({ check: async () => [], token, slackClock, socketClosed: () => null });
  const { slack: standing, warnings: all, advice = [] } = await look();
  const warnings = all.filter((warning) => warning !== zonesOutdated);
  if (standing !== 'ok')
    return [wrong('Slack', standing, 'Look at the network, its proxy, and https://slack-status.com.')];
  if (warnings.length === 0)
    return [fine('Slack', 'takes the token, grants every scope, and its clock is this one')];
  return warnings.map((warning, at) => wrong('Slack', warning, advice[at] ?? ''));
}

function zoneFinding(): Finding {
  const zones = zoneDataInUse();
  if (isCurrentZoneData(zones)) return fine('Zones', `those of ${zones}`);
  const remedy = 'Take a newer Node: times in zones that changed their clocks since are an hour wrong.';
  return wrong('Zones', `those of ${zones}`, remedy);
}

const waitsTooLong = 5 * 60_000;

async function queueFinding({ connections }: Ground): Promise<Finding> {
  const queue = createJobQueue(connections.jobs, () => undefined);
  const depth = await queue.depth();
  await queue.close();
  const { waiting, active, delayed, oldestWaitingMs } = depth;
  const says = `${waiting} waiting, ${active} running, ${delayed} put off`;
  if (oldestWaitingMs <= waitsTooLong) return fine('Queue', says);
  const minutes = Math.round(oldestWaitingMs / 60_000);
  return wrong(
    'Queue',
    `${says}; the oldest waits for ${minutes} minutes`,
    'Start a worker (COALITIE_ROLE worker or all), or look into its log.',
  );
}

const overdueTooLong = 15 * 60_000;
const listed = 1_000;

async function dueFindings({ store }: Ground): Promise<Finding[]> {
  const now = Date.now();
  const workspaces = await store.workspaces();
  let overdue = 0;
  let lagging = 0;
  for (const workspace of workspaces) {
    overdue += (await store.dueMembers(workspace, now - overdueTooLong, listed)).length;
    lagging += (await store.lagging(workspace, now - overdueTooLong, listed)).length;
  }
  const worker = 'Start a worker, or look into its log: each looks at this twice a minute.';
  return [
    overdue === 0
      ? fine('Due', `nothing is overdue in ${workspaces.length} workspaces`)
      : wrong('Due', `for ${overdue} people something is over a quarter of an hour late`, worker),
    lagging === 0
      ? fine('Streams', 'none lags')
      : wrong('Streams', `from events of ${lagging} streams nothing has followed yet`, worker),
  ];
}
