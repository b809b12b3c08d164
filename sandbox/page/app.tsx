import { useEffect, useMemo, useState } from 'react';
import { goTo, useAddress } from './address.ts';
import { ConfirmBox } from './confirm.tsx';
import { Frame } from './frame.tsx';
import { pageful, useLive } from './live.ts';
import { useKeptLanguage, useKeptTheme } from './preferences.ts';
import { LanguageContext, useWords } from './text/language.ts';
import { ToastBox } from './toasts.tsx';
import { WorldContext, worldOf } from './world.ts';

export function App() {
  const [language, setLanguage] = useKeptLanguage();
  const [theme, setTheme] = useKeptTheme();
  return (
    <LanguageContext value={language}>
      <ToastBox>
        <Session theme={theme} onTheme={setTheme} onLanguage={setLanguage} />
      </ToastBox>
    </LanguageContext>
  );
}

type SessionProps = Pick<Parameters<typeof Frame>[0], 'theme' | 'onTheme' | 'onLanguage'>;

/** The page as one person, whom the address names. */
function Session(settings: SessionProps) {
  const words = useWords();
  const { user, place } = useAddress();
  const [longer, setLonger] = useState({ place, pages: 1 });
  const pages = longer.place === place ? longer.pages : 1;
  const live = useLive(user, pages * pageful);
  const { screen, people } = live;
  useEffect(() => {
    // Somebody of an example that was cleared, or a mistyped address.
    const first = people[0];
    if (first && !people.some(({ id }) => id === user)) goTo({ user: first.id, place: 'welcome' });
  }, [people, user]);
  const world = useMemo(
    () => screen && worldOf(screen, (channel) => goTo({ user: screen.me.id, place: channel })),
    [screen],
  );
  if (!screen || !world || screen.me.id !== user)
    return <p className="quiet empty">{live.connected ? '…' : words.offline}</p>;
  return (
    <WorldContext value={world}>
      <ConfirmBox>
        <Frame
          live={live}
          screen={screen}
          place={place}
          {...settings}
          onLonger={() => setLonger({ place, pages: pages + 1 })}
        />
      </ConfirmBox>
    </WorldContext>
  );
}
