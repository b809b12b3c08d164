import type {
  BlockAction,
  BlockElementAction,
  Context as BoltContext,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
} from '@slack/bolt';
import type { AppContext, Context } from '../context.ts';
import { submissionId } from './interaction.ts';
import { parseValues } from './kit/inputs.ts';
import type { Message } from './kit/message.ts';
import { parseMeta } from './kit/meta.ts';
import { wordsOf } from './message-words.ts';
import { type Asker, contextFor, type RequestState } from './request.ts';
import { handleUnknownClick, handleUnknownVerb, routes } from './routes.ts';
import { parseCommand } from './verb.ts';

// From Bolt's payloads to an interaction, and to the handler that the table of routes names.

interface Bolted {
  context: BoltContext;
}

/** Where the app is installed, never the person's own workspace (design point 3; bolt-js #1614). */
function workspaceOf({ context }: Bolted): string {
  return context.teamId ?? '';
}

/** What this person's request may see and leaves to tell. */
function contextOf(app: AppContext, args: Bolted, asker: Asker): Context {
  const state: RequestState | undefined = args.context.state;
  return contextFor(app.in(workspaceOf(args)), asker, state ?? { work: 'none', language: null });
}

export async function routeCommand(
  context: AppContext,
  args: SlackCommandMiddlewareArgs & Bolted,
): Promise<void> {
  const { command, ack, respond } = args;
  const typed = parseCommand(command.text);
  const { rest } = typed;
  // Only signs, as in `?`, are a word of their own.
  const verb = typed.verb || typed.shown;
  // What every object has, such as `constructor`, is no verb.
  const handle = Object.hasOwn(routes.commands, verb) ? routes.commands[verb] : undefined;
  const interaction = {
    context: contextOf(context, args, { user: command.user_id, channel: command.channel_id }),
    user: command.user_id,
    request: command.trigger_id,
    trigger: command.trigger_id,
    channel: command.channel_id,
    rest,
    ack: (message?: Message) =>
      message === undefined ? ack() : ack({ response_type: 'ephemeral', ...message }),
    respond: async (message: Message) => {
      await respond({ response_type: 'ephemeral', ...message });
    },
  };
  await (handle === undefined ? handleUnknownVerb(interaction, typed) : handle(interaction));
}

export async function routeClick(
  context: AppContext,
  args: SlackActionMiddlewareArgs<BlockAction> & Bolted,
): Promise<void> {
  const { body, action, ack, respond } = args;
  const [area, verb, ...detail] = action.action_id.split('.');
  const { view, container } = body;
  const id = `${area}.${verb}`;
  const handle = (Object.hasOwn(routes.actions, id) ? routes.actions[id] : undefined) ?? handleUnknownClick;
  const channel = container.type === 'message' ? String(container.channel_id) : null;
  await handle({
    context: contextOf(context, args, { user: body.user.id, channel }),
    user: body.user.id,
    request: body.trigger_id,
    trigger: body.trigger_id,
    pressed: action.action_ts,
    detail: detail.join('.'),
    ...chosen(action),
    view:
      view === undefined || view.type === 'home'
        ? null
        : {
            id: view.id,
            hash: view.hash,
            meta: parseMeta(view.private_metadata),
            values: parseValues(view.state?.values, view.blocks),
          },
    message: channel === null ? null : { channel, ts: String(container.message_ts) },
    ack: () => ack(),
    respond: async (message) => {
      await respond(message);
    },
  });
}

function chosen(action: BlockElementAction): { value: string; selected: string } {
  if (action.type === 'button') return { value: action.value ?? '', selected: '' };
  if (action.type === 'overflow' || action.type === 'static_select' || action.type === 'radio_buttons') {
    return { value: '', selected: action.selected_option?.value ?? '' };
  }
  return { value: '', selected: '' };
}

export async function routeSubmission(
  context: AppContext,
  args: SlackViewMiddlewareArgs & Bolted,
): Promise<void> {
  const { body, view, ack } = args;
  if (body.type !== 'view_submission') return;
  const values = parseValues(view.state.values, view.blocks);
  const meta = parseMeta(view.private_metadata);
  const handle = Object.hasOwn(routes.views, view.callback_id) ? routes.views[view.callback_id] : undefined;
  if (handle === undefined) return ack();
  await handle({
    context: contextOf(context, args, { user: body.user.id, channel: null }),
    user: body.user.id,
    request: submissionId(meta, values),
    trigger: (body as { trigger_id?: string }).trigger_id ?? '',
    values,
    meta,
    view,
    ack: (response) => (response === undefined ? ack() : ack(response)),
  });
}

export async function routeShortcut(
  context: AppContext,
  args: SlackShortcutMiddlewareArgs<MessageShortcut> & Bolted,
): Promise<void> {
  const { shortcut, ack } = args;
  const handle = Object.hasOwn(routes.shortcuts, shortcut.callback_id)
    ? routes.shortcuts[shortcut.callback_id]
    : undefined;
  if (handle === undefined) return ack();
  const { message } = shortcut;
  const isOfApp = message.bot_id !== undefined || message.subtype === 'bot_message';
  await handle({
    context: contextOf(context, args, { user: shortcut.user.id, channel: shortcut.channel.id }),
    user: shortcut.user.id,
    request: shortcut.trigger_id,
    trigger: shortcut.trigger_id,
    channel: shortcut.channel.id,
    message: {
      ts: shortcut.message_ts,
      text: wordsOf(message),
      user: isOfApp ? null : (message.user ?? null),
    },
    ack: () => ack(),
  });
}

export async function routeEvent(
  context: AppContext,
  args: SlackEventMiddlewareArgs & Bolted,
): Promise<void> {
  const interaction = { context: context.in(workspaceOf(args)) };
  const { event } = args;
  if (event.type === 'message') await routes.events.message?.(interaction, event);
  else if (event.type === 'channel_id_changed') await routes.events.channel_id_changed?.(interaction, event);
  else if (event.type === 'app_home_opened') await routes.events.app_home_opened?.(interaction, event);
  else if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked')
    await routes.events[event.type](interaction);
}
