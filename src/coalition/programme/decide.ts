import {
  isItemTurn,
  isMethodItem,
  isProgrammePart,
  type MethodItem,
  programmeParts,
} from '../../method/programme.ts';
import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { lengthOf, longest } from '../longest.ts';
import { endOf, meetingOf } from '../meetings/read.ts';
import type { Meeting } from '../meetings/state.ts';
import type { Coalition } from '../state.ts';
import { rewritten, type Words } from '../words.ts';
import type { ProgrammeCommand } from './commands.ts';
import { type Ground, groundOf } from './ground.ts';
import { minutesOf, proposedItems } from './proposal.ts';
import { newProgramme, programmeOf, speakerOf } from './read.ts';
import type { Programme, ProgrammeItem, Who } from './state.ts';

type CommandOf<T extends ProgrammeCommand['type']> = Extract<ProgrammeCommand, { type: T }>;

// A meeting's programme: leads propose, change and send it.

/** What a lead does with a meeting that is to come: its programme, and what steps 2 and 3 say. */
export interface Preparing {
  state: Coalition;
  meeting: Meeting;
  programme: Programme;
  ground: Ground;
  stamp: Stamp;
}

/** `work` answers `null` where there is nothing to do: what is sent again is not refused because the meeting is over by now. */
export function asLead<C extends { meeting: string }>(work: (preparing: Preparing, command: C) => Decision) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
    const meeting = meetingOf(state, command.meeting);
    if (meeting === undefined) return refuse('unknown-meeting');
    const programme = programmeOf(state, meeting.id) ?? newProgramme(meeting.id);
    const decision = work({ state, meeting, programme, ground: groundOf(state, stamp.by), stamp }, command);
    const isDone = decision.ok && decision.events.length === 0;
    if (isDone) return decision;
    if (state.over !== null) return refuse('meeting-closed');
    return meeting.status === 'planned' ? decision : refuse('meeting-over');
  };
}

export const proposeProgramme = asLead<CommandOf<'ProposeProgramme'>>(
  ({ meeting, programme, ground, stamp }, { seen }) => {
    const isAtOdds = ground.contradictions.some(({ isResolved }) => isResolved === null);
    const items = proposedItems(meeting, isAtOdds);
    if (isSame(items, programme.items)) return accept(stamp, []);
    if (programme.changes !== seen) return refuse('programme-changed');
    return accept(stamp, [{ type: 'ProgrammeProposed', meeting: meeting.id, items }]);
  },
);

export const putItem = asLead<CommandOf<'PutProgrammeItem'>>((preparing, command) => {
  const { meeting, programme, stamp } = preparing;
  const before = programme.items.find(({ id }) => id === command.item);
  const title = rewritten(command.title, before?.title ?? null);
  const note = rewritten(command.note, before?.note ?? null);
  const part = isProgrammePart(command.part) ? command.part : (before?.part ?? 'central');
  const item: ProgrammeItem = {
    id: command.item,
    part,
    method: before === undefined ? methodIn(command.method) : before.method,
    title: title.entry,
    minutes: command.minutes,
    who: command.who,
    note: note.entry,
    named: namedIn(preparing, command.named),
    changes: (before?.changes ?? -1) + 1,
  };
  // Sent again it finds its work done.
  if (before !== undefined && isSame({ ...item, changes: before.changes }, before)) return accept(stamp, []);
  if (before === undefined && command.seen !== null) return refuse('item-gone');
  if (before !== undefined && before.changes !== command.seen) return refuse('programme-changed');
  const problems = problemsOf(preparing, { item, command });
  if (problems.length > 0) return refuseAll(problems);
  const after = before?.part === part ? placeOf(programme, item.id) : lastOf(programme, item);
  const put: Fact = { type: 'ProgrammeItemPut', meeting: meeting.id, item, after };
  return accept(stamp, [put], [...title.put, ...note.put]);
});

function problemsOf(
  { state, programme }: Preparing,
  { item, command }: { item: ProgrammeItem; command: CommandOf<'PutProgrammeItem'> },
): Problem[] {
  const { minutes, who } = item;
  const others = programme.items.filter(({ id }) => id !== item.id);
  const problems: Problem[] = [];
  if (item.method === null && item.title === null)
    problems.push({ field: 'title', key: 'item-title-missing' });
  if (isLongerThan(command.title, longest.programmeTitle))
    problems.push({ field: 'title', key: 'text-too-long' });
  if (isLongerThan(command.note, longest.programmeNote))
    problems.push({ field: 'note', key: 'text-too-long' });
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > longest.meetingMinutes)
    problems.push({ field: 'minutes', key: 'item-minutes' });
  else if (minutesOf([...others, item]) > longest.meetingMinutes)
    problems.push({ field: 'minutes', key: 'programme-too-long' });
  if (!isKnownWho(state, who)) problems.push({ field: 'who', key: 'unknown-partner' });
  if (others.length >= longest.programmeItems) problems.push({ field: 'title', key: 'programme-full' });
  return problems;
}

