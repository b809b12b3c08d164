import { type Appends, clients } from './measures/appends.ts';
import { freshPartners, grownPartners, type History } from './measures/history.ts';
import { answerLetters, type Size, sizePartners } from './measures/size.ts';
import { ratio } from './statistics.ts';
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
