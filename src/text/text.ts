import type { Language } from '../method/languages.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Everything the app says, in one shape that each language fills completely: the type checker names what is missing. */
export type Text = typeof nl;

const catalogues: Record<Language, Text> = { nl, en };

export function textIn(language: Language): Text {
  return catalogues[language];
}

const lists = new Map<string, Intl.ListFormat>();

/** "Noor, Ahmed en Kees". */
export function listOf(text: Text, names: readonly string[]): string {
  const known = lists.get(text.locale) ?? new Intl.ListFormat(text.locale, { type: 'conjunction' });
  lists.set(text.locale, known);
  return known.format(names);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Dates in words. Each format is made once: making one takes longer than using it a hundred times. */
export function dateFormat(text: Text, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${text.locale} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(text.locale, options);
  formats.set(key, known);
  return known;
}

/** "1 december 2026"; `day` is an ISO date. */
export function fullDayIn(text: Text, day: string): string {
  const format = dateFormat(text, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** "dinsdag 1 december"; `day` is an ISO date. */
export function dayIn(text: Text, day: string): string {
  const format = dateFormat(text, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
