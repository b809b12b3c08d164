import type { AreaCommand } from './commands.ts';
import type { Decision, Stamp } from './decision.ts';
import type { Due } from './due-kinds.ts';
import type { CoalitionEvent, EventOf } from './events.ts';
import type { UserId } from './ids.ts';
import type { Coalition, Parts } from './state.ts';

/** What a command may need to know of the other areas. */
export interface Overview {
  /** All that is due now, of every area. */
  agenda(coalition: Coalition): Due[];
  /** What another area makes of a command of its own, where that is a part of this one. */
  decide(coalition: Coalition, command: AreaCommand, stamp: Stamp): Decision;
  /** Whose each entry is that any area's thing names. */
  belongings(coalition: Coalition): ReadonlyMap<string, Belonging>;
}

/**
 * Whose an entry is, when a person wants all of theirs: `writer`, it goes with whoever wrote it; `shared`, the same, but they may leave it to
 * the coalition for which they wrote it; `subject`, it is about a contact, and goes with that one, whoever wrote it; `sealed`, it is part of a
 * text that was sealed, and stays.
 */
export type Belonging = 'writer' | 'shared' | 'sealed' | { subject: string };

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
  /** Every vault entry that a thing names, whether anybody may read it or not. What no thing names is forgotten. */
  texts(thing: Thing): readonly string[];
  /** Who may read an entry that a thing names. */
  mayRead(coalition: Coalition, wanted: Wanted<Thing>): Reading;
  /** Whose an entry is that a thing names; left out, it goes with whoever wrote it. */
  belongs?(thing: Thing, entry: string): Belonging;
  /** Entries that stand in nothing that is taken out of a coalition, whoever may read them (M1.5 (f), M3.4). Left out: none. */
  confined?(thing: Thing): readonly string[];
  /** Events by which leads note what they think of organisations: nobody finds them among their own data (M3.4). Left out: none. */
  leadsNotes?: readonly CoalitionEvent['type'][];
  /** What is due of a coalition that is closed, when it leaves everybody else in peace. Left out: nothing. */
  duesWhenClosed?(coalition: Coalition): Due[];
}
