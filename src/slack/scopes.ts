/**
 * The scopes that the features need: what `manifest.yml` asks for (a test holds the two together), so that a token of an earlier
 * version of the app is noticed.
 */
export const neededScopes = [
  'commands',
  'chat:write',
  'im:write',
  'im:history',
  'users:read',
  'channels:read',
  'groups:read',
  'channels:manage',
  'groups:write',
  'app_mentions:read',
  'channels:join',
  'pins:write',
  'files:write',
] as const;

/** Those that a token lacks; none where Slack did not say what it grants. */
export function missingScopes(granted: readonly string[] | null): string[] {
  return granted === null ? [] : neededScopes.filter((scope) => !granted.includes(scope));
}
