import type { MessageMetadata } from '@slack/types';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { Message } from '../src/slack/message.ts';
import type { Desk } from '../src/slack/visit.ts';

/** The job goes back to *delayed* until then; it costs no attempt. */
export class Later extends Error {
  readonly until: number;

  constructor(until: number) {
    super('later');
    this.until = until;
  }
}

/** Slack asks for patience, with everything in this workspace. */
export class RateLimited extends Later {}

/** Slack will never take this message: the person or channel is gone, or the message is wrong. `code` is Slack's. */
export class Undeliverable extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`undeliverable: ${code}`);
    this.code = code;
  }
}

/** It is unknown whether the message was posted in a channel, where the app may not read back. */
export class UnknownInChannel extends Error {}

export interface Posting {
  workspace: string;
  /** Deterministic: the same message has the same id for ever. Carried in the message's metadata. */
  id: string;
  channel: string;
  message: Message;
}

const eventType = 'coalitie_message';
const settlesWithin = 60_000;
const retryWhileYoung = 2_000;

/** Where a message stands. */
export interface Sent {
  channel: string;
  ts: string;
  id: string;
  /** It stood there already: what it says was computed then. */
  found?: true;
}

/**
 * Posts a message once (design point 7): claims it, posts it, and leaves the claim when nobody knows what came of it. An
 * old claim is looked up in the DM's history. Answers where it stands; the caller stores that with `sent`.
 */
export async function postOnce(desk: Desk, posting: Posting): Promise<Sent> {
  const { workspace, id, channel } = posting;
  const claim = await desk.store.claim(workspace, id, desk.clock.now());
  if (claim.state === 'sent') return { id, channel: claim.channel, ts: claim.ts, found: true };
  if (claim.state === 'unknown') {
    const age = desk.clock.now() - claim.since;
    // Soon while somebody may be at it, then ever later: after a death many effects wait for the same message.
    if (age < settlesWithin)
      throw new Later(Date.now() + Math.min(Math.max(age, retryWhileYoung), settlesWithin - age));
    if (!channel.startsWith('D')) throw new UnknownInChannel(id);
    const ts = await findPosted(desk, { channel, id, since: claim.since });
    if (ts !== null) return { id, channel, ts, found: true };
    // Several jobs may have looked at the same moment, in vain: one of them posts.
    const isMine = await desk.store.takeOver(workspace, id, { since: claim.since, now: desk.clock.now() });
    if (!isMine) throw new Later(Date.now() + retryWhileYoung);
  }
  desk.at('after-sending');
  try {
    const metadata: MessageMetadata = { event_type: eventType, event_payload: { id } };
    const posted = await desk.slack.chat.postMessage({
      channel,
      ...posting.message,
      metadata,
      unfurl_links: false,
    });
    desk.at('after-post');
    return { id, channel: posted.channel ?? channel, ts: posted.ts ?? '' };
  } catch (error) {
    if (isRefusal(error)) await desk.store.release(workspace, id);
    throw explain(error);
  }
}

async function findPosted(
  desk: Desk,
  { channel, id, since }: { channel: string; id: string; since: number },
) {
  for (let cursor: string | undefined; ; ) {
    const page = await desk.slack.conversations.history({
      ...{ channel, include_all_metadata: true, limit: 200, inclusive: true },
      // A second early: Slack's clock is not ours.
      oldest: String(since / 1000 - 1),
      ...(cursor === undefined ? {} : { cursor }),
    });
    const found = page.messages?.find((message) => {
      const payload = message.metadata?.event_payload as { id?: string } | undefined;
      return message.metadata?.event_type === eventType && payload?.id === id;
    });
    if (found?.ts !== undefined) return found.ts;
    cursor = page.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) return null;
  }
}

/** Slack answered that it did not do it, or was never reached. A timeout, a cut connection or a 5xx says nothing. */
function isRefusal(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError || error instanceof WebAPIRateLimitedError) return true;
  if (error instanceof WebAPIRequestError) return neverReached(error.original);
  return error instanceof WebAPIHTTPError && error.statusCode < 500;
}

function neverReached(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: unknown };
    if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') return true;
  }
  return false;
}

/** Errors that no later attempt heals: about the receiver or the message. A revoked token can be mended, so it is tried on. */
const lasting = new Set([
  ...[
    'channel_not_found',
    'user_not_found',
    'user_not_visible',
    'user_disabled',
    'cannot_dm_bot',
    'is_archived',
  ],
  ...['not_in_channel', 'restricted_action', 'messages_tab_disabled', 'ekm_access_denied', 'is_inactive'],
  ...[
    'invalid_blocks',
    'invalid_blocks_format',
    'msg_too_long',
    'msg_blocks_too_long',
    'no_text',
    'too_many_attachments',
  ],
  ...[
    'message_not_found',
    'cant_update_message',
    'edit_window_closed',
    'method_not_supported_for_channel_type',
  ],
]);

/** What the queue makes of an error of the Web API. */
export function explain(error: unknown): unknown {
  if (error instanceof WebAPIRateLimitedError) return new RateLimited(Date.now() + error.retryAfter * 1_000);
  if (error instanceof WebAPIPlatformError && lasting.has(error.data.error))
    return new Undeliverable(error.data.error);
  if (error instanceof WebAPIPlatformError && error.data.error === 'ratelimited')
    return new RateLimited(Date.now() + 30_000);
  return error;
}

/** Changes a posted message; throws what the queue makes of a refusal. */
export async function changeMessage(
  desk: Desk,
  where: { channel: string; ts: string },
  message: Message,
): Promise<void> {
  try {
    await desk.slack.chat.update({ ...where, ...message });
  } catch (error) {
    throw explain(error);
  }
}

/** Changes a posted message; one that is gone stays gone. */
export async function updateMessage(
  desk: Desk,
  where: { channel: string; ts: string },
  message: Message,
): Promise<void> {
  try {
    await changeMessage(desk, where, message);
  } catch (error) {
    if (!(error instanceof Undeliverable)) throw error;
    desk.log.info({ code: error.code }, 'a message could not be updated');
  }
}
