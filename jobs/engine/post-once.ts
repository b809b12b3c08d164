import type { MessageMetadata } from '@slack/types';
import type { Context } from '../../src/context.ts';
import type { Posted } from '../../src/person/person.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { claimOnce, type Place, settleClaim } from './claim.ts';
import { explain, Undeliverable, UnknownInChannel } from './errors.ts';

export interface Posting {
  /** Deterministic: the same message has the same id for ever. Carried in the message's metadata. */
  id: string;
  channel: string;
  message: Message;
  /** Carried in the metadata too: by it the DM tells what was asked there when the log no longer does. */
  mark?: Mark;
}

/** Which question, or which other message of an interview, is posted. */
export type Mark = Omit<Posted, 'ts' | 'awaited'>;

const eventType = 'coalitie_message';
/** Where a message stands. */
export interface Sent extends Place {
  id: string;
  /** It stood there already: what it says was computed then. */
  found?: true;
}

/**
 * Posts a message once (design point 7): claims it, posts it, and leaves the claim when nobody knows what came of it. An
 * old claim is looked up in the DM's history. Answers where it stands; the caller stores that with `sent`.
 */
export async function postOnce(context: Context, posting: Posting): Promise<Sent> {
  const { id, channel } = posting;
  const claim = await claimOnce(context, id, async (since) => {
    if (!channel.startsWith('D')) throw new UnknownInChannel(id);
    return findPosted(context, { channel, id, since });
  });
  if (claim.state === 'done') return { id, channel: claim.channel, ts: claim.ts, found: true };
  context.faultPoint('after-sending');
  try {
    const metadata: MessageMetadata = { event_type: eventType, event_payload: { id, ...posting.mark } };
    const posted = await context.slack.chat.postMessage({
      channel,
      ...posting.message,
      metadata,
      unfurl_links: false,
    });
    context.faultPoint('after-post');
    return { id, channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  } catch (error) {
    await settleClaim(context, { id, claimedAt: claim.claimedAt }, error);
    throw explain(error);
  }
}

async function findPosted(
  context: Context,
  { channel, id, since }: { channel: string; id: string; since: number },
): Promise<Place | null> {
  for (let cursor: string | undefined; ; ) {
    const page = await context.slack.conversations
      .history({
        channel,
        include_all_metadata: true,
        limit: 200,
        inclusive: true,
        // A second early: Slack's clock is not ours.
        oldest: String(since / 1000 - 1),
        ...(cursor === undefined ? {} : { cursor }),
      })
      .catch((error: unknown) => {
        throw explain(error);
      });
    const found = page.messages?.find(({ metadata }) => payloadOf(metadata)?.id === id);
    if (found?.ts !== undefined) return { channel, ts: found.ts };
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return null;
  }
}

type Payload = { id: string } & Partial<Mark>;

/** What the app's own messages carry; `null` for any other message. */
export function payloadOf(
  metadata: { event_type?: string; event_payload?: object } | undefined,
): Payload | null {
  return metadata?.event_type === eventType ? (metadata.event_payload as Payload) : null;
}

/** Changes a posted message; throws what the queue makes of a refusal. */
export async function changeMessage(
  context: Context,
  where: { channel: string; ts: string },
  message: Message,
): Promise<void> {
  try {
    await context.slack.chat.update({ ...where, ...message });
  } catch (error) {
    throw explain(error);
  }
}

/** Changes a posted message; one that is gone stays gone. */
export async function updateMessage(
  context: Context,
  where: { channel: string; ts: string },
  message: Message,
): Promise<void> {
  try {
    await changeMessage(context, where, message);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    context.log.info({ code: error.code }, 'a message could not be updated');
  }
}
