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
import { personRoutes } from './person/routes.ts';
import { todayRoutes } from './today/routes.ts';
import { handleTokenDoubt } from './token-doubt.ts';
import type { Typed } from './verb.ts';

// The one table of routes: every verb, action, view, shortcut and event that Slack sends, by its id. Each area has its rows
// in its own `routes.ts`. No id stands in two of them: a test holds this.

export const areaRoutes: readonly AreaRoutes[] = [...areas, personRoutes, homeRoutes, todayRoutes];

function joined<Part extends Exclude<keyof AreaRoutes, 'asks' | 'leadLines'>>(
  part: Part,
): NonNullable<AreaRoutes[Part]> {
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

/** Behind the three dots of a coalition: the option says what to open, and of which one. */
const handleCoalitionMenu: BlockActionHandler = (interaction) => {
  const [verb = '', value = ''] = interaction.selected.split('.');
  const handle = Object.hasOwn(chosen, verb) ? chosen[verb] : undefined;
  return (handle ?? handleUnknownClick)({ ...interaction, value });
};

const actions: Record<string, BlockActionHandler> = {
  ...joined('actions'),
  [act.choose]: handleChoose,
  [act.coalitionMenu]: handleCoalitionMenu,
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
