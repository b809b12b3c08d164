import { isUnderway, openAsks, ownerOf } from './commitments.ts';
import type { CommitmentCommand } from './commitments-commands.ts';
import type { Commitment } from './commitments-state.ts';
import { accept, type Decision, refuse, type Stamp } from './decision.ts';
import { longest } from './longest.ts';
import type { Coalition } from './state.ts';
import { isBlank } from './words.ts';

type Ask = Extract<CommitmentCommand, { type: 'AskOwner' }>;
type Answer = Extract<CommitmentCommand, { type: 'AnswerAsk' }>;

/** M10.5: a question goes to the owner first, and to leads only when it stays silent. */
export function decideAsks(
  state: Coalition,
  { commitment, command }: { commitment: Commitment; command: Ask | Answer },
  stamp: Stamp,
): Decision {
  return command.type === 'AskOwner'
    ? ask(state, { commitment, command }, stamp)
    : answer(state, { commitment, command }, stamp);
}

function ask(
  state: Coalition,
  { commitment, command }: { commitment: Commitment; command: Ask },
  stamp: Stamp,
): Decision {
  const { id, contact, asks } = commitment;
  if (asks.some((each) => each.id === command.ask)) return accept(stamp, []);
  if (!isUnderway(commitment) || contact === null) return refuse('commitment-settled', 'question');
  const owner = ownerOf(state, commitment);
  if (owner === null) return refuse('ask-nobody', 'question');
  if (owner === stamp.by) return refuse('ask-self', 'question');
  if (openAsks(commitment).some(({ by }) => by === stamp.by)) return refuse('ask-open', 'question');
  if ((command.words?.text.length ?? 0) > longest.commitmentText) return refuse('text-too-long', 'question');
  const words = command.words === null || isBlank(command.words.text) ? null : command.words;
  return accept(
    stamp,
    [{ type: 'OwnerAsked', commitment: id, ask: command.ask, entry: words?.entry ?? null }],
    { put: words === null ? [] : [words] },
  );
}

function answer(
  state: Coalition,
  { commitment, command }: { commitment: Commitment; command: Answer },
  stamp: Stamp,
): Decision {
  const { id, asks } = commitment;
  const asked = asks.find((each) => each.id === command.ask);
  if (asked === undefined) return refuse('unknown-commitment');
  const user = state.contacts.find((contact) => contact.id === asked.contact)?.user ?? null;
  if (user === null || user !== stamp.by) return refuse('commitment-not-yours');
  return accept(stamp, asked.answer === null ? [{ type: 'AskAnswered', commitment: id, ask: asked.id }] : []);
}
