import { errorOf } from '../src/slack/errors.ts';
import type { Desk } from '../src/slack/visit.ts';
import { healing } from './pictures.ts';
import { explain, Later } from './post-once.ts';

// A file beside a message: Slack shows it only once the upload is completed in the channel, and that is done once.

export interface SharedFile {
  workspace: string;
  /** Deterministic: the same file in the same place has the same id for ever. */
  id: string;
  /** A DM: what is unknown is looked up there. */
  channel: string;
  file: { name: string; title: string; content: string };
}

/** Whoever claimed it and never said how it ended may still be at it for so long. */
const settlesWithin = 60_000;
const retryWhileYoung = 2_000;

/**
 * Puts a file into a DM once, in two steps: uploaded, where nobody sees it and its id is stored; then completed in the DM. A death in
 * between leaves at most a file that nobody sees. False: Slack refuses it, and the message beside it has to do.
 */
export async function shareFileOnce(desk: Desk, shared: SharedFile): Promise<boolean> {
  try {
    const file = await uploaded(desk, shared);
    await completed(desk, shared, file);
    return true;
  } catch (error) {
    const code = errorOf(error);
    if (code === undefined || healing.has(code)) throw explain(error);
    desk.log.info({ code }, 'a file could not be shared: its message says it in words');
    return false;
  }
}

/** The file's id: uploaded before, or now. */
async function uploaded(desk: Desk, { workspace, id, channel, file }: SharedFile): Promise<string> {
  const known = await claimed(desk, workspace, id);
  if (known.state === 'sent') return known.ts;
  try {
    const ts = await upload(desk, file);
    await desk.store.markSent(workspace, { id, ts, channel });
    return ts;
  } catch (error) {
    // Whatever came of it: nobody sees it.
    await desk.store.release(workspace, id);
    throw error;
  }
}

async function upload(desk: Desk, { name, title, content }: SharedFile['file']): Promise<string> {
  const bytes = new TextEncoder().encode(content);
  const { upload_url: url = '', file_id: id = '' } = await desk.slack.files.getUploadURLExternal({
    ...{ filename: name, length: bytes.length, title },
  } as Parameters<Desk['slack']['files']['getUploadURLExternal']>[0]);
  const answer = await fetch(url, { method: 'POST', body: bytes, signal: AbortSignal.timeout(10_000) });
  if (!answer.ok) throw new Error(`the upload was answered with ${answer.status}`);
  return id;
}

async function completed(desk: Desk, { workspace, id, channel, file }: SharedFile, fileId: string) {
  const there = `${id}-there`;
  const known = await claimed(desk, workspace, there, (since) => standsIn(desk, { channel, fileId, since }));
  if (known.state === 'sent') return;
  desk.at('after-sending');
  try {
    await desk.slack.files.completeUploadExternal({
      files: [{ id: fileId, title: file.title }],
      channel_id: channel,
    });
    desk.at('after-post');
  } catch (error) {
    // Slack answered that it did not; of a timeout nobody knows.
    if (errorOf(error) !== undefined || explain(error) instanceof Later)
      await desk.store.release(workspace, there);
    throw error;
  }
  await desk.store.markSent(workspace, { id: there, ts: fileId, channel });
}

/** Takes the claim, or says that it is done; what somebody left behind is looked up, and taken over. */
async function claimed(
  desk: Desk,
  workspace: string,
  id: string,
  lookUp: (since: number) => Promise<boolean> = async () => false,
): Promise<{ state: 'mine' } | { state: 'sent'; ts: string }> {
  const now = desk.clock.now();
  const claim = await desk.store.claim(workspace, id, now);
  if (claim.state === 'claimed') return { state: 'mine' };
  if (claim.state === 'sent') return claim;
  const age = now - claim.since;
  if (age < settlesWithin) throw new Later(Date.now() + Math.max(age, retryWhileYoung));
  if (await lookUp(claim.since)) return { state: 'sent', ts: '' };
  if (await desk.store.takeOver(workspace, id, { since: claim.since, now })) return { state: 'mine' };
  throw new Later(Date.now() + retryWhileYoung);
}

/** Whether a message with this file stands in the DM since then. */
async function standsIn(
  desk: Desk,
  { channel, fileId, since }: { channel: string; fileId: string; since: number },
): Promise<boolean> {
  const oldest = String(since / 1000 - 1);
  for (let cursor: string | undefined; ; ) {
    const page = await desk.slack.conversations.history({
      ...{ channel, oldest, limit: 200, inclusive: true },
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (page.messages?.some(({ files }) => files?.some(({ id }) => id === fileId))) return true;
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return false;
  }
}
