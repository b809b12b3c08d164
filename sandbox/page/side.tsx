import type { ReactNode } from 'react';
import { dmOf } from './address.ts';
import { Menu } from './menu.tsx';
import { PersonLines } from './person-lines.tsx';
import { NewWindow } from './place/welcome.tsx';
import { useWords } from './text/language.ts';
import { useTeller } from './toasts.tsx';
import type { About, Actor, Conversation, Person, Screen } from './wire.ts';

interface WhoProps {
  me: Person;
  people: Actor[];
  onBe(user: string): void;
}

/** Who one is now, and everyone whom one can act as. */
function Who({ me, people, onBe }: WhoProps) {
  const words = useWords();
  const summary = (
    <>
      <span className="hidden">{words.who.label} </span>
      <PersonLines person={me} />
      <span className="quiet">{words.who.change}</span>
    </>
  );
  return (
    <Menu className="who" id="who" summary={summary}>
      {(close) => (
        <fieldset id="people" aria-label={words.who.actAs}>
          {people.map((person) => (
            <div key={person.id} className="row who-row">
              <button
                type="button"
                className="person-choice"
                aria-pressed={person.id === me.id}
                onClick={() => {
                  close();
                  onBe(person.id);
                }}
              >
                <PersonLines person={person} />
                {person.id !== me.id && <Unread count={person.unread} />}
              </button>
              <NewWindow person={person} />
            </div>
          ))}
        </fieldset>
      )}
    </Menu>
  );
}

/** How much of the app's somebody has not seen yet. */
function Unread({ count }: { count: number }) {
  const words = useWords();
  if (count === 0) return null;
  return (
    <span className="count" role="img" aria-label={words.side.unread(count)}>
      {count}
    </span>
  );
}

interface SideProps extends WhoProps {
  screen: Screen;
  about: About;
  place: string;
  onGo(place: string): void;
}

/** The conversations of this person, with what is unread. */
export function Side({ screen, about, place, onGo, ...who }: SideProps) {
  const words = useWords();
  const { me } = screen;
  const { run } = useTeller();
  const dm = screen.conversations.find((one) => one.kind === 'im');
  const channels = screen.conversations.filter((one) => one.kind !== 'im' && !one.archived);
  const join = async (channel: string) => {
    if (await run('join', { user: me.id, channel })) onGo(channel);
  };
  const entry = (id: string, label: ReactNode, unread = 0) => (
    <Entry key={id} label={label} unread={unread} current={id === place} onClick={() => onGo(id)} />
  );
  return (
    <nav className="side" id="side" aria-label={words.side.label}>
      <Who {...who} />
      <div id="conversations">
        {entry('welcome', words.side.welcome)}
        <h2>{words.side.app}</h2>
        {!me.outsider && about.homeTab && entry('home', words.side.home)}
        {entry(dmOf(me.id), words.side.messages, dm?.unread)}
        <h2>{words.side.channels}</h2>
        {channels.map((one) => entry(one.id, <ChannelName {...one} />, one.unread))}
        {screen.joinable.map((one) => (
          <button key={one.id} type="button" className="entry quiet" onClick={() => join(one.id)}>
            # {one.name} ({words.side.join})
          </button>
        ))}
      </div>
    </nav>
  );
}

/** A channel as Slack writes it: a hash, or a lock for a private one. */
export function ChannelName({ kind, name }: Pick<Conversation, 'kind' | 'name'>) {
  const words = useWords();
  if (kind !== 'private') return `# ${name}`;
  return (
    <>
      <svg viewBox="0 0 20 20" width="14" height="14" role="img" aria-label={words.side.private}>
        <path
          d="M6 9V6a4 4 0 0 1 8 0v3M4.5 9h11v8h-11z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      </svg>{' '}
      {name}
    </>
  );
}

interface EntryProps {
  label: ReactNode;
  unread: number;
  current: boolean;
  onClick(): void;
}

function Entry({ label, unread, current, onClick }: EntryProps) {
  return (
    <button
      type="button"
      className={unread > 0 ? 'entry unread' : 'entry'}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      <span>{label}</span>
      <Unread count={unread} />
    </button>
  );
}
