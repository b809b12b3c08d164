import { useEffect, useState } from 'react';
import type { Language } from './text/language.ts';

export type Theme = 'auto' | 'light' | 'dark';

/** Kept in this browser only; without storage it lasts as long as the page. */
function useKept<T extends string>(name: string, allowed: readonly T[], first: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>(() => allowed.find((one) => one === read(name)) ?? first);
  const set = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(name, next);
    } catch {
      // Storage is blocked in this browser.
    }
  };
  return [value, set];
}

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** The page's language: Dutch, unless somebody chose otherwise before. */
export function useKeptLanguage(): [Language, (value: Language) => void] {
  const kept = useKept<Language>('coalitie.language', ['nl', 'en'], 'nl');
  const [language] = kept;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return kept;
}

/** Whether the line that shows a newcomer the way is wanted. */
export function useKeptGuide(): [boolean, (wanted: boolean) => void] {
  const [kept, keep] = useKept<'on' | 'off'>('coalitie.guide', ['on', 'off'], 'on');
  return [kept === 'on', (wanted) => keep(wanted ? 'on' : 'off')];
}

export function useKeptTheme(): [Theme, (value: Theme) => void] {
  const kept = useKept<Theme>('coalitie.theme', ['auto', 'light', 'dark'], 'auto');
  const [theme] = kept;
  useEffect(() => {
    const device = matchMedia('(prefers-color-scheme: dark)');
    const paint = () => {
      const dark = theme === 'dark' || (theme === 'auto' && device.matches);
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    };
    paint();
    device.addEventListener('change', paint);
    return () => device.removeEventListener('change', paint);
  }, [theme]);
  return kept;
}
