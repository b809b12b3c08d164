import { z } from 'zod';
import type { Given } from '../inputs.ts';
import { givenFrom } from '../inputs.ts';
import type { JsonObject } from '../json.ts';
import { callbackOf } from '../shown.ts';
import type { Site } from '../site.ts';
import { stackOf } from '../views.ts';
import type { Channel, Message, Notice, OpenView, Shown } from '../world.ts';
import { canRead, dmId, isOutsider } from '../world.ts';
import { pickablePeople } from './choosing.ts';
import { actor, route } from './route.ts';

export interface SeenPerson {
  id: string;
  name: string;
  handle: string;
  organisation: string;
  workspace: string;
  timezone: string;
  bot: boolean;
  outsider: boolean;
}

/** Somebody whom one can act as, and what went to and fro between them and the app: for a page that shows the way. */
export interface SeenActor extends SeenPerson {
  /** Messages of the app that they have not seen. */
  unread: number;
  /** Messages of the app in their DM. */
  heard: number;
  /** The ids of the rows of buttons and the windows that the app offered them. */
  offered: string[];
  /** The callback ids of the forms that it took from them. */
  submitted: string[];
}

interface SeenMessage {
  ts: string;
  user: string;
  name: string;
  text: string;
  blocks: JsonObject[];
  edited: boolean;
  ephemeral: boolean;
  files: { id: string; name: string; title: string; alt: string; mimetype: string }[];
  pinned: boolean;
  thread_ts: string | null;
}

interface SeenConversation {
  id: string;
  name: string;
  kind: Channel['kind'];
  topic: string;
  archived: boolean;
  shared: boolean;
  unread: number;
  members: string[];
  /** How many older messages there are than those in `messages`. */
  earlier: number;
  messages: SeenMessage[];
}

export interface SeenView {
  id: string;
  callback_id: string;
  title: string;
  submit: string | null;
  close: string | null;
  blocks: JsonObject[];
  /** Block id → what stands in its input now. */
  values: Record<string, Given>;
  errors: Record<string, string>;
  trouble: OpenView['trouble'];
}

export interface Screen {
  me: SeenPerson;
  people: SeenPerson[];
  conversations: SeenConversation[];
  /** Public channels that the person can join. */
  joinable: (Pick<SeenConversation, 'id' | 'name' | 'shared'> & { kind: 'public'; archived: false })[];
  modals: SeenView[];
  /** The app's Home; null for people of another workspace, or while nothing was published. */
  home: SeenView | null;
  notices: (Omit<Notice, 'at'> & { at: string })[];
}

function seenPerson(site: Site, id: string): SeenPerson {
  const person = site.world.people.get(id);
  return {
    id,
    name: person?.realName ?? id,
    handle: person?.handle ?? id,
    organisation: person?.organisation ?? '',
    workspace: site.world.teams.get(person?.team ?? '')?.name ?? '',
    timezone: person?.timezone ?? '',
    bot: person?.bot ?? false,
    outsider: isOutsider(site.world, id),
  };
}

function seenActor(site: Site, id: string): SeenActor {
  const dm = site.world.channels.get(dmId(id));
  const messages = (dm?.messages ?? []).filter((one) => one.onlyFor === undefined);
  const typed = messages.filter(({ user }) => user === id).length;
  return {
    ...seenPerson(site, id),
    unread: dm ? unreadIn(dm, id) : 0,
    heard: messages.length - typed,
    offered: [...(site.world.offered.get(id) ?? [])],
    submitted: [...(site.world.submitted.get(id) ?? [])],
  };
}

function unreadIn(channel: Channel, user: string): number {
  const read = Number(channel.read.get(user) ?? '0');
  const mine = ({ onlyFor }: Message) => onlyFor === undefined || onlyFor === user;
  return channel.messages.filter((one) => mine(one) && one.user !== user && Number(one.ts) > read).length;
}

