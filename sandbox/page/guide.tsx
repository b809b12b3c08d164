import { dmOf } from './address.ts';
import { type Stage, stageOf } from './guide-stage.ts';
import { useWords } from './text/language.ts';
import type { Actor } from './wire.ts';

/** The lead and the partner of the first two minutes. */
export const first = {
  lead: 'U0NOOR',
  partner: 'U0AHMED',
  channel: 'C0BINNENSTAD',
  draft: '/coalitie start',
} as const;

interface GuideProps {
  people: Actor[];
  me: string;
  /** Where one is. */
  place: string;
  onGo(place: string, user: string): void;
  /** Puts the first command ready, as the lead. */
  onBegin(): void;
  onClose(): void;
}

/** One line that says what to do next, until there is a first commitment or somebody puts it away. */
export function Guide({ people, me, place, onGo, onBegin, onClose }: GuideProps) {
  const words = useWords();
  const stage = stageOf(people, first.lead);
  // Whoever heard from the app first, should it be somebody else than the welcome proposes.
  const asked = people.find(({ id, heard }) => id !== first.lead && heard > 0);
  const partner = asked ?? people.find(({ id }) => id === first.partner);
  const whereTo: Record<Stage, { user: string; place: string; go: () => void }> = {
    start: { user: first.lead, place: first.channel, go: onBegin },
    invite: toDm(first.lead),
    answer: toDm(partner?.id ?? first.partner),
    send: toDm(partner?.id ?? first.partner),
    read: toDm(first.lead),
    promise: toDm(first.lead),
    done: toDm(first.lead),
  };
  const { user, place: wanted, go } = whereTo[stage];
  const who = people.find(({ id }) => id === user)?.name.split(' ')[0] ?? '';
  const says = words.guide[stage](partner?.name.split(' ')[0] ?? '');

  function toDm(to: string) {
    return { user: to, place: dmOf(to), go: () => onGo(dmOf(to), to) };
  }
  return (
    <section className="guide row" aria-label={words.guide.label}>
      <p role="status">{says}</p>
      {me !== user && (
        <button type="button" onClick={go}>
          {words.welcome.be(who)}
        </button>
      )}
      {me === user && place !== wanted && (
        <button type="button" onClick={go}>
          {words.guide.go}
        </button>
      )}
      <button type="button" className="plain" aria-label={words.guide.close} onClick={onClose}>
        ×
      </button>
    </section>
  );
}
