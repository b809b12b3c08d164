import { useState } from 'react';
import { hrefOf } from '../address.ts';
import { dueInWords } from '../due-words.ts';
import { ask, call } from '../remote.ts';
import { Mrkdwn } from '../rendered-text.tsx';
import { formatMoment, shortMoment, useLanguage, useWords } from '../text/language.ts';
import { useTeller } from '../toasts.tsx';
import type { ClockState, Conversation, Entry, Person } from '../wire.ts';
import { type Sent, sentIn } from './sent-meanwhile.ts';

interface MachineProps {
  clock: ClockState | null;
  me: Person;
  people: Person[];
  channels: Pick<Conversation, 'id' | 'name'>[];
  onMoved(clock: ClockState): void;
}

interface Arrival {
  when: string;
  sent: Sent[];
  /** The day of an instant, in words. */
  dayOf(at: number): string;
}

const hour = 3_600_000;

/** The clock, what is due next, and how to let time pass; afterwards it says what was sent to whom. */
export function TimeMachine({ clock, me, people, channels, onMoved }: MachineProps) {
  const { timezone: zone } = me;
  const words = useWords().machine;
  const language = useLanguage();
  const { run } = useTeller();
  const [unfolded, setUnfolded] = useState(false);
  const [busy, setBusy] = useState(false);
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const moment = (ms: number) => shortMoment(ms, { language, zone });
  const move = async (input: object) => {
    setBusy(true);
    setArrival(null);
    const newest = await ask<Entry[]>('inspector', { last: '1' });
    const since = newest?.at(-1)?.n ?? 0;
    const state = await run<ClockState>('clock', input);
    if (state) {
      onMoved(state);
      const reply = await call<Entry[]>('inspector', { since });
      setArrival({
        when: moment(state.ms),
        sent: reply.ok ? sentIn(reply.body, { me, people, channels }) : [],
        dayOf: (at) => formatMoment(at, { language, zone, weekday: 'short', day: 'numeric', month: 'short' }),
      });
    }
    setBusy(false);
  };
  const step = (label: string, long: string, add: number) => (
    <button type="button" disabled={busy} aria-label={long} onClick={() => move({ add, through: true })}>
      {label}
    </button>
  );
  const due = clock?.due ?? null;
  return (
    <section className={unfolded ? 'machine unfolded' : 'machine'} aria-label={words.label}>
      <p id="clock" className="clock">
        {clock && <time dateTime={clock.now}>{moment(clock.ms)}</time>}
      </p>
      {/* On a phone what moves the clock is folded away. */}
      <button
        type="button"
        id="unfold"
        aria-expanded={unfolded}
        aria-label={words.unfold}
        onClick={() => setUnfolded(!unfolded)}
      >
        ▾
      </button>
      <div className="row">
        {step(words.hour, words.hourLong, hour)}
        {step(words.day, words.dayLong, 24 * hour)}
        {step(words.week, words.weekLong, 7 * 24 * hour)}
        <button type="button" id="next" disabled={busy || !due} onClick={() => move({ next: true })}>
          {words.next}
        </button>
      </div>
      <p className="due quiet" aria-live="polite">
        {busy && words.moving}
        {!busy && due && words.due(dueInWords(due.what, people, words), moment(due.at))}
        {!busy && clock && !due && words.nothingDue}
      </p>
      <div role="status" className="arrival-place">
        {arrival && <ArrivalNote {...arrival} onClose={() => setArrival(null)} />}
      </div>
    </section>
  );
}

function ArrivalNote({ when, sent, dayOf, onClose }: Arrival & { onClose(): void }) {
  const words = useWords();
  const { machine } = words;
  const changed = sent.filter((one) => one.changed).length;
  const fresh = machine.sent(sent.length - changed);
  const summary = changed === 0 ? fresh : machine.sentAndChanged(fresh, changed);
  return (
    <div className="arrival">
      <button type="button" className="plain" aria-label={words.close} onClick={onClose}>
        ×
      </button>
      <p>
        <strong>{machine.arrived(when)}</strong> {sent.length === 0 ? machine.sentNothing : `${summary}:`}
      </p>
      <ul>
        {sent.map((one, index) => (
          <li key={index}>
            {dayOf(one.at)}, {one.channel ? machine.inChannel : machine.to} <To sent={one} />
            {one.changed && ` (${machine.changed})`}: <Mrkdwn text={one.text} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whom it went to, with the way there. */
function To({ sent }: { sent: Sent }) {
  if (sent.address === null) return <strong>{sent.to}</strong>;
  return (
    <a href={hrefOf(sent.address)}>
      <strong>{sent.to}</strong>
    </a>
  );
}
