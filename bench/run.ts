import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { openBed } from './bed.ts';
import { crowdLines, grownLines, sizeLines, touchedLines } from './cost-lines.ts';
import { type Extent, full, quick } from './extent.ts';
import { createLoneWriter } from './load.ts';
import { measureAppends } from './measures/appends.ts';
import { measureCrowd } from './measures/crowd.ts';
import { measureHistory } from './measures/history.ts';
import { measureLatency } from './measures/latency.ts';
import { measureGrowth } from './measures/memory.ts';
import { measureNudges, profileNudges } from './measures/nudges.ts';
import { measurePictures } from './measures/pictures.ts';
import { measureProfiles } from './measures/profiles.ts';
import { measureRatios } from './measures/ratios.ts';
import { countRoundTrips } from './measures/round-trips.ts';
import { measureScale } from './measures/scale.ts';
import { measureSize } from './measures/size.ts';
import { measureStart } from './measures/start.ts';
import { measureTicking } from './measures/ticking.ts';
import { measureTouched } from './measures/touched.ts';
import { nudgeLines } from './nudge-lines.ts';
import { type SlackStub, startSlackStub } from './processes.ts';
import { spread } from './statistics.ts';
import { profilesText, tableOf } from './table.ts';
import { type Findings, linesOf } from './verdicts.ts';

// `npm run bench`, and after `--`: `quick`, `nudges` or `cost` (these only), `profile`, `--json=<file>`.

async function measureRhythm(stub: SlackStub, extent: Extent): Promise<Pick<Findings, 'nudges' | 'ticking'>> {
  say('nudges');
  const nudges = await measureNudges({ stub, ...extent.nudges });
  say('a tick');
  return { nudges, ticking: await measureTicking(extent.ticking) };
}

type Cost = Pick<Findings, 'history' | 'appends' | 'crowd' | 'touched'>;

async function measureCost(slackUrl: string, extent: Extent): Promise<Cost> {
  say('a large and old coalition');
  const history = await measureHistory(slackUrl, extent.history);
  say('appends');
  const appends = await measureAppends(extent.appends.rounds, extent.appends.perClient);
  say('everybody presses at once');
  const crowd = await measureCrowd(slackUrl, extent.crowd);
  say('many coalitions in turn');
  return { history, appends, crowd, touched: await measureTouched(slackUrl, extent.touched) };
}

async function measure(stub: SlackStub, extent: Extent): Promise<Findings> {
  const { coalitions } = extent;
  const slackUrl = stub.url;
  say('start');
  const start = await measureStart(slackUrl, extent.starts);
  say('round trips, size');
  const roundTrips = await countRoundTrips(slackUrl);
  const size = await measureSize();
  say('pictures');
  const pictures = await measurePictures(extent.pictures);
  say('ratios');
  const ratios = await measureRatios({ slackUrl, coalitions, ...extent.ratios });
  say('acknowledgements at 200 requests/s');
  const latency = await measureSteadily(slackUrl, extent);
  say('memory');
  const growth = await measureGrowth({ slackUrl, coalitions, ...extent.growth });
  say('10 and 100,000 coalitions');
  const scale = await measureScale({ slackUrl, many: extent.many }, extent.scale);
  const grown = await measureCost(slackUrl, extent);
  const rhythm = await measureRhythm(stub, extent);
  return { ratios, latency, scale, roundTrips, size, growth, start, pictures, ...grown, ...rhythm };
}

/** Its worker needs time of its own after each. */
const workerRounds = 3;

/** The app with its worker has a Redis of its own: else it would do the work that the others leave. */
async function measureSteadily(
  slackUrl: string,
  { coalitions, latency }: Extent,
): Promise<Findings['latency']> {
  const beds = [
    await openBed(['bare', 'naive', 'coalitie'], { slackUrl, coalitions }),
    await openBed(['coalitie, with its worker'], { slackUrl, coalitions }),
  ] as const;
  const turns = beds.flatMap(({ apps, traffic, ground }) =>
    apps.map(({ name, sender }) => ({
      name,
      sender,
      traffic,
      // What its worker still has to do is not to slow down the next app.
      ...(name === 'coalitie, with its worker' ? { after: () => ground.quiet(), atMost: workerRounds } : {}),
    })),
  );
  const [{ ground }] = beds;
  const lone = { name: 'no app' as const, sender: createLoneWriter(ground.redis), traffic: beds[0].traffic };
  const found = await measureLatency([...turns, lone], latency);
  for (const { close } of beds) await close();
  return found;
}

function say(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
}

function introduction(name: string, { ratios, latency }: Findings, loadBefore: number): string {
  const percent = (value: number) => `${(value * 100).toFixed(0)} %`;
  return [
    `Coalitie, ${name} run on ${availableParallelism()} processors, Node ${process.version}. Ratios within a round, medians over alternating rounds.`,
    'bare: Bolt with one listener a kind, that only acknowledges. naive: the same, and GET, change, SET of a 4 KB',
    'JSON document first. This app: role web, over HTTP, where not said otherwise. Redis syncs at each write.',
    `Noise: load average ${loadBefore.toFixed(1)} before, ${loadavg()[0]?.toFixed(1)} after; half of the bare app's rounds lay within ` +
      `${percent(spread(ratios.typed.bare.perSecond))} of their median rate, and within ${percent(spread(latency.bare.p99))} of their median p99.`,
  ].join('\n');
}

async function run(words: string[]): Promise<void> {
  const known = words.every(
    (word) => ['quick', 'nudges', 'cost', 'profile'].includes(word) || word.startsWith('--json='),
  );
  if (!known) throw new Error('Usage: npm run bench -- [quick] [nudges] [cost] [profile] [--json=<file>]');
  const extent = words.includes('quick') ? quick : full;
  const loadBefore = loadavg()[0] ?? 0;
  const stub = await startSlackStub();
  if (words.includes('profile')) {
    const { coalitions, profiled: requests } = extent;
    const profiles = await measureProfiles(['coalitie', 'naive'], {
      slackUrl: stub.url,
      coalitions,
      requests,
    });
    process.stdout.write(`${profilesText(profiles)}\n`);
    const { functions, places } = await profileNudges(stub, extent.nudges.workspaces);
    const morning = { name: 'the worker', kind: 'reminders', functions, places } as const;
    process.stdout.write(`\n${profilesText([morning])}\n`);
  } else if (words.includes('cost')) {
    const found = { ...(await measureCost(stub.url, extent)), size: await measureSize() };
    const lines = [...sizeLines(found), ...grownLines(found), ...crowdLines(found), ...touchedLines(found)];
    process.stdout.write(`${tableOf(lines)}\n`);
  } else if (words.includes('nudges')) {
    process.stdout.write(`${tableOf(nudgeLines(await measureRhythm(stub, extent)))}\n`);
  } else {
    const findings = await measure(stub, extent);
    const lines = linesOf(findings);
    process.stdout.write(`${introduction(extent.name, findings, loadBefore)}\n\n${tableOf(lines)}\n`);
    if (lines.some(({ isKept }) => isKept === false)) {
      process.stdout.write('\nWhere the time goes: npm run bench -- profile\n');
    }
    const file = words.find((word) => word.startsWith('--json='))?.slice('--json='.length);
    if (file !== undefined) await writeFile(file, `${JSON.stringify(findings, null, 2)}\n`);
  }
  await stub.stop();
}

await run(process.argv.slice(2));
process.exit();
