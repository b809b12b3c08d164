import { crowdLines, grownLines, sizeLines, touchedLines } from './cost-lines.ts';
import type { Appends } from './measures/appends.ts';
import type { Crowd } from './measures/crowd.ts';
import type { History } from './measures/history.ts';
import type { Latency } from './measures/latency.ts';
import type { Growth } from './measures/memory.ts';
import type { Nudges } from './measures/nudges.ts';
import type { PictureTimes } from './measures/pictures.ts';
import type { Ratios } from './measures/ratios.ts';
import type { RoundTrips } from './measures/round-trips.ts';
import type { Size } from './measures/size.ts';
import type { Start } from './measures/start.ts';
import type { Ticking } from './measures/ticking.ts';
import type { Touched } from './measures/touched.ts';
import { nudgeLines } from './nudge-lines.ts';
import { median, ratio } from './statistics.ts';
import type { Kind } from './traffic.ts';

/** Everything that one run measured. */
export interface Findings {
  ratios: Ratios;
  latency: Record<'bare' | 'naive' | 'coalitie' | 'coalitie, with its worker' | 'no app', Latency>;
  scale: { few: Latency; many: Latency; stored: number };
  roundTrips: Record<Kind, RoundTrips>;
  size: Size;
  history: History;
  appends: Appends;
  crowd: Crowd;
  touched: Touched;
  growth: Growth;
  start: Start;
  pictures: PictureTimes;
  nudges: Nudges;
  ticking: Ticking;
}

/** A line of the table. Without a limit it is only told. */
export interface Line {
  what: string;
  figure: string;
  limit?: string;
  isKept?: boolean;
}

/** `least`: the share of bare Bolt's rate that is kept; `aim`: the one that is wanted. */
const asked: { kind: Kind; what: string; least?: number; aim?: number }[] = [
  { kind: 'typed', what: 'typed answer, stored before its acknowledgement', least: 0.6, aim: 0.7 },
  { kind: 'submission', what: 'modal submission that writes', least: 0.6, aim: 0.75 },
  { kind: 'status', what: '/coalitie status', least: 0.5, aim: 0.6 },
  { kind: 'read', what: '/coalitie status, the naive app only reads' },
];

/** The ratios: over 1 is faster, or uses less, than the other app. */
function ratioLines(ratios: Ratios): Line[] {
  return asked.flatMap(({ kind, what, least, aim }): Line[] => {
    const { bare, naive, coalitie } = ratios[kind];
    const toNaive = ratio(coalitie.perSecond, naive.perSecond);
    const toBare = ratio(coalitie.perSecond, bare.perSecond);
    const cpu = `processor time a request: ${times(ratio(coalitie.cpu, naive.cpu))} naive, ${times(ratio(coalitie.cpu, bare.cpu))} bare`;
    return [
      { what, figure: `${times(toNaive)} naive`, limit: 'ahead: over 1 ×', isKept: toNaive > 1 },
      least === undefined
        ? { what: '', figure: `${times(toBare)} bare` }
        : {
            what: '',
            figure: `${times(toBare)} bare; the aim: ${times(aim ?? least)}`,
            limit: `at least ${times(least)}`,
            isKept: toBare >= least,
          },
      { what: '', figure: cpu },
    ];
  });
}

function latencyLines({ latency, scale }: Findings): Line[] {
  const { bare, naive, coalitie, 'coalitie, with its worker': all } = latency;
  const p99 = ratio(coalitie.p99, bare.p99);
  const many = ratio(scale.many.p99, scale.few.p99);
  return [
    {
      what: 'p99 of the acknowledgement at 200 requests/s, role web',
      figure: `${times(p99)} bare`,
      limit: 'at most 3 ×',
      isKept: p99 <= 3,
    },
    {
      what: '',
      figure: `median: ${times(ratio(coalitie.p50, bare.p50))} bare, ${times(ratio(coalitie.p50, naive.p50))} naive`,
    },
    { what: '  the naive app', figure: `${times(ratio(naive.p99, bare.p99))} bare` },
    {
      what: '  no app: one write to Redis, synced',
      figure: `${times(ratio(latency['no app'].p99, bare.p99))} bare`,
    },
    { what: '  role all: its worker posts meanwhile', figure: `${times(ratio(all.p99, bare.p99))} bare` },
    {
      what: `the same, ${scale.stored.toLocaleString('en')} coalitions stored against 10`,
      figure: `${times(many)} (p99)`,
      limit: 'within 15 %',
      isKept: many <= 1.15,
    },
    { what: '', figure: `median: ${times(ratio(scale.many.p50, scale.few.p50))}` },
  ];
}

function costLines({ roundTrips, size, start, pictures }: Findings): Line[] {
  const waited = Math.max(...Object.values(roundTrips).map(({ waitedFor }) => waitedFor));
  const trips = asked
    .slice(0, 3)
    .map(({ kind }) => `${kind} ${roundTrips[kind].waitedFor}`)
    .join(', ');
  const startRatio = start.ready / start.imported;
  const pictureRatio = ratio(pictures.app, pictures.resvg);
  return [
    {
      what: 'Redis round trips that an acknowledgement waits for',
      figure: trips,
      limit: 'at most 2',
      isKept: waited <= 2,
    },
    ...sizeLines({ size }),
    {
      what: 'from start to ready, against importing its dependencies',
      figure: times(startRatio),
      limit: 'at most 2 ×',
      isKept: startRatio <= 2,
    },
    {
      what: 'a picture from data to PNG, against resvg alone for the same SVG',
      figure: `${times(pictureRatio)} (p95)`,
      limit: 'at most 2 ×',
      isKept: pictureRatio <= 2,
    },
  ];
}

/** Beyond twice its standard error a rise is no chance; what is under this share of all is no growth either. */
const negligible = 0.01;

function growthLines({ growth }: Findings): Line[] {
  const { rss, heap, samples, from, to } = growth;
  const rise = rss.slope * (to - from);
  const all = median(samples.map((sample) => sample.rss));
  const isKept = rss.slope <= 2 * rss.error || rise <= negligible * all;
  const percent = (value: number) => `${((value * 100) / all).toFixed(1)} %`;
  const span = `${from.toLocaleString('en')}th to the ${to.toLocaleString('en')}th`;
  const margin = 2 * rss.error * (to - from);
  return [
    {
      what: `growth of resident memory from the ${span} request`,
      figure: `${percent(rise)}, give or take ${percent(margin)}`,
      limit: 'none beyond chance',
      isKept,
    },
    { what: '', figure: `of it the heap: ${percent(heap.slope * (to - from))}` },
  ];
}

export function linesOf(findings: Findings): Line[] {
  return [
    ...ratioLines(findings.ratios),
    ...costLines(findings),
    ...latencyLines(findings),
    ...grownLines(findings),
    ...crowdLines(findings),
    ...touchedLines(findings),
    ...growthLines(findings),
    ...nudgeLines(findings),
  ];
}

function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}
