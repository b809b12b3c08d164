import { useState } from 'react';
import { useWords } from '../text/language.ts';

/** How many items of a list or object are drawn at first. */
const shown = 100;

/** JSON, each object and list of it folded until somebody opens it. */
export function JsonTree({
  value,
  name = null,
  open = false,
}: {
  value: unknown;
  name?: string | null;
  open?: boolean;
}) {
  if (typeof value !== 'object' || value === null) return <Leaf name={name} value={value} />;
  return <Branch name={name} open={open} value={value} />;
}

function Leaf({ name, value }: { name: string | null; value: unknown }) {
  return (
    <div className="leaf">
      {name !== null && <span className="key">{name}: </span>}
      <span className={`json-${value === null ? 'null' : typeof value}`}>{JSON.stringify(value)}</span>
    </div>
  );
}

function Branch({ name, value, open }: { name: string | null; value: object; open: boolean }) {
  const words = useWords();
  const [unfolded, setUnfolded] = useState(open);
  const [all, setAll] = useState(false);
  const entries = Object.entries(value);
  const list = Array.isArray(value);
  if (entries.length === 0) return <Leaf name={name} value={list ? [] : {}} />;
  return (
    <details className="branch" open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
      <summary>
        {name !== null && <span className="key">{name}: </span>}
        <span className="quiet">
          {list ? '[…]' : '{…}'} {words.inspector.items(entries.length)}
        </span>
      </summary>
      {unfolded &&
        entries
          .slice(0, all ? undefined : shown)
          .map(([key, one]) => <JsonTree key={key} name={key} value={one} />)}
      {unfolded && !all && entries.length > shown && (
        <button type="button" onClick={() => setAll(true)}>
          {words.more}
        </button>
      )}
    </details>
  );
}
