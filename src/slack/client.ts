import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Config } from '../config.ts';
import { boltLogger, type Log } from '../log.ts';

/** Who the app is where it is installed. */
export interface Identity {
  /** The workspace: everything stored belongs to it. */
  teamId: string;
  botId: string;
  botUserId: string;
}

/**
 * The Web API client retries by itself for half an hour, also a message that may have been posted, and sleeps when
 * rate limited: here it does neither, the queue does (platform-facts 3.4). Never pass `headers`: they leak tokens.
 */
export function clientOptions(config: Pick<Config, 'slack'>): WebClientOptions {
  return {
    ...(config.slack.apiUrl === undefined ? {} : { slackApiUrl: config.slack.apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 10_000,
  };
}

/** Without a logger of ours it would write lines of its own to stderr, bodies included where debug is on. */
export function createSlackClient(config: Pick<Config, 'slack'>, log: Log): WebClient {
  return new WebClient(config.slack.botToken, { ...clientOptions(config), logger: boltLogger(log) });
}

/** Asks `auth.test` once it is needed, and again until it was answered. */
export function createIdentity(slack: WebClient): () => Promise<Identity> {
  let known: Promise<Identity> | null = null;
  const ask = async (): Promise<Identity> => {
    const { team_id, bot_id, user_id } = await slack.auth.test();
    return { teamId: team_id ?? '', botId: bot_id ?? '', botUserId: user_id ?? '' };
  };
  return () => {
    known ??= ask().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}
