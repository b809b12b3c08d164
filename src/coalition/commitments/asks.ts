import { accept, refuse } from '../decision.ts';
import { lengthOf, longest } from '../longest.ts';
import { isBlank } from '../words.ts';
import type { CommitmentCommand } from './commands.ts';
import { ofCoalition } from './of-coalition.ts';
import { isUnderway, openAsks, ownerOf } from './read.ts';

type Ask = Extract<CommitmentCommand, { type: 'AskOwner' }>;
type Answer = Extract<CommitmentCommand, { type: 'AnswerAsk' }>;

/** M10.5: a question goes to the owner first, and to leads only when it stays silent. */
export const askOwner = ofCoalition((state, commitment, command: Ask, stamp) => {
  const { id, contact, asks } = commitment;
  if (asks.some((each) => each.id === command.ask)) return accept(stamp, []);
  if (!isUnderway(commitment) || contact === null) return refuse('commitment-settled', 'question');
  const owner = ownerOf(state, commitment);
  if (owner === null) return refuse('ask-nobody', 'question');
  if (owner === stamp.by) return refuse('ask-self', 'question');
  if (openAsks(commitment).some(({ by }) => by === stamp.by)) return refuse('ask-open', 'question');
  if (lengthOf(command.words?.text ?? '') > longest.commitmentText)
    return refuse('text-too-long', 'question');
  const words = command.words === null || isBlank(command.words.text) ? null : command.words;
  return accept(
    stamp,
    [{ type: 'OwnerAsked', commitment: id, ask: command.ask, entry: words?.entry ?? null }],
    words === null ? [] : [words],
  );
});

export const answerAsk = ofCoalition((state, commitment, command: Answer, stamp) => {
  const { id, asks } = commitment;
  const asked = asks.find((each) => each.id === command.ask);
  if (asked === undefined) return refuse('unknown-commitment');
  const user = state.contacts.find((contact) => contact.id === asked.contact)?.user ?? null;
  if (user === null || user !== stamp.by) return refuse('commitment-not-yours');
  return accept(stamp, asked.answer === null ? [{ type: 'AskAnswered', commitment: id, ask: asked.id }] : []);
});
