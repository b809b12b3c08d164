import type { PartnerKind } from '../../method/partners.ts';
import type { GroundLine, Standing } from './ground.ts';
import type { ProgrammeGroup } from './state.ts';

// Who stands in which group. A partner is in one: its people stay together.

/** People in a group, if it can be (M4.7). */
export const groupSizes = { least: 4, most: 7 } as const;
const usual = (groupSizes.least + groupSizes.most) / 2;
/** As many as a choice offers, with a new one. */
export const groupsAtMost = 40;

/** A partner with how many of its people are expected. */
export interface Placed {
  partner: string;
  kind: PartnerKind;
  people: number;
}

interface Filling extends ProgrammeGroup {
  /** The partners named on its theme. */
  named: string[];
  members: Placed[];
}

/**
 * Groups by sub-theme, each partner where it has most stake and influence, kinds mixed: every partner in one, of four to seven people
 * where the numbers allow it. The same for the same input.
 */
export function proposedGroups(
  partners: readonly Placed[],
  { interests, standings }: { interests: readonly GroundLine[]; standings: readonly Standing[] },
): ProgrammeGroup[] {
  if (partners.length === 0) return [];
  const weightOf = weights(standings);
  const all = peopleIn(partners);
  const count = Math.min(groupCount(all), partners.length, groupsAtMost);
  const themes = [...interests]
    .map((interest) => ({ interest, weight: sumOf(interest.partners, weightOf) }))
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ interest }) => interest);
  const groups = Array.from({ length: count }, (_, at): Filling => {
    const theme = themes[at];
    return {
      id: groupId(at + 1),
      theme: theme === undefined ? null : { interest: theme.id },
      named: theme?.partners ?? [],
      partners: [],
      members: [],
    };
  });
  // Who is hardest to place comes first: the largest, then who has most at stake.
  const order = partners.toSorted(
    (one, other) => other.people - one.people || weightOf(other.partner) - weightOf(one.partner),
  );
  const room = { base: Math.floor(all / count), larger: all % count };
  for (const partner of order) bestFor(groups, partner, { room, weightOf })?.members.push(partner);
  evenOut(groups, weightOf);
  return groups.map(({ id, theme, members }) => ({
    id,
    theme,
    partners: members.map((each) => each.partner),
  }));
}

export function groupId(number: number): string {
  return `g${number}`;
}

function groupCount(people: number): number {
  const fewest = Math.max(1, Math.ceil(people / groupSizes.most));
  const most = Math.max(1, Math.floor(people / groupSizes.least));
  return Math.min(Math.max(Math.round(people / usual), fewest), most);
}

/** How much a partner has at stake and can influence, from 1 to 3: in the middle where step 3 does not say. */
function weights(standings: readonly Standing[]): (partner: string) => number {
  const share = (level: number | null) => (Math.min(2, Math.max(-2, level ?? 0)) + 2) / 4;
  const known = new Map(
    standings.map(({ partner, stake, influence }) => [partner, 1 + share(stake) + share(influence)]),
  );
  return (partner) => known.get(partner) ?? 2;
}

function sumOf(partners: readonly string[], weightOf: (partner: string) => number): number {
  return partners.reduce((sum, partner) => sum + weightOf(partner), 0);
}

type Weight = (partner: string) => number;

/** Where there is room: first by theme, then away from its own kind, then where there are fewest people. */
function bestFor(
  groups: Filling[],
  partner: Placed,
  { room, weightOf }: { room: { base: number; larger: number }; weightOf: Weight },
): Filling | undefined {
  const filled = groups.filter((group) => peopleIn(group.members) > room.base).length;
  const most = room.base + (filled < room.larger ? 1 : 0);
  const free = groups.filter((group) => peopleIn(group.members) + partner.people <= most);
  const open = free.length > 0 ? free : groups;
  // Without room for it anywhere, the emptiest group takes it.
  const byRoom = free.length > 0 ? 0 : 1_000;
  const score = (group: Filling) =>
    (group.named.includes(partner.partner) ? 10 * weightOf(partner.partner) : 0) -
    3 * group.members.filter(({ kind }) => kind === partner.kind).length -
    (byRoom + 1) * peopleIn(group.members) * 0.5;
  return open.toSorted((one, other) => score(other) - score(one))[0];
}

/** A group that is too small takes from one that can miss somebody, as long as that helps. */
function evenOut(groups: Filling[], weightOf: Weight): void {
  for (;;) {
    const move = groups
      .filter((group) => peopleIn(group.members) < groupSizes.least)
      .flatMap((to) => groups.flatMap((from) => movesBetween(from, to, weightOf)))
      .toSorted((one, other) => one.cost - other.cost)[0];
    if (move === undefined) return;
    move.from.members = move.from.members.filter((each) => each !== move.member);
    move.to.members.push(move.member);
  }
}

function movesBetween(from: Filling, to: Filling, weightOf: Weight) {
  if (from === to) return [];
  return from.members
    .filter(
      ({ people }) =>
        people > 0 &&
        peopleIn(from.members) - people >= groupSizes.least &&
        peopleIn(to.members) + people <= groupSizes.most,
    )
    .map((member) => ({
      from,
      to,
      member,
      cost: from.named.includes(member.partner) ? weightOf(member.partner) : 0,
    }));
}

function peopleIn(members: readonly { people: number }[]): number {
  return members.reduce((sum, { people }) => sum + people, 0);
}

/**
 * Groups as they are now: every partner who is invited stands in exactly one. Who left stands in none, and who came since the groups
 * were made stands in the one with the fewest people.
 */
export function placed(groups: readonly ProgrammeGroup[], partners: readonly Placed[]): ProgrammeGroup[] {
  const [first] = groups;
  if (first === undefined) return [];
  const people = new Map(partners.map((each) => [each.partner, each.people]));
  const left = new Set(people.keys());
  const kept = groups.map((group) => ({
    ...group,
    partners: group.partners.filter((partner) => left.delete(partner)),
  }));
  for (const partner of left) {
    const sizeOf = (group: ProgrammeGroup) =>
      group.partners.reduce((sum, each) => sum + (people.get(each) ?? 0), 0);
    kept.toSorted((one, other) => sizeOf(one) - sizeOf(other))[0]?.partners.push(partner);
  }
  return kept;
}
