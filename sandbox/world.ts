import type { JsonObject } from './json.ts';
import type { Person, Team } from './people.ts';
import * as seed from './people.ts';

export interface Message {
  ts: string;
  user: string;
  text: string;
  blocks?: JsonObject[];
  metadata?: JsonObject;
  edited?: { user: string; ts: string };
  threadTs?: string;
  files: string[];
  subtype?: string;
  /** Set on an ephemeral: the only person who sees it. It is in no history. */
  onlyFor?: string;
  clientMsgId?: string;
}

export interface Channel {
  id: string;
  name: string;
  kind: 'public' | 'private' | 'im';
  team: string;
  archived: boolean;
  /** Shared with another workspace. */
  shared: boolean;
  members: Set<string>;
  creator: string;
  created: number;
  topic: string;
  purpose: string;
  messages: Message[];
  pins: string[];
  /** The last `ts` that a person has seen. */
  read: Map<string, string>;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  altText: string;
  size: number;
  user: string;
  created: number;
  /** Empty until the bytes arrived. */
  bytes: Buffer;
  complete: boolean;
  channels: Set<string>;
}

export type Trouble = 'no-answer' | 'bad-answer';

export interface OpenView {
  id: string;
  user: string;
  type: 'modal' | 'home';
  /** What the app gave: title, blocks (each with its ids), submit, close, callback_id, private_metadata, … */
  body: JsonObject;
  blocks: JsonObject[];
  hash: string;
  root: string;
  previous: string | null;
  /** Block id → action id → state value, as `view.state.values` holds it. */
  values: Map<string, Map<string, JsonObject>>;
  /** Block id → what is wrong with it, as the app answered. */
  errors: Map<string, string>;
  /** Why Slack itself says over the view that it could not be sent: no answer, or one that it does not take. */
  trouble: Trouble | null;
}

/** Something that a person was shown, whether or not it is still there. */
export interface Shown {
  kind: 'message' | 'update' | 'ephemeral' | 'modal' | 'home' | 'notice' | 'errors' | 'options' | 'channel';
  at: number;
  channel?: string;
  content: JsonObject;
}

/** What Slack itself tells a person: that the app did not answer, or that a command failed. */
export interface Notice {
  at: number;
  kind: 'no-answer' | 'command-failed';
  /** The command that failed. */
  command?: string;
  /** Slack's word for what went wrong. */
  error: string;
}

export interface World {
  installed: boolean;
  teams: Map<string, Team>;
  people: Map<string, Person>;
  channels: Map<string, Channel>;
  files: Map<string, StoredFile>;
  modals: Map<string, OpenView[]>;
  homes: Map<string, OpenView>;
  shown: Map<string, Shown[]>;
  notices: Map<string, Notice[]>;
  /** By person, the callback ids of the forms that the app took from them. */
  submitted: Map<string, Set<string>>;
  /** By person, the ids of what the app offered them: rows of buttons in messages, and windows. */
  offered: Map<string, Set<string>>;
  /** Person, block and action → by value, the options that the app has suggested there. */
  suggested: Map<string, Map<string, JsonObject>>;
  /** Every external_id that a view had. */
  externalIds: Map<string, string>;
  lastTs: number;
  serial: number;
}

/** The world as people.ts describes it. `now` is in milliseconds. */
export function createWorld(now: number): World {
  const world: World = {
    installed: true,
    teams: new Map(seed.teams.map((team) => [team.id, { ...team }])),
    people: new Map(seed.people.map((person) => [person.id, { ...person }])),
    channels: new Map(),
    files: new Map(),
    modals: new Map(),
    homes: new Map(),
    shown: new Map(),
    notices: new Map(),
    submitted: new Map(),
    offered: new Map(),
    suggested: new Map(),
    externalIds: new Map(),
    lastTs: 0,
    serial: 0,
  };
  for (const channel of seed.channels) addChannel(world, { ...channel, creator: 'U0NOOR', created: now });
  return world;
}

export interface NewChannel {
  id: string;
  name: string;
  kind: Channel['kind'];
  members: readonly string[];
  creator: string;
  /** Milliseconds. */
  created: number;
  archived?: boolean;
  shared?: boolean;
}

export function addChannel(world: World, given: NewChannel): Channel {
  const channel: Channel = {
    id: given.id,
    name: given.name,
    kind: given.kind,
    team: seed.app.team,
    archived: given.archived ?? false,
    shared: given.shared ?? false,
    members: new Set(given.members),
    creator: given.creator,
    created: Math.floor(given.created / 1000),
    topic: '',
    purpose: '',
    messages: [],
    pins: [],
    read: new Map(),
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** The next message id: unique, strictly increasing, six decimals, following the moved clock. */
export function nextTs(world: World, now: number): string {
  world.lastTs = Math.max(now * 1000, world.lastTs + 1);
  return tsAt(world.lastTs);
}

/** A `ts` from microseconds. */
function tsAt(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(Math.floor(micros % 1_000_000)).padStart(6, '0')}`;
}

/** Ids that look like Slack's and stay the same in every run. */
export function nextId(world: World, prefix: string): string {
  world.serial += 1;
  return `${prefix}${world.serial.toString(36).toUpperCase().padStart(8, '0')}`;
}

/** Of another workspace than the app's. */
export function isOutsider(world: World, user: string): boolean {
  return world.people.get(user)?.team !== seed.app.team;
}

/** The outsider shares a channel with the app; everybody of the app's workspace may always talk with it. */
export function mayTalkWithApp(world: World, user: string): boolean {
  if (!isOutsider(world, user)) return true;
  return [...world.channels.values()].some(
    (one) => one.kind !== 'im' && one.members.has(user) && one.members.has(seed.app.user),
  );
}

function dmOf(world: World, user: string): Channel | undefined {
  return world.channels.get(dmId(user));
}

/** The DM of the app and this person, made where it was not there yet. */
export function openDm(world: World, user: string, now: number): Channel {
  return (
    dmOf(world, user) ??
    addChannel(world, {
      id: dmId(user),
      name: '',
      kind: 'im',
      members: [user, seed.app.user],
      creator: seed.app.user,
      created: now,
      shared: isOutsider(world, user),
    })
  );
}

/** The DM of the app and a person has the same id in every run. */
export function dmId(user: string): string {
  return `D${user.slice(1)}`;
}

/** May read what is in it: its members, and for a public channel everyone of the workspace who is no guest. */
export function canRead(world: World, user: string, channel: Channel): boolean {
  if (channel.members.has(user)) return true;
  const person = world.people.get(user);
  if (!person || person.deleted || person.restricted || person.bot) return false;
  return channel.kind === 'public' && person.team === channel.team;
}

/** Everyone who may read the channel and can act. */
export function readersOf(world: World, channel: Channel): string[] {
  return [...world.people.values()]
    .filter((person) => person.acts && canRead(world, person.id, channel))
    .map((person) => person.id);
}

export function messageAt(channel: Channel, ts: string): Message | undefined {
  return channel.messages.find((message) => message.ts === ts);
}
