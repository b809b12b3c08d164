import type { ModalView } from '@slack/types';
import { ownerNamed } from '../../coalition/commitments/owner-named.ts';
import { contactOfUser, isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  textFor,
} from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { nothingOpen } from '../vault.ts';
import { withZone } from '../zone-for.ts';
import { commitmentForm } from './form.ts';
import { whoOf } from './form-fields.ts';
import { underOf } from './looking.ts';
import { openOne, openPart, type Part, partOf } from './part.ts';
import { buildWhichView } from './small-views.ts';

// From where the form of a commitment is opened.

/** A new one: in the coalition of the value, else which one is asked first. */
export const handleNewCommitment: BlockActionHandler = (interaction) => {
  if (interaction.value === '') return chooseCoalition(interaction);
  return openPart(interaction, interaction.value, async (part) => {
    const meta = { coalition: part.coalition.id, key: drawKey(), part: 0, ...underOf(interaction.view) };
    await openForm(part, { meta, commitment: null, onTop: interaction.view !== null }, interaction.ack);
  });
};

async function chooseCoalition(interaction: BlockActionInteraction): Promise<void> {
  const { context, user, view } = interaction;
  const { person, mine } = await coalitionsOf(context, { user });
  const own = mine.filter((each) => each.over === null && isOfCoalition(each, user));
  const text = textFor(context, person, own.at(-1));
  await interaction.ack();
  if (own.length === 0) return answerClick(interaction, text, text.commitments.which.none);
  await showView(interaction, buildWhichView(text, { key: drawKey() }, own), { onTop: view !== null });
}

export const handleChangeCommitment: BlockActionHandler = (interaction) =>
  openOne(interaction, async (part) => {
    await openChange(part, { commitment: part.commitment, view: interaction.view }, interaction.ack);
  });

/** The form with what the commitment says now, or with a draft of later. */
export async function openChange(
  part: Part,
  { commitment, view }: { commitment: Commitment; view: Parameters<typeof underOf>[0] },
  ack: () => Promise<void>,
): Promise<void> {
  const meta = {
    coalition: part.coalition.id,
    commitment: commitment.id,
    key: drawKey(),
    part: 0,
    ...underOf(view),
  };
  await openForm(part, { meta, commitment, onTop: view !== null }, ack);
}

/** With what a form begins. */
export interface Opened {
  meta: Meta;
  commitment: Commitment | null;
  initial?: Values;
  note?: 'from-message' | 'no-words' | 'from-meeting' | 'shortened';
  onTop: boolean;
}

/** Opens the first page. */
export async function openForm(asked: Part, opened: Opened, ack: () => Promise<void>): Promise<void> {
  const person = await withZone(asked, asked.person);
  const part = person === asked.person ? asked : { ...asked, ...partOf(asked, { ...asked, person }) };
  const view = await firstPage(part, opened);
  await ack();
  await showView(part, view, { onTop: opened.onTop });
}

/** The first page; a draft of an earlier time comes before what the form would begin with. */
export function firstPage(part: Part, { meta, commitment, initial, note }: Opened): Promise<ModalView> {
  const { coalition, person, user } = part;
  const subject = { coalition, person, user, commitment, open: nothingOpen };
  const begun = commitment === null ? { ...likelyOwner(part, initial), ...initial } : initial;
  return commitmentForm.openView({ ...part, meta }, { subject, values: begun ?? {}, note });
}

/** Whom the words name as the one who does it; else somebody who does not lead speaks for themselves, and a lead says who. */
function likelyOwner({ coalition, user }: Part, initial: Values = {}): Values {
  const named = ownerNamed(coalition, valueIn(initial, 'words'));
  const own = coalition.leads.includes(user) ? undefined : contactOfUser(coalition, user);
  const owner = named ?? own;
  return owner === undefined ? {} : { who: [whoOf(coalition, owner)], contact: [owner.id] };
}
