import { namedFile } from './block-kit/objects.ts';
import { asObject } from './json.ts';
import type { Site } from './site.ts';
import type { Channel, Message, Notice, OpenView, Shown, StoredFile } from './world.ts';
import { canRead, readersOf } from './world.ts';

/** Remembers what a person was shown; only ever added to, so that nothing that was shown can be taken back. */
export function remember(site: Site, user: string, shown: Omit<Shown, 'at'>): void {
  const all = site.world.shown.get(user) ?? [];
  all.push({ at: site.clock.now(), ...shown });
  site.world.shown.set(user, all);
}

/** Adds to what is remembered of a person. */
export function addId(all: Map<string, Set<string>>, user: string, id: string): void {
  const known = all.get(user) ?? new Set();
  all.set(user, known.add(id));
}

/** The id that the app gave a view; empty where it gave none. */
export function callbackOf({ body }: OpenView): string {
  return typeof body.callback_id === 'string' ? body.callback_id : '';
}

/**
 * A message appeared or changed: everyone who may read its channel was shown it, its notification text and its metadata too
 * (fact: 1.4 message metadata, readable by any app or user in the workspace).
 */
export function showMessage(
  site: Site,
  channel: Channel,
  { message, kind }: { message: Message; kind: Shown['kind'] },
): void {
  const readers = message.onlyFor === undefined ? readersOf(site.world, channel) : [message.onlyFor];
  for (const user of readers) {
    remember(site, user, { kind, channel: channel.id, content: contentOf(site, message) });
    for (const { type, block_id: id } of message.blocks ?? [])
      if (type === 'actions') addId(site.world.offered, user, String(id));
    site.changes.tell(user);
  }
}

function contentOf(site: Site, message: Message): Shown['content'] {
  const files = filesIn(site, message.files, message.blocks ?? []);
  return {
    ts: message.ts,
    user: message.user,
    text: message.text,
    ...(message.blocks ? { blocks: structuredClone(message.blocks) } : {}),
    ...(message.metadata ? { metadata: structuredClone(message.metadata) } : {}),
    ...(files.length > 0 ? { files } : {}),
  };
}

/** What a channel is called and about, for everyone who may read it. */
export function showChannel(site: Site, channel: Channel, readers = readersOf(site.world, channel)): void {
  const { id, name, topic, purpose } = channel;
  for (const user of readers)
    remember(site, user, { kind: 'channel', channel: id, content: { name, topic, purpose } });
}

/** Who joins a channel can read what was said in it before. */
export function showHistory(site: Site, user: string, channel: Channel): void {
  if (!canRead(site.world, user, channel)) return;
  showChannel(site, channel, [user]);
  for (const message of channel.messages) {
    if (message.onlyFor !== undefined) continue;
    remember(site, user, { kind: 'message', channel: channel.id, content: contentOf(site, message) });
  }
  site.changes.tell(user);
}

/** A view without what only the app reads of it (private_metadata). */
export function showView(site: Site, view: OpenView): void {
  const { title, submit, close } = view.body;
  const files = filesIn(site, [], view.blocks);
  addId(site.world.offered, view.user, callbackOf(view));
  remember(site, view.user, {
    kind: view.type,
    content: {
      view_id: view.id,
      title,
      submit,
      close,
      blocks: structuredClone(view.blocks),
      ...(files.length > 0 ? { files } : {}),
    },
  });
  site.changes.tell(view.user);
}

/** Something that Slack itself tells a person. */
export function notify(site: Site, user: string, notice: Omit<Notice, 'at'>): void {
  const notices = site.world.notices.get(user) ?? [];
  notices.push({ at: site.clock.now(), ...notice });
  site.world.notices.set(user, notices);
  remember(site, user, { kind: 'notice', content: { ...notice } });
  site.changes.tell(user);
}

interface ShownFile {
  id: string;
  name: string;
  title: string;
  alt: string;
  /** What a file of text says: Slack shows the beginning of it, and everybody can open it. */
  text: string | null;
}

/** Files that are shared, and those that blocks show: whoever sees a picture sees its title, and its name in the list of files. */
function filesIn(site: Site, shared: readonly string[], blocks: unknown): ShownFile[] {
  const ids = new Set([...shared, ...slackFilesIn(blocks)]);
  return [...site.world.files.values()].filter(({ id }) => ids.has(id)).map(shownFile);
}

function shownFile({ id, name, title, altText, mimetype, bytes }: StoredFile): ShownFile {
  return {
    id,
    name,
    title,
    alt: altText,
    text: mimetype.startsWith('text/') ? bytes.toString('utf8') : null,
  };
}

/** The ids of the files in image blocks and elements, however deep they stand. */
function slackFilesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => {
    return key === 'slack_file' ? [namedFile(asObject(each))] : slackFilesIn(each);
  });
}
