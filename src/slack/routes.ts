import type { AreaRoutes } from './area-routes.ts';
import { areas } from './areas.ts';
import { answerUnknownVerb } from './coalitions/help.ts';
import { openStatus } from './coalitions/status.ts';
import { whenChosen } from './coalitions/which.ts';
import { homeRoutes } from './home/routes.ts';
import { act, views } from './ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  noticeView,
  type SlashCommandInteraction,
  textFor,
} from './interaction.ts';
import { parseMore } from './kit/more.ts';
import { showView } from './kit/open-views.ts';
import { personRoutes } from './person/routes.ts';
import { handleTokenDoubt } from './token-doubt.ts';
import type { Typed } from './verb.ts';
import { handleOpenWays } from './ways.ts';

// The one table of routes: every verb, action, view, shortcut and event that Slack sends, by its id. Each area has its rows
// in its own `routes.ts`. No id stands in two of them: a test holds this.

export const areaRoutes: readonly AreaRoutes[] = [...areas, personRoutes, homeRoutes];

function joined<Part extends Exclude<keyof AreaRoutes, 'asks'>>(part: Part): NonNullable<AreaRoutes[Part]> {
  return Object.assign({}, ...areaRoutes.map((area) => area[part] ?? {}));
}

const commands = joined('commands');
const chosen = joined('chosen');

/** One of several coalitions was chosen: opens what the verb in the button's id asks for. */
const handleChoose: BlockActionHandler = (interaction) => {
  const [verb = ''] = interaction.detail.split('-');
  const handle = Object.hasOwn(chosen, verb) ? chosen[verb] : undefined;
  // Chosen with a button, or from a menu.
  const value = interaction.value || interaction.selected;
  return (handle ?? whenChosen(openStatus))({ ...interaction, value });
};

/**
 * A button was chosen in a menu, or in the window of other ways: it does what it does where it stands in view. What it opens or answers
 * comes in the place of that window.
 */
const handleMore: BlockActionHandler = async (interaction) => {
  const { view } = interaction;
  const { action, value } = parseMore(interaction.selected || interaction.value);
  const [area, verb, ...detail] = action.split('.');
  const id = `${area}.${verb}`;
  const isButton = id !== act.more && id !== act.ways;
  const handle = (isButton && Object.hasOwn(actions, id) ? actions[id] : undefined) ?? handleUnknownClick;
  const chosen = { ...interaction, detail: detail.join('.'), value, selected: value };
  if (view?.meta.way !== views.ways) return handle(chosen);
  const replaces = { view: view.id, done: false };
  await handle({ ...chosen, view: null, replaces });
  if (replaces.done) return;
  const { context, user } = interaction;
  const { person } = await context.store.load({ person: user });
  const text = textFor(context, person.state);
  await showView({ ...interaction, replaces }, noticeView(text, text.app.done), { onTop: true });
};

const actions: Record<string, BlockActionHandler> = {
  ...joined('actions'),
  [act.choose]: handleChoose,
  [act.more]: handleMore,
  [act.ways]: handleOpenWays,
};

export const routes = {
  commands,
  actions,
  views: joined('views'),
  shortcuts: joined('shortcuts'),
  events: {
    ...joined('events'),
    app_uninstalled: handleTokenDoubt,
    tokens_revoked: handleTokenDoubt,
  },
};

export function handleUnknownVerb(interaction: SlashCommandInteraction, typed: Typed): Promise<void> {
  return answerUnknownVerb(
    interaction,
    typed,
    Object.keys(commands).filter((verb) => verb !== ''),
  );
}

/** A button of a message from an earlier version of the app. */
export const handleUnknownClick: BlockActionHandler = async (interaction) => {
  const { person: found } = await interaction.context.store.load({ person: interaction.user });
  await interaction.ack();
  const text = textFor(interaction.context, found.state);
  await answerClick(interaction, text, text.app.command.stale);
};
