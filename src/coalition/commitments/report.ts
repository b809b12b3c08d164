import { utcDay } from '../days.ts';
import { accept, type Decision, isLead, refuse, refuseAll, type Stamp } from '../decision.ts';
import { lengthOf, longest } from '../longest.ts';
import { isBlank } from '../words.ts';
import type { CommitmentCommand, CommitmentReport } from './commands.ts';
import { dateProblem } from './dates.ts';
import { ofCoalition } from './of-coalition.ts';
import { isSpeaker, isUnderway, ownerOf } from './read.ts';
import type { Commitment } from './state.ts';

type Reporting = Extract<CommitmentCommand, { type: 'ReportCommitment' }>;
type Sharing = Extract<CommitmentCommand, { type: 'SettleSharing' }>;

/** How it goes, by its owner; a lead may record what the owner told them. */
export const report = ofCoalition((state, commitment, command: Reporting, stamp) => {
  const { status } = commitment;
  const { report } = command;
  if (report.kind === 'released' && wasReleasedBy(commitment, stamp)) return accept(stamp, []);
  if (!isLead(state, stamp.by) && ownerOf(state, commitment) !== stamp.by)
    return refuse('commitment-not-yours');
  if (status === 'proposed' || status === 'declined') return refuse('commitment-unagreed');
  if (status === 'done') return afterDone(commitment, report, stamp);
  if (!isUnderway(commitment)) return refuse('commitment-settled');
  return take(commitment, command, stamp);
});

/** An old button changes nothing about what is done; taking it back is a button of its own. */
function afterDone({ id }: Commitment, report: CommitmentReport, stamp: Stamp): Decision {
  if (report.kind === 'done') return accept(stamp, []);
  if (report.kind === 'on-track' && report.again)
    return accept(stamp, [{ type: 'CommitmentOnTrack', commitment: id }]);
  return refuse('commitment-settled');
}

function take(commitment: Commitment, { report, today }: Reporting, stamp: Stamp): Decision {
  const { id } = commitment;
  switch (report.kind) {
    case 'done':
      return accept(stamp, [{ type: 'CommitmentDone', commitment: id }]);
    case 'on-track':
      // Pressed twice it is one sign; another day it is another.
      return accept(stamp, isSaid(commitment, stamp) ? [] : [{ type: 'CommitmentOnTrack', commitment: id }]);
    case 'new-date': {
      const problem = dateProblem(report.date, today);
      if (problem !== null) return refuseAll([problem]);
      const isSame = commitment.date === report.date && commitment.history.at(-1)?.kind === 'new-date';
      return accept(stamp, isSame ? [] : [{ type: 'CommitmentMoved', commitment: id, date: report.date }]);
    }
    case 'stuck': {
      const { why, open } = report;
      if (commitment.history.some(({ entry }) => entry === why.entry)) return accept(stamp, []);
      if (isBlank(why.text)) return refuse('why-missing', 'why');
      if (lengthOf(why.text) > longest.commitmentText) return refuse('text-too-long', 'why');
      const fact = { type: 'CommitmentStuck', commitment: id, entry: why.entry, open } as const;
      return accept(stamp, [fact], [why]);
    }
    case 'released':
      return accept(stamp, [{ type: 'CommitmentReleased', commitment: id }]);
    default:
      return report satisfies never;
  }
}

function isSaid({ status, history }: Commitment, { by, at }: Stamp): boolean {
  const last = history.at(-1);
  if (status !== 'on-track' || last?.kind !== 'on-track') return false;
  return last.by === by && utcDay(last.at) === utcDay(at);
}

function wasReleasedBy({ status, history }: Commitment, { by }: Stamp): boolean {
  const last = history.at(-1);
  return status === 'open' && last?.kind === 'released' && last.by === by;
}

/** Whether the channel hears of it: its owner's to say. */
export const settleSharing = ofCoalition((state, commitment, { share }: Sharing, stamp) => {
  if (!isSpeaker(state, commitment, stamp.by)) return refuse('commitment-not-yours');
  const { id, status, shared } = commitment;
  const wanted = share ? 'yes' : 'no';
  // What stands in the channel stays there.
  if (shared === wanted || shared === 'yes') return accept(stamp, []);
  if (status !== 'done' || shared === null) return refuse('commitment-settled');
  return accept(stamp, [{ type: 'SharingSettled', commitment: id, share: share }]);
});
