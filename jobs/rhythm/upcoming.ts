import { type Due, due } from '../../src/coalition/due-kinds.ts';
import type { AppContext } from '../../src/context.ts';
import { bundle } from '../../src/person/bundle.ts';
import { duesOf } from '../../src/person/dues.ts';
import { lookAt, nextOf } from './look.ts';

const peek = 50;

/** What one person is due next, at the exact instant. */
export interface Upcoming {
  at: number;
  user: string;
  kinds: Due['kind'][];
}

/** What is due next for each person, of all workspaces, the soonest first; for the sandbox. */
export async function upcoming(context: AppContext): Promise<Upcoming[]> {
  const found: Upcoming[] = [];
  const now = context.clock.now();
  for (const workspace of await context.store.workspaces()) {
    const members = await context.store.dueMembers(workspace, Number.MAX_SAFE_INTEGER, peek);
    for (const { member, score } of members) {
      if (member.startsWith('c-')) {
        found.push({ at: Math.max(score, now), user: '', kinds: [due.coalitionWiping] });
        continue;
      }
      const user = member.slice(2);
      const look = await lookAt(context.in(workspace), user);
      const at = nextOf(look.bundle, now);
      if (at === null) continue;
      const dues = duesOf(look.person, look.mine, { user, timezone: context.timezone });
      const next = bundle(look.person, dues, at);
      const then = [...next.due, ...next.add];
      const kinds = (then.length > 0 ? then : dues.map((one) => one.due)).map(({ kind }) => kind);
      found.push({ at, user, kinds: [...new Set(kinds)] });
    }
  }
  return found.toSorted((one, other) => one.at - other.at);
}

/** What is due next of all; for the sandbox's time machine. */
export async function nextDue(context: AppContext): Promise<{ at: number; what: string } | null> {
  const [first] = await upcoming(context);
  if (first === undefined) return null;
  const kinds = first.kinds.join(', ');
  return { at: first.at, what: first.user === '' ? kinds : `${kinds}: ${first.user}` };
}
