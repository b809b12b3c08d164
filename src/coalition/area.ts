import type { Decision, Stamp } from './decision.ts';
import type { Due } from './due-kinds.ts';
import type { CoalitionEvent, EventOf } from './events.ts';
import type { UserId } from './ids.ts';
import type { LeadAsk, LeadReading } from './lead-asks.ts';
import type { Coalition, Parts } from './state.ts';

/** What a command may need to know of the other areas. */
export interface Overview {
  /** All that is due now, of every area. */
  agenda(coalition: Coalition): Due[];
}

/** Each command of a union by its type. */
export type ByType<C extends { type: string }> = { [K in C['type']]: Extract<C, { type: K }> };

/** Decides each command of a union: the events that follow from it, or why not. */
export type CommandTable<C extends { type: string }> = {
  [K in C['type']]: (state: Coalition, command: ByType<C>[K], stamp: Stamp, overview: Overview) => Decision;
};

/** Folds events into the coalition; several areas may fold the same event, in the order of the areas. */
export type EventTable<E extends CoalitionEvent> = {
  [K in E['type']]: (state: Coalition, event: ByType<CoalitionEvent>[K]) => Coalition;
};

/** Whether somebody may read an entry: `ask-first` where its author may let them. */
export type Reading = 'yes' | 'ask-first' | 'no';

/** An entry that a thing names, and who wants to read it. */
export interface Wanted<Thing> {
  thing: Thing;
  entry: string;
  user: UserId;
}

/** What is posted on purpose, so that everybody there reads it: the entries of one thing that were written for them. */
export interface Posting {
  audience: 'channel';
  entries: string[];
}

/**
 * A part of the method or of the product with words of its own. Plain objects: nothing registers itself at run time; `areas.ts`
 * lists them all, and the compiler names what an area forgot.
 */
export interface Area<
  C extends { type: string },
  E extends CoalitionEvent,
  Thing,
  Part extends Partial<Parts>,
> {
  commands: CommandTable<C>;
  events: EventTable<E>;
  /** What it keeps of a coalition that begins. */
  begin(event: EventOf<'CoalitionStarted'>): Part;
  /** The area's things in a coalition, such as its meetings. A thing that did not change is the same object. */
  things(coalition: Coalition): readonly Thing[];
  /** What one thing makes due, and for whom. `coalition` is all else that it reads. */
  dues(thing: Thing, coalition: Coalition): Due[];
  /** What is due about the coalition as a whole. */
  duesOfAll(coalition: Coalition): Due[];
  /** What only a lead can do now, as the app has done what it can; left out where it asks nothing of leads. */
  leadAsks?(coalition: Coalition, reading: LeadReading): LeadAsk[];
  /** Every vault entry that a thing names, whether anybody may read it or not. What no thing names is forgotten. */
  texts(thing: Thing): readonly string[];
  /** Who may read an entry that a thing names. */
  mayRead(coalition: Coalition, wanted: Wanted<Thing>): Reading;
}
