import type { WebAPICallResult, WebClient } from '@slack/web-api';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { boltLogger, type Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { CountedClient, clientOptions } from './client.ts';

/** What stays as it is while a message is tried again. */
const lookUps = new Set(['users.info', 'conversations.open']);
const rememberedFor = 5 * 60_000;
const remembered = 2_000;

interface JobClientParts {
  log: Log;
  clock: Clock;
  metrics: Metrics;
}

/** The Web API for jobs: a person is looked up once, not at each try. Errors are not remembered. */
class JobClient extends CountedClient {
  private readonly clock: Clock;
  private readonly found = new Map<string, { at: number; answer: WebAPICallResult }>();

  constructor(config: Pick<Config, 'slack'>, { log, clock, metrics }: JobClientParts) {
    super(config.slack.botToken, { ...clientOptions(config), logger: boltLogger(log) }, metrics);
    this.clock = clock;
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<WebAPICallResult> {
    if (!lookUps.has(method)) return super.apiCall(method, options);
    const asked = `${method} ${JSON.stringify(options)}`;
    const known = this.found.get(asked);
    const age = this.clock.now() - (known?.at ?? 0);
    if (known !== undefined && age >= 0 && age < rememberedFor) return known.answer;
    const answer = await super.apiCall(method, options);
    this.remember(asked, answer);
    return answer;
  }

  /** The oldest goes first, so that it stays small. */
  private remember(asked: string, answer: WebAPICallResult): void {
    this.found.delete(asked);
    this.found.set(asked, { at: this.clock.now(), answer });
    const [oldest] = this.found.keys();
    if (this.found.size > remembered && oldest !== undefined) this.found.delete(oldest);
  }
}

/** `users.info` and `conversations.open` are remembered for five minutes of `clock`. */
export function createJobClient(config: Pick<Config, 'slack'>, using: JobClientParts): WebClient {
  return new JobClient(config, using);
}
