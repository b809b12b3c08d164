import { type ContenderName, startContender } from '../contenders.ts';
import type { Ground } from '../ground.ts';
import { createSender } from '../load.ts';
import { type Hot, summarise } from '../profile.ts';
import type { Kind, Traffic } from '../traffic.ts';

/** Where an app's processor time goes while it handles one kind of request. */
export interface Profiled {
  name: ContenderName;
  kind: Kind;
  functions: Hot[];
  places: Hot[];
}

export async function measureProfiles(
  ground: Ground,
  options: { slackUrl: string; traffic: Traffic; requests: number; names: ContenderName[] },
): Promise<Profiled[]> {
  const { slackUrl, traffic, requests, names } = options;
  const found: Profiled[] = [];
  for (const name of names) {
    const app = await startContender(name, { redisUrl: ground.redisUrl, slackUrl });
    const sender = createSender(app.port);
    for (const kind of ['typed', 'submission', 'status'] as const) {
      const some = () => Array.from({ length: requests }, () => traffic.next(kind));
      await sender.closed(some(), 16);
      const sent = some();
      const profile = await app.profile(() => sender.closed(sent, 16));
      found.push({ name, kind, ...summarise(profile) });
    }
    await sender.close();
    await app.stop();
  }
  return found;
}
