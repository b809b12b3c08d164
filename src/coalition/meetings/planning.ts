import { isDay, momentProblem } from '../days.ts';
import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import { activeAmong } from '../find.ts';
import type { Coalition } from '../state.ts';
import { isBlank, rewritten, written } from '../words.ts';
import type { MeetingCommand } from './commands.ts';
import { inviteesOf, isLength, kindOf, meetingOf } from './read.ts';
import type { Meeting, MeetingChange } from './state.ts';
import { isTooLong } from './words.ts';

type CommandOf<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;
type Described = CommandOf<'PlanMeeting' | 'ChangeMeeting'>;

function problemsOf(state: Coalition, command: Described, { at }: Stamp): Problem[] {
  const { start, minutes, place, purpose, zone } = command;
  const problems: Problem[] = [];
  const isTime = Number.isSafeInteger(start) && zone !== '' && isDay(command.lastDay);
  const wrong = isTime ? momentProblem(start, at) : 'meeting-date';
  if (wrong !== null) problems.push({ field: 'date', key: wrong });
  if (!isLength(minutes)) problems.push({ field: 'minutes', key: 'meeting-minutes' });
  if (isTooLong(place)) problems.push({ field: 'place', key: 'text-too-long' });
  if (isTooLong(purpose)) problems.push({ field: 'purpose', key: 'text-too-long' });
  if (purpose === null || (purpose !== 'same' && isBlank(purpose.text)))
    problems.push({ field: 'purpose', key: 'purpose-missing' });
  if (activeAmong(state, command.invitees).length === 0)
    problems.push({ field: 'who', key: 'nobody-chosen' });
  return problems;
}

/** A lead plans a meeting; sent again it is there already. */
export function planMeeting(state: Coalition, command: CommandOf<'PlanMeeting'>, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  if (meetingOf(state, command.meeting) !== undefined) return accept(stamp, []);
  if (state.over !== null) return refuse('meeting-closed');
  const problems = problemsOf(state, command, stamp);
  if (problems.length > 0) return refuseAll(problems);
  const { meeting, start, zone, minutes, lastDay, purpose } = command;
  const place = written(command.place);
  const invitees = activeAmong(state, command.invitees);
  const coming = invitees.filter((id) => command.coming?.includes(id));
  return accept(
    stamp,
    [
      {
        type: 'MeetingPlanned',
        meeting,
        start,
        zone,
        minutes,
        lastDay,
        ...kindOf(command),
        place: place?.entry ?? null,
        purpose: purpose?.entry ?? '',
        invitees,
        ...(coming.length === 0 ? {} : { coming }),
      },
    ],
    [place, purpose].flatMap((words) => words ?? []),
  );
}

/** Every change is a new sequence; made from an older one it is refused, so that no lead undoes another's unseen. */
export function changeMeeting(state: Coalition, command: CommandOf<'ChangeMeeting'>, stamp: Stamp): Decision {
  const meeting = meetingOf(state, command.meeting);
  if (meeting === undefined) return refuse('unknown-meeting');
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const place = rewritten(command.place, meeting.place);
  const purpose = rewritten(command.purpose, meeting.purpose);
  const expected = activeAmong(state, command.invitees);
  const present = inviteesOf(state, meeting).map(({ contact }) => contact.id);
  const changes = changesOf(meeting, { command, place: place.entry, purpose: purpose.entry });
  const added = expected.filter((id) => !present.includes(id));
  const removed = present.filter((id) => !expected.includes(id));
  // Sent again it finds its work done.
  if (changes.length + added.length + removed.length === 0) return accept(stamp, []);
  if (meeting.status !== 'planned') return refuse('meeting-over');
  if (command.sequence !== meeting.sequence) return refuse('meeting-changed');
  const problems = problemsOf(state, command, stamp);
  if (problems.length > 0) return refuseAll(problems);
  const { start, zone, minutes, lastDay } = command;
  return accept(
    stamp,
    [
      {
        type: 'MeetingChanged',
        meeting: meeting.id,
        sequence: meeting.sequence + 1,
        was: { start: meeting.start, zone: meeting.zone, minutes: meeting.minutes },
        start,
        zone,
        minutes,
        lastDay,
        ...kindOf(command),
        place: place.entry,
        purpose: purpose.entry ?? meeting.purpose,
        changes,
        added,
        removed,
      },
    ],
    [...place.put, ...purpose.put],
  );
}

function changesOf(
  meeting: Meeting,
  { command, place, purpose }: { command: Described; place: string | null; purpose: string | null },
): MeetingChange[] {
  const { kind, form } = kindOf(command);
  const differs: Record<MeetingChange, boolean> = {
    time: command.start !== meeting.start || command.zone !== meeting.zone,
    minutes: command.minutes !== meeting.minutes,
    place: place !== meeting.place,
    purpose: purpose !== meeting.purpose,
    kind: kind !== meeting.kind || form !== meeting.form,
    // That changes by itself, and is sent by itself.
    programme: false,
  };
  return (Object.keys(differs) as MeetingChange[]).filter((change) => differs[change]);
}
