import type {
  BlockAction,
  BlockElementAction,
  Context,
  MessageShortcut,
  SlackActionMiddlewareArgs,
  SlackCommandMiddlewareArgs,
  SlackEventMiddlewareArgs,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
} from '@slack/bolt';
import { parseValues } from './inputs.ts';
import type { Message } from './message.ts';
import { parseMeta } from './place.ts';
import { handleUnknownClick, handleUnknownVerb, routes } from './routes.ts';
import { type Desk, submissionId } from './visit.ts';

// From Bolt's payloads to a visit, and to the handler that the table of routes names.

interface Bolted {
  context: Context;
}

/** Where the app is installed, never the person's own workspace (design point 3; bolt-js #1614). */
function workspaceOf({ context }: Bolted): string {
  return context.teamId ?? '';
}

export async function routeCommand(desk: Desk, args: SlackCommandMiddlewareArgs & Bolted): Promise<void> {
  const { command, ack, respond } = args;
  const [typed = '', ...rest] = command.text.trim().split(/\s+/);
  const verb = typed.toLowerCase();
  // What every object has, such as `constructor`, is no verb.
  const handle = Object.hasOwn(routes.commands, verb) ? routes.commands[verb] : undefined;
  const visit = {
    desk,
    workspace: workspaceOf(args),
    user: command.user_id,
    request: command.trigger_id,
    trigger: command.trigger_id,
    channel: command.channel_id,
    rest: rest.join(' '),
    ack: (message?: Message) =>
      message === undefined ? ack() : ack({ response_type: 'ephemeral', ...message }),
    respond: async (message: Message) => {
      await respond({ response_type: 'ephemeral', ...message });
    },
  };
  await (handle === undefined ? handleUnknownVerb(visit, typed) : handle(visit));
}

export async function routeClick(
  desk: Desk,
  args: SlackActionMiddlewareArgs<BlockAction> & Bolted,
): Promise<void> {
  const { body, action, ack, respond } = args;
  const [area, verb, ...detail] = action.action_id.split('.');
  const { view, container } = body;
  const handle = routes.actions[`${area}.${verb}`] ?? handleUnknownClick;
  await handle({
    desk,
    workspace: workspaceOf(args),
    user: body.user.id,
    request: body.trigger_id,
    trigger: body.trigger_id,
    detail: detail.join('.'),
    ...chosen(action),
    view:
      view === undefined || view.type === 'home'
        ? null
        : {
            id: view.id,
            hash: view.hash,
            meta: parseMeta(view.private_metadata),
            values: parseValues(view.state?.values),
          },
    message:
      container.type === 'message'
        ? { channel: String(container.channel_id), ts: String(container.message_ts) }
        : null,
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

export async function routeSubmission(desk: Desk, args: SlackViewMiddlewareArgs & Bolted): Promise<void> {
  const { body, view, ack } = args;
  if (body.type !== 'view_submission') return;
  const values = parseValues(view.state.values);
  const meta = parseMeta(view.private_metadata);
  const handle = routes.views[view.callback_id];
  if (handle === undefined) return ack();
  await handle({
    desk,
    workspace: workspaceOf(args),
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
  desk: Desk,
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
    desk,
    workspace: workspaceOf(args),
    user: shortcut.user.id,
    request: shortcut.trigger_id,
    trigger: shortcut.trigger_id,
    channel: shortcut.channel.id,
    message: {
      ts: shortcut.message_ts,
      text: message.text ?? '',
      user: isOfApp ? null : (message.user ?? null),
    },
    ack: () => ack(),
  });
}

export async function routeEvent(desk: Desk, args: SlackEventMiddlewareArgs & Bolted): Promise<void> {
  const visit = { desk, workspace: workspaceOf(args) };
  const { event } = args;
  if (event.type === 'message') await routes.events.message(visit, event);
  else if (event.type === 'channel_id_changed') await routes.events.channel_id_changed(visit, event);
  else if (event.type === 'app_home_opened') await routes.events.app_home_opened(visit, event);
  else if (event.type === 'app_uninstalled' || event.type === 'tokens_revoked')
    await routes.events[event.type](visit);
}
