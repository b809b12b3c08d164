import type { KnownBlock, ModalView, PlainTextOption, StaticSelect } from '@slack/types';
import { partnerOf } from '../../coalition/find.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { groupId, groupSizes, groupsAtMost } from '../../coalition/programme/placing.ts';
import {
  expectedPartners,
  groupsOf,
  newProgramme,
  peopleIn,
  programmeOf,
} from '../../coalition/programme/read.ts';
import type { Programme, ProgrammeGroup } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, confirmation, menuOf, option, section, written } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { programmeValue } from './lines.ts';
import { groupIn, partnersIn, themeOf } from './words.ts';

export interface GroupsScreen {
  coalition: Coalition;
  meeting: Meeting;
  page: number;
  open: OpenEntry;
}

const namesShown = 1_000;

/** The groups of a meeting, each with who is in it, and each partner with the group that it stands in. */
export function buildGroupsView(text: Text, screen: GroupsScreen): ModalView {
  const { coalition, meeting, page } = screen;
  const words = text.programme.groups;
  const programme = programmeOf(coalition, meeting.id) ?? newProgramme(meeting.id);
  const groups = groupsOf(coalition, meeting, programme.groups);
  const isOpen = coalition.over === null && meeting.status === 'planned';
  const lines = [
    ...groups.map((group) => groupLine(text, screen, { group, isOpen })),
    ...(isOpen ? partnerLines(text, screen, groups) : []),
  ];
  const { shown, pager } = paged(text, lines, { page, action: act.groupsPage });
  return modal({
    callback: views.groups,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id, meeting: meeting.id, page },
    blocks: [
      section(groups.length === 0 ? words.none : words.intro),
      ...shown,
      ...pager,
      lastButtons(text, screen, { programme, isOpen }),
    ],
  });
}

function lastButtons(
  text: Text,
  { coalition, meeting }: GroupsScreen,
  { programme, isOpen }: { programme: Programme; isOpen: boolean },
): KnownBlock {
  const words = text.programme.groups;
  const value = programmeValue(coalition.id, meeting.id);
  const isFirst = programme.groups.length === 0;
  const again = {
    title: words.againTitle,
    body: words.againBody,
    yes: words.againYes,
    no: words.againNo,
  };
  const propose = button(act.proposeGroups, isFirst ? words.propose : words.again, {
    value: `${value}.${programme.changes}`,
    ...(isFirst ? { style: 'primary' as const } : { confirm: confirmation(again) }),
  });
  return actions('groups', [
    ...(isOpen ? [propose] : []),
    button(`${act.openProgramme}.here`, words.back, { value }),
  ]);
}

function groupLine(
  text: Text,
  { coalition, meeting, open }: GroupsScreen,
  { group, isOpen }: { group: ProgrammeGroup; isOpen: boolean },
): KnownBlock {
  const words = text.programme.groups;
  const people = peopleIn(coalition, meeting, group);
  const partners = escapeMrkdwn(truncate(partnersIn(text, coalition, group.partners), namesShown));
  const { isGone } = themeOf(coalition, group.theme, open);
  const about = [words.people(people), ...(isGone ? [words.themeGone] : [])].join(', ');
  const lines = [
    `*${escapeMrkdwn(groupIn(text, coalition, group, open))}*`,
    partners === '' ? words.empty : partners,
    [about, ...warningsOf(text, group, people)].join('. '),
  ];
  if (!isOpen) return written(lines.join('\n'));
  const value = programmeValue(coalition.id, meeting.id);
  return section(lines.join('\n'), button(`${act.nameGroup}.${group.id}`, words.theme, { value }));
}

/** What is wrong with a group's size, as long as anybody is in it. */
function warningsOf(text: Text, { partners }: ProgrammeGroup, people: number): string[] {
  const words = text.programme.groups;
  if (partners.length === 0) return [];
  if (partners.length === 1) return [words.alone];
  if (people < groupSizes.least) return [words.small];
  return people > groupSizes.most ? [words.large] : [];
}

function partnerLines(text: Text, screen: GroupsScreen, groups: readonly ProgrammeGroup[]): KnownBlock[] {
  const { coalition, meeting, open } = screen;
  const words = text.programme.groups;
  if (groups.length === 0) return [];
  const options = [
    ...groups.map((group) => option(group.id, groupIn(text, coalition, group, open))),
    ...(groups.length < groupsAtMost ? [option(freeId(groups), words.newGroup)] : []),
  ];
  return expectedPartners(coalition, meeting).map(({ partner, people }) => {
    const name = escapeMrkdwn(partnerOf(coalition, partner)?.name ?? '');
    const own = groups.find(({ partners }) => partners.includes(partner))?.id;
    return section(words.with(name, words.people(people)), placeMenu(text, { partner, own, options }));
  });
}

function freeId(groups: readonly ProgrammeGroup[]): string {
  const taken = groups.map(({ id }) => id);
  const all = Array.from({ length: groupsAtMost }, (_, at) => groupId(at + 1));
  return all.find((id) => !taken.includes(id)) ?? groupId(groupsAtMost);
}

function placeMenu(
  text: Text,
  { partner, own, options }: { partner: string; own: string | undefined; options: PlainTextOption[] },
): StaticSelect {
  const menu = menuOf(`${act.placePartner}.${partner}`, text.programme.groups.place, options);
  const chosen = options.find(({ value }) => value === own);
  return chosen === undefined ? menu : { ...menu, initial_option: chosen };
}
