import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import type { MeetingCommand } from './commands.ts';
import {
  answerMeeting,
  cancelMeeting,
  noteAskedAfter,
  noteAskedNext,
  noteInviteeReminded,
  noteOutcomeTold,
  noteTold,
  noteUnreached,
  recordOutcome,
  setRhythm,
} from './decide.ts';
import { duesOf, duesOfAll } from './dues.ts';
import { begin, events, type MeetingsEvent } from './evolve.ts';
import { changeMeeting, planMeeting } from './planning.ts';
import { entriesOf } from './read.ts';
import type { Meeting, MeetingsPart } from './state.ts';

/** When partners meet, who comes, and what came of it. */
export const meetings = {
  commands: {
    PlanMeeting: planMeeting,
    ChangeMeeting: changeMeeting,
    CancelMeeting: cancelMeeting,
    AnswerMeeting: answerMeeting,
    NoteInviteeTold: noteTold,
    NoteOutcomeTold: noteOutcomeTold,
    NoteInviteeUnreached: noteUnreached,
    NoteInviteeReminded: noteInviteeReminded,
    NoteLeadAskedAfter: noteAskedAfter,
    RecordMeetingOutcome: recordOutcome,
    SetMeetingRhythm: setRhythm,
    NoteLeadAskedNext: noteAskedNext,
  },
  events,
  begin,
  things: (coalition) => coalition.meetings,
  dues: duesOf,
  duesOfAll,
  texts: entriesOf,
  mayRead,
  belongs: ({ invitees }, entry) => {
    const beside = invitees.find(({ note }) => note === entry);
    return beside === undefined ? 'shared' : { subject: beside.contact };
  },
} satisfies Area<MeetingCommand, MeetingsEvent, Meeting, MeetingsPart>;
