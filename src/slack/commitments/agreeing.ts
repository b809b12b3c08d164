import { isSpeaker } from '../../coalition/commitments.ts';
import type { CommitmentCommand } from '../../coalition/commitments-commands.ts';
import { valueIn } from '../inputs.ts';
import { answerClick, type ClickHandler, deriveId, type SubmitHandler } from '../visit.ts';
import { openChange } from './making.ts';
import { openOne } from './part.ts';
import { actAtOnce, submitOne } from './reporting.ts';
import { openSmall, smallDraft } from './small-drafts.ts';

// What is between two: a proposal and its answer, a question and its answer.

const answers: Record<string, CommitmentCommand['type']> = {
  yes: 'AgreeCommitment',
  no: 'DeclineCommitment',
  later: 'PostponeCommitment',
} satisfies Record<string, 'AgreeCommitment' | 'DeclineCommitment' | 'PostponeCommitment'>;

type Answer = 'AgreeCommitment' | 'DeclineCommitment' | 'PostponeCommitment';

/** Yes, no, later, or first a change; the detail says which. */
export const handleAnswerProposal: ClickHandler = async (visit) => {
  const type = answers[visit.detail] as Answer | undefined;
  if (type !== undefined) {
    const part = await actAtOnce(visit, (commitment) => ({ type, commitment }));
    if (part !== null && type === 'PostponeCommitment' && visit.message !== null)
      await answerClick(visit, part.text, part.text.commitments.outcome.later);
    return;
  }
  await openOne(visit, async (part) => {
    const { coalition, commitment, user, text } = part;
    const isTheirs = isSpeaker(coalition, commitment, user);
    if (isTheirs && commitment.status === 'proposed')
      return openChange(part, { commitment, view: visit.view }, visit.ack);
    await visit.ack();
    await answerClick(visit, text, text.problems[isTheirs ? 'commitment-settled' : 'commitment-not-yours']);
  });
};

export const handleWithdrawCommitment: ClickHandler = async (visit) => {
  await actAtOnce(visit, (commitment) => ({ type: 'WithdrawCommitment', commitment }));
};

/** M10.5: how is it going? */
export const handleAskOwner: ClickHandler = (visit) =>
  openOne(visit, (part) => openSmall(visit, part, 'ask'));

export const handleCommitmentAsk: SubmitHandler = (visit) => {
  const { values, meta } = visit;
  const ask = deriveId(meta.key ?? '', 'ask');
  const words = { entry: `${meta.commitment}.ask.${ask}`, text: valueIn(values, 'question') };
  return submitOne(
    visit,
    (commitment) => ({ type: 'AskOwner', commitment, ask, words }),
    smallDraft('ask', meta),
  );
};

/** "I'll call you": the value ends in the question's id. */
export const handleAnswerAsk: ClickHandler = async (visit) => {
  const ask = visit.value.split('.')[2] ?? '';
  await actAtOnce(visit, (commitment) => ({ type: 'AnswerAsk', commitment, ask }));
};

/** The weekly summary, on or off: the value ends in which. */
export const handleSwitchSummary: ClickHandler = async (visit) => {
  const isOn = visit.value.endsWith('.on');
  const part = await actAtOnce(visit, () => ({ type: 'SwitchSummary', on: isOn }));
  if (part === null || visit.message === null) return;
  const { stopped, started } = part.text.commitments.week;
  await answerClick(visit, part.text, isOn ? started : stopped);
};
