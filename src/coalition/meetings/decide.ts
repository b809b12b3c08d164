import { meetingRhythms } from '../../method/meetings.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import { longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import { rewritten, written } from '../words.ts';
import type { MeetingCommand } from './commands.ts';
import { answerDays } from './dues.ts';
import { endOf, inviteesOf, meetingOf, ownInvitation } from './read.ts';
import type { Invitee, Meeting } from './state.ts';
import { isTooLong } from './words.ts';

type CommandOf<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

// Meetings: leads plan, change and cancel them and record what came of them; each contact answers for themself.

export function setRhythm(
  state: Coalition,
  { months }: CommandOf<'SetMeetingRhythm'>,
  stamp: Stamp,
): Decision {
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const isNews = meetingRhythms.includes(months) && state.meetingRhythm !== months;
  return accept(stamp, isNews ? [{ type: 'MeetingRhythmSet', months }] : []);
}

export function noteAskedNext(
  state: Coalition,
  { lead }: CommandOf<'NoteLeadAskedNext'>,
  stamp: Stamp,
): Decision {
  return accept(stamp, isLead(state, lead) ? [{ type: 'LeadAskedNext', lead }] : []);
}

export function noteAskedAfter(
  state: Coalition,
  command: CommandOf<'NoteLeadAskedAfter'>,
  stamp: Stamp,
): Decision {
  const meeting = meetingOf(state, command.meeting);
  if (meeting === undefined) return refuse('unknown-meeting');
  const isNews = meeting.status === 'planned' && !meeting.askedAfter.includes(command.lead);
  const fact = { type: 'LeadAskedAfter', meeting: meeting.id, lead: command.lead } as const;
  return accept(stamp, isNews ? [fact] : []);
}

export function cancelMeeting(state: Coalition, command: CommandOf<'CancelMeeting'>, stamp: Stamp): Decision {
  const meeting = meetingOf(state, command.meeting);
  if (meeting === undefined) return refuse('unknown-meeting');
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { id, status, sequence } = meeting;
  if (status === 'cancelled') return accept(stamp, []);
  if (status === 'held') return refuse('meeting-over', 'line');
  if (isTooLong(command.line)) return refuse('text-too-long', 'line');
  const line = written(command.line);
  return accept(
    stamp,
    [{ type: 'MeetingCancelled', meeting: id, sequence: sequence + 1, entry: line?.entry ?? null }],
    line === null ? [] : [line],
  );
}

export function answerMeeting(state: Coalition, command: CommandOf<'AnswerMeeting'>, stamp: Stamp): Decision {
  const meeting = meetingOf(state, command.meeting);
  if (meeting === undefined) return refuse('unknown-meeting');
  const seat = inviteesOf(state, meeting).find((each) => each.contact.id === command.contact);
  if (seat === undefined) return refuse('not-invited', 'answer');
  const { contact, invitee } = seat;
  // Somebody without Slack tells a lead.
  const isTheirs = contact.user === null ? isLead(state, stamp.by) : contact.user === stamp.by;
  if (!isTheirs) return refuse('not-your-answer', 'answer');
  if (meeting.status !== 'planned' || endOf(meeting) <= stamp.at) return refuse('meeting-over', 'answer');
  if (!(command.sequence >= meeting.timed)) return refuse('meeting-moved', 'answer');
  if (isTooLong(command.note)) return refuse('text-too-long', 'note');
  const note = rewritten(command.note, invitee.note);
  if (invitee.answer === command.answer && invitee.note === note.entry) return accept(stamp, []);
  return accept(
    stamp,
    [
      {
        type: 'MeetingAnswered',
        meeting: meeting.id,
        contact: contact.id,
        answer: command.answer,
        note: note.entry,
      },
    ],
    note.put,
  );
}

/** What the app itself did about an invitee. */
function toInvitee<C extends { meeting: string }>(
  inviteeOf: (state: Coalition, meeting: Meeting, command: C) => Invitee | undefined,
  decide: (given: { meeting: Meeting; invitee: Invitee; command: C; stamp: Stamp }) => Decision,
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const meeting = meetingOf(state, command.meeting);
    if (meeting === undefined) return refuse('unknown-meeting');
    const invitee = inviteeOf(state, meeting, command);
    return invitee === undefined ? accept(stamp, []) : decide({ meeting, invitee, command, stamp });
  };
}

