import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useWords } from '../text/language.ts';
import type { Person } from '../wire.ts';
import { useEntries } from './entries.ts';
import { EntryRow } from './entry-row.tsx';
import { type Filter, fits } from './filter.ts';
import { WorkList } from './work-list.tsx';

const page = 100;

interface InspectorProps {
  /** Grows with every change. */
  version: number;
  people: Person[];
  onClose(): void;
}

/** Everything between Slack and the app, the newest first. */
export function Inspector({ version, people, onClose }: InspectorProps) {
  const words = useWords();
  const [filter, setFilter] = useState<Filter>({ words: '', direction: 'all', onlyBroken: false });
  const [most, setMost] = useState(page);
  const entries = useEntries(version);
  const wanted = useDeferredValue(filter);
  const fitting = useMemo(() => entries.filter((entry) => fits(entry, wanted)), [entries, wanted]);
  // Another filter starts at the top.
  useEffect(() => setMost(page), [wanted]);
  return (
    <aside id="inspector" className="inspector" aria-label={words.inspector.title}>
      <div className="head">
        <h2>{words.inspector.title}</h2>
        <button type="button" className="plain" aria-label={words.close} onClick={onClose}>
          ×
        </button>
      </div>
      <p className="quiet">{words.inspector.intro}</p>
      <WorkList version={version} people={people} />
      <Filters filter={filter} setFilter={setFilter} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <ol id="entries" tabIndex={0} aria-label={words.inspector.title}>
        {fitting.slice(0, most).map((entry) => (
          <EntryRow key={entry.n} entry={entry} />
        ))}
      </ol>
      {fitting.length === 0 && (
        <p className="quiet empty">
          {entries.length === 0 ? words.inspector.empty : words.inspector.nothingFits}
        </p>
      )}
      {fitting.length > most && (
        <button type="button" onClick={() => setMost(most + page)}>
          {words.inspector.older}
        </button>
      )}
    </aside>
  );
}

function Filters({ filter, setFilter }: { filter: Filter; setFilter(filter: Filter): void }) {
  const words = useWords().inspector;
  return (
    <div className="row filters">
      <label className="field">
        {words.filter}
        <input
          type="search"
          placeholder={words.filterHint}
          value={filter.words}
          onChange={(event) => setFilter({ ...filter, words: event.target.value })}
        />
      </label>
      <label className="field">
        {words.direction}
        <select
          value={filter.direction}
          onChange={(event) => setFilter({ ...filter, direction: event.target.value })}
        >
          <option value="all">{words.all}</option>
          <option value="to app">{words.toApp}</option>
          <option value="from app">{words.fromApp}</option>
          <option value="in app">{words.inApp}</option>
          <option value="sandbox">{words.sandbox}</option>
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          id="only-broken"
          checked={filter.onlyBroken}
          onChange={(event) => setFilter({ ...filter, onlyBroken: event.target.checked })}
        />
        {words.onlyBroken}
      </label>
    </div>
  );
}
