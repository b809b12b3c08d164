import { meetingRhythms } from '../method/meetings.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from './decision.ts';
import { contactOf } from './find.ts';
import { longest } from './longest.ts';
import { answerDays, endOf, inviteesOf, meetingOf, ownInvitation } from './meetings.ts';
import type { MeetingCommand } from './meetings-commands.ts';
import { changeMeeting, planMeeting } from './meetings-planning.ts';
import type { Meeting } from './meetings-state.ts';
import { isTooLong, rewritten, written } from './meetings-words.ts';
import type { Coalition } from './state.ts';

type CommandOf<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

/** Meetings: leads plan, change and cancel them and record what came of them; each contact answers for themself. */
export function decideMeeting(state: Coalition, command: MeetingCommand, stamp: Stamp): Decision {
  switch (command.type) {
    case 'PlanMeeting':
      return planMeeting(state, command, stamp);
    case 'SetMeetingRhythm': {
      const { months } = command;
      if (!isLead(state, stamp.by)) return refuse('not-a-lead');
      const isNews = meetingRhythms.includes(months) && state.meetingRhythm !== months;
      return accept(stamp, isNews ? [{ type: 'MeetingRhythmSet', months }] : []);
    }
    case 'NoteLeadAskedNext': {
      const { lead } = command;
      return accept(stamp, isLead(state, lead) ? [{ type: 'LeadAskedNext', lead }] : []);
    }
    default: {
      const meeting = meetingOf(state, command.meeting);
      return meeting === undefined
        ? refuse('unknown-meeting')
        : decideOne(state, { meeting, command, stamp });
    }
  }
}

interface OneMeeting<C> {
  meeting: Meeting;
  command: C;
  stamp: Stamp;
}

type OfOne = Exclude<MeetingCommand, { type: 'PlanMeeting' | 'SetMeetingRhythm' | 'NoteLeadAskedNext' }>;

function decideOne(state: Coalition, { meeting, command, stamp }: OneMeeting<OfOne>): Decision {
  switch (command.type) {
    case 'AnswerMeeting':
      return answer(state, { meeting, command, stamp });
    case 'NoteInviteeTold':
    case 'NoteInviteeUnreached':
    case 'NoteInviteeReminded':
      return noteInvitee(state, { meeting, command, stamp });
    case 'NoteLeadAskedAfter': {
      const isNews = meeting.status === 'planned' && !meeting.askedAfter.includes(command.lead);
      const fact = { type: 'LeadAskedAfter', meeting: meeting.id, lead: command.lead } as const;
      return accept(stamp, isNews ? [fact] : []);
    }
    default:
      if (!isLead(state, stamp.by)) return refuse('not-a-lead');
      return byLead(state, { meeting, command, stamp });
  }
}

type ByLead = CommandOf<'ChangeMeeting' | 'CancelMeeting' | 'RecordMeetingOutcome'>;

function byLead(state: Coalition, { meeting, command, stamp }: OneMeeting<ByLead>): Decision {
  switch (command.type) {
    case 'ChangeMeeting':
      return changeMeeting(state, { meeting, command, stamp });
    case 'CancelMeeting':
      return cancel({ meeting, command, stamp });
    case 'RecordMeetingOutcome':
      return recordOutcome({ meeting, command, stamp });
    default:
      return command satisfies never;
  }
}

function cancel({ meeting, command, stamp }: OneMeeting<CommandOf<'CancelMeeting'>>): Decision {
  const { id, status, sequence } = meeting;
  if (status === 'cancelled') return accept(stamp, []);
  if (status === 'held') return refuse('meeting-over', 'line');
  if (isTooLong(command.line)) return refuse('text-too-long', 'line');
  const line = written(command.line);
  return accept(
    stamp,
    [{ type: 'MeetingCancelled', meeting: id, sequence: sequence + 1, entry: line?.entry ?? null }],
    { put: line === null ? [] : [line] },
  );
}

function answer(
  state: Coalition,
  { meeting, command, stamp }: OneMeeting<CommandOf<'AnswerMeeting'>>,
): Decision {
  const contact = contactOf(state, command.contact);
  const invitee = inviteesOf(state, meeting).find((each) => each.contact.id === command.contact)?.invitee;
  if (contact === undefined || invitee === undefined) return refuse('not-invited', 'answer');
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
        ...{ type: 'MeetingAnswered', meeting: meeting.id, contact: contact.id },
        ...{ answer: command.answer, note: note.entry },
      },
    ],
    { put: note.put, drop: note.drop },
  );
}

type Note = CommandOf<'NoteInviteeTold' | 'NoteInviteeUnreached' | 'NoteInviteeReminded'>;

function noteInvitee(state: Coalition, { meeting, command, stamp }: OneMeeting<Note>): Decision {
  const { id } = meeting;
  const invitee =
    command.type === 'NoteInviteeTold'
      ? meeting.invitees.find(({ contact }) => contact === command.contact)
      : ownInvitation(state, meeting, command.user)?.invitee;
  if (invitee === undefined) return accept(stamp, []);
  const { contact } = invitee;
  switch (command.type) {
    case 'NoteInviteeTold': {
      const { ts, sequence } = command;
      const isKnown = invitee.messages.some((each) => each.ts === ts);
      return accept(stamp, isKnown ? [] : [{ type: 'InviteeTold', meeting: id, contact, ts, sequence }]);
    }
    case 'NoteInviteeUnreached': {
      const { reason } = command;
      if (invitee.unreached === reason) return accept(stamp, []);
      return accept(stamp, [{ type: 'InviteeUnreached', meeting: id, contact, reason }]);
    }
    case 'NoteInviteeReminded': {
      const { of } = command;
      const isDone = of === 'answer' ? invitee.reminders >= answerDays.length : invitee.told.includes(of);
      if (meeting.status !== 'planned' || isDone) return accept(stamp, []);
      return accept(stamp, [{ type: 'InviteeReminded', meeting: id, user: command.user, of }]);
    }
    default:
      return command satisfies never;
  }
}

function recordOutcome({ meeting, command, stamp }: OneMeeting<CommandOf<'RecordMeetingOutcome'>>): Decision {
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
  const before = outcome === null ? [] : entriesOf(outcome);
  if (put.every(({ entry }) => before.includes(entry))) return accept(stamp, []);
  if ((outcome?.at ?? null) !== command.seen) return refuse('outcome-there', 'agreed');
  return accept(
    stamp,
    [
      {
        ...{ type: 'MeetingOutcomeRecorded', meeting: id, agreed: agreed?.entry ?? null },
        ...{ open: open?.entry ?? null, actions: actions.map(({ entry }) => entry) },
      },
    ],
    { put, drop: before },
  );
}

function entriesOf({ agreed, open, actions }: NonNullable<Meeting['outcome']>): string[] {
  return [agreed, open, ...actions].flatMap((entry) => entry ?? []);
}
