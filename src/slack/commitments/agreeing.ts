import type { CommitmentCommand } from '../../coalition/commitments/commands.ts';
import { isSpeaker } from '../../coalition/commitments/read.ts';
import { answerClick, type BlockActionHandler } from '../interaction.ts';
import { openChange } from './making.ts';
import { openOne } from './part.ts';
import { actAtOnce } from './reporting.ts';
import { askForm, openSmall } from './small-forms.ts';

// What is between two: a proposal and its answer, a question and its answer.

const answers: Record<string, CommitmentCommand['type']> = {
  yes: 'AgreeCommitment',
  no: 'DeclineCommitment',
  later: 'PostponeCommitment',
} satisfies Record<string, 'AgreeCommitment' | 'DeclineCommitment' | 'PostponeCommitment'>;

type Answer = 'AgreeCommitment' | 'DeclineCommitment' | 'PostponeCommitment';

/** Yes, no, later, or first a change; the detail says which. */
export const handleAnswerProposal: BlockActionHandler = async (interaction) => {
  const type = answers[interaction.detail] as Answer | undefined;
  if (type !== undefined) {
    const part = await actAtOnce(interaction, (commitment) => ({ type, commitment }));
    if (part !== null && type === 'PostponeCommitment' && interaction.message !== null)
      await answerClick(interaction, part.text, part.text.commitments.outcome.later);
    return;
  }
  await openOne(interaction, async (part) => {
    const { coalition, commitment, user, text } = part;
    const isTheirs = isSpeaker(coalition, commitment, user);
    if (isTheirs && commitment.status === 'proposed')
      return openChange(part, { commitment, view: interaction.view }, interaction.ack);
    await interaction.ack();
    await answerClick(
      interaction,
      text,
      text.problems[isTheirs ? 'commitment-settled' : 'commitment-not-yours'],
    );
  });
};

export const handleWithdrawCommitment: BlockActionHandler = async (interaction) => {
  await actAtOnce(interaction, (commitment) => ({ type: 'WithdrawCommitment', commitment }));
};

/** M10.5: how is it going? */
export const handleAskOwner: BlockActionHandler = (interaction) =>
  openOne(interaction, (part) => openSmall(interaction, part, askForm));

/** "I'll call you": the value ends in the question's id. */
export const handleAnswerAsk: BlockActionHandler = async (interaction) => {
  const ask = interaction.value.split('.')[2] ?? '';
  await actAtOnce(interaction, (commitment) => ({ type: 'AnswerAsk', commitment, ask }));
};

/** The weekly summary, on or off: the value ends in which. */
export const handleSwitchSummary: BlockActionHandler = async (interaction) => {
  const isOn = interaction.value.endsWith('.on');
  const part = await actAtOnce(interaction, () => ({ type: 'SwitchSummary', on: isOn }));
  if (part === null || interaction.message === null) return;
  const { stopped, started } = part.text.commitments.week;
  await answerClick(interaction, part.text, isOn ? started : stopped);
};
