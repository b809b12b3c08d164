import { accept, type Decision, isLead, type Problem, refuse, refuseAll, type Stamp } from '../decision.ts';
import { activePartners, contactOf } from '../find.ts';
import { longest } from '../longest.ts';
import { meetingOf } from '../meetings/read.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlank, rewritten } from '../words.ts';
import type { ProgrammeCommand } from './commands.ts';
import { isLongerThan, isSame } from './decide.ts';
import { programmeOf, toBePlanned } from './read.ts';
import type { Choices } from './state.ts';

type ChooseForMeeting = Extract<ProgrammeCommand, { type: 'ChooseForMeeting' }>;

/** How a meeting is organised: chosen before it is planned, or of one that is to come. */
export function chooseForMeeting(state: Coalition, command: ChooseForMeeting, stamp: Stamp): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const meeting = meetingOf(state, command.meeting);
  if (meeting === undefined && command.meeting !== toBePlanned) return refuse('unknown-meeting');
  const before = programmeOf(state, command.meeting)?.choices ?? null;
  const note = rewritten(command.note, before?.note ?? null);
  const leader = leaderIn(state, command, before);
  const { who, host, hosts, beforehand, facilitator } = command.choices;
  const isThere = new Set(activePartners(state).map(({ id }) => id));
  const choices: Omit<Choices, 'by' | 'at'> = {
    who: oneOf(who, ['able', 'stakeholders-too']),
    host: oneOf(host, ['one-partner', 'front-runners']),
    hosts: [...new Set(hosts)].filter((id) => isThere.has(id)),
    beforehand: oneOf(beforehand, ['occasion', 'note']),
    note: note.entry,
    facilitator: oneOf(facilitator, ['own', 'independent']),
    leader: leader.leader,
  };
  if (before !== null && isSame(choices, chosenOf(before))) return accept(stamp, []);
  if (state.over !== null) return refuse('meeting-closed');
  if (meeting !== undefined && meeting.status !== 'planned') return refuse('meeting-over');
  if ((before?.at ?? null) !== command.seen) return refuse('choices-changed');
  const problems = problemsOf(command, choices);
  if (problems.length > 0) return refuseAll(problems);
  return accept(
    stamp,
    [{ type: 'MeetingChosen', meeting: command.meeting, choices }],
    [...note.put, ...leader.put],
  );
}

/** Without who made them and when. */
function chosenOf({ by: _by, at: _at, ...choices }: Choices): Omit<Choices, 'by' | 'at'> {
  return choices;
}

/** Somebody of the coalition is a contact; somebody from outside is a name in words. */
function leaderIn(
  state: Coalition,
  { leader, choices }: ChooseForMeeting,
  before: Choices | null,
): { leader: Choices['leader']; put: Secret[] } {
  if (leader === 'same') return { leader: before?.leader ?? null, put: [] };
  if (leader === null || choices.facilitator === null) return { leader: null, put: [] };
  if ('contact' in leader) {
    const contact = contactOf(state, leader.contact);
    const isThere = contact !== undefined && !contact.removed;
    return { leader: isThere ? { contact: leader.contact } : null, put: [] };
  }
  if (isBlank(leader.text)) return { leader: null, put: [] };
  return { leader: { entry: leader.entry }, put: [leader] };
}

function problemsOf({ note, leader }: ChooseForMeeting, choices: Omit<Choices, 'by' | 'at'>): Problem[] {
  const problems: Problem[] = [];
  if (choices.beforehand === 'note' && choices.note === null)
    problems.push({ field: 'note', key: 'note-missing' });
  if (isLongerThan(note, longest.meetingText)) problems.push({ field: 'note', key: 'text-too-long' });
  const name = leader !== null && leader !== 'same' && 'entry' in leader ? leader : null;
  if (isLongerThan(name, longest.programmeTitle)) problems.push({ field: 'leader', key: 'text-too-long' });
  return problems;
}

function oneOf<Value extends string>(value: Value | null, known: readonly Value[]): Value | null {
  return value !== null && known.includes(value) ? value : null;
}
