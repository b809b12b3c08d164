import { createContext, useContext } from 'react';
import { en } from './en.ts';
import { nl, type Words } from './nl.ts';

export type Language = 'nl' | 'en';

const words: Record<Language, Words> = { nl, en };

export const LanguageContext = createContext<Language>('nl');

export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** What the page says, in the language that was chosen. */
export function useWords(): Words {
  return words[useLanguage()];
}

/** Day and time in a few letters, with the year, as the clock may have been moved to another one. */
export function shortMoment(ms: number, { language, zone }: { language: Language; zone: string }): string {
  return formatMoment(ms, {
    language,
    zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** An instant in somebody's zone, in the page's language. */
export function formatMoment(
  ms: number,
  { language, zone, ...how }: { language: Language; zone: string } & Intl.DateTimeFormatOptions,
): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  try {
    return new Intl.DateTimeFormat(locale, { ...how, timeZone: zone }).format(ms);
  } catch {
    return new Date(ms).toISOString();
  }
}
