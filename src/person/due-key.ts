import type { Due } from '../coalition/agenda.ts';

/** What of a person's it is, in a word: the kind, the coalition and what it is about. The ids hold no dot. */
export function keyOf({ kind, coalition, about }: Pick<Due, 'kind' | 'coalition' | 'about'>): string {
  return `${kind}.${coalition}.${about}`;
}

/** What a key says; a kind that is no longer there is told by who uses it. */
export function parseKey(key: string): Pick<Due, 'kind' | 'coalition' | 'about'> {
  const [kind = '', coalition = '', about = ''] = key.split('.');
  return { kind: kind as Due['kind'], coalition, about };
}

/**
 * Kinds that speak of one thing ever more urgently: of several that are due at once only the last is said, as "in a week" and
 * "tomorrow" can't both be true; and who puts one off, puts off those before the day too.
 */
const series: readonly (readonly string[])[] = [
  ['commitment-week', 'commitment-day', 'commitment-today', 'commitment-silent'],
  ['meeting-day', 'meeting-hour'],
];

/** Reminders of what is over soon: nobody can put them off. */
const passing: readonly string[] = ['meeting-day', 'meeting-hour'];

export function isPassing({ kind, when }: Pick<Due, 'kind' | 'when'>): boolean {
  return 'by' in when || passing.includes(kind);
}

/** The place of a kind in its series, and which series; a kind without one is a series of its own. */
function placeOf(kind: string): { name: string; place: number } {
  const found = series.find((kinds) => kinds.includes(kind));
  return found === undefined
    ? { name: kind, place: 0 }
    : { name: found[0] ?? kind, place: found.indexOf(kind) };
}

/** Whether two keys are about the same thing, in the same series of kinds. */
export function isAboutSame(one: string, other: string): boolean {
  const [a, b] = [parseKey(one), parseKey(other)];
  return a.coalition === b.coalition && a.about === b.about && placeOf(a.kind).name === placeOf(b.kind).name;
}

/** Whether another one of these says the same more urgently, so that this one need not be said. */
export function isSurpassed(due: Due, dues: readonly Due[]): boolean {
  const key = keyOf(due);
  const at = dues.indexOf(due);
  return dues.some((other, place) => {
    if (other === due || !isAboutSame(key, keyOf(other))) return false;
    const [mine, its] = [placeOf(due.kind).place, placeOf(other.kind).place];
    return its > mine || (its === mine && place > at);
  });
}
