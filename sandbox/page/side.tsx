import { useRef } from 'react';
import { dmOf } from './address.ts';
import { NewWindow } from './place/welcome.tsx';
import { useWords } from './text/language.ts';
import { useTeller } from './toasts.tsx';
import type { About, Person, Screen } from './wire.ts';

/** Who somebody is: name, organisation, role, workspace, zone. */
export function PersonLines({ person }: { person: Person }) {
  const words = useWords();
  const role = words.roles[person.id];
  const workspace = person.outsider ? `${person.workspace} (${words.who.otherWorkspace})` : person.workspace;
  return (
    <span className="person">
      <strong>{person.name}</strong>
      <span>{person.organisation}</span>
      {role && <span className="quiet">{role}</span>}
      <span className="quiet">
        {workspace} · {person.timezone.replace('_', ' ')}
      </span>
    </span>
  );
}

interface WhoProps {
  me: Person;
  people: Person[];
  onBe(user: string): void;
}

/** Who one is now, and everyone whom one can act as. */
function Who({ me, people, onBe }: WhoProps) {
  const words = useWords();
  const box = useRef<HTMLDetailsElement>(null);
  const be = (user: string) => {
    box.current?.removeAttribute('open');
    onBe(user);
  };
  return (
    <details className="who" id="who" ref={box}>
      <summary>
        <span className="hidden">{words.who.label} </span>
        <PersonLines person={me} />
        <span className="quiet">{words.who.change}</span>
      </summary>
      <fieldset id="people" aria-label={words.who.actAs}>
        {people.map((person) => (
          <div key={person.id} className="row who-row">
            <button
              type="button"
              className="person-choice"
              aria-pressed={person.id === me.id}
              onClick={() => be(person.id)}
            >
              <PersonLines person={person} />
            </button>
            <NewWindow person={person} />
          </div>
        ))}
      </fieldset>
    </details>
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
  const entry = (id: string, label: string, unread = 0) => (
    <Entry key={id} {...{ label, unread }} current={id === place} onClick={() => onGo(id)} />
  );
  return (
    <nav className="side" id="side" aria-label={words.side.label}>
      <Who {...who} />
      <div id="conversations">
        {entry('welcome', words.side.welcome)}
        <h2>{words.side.app}</h2>
        {!me.outsider && about.homeTab && entry('home', words.side.home)}
        {entry(dmOf(me.id), words.side.messages, dm?.unread)}
        <Shortcuts {...{ me, about }} />
        <h2>{words.side.channels}</h2>
        {channels.map((one) =>
          entry(
            one.id,
            `${one.kind === 'private' ? `${words.side.private}: ` : '# '}${one.name}`,
            one.unread,
          ),
        )}
        {screen.joinable.map((one) => (
          <button key={one.id} type="button" className="entry quiet" onClick={() => join(one.id)}>
            # {one.name} ({words.side.join})
          </button>
        ))}
      </div>
    </nav>
  );
}

interface EntryProps {
  label: string;
  unread: number;
  current: boolean;
  onClick(): void;
}

function Entry({ label, unread, current, onClick }: EntryProps) {
  const words = useWords();
  return (
    <button
      type="button"
      className={unread > 0 ? 'entry unread' : 'entry'}
      aria-current={current ? 'page' : undefined}
      onClick={onClick}
    >
      <span>{label}</span>
      {unread > 0 && (
        <span className="count" role="img" aria-label={words.side.unread(unread)}>
          {unread}
        </span>
      )}
    </button>
  );
}

/** The app's global shortcuts, where this person has them. */
function Shortcuts({ me, about }: { me: Person; about: About }) {
  const words = useWords();
  const { run } = useTeller();
  const global = about.shortcuts.filter((one) => one.type === 'global');
  if (me.outsider || global.length === 0) return null;
  return (
    <details className="shortcuts">
      <summary>{words.side.shortcuts}</summary>
      {global.map((one) => (
        <button
          key={one.callbackId}
          type="button"
          className="entry"
          onClick={() => run('shortcut', { user: me.id, callback_id: one.callbackId })}
        >
          {one.name}
        </button>
      ))}
    </details>
  );
}
