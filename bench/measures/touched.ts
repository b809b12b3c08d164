import { openBed } from '../bed.ts';

/** Bytes of the heap that a web process holds, after a garbage collection. */
export interface Touched {
  coalitions: number;
  /** By the megabytes that it may keep folded: before any was asked for, after each once, and after each twice more. */
  runs: { setting: number; before: number; once: number; thrice: number; rss: number }[];
}

const settings = [16, 64];
const inFlight = 16;

/** Every coalition is asked for in turn, so that what is kept is never what is asked for next. */
export async function measureTouched(slackUrl: string, coalitions: number): Promise<Touched> {
  const runs: Touched['runs'] = [];
  for (const setting of settings) {
    const bed = await openBed(['coalitie'], {
      slackUrl,
      coalitions,
      warmUp: 0,
      settings: { COALITIE_STATE_CACHE_MB: String(setting) },
    });
    const [only] = bed.apps;
    if (only === undefined) throw new Error('there is one app');
    const askAll = async () => {
      const requests = Array.from({ length: coalitions }, () => bed.traffic.next('status'));
      await only.sender.closed(requests, inFlight);
      return only.app.memory();
    };
    const { heap: before } = await only.app.memory();
    const { heap: once } = await askAll();
    await askAll();
    const { heap: thrice, rss } = await askAll();
    runs.push({ setting, before, once, thrice, rss });
    await bed.close();
  }
  return { coalitions, runs };
}
