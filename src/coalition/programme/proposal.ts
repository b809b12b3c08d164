import {
  type DefaultItem,
  defaultProgramme,
  firstToGo,
  type MethodItem,
  programmeItems,
  programmeLengths,
} from '../../method/programme.ts';
import type { Meeting } from '../meetings/state.ts';
import type { ProgrammeItem, Who } from './state.ts';

/** Items are as long as people say: in fives. */
const unit = 5;

/** What a meeting's programme begins with: the method's, fitted to the meeting's minutes. At least half of it is the partners' own. */
export function proposedItems(
  { kind, form, minutes }: Pick<Meeting, 'kind' | 'form' | 'minutes'>,
  hasContradictions: boolean,
): ProgrammeItem[] {
  const length = programmeLengths.findLast((each) => each <= minutes) ?? programmeLengths[0];
  const usual = defaultProgramme(length, { kind, form, hasContradictions });
  return fitted(usual, { length, minutes }).map(({ item, minutes: each }) => ({
    ...programmeItems[item],
    id: item,
    method: item,
    title: null,
    minutes: each,
    note: null,
    named: [],
    changes: 0,
  }));
}

function fitted(
  usual: DefaultItem[],
  { length, minutes }: { length: number; minutes: number },
): DefaultItem[] {
  if (minutes === length) return usual;
  const goal = Math.max(unit, minutes - (minutes % unit));
  const ideal = new Map(usual.map((each) => [each.item, (each.minutes * minutes) / length]));
  const rounded = usual.map(({ item }) => ({
    item,
    minutes: Math.max(unit, Math.floor((ideal.get(item) ?? 0) / unit) * unit),
  }));
  const items = lengthened(shortened(rounded, goal), { goal, ideal });
  const longest = largest(items.filter(isPartners));
  return items.map((each) => (each === longest ? { ...each, minutes: each.minutes + minutes - goal } : each));
}

/** What others than partners do gives way first, until partners have their half; what partners do comes last. */
function shortened(items: DefaultItem[], goal: number): DefaultItem[] {
  const others = minutesOf(items.filter((each) => !isPartners(each)));
  if (minutesOf(items) <= goal && others * 2 <= goal) return items;
  const long = items.filter((each) => each.minutes > unit);
  const gone = firstToGo.find((item) => items.some((each) => each.item === item));
  const less =
    largest(long.filter((each) => !isPartners(each))) ??
    (gone === undefined ? largest(long) : items.find(({ item }) => item === gone)) ??
    items.at(-1);
  const left = items
    .map((each) => (each === less ? { ...each, minutes: each.minutes - unit } : each))
    .filter((each) => each.minutes > 0);
  return shortened(left, goal);
}

function lengthened(
  items: DefaultItem[],
  given: { goal: number; ideal: ReadonlyMap<MethodItem, number> },
): DefaultItem[] {
  if (minutesOf(items) >= given.goal) return items;
  const lack = (each: DefaultItem) => (given.ideal.get(each.item) ?? 0) - each.minutes;
  const more = items.filter(isPartners).toSorted((one, other) => lack(other) - lack(one))[0];
  const longer = items.map((each) => (each === more ? { ...each, minutes: each.minutes + unit } : each));
  return lengthened(longer, given);
}

function isPartners({ item }: DefaultItem): boolean {
  return isOfAll(programmeItems[item].who);
}

/** Whether all partners are at work, together or in groups. */
export function isOfAll(who: Who): boolean {
  return who === 'partners' || who === 'groups';
}

function largest(items: DefaultItem[]): DefaultItem | undefined {
  return items.toSorted((one, other) => other.minutes - one.minutes)[0];
}

export function minutesOf(items: readonly { minutes: number }[]): number {
  return items.reduce((sum, { minutes }) => sum + minutes, 0);
}
