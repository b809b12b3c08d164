import { type Appends, clients } from './measures/appends.ts';
import { type Crowd, crowdCommitments, crowdSize, type Rush } from './measures/crowd.ts';
import { freshPartners, grownPartners, type History } from './measures/history.ts';
import { answerLetters, type Size, sizePartners } from './measures/size.ts';
import type { Touched } from './measures/touched.ts';
import { median, ratio } from './statistics.ts';
import type { Line } from './verdicts.ts';

const largestCoalition = 120;
const largestPeople = 60;

export function sizeLines({ size }: { size: Size }): Line[] {
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;
  return [
    {
      what: `a coalition with ${sizePartners} partners and all interviews in Redis`,
      figure: `${kilobytes(size.coalition)}, log and answers of ${answerLetters} letters included`,
      limit: `at most ${largestCoalition} KB`,
      isKept: size.coalition <= largestCoalition * 1024,
    },
    {
      what: '  its people’s streams, which all their coalitions share',
      figure: kilobytes(size.people),
      limit: `at most ${largestPeople} KB`,
      isKept: size.people <= largestPeople * 1024,
    },
    { what: '', figure: `and ${kilobytes(size.passing)} for a day: the outcomes of its requests` },
  ];
}

const mostSlower = 1.3;

export function grownLines({ history, appends }: { history: History; appends: Appends }): Line[] {
  const slower = ratio(history.grown, history.fresh);
  return [
    {
      what: `a typed answer among ${grownPartners} partners after three years, against ${freshPartners} who just began`,
      figure: `${slower.toFixed(2)} ×; its state: ${(history.state / 1024).toFixed(0)} KB of JSON`,
      limit: `at most ${mostSlower} ×`,
      isKept: slower <= mostSlower,
    },
    ...clients.map((count) => {
      const { append, xadd } = appends[count];
      return {
        what: `appends a second, synced, by ${count} at once`,
        figure: `${append.toFixed(0)}: ${(append / xadd).toFixed(2)} × a bare XADD`,
      };
    }),
  ];
}

const longestWait = 500;
const longestShowing = 10_000;

export function crowdLines({ crowd }: { crowd: Crowd }): Line[] {
  const processes = [['one web process', crowd.one] as const, ['two', crowd.two] as const];
  return processes.flatMap(([name, rushes], at): Line[] => {
    const middle = (of: (rush: Rush) => number) => median(rushes.map(of));
    const counted = Math.min(...rushes.map((rush) => rush.counted));
    const p99 = middle((rush) => rush.p99);
    const shown = middle((rush) => rush.shown);
    return [
      {
        what:
          at === 0
            ? `${crowdSize} people press within a second, in a coalition with ${crowdCommitments} commitments: ${name}`
            : `  ${name}`,
        figure: `p99 ${p99.toFixed(0)} ms, the slowest ${middle((rush) => rush.slowest).toFixed(0)} ms`,
        limit: `at most ${longestWait} ms`,
        isKept: p99 <= longestWait,
      },
      {
        what: '',
        figure: `${counted} counted, all shown after ${(shown / 1000).toFixed(1)} s`,
        limit: `${crowdSize}, within ${longestShowing / 1000} s`,
        isKept: counted === crowdSize && shown <= longestShowing,
      },
    ];
  });
}

/** What is touched again and again may not add more than this share of what it holds. */
const negligible = 0.05;

export function touchedLines({ touched: { coalitions, runs } }: { touched: Touched }): Line[] {
  const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
  return runs.map(({ setting, before, once, thrice, rss }, at) => ({
    what:
      at === 0
        ? `${coalitions.toLocaleString('en')} coalitions touched in turn, COALITIE_STATE_CACHE_MB=${setting}`
        : `  the same with ${setting}`,
    figure: `heap ${megabytes(before)} MB, then ${megabytes(once)}, and ${megabytes(thrice)} after three times; resident ${megabytes(rss)}`,
    limit: 'no more the third time',
    isKept: thrice <= once * (1 + negligible),
  }));
}
