import { accept, isLead, refuse, refuseAll, type Stamp } from '../decision.ts';
import { contactOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import { contentProblems, moneyOf, putOf, wordsEntry } from './check.ts';
import type { CommitmentCommand } from './commands.ts';
import type { CommitmentsFact, NewCommitment } from './events.ts';
import { ofCoalition } from './of-coalition.ts';
import { isSpeaker, isUnderway } from './read.ts';
import type { Commitment, CommitmentMoney } from './state.ts';

type Change = Extract<CommitmentCommand, { type: 'ChangeCommitment' }>;
type Changed = Extract<CommitmentsFact, { type: 'CommitmentChanged' }>;

/**
 * Its owner changes what they like, and that is a yes; so does a lead for somebody without Slack. What anybody else changes
 * in it is a proposal again: a yes is about these words and this date.
 */
export const change = ofCoalition((state, commitment, command: Change, stamp) => {
  const { id, status } = commitment;
  if (!mayChange(state, commitment, stamp)) return refuse('commitment-not-yours');
  if (status === 'done' || status === 'withdrawn') return refuse('commitment-settled');
  const problems = contentProblems(state, command, commitment);
  if (problems.length > 0) return refuseAll(problems);
  const changed = differences(state, commitment, command);
  const after = statusAfter(state, { commitment, command, changed }, stamp);
  if (Object.keys(changed).length === 0 && after === 'kept') return accept(stamp, []);
  return accept(
    stamp,
    [{ type: 'CommitmentChanged', commitment: id, ...changed, after }],
    putOf(command, commitment),
  );
});

/** Leads, its owner, and whoever made it as long as nobody said yes. */
function mayChange(state: Coalition, commitment: Commitment, { by }: Stamp): boolean {
  if (isLead(state, by) || isSpeaker(state, commitment, by)) return true;
  return by === commitment.proposedBy && !isUnderway(commitment) && commitment.status !== 'done';
}

function differences(state: Coalition, before: Commitment, input: Change): Partial<NewCommitment> {
  const words = wordsEntry(input.words);
  const money = moneyOf(state, input.money, before);
  const known = before.history.some((change) => change.before?.words === words);
  return {
    // The same form sent again after another change: its words are there already.
    ...(words === before.words || known ? {} : { words }),
    ...(input.contact === before.contact ? {} : { contact: input.contact }),
    ...(input.date === before.date ? {} : { date: input.date }),
    ...(input.step === before.step ? {} : { step: input.step }),
    ...(isSameMoney(money, before.money) ? {} : { money }),
  };
}

function isSameMoney(one: CommitmentMoney, other: CommitmentMoney): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(money: CommitmentMoney): unknown[] {
  return money.kind === 'existing'
    ? [money.kind, money.differently, money.strengthens.toSorted()]
    : [money.kind, money.euros, money.source, money.words];
}

interface Changing {
  commitment: Commitment;
  command: Change;
  changed: Partial<NewCommitment>;
}

function statusAfter(
  state: Coalition,
  { commitment, command, changed }: Changing,
  { by }: Stamp,
): Changed['after'] {
  if (command.contact === null) return commitment.status === 'open' ? 'kept' : 'open';
  const owner = contactOf(state, command.contact)?.user ?? null;
  const counted = isUnderway(commitment);
  if (owner === by) return counted && changed.contact === undefined ? 'kept' : 'planned';
  if (changed.contact !== undefined) return 'proposed';
  const isAboutIt = ['words', 'date', 'money'].some((what) => what in changed);
  if (counted) return isAboutIt && owner !== null ? 'proposed' : 'kept';
  return isAboutIt ? 'proposed' : 'kept';
}
