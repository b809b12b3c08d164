import { limitedWorkspace, type Nudges, type Run } from './measures/nudges.ts';
import type { Ticking } from './measures/ticking.ts';
import { median, ratio } from './statistics.ts';
import type { Line } from './verdicts.ts';

const wanted = 0.6;
const ticksAlike = 1.15;
const bytesAtMost = 2 * 1024;

/** What the rhythm's measures come to. */
export function nudgeLines({ nudges, ticking }: { nudges: Nudges; ticking: Ticking }): Line[] {
  const { app, bare, limited } = nudges;
  const perSecond = (runs: readonly Run[]) => runs.map(({ ms }) => (nudges.nudges / ms) * 1_000);
  const rate = ratio(perSecond(app), perSecond(bare));
  const cpu = ratio(
    bare.map((run) => run.cpu),
    app.map((run) => run.cpu),
  );
  const messages = ratio(
    bare.map(({ ms }) => (ms * nudges.messages) / nudges.nudges),
    app.map(({ ms }) => ms),
  );
  const slower = ratio(limited.map(othersOf), app.map(othersOf));
  const bytes = median(app.map(({ bytes: { before, most, after } }) => Math.max(most, after) - before));
  const each = bytes / nudges.nudges + nudges.scheduled;
  const count = (value: number) => value.toLocaleString('en');
  return [
    {
      what: `${count(nudges.nudges)} due nudges of ${count(nudges.messages)} people in ${nudges.workspaces} workspaces`,
      figure: `${times(rate)} a bare worker that posts each`,
      limit: 'at least 0.6 ×',
      isKept: rate >= wanted,
    },
    { what: '', figure: `processor time a nudge: ${times(cpu)} bare` },
    { what: '', figure: `${times(messages)} bare, were it to post as few messages` },
    {
      what: 'one workspace answers 429: when the others are done',
      figure: `${times(slower)} their time without it`,
      limit: 'within 15 %',
      isKept: slower <= ticksAlike,
    },
    {
      what: `a tick and sweep that find ${ticking.found} each of ${count(ticking.stored)} coalitions`,
      figure: `${ticking.reads} states read`,
      limit: 'none',
      isKept: ticking.reads === 0,
    },
    {
      what: '',
      figure: `${times(ticking.many / ticking.few)} its time where nothing else is stored`,
    },
    {
      what: 'Redis memory of a scheduled nudge, until it was sent',
      figure: `${(each / 1024).toFixed(2)} KB`,
      limit: 'at most 2 KB',
      isKept: each <= bytesAtMost,
    },
  ];
}

/** When the last message of all workspaces was posted but for the one that is limited in other rounds. */
function othersOf({ lastPosts }: Run): number {
  const others = Object.entries(lastPosts).filter(([number]) => number !== limitedWorkspace);
  return Math.max(...others.map(([, ms]) => ms));
}

function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}
