import type { Coalition } from '../../src/coalition/state.ts';
import type { Found } from '../../src/command-handler.ts';
import type { Context } from '../../src/context.ts';
import { type Bundle, bundle } from '../../src/person/bundle.ts';
import { duesOf } from '../../src/person/dues.ts';
import type { Person } from '../../src/person/person.ts';

/** What is due for one person, computed from states that were read together. */
export interface Look {
  user: string;
  /** All that it was computed from. */
  found: Found;
  person: Person | null;
  mine: Coalition[];
  bundle: Bundle;
}

/** Reads all that is needed in one round trip. */
export async function lookAt(
  context: Pick<Context, 'store' | 'timezone' | 'clock'>,
  user: string,
): Promise<Look> {
  const found = await context.store.load({ person: user, mine: 'states' });
  return lookIn(context, { user, found });
}

/** Computes it from what was loaded. */
export function lookIn(
  context: Pick<Context, 'timezone' | 'clock'>,
  { user, found }: { user: string; found: Found },
): Look {
  const person = found.person.state;
  const mine = found.mine
    .flatMap(({ id }) => (found.also[`c-${id}`]?.state as Coalition | null | undefined) ?? [])
    .sort((one, other) => one.startedAt - other.startedAt);
  const dues = duesOf(person, mine, { user, timezone: context.timezone });
  return { user, found, person, mine, bundle: bundle(person, dues, context.clock.now()) };
}

/** Whether there is anything to do now. */
export function hasNews({ due, add, mute }: Bundle): boolean {
  return due.length + add.length + mute.length > 0;
}

/** When to look again: now where something is left to do, `null` where nothing will become due. */
export function nextOf(found: Bundle, now: number): number | null {
  return hasNews(found) ? now : found.next;
}
