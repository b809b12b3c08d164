import { accept, type Decision, isLead, refuse, refuseAll, type Stamp } from '../decision.ts';
import { contactOf } from '../find.ts';
import { longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import { contentProblems, moneyOf, putOf, wordsEntry } from './check.ts';
import type { CommitmentCommand } from './commands.ts';
import { dateProblem } from './dates.ts';
import { ofCoalition } from './of-coalition.ts';
import { commitmentOf, contactOfUser, isOfCoalition, isSpeaker } from './read.ts';

type CommandOf<T extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: T }>;

/** M10.1, M10.5, M8.1's fork: a commitment counts once its owner says yes. */
export function make(state: Coalition, command: CommandOf<'MakeCommitment'>, stamp: Stamp): Decision {
  if (!isOfCoalition(state, stamp.by)) return refuse('not-of-coalition');
  if (commitmentOf(state, command.commitment) !== undefined) return accept(stamp, []);
  if (state.over !== null) return refuse('coalition-over');
  const problems = contentProblems(state, command, null);
  if (state.commitments.length >= longest.commitments) problems.push({ key: 'too-many-commitments' });
  if (problems.length > 0) return refuseAll(problems);
  const { commitment, contact, date, step } = command;
  const owner = contact === null ? null : contactOf(state, contact);
  return accept(
    stamp,
    [
      {
        type: 'CommitmentMade',
        commitment,
        contact,
        date,
        step,
        words: wordsEntry(command.words),
        money: moneyOf(state, command.money, null),
        agreed: owner?.user != null && owner.user === stamp.by,
      },
    ],
    putOf(command, null),
  );
}

/** Who said no may come back to it. */
export const agree = ofCoalition((state, commitment, _command: CommandOf<'AgreeCommitment'>, stamp) => {
  const { id, status } = commitment;
  if (!isSpeaker(state, commitment, stamp.by)) return refuse('commitment-not-yours');
  if (status === 'proposed' || status === 'declined')
    return accept(stamp, [{ type: 'CommitmentAgreed', commitment: id }]);
  return status === 'withdrawn' ? refuse('commitment-settled') : accept(stamp, []);
});

export const decline = ofCoalition((state, commitment, _command: CommandOf<'DeclineCommitment'>, stamp) => {
  const { id, status } = commitment;
  if (!isSpeaker(state, commitment, stamp.by)) return refuse('commitment-not-yours');
  if (status === 'proposed') return accept(stamp, [{ type: 'CommitmentDeclined', commitment: id }]);
  if (status === 'declined') return accept(stamp, []);
  return refuse(status === 'withdrawn' ? 'commitment-settled' : 'commitment-agreed');
});

export const postpone = ofCoalition((state, commitment, _command: CommandOf<'PostponeCommitment'>, stamp) => {
  if (!isSpeaker(state, commitment, stamp.by)) return refuse('commitment-not-yours');
  if (commitment.status !== 'proposed') return refuse('commitment-settled');
  return accept(stamp, [{ type: 'CommitmentPostponed', commitment: commitment.id }]);
});

/** What is open anybody of the coalition may take: it counts at once. */
export const take = ofCoalition((state, commitment, command: CommandOf<'TakeCommitment'>, stamp) => {
  const { id, status } = commitment;
  const contact = contactOfUser(state, stamp.by);
  if (contact === undefined) return refuse('no-contact', 'date');
  if (commitment.contact === contact.id && status !== 'withdrawn') return accept(stamp, []);
  if (status !== 'open')
    return refuse(status === 'withdrawn' ? 'commitment-settled' : 'commitment-taken', 'date');
  if (state.over !== null) return refuse('coalition-over', 'date');
  const problem = dateProblem(command.date, command.today);
  if (problem !== null) return refuseAll([problem]);
  return accept(stamp, [
    { type: 'CommitmentTaken', commitment: id, contact: contact.id, date: command.date },
  ]);
});

/** Nobody said yes to it: whoever made it may take it back. */
export const withdraw = ofCoalition(
  (state, { id, status, proposedBy }, _command: CommandOf<'WithdrawCommitment'>, stamp) => {
    if (stamp.by !== proposedBy && !isLead(state, stamp.by)) return refuse('commitment-not-yours');
    if (status === 'withdrawn') return accept(stamp, []);
    const isFree = status === 'proposed' || status === 'declined' || status === 'open';
    return isFree
      ? accept(stamp, [{ type: 'CommitmentWithdrawn', commitment: id }])
      : refuse('commitment-agreed');
  },
);

export function switchSummary(state: Coalition, { on }: CommandOf<'SwitchSummary'>, stamp: Stamp): Decision {
  if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
  const isOn = !state.summaries.off.includes(stamp.by);
  return accept(stamp, isOn === on ? [] : [{ type: 'SummarySwitched', on }]);
}
