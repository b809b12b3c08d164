import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import {
  type AppStore,
  type Asked,
  type Decided,
  decidePlan,
  type Found,
  type Result,
} from './command-plan.ts';
import type { Appended } from './store/append.ts';

// Commands of one coalition that wait while another one of them is being written are decided together, each on the state that its
// predecessor left, and written at once: three hundred people who press in the same second wait for a handful of writes.

/** A result; `null`: it is to be decided alone, on what is stored then. */
type Answer = Result | null;

interface Waiting extends Asked {
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
}

export interface Groups {
  /** Waits for its turn where a write of its coalition is under way; `null`: none is. */
  join(asked: Asked): Promise<Answer> | null;
  /** Does a write of its own; whoever joins meanwhile is decided after it. */
  while(workspace: string, decided: Decided, write: () => Promise<Appended>): Promise<Appended>;
}

/** As many as one script takes without holding up Redis. */
const most = 64;
/** A group that another process was faster than is decided anew so often; then each alone. */
const tries = 20;

/** At random, so that two processes don't stay in step; meanwhile more of them gather. */
const longestPause = 15;

interface Deciding {
  store: Pick<AppStore, 'load'>;
  clock: Clock;
  append: (workspace: string, decided: Decided) => Promise<Appended>;
}

export function createGroups(options: Deciding): Groups {
  /** By workspace and coalition, of those of which a write is under way. */
  const lines = new Map<string, Waiting[]>();
  const workOff = async (key: string): Promise<void> => {
    for (let line = lines.get(key); line !== undefined && line.length > 0; line = lines.get(key)) {
      await decideTogether(line.splice(0, most), options);
    }
    lines.delete(key);
  };
  return {
    join: ({ request, plan, found }) => {
      const line = lines.get(`${request.workspace} ${found.coalition?.id}`);
      if (line === undefined || request.found !== undefined) return null;
      return new Promise((answer, fail) => line.push({ request, plan, found, answer, fail }));
    },
    while: async (workspace, { changes }, write) => {
      const key = `${workspace} ${changes[0]?.id}`;
      if (changes.length === 0 || lines.has(key)) return write();
      lines.set(key, []);
      try {
        return await write();
      } finally {
        void workOff(key);
      }
    },
  };
}

/** One that was decided, or refused, on the state that those before it in the group left. */
interface Member {
  waiting: Waiting;
  result: Result;
  decided?: Decided;
}

async function decideTogether(waiting: Waiting[], deciding: Deciding): Promise<void> {
  const [first] = waiting;
  if (first === undefined) return;
  const { workspace } = first.request;
  const id = first.found.coalition?.id ?? '';
  try {
    for (let times = 0; times < tries; times += 1) {
      const { coalition } = await deciding.store.load(workspace, { coalition: id });
      const { members, rest } = decideEach(waiting, { coalition, now: deciding.clock.now() });
      const together = joined(members);
      const appended = together === null ? { ok: true as const } : await deciding.append(workspace, together);
      if (!appended.ok && appended.reason === 'stale') {
        await wait(Math.random() * longestPause);
        continue;
      }
      // One of them was stored before: which one shows when each is decided alone.
      if (!appended.ok) break;
      for (const { waiting: each, result } of members) each.answer(result);
      for (const each of rest) each.answer(null);
      return;
    }
    for (const each of waiting) each.answer(null);
  } catch (error) {
    for (const each of waiting) each.fail(error);
  }
}

function decideEach(
  waiting: readonly Waiting[],
  { coalition, now }: { coalition: Found['coalition']; now: number },
): { members: Member[]; rest: Waiting[] } {
  const members: Member[] = [];
  const rest: Waiting[] = [];
  /** People whose streams, and ids of requests that, a member of the group has: one each. */
  const taken = new Set<string>();
  let last = coalition;
  for (const each of waiting) {
    const member = decideOne(each, { ...each.found, coalition: last }, now);
    const { people = [], requests = [] } = member?.decided ?? {};
    const takes = [...people.map(({ name }) => name), ...requests.map(({ id }) => id)];
    if (member === null || takes.some((name) => taken.has(name))) {
      rest.push(each);
      continue;
    }
    members.push(member);
    for (const name of takes) taken.add(name);
    const change = member.decided?.changes[0];
    if (change !== undefined && last !== null)
      last = { ...last, state: change.after, version: last.version + change.events.length };
  }
  return { members, rest };
}

/** `null`: it is no part of a group, or breaks off: alone it says so itself. */
function decideOne(waiting: Waiting, found: Found, now: number): Member | null {
  const { request, plan } = waiting;
  try {
    const planned = plan(found);
    if (Array.isArray(planned)) return { waiting, result: { status: 'refused', found, problems: planned } };
    const decided = decidePlan(request, { found, plan: planned, now });
    if ('problems' in decided)
      return { waiting, result: { status: 'refused', found, problems: decided.problems } };
    const { changes, coalitions, person, draft, sent, settle } = decided;
    const isAlone = changes.length > 1 || changes.some(({ id }) => id !== found.coalition?.id);
    if (isAlone || draft !== undefined || sent !== undefined || settle !== undefined) return null;
    return { waiting, result: { status: 'done', found, coalitions, person }, decided };
  } catch {
    return null;
  }
}

/** One write of what all of them decided; `null`: nothing. Which requests it answers is stored with it. */
function joined(members: readonly Member[]): Decided | null {
  const all = members.flatMap(({ decided }) => decided ?? []);
  const changes = all.flatMap((each) => each.changes);
  const [first] = changes;
  const last = changes.at(-1);
  if (all.length === 0) return null;
  return {
    changes:
      first === undefined || last === undefined
        ? []
        : [
            {
              id: first.id,
              before: first.before,
              after: last.after,
              events: changes.flatMap(({ events }) => events),
              put: changes.flatMap(({ put }) => put),
              quiet: changes.every(({ quiet }) => quiet),
            },
          ],
    people: all.flatMap(({ people }) => people),
    due: all.flatMap(({ due }) => due),
    requests: all.flatMap(({ requests }) => requests),
    coalitions: {},
    person: null,
  };
}
