import { isDay } from '../days.ts';
import { accept, type Decision, refuse, type Stamp } from '../decision.ts';
import { authorOf, interviewOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { InterviewCommand } from './commands.ts';
import { isNoted, isOpen, talkReminders } from './read.ts';
import type { Interview } from './state.ts';

type Note = Extract<InterviewCommand, { type: `Note${string}` }>;
type NoteOf<T extends Note['type']> = Extract<Note, { type: T }>;

// What the app itself did about an interview.

function ofInterview<C extends Note>(decide: (interview: Interview, command: C, stamp: Stamp) => Decision) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const interview = interviewOf(state, command.interview);
    return interview === undefined ? refuse('unknown-interview') : decide(interview, command, stamp);
  };
}

export const noteDelivered = ofInterview(({ id }, _command: NoteOf<'NoteDelivered'>, stamp) =>
  accept(stamp, [{ type: 'InterviewDelivered', interview: id }]),
);

export const noteUndelivered = ofInterview(
  ({ id, undelivered }, { reason }: NoteOf<'NoteUndelivered'>, stamp) =>
    accept(stamp, undelivered === reason ? [] : [{ type: 'InterviewUndelivered', interview: id, reason }]),
);

export const noteReminded = ofInterview((interview, _command: NoteOf<'NoteReminded'>, stamp) =>
  accept(stamp, isOpen(interview) ? [{ type: 'ContactReminded', interview: interview.id }] : []),
);

export const noteLeadRemindedOfTalk = ofInterview(
  (interview, { lead }: NoteOf<'NoteLeadRemindedOfTalk'>, stamp) =>
    accept(
      stamp,
      interview.status === 'talk' && interview.reminders < talkReminders.lead
        ? [{ type: 'LeadRemindedOfTalk', interview: interview.id, lead }]
        : [],
    ),
);

export const noteContactToldOfTalk = ofInterview(
  (interview, _command: NoteOf<'NoteContactToldOfTalk'>, stamp) =>
    accept(
      stamp,
      interview.status === 'talk' && interview.reminders < talkReminders.contact
        ? [{ type: 'ContactToldOfTalk', interview: interview.id }]
        : [],
    ),
);

export const noteLeadToldSilent = ofInterview(
  ({ id, toldSilent }, { lead }: NoteOf<'NoteLeadToldSilent'>, stamp) =>
    accept(stamp, toldSilent.includes(lead) ? [] : [{ type: 'LeadToldSilent', interview: id, lead }]),
);

/** Once a reader and day; a clock that goes back notes nothing twice. Nobody reads their own, and what nobody could see is not noted. */
export function noteRead(state: Coalition, command: NoteOf<'NoteInterviewRead'>, stamp: Stamp): Decision {
  const { interview: id, reader, day } = command;
  const interview = interviewOf(state, id);
  if (interview === undefined) return refuse('unknown-interview');
  if (!isDay(day)) return refuse('date-far');
  const author = authorOf(state, interview);
  const isKnown = author === null || reader === author || isNoted(interview, reader, day);
  return accept(stamp, isKnown ? [] : [{ type: 'InterviewRead', interview: id, reader, day }]);
}
