import { z } from 'zod';
import { mimeOf } from '../api/files.ts';
import { checkMessageBlocks } from '../block-kit/surfaces.ts';
import { asObjects } from '../json.ts';
import { commandPayload } from '../payloads.ts';
import { app } from '../people.ts';
import { post, revise, tellChanged, tellDeleted, tellMentioned, tellPosted, withdraw } from '../posting.ts';
import { notify } from '../shown.ts';
import type { Site } from '../site.ts';
import { typedBlocks, typedText } from '../typed-text.ts';
import type { Channel } from '../world.ts';
import { isOutsider, nextId } from '../world.ts';
import type { Acked, Answered, Sent } from './route.ts';
import {
  actor,
  answered,
  asAck,
  NotPossible,
  refuseUninstalled,
  route,
  visibleMessage,
  writableChannel,
} from './route.ts';

const person = { user: z.string() };
const typing = z.strictObject({
  ...person,
  channel: z.string().optional(),
  text: z.string(),
  /** `content` is base64; without it a file holds its own name. */
  files: z.array(z.strictObject({ name: z.string(), content: z.base64().optional() })).optional(),
  thread_ts: z.string().optional(),
  /** False answers at once, without the app's acknowledgement. */
  wait: z.boolean().default(true),
  /** False sends the event only once, acknowledged or not. */
  resend: z.boolean().optional(),
});

function upload(
  site: Site,
  user: string,
  file: { name: string; content?: string | undefined; channel?: string },
): string {
  const id = nextId(site.world, 'F');
  const bytes = file.content === undefined ? Buffer.from(file.name) : Buffer.from(file.content, 'base64');
  site.world.files.set(id, {
    id,
    name: file.name,
    title: file.name,
    mimetype: mimeOf(file.name),
    altText: '',
    size: bytes.length,
    user,
    created: Math.floor(site.clock.now() / 1000),
    bytes,
    complete: true,
    channels: new Set(file.channel === undefined ? [] : [file.channel]),
  });
  return id;
}

async function message(site: Site, given: z.output<typeof typing>): Promise<Sent> {
  const channel = writableChannel(site, given.user, given.channel);
  if (channel.kind === 'im' && (site.manifest.messagesReadOnly || !site.manifest.messagesTab)) {
    throw new NotPossible('Nobody can type in the DM with this app.', '1.7 features.app_home');
  }
  const uploads = given.files ?? [];
  if (given.text === '' && uploads.length === 0) throw new NotPossible('An empty message can’t be sent.');
  const files = uploads.map((file) => upload(site, given.user, { ...file, channel: channel.id }));
  const posted = post(site, channel, {
    user: given.user,
    text: typedText(given.text),
    ...(given.text === '' ? {} : { blocks: typedBlocks(given.text, 'typed') }),
    threadTs: given.thread_ts,
    files,
    ...(files.length > 0 ? { subtype: 'file_share' } : {}),
  });
  const told = tellPosted(site, channel, {
    message: posted,
    ...(given.resend === undefined ? {} : { resend: given.resend }),
  });
  const mentioned = tellMentioned(site, channel, posted);
  const outcome = given.wait ? ((await mentioned) ?? (await told)) : null;
  return { ts: posted.ts, channel: channel.id, ack: asAck(outcome) };
}

const commanding = z.strictObject({
  ...person,
  channel: z.string().optional(),
  command: z.string().optional(),
  text: z.string().default(''),
});

