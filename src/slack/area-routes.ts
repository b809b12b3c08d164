import type { KnownEventFromType } from '@slack/bolt';
import type { Context } from '../context.ts';
import type { AreaAsks, LeadLines } from './area-asks.ts';
import type {
  BlockActionHandler,
  ShortcutHandler,
  SlashCommandHandler,
  ViewSubmissionHandler,
} from './interaction.ts';

/** An event of Slack's: it comes from no request of a person, and nobody is answered. */
export interface EventInteraction {
  context: Context;
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
  /** What only a lead can do, a line each. */
  leadLines?: LeadLines;
}

/** A verb in Dutch and in English, or one that is the same in both, and what else people call it in either. */
export function both(
  verbs: [string] | [string, string],
  handle: SlashCommandHandler,
  synonyms: readonly string[] = [],
): Record<string, SlashCommandHandler> {
  return Object.fromEntries([...verbs, ...synonyms].map((verb) => [verb, handle]));
}
