import type { Latency } from './measures/latency.ts';
import type { Growth } from './measures/memory.ts';
import type { Ratios } from './measures/ratios.ts';
import type { RoundTrips } from './measures/round-trips.ts';
import { answerLetters, type Size, sizePartners } from './measures/size.ts';
import type { Start } from './measures/start.ts';
import type { Kind } from './traffic.ts';

/** Everything that one run measured. */
export interface Findings {
  ratios: Ratios;
  latency: Record<'bare' | 'naive' | 'coalitie' | 'coalitie, with its worker', Latency>;
  scale: { few: Latency; many: Latency; stored: number };
  roundTrips: Record<Kind, RoundTrips>;
  size: Size;
  growth: Growth;
  start: Start;
}

/** A line of the table. Without a limit it is only told. */
export interface Line {
  what: string;
  figure: string;
  limit?: string;
  isKept?: boolean;
}

const asked: [Kind, string][] = [
  ['typed', 'typed answer, stored before its acknowledgement'],
  ['submission', 'modal submission that writes'],
  ['status', '/coalitie status'],
  ['read', '/coalitie status, the naive app only reads'],
];

/** The ratios: over 1 is faster, or uses less, than the other app. */
function ratioLines(ratios: Ratios): Line[] {
  return asked.flatMap(([kind, what]): Line[] => {
    const { bare, naive, coalitie } = ratios[kind];
    const toNaive = coalitie.perSecond / naive.perSecond;
    const cpu = `processor time a request: ${times(coalitie.cpu / naive.cpu)} naive, ${times(coalitie.cpu / bare.cpu)} bare`;
    return [
      { what, figure: `${times(toNaive)} naive`, limit: 'ahead: over 1 ×', isKept: toNaive > 1 },
      { what: '', figure: `${times(coalitie.perSecond / bare.perSecond)} bare` },
      { what: '', figure: cpu },
    ];
  });
}

function latencyLines({ latency, scale }: Findings): Line[] {
  const { bare, naive, coalitie, 'coalitie, with its worker': all } = latency;
  const p99 = coalitie.p99 / bare.p99;
  const many = scale.many.p99 / scale.few.p99;
  return [
    {
      ...{ what: 'p99 of the acknowledgement at 200 requests/s, role web', figure: `${times(p99)} bare` },
      ...{ limit: 'at most 3 ×', isKept: p99 <= 3 },
    },
    {
      what: '',
      figure: `median: ${times(coalitie.p50 / bare.p50)} bare, ${times(coalitie.p50 / naive.p50)} naive`,
    },
    { what: '  the naive app', figure: `${times(naive.p99 / bare.p99)} bare` },
    { what: '  role all: its worker posts meanwhile', figure: `${times(all.p99 / bare.p99)} bare` },
    {
      ...{
        what: `the same, ${scale.stored.toLocaleString('en')} coalitions stored against 10`,
        figure: `${times(many)} (p99)`,
      },
      ...{ limit: 'within 15 %', isKept: many <= 1.15 },
    },
    { what: '', figure: `median: ${times(scale.many.p50 / scale.few.p50)}` },
  ];
}

function costLines({ roundTrips, size, start }: Findings): Line[] {
  const waited = Math.max(...Object.values(roundTrips).map(({ waitedFor }) => waitedFor));
  const trips = asked
    .slice(0, 3)
    .map(([kind]) => `${kind} ${roundTrips[kind].waitedFor}`)
    .join(', ');
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  const lasting = size.coalition + size.people;
  const startRatio = start.ready / start.imported;
  return [
    {
      ...{ what: 'Redis round trips that an acknowledgement waits for', figure: trips },
      ...{ limit: 'at most 2', isKept: waited <= 2 },
    },
    {
      ...{
        what: `a coalition with ${sizePartners} partners and all interviews in Redis`,
        figure: kilobytes(lasting),
      },
      ...{ limit: 'at most 150 KB', isKept: lasting <= 150 * 1024 },
    },
    {
      what: '',
      figure: `${kilobytes(size.coalition)} its own, log and answers of ${answerLetters} letters included`,
    },
    { what: '', figure: `${kilobytes(size.people)} its people’s streams, which all their coalitions share` },
    { what: '', figure: `and ${kilobytes(size.passing)} for a day: the outcomes of its requests` },
    {
      ...{ what: 'from start to ready, against importing its dependencies', figure: times(startRatio) },
      ...{ limit: 'at most 2 ×', isKept: startRatio <= 2 },
    },
  ];
}

/** What scatter between two samples of a heap that does not grow may come to. */
const scatter = 0.01;

function growthLines({ growth }: Findings): Line[] {
  const share = growth.after.rss / growth.before.rss - 1;
  const heap = growth.after.heap / growth.before.heap - 1;
  const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
  const span = `${growth.from.toLocaleString('en')}th to the ${growth.to.toLocaleString('en')}th`;
  return [
    {
      what: `growth of resident memory from the ${span} request`,
      ...{ figure: percent(share), limit: 'none (within 1 %)', isKept: share <= scatter },
    },
    {
      what: '',
      figure: `line through all samples: ${growth.slope.rss.toFixed(1)} bytes a request; heap ${percent(heap)}`,
    },
  ];
}

export function linesOf(findings: Findings): Line[] {
  return [
    ...ratioLines(findings.ratios),
    ...costLines(findings),
    ...latencyLines(findings),
    ...growthLines(findings),
  ];
}

function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}
