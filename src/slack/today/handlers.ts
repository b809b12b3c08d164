import { coalitionsOf } from '../coalitions/which.ts';
import { type BlockActionHandler, type BlockActionInteraction, textFor } from '../interaction.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { todayFor } from './today.ts';
import { buildTodayView, todayOnPage } from './view.ts';

/** All of it: of the coalition of the value, else of every one that the person leads. */
export const handleOpenToday: BlockActionHandler = async (interaction) => {
  const view = await todayView(interaction, { coalition: interaction.value || undefined, page: 0 });
  await interaction.ack();
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export const handleTodayPage: BlockActionHandler = async (interaction) => {
  const { view, detail } = interaction;
  const page = Number(detail);
  const turned = { coalition: view?.meta.coalition, page: Number.isInteger(page) && page > 0 ? page : 0 };
  const shown = view === null ? null : await todayView(interaction, turned);
  await interaction.ack();
  if (view !== null && shown !== null) await updateView(interaction, { view_id: view.id }, shown);
};

async function todayView(
  { context, user }: BlockActionInteraction,
  { coalition, page }: { coalition: string | undefined; page: number },
) {
  const { person, mine } = await coalitionsOf(context, { user });
  const coalitions = mine.filter(
    ({ id, leads }) => leads.includes(user) && (coalition === undefined || id === coalition),
  );
  const text = textFor(context, person, coalitions.at(-1));
  const first = page * todayOnPage;
  const today = await todayFor(context, { user, person, coalitions, text, first, most: todayOnPage });
  return buildTodayView(text, { today, coalition, page });
}
