import { isCurrentZoneData, zoneDataInUse } from './calendar/zone-data.ts';
import { missingScopes } from './slack/scopes.ts';
import type { SlackClock } from './slack/slack-clock.ts';
import type { BotToken, TokenStanding } from './slack/token.ts';
import { adviceFor, type StoreProblem, severityOf } from './store/health.ts';

/** What `/readyz` says: ready, or which part is not; and what works but is at risk. */
export interface Readiness {
  ready: boolean;
  redis: 'ok' | StoreProblem[];
  /** `ok`: it answers, also where it refuses this token. `socket-closed: …`: nothing can be received. */
  slack: 'ok' | string;
  warnings: string[];
  /** What somebody can do, a sentence for each thing that is wrong; left out where nothing is. */
  advice?: string[];
  /** The time zone data in use. */
  zones: string;
}

export type CheckReadiness = () => Promise<Readiness>;

/**
 * The token of one workspace never takes the whole app out of service: it is a warning. `socketClosed`: why nothing can be received
 * in Socket Mode, else `null`.
 */
export function createReadiness(options: {
  check: () => Promise<StoreProblem[]>;
  token: BotToken;
  slackClock: SlackClock;
  socketClosed: () => string | null;
}): CheckReadiness {
  return async () => {
    const [problems, token] = await Promise.all([options.check(), options.token.standing()]);
    const down = problems.filter((problem) => severityOf(problem) === 'down');
    const risks = problems.filter((problem) => severityOf(problem) === 'risk');
    const noted = [...tokenWarnings(token), ...clockWarnings(options.slackClock.aheadMs())];
    const closed = options.socketClosed();
    const slack = slackStanding(token, closed);
    const advice = [
      ...problems.map(adviceFor),
      ...noted.map((each) => each.advice),
      ...(closed === null ? [] : [socketAdvice]),
    ];
    const zones = zoneDataInUse();
    const outdated = isCurrentZoneData(zones) ? [] : [zonesOutdated];
    return {
      ready: down.length === 0 && slack === 'ok',
      redis: down.length === 0 ? 'ok' : down,
      slack,
      warnings: [...risks, ...noted.map(({ warning }) => warning), ...outdated],
      zones,
      ...(advice.length === 0 ? {} : { advice }),
    };
  };
}

/** The warning about the time zone data, which needs another Node and not another setting. */
export const zonesOutdated = 'zones-outdated';

interface Warning {
  warning: string;
  advice: string;
}

function slackStanding(token: TokenStanding, closed: string | null): string {
  if (token.state === 'unknown') return token.why;
  return closed === null ? 'ok' : `socket-closed: ${closed}`;
}

function tokenWarnings(token: TokenStanding): Warning[] {
  if (token.state === 'refused') return [{ warning: `token-refused: ${token.why}`, advice: tokenAdvice }];
  const missing = token.state === 'works' ? missingScopes(token.scopes) : [];
  return missing.length === 0
    ? []
    : [{ warning: `missing-scopes: ${missing.join(', ')}`, advice: scopesAdvice }];
}

/** Slack refuses requests that are signed five minutes apart; a minute is no network's delay. */
const mostApart = 60_000;

function clockWarnings(aheadMs: number | null): Warning[] {
  if (aheadMs === null || Math.abs(aheadMs) <= mostApart) return [];
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  const warning = `clock-skew: ${seconds} s ${aheadMs > 0 ? 'ahead of' : 'behind'} Slack`;
  return [{ warning, advice: clockAdvice }];
}

const scopesAdvice =
  'The token lacks scopes that the app needs: give the app those of manifest.yml (OAuth & Permissions), and install it again.';
const clockAdvice =
  "This machine's clock is not Slack's: reminders come at the wrong time, and beyond five minutes requests are refused. Switch on NTP.";
const socketAdvice =
  'Slack does not let the app connect, so it hears nothing: look at SLACK_APP_TOKEN (connections:write) and the network. It is tried again by itself.';
const tokenAdvice =
  'Slack refuses the bot token, so nothing is sent: install the app again, and put its token into SLACK_BOT_TOKEN. A token that works again is noticed.';
