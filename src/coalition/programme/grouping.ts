import { accept, type Decision, refuse } from '../decision.ts';
import { longest } from '../longest.ts';
import { isBlank } from '../words.ts';
import type { ProgrammeCommand, ThemeInput } from './commands.ts';
import { asLead, isLongerThan, isSame, type Preparing } from './decide.ts';
import { groupId, groupsAtMost, proposedGroups } from './placing.ts';
import { expectedPartners } from './read.ts';
import type { ProgrammeGroup, Theme } from './state.ts';

type CommandOf<T extends ProgrammeCommand['type']> = Extract<ProgrammeCommand, { type: T }>;

// Groups in a meeting: the app proposes them, leads change them.

export const proposeGroups = asLead<CommandOf<'ProposeGroups'>>(
  ({ state, meeting, programme, ground, stamp }, { seen }) => {
    const groups = proposedGroups(expectedPartners(state, meeting), ground);
    if (isSame(groups, programme.groups)) return accept(stamp, []);
    if (programme.changes !== seen) return refuse('programme-changed');
    return accept(stamp, [{ type: 'GroupsProposed', meeting: meeting.id, groups }]);
  },
);

export const placeInGroup = asLead<CommandOf<'PlaceInGroup'>>(
  ({ state, meeting, programme, stamp }, { partner, group }) => {
    const isInvited = expectedPartners(state, meeting).some((each) => each.partner === partner);
    if (!isInvited) return refuse('partner-not-invited');
    if (!isGroupId(group)) return refuse('group-gone');
    if (programme.groups.find(({ id }) => id === group)?.partners.includes(partner)) return accept(stamp, []);
    return accept(stamp, [{ type: 'PartnerGrouped', meeting: meeting.id, partner, group }]);
  },
);

function isGroupId(group: string): boolean {
  return Array.from({ length: groupsAtMost }, (_, at) => groupId(at + 1)).includes(group);
}

export const nameGroup = asLead<CommandOf<'NameGroup'>>(
  (preparing, { group: id, theme: input }): Decision => {
    const { meeting, programme, stamp } = preparing;
    const group = programme.groups.find((each) => each.id === id);
    if (group === undefined) return refuse('group-gone', 'theme');
    const theme = themeIn(input);
    if (isSame(theme, group.theme)) return accept(stamp, []);
    if (theme !== null && 'interest' in theme && !isInDomain(preparing, theme.interest))
      return refuse('theme-gone', 'theme');
    const words = input !== null && 'entry' in input && theme !== null ? input : null;
    if (isLongerThan(words, longest.programmeTitle)) return refuse('text-too-long', 'words');
    return accept(
      stamp,
      [{ type: 'GroupNamed', meeting: meeting.id, group: id, theme }],
      words === null ? [] : [words],
    );
  },
);

function themeIn(input: ThemeInput): Theme | null {
  if (input === null || 'interest' in input) return input === null ? null : { interest: input.interest };
  return isBlank(input.text) ? null : { entry: input.entry };
}

function isInDomain({ ground }: Preparing, interest: string): boolean {
  return ground.interests.some(({ id }) => id === interest);
}

/** The groups after a partner was put into one, which may be new. */
export function withPartner(
  groups: readonly ProgrammeGroup[],
  partner: string,
  into: string,
): ProgrammeGroup[] {
  const left = groups.map((group) => ({
    ...group,
    partners: group.partners.filter((each) => each !== partner),
  }));
  if (!left.some(({ id }) => id === into)) return [...left, { id: into, theme: null, partners: [partner] }];
  return left.map((group) =>
    group.id === into ? { ...group, partners: [...group.partners, partner] } : group,
  );
}
