import type { CoalitionCommand } from '../../src/coalition/commands.ts';
import { activeContacts, contactOf } from '../../src/coalition/find.ts';
import type { ChannelProblem, Coalition, Contact } from '../../src/coalition/state.ts';
import {
  buildNote,
  buildWelcomeMessage,
  buildWelcomeQuestion,
  welcomeId,
} from '../../src/slack/coalitions/messages.ts';
import { errorOf } from '../../src/slack/errors.ts';
import { contactIn } from '../../src/slack/interviews/progress.ts';
import { listOf, textIn } from '../../src/text/text.ts';
import { explain, postOnce, Undeliverable } from '../post-once.ts';
import { type CoalitionScene, meet, tell } from '../scene.ts';

// The coalition's channel: made or joined, its people invited, welcomed.

/** From the wish to a welcomed channel; each step is taken again safely. */
export async function prepareChannel(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  // A newer wish has an effect of its own.
  if (
    event.type === 'ChannelChosen' &&
    JSON.stringify(event.channel) !== JSON.stringify(coalition.channel.wish)
  )
    return;
  if (coalition.channel.welcomed || coalition.channel.wish === null) return;
  const found = coalition.channel.wish?.kind === 'new' ? await makeChannel(scene) : await joinChannel(scene);
  if ('problem' in found) return note(scene, { type: 'NoteChannelFailed', problem: found.problem });
  await note(scene, { type: 'NoteChannelReady', channel: found.channel });
  if (coalition.channel.wish?.kind === 'new') {
    for (const user of insiders(coalition)) await inviteTo(scene, found.channel, user);
  }
  await welcome(scene, found.channel);
}

type Found = { channel: string } | { problem: ChannelProblem };

async function makeChannel(scene: CoalitionScene): Promise<Found> {
  const { coalition, desk } = scene;
  const { wish, id } = coalition.channel;
  if (id !== null) return { channel: id };
  if (wish?.kind !== 'new') return { problem: 'failed' };
  const name = wish.name || `coalitie-${coalition.id.slice(0, 6)}`;
  try {
    const made = await desk.slack.conversations.create({ name, is_private: wish.isPrivate });
    return made.channel?.id === undefined ? { problem: 'failed' } : { channel: made.channel.id };
  } catch (error) {
    const code = errorOf(error);
    if (code === 'name_taken') {
      const own = await ownChannel(scene, name);
      return own === null ? { problem: 'name_taken' } : { channel: own };
    }
    if (code === undefined || code === 'ratelimited') throw explain(error);
    return { problem: 'failed' };
  }
}

/** The channel may be ours: made by an earlier try of which the answer was lost. */
async function ownChannel({ desk, workspace }: CoalitionScene, name: string): Promise<string | null> {
  const { user_id: bot } = await desk.slack.auth.test();
  const { channels = [] } = await desk.slack.users.conversations({
    ...{ types: 'public_channel,private_channel', exclude_archived: true, limit: 999 },
  });
  const own = channels.find((each) => each.name === name && each.creator === bot);
  if (own?.id === undefined) return null;
  const { coalition } = await desk.store.load(workspace, { channel: own.id });
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

async function joinChannel({ coalition, desk }: CoalitionScene): Promise<Found> {
  const { wish } = coalition.channel;
  const channel = wish?.kind === 'existing' ? wish.id : '';
  try {
    const info = await desk.slack.conversations.info({ channel });
    if (info.channel?.is_archived) return { problem: 'is_archived' };
    if (info.channel?.is_member) return { channel };
    if (info.channel?.is_private) return { problem: 'not_in_channel' };
    await desk.slack.conversations.join({ channel });
    return { channel };
  } catch (error) {
    const code = errorOf(error);
    if (code === undefined || code === 'ratelimited') throw explain(error);
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

async function inviteTo({ desk }: CoalitionScene, channel: string, user: string): Promise<void> {
  try {
    await desk.slack.conversations.invite({ channel, users: user });
  } catch (error) {
    const code = errorOf(error);
    if (code !== undefined && harmless.has(code)) return;
    const explained = explain(error);
    if (code === undefined || explained !== error) throw explained;
    desk.log.info({ code }, 'somebody could not be invited into the channel');
  }
}

async function welcome(scene: CoalitionScene, channel: string): Promise<void> {
  const { coalition, desk, workspace } = scene;
  const message = buildWelcomeMessage(textIn(coalition.language), coalition);
  try {
    const sent = await postOnce(desk, { workspace, id: welcomeId(coalition.id, channel), channel, message });
    await note(scene, { type: 'NoteChannelWelcomed' }, sent);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    await note(scene, { type: 'NoteChannelFailed', problem: problemOf(error.code) });
  }
}

/** A new contact or lead comes into a channel that the app made. */
export async function inviteToChannel(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  const { id, wish } = coalition.channel;
  if (id === null || wish?.kind !== 'new') return;
  const contact = event.type === 'ContactAdded' ? contactOf(coalition, event.contact) : undefined;
  const user = event.type === 'LeadNamed' ? event.user : contact?.user;
  if (user == null || contact?.removed) return;
  if (contact?.outside) return tellOutside(scene, { contact, channel: id });
  await inviteTo(scene, id, user);
}

/** Whoever added somebody of another workspace shares the channel first; said once a partner. */
async function tellOutside(
  scene: CoalitionScene,
  { contact, channel }: { contact: Contact; channel: string },
): Promise<void> {
  const { coalition, desk, event } = scene;
  const outside = activeContacts(coalition, contact.partner).filter((each) => each.outside);
  if (event.by === null || outside[0]?.id !== contact.id) return;
  const { members = [] } = await desk.slack.conversations.members({ channel, limit: 999 });
  const missing = outside.filter(({ user }) => user !== null && !members.includes(user));
  if (missing.length === 0) return;
  const met = await meet(scene, event.by, coalition);
  const names = listOf(met.text, missing.map(contactIn));
  const { notification } = met.text.notes.channel;
  await tell(scene, met, { message: buildNote({ notification, body: met.text.started.outsiders(names) }) });
}

async function note(
  { desk, workspace, coalition }: CoalitionScene,
  command: CoalitionCommand,
  sent?: { id: string; channel: string; ts: string },
): Promise<void> {
  await desk.house.act({ workspace, by: null, query: { coalition: coalition.id } }, () => ({
    coalitions: [{ id: coalition.id, commands: [command] }],
    ...(sent === undefined ? {} : { sent }),
  }));
}

/** Nobody can say whether the welcome stands in the channel, and the app may not read it: a lead looks. */
export async function askAboutWelcome(scene: CoalitionScene): Promise<void> {
  const { coalition } = scene;
  const [lead] = coalition.leads;
  if (lead === undefined || coalition.channel.id === null || coalition.channel.welcomed) return;
  const met = await meet(scene, lead, coalition);
  const message = buildWelcomeQuestion(met.text, coalition.id, coalition.channel.id);
  await tell(scene, met, { message, id: `${scene.id}-ask` });
}
