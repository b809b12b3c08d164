import { memo, useState } from 'react';
import { call } from '../remote.ts';
import { formatMoment, useLanguage, useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { Entry } from '../wire.ts';
import { useWorld } from '../world.ts';
import { JsonTree } from './json-tree.tsx';

const inShort = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const;
const signs = { 'from app': '←', 'to app': '→', 'in app': '↻', sandbox: '•' } as const;

/** One request, acknowledgement or API call; its bodies are drawn once somebody opens it. */
export const EntryRow = memo(function EntryRow({ entry }: { entry: Entry }) {
  const words = useWords().inspector;
  const language = useLanguage();
  const { me } = useWorld();
  const [open, setOpen] = useState(false);
  const ways = {
    'from app': words.fromApp,
    'to app': words.toApp,
    'in app': words.inApp,
    sandbox: words.sandbox,
  };
  const fine = /^(ok|done|later|2\d\d)/.test(entry.status);
  const broken = entry.broken.length > 0;
  return (
    <li className={broken ? 'entry broken' : 'entry'}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <time className="quiet" dateTime={entry.clock}>
            {formatMoment(Date.parse(entry.clock), { language, zone: me.timezone, ...inShort })}
          </time>
          <span role="img" aria-label={ways[entry.direction]} title={ways[entry.direction]}>
            {signs[entry.direction]}
          </span>
          <span className="what">
            {broken && (
              <span className="mark" role="img" aria-label={words.broken(entry.broken.length)}>
                ●
              </span>
            )}
            {entry.what}
          </span>
          <span className={fine ? 'quiet' : 'status'}>{entry.status}</span>
          <span className="quiet">{entry.ms} ms</span>
        </summary>
        {open && <Bodies entry={entry} />}
      </details>
      {entry.broken.map((one) => (
        <p key={`${one.says} ${one.fact}`} className="error">
          {words.brokenMark} {one.says}{' '}
          <span className="fact">
            ({words.fact} {one.fact})
          </span>
        </p>
      ))}
    </li>
  );
});

function Bodies({ entry }: { entry: Entry }) {
  const words = useWords().inspector;
  return (
    <div className="bodies">
      {/^(from|to) app$/.test(entry.direction) && <CurlButton n={entry.n} />}
      {entry.request !== null && <JsonTree name={words.request} value={entry.request} open />}
      {entry.response !== null && <JsonTree name={words.response} value={entry.response} open />}
    </div>
  );
}

function CurlButton({ n }: { n: number }) {
  const words = useWords().inspector;
  const { tell } = useTeller();
  const [says, setSays] = useState<{ word: string; command: string | null } | null>(null);
  const copy = async () => {
    const reply = await call<{ curl: string }>('curl', { n });
    if (!reply.ok) return tell(reply.error, reply.fact);
    try {
      await navigator.clipboard.writeText(reply.body.curl);
      setSays({ word: words.copied, command: null });
    } catch {
      setSays({ word: words.notCopied, command: reply.body.curl });
    }
  };
  return (
    <div>
      <button type="button" onClick={copy}>
        {words.curl}
      </button>
      <span role="status" className="quiet">
        {says?.word}
      </span>
      {says?.command && <pre>{says.command}</pre>}
    </div>
  );
}
