import type { WebClient } from '@slack/web-api';
import type { Log } from './log.ts';
import { errorOf } from './slack/errors.ts';
import { type StoreProblem, severityOf } from './store/health.ts';

/** What `/readyz` says: ready, or which part is not; and what works but is at risk. */
export interface Readiness {
  ready: boolean;
  redis: 'ok' | StoreProblem[];
  slack: 'ok' | string;
  warnings: StoreProblem[];
}

export type CheckReadiness = () => Promise<Readiness>;

/** Slack's answer is remembered this long: an orchestrator asks every few seconds. */
const slackRemembered = 15_000;

export function createReadiness(options: {
  check: () => Promise<StoreProblem[]>;
  slack: WebClient;
  log: Log;
}): CheckReadiness {
  let asked: { at: number; answer: string } | null = null;
  const askSlack = async (): Promise<string> => {
    if (asked !== null && Date.now() - asked.at < slackRemembered && asked.answer === 'ok') return 'ok';
    const answer = await options.slack.auth.test().then(
      () => 'ok',
      (error: unknown) => errorOf(error) ?? 'unreachable',
    );
    asked = { at: Date.now(), answer };
    return answer;
  };
  return async () => {
    const [problems, slack] = await Promise.all([options.check(), askSlack()]);
    const down = problems.filter((problem) => severityOf(problem) === 'down');
    const warnings = problems.filter((problem) => severityOf(problem) === 'risk');
    const ready = down.length === 0 && slack === 'ok';
    return { ready, redis: down.length === 0 ? 'ok' : down, slack, warnings };
  };
}
