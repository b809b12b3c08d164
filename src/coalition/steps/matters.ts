import type { StepId } from '../../method/steps.ts';
import { isUnderway } from '../commitments/read.ts';
import { latestInterviews, standings } from '../interviews/read.ts';
import { unrecordedMeetings } from '../meetings/read.ts';
import type { Meeting } from '../meetings/state.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { placeOf } from './read.ts';

/** What still waits for somebody when a step is about to be finished: for leads alone. */
export type OpenMatter =
  /** Who would rather talk, and waits for a lead. */
  | { kind: 'talks'; contacts: Contact[] }
  /** Who was asked, and has not sent anything. */
  | { kind: 'interviews'; contacts: Contact[] }
  | { kind: 'not-asked'; contacts: Contact[] }
  | { kind: 'unplanned' }
  | { kind: 'unrecorded'; meetings: Meeting[] }
  /** Commitments that wait for a yes. */
  | { kind: 'proposals'; count: number }
  /** Commitments that somebody is still busy with. */
  | { kind: 'underway'; count: number };

/** What is still open in a step, so that its lead finishes it knowingly. `now` in milliseconds. */
export function openMatters(coalition: Coalition, step: StepId, now: number): OpenMatter[] {
  const { talk, asked, answering, notAsked } = standings(coalition);
  const inRoundOne = placeOf(step) <= placeOf('4');
  const count = (isWanted: (each: Coalition['commitments'][number]) => boolean) =>
    coalition.commitments.filter(isWanted).length;
  const proposals = count(({ status }) => status === 'proposed');
  const underway = count(isUnderway);
  const unrecorded = unrecordedMeetings(coalition, now);
  const isBusy = inRoundOne && latestInterviews(coalition).length > 0;
  const waiting = [...answering, ...asked];
  return [
    ...(talk.length > 0 && step !== 'closing' ? [{ kind: 'talks', contacts: talk } as const] : []),
    ...(isBusy && waiting.length > 0 ? [{ kind: 'interviews', contacts: waiting } as const] : []),
    ...(step === '1' && notAsked.length > 0 ? [{ kind: 'not-asked', contacts: notAsked } as const] : []),
    ...(step === '4' && !isExplorationThere(coalition) ? [{ kind: 'unplanned' } as const] : []),
    ...(placeOf(step) >= placeOf('5') && unrecorded.length > 0
      ? [{ kind: 'unrecorded', meetings: unrecorded } as const]
      : []),
    ...(placeOf(step) >= placeOf('8') && proposals > 0
      ? [{ kind: 'proposals', count: proposals } as const]
      : []),
    ...(step === 'closing' && underway > 0 ? [{ kind: 'underway', count: underway } as const] : []),
  ];
}

function isExplorationThere({ meetings }: Coalition): boolean {
  return meetings.some(({ kind, status }) => kind === 'exploration' && status !== 'cancelled');
}
