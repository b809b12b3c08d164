import type { Language } from '../method/languages.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

/** Everything the app says, in one shape that each language fills completely: the type checker names what is missing. */
export type Text = typeof nl;

const catalogues: Record<Language, Text> = { nl, en };

export function textIn(language: Language): Text {
  return catalogues[language];
}

/** "Noor, Ahmed en Kees". */
export function listOf(text: Text, names: readonly string[]): string {
  return new Intl.ListFormat(text.locale, { type: 'conjunction' }).format(names);
}

/** "dinsdag 1 december"; `day` is an ISO date. */
export function dayIn(text: Text, day: string): string {
  const format = new Intl.DateTimeFormat(text.locale, {
    ...{ weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' },
  } as Intl.DateTimeFormatOptions);
  return format.format(new Date(`${day}T00:00:00Z`));
}
