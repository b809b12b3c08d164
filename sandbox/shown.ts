import type { Site } from './site.ts';
import type { Channel, Message, Notice, OpenView, Shown } from './world.ts';
import { canRead, readersOf } from './world.ts';

/** Remembers what a person was shown; only ever added to, so that nothing that was shown can be taken back. */
export function remember(site: Site, user: string, shown: Omit<Shown, 'at'>): void {
  const all = site.world.shown.get(user) ?? [];
  all.push({ at: site.clock.now(), ...shown });
  site.world.shown.set(user, all);
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
    remember(site, user, {
      kind,
      channel: channel.id,
      content: {
        ts: message.ts,
        user: message.user,
        text: message.text,
        ...(message.blocks ? { blocks: structuredClone(message.blocks) } : {}),
        ...(message.metadata ? { metadata: structuredClone(message.metadata) } : {}),
        ...(message.files.length > 0 ? { files: filesOf(site, message) } : {}),
      },
    });
    site.changes.tell(user);
  }
}

/** Who joins a channel can read what was said in it before. */
export function showHistory(site: Site, user: string, channel: Channel): void {
  if (!canRead(site.world, user, channel)) return;
  for (const message of channel.messages) {
    if (message.onlyFor !== undefined) continue;
    remember(site, user, {
      kind: 'message',
      channel: channel.id,
      content: { ts: message.ts, user: message.user, text: message.text, blocks: message.blocks ?? [] },
    });
  }
  site.changes.tell(user);
}

/** A view without what only the app reads of it (private_metadata). */
export function showView(site: Site, view: OpenView): void {
  const { title, submit, close } = view.body;
  remember(site, view.user, {
    kind: view.type,
    content: { view_id: view.id, title, submit, close, blocks: structuredClone(view.blocks) },
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

function filesOf(site: Site, message: Message): { id: string; title: string; alt: string }[] {
  return message.files.map((id) => {
    const file = site.world.files.get(id);
    return { id, title: file?.title ?? '', alt: file?.altText ?? '' };
  });
}
