import type { CommitmentCommand, CommitmentReport } from '../../coalition/commitments/commands.ts';
import { commitmentOf } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { nobodyYet, type Person } from '../../person/person.ts';
import { act } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  refuseSubmission,
  textFor,
  type ViewSubmissionHandler,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { actions, button, contextBlock } from '../kit/blocks.ts';
import { valueIn } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { commitmentValue, lastReport, outcomeFor, ownerBlocks } from './lines.ts';
import { refreshSelf, refreshUnder, underOf } from './looking.ts';
import { actOn, afterwards, openOne, type Part, parseCommitment } from './part.ts';
import { openSmall, recordForm, stuckForm, wordsOf } from './small-forms.ts';
import { buildDateView, buildTakeView, type Small } from './small-views.ts';

// How it goes: one click where nothing needs to be typed. Messages are brought in line by what follows from the event.

/**
 * A click that does one thing. An old button says what is the case, instead of doing anything; and where the message that it was in
 * is not brought in line, what came of it is said beside it.
 */
export async function actAtOnce(
  interaction: BlockActionInteraction,
  command: (commitment: string, today: string) => CommitmentCommand,
): Promise<Part | null> {
  const { coalition, commitment: id } = parseCommitment(interaction.value);
  const result = await actOn(interaction, coalition, (today) => command(id, today));
  await interaction.ack();
  const part = afterwards(interaction, result, coalition);
  if (result.status === 'refused') {
    const text = textFor(interaction.context, result.found.person.state, part?.coalition);
    await answerClick(interaction, text, text.problems[result.problems[0]?.key ?? 'commitment-settled']);
    return null;
  }
  if (part === null) return null;
  await refreshSelf(interaction, part);
  const commitment = commitmentOf(part.coalition, id);
  if (commitment !== undefined) await sayBeside(interaction, part, commitment);
  return part;
}

/** An earlier day's message stays as it was: what came of the click stands beside it, with what is left to ask. */
async function sayBeside(
  { message, respond }: BlockActionInteraction,
  part: Part,
  commitment: Commitment,
): Promise<void> {
  const { text, coalition, user, person, today } = part;
  if (message === null || isLiving(message.ts, { person, commitment })) return;
  const line = { coalition, commitment };
  const said = outcomeFor(text, line, user) ?? lastReport(text, commitment, today);
  if (said === null) return;
  const isLate = said === text.commitments.outcome.late;
  const date = button(`${act.report}.date`, text.commitments.buttons.date, { value: commitmentValue(line) });
  const asks =
    commitment.shared === 'asked'
      ? ownerBlocks(text, line)
      : [contextBlock(said), ...(isLate ? [actions('late', [date])] : [])];
  await respond({ response_type: 'ephemeral', replace_original: false, text: said, blocks: asks });
}

/** Whether this message is changed in place: the pinned one, one of the last days', or the one about the commitment. */
function isLiving(
  ts: string,
  { person, commitment }: { person: Person | null; commitment: Commitment },
): boolean {
  const asked = commitment.asks.map(({ posted }) => posted?.ts);
  const { last, earlier } = (person ?? nobodyYet).bundles;
  const days = [...earlier, ...(last === null ? [] : [last])].map((each) => each.ts);
  return [person?.hub, ...days, commitment.posted?.ts, ...asked].includes(ts);
}

/** A submitted form about one commitment; what it lies on says how things stand then. */
async function submitOne(
  interaction: ViewSubmissionInteraction,
  command: (commitment: string, today: string) => CommitmentCommand | Problem[],
): Promise<void> {
  const { coalition = '', commitment = '' } = interaction.meta;
  const result = await actOn(interaction, coalition, (today) => command(commitment, today));
  const part = afterwards(interaction, result, coalition);
  const text = textFor(interaction.context, result.found.person.state, part?.coalition);
  if (result.status === 'refused') return refuseSubmission(interaction, text, result.problems);
  await interaction.ack();
  if (part !== null) await refreshUnder(interaction, part);
}

const oneClick: Record<string, CommitmentReport> = {
  done: { kind: 'done' },
  'on-track': { kind: 'on-track' },
  again: { kind: 'on-track', again: true },
  release: { kind: 'released' },
};

/** The five reports; the detail says which one. */
export const handleReport: BlockActionHandler = async (interaction) => {
  const report = oneClick[interaction.detail];
  if (report !== undefined) {
    await actAtOnce(interaction, (commitment, today) => ({
      type: 'ReportCommitment',
      commitment,
      today,
      report,
    }));
    return;
  }
  if (interaction.detail === 'stuck')
    return openOne(interaction, (part) => openSmall(interaction, part, stuckForm));
  await openDay(interaction, buildDateView);
};

/** A form that asks for a day. */
async function openDay(interaction: BlockActionInteraction, build: typeof buildDateView): Promise<void> {
  await openOne(interaction, async (part) => {
    const { coalition, commitment, today } = part;
    const meta = { coalition: coalition.id, commitment: commitment.id, key: drawKey() };
    const words = await wordsOf(part);
    await interaction.ack();
    const isAhead = commitment.date !== null && commitment.date > today;
    const values = build === buildTakeView && isAhead ? { date: [commitment.date ?? ''] } : {};
    const small: Small = { meta: { ...meta, ...underOf(interaction.view) }, words, values };
    await showView(interaction, build(part.text, small), { onTop: interaction.view !== null });
  });
}

export const handleCommitmentDate: ViewSubmissionHandler = (interaction) => {
  const date = valueIn(interaction.values, 'date');
  return submitOne(interaction, (commitment, today) =>
    date === ''
      ? [{ field: 'date', key: 'day-missing' }]
      : { type: 'ReportCommitment', commitment, today, report: { kind: 'new-date', date } },
  );
};

/** What came out of a talk with the owner, for a lead to write down. */
export const handleRecordCommitment: BlockActionHandler = (interaction) =>
  openOne(interaction, (part) => openSmall(interaction, part, recordForm));

/** Whether the channel hears that it is done. */
export const handleShareCommitment: BlockActionHandler = async (interaction) => {
  const share = interaction.detail === 'yes';
  await actAtOnce(interaction, (commitment) => ({ type: 'SettleSharing', commitment, share }));
};

export const handleTakeCommitment: BlockActionHandler = (interaction) => openDay(interaction, buildTakeView);

export const handleCommitmentTake: ViewSubmissionHandler = (interaction) =>
  submitOne(interaction, (commitment, today) => ({
    type: 'TakeCommitment',
    commitment,
    today,
    date: valueIn(interaction.values, 'date') || null,
  }));
