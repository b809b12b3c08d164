import { commitmentDues } from './commitments/due-kinds.ts';
import { dateDues } from './dates/due-kinds.ts';
import { domainDues } from './domain/due-kinds.ts';
import type { DueKinds, DueRule } from './due-rule.ts';
import type { UserId } from './ids.ts';
import { interviewDues } from './interviews/due-kinds.ts';
import { keepingDues } from './keeping/due-kinds.ts';
import { meetingDues } from './meetings/due-kinds.ts';
import { sketchDues } from './sketch/due-kinds.ts';
import { stepDues } from './steps/due-kinds.ts';

/** The areas' kinds, a line each. */
const all = {
  ...interviewDues,
  ...stepDues,
  ...meetingDues,
  ...domainDues,
  ...sketchDues,
  ...dateDues,
  ...commitmentDues,
  ...keepingDues,
};

type Names = { readonly [Name in keyof typeof all]: (typeof all)[Name]['kind'] };

/** Every kind of thing that becomes due for a person, by its name in the code. */
export const due = Object.fromEntries(Object.entries(all).map(([name, { kind }]) => [name, kind])) as Names;

export type DueKind = Names[keyof Names];

const listed: DueKinds = all;
const rules = new Map(Object.values(listed).map((rule) => [rule.kind, rule]));

/** The rule of a kind; an empty one for a kind of a later or an earlier version of the app. */
export function ruleOf(kind: string): DueRule {
  return rules.get(kind) ?? {};
}

/** The kinds of a series, the most urgent last; a kind without a series is alone. */
export function seriesOf(kind: string): readonly string[] {
  const { series } = ruleOf(kind);
  if (series === undefined) return [kind];
  return [...rules.keys()].filter((each) => ruleOf(each).series === series);
}

/** Something that is due for one person. When exactly depends on that person's calendar: see `bundle`. */
export interface Due {
  user: UserId;
  coalition: string;
  kind: DueKind;
  /** The interview, commitment or meeting that it is about; empty where it is about the coalition as a whole. */
  about: string;
  when: When;
  /** It was said before, and they asked to hear it again. */
  again?: true;
}

/**
 * Working days (with `atLatest` not after the last working moment up to an instant) or whole days after an instant; the start of
 * the working day on a date, or so many working days after it; or the last working moment up to an instant, for what makes no
 * sense from `until` on (a day after it where that is not said).
 */
export type When =
  | { since: number; workingDays: number; atLatest?: number; until?: number }
  | { since: number; days: number }
  | { date: string; workingDays?: number }
  | { by: number; until?: number };

/** Whether two are the same reminder to the same person. */
export function isSameDue(one: NamedDue, other: NamedDue): boolean {
  return one.user === other.user && one.kind === other.kind && one.about === other.about;
}

type NamedDue = Pick<Due, 'user' | 'kind' | 'about'>;
