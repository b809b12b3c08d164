import type { Context } from '../../src/context.ts';
import { errorOf, isUnanswered } from '../../src/slack/kit/errors.ts';
import { claimOnce, type Place, settleClaim } from './claim.ts';
import { explain } from './errors.ts';
import { completeUpload, upload } from './upload.ts';

// A file beside a message. Slack shows it when its upload is completed in the channel.

export interface SharedFile {
  /** Deterministic: the same file in the same place has the same id for ever. */
  id: string;
  /** A DM: what is unknown is looked up there. */
  channel: string;
  file: { name: string; title: string; content: string | Uint8Array };
}

/**
 * Puts a file into a DM once, in two steps: uploads it, which nobody sees, and stores its id; then completes the upload in the DM. A
 * process that dies in between leaves at most a file that nobody sees. False: Slack refuses the file, and the message has to do.
 */
export async function shareFileOnce(context: Context, shared: SharedFile): Promise<boolean> {
  try {
    const file = await uploaded(context, shared);
    await completed(context, shared, file);
    return true;
  } catch (error) {
    if (isUnanswered(error)) throw explain(error);
    context.log.info({ code: errorOf(error) }, 'a file could not be shared: its message says it in words');
    return false;
  }
}

/** The file's id: uploaded before, or now. */
async function uploaded(context: Context, { id, channel, file }: SharedFile): Promise<string> {
  const claim = await claimOnce(context, id, async () => null);
  if (claim.state === 'done') return claim.ts;
  const { name, title, content } = file;
  try {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    const ts = await upload(context, { name, title, bytes });
    await context.store.markSent({ id, ts, channel });
    return ts;
  } catch (error) {
    // Nobody sees an upload that was not completed: the next try makes another one.
    await context.store.release(id);
    throw error;
  }
}

async function completed(context: Context, { id, channel, file }: SharedFile, fileId: string) {
  const there = `${id}-there`;
  const claim = await claimOnce(context, there, (since) => standsIn(context, { channel, fileId, since }));
  if (claim.state === 'done') return;
  context.faultPoint('after-sending');
  try {
    await completeUpload(context, { file: fileId, title: file.title, channel });
    context.faultPoint('after-post');
  } catch (error) {
    await settleClaim(context, { id: there, claimedAt: claim.claimedAt }, error);
    throw error;
  }
  await context.store.markSent({ id: there, ts: fileId, channel });
}

/** Where a message with this file stands in the DM since then. */
async function standsIn(
  context: Context,
  { channel, fileId, since }: { channel: string; fileId: string; since: number },
): Promise<Place | null> {
  const oldest = String(since / 1000 - 1);
  for (let cursor: string | undefined; ; ) {
    const page = await context.slack.conversations.history({
      channel,
      oldest,
      limit: 200,
      inclusive: true,
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = page.messages?.find(({ files }) => files?.some(({ id }) => id === fileId));
    if (found !== undefined) return { channel, ts: fileId };
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return null;
  }
}
