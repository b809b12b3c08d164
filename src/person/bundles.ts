import { isAboutSame } from './due-key.ts';
import type { Place } from './person.ts';

/** The messages that the app sent of its own accord: one a local day at most. */
export interface Bundles {
  /** Local days that had theirs, in the order in which they were sent. */
  days: string[];
  /** The last one: lines are added to it, and changed in it. */
  last: LastBundle | null;
  /** When one last began with what the person wrote themselves; 0: never. */
  quotedAt: number;
  /** Where such words stand, so that they can be taken away again. */
  quotes: Quote[];
}

export interface LastBundle {
  day: string;
  /** `null`: it could not be delivered. */
  ts: string | null;
  /** What it lists, by `keyOf`, in order. */
  dues: string[];
  /** Nothing more fits. */
  full: boolean;
  /** Whose words it begins with: those of the person in this interview. */
  quote: Place | null;
}

export interface Quote {
  ts: string;
  interview: string;
}

export const noBundles: Bundles = { days: [], last: null, quotedAt: 0, quotes: [] };

export type BundleEvent =
  | { type: 'Bundled'; day: string; ts?: string | null; dues?: string[]; quote?: Place }
  | { type: 'BundleExtended'; day: string; dues: string[]; full?: true }
  | { type: 'QuotesForgotten'; interview: string };

export type BundleCommand =
  | { type: 'NoteBundled'; day: string; ts: string | null; dues: string[]; quote: Place | null }
  | { type: 'NoteExtended'; day: string; dues: string[]; full: boolean }
  | { type: 'ForgetQuotes'; interview: string };

/** A clock that goes back finds the days of the last weeks here: nobody gets more than one message a working day. */
const daysKept = 15;
const quotesKept = 60;

/** Whether this local day had its message. Of a day before all that is remembered it is unknown: then it counts as had. */
export function hadMessage({ days }: Bundles, day: string): boolean {
  return days.includes(day) || (days.length >= daysKept && days.every((each) => day < each));
}

export function decideBundles(bundles: Bundles, command: BundleCommand): BundleEvent[] {
  switch (command.type) {
    case 'NoteBundled': {
      const { day, ts, dues, quote } = command;
      if (bundles.days.includes(day)) return [];
      return [{ type: 'Bundled', day, ts, dues, ...(quote === null ? {} : { quote }) }];
    }
    case 'NoteExtended': {
      const { day, full, dues } = command;
      const { last } = bundles;
      if (last?.day !== day || last.full) return [];
      const fresh = dues.filter((due) => !last.dues.includes(due));
      if (fresh.length === 0 && !full) return [];
      return [{ type: 'BundleExtended', day, dues: fresh, ...(full ? { full } : {}) }];
    }
    case 'ForgetQuotes': {
      const { interview } = command;
      const isQuoted = bundles.quotes.some((quote) => quote.interview === interview);
      return isQuoted ? [{ type: 'QuotesForgotten', interview }] : [];
    }
    default:
      return command satisfies never;
  }
}

export function evolveBundles(bundles: Bundles, event: BundleEvent, at: number): Bundles {
  switch (event.type) {
    case 'Bundled': {
      const { day, ts = null, dues = [], quote = null } = event;
      const quotes = quote === null || ts === null ? [] : [{ ts, interview: quote.interview }];
      return {
        days: [...bundles.days, day].slice(-daysKept),
        last: { day, ts, dues, full: false, quote },
        quotedAt: quote === null ? bundles.quotedAt : at,
        quotes: [...bundles.quotes, ...quotes].slice(-quotesKept),
      };
    }
    case 'BundleExtended': {
      const { last } = bundles;
      if (last?.day !== event.day) return bundles;
      const dues = [...last.dues, ...event.dues];
      return { ...bundles, last: { ...last, dues, full: event.full ?? false } };
    }
    case 'QuotesForgotten': {
      const { interview } = event;
      const last =
        bundles.last?.quote?.interview === interview ? { ...bundles.last, quote: null } : bundles.last;
      return { ...bundles, last, quotes: bundles.quotes.filter((quote) => quote.interview !== interview) };
    }
    default:
      return event satisfies never;
  }
}

/** Whether the last message speaks of this, so that a change of it is to be seen there. */
export function isIn({ last }: Bundles, isAbout: (due: string) => boolean): boolean {
  return last !== null && last.ts !== null && last.dues.some(isAbout);
}

/** What is still put off after these were said. */
export function stillSnoozed(
  snoozed: Record<string, string>,
  said: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(snoozed).filter(([key]) => !said.some((due) => isAboutSame(key, due))),
  );
}
