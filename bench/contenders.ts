import { randomBytes } from 'node:crypto';
import { secrets } from './names.ts';
import { type Measured, startMeasured } from './processes.ts';

export type ContenderName = 'bare' | 'naive' | 'coalitie' | 'coalitie, with its worker' | 'its worker';

/** The vault key of the bench, as the setting has it. */
export const encryptionKeys = `bench:${randomBytes(32).toString('base64')}`;

const files: Record<ContenderName, URL> = {
  bare: new URL('./apps/bare.js', import.meta.url),
  naive: new URL('./apps/naive.js', import.meta.url),
  coalitie: new URL('../src/main.js', import.meta.url),
  'coalitie, with its worker': new URL('../src/main.js', import.meta.url),
  'its worker': new URL('../src/main.js', import.meta.url),
};

export const mainFile: URL = files.coalitie;

const roles = { coalitie: 'web', 'coalitie, with its worker': 'all', 'its worker': 'worker' };

/** The whole environment of a contender, without `PORT`. */
export function environmentOf(
  name: ContenderName,
  { redisUrl, slackUrl }: { redisUrl: string; slackUrl: string },
): Record<string, string> {
  const shared = { REDIS_URL: redisUrl, SLACK_API_URL: slackUrl };
  if (name === 'bare' || name === 'naive') return shared;
  return {
    ...shared,
    SLACK_BOT_TOKEN: secrets.botToken,
    SLACK_SIGNING_SECRET: secrets.signing,
    COALITIE_ENCRYPTION_KEYS: encryptionKeys,
    COALITIE_ROLE: roles[name],
    // The worker's posts fall in the round that they belong to.
    COALITIE_TYPING_PAUSE: '0',
  };
}

/** Starts one of the apps in a process of its own. `settings` come over those that all runs share. */
export function startContender(
  name: ContenderName,
  places: { redisUrl: string; slackUrl: string },
  settings: Record<string, string> = {},
): Promise<Measured> {
  return startMeasured(files[name], { ...environmentOf(name, places), ...settings });
}
