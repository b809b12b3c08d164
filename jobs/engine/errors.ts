import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

// What the queue makes of an error, and what an error says about whether Slack did it.

/** The job goes back to *delayed* until then; it costs no attempt. */
export class Later extends Error {
  readonly until: number;

  constructor(until: number) {
    super('later');
    this.until = until;
  }
}

/** Slack asks for patience: all that is sent in this workspace waits, or only pins, of which it takes far fewer. */
export class RateLimited extends Later {
  readonly of: 'messages' | 'pins';

  constructor(until: number, of: RateLimited['of'] = 'messages') {
    super(until);
    this.of = of;
  }
}

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

/** With these Slack says itself that a part of it may have succeeded (docs.slack.dev, chat.postMessage, errors). */
const failures = new Set(['fatal_error', 'internal_error']);

/** Slack answered that it did not do it, or was never reached. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError) return !failures.has(error.data.error);
  if (error instanceof WebAPIRateLimitedError) return true;
  if (error instanceof WebAPIRequestError) return neverReached(error.original);
  return error instanceof WebAPIHTTPError && error.statusCode < 500;
}

/** A proxy in front of Slack that got no answer itself: what it passed on may still be under way. */
const gateways = new Set([502, 504]);

/** Slack was at it and gave up: it may have been posted, and will not be any more. */
export function isFailure(error: unknown): boolean {
  if (error instanceof WebAPIPlatformError) return failures.has(error.data.error);
  return error instanceof WebAPIHTTPError && error.statusCode >= 500 && !gateways.has(error.statusCode);
}

const unreached = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function neverReached(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as { code?: string };
    if (code !== undefined && unreached.has(code)) return true;
  }
  return false;
}

/** Errors that no later attempt heals: about the receiver or the message. A revoked token can be mended, so it is tried on. */
const lasting = new Set([
  'channel_not_found',
  'user_not_found',
  'user_not_visible',
  'user_disabled',
  'cannot_dm_bot',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'messages_tab_disabled',
  'ekm_access_denied',
  'is_inactive',
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'too_many_attachments',
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
  'method_not_supported_for_channel_type',
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
