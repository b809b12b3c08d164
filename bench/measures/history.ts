import { createAct } from '../acting.ts';
import { openBed } from '../bed.ts';
import { ids } from '../coalitions.ts';
import type { Ground } from '../ground.ts';
import { workspace } from '../names.ts';

/** Milliseconds of a typed answer, a number for each round. */
export interface History {
  fresh: number[];
  grown: number[];
  /** Characters of the grown coalition's state as JSON. */
  state: number;
}

export interface HistoryOptions {
  rounds: number;
  requests: number;
}

export const freshPartners = 5;
export const grownPartners = 100;
const years = 3;
const quarters = 4 * years;
const perQuarter = 40;

/** A typed answer, one after the other, in a coalition that just started and in one that is large and old; in alternating rounds. */
export async function measureHistory(
  slackUrl: string,
  { rounds, requests }: HistoryOptions,
): Promise<History> {
  const one = { slackUrl, coalitions: 1 };
  const fresh = await openBed(['coalitie'], { ...one, partners: freshPartners });
  const grown = await openBed(['coalitie'], { ...one, partners: grownPartners });
  const state = await growOld(grown.ground);
  const found: History = { fresh: [], grown: [], state };
  for (let round = -1; round < rounds; round += 1) {
    for (const [name, { apps, traffic }] of [['fresh', fresh] as const, ['grown', grown] as const]) {
      const sent = Array.from({ length: requests }, () => traffic.next('typed'));
      const took = await apps[0]?.sender.closed(sent, 1);
      // The first round warms up.
      if (round >= 0 && took !== undefined) found[name].push(took / requests);
    }
  }
  await Promise.all([fresh.close(), grown.close()]);
  return found;
}

/** Three years in which each quarter brings new commitments, which are agreed and reported on. */
async function growOld({ store, quickly }: Ground): Promise<number> {
  const time = { now: Date.parse('2026-03-03T09:00:00Z') };
  const id = ids.coalition('0');
  const lead = ids.lead('0');
  const act = createAct(store, id, time);
  await quickly(async () => {
    for (let quarter = 0; quarter < quarters; quarter += 1) {
      const today = new Date(time.now).toISOString().slice(0, 10);
      const date = new Date(time.now + 60 * 86_400_000).toISOString().slice(0, 10);
      for (let at = 0; at < perQuarter; at += 1) {
        const place = 1 + ((quarter * perQuarter + at) % grownPartners);
        const commitment = `commitment${String(quarter * perQuarter + at).padStart(10, '0')}`;
        const words = { entry: `${commitment}.words`, text: 'Wij houden de winkels open. '.repeat(4) };
        const input = { words, contact: ids.contact('0', place), date, step: null };
        const money = { kind: 'existing' as const, differently: null, strengthens: [] };
        await act(lead, { type: 'MakeCommitment', commitment, today, ...input, money });
        const owner = ids.user('0', place);
        await act(owner, { type: 'AgreeCommitment', commitment });
        await act(owner, { type: 'ReportCommitment', commitment, today, report: { kind: 'done' } });
      }
      time.now += (years * 365 * 86_400_000) / quarters;
    }
    await store.keepSnapshot(workspace, `c-${id}`);
  });
  const { coalition } = await store.load(workspace, { coalition: id });
  return JSON.stringify(coalition?.state).length;
}
