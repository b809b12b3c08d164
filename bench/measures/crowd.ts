import { setTimeout as wait } from 'node:timers/promises';
import { createAct } from '../acting.ts';
import { openBed } from '../bed.ts';
import { ids } from '../coalitions.ts';
import type { Ground } from '../ground.ts';
import { workspace } from '../names.ts';
import { percentile } from '../statistics.ts';
import { answering } from '../traffic.ts';

/** One second in which everybody of a large coalition presses a button. */
export interface Rush {
  /** Milliseconds: 99 of 100 were acknowledged by then, and the last one. */
  p99: number;
  slowest: number;
  /** Answers that stand in the state, as they were given. */
  counted: number;
  /** Milliseconds from the first press until nothing is left to show. */
  shown: number;
}

export interface Crowd {
  /** By the number of web processes; a worker runs beside them. */
  one: Rush[];
  two: Rush[];
}

export const crowdSize = 300;
export const crowdCommitments = 130;
const meeting = 'meeting00000000000001';
const day = 86_400_000;

/** Everybody answers the invitation to one meeting, which waits for one web process, then for two. */
export async function measureCrowd(slackUrl: string, rounds: number): Promise<Crowd> {
  const webs = ['coalitie', 'coalitie', 'its worker'] as const;
  const bed = await openBed(webs, {
    slackUrl,
    coalitions: 1,
    partners: crowdSize,
    contactsEach: 3,
    warmUp: 0,
  });
  await fill(bed.ground);
  const [first, second] = bed.apps;
  const found: Crowd = { one: [], two: [] };
  if (first === undefined || second === undefined) throw new Error('there are two web processes');
  // The first round warms up.
  for (let round = -1; round < rounds; round += 1) {
    const one = await rush(bed.ground, [first.sender], 'yes');
    const two = await rush(bed.ground, [first.sender, second.sender], 'no');
    if (round < 0) continue;
    found.one.push(one);
    found.two.push(two);
  }
  await bed.close();
  return found;
}

async function rush(
  ground: Ground,
  senders: { open(requests: ReturnType<typeof answering>[], perSecond: number): Promise<number[]> }[],
  answer: 'yes' | 'no',
): Promise<Rush> {
  const value = `${ids.coalition('0')}.${meeting}.0`;
  const presses = places().map((place) =>
    answering({ n: '0', place }, { answer, value, ts: invitedAt(place) }),
  );
  const began = performance.now();
  const took = await Promise.all(
    senders.map((sender, at) =>
      sender.open(
        presses.filter((_, each) => each % senders.length === at),
        crowdSize / senders.length,
      ),
    ),
  );
  await ground.quiet();
  const shown = performance.now() - began;
  const { coalition } = await ground.store.load(workspace, { coalition: ids.coalition('0') });
  const invitees = coalition?.state?.meetings.find(({ id }) => id === meeting)?.invitees ?? [];
  // What one round leaves to be done is not to slow down the next.
  await wait(200);
  return {
    p99: percentile(took.flat(), 0.99),
    slowest: Math.max(...took.flat()),
    counted: invitees.filter((each) => each.answer === answer).length,
    shown,
  };
}

function places(): number[] {
  return Array.from({ length: crowdSize }, (_, at) => at + 1);
}

/** `ts` of the invitation in somebody's DM. */
function invitedAt(place: number): string {
  return `1767225600.${String(place).padStart(6, '0')}`;
}

/** The commitments, and the meeting to which everybody is invited; nothing of it is left to be told. */
async function fill({ store, quickly }: Ground): Promise<void> {
  const time = { now: Date.now() - day };
  const act = createAct(store, ids.coalition('0'), time);
  const lead = ids.lead('0');
  await quickly(async () => {
    const today = new Date(time.now).toISOString().slice(0, 10);
    const date = new Date(time.now + 60 * day).toISOString().slice(0, 10);
    for (let at = 0; at < crowdCommitments; at += 1) {
      const place = 1 + (at % crowdSize);
      const commitment = `commitment${String(at).padStart(10, '0')}`;
      const words = { entry: `${commitment}.words`, text: 'Wij houden de winkels open. '.repeat(4) };
      const input = { words, contact: ids.contact('0', place), date, step: null };
      const money = { kind: 'existing' as const, differently: null, strengthens: [] };
      await act(lead, { type: 'MakeCommitment', commitment, today, ...input, money });
      await act(ids.user('0', place), { type: 'AgreeCommitment', commitment });
    }
    const start = Math.ceil((time.now + 30 * day) / day) * day + 36_000_000;
    await act(lead, {
      type: 'PlanMeeting',
      meeting,
      kind: 'exploration',
      form: null,
      start,
      zone: 'Europe/Amsterdam',
      minutes: 120,
      lastDay: new Date(start).toISOString().slice(0, 10),
      place: { entry: `meeting.${meeting}.place`, text: 'De Waag' },
      purpose: { entry: `meeting.${meeting}.purpose`, text: 'Elkaar leren kennen.' },
      invitees: places().map((place) => ids.contact('0', place)),
    });
    for (const place of places()) {
      const contact = ids.contact('0', place);
      await act(null, { type: 'NoteInviteeTold', meeting, contact, ts: invitedAt(place), sequence: 0 });
    }
    const name = `c-${ids.coalition('0')}` as const;
    const { coalition } = await store.load(workspace, { coalition: ids.coalition('0') });
    await store.moveCursor(workspace, name, coalition?.version ?? 0);
    await store.keepSnapshot(workspace, name);
  });
}
