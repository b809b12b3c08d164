import { plant } from './coalitions.ts';
import { type ContenderName, startContender } from './contenders.ts';
import { type Ground, openGround } from './ground.ts';
import { createSender, type Sender } from './load.ts';
import type { Measured } from './processes.ts';
import { createTraffic, mix, type Traffic } from './traffic.ts';

/** Apps that run, a Redis with coalitions in it, and people who have something to say. */
export interface Bed<Name extends ContenderName> {
  ground: Ground;
  apps: { name: Name; app: Measured; sender: Sender }[];
  traffic: Traffic;
  close(): Promise<void>;
}

export interface BedOptions {
  slackUrl: string;
  coalitions: number;
  partners?: number;
  contactsEach?: number;
  /** Requests to each app beforehand: code that has hardly run yet is slow in any app. */
  warmUp?: number;
  /** Of the apps' environment, over what all runs share. */
  settings?: Record<string, string>;
}

/**
 * The apps start while nothing is stored: at its start this app catches up with everybody who has a question open, and
 * that is not what is measured.
 */
export async function openBed<Name extends ContenderName>(
  names: readonly Name[],
  { slackUrl, coalitions, partners = 5, contactsEach = 1, warmUp = 1_500, settings = {} }: BedOptions,
): Promise<Bed<Name>> {
  const ground = await openGround();
  const { redisUrl } = ground;
  const apps = await Promise.all(
    names.map(async (name) => {
      const app = await startContender(name, { redisUrl, slackUrl }, settings);
      return { name, app, sender: createSender(app.port) };
    }),
  );
  const isDealtWith = names.some((name) => name === 'coalitie, with its worker' || name === 'its worker');
  const garden = { first: 0, end: coalitions, partners, contactsEach, isDealtWith };
  await ground.quickly(() => plant(ground.store, garden));
  const traffic = createTraffic(garden);
  for (const { sender } of apps) {
    const requests = Array.from({ length: warmUp }, (_, at) => traffic.next(mix[at % mix.length] ?? 'typed'));
    await sender.closed(requests, 16);
  }
  return {
    ground,
    apps,
    traffic,
    close: async () => {
      for (const { name, sender } of apps) {
        const { failed } = sender;
        if (failed.length > 0) process.stderr.write(`${name} failed ${failed.length} times: ${failed[0]}\n`);
      }
      await Promise.all(apps.flatMap(({ app, sender }) => [sender.close(), app.stop()]));
      await ground.stop();
    },
  };
}
