import type { Profiled } from './measures/profiles.ts';
import type { Line } from './verdicts.ts';

/** One table, as wide as its longest lines. */
export function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ what, figure, limit = '', isKept }) => [
    ...[what, figure, limit],
    isKept === undefined ? '' : isKept ? 'OK' : 'SHORT',
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const shown = 15;

/** Where the time goes, by package or folder and by function, a kind of request at a time. */
export function profilesText(profiles: readonly Profiled[]): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(7);
  return profiles
    .map(({ name, kind, places, functions }) =>
      [
        `${name}, ${kind}: self time by package or folder`,
        ...places.slice(0, shown).map(({ share, name: place }) => `${percent(share)}  ${place}`),
        `${name}, ${kind}: self time by function`,
        ...functions
          .slice(0, shown)
          .map(({ share, name: its, place }) => `${percent(share)}  ${its}  (${place})`),
      ].join('\n'),
    )
    .join('\n\n');
}
