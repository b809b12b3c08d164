import { commitmentOf } from '../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../src/coalition/commitments/state.ts';
import { contactOf } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Read } from '../../src/slack/commitments/messages.ts';
import { todayOf } from '../../src/slack/rhythm/expectation.ts';
import { openCommitments } from '../../src/slack/vault.ts';
import type { CoalitionEffectContext, Recipient } from '../engine/effect-context.ts';

// The commitment that an event is about, and how a person reads it.

/** The commitment that an event is about, as it is now. */
export function commitmentIn({ coalition, event }: CoalitionEffectContext): Commitment | undefined {
  return 'commitment' in event ? commitmentOf(coalition, event.commitment) : undefined;
}

export function userOf(coalition: Coalition, contact: string | null): string | null {
  return contact === null ? null : (contactOf(coalition, contact)?.user ?? null);
}

/** A commitment with its words, as this person may read them. */
export async function readBy(
  effect: Pick<CoalitionEffectContext, 'context' | 'coalition'>,
  recipient: Recipient,
  commitment: Commitment,
): Promise<Read> {
  const { context, coalition } = effect;
  const { user } = recipient;
  const open = await openCommitments(context, {
    coalition,
    commitments: [commitment],
    user,
    all: true,
  });
  return { coalition, commitment, user, open, today: todayOf(context, recipient.person) };
}
