import { useEffect, useRef, useState } from 'react';
import { plannedInWords } from '../due-words.ts';
import { gathered } from '../live.ts';
import { ask } from '../remote.ts';
import { shortMoment, useLanguage, useWords } from '../text/language.ts';
import type { AppWork, Person } from '../wire.ts';
import { useWorld } from '../world.ts';

interface WorkProps {
  /** Grows with every change. */
  version: number;
  people: Person[];
}

/** What the app has planned, for whom and when, and its jobs that are not done yet. */
export function WorkList({ version, people }: WorkProps) {
  const { inspector, machine } = useWords();
  const words = inspector.work;
  const work = useWork(version);
  const moment = useMoment();
  if (!work) return null;
  return (
    <details className="work" open>
      <summary>{words.title}</summary>
      <h3>{words.planned}</h3>
      {work.upcoming.length === 0 && <p className="quiet">{words.nothingPlanned}</p>}
      <ul>
        {work.upcoming.map((one) => (
          <li key={one.user}>
            <time dateTime={new Date(one.at).toISOString()}>{moment(one.at)}</time>:{' '}
            {plannedInWords(one, people, machine)} <code>{one.kinds.join(' ')}</code>
          </li>
        ))}
      </ul>
      <h3>{words.running}</h3>
      {work.jobs.length === 0 && <p className="quiet">{words.noneRunning}</p>}
      <ul>
        {work.jobs.map(({ data, state, at, attempts }, index) => (
          <li key={index}>
            {words.states[state]} {at !== null && moment(at)} <code>{Object.values(data).join(' ')}</code>{' '}
            {attempts > 0 && <span className="quiet">{words.tried(attempts)}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

function useMoment(): (ms: number) => string {
  const language = useLanguage();
  const { me } = useWorld();
  return (ms) => shortMoment(ms, { language, zone: me.timezone });
}

/** Asked again when something changed, at most once a second. */
function useWork(version: number): AppWork | null {
  const [work, setWork] = useState<AppWork | null>(null);
  const lookSoon = useRef(
    gathered(async () => {
      const found = await ask<AppWork>('work');
      if (found) setWork(found);
    }, 1_000),
  ).current;
  useEffect(lookSoon, [version, lookSoon]);
  return work;
}
