import type { CoalitionCommand } from '../coalition/commands.ts';
import { isOpen, nextQuestion } from '../coalition/interviews/read.ts';
import type { Interview } from '../coalition/state.ts';
import type { Begun, Person, PersonCommand, Place } from './person.ts';

/**
 * What an author's command about an interview means for the question that is open in their DM: one is open at a time,
 * a second interview waits its turn (design point 10).
 */
export function turns(
  command: CoalitionCommand,
  {
    person,
    interview,
    place,
    pressed,
  }: {
    person: Person | null;
    interview: Interview | undefined;
    place: Place;
    /** When the button was pressed, by Slack's clock. */
    pressed?: string | undefined;
  },
): PersonCommand[] {
  switch (command.type) {
    case 'StartInterview': {
      const begun = interview === undefined || pressed === undefined ? null : begins(interview, pressed);
      return [{ type: 'OpenInterview', ...place, ...(begun === null ? {} : { begun }) }];
    }
    case 'ResumeInterview':
    case 'RevisitQuestion':
      return [{ type: 'OpenInterview', ...place }];
    case 'GiveAnswer':
    case 'SkipQuestion':
      if (interview === undefined) return [];
      // A change in a sent interview was the only thing asked: that is done now.
      return isOpen(interview)
        ? [{ type: 'OpenInterview', ...place }]
        : [{ type: 'CloseInterview', ...place }];
    case 'PauseInterview':
      // Typing takes a paused interview up again, unless another one waits for the place.
      return (person?.waiting.length ?? 0) > 0 ? [{ type: 'CloseInterview', ...place }] : [];
    case 'PostponeInterview':
    case 'ProposeTalk':
    case 'DeclineInterview':
    case 'HandOverInterview':
    case 'SendInterview':
    case 'WithdrawInterview':
    case 'EraseInterview':
      return [{ type: 'CloseInterview', ...place }];
    default:
      return [];
  }
}

/** What is asked because of a *Begin*; `null` when that is the review, or was asked before. */
function begins(interview: Interview, ts: string): Begun | null {
  if (interview.status === 'answering' || interview.status === 'paused') return null;
  const question = interview.pointer?.question ?? nextQuestion(interview);
  return question === 'review' ? null : { ts, question, ask: interview.asks + 1 };
}
