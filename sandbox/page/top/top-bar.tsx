import type { ReactNode } from 'react';
import { Menu } from '../menu.tsx';
import type { Theme } from '../preferences.ts';
import { type Language, useLanguage, useWords } from '../text/language.ts';

interface TopProps {
  children: ReactNode;
  theme: Theme;
  onTheme(theme: Theme): void;
  onLanguage(language: Language): void;
  inspecting: boolean;
  onInspect(): void;
  onExample(): void;
  /** Shows the line that leads a newcomer. */
  onGuide(): void;
  onReset(): void;
}

/** The bar over everything: the time machine in it, and what is about the page itself. */
export function TopBar({
  children,
  theme,
  onTheme,
  onLanguage,
  inspecting,
  onInspect,
  onGuide,
  onExample,
  onReset,
}: TopProps) {
  const words = useWords();
  const choices = [
    { id: 'guide', says: words.guide.show, run: onGuide },
    { id: 'example', says: words.example.button, run: onExample },
    { id: 'reset', says: words.reset.button, run: onReset, danger: true },
  ];
  return (
    <header className="top">
      <strong className="brand">
        Coalitie <span>{words.brand}</span>
      </strong>
      {children}
      <div className="row tools">
        <button
          type="button"
          id="inspect"
          aria-expanded={inspecting}
          aria-controls="inspector"
          onClick={onInspect}
        >
          {words.inspector.title}
        </button>
        <Menu className="top-menu" summaryId="menu" summary={words.menu}>
          {(close) => (
            <div id="settings" className="settings">
              <LanguageChoice onLanguage={onLanguage} />
              <ThemeChoice theme={theme} onTheme={onTheme} />
              <Gallery />
              {choices.map(({ id, says, run, danger }) => (
                <button
                  key={id}
                  type="button"
                  id={id}
                  className={danger ? 'danger' : ''}
                  onClick={() => {
                    close();
                    run();
                  }}
                >
                  {says}
                </button>
              ))}
            </div>
          )}
        </Menu>
      </div>
    </header>
  );
}

function Gallery() {
  const language = useLanguage();
  const words = useWords();
  return <a href={`gallery?language=${language}`}>{words.gallery}</a>;
}

function LanguageChoice({ onLanguage }: Pick<TopProps, 'onLanguage'>) {
  const language = useLanguage();
  const words = useWords();
  return (
    <label>
      {words.language}
      <select value={language} onChange={(event) => onLanguage(event.target.value === 'en' ? 'en' : 'nl')}>
        <option value="nl" lang="nl">
          Nederlands
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </label>
  );
}

const themes: readonly Theme[] = ['auto', 'light', 'dark'];

function ThemeChoice({ theme, onTheme }: Pick<TopProps, 'theme' | 'onTheme'>) {
  const { theme: words } = useWords();
  return (
    <label>
      {words.label}
      <select
        value={theme}
        onChange={(event) => onTheme(themes.find((one) => one === event.target.value) ?? 'auto')}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
