import type { KnownEventFromType } from '@slack/bolt';
import type { Context } from '../context.ts';
import type { AreaAsks } from './area-asks.ts';
import type {
  BlockActionHandler,
  ShortcutHandler,
  SlashCommandHandler,
  ViewSubmissionHandler,
} from './interaction.ts';

/** An event of Slack's: it comes from no request of a person, and nobody is answered. */
export interface EventInteraction {
  context: Context;
  /** The app's own user id. */
  self: string;
}

/** The events that the manifest asks for. */
export interface EventHandlers {
  message: (interaction: EventInteraction, event: KnownEventFromType<'message'>) => Promise<void>;
  app_home_opened: (
    interaction: EventInteraction,
    event: KnownEventFromType<'app_home_opened'>,
  ) => Promise<void>;
  channel_id_changed: (
    interaction: EventInteraction,
    event: KnownEventFromType<'channel_id_changed'>,
  ) => Promise<void>;
  app_mention: (interaction: EventInteraction, event: KnownEventFromType<'app_mention'>) => Promise<void>;
  member_joined_channel: (
    interaction: EventInteraction,
    event: KnownEventFromType<'member_joined_channel'>,
  ) => Promise<void>;
  app_uninstalled: (interaction: EventInteraction) => Promise<void>;
  tokens_revoked: (interaction: EventInteraction) => Promise<void>;
}

/** An area's rows of the one table of routes, by the id that Slack sends, and what it asks of people. */
export interface AreaRoutes {
  /** Each verb of `/coalitie`, in Dutch and in English. */
  commands?: Record<string, SlashCommandHandler>;
  /** What `coalition.choose` opens once one of several coalitions is chosen, by the verb that stands in its button. */
  chosen?: Record<string, BlockActionHandler>;
  actions?: Record<string, BlockActionHandler>;
  views?: Record<string, ViewSubmissionHandler>;
  shortcuts?: Record<string, ShortcutHandler>;
  events?: Partial<EventHandlers>;
  /** What it asks of a person now. */
  asks?: AreaAsks;
}

/** A verb in Dutch and in English. */
export function both(
  verbs: [string, string],
  handle: SlashCommandHandler,
): Record<string, SlashCommandHandler> {
  return Object.fromEntries(verbs.map((verb) => [verb, handle]));
}
