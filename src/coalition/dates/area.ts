import type { Area } from '../area.ts';
import { mayRead } from './access.ts';
import { answerMoment, answerMoments } from './answers.ts';
import type { DateCommand } from './commands.ts';
import { cancelDatePoll, closeDatePoll, offerMoments, openDatePoll, pickMoment } from './decide.ts';
import { duesOf } from './dues.ts';
import { begin, type DatesEvent, events } from './evolve.ts';
import { noteLeadToldOfPoll, notePollReminded, notePollTold, notePollUnreached } from './notes.ts';
import { entriesOf } from './read.ts';
import type { DatePoll, DatesPart } from './state.ts';

/** Finding a date for a meeting together (M4.5). */
export const dates = {
  commands: {
    OpenDatePoll: openDatePoll,
    OfferMoments: offerMoments,
    AnswerMoment: answerMoment,
    AnswerMoments: answerMoments,
    CloseDatePoll: closeDatePoll,
    CancelDatePoll: cancelDatePoll,
    PickMoment: pickMoment,
    NotePollTold: notePollTold,
    NotePollUnreached: notePollUnreached,
    NotePollReminded: notePollReminded,
    NoteLeadToldOfPoll: noteLeadToldOfPoll,
  },
  events,
  begin,
  things: (coalition) => coalition.datePolls,
  dues: duesOf,
  duesOfAll: () => [],
  texts: entriesOf,
  mayRead,
  belongs: () => 'shared',
} satisfies Area<DateCommand, DatesEvent, DatePoll, DatesPart>;
