import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { plant } from './coalitions.ts';
import { type ContenderName, listenerCount, startContender } from './contenders.ts';
import { type Extent, full, quick } from './extent.ts';
import { type Ground, openGround } from './ground.ts';
import { measureGrowth } from './measures/memory.ts';
import { measureProfiles } from './measures/profiles.ts';
import { measureLatency, measureRatios } from './measures/ratios.ts';
import { countRoundTrips } from './measures/round-trips.ts';
import { measureScale } from './measures/scale.ts';
import { measureSize } from './measures/size.ts';
import { measureStart } from './measures/start.ts';
import { startSlackStub } from './processes.ts';
import { profilesText, tableOf } from './table.ts';
import { createTraffic, type Traffic } from './traffic.ts';
import { type Findings, linesOf } from './verdicts.ts';

// `npm run bench`, and after `--`: `quick`, `profile`, `--json=<file>`.

/** What the measures share: Redis with coalitions in it, Slack's stand-in, and people who have something to say. */
interface Bed {
  ground: Ground;
  slackUrl: string;
  traffic: Traffic;
}

const partners = 5;

const latencyNames = ['bare', 'naive', 'coalitie', 'coalitie, with its worker'] as const;

async function measure({ ground, slackUrl, traffic }: Bed, extent: Extent): Promise<Findings> {
  const places = { redisUrl: ground.redisUrl, slackUrl };
  say('start');
  const start = await measureStart(places, extent.starts);
  await ground.quickly(() => plant(ground.store, { first: 0, end: extent.coalitions, partners }));
  say('round trips, size');
  const roundTrips = await countRoundTrips(ground, { slackUrl, traffic });
  const size = await measureSize();
  say('ratios');
  const ratios = await measureRatios(ground, { slackUrl, traffic, ...extent.ratios });
  say('acknowledgements at 200 requests/s');
  const apps = await Promise.all(
    latencyNames.map(async (name: ContenderName & keyof Findings['latency']) => {
      const app = await startContender(name, places);
      return { name, port: app.port, traffic, stop: app.stop };
    }),
  );
  const latency = await measureLatency(apps, extent.latency);
  await Promise.all(apps.map((app) => app.stop()));
  say('memory');
  const growth = await measureGrowth(ground, { name: 'coalitie', slackUrl, traffic, ...extent.growth });
  say('10 and 100,000 coalitions');
  const scale = await measureScale({ slackUrl, many: extent.many }, extent.scale);
  return { ratios, latency, scale, roundTrips, size, growth, start };
}

function say(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}

function introduction(name: string, { ratios, latency }: Findings, loadBefore: number): string {
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`;
  return [
    `Coalitie, ${name} run on ${availableParallelism()} processors, Node ${process.version}. Medians of alternating rounds; all figures are ratios.`,
    `bare: Bolt with ${listenerCount} listeners, one an id, that only acknowledge. naive: the same, and GET, change, SET of a 4 KB`,
    'JSON document first. This app: role web, over HTTP, where not said otherwise. Redis syncs at each write.',
    `Noise: load average ${loadBefore.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after; half of the bare app's rounds lay within ` +
      `${percent(ratios.typed.bare.spread)} of their median rate, and within ${percent(latency.bare.spread)} of their median p99.`,
  ].join('\n');
}

async function run(words: string[]): Promise<void> {
  const known = words.every((word) => ['quick', 'profile'].includes(word) || word.startsWith('--json='));
  if (!known) throw new Error('Usage: npm run bench -- [quick] [profile] [--json=<file>]');
  const extent = words.includes('quick') ? quick : full;
  const loadBefore = loadavg()[0] ?? 0;
  const [ground, stub] = await Promise.all([openGround(), startSlackStub()]);
  const traffic = createTraffic({ first: 0, end: extent.coalitions, partners });
  const bed: Bed = { ground, slackUrl: stub.url, traffic };
  const profiles = () =>
    measureProfiles(ground, { ...bed, requests: extent.profiled, names: ['coalitie', 'naive'] });
  if (words.includes('profile')) {
    await ground.quickly(() => plant(ground.store, { first: 0, end: extent.coalitions, partners }));
    process.stdout.write(`${profilesText(await profiles())}\n`);
  } else {
    const findings = await measure(bed, extent);
    const lines = linesOf(findings);
    process.stdout.write(`${introduction(extent.name, findings, loadBefore)}\n\n${tableOf(lines)}\n`);
    if (lines.some(({ isKept }) => isKept === false)) {
      process.stdout.write('\nWhere the time goes: npm run bench -- profile\n');
    }
    const file = words.find((word) => word.startsWith('--json='))?.slice('--json='.length);
    if (file !== undefined) await writeFile(file, `${JSON.stringify(findings, null, 2)}\n`);
  }
  await stub.stop();
  await ground.stop();
}

await run(process.argv.slice(2));
process.exit();
