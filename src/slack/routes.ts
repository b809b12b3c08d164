import type { AreaRoutes } from './area-routes.ts';
import { areas } from './areas.ts';
import { answerUnknownVerb } from './coalitions/help.ts';
import { openStatus } from './coalitions/status.ts';
import { whenChosen } from './coalitions/which.ts';
import { homeRoutes } from './home/routes.ts';
import { act } from './ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  type SlashCommandInteraction,
  textFor,
} from './interaction.ts';
import { parseMore } from './kit/more.ts';
import { personRoutes } from './person/routes.ts';
import { handleTokenDoubt } from './token-doubt.ts';
import type { Typed } from './verb.ts';

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

/** A button was chosen in a menu: it does what it does where it stands in view. */
const handleMore: BlockActionHandler = (interaction) => {
  const { action, value } = parseMore(interaction.selected);
  const [area, verb, ...detail] = action.split('.');
  const id = `${area}.${verb}`;
  const handle = id !== act.more && Object.hasOwn(actions, id) ? actions[id] : undefined;
  return (handle ?? handleUnknownClick)({ ...interaction, detail: detail.join('.'), value, selected: value });
};

const actions: Record<string, BlockActionHandler> = {
  ...joined('actions'),
  [act.choose]: handleChoose,
  [act.more]: handleMore,
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
