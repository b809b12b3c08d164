import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import { activeContacts, contactOf } from '../../src/coalition/find.ts';
import type { ChannelProblem, Coalition, Contact } from '../../src/coalition/state.ts';
import {
  buildNote,
  buildWelcomeMessage,
  buildWelcomeQuestion,
  welcomeId,
} from '../../src/slack/coalitions/messages.ts';
import { act } from '../../src/slack/ids.ts';
import { contactIn } from '../../src/slack/interviews/progress.ts';
import { button } from '../../src/slack/kit/blocks.ts';
import { errorOf, isTokenRefusal } from '../../src/slack/kit/errors.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { listOf, textIn } from '../../src/text/text.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';
import { explain, Undeliverable } from '../engine/errors.ts';
import { postOnce } from '../engine/post-once.ts';

// The coalition's channel: made or joined, its people invited, welcomed.

/** From the wish to a welcomed channel; each step is taken again safely. */
export async function prepareChannel(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  // A newer wish has an effect of its own.
  if (
    event.type === 'ChannelChosen' &&
    JSON.stringify(event.channel) !== JSON.stringify(coalition.channel.wish)
  )
    return;
  if (coalition.channel.welcomed || coalition.channel.wish === null) return;
  const found =
    coalition.channel.wish?.kind === 'new' ? await makeChannel(effect) : await joinChannel(effect);
  if ('problem' in found) return note(effect, { type: 'NoteChannelFailed', problem: found.problem });
  await note(effect, { type: 'NoteChannelReady', channel: found.channel });
  if (coalition.channel.wish?.kind === 'new') {
    for (const user of insiders(coalition)) await inviteTo(effect, found.channel, user);
  }
  await welcome(effect, found.channel);
}

type Found = { channel: string } | { problem: ChannelProblem };

async function makeChannel(effect: CoalitionEffectContext): Promise<Found> {
  const { coalition, context } = effect;
  const { wish, id } = coalition.channel;
  if (id !== null) return { channel: id };
  if (wish?.kind !== 'new') return { problem: 'failed' };
  const name = wish.name || `coalitie-${coalition.id.slice(0, 6)}`;
  try {
    const made = await context.slack.conversations.create({ name, is_private: wish.isPrivate });
    return made.channel?.id === undefined ? { problem: 'failed' } : { channel: made.channel.id };
  } catch (error) {
    const code = errorOf(error);
    if (code === 'name_taken') {
      const own = await ownChannel(effect, name);
      return own === null ? { problem: 'name_taken' } : { channel: own };
    }
    if (code === undefined || code === 'ratelimited' || isTokenRefusal(error)) throw explain(error);
    return { problem: 'failed' };
  }
}

/** The channel may be ours: made by an earlier try of which the answer was lost. */
async function ownChannel({ context }: CoalitionEffectContext, name: string): Promise<string | null> {
  const { user_id: bot } = await context.slack.auth.test();
  const { channels = [] } = await context.slack.users.conversations({
    types: 'public_channel,private_channel',
    exclude_archived: true,
    limit: 999,
  });
  const own = channels.find((each) => each.name === name && each.creator === bot);
  if (own?.id === undefined) return null;
  const { coalition } = await context.store.load({ channel: own.id });
  return coalition === null ? own.id : null;
}

/** What an error of Slack's means for the channel. */
export function problemOf(code: string): ChannelProblem {
  return problems[code] ?? 'failed';
}

const problems: Record<string, ChannelProblem> = {
  is_archived: 'is_archived',
  channel_not_found: 'channel_not_found',
  not_in_channel: 'not_in_channel',
  method_not_supported_for_channel_type: 'not_in_channel',
};

async function joinChannel({ coalition, context }: CoalitionEffectContext): Promise<Found> {
  const { wish } = coalition.channel;
  const channel = wish?.kind === 'existing' ? wish.id : '';
  try {
    const info = await context.slack.conversations.info({ channel });
    if (info.channel?.is_archived) return { problem: 'is_archived' };
    if (info.channel?.is_member) return { channel };
    if (info.channel?.is_private) return { problem: 'not_in_channel' };
    await context.slack.conversations.join({ channel });
    return { channel };
  } catch (error) {
    const code = errorOf(error);
    if (code === undefined || code === 'ratelimited' || isTokenRefusal(error)) throw explain(error);
    return { problem: problemOf(code) };
  }
}

