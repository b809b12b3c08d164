import type { WebClient } from '@slack/web-api';
import type { Log } from '../log.ts';
import { errorOf, isTokenRefusal } from './kit/errors.ts';

/**
 * What `auth.test` says: the token works, Slack refuses it, or Slack can't be asked. `why` is Slack's word, or `unreachable`; `scopes`
 * stand in its header `x-oauth-scopes`, `null` where that is missing.
 */
export type TokenStanding =
  | { state: 'works'; scopes: readonly string[] | null }
  | { state: 'refused' | 'unknown'; why: string };

/** Whether the bot's token works. A refused one is asked about again and again: it may be given back. */
export interface BotToken {
  /** Asks, unless it was found to work in the last 15 seconds. Never throws. */
  standing(): Promise<TokenStanding>;
  /** Asks now: something says that the token may not work any more. Never throws. */
  ask(): Promise<TokenStanding>;
  /** Whether it was refused when it was asked last. */
  readonly isRefused: boolean;
}

/** An orchestrator looks at the readiness every few seconds. */
const remembered = 15_000;

export function createBotToken(slack: WebClient, log: Log): BotToken {
  let last: { at: number; standing: TokenStanding } | null = null;
  let asking: Promise<TokenStanding> | null = null;
  const isRefused = () => last?.standing.state === 'refused';

  const askSlack = async (): Promise<TokenStanding> => {
    const standing = await slack.auth.test().then(
      (answer): TokenStanding => ({ state: 'works', scopes: answer.response_metadata?.scopes ?? null }),
      (error: unknown): TokenStanding => ({
        state: isTokenRefusal(error) ? 'refused' : 'unknown',
        why: errorOf(error) ?? 'unreachable',
      }),
    );
    const wasRefused = isRefused();
    last = { at: Date.now(), standing };
    if (standing.state === 'refused' && !wasRefused)
      log.warn({ code: standing.why }, 'Slack refuses the token: what is to be sent waits until it works');
    if (standing.state === 'works' && wasRefused) log.info('Slack takes the token again');
    return standing;
  };

  const ask = () => {
    asking ??= askSlack().finally(() => {
      asking = null;
    });
    return asking;
  };

  return {
    standing: async () => {
      if (last?.standing.state === 'works' && Date.now() - last.at < remembered) return last.standing;
      return ask();
    },
    ask,
    get isRefused() {
      return isRefused();
    },
  };
}
