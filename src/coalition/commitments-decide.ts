import { commitmentOf, contactOfUser, isOfCoalition, isSpeaker, nudgedAfter } from './commitments.ts';
import { decideAsks } from './commitments-asks.ts';
import { changedBy } from './commitments-change.ts';
import { contentProblems, moneyOf, putOf, wordsEntry } from './commitments-check.ts';
import type { CommitmentCommand } from './commitments-commands.ts';
import { dateProblem } from './commitments-dates.ts';
import { decideReport } from './commitments-report.ts';
import type { Commitment } from './commitments-state.ts';
import { accept, type Decision, isLead, refuse, refuseAll, type Stamp } from './decision.ts';
import { contactOf } from './find.ts';
import { longest } from './longest.ts';
import type { Coalition } from './state.ts';

type CommandOf<T extends CommitmentCommand['type']> = Extract<CommitmentCommand, { type: T }>;
type Note = Extract<CommitmentCommand, { type: `Note${string}` }>;

/**
 * M10.1, M10.5, M8.1's fork. A commitment counts once its owner says yes; it is changed by leads and those whom it concerns,
 * and by nobody else.
 */
export function decideCommitment(state: Coalition, command: CommitmentCommand, stamp: Stamp): Decision {
  switch (command.type) {
    case 'NoteCommitmentPosted':
    case 'NoteOwnerNudged':
    case 'NoteLeadToldOfCommitment':
    case 'NoteLeadToldOfAsk':
    case 'NoteSummaryTold':
      return note(state, command, stamp);
    case 'MakeCommitment':
      return make(state, command, stamp);
    case 'SwitchSummary': {
      if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
      const isOn = !state.summaries.off.includes(stamp.by);
      return accept(stamp, isOn === command.on ? [] : [{ type: 'SummarySwitched', on: command.on }]);
    }
    default:
      return decideOne(state, command, stamp);
  }
}

type One = Exclude<CommitmentCommand, Note | { type: 'MakeCommitment' | 'SwitchSummary' }>;

function decideOne(state: Coalition, command: One, stamp: Stamp): Decision {
  const commitment = commitmentOf(state, command.commitment);
  if (commitment === undefined) return refuse('unknown-commitment');
  if (!isOfCoalition(state, stamp.by)) return refuse('not-of-coalition');
  switch (command.type) {
    case 'ChangeCommitment':
      return changedBy(state, { commitment, command }, stamp);
    case 'AgreeCommitment':
    case 'DeclineCommitment':
    case 'PostponeCommitment':
      return answerProposal(state, { commitment, command }, stamp);
    case 'TakeCommitment':
      return take(state, { commitment, command }, stamp);
    case 'WithdrawCommitment':
      return withdraw(state, commitment, stamp);
    case 'ReportCommitment':
    case 'SettleSharing':
      return decideReport(state, { commitment, command }, stamp);
    case 'AskOwner':
    case 'AnswerAsk':
      return decideAsks(state, { commitment, command }, stamp);
    default:
      return command satisfies never;
  }
}

function make(state: Coalition, command: CommandOf<'MakeCommitment'>, stamp: Stamp): Decision {
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
        ...{ commitment, contact, date, step },
        words: wordsEntry(command.words),
        money: moneyOf(state, command.money, null),
        agreed: owner?.user != null && owner.user === stamp.by,
      },
    ],
    { put: putOf(command, null) },
  );
}

interface Proposal {
  commitment: Commitment;
  command: CommandOf<'AgreeCommitment' | 'DeclineCommitment' | 'PostponeCommitment'>;
}

function answerProposal(state: Coalition, { commitment, command }: Proposal, stamp: Stamp): Decision {
  const { id, status } = commitment;
  if (!isSpeaker(state, commitment, stamp.by)) return refuse('commitment-not-yours');
  switch (command.type) {
    case 'AgreeCommitment':
      // Who said no may come back to it.
      if (status === 'proposed' || status === 'declined')
        return accept(stamp, [{ type: 'CommitmentAgreed', commitment: id }]);
      return status === 'withdrawn' ? refuse('commitment-settled') : accept(stamp, []);
    case 'DeclineCommitment':
      if (status === 'proposed') return accept(stamp, [{ type: 'CommitmentDeclined', commitment: id }]);
      if (status === 'declined') return accept(stamp, []);
      return refuse(status === 'withdrawn' ? 'commitment-settled' : 'commitment-agreed');
    case 'PostponeCommitment':
      if (status !== 'proposed') return refuse('commitment-settled');
      return accept(stamp, [{ type: 'CommitmentPostponed', commitment: id }]);
    default:
      return command satisfies never;
  }
}

/** What is open anybody of the coalition may take: it counts at once. */
function take(
  state: Coalition,
  { commitment, command }: { commitment: Commitment; command: CommandOf<'TakeCommitment'> },
  stamp: Stamp,
): Decision {
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
}

/** Nobody said yes to it: whoever made it may take it back. */
function withdraw(state: Coalition, { id, status, proposedBy }: Commitment, stamp: Stamp): Decision {
  if (stamp.by !== proposedBy && !isLead(state, stamp.by)) return refuse('commitment-not-yours');
  if (status === 'withdrawn') return accept(stamp, []);
  const isFree = status === 'proposed' || status === 'declined' || status === 'open';
  return isFree
    ? accept(stamp, [{ type: 'CommitmentWithdrawn', commitment: id }])
    : refuse('commitment-agreed');
}

function note(state: Coalition, command: Note, stamp: Stamp): Decision {
  if (command.type === 'NoteSummaryTold') return accept(stamp, [{ type: 'SummaryTold', user: command.user }]);
  const commitment = commitmentOf(state, command.commitment);
  if (commitment === undefined) return refuse('unknown-commitment');
  const { id } = commitment;
  switch (command.type) {
    case 'NoteCommitmentPosted': {
      const { contact, ask, channel, ts } = command;
      return accept(stamp, [{ type: 'CommitmentPosted', commitment: id, contact, ask, channel, ts }]);
    }
    case 'NoteOwnerNudged': {
      const { kind } = command;
      const isNews = nudgedAfter(commitment, kind) > commitment.nudged;
      return accept(stamp, isNews ? [{ type: 'OwnerNudged', commitment: id, kind }] : []);
    }
    case 'NoteLeadToldOfCommitment': {
      const { lead } = command;
      const isTold = commitment.toldLeads.includes(lead);
      return accept(stamp, isTold ? [] : [{ type: 'LeadToldOfCommitment', commitment: id, lead }]);
    }
    case 'NoteLeadToldOfAsk':
      return accept(stamp, [{ type: 'LeadToldOfAsk', commitment: id, lead: command.lead }]);
    default:
      return command satisfies never;
  }
}
