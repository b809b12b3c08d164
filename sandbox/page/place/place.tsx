import { type ReactNode, useEffect } from 'react';
import { call } from '../remote.ts';
import { ChannelName } from '../side.tsx';
import { useWords } from '../text/language.ts';
import type { About, Actor, Conversation, Screen } from '../wire.ts';
import { Composer } from './composer.tsx';
import { HomeTab } from './home-tab.tsx';
import { MessageList } from './message-list.tsx';
import { Welcome } from './welcome.tsx';

interface PlaceProps {
  screen: Screen;
  /** A conversation's id, `home` or `welcome`. */
  place: string;
  about: About;
  people: Actor[];
  /** The line that shows a newcomer the way. */
  guide: ReactNode;
  draft: string;
  /** The draft was put there, and only has to be sent. */
  ready: boolean;
  onDraft(text: string): void;
  onBack(): void;
  onLonger(): void;
  onBe(user: string): void;
  onBegin(): void;
  onExample(): void;
}

/** Where one is: a conversation, the app's Home, or the welcome. */
export function Place(props: PlaceProps) {
  const { screen, place, about, people, onLonger, onBack } = props;
  const words = useWords();
  const conversation = screen.conversations.find(({ id }) => id === place) ?? null;
  const talk = place !== 'home' && place !== 'welcome';
  useReading(screen.me.id, conversation);
  return (
    <main className="main">
      <div className="head">
        <button type="button" id="back" className="back" aria-label={words.back} onClick={onBack}>
          ‹
        </button>
        <Title place={place} conversation={conversation} />
      </div>
      {props.guide}
      {place === 'welcome' && (
        <Welcome people={people} onBe={props.onBe} onBegin={props.onBegin} onExample={props.onExample} />
      )}
      {place === 'home' && <HomeTab view={screen.home} />}
      {talk && (
        <MessageList
          place={place}
          conversation={conversation}
          shortcuts={about.shortcuts}
          onEarlier={onLonger}
        />
      )}
      {talk && conversation?.archived && <p className="quiet empty">{words.place.archived}</p>}
      {talk && !conversation?.archived && (
        <Composer
          place={place}
          about={about}
          draft={props.draft}
          ready={props.ready}
          onDraft={props.onDraft}
        />
      )}
    </main>
  );
}

function Title({ place, conversation }: { place: string; conversation: Conversation | null }) {
  const words = useWords();
  if (place === 'welcome') return <Heads title={words.welcome.title} more={words.welcome.subtitle} />;
  if (place === 'home') return <Heads title="Coalitie" more={words.place.homeSubtitle} />;
  if (!conversation || conversation.kind === 'im') {
    return <Heads title="Coalitie" more={words.place.dmSubtitle} />;
  }
  const more = [
    words.place.members(conversation.members.length),
    conversation.shared ? words.place.shared : '',
    conversation.topic,
  ];
  return (
    <Heads title={<ChannelName {...conversation} />} more={more.filter((one) => one !== '').join(' · ')} />
  );
}

function Heads({ title, more }: { title: ReactNode; more: string }) {
  return (
    <div>
      <h1 id="title">{title}</h1>
      <p id="subtitle">{more}</p>
    </div>
  );
}

/** What stands on screen is read. */
function useReading(user: string, conversation: Conversation | null): void {
  const unread = conversation?.unread ?? 0;
  const id = conversation?.id;
  useEffect(() => {
    const read = () => {
      if (unread > 0 && id !== undefined && !document.hidden) void call('read', { user, channel: id });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [user, id, unread]);
}
