import { wordsOf } from '../actors.ts';
import type { Stage } from '../stage.ts';

// What the app says of its own accord: every message that it posts while the clock moves.

/** What each line can be about, and where a commitment's words stand after it. The first one that fits counts. */
const kinds: [string, RegExp, RegExp?][] = [
  ['week', /^Dit komt eraan voor /, /^\*(.+)\*$/],
  ['day', /^Het is bijna zover, /, /^\*(.+)\*$/],
  ['today', /^Je mikte op /, /^\*(.+)\*$/],
  ['last', /zou dit klaar zijn.*laatste herinnering/, /^\*(.+)\*$/],
  ['silent', /zou dit klaar zijn/, /^\*(.+)\*$/],
  ['call', /^Bij wat .* toezegde .* bleef het stil/, /^\*(.+)\*$/],
  ['left', /doet niet meer mee in .*vrij op te pakken\.$/, /^(?!Toezeggingen$|.*:$)(.+)$/],
  ['summary', /^\*Deze week in/],
  ['still', /was het even stil/],
  ['interview', /is nog benieuwd naar jouw kijk/],
  ['interview last', /^Dit is mijn laatste herinnering voor je gesprek/],
  ['interview silent', /^Het gesprek met .* bleef stil/],
  ['meeting answer', /^Kom je naar de /],
  ['meeting answer last', /komt dichtbij: /],
  ['meeting day', /^Binnenkort: /],
  ['meeting hour', /^Straks begint de /],
  ['meeting after', /Wat is afgesproken/],
];

function aboutIn(words: string): string[] {
  const lines = words.split('\n');
  const found = lines.flatMap((line, at) => {
    const fits = kinds.find(([, pattern]) => pattern.test(line));
    if (fits === undefined) return [];
    const [kind, , own] = fits;
    const [named] = own === undefined ? [] : lines.slice(at + 1).flatMap((each) => own.exec(each)?.[1] ?? []);
    return [named === undefined ? kind : `${kind} ${named}`];
  });
  return found.sort();
}

/** "2027-03-17 09", as the clock shows it there. */
function hourIn(zone: string, instant: string): string {
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return written.format(new Date(instant)).slice(0, 13);
}

interface Written {
  text?: string;
  blocks?: object[] | string;
  ts?: string;
}

/** `zones` by the channel of each person's DM. */
export function watchMessages(stage: Stage, dms: Record<string, { who: string; zone: string }>) {
  const said: Record<string, string[]> = Object.fromEntries(
    Object.values(dms).map(({ who }) => [who, [] as string[]]),
  );
  const posted = new Map<string, string[]>();
  let seen = 0;
  const note = (entry: Stage['sandbox']['log'][number]) => {
    const { text = '', blocks = [], ts: updated } = entry.request as Written;
    const words = wordsOf(typeof blocks === 'string' ? JSON.parse(blocks) : blocks);
    const ts = updated ?? (entry.response as { ts: string }).ts;
    const before = posted.get(`${entry.channel} ${ts}`);
    const about = aboutIn(words).filter((each) => !before?.includes(each));
    const isNew = entry.what === 'chat.postMessage';
    // Answers, and what else was posted while somebody did something, may change at any time.
    if (!isNew && (before === undefined || about.length === 0)) return;
    posted.set(`${entry.channel} ${ts}`, [...(before ?? []), ...about]);
    const { who, zone } = dms[entry.channel ?? ''] ?? { who: `${entry.channel}`, zone: 'UTC' };
    const what = about.length === 0 ? `unknown: ${text}` : about.join(' + ');
    said[who] = [...(said[who] ?? []), `${hourIn(zone, entry.clock)} ${what}${isNew ? '' : ' +'}`];
  };
  const fresh = () => {
    const entries = stage.sandbox.log.filter(({ n }) => n > seen);
    seen = stage.sandbox.log.at(-1)?.n ?? seen;
    return entries;
  };
  return {
    said,
    /** What was posted since the last time was an answer to somebody. */
    skip: () => void fresh(),
    /** What was posted since the last time came by itself. */
    take: () => {
      for (const entry of fresh()) {
        const { direction, status, what } = entry;
        const isMessage = what === 'chat.postMessage' || what === 'chat.update';
        if (direction === 'from app' && status === 'ok' && isMessage) note(entry);
      }
    },
  };
}
