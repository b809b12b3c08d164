import { openBed } from '../bed.ts';
import type { ContenderName } from '../contenders.ts';
import { type Hot, summarise } from '../profile.ts';
import type { Kind } from '../traffic.ts';

/** Where an app's processor time goes while it handles one kind of request. */
export interface Profiled {
  name: ContenderName | 'the worker';
  kind: Kind | 'reminders';
  functions: Hot[];
  places: Hot[];
}

export async function measureProfiles(
  names: readonly ContenderName[],
  options: { slackUrl: string; coalitions: number; requests: number },
): Promise<Profiled[]> {
  const { requests } = options;
  const { apps, traffic, close } = await openBed(names, options);
  const found: Profiled[] = [];
  for (const { name, app, sender } of apps) {
    for (const kind of ['typed', 'submission', 'status'] as const) {
      const some = () => Array.from({ length: requests }, () => traffic.next(kind));
      await sender.closed(some(), 16);
      const sent = some();
      const profile = await app.profile(() => sender.closed(sent, 16));
      found.push({ name, kind, ...summarise(profile) });
    }
  }
  await close();
  return found;
}
