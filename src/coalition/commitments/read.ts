import { due } from '../due-kinds.ts';
import { activeContacts, contactOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { beforeDay, dayNudges, type NudgeKind, nudges } from './nudges.ts';
import type { Commitment, CommitmentAsk, CommitmentMoney } from './state.ts';

export function commitmentOf(coalition: Coalition, id: string): Commitment | undefined {
  return coalition.commitments.find((commitment) => commitment.id === id);
}

/** The owner on Slack; `null` while it is open, and for somebody without Slack. */
export function ownerOf(coalition: Coalition, { contact }: Pick<Commitment, 'contact'>): UserId | null {
  return contact === null ? null : (contactOf(coalition, contact)?.user ?? null);
}

/** Its owner said yes, and it is not done yet. */
export function isUnderway({ status }: Commitment): boolean {
  return status === 'planned' || status === 'on-track' || status === 'stuck';
}

/** The contact that somebody is now. */
export function contactOfUser(coalition: Coalition, user: UserId | null): Contact | undefined {
  return user === null ? undefined : activeContacts(coalition).find((contact) => contact.user === user);
}

/** Whoever leads or is a contact: they see what was committed, propose, take and ask. */
export function isOfCoalition(coalition: Coalition, user: UserId | null): boolean {
  if (user === null) return false;
  return coalition.leads.includes(user) || contactOfUser(coalition, user) !== undefined;
}

/** Whether the app can ask its owner; for whom it can't, a lead speaks. */
export function isReachable(coalition: Coalition, commitment: Pick<Commitment, 'contact'>): boolean {
  const owner = ownerOf(coalition, commitment);
  return owner !== null && coalition.unreachable[owner] === undefined;
}

/** Its owner; and a lead, for somebody whom the app can't reach. */
export function isSpeaker(coalition: Coalition, commitment: Commitment, user: UserId | null): boolean {
  if (user === null || commitment.contact === null) return false;
  if (ownerOf(coalition, commitment) === user) return true;
  return !isReachable(coalition, commitment) && coalition.leads.includes(user);
}

/** Their account is closed, or Slack does not know them: nothing can be proposed to them. */
export function hasLeft({ unreachable }: Coalition, user: UserId | null): boolean {
  const reason = user === null ? undefined : unreachable[user];
  return reason !== undefined && reason !== 'no-dm';
}

/** What becomes open when its owner is no longer there. */
export function isLeaving({ status, contact }: Commitment): boolean {
  return contact !== null && ['proposed', 'planned', 'on-track', 'stuck'].includes(status);
}

/** Questions to the owner that have no answer yet. */
export function openAsks({ asks }: Commitment): CommitmentAsk[] {
  return asks.filter(({ answer }) => answer === null);
}

/** How many nudges were sent, with this one; as before where it is not about what stands now. */
export function nudgedAfter(commitment: Commitment, kind: NudgeKind): number {
  const { nudged, status } = commitment;
  if (status === 'proposed') {
    const told = [due.commitmentAsked, due.commitmentQuiet].map(String).indexOf(kind) + 1;
    return Math.max(nudged, told);
  }
  if (!isUnderway(commitment)) return nudged;
  if (kind === due.commitmentSilent) return Math.min(Math.max(nudged, dayNudges) + 1, nudges);
  return Math.max(nudged, beforeDay.findIndex(([each]) => each === kind) + 1);
}

/** The vault entry of what is said about the money. */
export function moneyWords(money: CommitmentMoney): string | null {
  return money.kind === 'existing' ? money.differently : money.words;
}

/** Every vault entry that a commitment holds. */
export function entriesOf({ words, money, asks, history }: Commitment): string[] {
  const all = [
    words,
    moneyWords(money),
    ...asks.map((ask) => ask.words),
    ...history.flatMap(({ entry = null, before }) => [
      entry,
      before?.words ?? null,
      before?.money === undefined ? null : moneyWords(before.money),
    ]),
  ];
  return [...new Set(all.flatMap((entry) => entry ?? []))];
}
