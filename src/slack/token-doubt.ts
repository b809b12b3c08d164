import type { EventInteraction } from './area-routes.ts';

/**
 * Slack says that the app was removed or that tokens were taken back: maybe this one, maybe a person's, maybe one of long ago, in any
 * order (platform-facts 2). Only `auth.test` knows; nothing is acknowledged later for it.
 */
export async function handleTokenDoubt({ context }: EventInteraction): Promise<void> {
  context.log.info(
    { workspace: context.workspace },
    'Slack says that the app or a token was taken away: the token is asked about',
  );
  void context.token.ask();
}