function ofUser(state: Coalition, meeting: Meeting, { user }: { user: string }): Invitee | undefined {
  return ownInvitation(state, meeting, user)?.invitee;
}

export const noteTold = toInvitee(
  (_state, { invitees }, { contact }: CommandOf<'NoteInviteeTold'>) =>
    invitees.find((each) => each.contact === contact),
  ({ meeting, invitee, command: { ts, sequence, substitute }, stamp }) => {
    const { contact } = invitee;
    const isKnown = invitee.messages.some((each) => each.ts === ts);
    const where = substitute === undefined ? {} : { substitute };
    return accept(
      stamp,
      isKnown ? [] : [{ type: 'InviteeTold', meeting: meeting.id, contact, ts, sequence, ...where }],
    );
  },
);

export const noteOutcomeTold = toInvitee(
  (_state, { invitees }, { contact }: CommandOf<'NoteOutcomeTold'>) =>
    invitees.find((each) => each.contact === contact),
  ({ meeting: { id }, invitee: { contact, outcomeTs }, command: { ts }, stamp }) =>
    accept(stamp, outcomeTs === ts ? [] : [{ type: 'OutcomeTold', meeting: id, contact, ts }]),
);

export const noteUnreached = toInvitee<CommandOf<'NoteInviteeUnreached'>>(
  ofUser,
  ({ meeting: { id }, invitee, command: { reason }, stamp }) => {
    const { contact, unreached } = invitee;
    return accept(
      stamp,
      unreached === reason ? [] : [{ type: 'InviteeUnreached', meeting: id, contact, reason }],
    );
  },
);

export const noteInviteeReminded = toInvitee<CommandOf<'NoteInviteeReminded'>>(
  ofUser,
  ({ meeting: { id, status }, invitee, command: { of, user }, stamp }) => {
    const isDone = of === 'answer' ? invitee.reminders >= answerDays.length : invitee.told.includes(of);
    if (status !== 'planned' || isDone) return accept(stamp, []);
    return accept(stamp, [{ type: 'InviteeReminded', meeting: id, user, of }]);
  },
);

export function recordOutcome(
  state: Coalition,
  command: CommandOf<'RecordMeetingOutcome'>,
  stamp: Stamp,
): Decision {
  const meeting = meetingOf(state, command.meeting);
  if (meeting === undefined) return refuse('unknown-meeting');
  if (!isLead(state, stamp.by)) return refuse('not-a-lead');
  const { id, status, outcome } = meeting;
  if (status === 'cancelled') return refuse('meeting-over', 'agreed');
  if (meeting.start > stamp.at) return refuse('meeting-early', 'agreed');
  const agreed = written(command.agreed);
  const open = written(command.open);
  const actions = command.actions.flatMap((line) => written(line) ?? []);
  const put = [agreed, open, ...actions].flatMap((words) => words ?? []);
  if (put.length === 0) return refuse('outcome-empty', 'agreed');
  if (actions.length > longest.meetingActions) return refuse('outcome-lines', 'actions');
  if (put.some(isTooLong)) return refuse('text-too-long', 'agreed');
  const before = outcome === null ? [] : wordsOf(outcome);
  if (put.every(({ entry }) => before.includes(entry))) return accept(stamp, []);
  if ((outcome?.at ?? null) !== command.seen) return refuse('outcome-there', 'agreed');
  return accept(
    stamp,
    [
      {
        type: 'MeetingOutcomeRecorded',
        meeting: id,
        agreed: agreed?.entry ?? null,
        open: open?.entry ?? null,
        actions: actions.map(({ entry }) => entry),
      },
    ],
    put,
  );
}

function wordsOf({ agreed, open, actions }: NonNullable<Meeting['outcome']>): string[] {
  return [agreed, open, ...actions].flatMap((entry) => entry ?? []);
}
