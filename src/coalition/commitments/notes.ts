import { accept, type Decision, refuse, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import type { Coalition } from '../state.ts';
import type { CommitmentCommand } from './commands.ts';
import { commitmentOf, nudgedAfter } from './read.ts';
import type { Commitment } from './state.ts';

type Note = Extract<CommitmentCommand, { type: `Note${string}` }>;
type NoteOf<T extends Note['type']> = Extract<Note, { type: T }>;

// What the app itself did about a commitment.

function ofCommitment<C extends { commitment: string }>(
  facts: (commitment: Commitment, command: C) => Fact[],
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const commitment = commitmentOf(state, command.commitment);
    return commitment === undefined
      ? refuse('unknown-commitment')
      : accept(stamp, facts(commitment, command));
  };
}

export const notePosted = ofCommitment(
  ({ id }, { contact, ask, channel, ts }: NoteOf<'NoteCommitmentPosted'>) => [
    { type: 'CommitmentPosted', commitment: id, contact, ask, channel, ts },
  ],
);

export const noteNudged = ofCommitment((commitment, { kind }: NoteOf<'NoteOwnerNudged'>) =>
  nudgedAfter(commitment, kind) > commitment.nudged
    ? [{ type: 'OwnerNudged', commitment: commitment.id, kind }]
    : [],
);

export const noteLeadTold = ofCommitment(({ id, toldLeads }, { lead }: NoteOf<'NoteLeadToldOfCommitment'>) =>
  toldLeads.includes(lead) ? [] : [{ type: 'LeadToldOfCommitment', commitment: id, lead }],
);

export const noteLeadToldOfAsk = ofCommitment(({ id }, { lead }: NoteOf<'NoteLeadToldOfAsk'>) => [
  { type: 'LeadToldOfAsk', commitment: id, lead },
]);

export function noteSummaryTold(
  _state: Coalition,
  { user }: NoteOf<'NoteSummaryTold'>,
  stamp: Stamp,
): Decision {
  return accept(stamp, [{ type: 'SummaryTold', user }]);
}