function seenMessage(site: Site, channel: Channel, message: Message): SeenMessage {
  return {
    ts: message.ts,
    user: message.user,
    name: site.world.people.get(message.user)?.realName ?? message.user,
    text: message.text,
    blocks: structuredClone(message.blocks ?? []),
    edited: message.edited !== undefined,
    ephemeral: message.onlyFor !== undefined,
    files: message.files.flatMap((id) => {
      const file = site.world.files.get(id);
      return file
        ? [{ id, name: file.name, title: file.title, alt: file.altText, mimetype: file.mimetype }]
        : [];
    }),
    pinned: channel.pins.includes(message.ts),
    thread_ts: message.threadTs ?? null,
  };
}

interface Seeing {
  user: string;
  /** How many of the newest messages of each conversation; all of them without one. */
  last?: number | undefined;
}

function seenConversation(site: Site, channel: Channel, { user, last }: Seeing): SeenConversation {
  const messages = channel.messages.filter((one) => one.onlyFor === undefined || one.onlyFor === user);
  const newest = last === undefined ? messages : messages.slice(-last);
  return {
    id: channel.id,
    name: channel.kind === 'im' ? 'Coalitie' : channel.name,
    kind: channel.kind,
    topic: channel.topic,
    archived: channel.archived,
    shared: channel.shared,
    unread: unreadIn(channel, user),
    members: [...channel.members],
    earlier: messages.length - newest.length,
    messages: newest.map((one) => seenMessage(site, channel, one)),
  };
}

function wordOf(text: unknown): string | null {
  if (typeof text !== 'object' || text === null || !('text' in text)) return null;
  return typeof text.text === 'string' ? text.text : null;
}

export function seenView(view: OpenView): SeenView {
  const values = [...view.values].flatMap(([block, actions]) => {
    const [state] = actions.values();
    return state ? [[block, givenFrom(state)] as const] : [];
  });
  return {
    id: view.id,
    callback_id: callbackOf(view),
    title: wordOf(view.body.title) ?? '',
    submit: wordOf(view.body.submit),
    close: wordOf(view.body.close),
    blocks: structuredClone(view.blocks),
    values: Object.fromEntries(values),
    errors: Object.fromEntries(view.errors),
    trouble: view.trouble,
  };
}

/** Everything that this person may see now, and nothing else. */
export function screenOf(site: Site, user: string, { last }: { last?: number | undefined } = {}): Screen {
  actor(site, user);
  const channels = [...site.world.channels.values()].filter((one) => canRead(site.world, user, one));
  const home = isOutsider(site.world, user) ? undefined : site.world.homes.get(user);
  const notices = site.world.notices.get(user) ?? [];
  return {
    me: seenPerson(site, user),
    people: pickablePeople(site, user).map((id) => seenPerson(site, id)),
    conversations: channels
      .filter((one) => one.members.has(user))
      .map((one) => seenConversation(site, one, { user, last })),
    joinable: channels
      .filter((one) => !one.members.has(user) && !one.archived)
      .map(({ id, name, shared }) => ({ id, name, shared, kind: 'public', archived: false })),
    modals: stackOf(site, user).map((view) => seenView(view)),
    home: home ? seenView(home) : null,
    notices: notices.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
  };
}

const onlyUser = z.strictObject({ user: z.string() });
const looking = z.strictObject({ user: z.string(), last: z.coerce.number().int().positive().optional() });

export const seeing = {
  view: route(looking, (site, { user, last }) => screenOf(site, user, { last })),
  shown: route(onlyUser, (site, { user }): Shown[] => structuredClone(site.world.shown.get(user) ?? [])),
  /** What the manifest offers people: commands with their hints, and shortcuts. */
  about: route(z.strictObject({}), ({ manifest }) => ({
    commands: manifest.commands,
    shortcuts: manifest.shortcuts,
    homeTab: manifest.homeTab,
  })),
  people: route(z.strictObject({}), (site) =>
    [...site.world.people.values()]
      .filter((one) => one.acts && !one.deleted)
      .map((one) => seenActor(site, one.id)),
  ),
};
