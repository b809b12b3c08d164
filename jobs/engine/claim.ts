import { ageOf } from '../../src/clock.ts';
import type { Context } from '../../src/context.ts';
import { isFailure, isRefusal, Later } from './errors.ts';

// Whoever does something once claims it first. The claim stays when nobody knows what came of it.

/** Whoever took a claim and never said how it ended may still be at it for so long. */
const settlesWithin = 60_000;
const retryWhileYoung = 2_000;
/** Slack answered that it failed: nothing is under way any more, and what came of it can be seen this soon. */
const showsWithin = 2_000;

/** Where something stands that was done: a message's or a file's `ts` or id, and the channel. */
export interface Place {
  channel: string;
  ts: string;
}

/** `mine`: to be done now, by nobody else. `done`: it stands there already. */
export type Claim = { state: 'mine'; claimedAt: number } | ({ state: 'done' } & Place);

/**
 * Claims what is to be done once. Throws a `Later` while somebody else may be at it. After that `lookUp` says whether it was done
 * since then (ms); if it was not, one of those who look takes the claim over.
 */
export async function claimOnce(
  context: Context,
  id: string,
  lookUp: (since: number) => Promise<Place | null>,
): Promise<Claim> {
  const claimedAt = context.clock.now();
  const claim = await context.store.claim(id, claimedAt);
  if (claim.state === 'claimed') return { state: 'mine', claimedAt };
  if (claim.state === 'sent') return { state: 'done', channel: claim.channel, ts: claim.ts };
  waitWhileYoung(ageOf(context.clock, claim.since));
  const found = await lookUp(claim.since);
  if (found !== null) return { state: 'done', ...found };
  const now = context.clock.now();
  const isMine = await context.store.takeOver(id, { since: claim.since, now });
  if (!isMine) throw new Later(Date.now() + retryWhileYoung);
  return { state: 'mine', claimedAt: now };
}

/** Soon, then ever later: after a death many effects may wait for the same claim. */
function waitWhileYoung(age: number): void {
  if (age >= settlesWithin) return;
  throw new Later(Date.now() + Math.min(Math.max(age, retryWhileYoung), settlesWithin - age));
}

/**
 * Leaves a claim after an error as the next try has to find it: released where Slack did nothing; old enough to be looked up soon where
 * Slack failed; unchanged where Slack may still be at it (docs/decisions/0014).
 */
export async function settleClaim(
  context: Context,
  { id, claimedAt }: { id: string; claimedAt: number },
  error: unknown,
): Promise<void> {
  if (isRefusal(error)) return context.store.release(id);
  if (!isFailure(error)) return;
  const now = context.clock.now() + showsWithin - settlesWithin;
  await context.store.takeOver(id, { since: claimedAt, now: Math.min(claimedAt, now) });
}