/** The app can invite people of its own workspace only (jolicode/secret-santa#259). */
function insiders(coalition: Coalition): string[] {
  const contacts = activeContacts(coalition).filter((contact) => !contact.outside);
  return [...new Set([...coalition.leads, ...contacts.flatMap(({ user }) => user ?? [])])];
}

const harmless = new Set([
  'already_in_channel',
  'cant_invite_self',
  'user_is_restricted',
  'user_not_found',
  'cant_invite',
]);

async function inviteTo({ context }: CoalitionEffectContext, channel: string, user: string): Promise<void> {
  try {
    await context.slack.conversations.invite({ channel, users: user });
  } catch (error) {
    const code = errorOf(error);
    if (code !== undefined && harmless.has(code)) return;
    const explained = explain(error);
    if (code === undefined || explained !== error || isTokenRefusal(error)) throw explained;
    context.log.info({ code }, 'somebody could not be invited into the channel');
  }
}

async function welcome(effect: CoalitionEffectContext, channel: string): Promise<void> {
  const { coalition, context } = effect;
  const message = buildWelcomeMessage(textIn(coalition.language), coalition);
  try {
    const sent = await postOnce(context, { id: welcomeId(coalition.id, channel), channel, message });
    await note(effect, { type: 'NoteChannelWelcomed' }, sent);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await note(effect, { type: 'NoteChannelFailed', problem: problemOf(error.code) });
  }
}

/** A new contact or lead comes into a channel that the app made. */
export async function inviteToChannel(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  const { id, wish } = coalition.channel;
  if (id === null || wish?.kind !== 'new') return;
  const contact = event.type === 'ContactAdded' ? contactOf(coalition, event.contact) : undefined;
  const user = event.type === 'LeadNamed' ? event.user : contact?.user;
  if (user == null || contact?.removed) return;
  if (contact?.outside) return tellOutside(effect, { contact, channel: id });
  await inviteTo(effect, id, user);
}

/** Whoever added somebody of another workspace shares the channel first; said once a partner. */
async function tellOutside(
  effect: CoalitionEffectContext,
  { contact, channel }: { contact: Contact; channel: string },
): Promise<void> {
  const { coalition, context, event } = effect;
  const outside = activeContacts(coalition, contact.partner).filter((each) => each.outside);
  if (event.by === null || outside[0]?.id !== contact.id) return;
  const { members = [] } = await context.slack.conversations.members({ channel, limit: 999 });
  const missing = outside.filter(({ user }) => user !== null && !members.includes(user));
  if (missing.length === 0) return;
  const recipient = await recipientOf(effect, event.by, coalition);
  const names = listOf(recipient.text, missing.map(contactIn));
  const { notification } = recipient.text.interviews.notes.channel;
  await tell(effect, recipient, {
    message: buildNote(recipient.text, {
      notification,
      body: recipient.text.coalitions.started.outsiders(names),
    }),
  });
}

async function note(
  { context, coalition }: CoalitionEffectContext,
  command: CoalitionCommand,
  sent?: { id: string; channel: string; ts: string },
): Promise<void> {
  await context.commands.handle({ by: null, query: { coalition: coalition.id } }, () => ({
    coalitions: [{ id: coalition.id, commands: [command] }],
    ...(sent === undefined ? {} : { sent }),
  }));
}

/** Asks a lead to look whether the welcome stands in the channel: nobody knows, and the app may not read there. */
export async function askAboutWelcome(effect: CoalitionEffectContext): Promise<void> {
  const { coalition } = effect;
  const [lead] = coalition.leads;
  if (lead === undefined || coalition.channel.id === null || coalition.channel.welcomed) return;
  const recipient = await recipientOf(effect, lead, coalition);
  const message = buildWelcomeQuestion(recipient.text, coalition.id, coalition.channel.id);
  await tell(effect, recipient, { message, id: `${effect.id}-ask` });
}

/** The channel is not in order: the way to mend it. */
export async function sendChannelProblem(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, to } = effect;
  const { problem } = coalition.channel;
  if (to === null || problem === null) return;
  const recipient = await recipientOf(effect, to, coalition);
  const { channel } = recipient.text.interviews.notes;
  const body = channel.body(escapeMrkdwn(coalition.name), recipient.text.channelProblems[problem]);
  const next = button(act.openChannel, recipient.text.coalitions.next.buttons.channel, {
    value: coalition.id,
  });
  await tell(effect, recipient, {
    message: buildNote(recipient.text, { notification: channel.notification, body }, next),
  });
}
