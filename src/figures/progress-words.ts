import { type ProgressPicture, progressStates } from './progress.ts';

/** What the picture shows, in words: "Binnenstad. Toezeggingen door de tijd. 5 mrt: 1 klaar, 3 loopt. 12 mrt: 2 klaar, 2 loopt." */
export function describeProgress({ coalition, title, weeks, legend }: ProgressPicture): string {
  const said = weeks.map(({ label, counts }) => {
    const parts = progressStates
      .filter((state) => counts[state] > 0)
      .map((state) => `${counts[state]} ${legend[state]}`);
    return `${label}: ${parts.length === 0 ? '0' : parts.join(', ')}.`;
  });
  return [`${coalition}.`, `${title}.`, ...said].join(' ');
}
