import { isAboutSame } from './due-key.ts';
import type { Place } from './person.ts';

/** The messages that the app sent of its own accord: one a local day at most. */
export interface Bundles {
  /** Local days that had theirs, in the order in which they were sent. */
  days: string[];
  /** The last one: lines are added to it, and changed in it. */
  last: LastBundle | null;
  /** Those before it, oldest first: what was dealt with elsewhere is changed in them too. */
  earlier: LastBundle[];
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

export const noBundles: Bundles = { days: [], last: null, earlier: [], quotedAt: 0, quotes: [] };

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
/** As long as a commitment's reminders follow each other, and an interview's. */
const earlierKept = 6;

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
        earlier: [...bundles.earlier, ...(bundles.last === null ? [] : [bundles.last])]
          .filter((each) => each.ts !== null && each.dues.length > 0)
          .slice(-earlierKept),
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
      const last = bundles.last === null ? null : withoutQuote(bundles.last, event.interview);
      const earlier = bundles.earlier.map((each) => withoutQuote(each, event.interview));
      return {
        ...bundles,
        last,
        earlier,
        quotes: bundles.quotes.filter(({ interview }) => interview !== event.interview),
      };
    }
    default:
      return event satisfies never;
  }
}

function withoutQuote(bundle: LastBundle, interview: string): LastBundle {
  return bundle.quote?.interview === interview ? { ...bundle, quote: null } : bundle;
}

/** The messages that speak of this, so that a change of it is to be seen there: the newest first. */
export function bundlesOf(
  { last, earlier }: Bundles,
  isAbout: (due: string) => boolean,
): (LastBundle & { ts: string })[] {
  return [...earlier, ...(last === null ? [] : [last])]
    .filter((each): each is LastBundle & { ts: string } => each.ts !== null && each.dues.some(isAbout))
    .reverse();
}

/** What was said of the same thing after this message: there its buttons stand. */
export function saidSince({ last, earlier }: Bundles, { ts }: LastBundle): string[] {
  const all = [...earlier, ...(last === null ? [] : [last])];
  const at = all.findIndex((each) => each.ts === ts);
  return at < 0 ? [] : all.slice(at + 1).flatMap(({ dues }) => dues);
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
