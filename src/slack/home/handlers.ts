import type { KnownEventFromType } from '@slack/bolt';
import type { Context } from '../../context.ts';
import type { EventInteraction } from '../area-routes.ts';
import { buildHelpMessage } from '../coalitions/help.ts';
import { answerClick, type BlockActionHandler, textFor } from '../interaction.ts';
import { profileOf } from '../people.ts';

const pagesAtMost = 1_000;

/** Another page of Home: the detail is its number. Home follows by itself. */
export const handleHomePage: BlockActionHandler = async (interaction) => {
  const { context, user, detail } = interaction;
  const page = Number(detail);
  const isPage = Number.isInteger(page) && page >= 0 && page < pagesAtMost;
  await context.store.turnHome(user, isPage ? page : 0);
  await interaction.ack();
  context.refreshHome(user);
};

export const handleOpenHelp: BlockActionHandler = async (interaction) => {
  const found = await interaction.context.store.load({ person: interaction.user });
  await interaction.ack();
  const text = textFor(interaction.context, found.person.state);
  await answerClick(interaction, text, buildHelpMessage(text));
};

/**
 * Somebody looks at the app. Their Home begins at its first page and is kept fresh from now on; people of another workspace
 * have none (bolt-js #1948). Looking at the messages means nothing.
 */
export async function handleOpened(
  { context }: EventInteraction,
  { tab, user }: KnownEventFromType<'app_home_opened'>,
): Promise<void> {
  if (tab !== 'home') return;
  const isFirst = (await context.store.home(user)) === null;
  if (isFirst && (await isOutsider(context, user))) return;
  await context.store.turnHome(user, 0);
  context.refreshHome(user);
}

/** Whom Slack can't be asked about now is taken as one of this workspace: they opened a tab that others don't have. */
async function isOutsider(context: Context, user: string): Promise<boolean> {
  const profile = await profileOf(context, user).catch(() => null);
  return profile?.outside ?? false;
}
