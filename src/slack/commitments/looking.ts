import type { ModalView } from '@slack/types';
import { maySeeCommitment } from '../../coalition/commitments/access.ts';
import { commitmentOf, isOfCoalition } from '../../coalition/commitments/read.ts';
import type { Commitment } from '../../coalition/commitments/state.ts';
import { isGone } from '../../coalition/find.ts';
import { chooseMessage, coalitionsOf } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  type Interaction,
  type SlashCommandHandler,
  textFor,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { section } from '../kit/blocks.ts';
import { messageOf } from '../kit/message.ts';
import type { Meta } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { openCommitments } from '../vault.ts';
import { buildCommitmentsView, isFilter, pageOf, rowsFor } from './list-view.ts';
import { openLines } from './own.ts';
import { openOne, openPart, type Part, partOf } from './part.ts';
import { buildCommitmentView } from './show-view.ts';
import { nameIn } from './words.ts';

// Looking at commitments: one modal that turns from the list to one of them and back; forms come on top of it.

/** `/coalitie toezegging`: in a coalition's channel its list, elsewhere that of the only one, or they choose. */
export const handleCommitments: SlashCommandHandler = async (interaction) => {
  const { context, user, channel } = interaction;
  const { person, here, mine } = await coalitionsOf(context, { user, channel, hereDecides: true });
  const own = mine.filter((each) => !isGone(each) && isOfCoalition(each, user));
  const text = textFor(context, person, here ?? own[0]);
  const say = (words: string) => interaction.ack(messageOf(text, { blocks: [section(words)] }));
  if (here !== null && !isOfCoalition(here, user)) return say(text.commitments.which.notHere(nameIn(here)));
  const only = here ?? (own.length === 1 ? own[0] : undefined);
  if (only === undefined)
    return own.length === 0
      ? say(text.commitments.which.none)
      : interaction.ack(chooseMessage(text, 'commitment', own));
  const view = await listView(partOf(interaction, { coalition: only, person }), { filter: 'now', page: 0 });
  await interaction.ack();
  await showView(interaction, view, { onTop: false });
};

/** A coalition's list for this person. */
async function listView(
  part: Part,
  { filter: wanted, page }: { filter: string; page: number },
): Promise<ModalView> {
  const { context, user, coalition, text, today } = part;
  const filter = isFilter(wanted) ? wanted : 'now';
  const rows = rowsFor(coalition, user, filter);
  const { shown } = pageOf(rows, page);
  const open = await openLines(context, { lines: shown, user });
  return buildCommitmentsView(text, { coalition, user, filter, page, rows, open, today });
}

/** All that is somebody's own, over their coalitions. */
async function mineView(interaction: Interaction, page: number): Promise<ModalView> {
  const { context, user } = interaction;
  const { person, mine } = await coalitionsOf(context, { user });
  const coalitions = mine.filter(({ over }) => over === null);
  const rows = coalitions.flatMap((coalition) => rowsFor(coalition, user, 'mine'));
  const { shown } = pageOf(rows, page);
  const open = await openLines(context, { lines: shown, user });
  const text = textFor(context, person, coalitions.at(-1));
  const today = todayOf(context, person);
  return buildCommitmentsView(text, { coalition: null, user, filter: 'mine', page, rows, open, today });
}

/** A button to a list: of the coalition in its value, or of everything that is one's own. */
export const handleOpenCommitments: BlockActionHandler = async (interaction) => {
  if (interaction.value === '') {
    const view = await mineView(interaction, 0);
    await interaction.ack();
    return void (await showView(interaction, view, { onTop: interaction.view !== null }));
  }
  await openPart(interaction, interaction.value, async (part) => {
    const view = await listView(part, { filter: 'now', page: 0 });
    await interaction.ack();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
};

type ListPage = NonNullable<Meta['list']>;

/** Another filter, another page, or back from one commitment: in the same modal. */
function turn(where: (interaction: BlockActionInteraction, list: ListPage) => ListPage): BlockActionHandler {
  return async (interaction) => {
    const list = where(interaction, interaction.view?.meta.list ?? { filter: 'now', page: 0 });
    if (list.coalition === undefined) {
      const view = await mineView(interaction, list.page);
      await interaction.ack();
      return turnTo(interaction, view);
    }
    await openPart(interaction, list.coalition, async (part) => {
      const view = await listView(part, list);
      await interaction.ack();
      await turnTo(interaction, view);
    });
  };
}

async function turnTo(interaction: BlockActionInteraction, view: ModalView): Promise<void> {
  if (interaction.view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
}

export const handleFilterCommitments = turn((interaction, list) => ({
  ...list,
  filter: interaction.selected,
  page: 0,
}));
export const handleCommitmentsPage = turn((interaction, list) => ({
  ...list,
  page: Number(interaction.detail),
}));
export const handleBackToCommitments = turn((_interaction, list) => list);

/** One commitment: in the list's place where it was opened from there, else in a modal of its own. */
export const handleShowCommitment: BlockActionHandler = (interaction) =>
  openOne(interaction, async (part) => {
    const view = await oneView(part, part.commitment, interaction.view?.meta.list);
    await interaction.ack();
    if (view === null) return answerClick(interaction, part.text, part.text.commitments.outcome.gone);
    if (interaction.view === null) await showView(interaction, view, { onTop: false });
    else await turnTo(interaction, view);
  });

/** `null` when it is not for this person to see. */
async function oneView(part: Part, commitment: Commitment, list: Meta['list']): Promise<ModalView | null> {
  const { context, user, coalition, text, today, zone } = part;
  if (!maySeeCommitment(coalition, commitment, user)) return null;
  const open = await openCommitments(context, {
    coalition,
    commitments: [commitment],
    user,
    all: true,
  });
  return buildCommitmentView(text, { coalition, commitment, user, open, today, zone, list });
}

/** What a form keeps of the view that it lies on. */
export function underOf(view: BlockActionInteraction['view']): Pick<Meta, 'under' | 'list'> {
  if (view === null) return {};
  const { commitment, list } = view.meta;
  return { under: commitment === undefined ? 'list' : 'show', ...(list === undefined ? {} : { list }) };
}

/** What a form lies on, as it is now. */
export async function viewUnder(part: Part, meta: Meta): Promise<ModalView | null> {
  return meta.under === undefined ? null : freshView(part, meta);
}

/** The same, shown. */
export async function refreshUnder({ view, meta }: ViewSubmissionInteraction, part: Part): Promise<void> {
  const id = view.previous_view_id;
  if (id == null) return;
  const fresh = await viewUnder(part, meta);
  if (fresh !== null) await updateView(part, { view_id: id }, fresh);
}

/** The same where a button of the view itself changed something. */
export async function refreshSelf({ view }: BlockActionInteraction, part: Part): Promise<void> {
  if (view === null) return;
  const fresh = await freshView(part, { ...view.meta, ...underOf(view) });
  if (fresh !== null) await updateView(part, { view_id: view.id }, fresh);
}

async function freshView(part: Part, { under, list, commitment: id = '' }: Meta): Promise<ModalView | null> {
  if (under === 'list')
    return list?.coalition === undefined ? mineView(part, list?.page ?? 0) : listView(part, list);
  const commitment = commitmentOf(part.coalition, id);
  return commitment === undefined ? null : oneView(part, commitment, list);
}
