import { dmOf, hrefOf } from '../address.ts';
import { PersonLines } from '../person-lines.tsx';
import { useWords } from '../text/language.ts';
import type { Person } from '../wire.ts';
import { useWorld } from '../world.ts';

interface WelcomeProps {
  people: Person[];
  onBe(user: string): void;
  /** Puts `/coalitie start` ready in the channel, as the lead. */
  onBegin(): void;
  onExample(): void;
}

/** What a newcomer reads first: what this is, what to do first, whom one can be. */
export function Welcome({ people, onBe, onBegin, onExample }: WelcomeProps) {
  const words = useWords();
  const { welcome } = words;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="messages welcome" tabIndex={0} aria-label={welcome.title}>
      <p className="large">{welcome.lead}</p>
      <h2>{welcome.first}</h2>
      <ol className="steps">
        <li>
          <p>
            {welcome.step1}
            <code>/coalitie start</code>.
          </p>
          <button type="button" className="primary" onClick={onBegin}>
            {welcome.step1button}
          </button>
        </li>
        <li>
          <p>{welcome.step2}</p>
        </li>
        <li>
          <p>{welcome.step3}</p>
          <button type="button" onClick={() => onBe('U0AHMED')}>
            {welcome.step3button}
          </button>
        </li>
      </ol>
      <p className="row">
        {welcome.later}
        <button type="button" onClick={onExample}>
          {words.example.button}
        </button>
      </p>
      <h2>{welcome.people}</h2>
      <People people={people} onBe={onBe} />
      <h2>{welcome.tips}</h2>
      <ul className="tips">
        <li>{welcome.tip1}</li>
        <li>{welcome.tip2}</li>
        <li>{welcome.tip3}</li>
      </ul>
    </section>
  );
}

function People({ people, onBe }: Pick<WelcomeProps, 'people' | 'onBe'>) {
  const { me } = useWorld();
  const words = useWords();
  return (
    <ul className="cards">
      {people.map((person) => (
        <li key={person.id}>
          <PersonLines person={person} />
          <p className="row">
            {person.id === me.id ? (
              <span className="tag">{words.welcome.youAre}</span>
            ) : (
              <button type="button" onClick={() => onBe(person.id)}>
                {words.welcome.be(person.name.split(' ')[0] ?? person.name)}
              </button>
            )}
            <NewWindow person={person} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A second window as somebody, beside this one. */
export function NewWindow({ person }: { person: Person }) {
  const words = useWords();
  const says = words.who.newWindow(person.name);
  const href = hrefOf({ user: person.id, place: dmOf(person.id) });
  return (
    <a className="new-window" href={href} target="_blank" rel="noreferrer" title={says}>
      <span className="hidden">{says}</span>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <path d="M8 4H4v12h12v-4M11 3h6v6M17 3l-8 8" fill="none" stroke="currentColor" strokeWidth="1.7" />
      </svg>
    </a>
  );
}
