import { z } from 'zod';

// What the app and Bolt read of a payload without looking first. What else Slack sends goes through untouched.

const id = z.string().max(255);
const orNull = <T extends z.ZodType>(schema: T) => schema.nullish();
const text = orNull(z.string());

const user = z.looseObject({ id, team_id: orNull(id) });

const option = z.looseObject({ value: z.string().optional() });

const inputState = z.looseObject({
  value: orNull(z.string()),
  selected_option: orNull(option),
  selected_options: orNull(z.array(option)),
  selected_user: orNull(id),
  selected_users: orNull(z.array(id)),
  selected_conversation: orNull(id),
  selected_date: orNull(z.string()),
  selected_time: orNull(z.string()),
});

const view = z.looseObject({
  id,
  type: z.string(),
  hash: z.string(),
  callback_id: id,
  private_metadata: text,
  previous_view_id: orNull(id),
  app_installed_team_id: orNull(id),
  blocks: z.array(
    z.looseObject({ type: z.string(), block_id: id.optional(), element: z.looseObject({}).optional() }),
  ),
  state: z.looseObject({ values: z.record(z.string(), z.record(z.string(), inputState)) }).optional(),
});

const interaction = z.looseObject({
  user,
  team: orNull(z.looseObject({ id })),
  enterprise: orNull(z.looseObject({ id })),
  response_url: text,
  event: z.undefined().optional(),
  command: z.undefined().optional(),
});

const click = interaction.extend({
  type: z.literal('block_actions'),
  trigger_id: id,
  actions: z
    .array(
      z.looseObject({
        type: z.string(),
        action_id: id,
        value: orNull(z.string()),
        selected_option: orNull(option),
      }),
    )
    .min(1),
  container: z.looseObject({ type: z.string(), channel_id: id.optional(), message_ts: id.optional() }),
  view: view.optional(),
});

const submission = interaction.extend({
  type: z.literal('view_submission'),
  trigger_id: id.optional(),
  view: view.required({ state: true }),
});

const shortcut = interaction.extend({
  type: z.literal('message_action'),
  callback_id: id,
  trigger_id: id,
  message_ts: id,
  channel: z.looseObject({ id }),
  message: z.looseObject({ text, user: id.optional(), bot_id: orNull(id), subtype: text }),
});

const command = z.looseObject({
  command: z.string(),
  text: z.string(),
  user_id: id,
  channel_id: id,
  trigger_id: id,
  team_id: id,
  response_url: text,
  event: z.undefined().optional(),
});

const said = z.looseObject({
  user: id.optional(),
  text,
  ts: id.optional(),
  bot_id: orNull(id),
  edited: orNull(z.looseObject({ ts: id })),
});

const event = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('message'),
    subtype: text,
    channel: id,
    channel_type: text,
    user: id.optional(),
    bot_id: orNull(id),
    text,
    ts: id.optional(),
    event_ts: id.optional(),
    deleted_ts: id.optional(),
    files: z.array(z.unknown()).optional(),
    message: said.optional(),
    previous_message: said.optional(),
  }),
  z.looseObject({ type: z.literal('app_home_opened'), tab: text, user: id, channel: id.optional() }),
  z.looseObject({ type: z.literal('channel_id_changed'), old_channel_id: id, new_channel_id: id }),
  z.looseObject({ type: z.literal('app_mention'), user: id.optional(), channel: id, ts: id }),
  z.looseObject({
    type: z.literal('member_joined_channel'),
    user: id,
    inviter: id.optional(),
    channel: id,
    event_ts: id,
  }),
  z.looseObject({ type: z.literal('app_uninstalled') }),
  z.looseObject({ type: z.literal('tokens_revoked'), tokens: z.unknown() }),
]);

const happening = z.looseObject({
  type: z.literal('event_callback'),
  team_id: id,
  enterprise_id: orNull(id),
  authorizations: z.array(z.looseObject({ team_id: orNull(id), enterprise_id: orNull(id) })).optional(),
  event,
});

const payload = z.union([command, click, submission, shortcut, happening]);

/** Whether this is something that the app answers, with everything that is read of it. */
export function isKnownPayload(body: unknown): boolean {
  return payload.safeParse(body).success;
}
