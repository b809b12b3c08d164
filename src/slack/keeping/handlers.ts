import { zoneOf } from '../../person/dues.ts';
import { ownTexts } from '../../taking-out.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  noticeView,
  textFor,
  type ViewSubmissionHandler,
} from '../interaction.ts';
import { valueIn } from '../kit/inputs.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { buildDataView } from './data-view.ts';
import { buildEraseView, shared } from './erase-view.ts';
import { removeFiles } from './files.ts';
import { buildRemovedMessage } from './messages.ts';
import { buildTextsView } from './texts-view.ts';

/** "Mijn gegevens": in the pinned message, so that people of other workspaces have it too, and in the settings. */
export const handleOpenData: BlockActionHandler = async (interaction) => {
  const view = await dataView(interaction, 0);
  await interaction.ack();
  await showView(interaction, view, { onTop: interaction.view !== null });
};

export const handleDataPage: BlockActionHandler = async (interaction) => {
  const view = await dataView(interaction, Number(interaction.detail));
  await interaction.ack();
  if (interaction.view !== null) await updateView(interaction, { view_id: interaction.view.id }, view);
};

async function dataView({ context, user }: BlockActionInteraction, page: number) {
  const { person, mine } = await coalitionsOf(context, { user });
  return buildDataView(textFor(context, person), { user, coalitions: mine, page });
}

/** Which of a coalition's texts are theirs stands in its log, which takes a moment to read: the view is there before. */
export const handleOpenTexts: BlockActionHandler = async (interaction) => {
  const { context, value } = interaction;
  const own = await ownIn(interaction, value);
  await interaction.ack();
  if (own === null) return;
  const { text, coalition, zone } = own;
  const shown = { coalition, page: 0, zone };
  const id = await showView(interaction, buildTextsView(text, { ...shown, texts: null }), {
    onTop: interaction.view !== null,
  });
  if (id === undefined) return;
  const texts = await ownTexts(context, coalition, interaction.user);
  await updateView(interaction, { view_id: id }, buildTextsView(text, { ...shown, texts }));
};

export const handleTextsPage: BlockActionHandler = async (interaction) => {
  const own = await ownIn(interaction, interaction.view?.meta.coalition ?? '');
  await interaction.ack();
  if (own === null || interaction.view === null) return;
  const { text, coalition, zone } = own;
  const texts = await ownTexts(interaction.context, coalition, interaction.user);
  const view = buildTextsView(text, { coalition, texts, zone, page: Number(interaction.detail) });
  await updateView(interaction, { view_id: interaction.view.id }, view);
};

/** Only of a coalition in which they have or had a part. */
async function ownIn({ context, user }: BlockActionInteraction, id: string) {
  const { person, mine } = await coalitionsOf(context, { user });
  const coalition = mine.find((each) => each.id === id);
  if (coalition === undefined) return null;
  return { coalition, text: textFor(context, person), zone: zoneOf(person, context.timezone) };
}

/** A worker makes the file, and puts it into the person's own DM. */
export const handleTakeOut: BlockActionHandler = async (interaction) => {
  const { context, user, request } = interaction;
  const result = await context.commands.handle({ by: user, request, query: { person: user } }, () => ({
    person: [{ type: 'AskData' }],
  }));
  await interaction.ack();
  const text = textFor(context, result.found.person.state);
  await answerClick(interaction, text, text.keeping.takenOut.asked);
};

/** Every file with their data that stands in their DM. */
export const handleRemoveFiles: BlockActionHandler = async (interaction) => {
  const { context, user, request } = interaction;
  const { person } = await context.store.load({ person: user });
  await interaction.ack();
  await removeFiles(context, person.state?.files ?? []);
  await context.commands.handle({ by: user, request, query: { person: user } }, () => ({
    person: [{ type: 'NoteDataRemoved' }],
  }));
  const message = buildRemovedMessage(textFor(context, person.state));
  await interaction.respond({ replace_original: true, ...message });
};

export const handleOpenErase: BlockActionHandler = async (interaction) => {
  const { context, user } = interaction;
  const { person, mine } = await coalitionsOf(context, { user });
  await interaction.ack();
  const view = buildEraseView(textFor(context, person), { user, coalitions: mine, key: drawKey() });
  await showView(interaction, view, { onTop: interaction.view !== null });
};

/** From here on a worker does it, and goes on after a death. */
export const handleErase: ViewSubmissionHandler = async (interaction) => {
  const { context, user, request, values } = interaction;
  const all = valueIn(values, 'shared') !== shared.leave;
  const result = await context.commands.handle({ by: user, request, query: { person: user } }, () => ({
    person: [{ type: 'AskErasing', all }],
  }));
  const text = textFor(context, result.found.person.state);
  await interaction.ack({ response_action: 'update', view: noticeView(text, text.keeping.erase.begun) });
};
