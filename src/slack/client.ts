import {
  type WebAPICallResult,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { Config } from '../config.ts';
import { boltLogger, type Log } from '../log.ts';
import type { Metrics, SlackOutcome } from '../metrics.ts';
import type { SlackClock } from './slack-clock.ts';

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

/** The Web API, of which each call is counted. */
export class CountedClient extends WebClient {
  private readonly metrics: Metrics;

  constructor(token: string, options: WebClientOptions, metrics: Metrics) {
    super(token, options);
    this.metrics = metrics;
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    try {
      const answer = await super.apiCall(method, options);
      this.metrics.slackCall(method, 'ok');
      return answer;
    } catch (error) {
      this.metrics.slackCall(method, outcomeOf(error));
      throw error;
    }
  }
}

function outcomeOf(error: unknown): SlackOutcome {
  if (error instanceof WebAPIPlatformError) return 'refused';
  if (error instanceof WebAPIRateLimitedError) return 'limited';
  return error instanceof WebAPIRequestError ? 'unreachable' : 'failed';
}

/**
 * How long a person's request may wait for one answer of Slack's: an acknowledgement is due within 3 s, and storing comes after
 * it. What is asked together waits together; nothing asks twice in a row before it acknowledges.
 */
const withinRequest = 2_000;

/**
 * The Web API for what a person waits for. Nobody waits for another person's call. Without a logger of ours the client would write
 * lines of its own to stderr, bodies included where debug is on.
 */
export function createRequestClient(
  config: Pick<Config, 'slack'>,
  { log, metrics, slackClock }: { log: Log; metrics: Metrics; slackClock: SlackClock },
): WebClient {
  const options: WebClientOptions = {
    ...clientOptions(config),
    fetch: async (...given) => {
      const response = await fetch(...given);
      slackClock.note(response);
      return response;
    },
    timeout: withinRequest,
    maxRequestConcurrency: Number.POSITIVE_INFINITY,
    logger: boltLogger(log),
  };
  return new CountedClient(config.slack.botToken, options, metrics);
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