function methodIn(method: MethodItem | null): MethodItem | null {
  return method !== null && isMethodItem(method) ? method : null;
}

function isKnownWho(state: Coalition, who: Who): boolean {
  return isItemTurn(who) || speakerOf(state, who) !== undefined;
}

export function isLongerThan(words: Words, most: number): boolean {
  return words !== null && words !== 'same' && lengthOf(words.text) > most;
}

/** Developments that can be named, each once. */
function namedIn({ ground }: Preparing, named: readonly string[]): string[] {
  const known = ground.developments.map(({ id }) => id);
  return [...new Set(named)].filter((id) => known.includes(id));
}

/** The item of its part that an item follows; `null` for the first. */
function placeOf({ items }: Programme, id: string): string | null {
  const at = items.findIndex((each) => each.id === id);
  const [item, before] = [items[at], items[at - 1]];
  return before !== undefined && before.part === item?.part ? before.id : null;
}

/** The last item of this one's part. */
function lastOf({ items }: Programme, { id, part }: ProgrammeItem): string | null {
  return items.findLast((each) => each.part === part && each.id !== id)?.id ?? null;
}

export const moveItem = asLead<CommandOf<'MoveProgrammeItem'>>(
  ({ meeting, programme, stamp }, { item: id, part, after }) => {
    const item = programme.items.find((each) => each.id === id);
    if (item === undefined) return refuse('item-gone');
    const moved = isProgrammePart(part) ? { ...item, part } : item;
    const isThere = programme.items.some(
      (each) => each.id === after && each.part === moved.part && each !== item,
    );
    const behind = after === null || isThere ? after : lastOf(programme, moved);
    const isSamePlace = moved.part === item.part && placeOf(programme, id) === behind;
    return accept(
      stamp,
      isSamePlace ? [] : [{ type: 'ProgrammeItemPut', meeting: meeting.id, item: moved, after: behind }],
    );
  },
);

export const removeItem = asLead<CommandOf<'RemoveProgrammeItem'>>(
  ({ meeting, programme, stamp }, { item }) => {
    const isThere = programme.items.some(({ id }) => id === item);
    return accept(stamp, isThere ? [{ type: 'ProgrammeItemRemoved', meeting: meeting.id, item }] : []);
  },
);

/** The items after one was put into its part, behind another one. */
export function withItem(
  items: readonly ProgrammeItem[],
  item: ProgrammeItem,
  after: string | null,
): ProgrammeItem[] {
  const others = items.filter(({ id }) => id !== item.id);
  return programmeParts.flatMap((part) => {
    const own = others.filter((each) => each.part === part);
    if (part !== item.part) return own;
    const at = after === null ? 0 : own.findIndex(({ id }) => id === after) + 1;
    return [...own.slice(0, at), item, ...own.slice(at)];
  });
}

/** Who is invited gets it with the meeting's next sequence: in a message, and in the calendar file. */
export const shareProgramme = asLead<CommandOf<'ShareProgramme'>>(
  ({ meeting, programme, stamp }, { seen }) => {
    if (programme.items.length === 0) return refuse('programme-empty');
    if (programme.shared?.changes === programme.changes) return accept(stamp, []);
    if (programme.changes !== seen) return refuse('programme-changed');
    if (endOf(meeting) <= stamp.at) return refuse('meeting-over');
    const { id, kind, form, start, zone, minutes, lastDay, place, purpose, sequence } = meeting;
    return accept(stamp, [
      { type: 'ProgrammeShared', meeting: id },
      {
        type: 'MeetingChanged',
        meeting: id,
        sequence: sequence + 1,
        was: { start, zone, minutes },
        kind,
        form,
        start,
        zone,
        minutes,
        lastDay,
        place,
        purpose,
        changes: ['programme'],
        added: [],
        removed: [],
      },
    ]);
  },
);

export function askFile(
  state: Coalition,
  { meeting: id }: CommandOf<'AskProgrammeFile'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (meetingOf(state, id) === undefined) return refuse('unknown-meeting');
  const items = programmeOf(state, id)?.items ?? [];
  return items.length === 0
    ? refuse('programme-empty')
    : accept(stamp, [{ type: 'ProgrammeFileAsked', meeting: id }]);
}

/** Both are plain data, made in one order. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
