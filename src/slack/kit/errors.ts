import { WebAPIPlatformError } from '@slack/web-api';

/** Slack's own code when it answered `ok: false`, else `undefined`. */
export function errorOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** Slack's words for a token that is worth nothing, or for an app that was removed: they say nothing about what was asked for. */
const tokenRefusals: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);

/** Whether Slack refused the token. One call may say so of a token that works: `auth.test` decides. */
export function isTokenRefusal(error: unknown): boolean {
  return tokenRefusals.has(errorOf(error) ?? '');
}

/** Codes that say nothing about what was asked: the same call may be answered well in a moment. */
const healing: ReadonlySet<string> = new Set([
  ...tokenRefusals,
  'ratelimited',
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
]);

/** Slack said neither yes nor no: it was not reached, took too long, or failed. */
export function isUnanswered(error: unknown): boolean {
  const code = errorOf(error);
  return code === undefined || healing.has(code);
}