/** Fact: 8 and design point 9 (no slash commands for people of another workspace). */
async function command(site: Site, given: z.output<typeof commanding>): Promise<Answered> {
  refuseUninstalled(site);
  const user = actor(site, given.user).id;
  if (isOutsider(site.world, user)) {
    throw new NotPossible('People of another workspace have no slash commands.', 'design point 9');
  }
  const channel = writableChannel(site, user, given.channel);
  const name = given.command ?? site.manifest.commands[0]?.command ?? '/coalitie';
  const known = site.manifest.commands.find((one) => one.command === name);
  if (!known) throw new NotPossible(`${name} is not a command of this app.`, '1.7 features.slash_commands');
  if (!(site.manifest.scopes?.includes('commands') ?? true)) {
    throw new NotPossible('The manifest does not grant the scope commands.', '1.7 features.slash_commands');
  }
  const trigger = site.triggers.issue({ user, view: null, channel: channel.id });
  const replyUrl = site.replies.issue({ user, channel: channel.id, ts: null });
  const text = commandText(site, given.text, known.escapes);
  const body = commandPayload(site, { user, channel, command: name, text, trigger, replyUrl });
  const what = `command ${name} ${given.text}`.trim();
  const outcome = await site.gateway.send({ kind: 'command', body, what, user, channel: channel.id });
  const answer = answered(outcome);
  if (answer.error) notify(site, user, { kind: 'command-failed', command: name, error: answer.error });
  else reply(site, channel, { user, body: answer.ack.body ?? null });
  return answer;
}

/** Mentions arrive as ids only where the manifest has `should_escape`. Fact: 1.7 features.slash_commands. */
function commandText(site: Site, text: string, escapes: boolean): string {
  return text.trim().replace(/\{\{([@#])([A-Z0-9]+)\}\}/g, (_, sign: string, id: string) => {
    if (escapes) return `<${sign}${id}>`;
    return sign + (site.world.people.get(id)?.handle ?? site.world.channels.get(id)?.name ?? id);
  });
}

/** What the app answered a command with, in its acknowledgement. Fact: 3.2 Valid command + ack('hi'). */
function reply(site: Site, channel: Channel, given: { user: string; body: Acked['body'] }): void {
  const { body, user } = given;
  if (body === null || body === undefined) return;
  const text = typeof body === 'string' ? body : typeof body.text === 'string' ? body.text : '';
  const blocks = typeof body === 'string' ? undefined : asObjects(body.blocks);
  const { problems } = checkMessageBlocks(blocks ?? [], () => true);
  if (problems.length > 0) {
    site.inspector.add({
      direction: 'sandbox',
      what: 'the answer to a command',
      status: 'invalid_blocks',
      user,
      broken: problems.map(({ says, at, fact }) => ({ says: `${says} [${at}]`, fact })),
    });
    return;
  }
  const open = typeof body !== 'string' && body.response_type === 'in_channel';
  post(site, channel, { user: app.user, text, blocks, ...(open ? {} : { onlyFor: user }) });
}

const editing = z.strictObject({
  ...person,
  channel: z.string().optional(),
  ts: z.string(),
  text: z.string(),
});

function ownMessage(site: Site, given: { user: string; channel?: string | undefined; ts: string }) {
  const channel = writableChannel(site, given.user, given.channel);
  const found = visibleMessage(channel, given.ts, given.user);
  if (found.user !== given.user) throw new NotPossible('One can change only one’s own messages.');
  return { channel, found };
}

async function edit(site: Site, given: z.output<typeof editing>): Promise<Sent> {
  const { channel, found } = ownMessage(site, given);
  const before = revise(site, channel, {
    message: found,
    change: { by: given.user, text: typedText(given.text), blocks: typedBlocks(given.text, 'typed') },
  });
  const ack = asAck(await tellChanged(site, channel, { message: found, before }));
  return { ts: found.ts, channel: channel.id, ack };
}

const pointing = z.strictObject({ ...person, channel: z.string().optional(), ts: z.string() });

async function remove(site: Site, given: z.output<typeof pointing>): Promise<Sent> {
  const { channel, found } = ownMessage(site, given);
  withdraw(site, channel, found);
  return { ts: found.ts, channel: channel.id, ack: asAck(await tellDeleted(site, channel, found)) };
}

const uploading = z.strictObject({ ...person, name: z.string(), content: z.base64().optional() });

export const talking = {
  /** A file of a person's own, for a file_input: nobody else sees it. */
  upload: route(uploading, (site, { user, ...file }) => ({ id: upload(site, actor(site, user).id, file) })),
  message: route(typing, message),
  command: route(commanding, command),
  edit: route(editing, edit),
  remove: route(pointing, remove),
};
