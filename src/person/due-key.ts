import { type Due, ruleOf, seriesOf } from '../coalition/due-kinds.ts';

/** What of a person's it is, in a word: the kind, the coalition and what it is about. The ids hold no dot. */
export function keyOf({ kind, coalition, about }: Pick<Due, 'kind' | 'coalition' | 'about'>): string {
  return `${kind}.${coalition}.${about}`;
}

/** What a key says; a kind that is no longer there is told by who uses it. */
export function parseKey(key: string): Pick<Due, 'kind' | 'coalition' | 'about'> {
  const [kind = '', coalition = '', about = ''] = key.split('.');
  return { kind: kind as Due['kind'], coalition, about };
}

/** Whether it is about something that is over soon: nobody can put it off. */
export function isPassing({ kind, when }: Pick<Due, 'kind' | 'when'>): boolean {
  return 'by' in when || ruleOf(kind).passing === true;
}

/** The place of a kind in its series, and which series; a kind without one is a series of its own. */
function placeOf(kind: string): { name: string; place: number } {
  const series = seriesOf(kind);
  return { name: series[0] ?? kind, place: series.indexOf(kind) };
}

/** Whether two keys are about the same thing, in the same series of kinds. */
export function isAboutSame(one: string, other: string): boolean {
  return isOfSameThing(parseKey(one), parseKey(other));
}

type Subject = ReturnType<typeof parseKey>;

function isOfSameThing(one: Subject, other: Subject): boolean {
  const isSame = one.coalition === other.coalition && one.about === other.about;
  return isSame && placeOf(one.kind).name === placeOf(other.kind).name;
}

/** Whether another one of these says the same more urgently, so that this one need not be said. */
export function isSurpassed(due: Due, dues: readonly Due[]): boolean {
  const at = dues.indexOf(due);
  return dues.some((other, place) => {
    if (other === due || !isOfSameThing(due, other)) return false;
    const [mine, its] = [placeOf(due.kind).place, placeOf(other.kind).place];
    return its > mine || (its === mine && place > at);
  });
}
