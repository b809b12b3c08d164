import { type DueKind, due } from '../due-kinds.ts';

// Which kinds of due are a nudge to an owner.

const dayKinds = { [due.commitmentWeek]: 7, [due.commitmentDay]: 1, [due.commitmentToday]: 0 } as const;
/** Nudges up to the day, in order, each with how many days before it they come. */
export const beforeDay = Object.entries(dayKinds) as [keyof typeof dayKinds, number][];
/** So many nudges come up to the day itself. */
export const dayNudges = beforeDay.length;
/** With silence after the day: after so many only the lead is left to be told. */
export const nudges = dayNudges + 2;

const otherNudges = [due.commitmentSilent, due.commitmentAsked, due.commitmentQuiet] as const;
export type NudgeKind = keyof typeof dayKinds | (typeof otherNudges)[number];

export function isNudge(kind: DueKind): kind is NudgeKind {
  return kind in dayKinds || otherNudges.some((each) => each === kind);
}
