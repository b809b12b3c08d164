import { WebAPIPlatformError } from '@slack/web-api';

/** Slack's own code when it answered `ok: false`, else `undefined`. */
export function errorOf(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}
