import type { Coalition } from '../../src/coalition/state.ts';
import type { Found } from '../../src/house.ts';
import { type Bundle, bundle } from '../../src/person/bundle.ts';
import { duesOf } from '../../src/person/dues.ts';
import type { Person } from '../../src/person/person.ts';
import type { Desk } from '../../src/slack/visit.ts';

/** What is due for one person, as everything stood at one moment. */
export interface Look {
  user: string;
  /** All that it was computed from. */
  found: Found;
  person: Person | null;
  mine: Coalition[];
  bundle: Bundle;
}

/** One round trip. */
export async function lookAt(
  desk: Pick<Desk, 'store' | 'timezone' | 'clock'>,
  workspace: string,
  user: string,
): Promise<Look> {
  const found = await desk.store.load(workspace, { person: user, mine: 'states' });
  const person = found.person.state;
  const mine = found.mine
    .flatMap(({ id }) => (found.also[`c-${id}`]?.state as Coalition | null | undefined) ?? [])
    .sort((one, other) => one.startedAt - other.startedAt);
  const dues = duesOf(person, mine, { user, timezone: desk.timezone });
  return { user, found, person, mine, bundle: bundle(person, dues, desk.clock.now()) };
}

/** Whether there is anything to do now. */
export function hasNews({ due, add, mute }: Bundle): boolean {
  return due.length + add.length + mute.length > 0;
}

/** When there is something to do for this person: now, or later; `null` when never. */
export function nextOf(found: Bundle, now: number): number | null {
  return hasNews(found) ? now : found.next;
}
