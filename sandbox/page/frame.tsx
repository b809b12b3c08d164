import { useEffect, useState } from 'react';
import { dmOf, goTo } from './address.ts';
import { first, Guide } from './guide.tsx';
import { Inspector } from './inspector/inspector.tsx';
import type { Live } from './live.ts';
import { Modals } from './modal.tsx';
import { useNotices } from './notices.ts';
import { Place } from './place/place.tsx';
import { type Theme, useKeptGuide } from './preferences.ts';
import { Side } from './side.tsx';
import { useStartingOver } from './starting-over.ts';
import { type Language, useWords } from './text/language.ts';
import { useTeller } from './toasts.tsx';
import { TimeMachine } from './top/time-machine.tsx';
import { TopBar } from './top/top-bar.tsx';
import type { Screen } from './wire.ts';

interface FrameProps {
  live: Live;
  screen: Screen;
  theme: Theme;
  onTheme(theme: Theme): void;
  onLanguage(language: Language): void;
  /** As the address names it; it may be of something that is not there. */
  place: string;
  /** More of the older messages. */
  onLonger(): void;
}

/** Whose draft, and where, the first command is. */
const beginning = `${first.lead} ${first.channel}`;

/** Everything on screen: the bar, whom one is, where one is, the inspector, the modals. */
export function Frame({ live, screen, place, onLonger, ...settings }: FrameProps) {
  const words = useWords();
  const { me } = screen;
  const { clear } = useTeller();
  const [inside, setInside] = useState(true);
  const [drafts, setDrafts] = useState<Record<string, string>>({});
  const [inspecting, setInspecting] = useState(false);
  const [guided, setGuided] = useKeptGuide();
  const { busy, times, reset, loadExample } = useStartingOver(live.refresh);
  useNotices(screen);
  useTitle(screen);
  const known = knownPlaces(screen, live.about.homeTab);
  const here = known.includes(place) ? place : 'welcome';
  const draftKey = `${me.id} ${here}`;
  const draft = drafts[draftKey] ?? '';

  const go = (next: string, user = me.id) => {
    setInside(true);
    goTo({ user, place: next });
  };
  const be = (user: string) => {
    clear();
    go(dmOf(user), user);
  };
  const begin = () => {
    setDrafts((all) => ({ ...all, [beginning]: first.draft }));
    setGuided(true);
    go(first.channel, first.lead);
  };
  const example = async () => {
    if (!(await loadExample())) return;
    setGuided(false);
    go(dmOf(first.lead), first.lead);
  };
  // Also where the browser's own back or a link led there.
  useEffect(() => setInside(true), [me.id, here]);
  useOpened(me.id, here);
  useLocked(busy !== null);
  return (
    <div className={inside ? 'page in-place' : 'page'}>
      <button type="button" className="skip" onClick={skip}>
        {words.skip}
      </button>
      <TopBar
        {...settings}
        inspecting={inspecting}
        onInspect={() => setInspecting(!inspecting)}
        onGuide={() => {
          setGuided(true);
          go('welcome');
        }}
        onExample={example}
        onReset={async () => (await reset()) && go('welcome', first.lead)}
      >
        <TimeMachine
          clock={live.clock}
          me={me}
          people={live.people}
          channels={screen.conversations}
          onMoved={live.setClock}
        />
      </TopBar>
      {!live.connected && (
        <p className="banner" role="alert">
          {words.offline}
        </p>
      )}
      {busy !== null && (
        <p className="banner busy" role="status">
          {busy}
        </p>
      )}
      <div className="frame">
        <Side
          me={me}
          screen={screen}
          about={live.about}
          people={live.people}
          place={here}
          onBe={be}
          onGo={(to) => go(to)}
        />
        <Place
          key={draftKey}
          screen={screen}
          place={here}
          onLonger={onLonger}
          about={live.about}
          people={live.people}
          guide={
            guided &&
            here !== 'welcome' && (
              <Guide
                people={live.people}
                me={me.id}
                place={here}
                onGo={go}
                onBegin={begin}
                onClose={() => setGuided(false)}
              />
            )
          }
          draft={draft}
          ready={draftKey === beginning && draft === first.draft}
          onDraft={(text) => setDrafts((all) => ({ ...all, [draftKey]: text }))}
          onBack={() => setInside(false)}
          onBe={be}
          onBegin={begin}
          onExample={example}
        />
        {inspecting && (
          <Inspector
            key={times}
            version={live.version}
            people={live.people}
            onClose={() => setInspecting(false)}
          />
        )}
      </div>
      <Modals user={me.id} stack={screen.modals} />
    </div>
  );
}

/** A button, as the address holds who one is. */
function skip() {
  document.querySelector<HTMLElement>('.messages')?.focus();
}

function knownPlaces(screen: Screen, homeTab: boolean): string[] {
  const { me } = screen;
  return [
    ...screen.conversations.map(({ id }) => id),
    dmOf(me.id),
    ...(homeTab && !me.outsider ? ['home'] : []),
  ];
}

/** Tells the sandbox what somebody looks at, as the app hears of its own Home and messages. */
function useOpened(user: string, place: string): void {
  const { run } = useTeller();
  useEffect(() => {
    if (place !== 'welcome')
      void run('open', { user, ...(place === 'home' ? { home: true } : { channel: place }) });
  }, [user, place, run]);
}

/** Several windows are told apart by their titles, with how much is unread. */
function useTitle({ me, conversations }: Screen): void {
  const { title } = useWords();
  const unread = conversations.reduce((sum, one) => sum + one.unread, 0);
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${me.name} – ${title}`;
  }, [title, me.name, unread]);
}

function useLocked(locked: boolean): void {
  useEffect(() => {
    document.body.classList.toggle('busy', locked);
  }, [locked]);
}
