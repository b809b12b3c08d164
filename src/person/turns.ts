import type { CoalitionCommand } from '../coalition/commands.ts';
import { isOpen } from '../coalition/interviews.ts';
import type { Interview } from '../coalition/state.ts';
import type { Person, PersonCommand, Place } from './person.ts';

/**
 * What an author's command about an interview means for the question that is open in their DM: one is open at a time,
 * a second interview waits its turn (design point 10).
 */
export function turns(
  command: CoalitionCommand,
  { person, interview, place }: { person: Person | null; interview: Interview | undefined; place: Place },
): PersonCommand[] {
  switch (command.type) {
    case 'StartInterview':
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
