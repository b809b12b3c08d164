import { partnerOf } from '../find.ts';
import { inviteesOf } from '../meetings/read.ts';
import type { Meeting } from '../meetings/state.ts';
import type { Partner } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { type Placed, placed } from './placing.ts';
import { isOfAll, minutesOf } from './proposal.ts';
import type { Programme, ProgrammeGroup, ProgrammeItem, SharedProgramme, Who } from './state.ts';

// Reading what leads prepared of a meeting; `decide.ts` decides about it.

/** The meeting that is to be planned: only its choices are made. */
export const toBePlanned = '';

export function programmeOf(coalition: Coalition, meeting: string): Programme | undefined {
  return coalition.programmes?.find((each) => each.meeting === meeting);
}

export function newProgramme(meeting: string): Programme {
  return { meeting, choices: null, items: [], groups: [], changes: 0, shared: null };
}

const minute = 60_000;

/** An item with the instants at which it begins and ends: they always add up, whatever the clock does meanwhile. */
export interface TimedItem {
  item: ProgrammeItem;
  from: number;
  until: number;
}

export function timesOf({ start }: Pick<Meeting, 'start'>, items: readonly ProgrammeItem[]): TimedItem[] {
  let from = start;
  return items.map((item) => {
    const timed = { item, from, until: from + item.minutes * minute };
    from = timed.until;
    return timed;
  });
}

/** Minutes that the programme is longer than its meeting; below 0: that it is shorter. */
export function overrun({ minutes }: Pick<Meeting, 'minutes'>, items: readonly ProgrammeItem[]): number {
  return minutesOf(items) - minutes;
}

/** The partner who speaks; `undefined` where it is not one alone, or one that is no longer there. */
export function speakerOf(coalition: Coalition, who: Who): Partner | undefined {
  if (!who.startsWith('partner:')) return undefined;
  const partner = partnerOf(coalition, who.slice('partner:'.length));
  return partner?.removed ? undefined : partner;
}

/** Minutes in which partners themselves are at work. Where the lead's own organisation speaks they are not. */
export function partnersMinutes(coalition: Coalition, items: readonly ProgrammeItem[]): number {
  return minutesOf(items.filter(({ who }) => isOfAll(who) || speakerOf(coalition, who)?.own === false));
}

/** Whether partners have at least half of the time. */
export function isPartnersOwn(coalition: Coalition, items: readonly ProgrammeItem[]): boolean {
  return partnersMinutes(coalition, items) * 2 >= minutesOf(items);
}

/** The partners with somebody who is invited, with how many of their people did not say no. */
export function expectedPartners(coalition: Coalition, meeting: Meeting): Placed[] {
  const invited = inviteesOf(coalition, meeting);
  return coalition.partners.flatMap(({ id, kind, removed }) => {
    const own = invited.filter(({ contact }) => contact.partner === id);
    if (removed || own.length === 0) return [];
    return [{ partner: id, kind, people: own.filter(({ invitee }) => invitee.answer !== 'no').length }];
  });
}

/** The groups as they are now: every partner who is invited in exactly one. */
export function groupsOf(
  coalition: Coalition,
  meeting: Meeting,
  groups: readonly ProgrammeGroup[],
): ProgrammeGroup[] {
  return placed(groups, expectedPartners(coalition, meeting));
}

/** How many people a group has. */
export function peopleIn(coalition: Coalition, meeting: Meeting, group: ProgrammeGroup): number {
  return expectedPartners(coalition, meeting)
    .filter(({ partner }) => group.partners.includes(partner))
    .reduce((sum, { people }) => sum + people, 0);
}

/** What invitees see of a meeting's programme; `null`: nothing was sent. */
export function sharedProgramme(coalition: Coalition, meeting: Meeting): SharedProgramme | null {
  return programmeOf(coalition, meeting.id)?.shared ?? null;
}

/** Whether leads changed anything since it was sent. */
export function isChangedSince({ shared, changes }: Programme): boolean {
  return shared !== null && shared.changes !== changes;
}

/** Every vault entry that a programme names, sent or not. */
export function entriesOf({ choices, items, groups, shared }: Programme): string[] {
  const ofItems = [...items, ...(shared?.items ?? [])].flatMap(({ title, note }) => [title, note]);
  const ofGroups = [...groups, ...(shared?.groups ?? [])].map(ownTheme);
  const all = [choices?.note ?? null, leaderEntry(choices?.leader ?? null), ...ofItems, ...ofGroups];
  return [...new Set(all.flatMap((entry) => entry ?? []))];
}

/** What invitees may read of them: what was sent, and what the invitation says. */
export function sentEntriesOf({ choices, shared }: Programme): string[] {
  const all = [
    choices?.beforehand === 'note' ? choices.note : null,
    leaderEntry(choices?.leader ?? null),
    ...(shared?.items ?? []).map(({ title }) => title),
    ...(shared?.groups ?? []).map(ownTheme),
  ];
  return all.flatMap((entry) => entry ?? []);
}

function ownTheme({ theme }: ProgrammeGroup): string | null {
  return theme !== null && 'entry' in theme ? theme.entry : null;
}

function leaderEntry(leader: NonNullable<Programme['choices']>['leader']): string | null {
  return leader !== null && 'entry' in leader ? leader.entry : null;
}

/** The interests that a programme names, in its groups and its items. */
export function interestsIn({ items, groups, shared }: Programme): string[] {
  const themes = [...groups, ...(shared?.groups ?? [])].flatMap(({ theme }) =>
    theme !== null && 'interest' in theme ? theme.interest : [],
  );
  const named = [...items, ...(shared?.items ?? [])].flatMap((item) => item.named);
  return [...new Set([...themes, ...named])];
}
