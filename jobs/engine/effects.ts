import type { CoalitionEvent, CoalitionEventType, EventOf } from '../../src/coalition/events.ts';
import type { UserId } from '../../src/coalition/ids.ts';
import type { Coalition, UnreachableReason } from '../../src/coalition/state.ts';
import type { PersonEvent, PersonEventType } from '../../src/person/person.ts';
import type { CoalitionEffectContext, PersonEffectContext } from './effect-context.ts';

// What an area says about its effects, and the areas' tables joined. Nothing here names an area.

/** One effect of an event, to one person where there can be several. Its kind is stored in queued jobs: it never changes. */
export interface Effect<Kind extends string = string> {
  kind: Kind;
  to: string | null;
}

/** Why an effect was given up: the person can't be reached, or the message failed in another way. */
export type LostReason = UnreachableReason | 'failed';

/** What one kind of effect does. Every function may run again after it failed, or after its process died. */
export interface EffectKind<Given> {
  run(effect: Given): Promise<void>;
  /** It will never be delivered: Slack refuses it for good, or it failed for a day. Without this a log line is all. */
  lost?(effect: Given, reason: LostReason): Promise<void>;
  /** Nobody knows whether it was posted in a channel, and the app may not read there. */
  unsure?(effect: Given): Promise<void>;
}

/** The kinds of effect of an area: after events of a coalition, and after events of a person. */
export type CoalitionEffectKinds = Record<string, EffectKind<CoalitionEffectContext>>;
export type PersonEffectKinds = Record<string, EffectKind<PersonEffectContext>>;

type Follow<T extends CoalitionEventType, Kind extends string> = (
  coalition: Coalition,
  event: EventOf<T>,
) => readonly Effect<Kind>[];

/**
 * Which effects of an area follow from an event. `Own` are the area's own events: each has a line, also where nothing follows. Others
 * may have one too. `coalition` is the state when the reaction runs: it may be newer than the event. An effect that could only
 * return is left out.
 */
export type Follows<Kind extends string = string, Own extends CoalitionEventType = never> = {
  [T in Own]: Follow<T, Kind>;
} & { [T in CoalitionEventType]?: Follow<T, Kind> };

/** The same for a person's events; such an effect is always for that person. */
export type PersonFollows<Kind extends string = string, Own extends PersonEventType = never> = {
  [T in Own]: readonly Kind[];
} & { [T in PersonEventType]?: readonly Kind[] };

/** Whose Home may look different after an event; `null`: this area does not say. */
export type HomesAfter = (coalition: Coalition, event: CoalitionEvent) => readonly UserId[] | null;

/** An area's tables; `jobs/effects.ts` lists them. */
export interface AreaEffects {
  kinds: CoalitionEffectKinds;
  follows: Follows;
  /** Only where it is fewer than everybody in the coalition: after an event of which no area says anything, everybody is looked at. */
  homes?: HomesAfter;
  person?: { kinds: PersonEffectKinds; follows: PersonFollows; homes?: readonly PersonEventType[] };
}

/** All effects of the app, as the worker is handed them. */
export interface Effects {
  coalition: {
    kinds: CoalitionEffectKinds;
    follow: (coalition: Coalition, event: CoalitionEvent) => Effect[];
    homes: HomesAfter;
  };
  person: {
    kinds: PersonEffectKinds;
    follow: (event: PersonEvent) => Effect[];
    /** Events that show in the person's own Home. */
    homes: readonly PersonEventType[];
  };
}

/** `T` where every event has a line in one of the areas, else the events that have none: the compiler then names them. */
type KeysOfEach<T> = T extends unknown ? keyof T : never;
type PersonPart<A> = A extends { person: { follows: infer F } } ? F : never;
type Covered<A extends AreaEffects> = Record<
  Exclude<CoalitionEventType, KeysOfEach<A['follows']>> | Exclude<PersonEventType, KeysOfEach<PersonPart<A>>>,
  'has no line in the effects of its area'
>;

/**
 * Joins the areas' tables; several areas may follow one event. `missing` stays empty: the compiler asks there for each event of which no
 * area says what follows.
 */
export function joinEffects<const A extends readonly AreaEffects[]>(
  areas: A,
  _missing: Covered<A[number]>,
): Effects {
  const all: readonly AreaEffects[] = areas;
  const follows = all.map((area) => area.follows);
  const personFollows = all.map(({ person }): PersonFollows => person?.follows ?? {});
  return {
    coalition: {
      kinds: joined(areas.map(({ kinds }) => kinds)),
      follow: (coalition, event) => follows.flatMap((table) => followIn(table, coalition, event)),
      homes: (coalition, event) => firstOf(all, ({ homes }) => homes?.(coalition, event) ?? null),
    },
    person: {
      kinds: joined(areas.map(({ person }) => person?.kinds ?? {})),
      follow: ({ type }) =>
        personFollows.flatMap((table) => (table[type] ?? []).map((kind) => ({ kind, to: null }))),
      homes: all.flatMap(({ person }) => person?.homes ?? []),
    },
  };
}

function followIn(table: Follows, coalition: Coalition, event: CoalitionEvent): readonly Effect[] {
  // The table's line for an event of this type takes this event; the compiler can't see that they go together.
  const follow = table[event.type] as Follow<CoalitionEventType, string> | undefined;
  return follow?.(coalition, event) ?? [];
}

/** One table of all kinds. Throws where two areas use the same word. */
function joined<T>(tables: readonly Record<string, T>[]): Record<string, T> {
  const all = new Map<string, T>();
  for (const [kind, effect] of tables.flatMap((table) => Object.entries(table))) {
    if (all.has(kind)) throw new Error(`two areas have an effect ${kind}`);
    all.set(kind, effect);
  }
  return Object.fromEntries(all);
}

function firstOf<T, Found>(all: readonly T[], find: (each: T) => Found | null): Found | null {
  for (const each of all) {
    const found = find(each);
    if (found !== null) return found;
  }
  return null;
}

/** Nothing follows. */
export const nothing = (): never[] => [];

/** One effect of each kind. */
export function one<Kind extends string>(...kinds: Kind[]): () => Effect<Kind>[] {
  return () => kinds.map((kind) => ({ kind, to: null }));
}

/** One effect for each of these people or contacts. */
export function each<Kind extends string>(kind: Kind, to: readonly string[]): Effect<Kind>[] {
  return to.map((receiver) => ({ kind, to: receiver }));
}

/** One effect for each lead. */
export function toLeads<Kind extends string>(kind: Kind): (coalition: Coalition) => Effect<Kind>[] {
  return ({ leads }) => each(kind, leads);
}
