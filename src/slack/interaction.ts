import { createHash, randomBytes } from 'node:crypto';
import type { RespondArguments, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Problem } from '../coalition/decision.ts';
import type { Coalition } from '../coalition/state.ts';
import type { Context } from '../context.ts';
import type { Person } from '../person/person.ts';
import { type Text, textIn } from '../text/text.ts';
import { errorsFor, type Values } from './kit/inputs.ts';
import type { Message } from './kit/message.ts';
import type { Meta } from './kit/meta.ts';
import { type Replaced, showView } from './kit/open-views.ts';

/** One request of one person. `request` is its id: commands and clicks have their `trigger_id`. */
export interface Interaction {
  context: Context;
  user: string;
  request: string;
  /** For `views.open` and `views.push`, within 3 seconds. */
  trigger: string;
  /** Where it was pressed in a window of other ways: what it opens comes in the place of that. */
  replaces?: Replaced;
}

export interface SlashCommandInteraction extends Interaction {
  channel: string;
  /** What stands after the verb. */
  rest: string;
  /** Acknowledges; a message is shown to this person only. */
  ack(message?: Message): Promise<void>;
  /** After the acknowledgement, for this person only. */
  respond(message: Message): Promise<void>;
}

export interface BlockActionInteraction extends Interaction {
  /** When it was clicked, as a `ts` of Slack's. */
  pressed: string;
  /** The part of the action_id after `area.verb.`. */
  detail: string;
  value: string;
  /** What was chosen in a menu or select. */
  selected: string;
  /** The modal that it was clicked in, with what was filled in so far. Home is none: from there a modal opens by itself. */
  view: { id: string; hash: string; meta: Meta; values: Values } | null;
  /** The message that it was clicked in. */
  message: { channel: string; ts: string } | null;
  ack(): Promise<void>;
  /** In a message: changes or answers it for this person. */
  respond(message: RespondArguments): Promise<void>;
}

/** A shortcut on a message. */
export interface ShortcutInteraction extends Interaction {
  channel: string;
  /** As Slack escapes it; `user` is `null` for what an app or Slack itself posted. */
  message: { ts: string; text: string; user: string | null };
  ack(): Promise<void>;
}

export interface ViewSubmissionInteraction extends Interaction {
  values: Values;
  meta: Meta;
  view: ViewOutput;
  ack(response?: ViewResponseAction): Promise<void>;
}

export type SlashCommandHandler = (interaction: SlashCommandInteraction) => Promise<void>;
export type BlockActionHandler = (interaction: BlockActionInteraction) => Promise<void>;
export type ShortcutHandler = (interaction: ShortcutInteraction) => Promise<void>;
export type ViewSubmissionHandler = (interaction: ViewSubmissionInteraction) => Promise<void>;

/** The person's own choice, else the coalition's language, else the app's. */
export function textFor(
  context: Pick<Context, 'language'>,
  person: Person | null,
  coalition?: Coalition | null,
): Text {
  return textIn(person?.language ?? coalition?.language ?? context.language);
}

/** A submission's id: the key drawn when its form was built, and a digest of what was filled in. */
export function submissionId(meta: Meta, values: Values): string {
  const digest = createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
  return `${meta.key ?? 'none'}-${digest}`;
}

/**
 * The id of something that a form creates about `part`: the same whenever it is sent again. Short, because an interview's id
 * stands in each of its events and answers. No dot in it.
 */
export function deriveId(key: string, part: string): string {
  return createHash('sha256').update(`${key} ${part}`).digest('base64url').slice(0, 16);
}

/** Random, and fit for ids: letters and digits only. */
export function drawKey(): string {
  return randomBytes(10).toString('hex');
}

/** Refuses a submission where the person is: each problem under its input, everything typed still there. */
export async function refuseSubmission(
  interaction: ViewSubmissionInteraction,
  text: Text,
  problems: Problem[],
): Promise<void> {
  const messages = problems.map(({ field, key }) => ({
    ...(field === undefined ? {} : { field }),
    message: text.problems[key],
  }));
  const errors = errorsFor(interaction.view, messages);
  if (Object.keys(errors).length > 0) return interaction.ack({ response_action: 'errors', errors });
  await interaction.ack({ response_action: 'update', view: noticeView(text, messages[0]?.message ?? '') });
}

/** A modal that only says something. */
export function noticeView(text: Text, said: string | Message): ModalView {
  const blocks: KnownBlock[] =
    typeof said === 'string' ? [{ type: 'section', text: { type: 'mrkdwn', text: said } }] : said.blocks;
  return {
    type: 'modal',
    callback_id: 'app.notice',
    title: { type: 'plain_text', text: 'Coalitie' },
    close: { type: 'plain_text', text: text.interviews.readOwn.close },
    blocks,
  };
}

/** Answers a click: in its message for this person only, from a modal by one on top, from Home by a modal. */
export async function answerClick(
  interaction: BlockActionInteraction,
  text: Text,
  said: string | Message,
): Promise<void> {
  if (interaction.message !== null) {
    const answer = typeof said === 'string' ? { text: said } : said;
    await interaction.respond({ response_type: 'ephemeral', replace_original: false, ...answer });
  } else {
    await showView(interaction, noticeView(text, said), { onTop: interaction.view !== null });
  }
}
