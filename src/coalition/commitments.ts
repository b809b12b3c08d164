import type { Due } from './agenda.ts';
import { dayPlus, utcDay } from './commitments-dates.ts';
import type { Commitment, CommitmentAsk } from './commitments-state.ts';
import { summaryDues } from './commitments-week.ts';
import { activeContacts, contactOf } from './find.ts';
import type { Coalition, Contact, UserId } from './state.ts';

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

const dayKinds = { 'commitment-week': 7, 'commitment-day': 1, 'commitment-today': 0 } as const;
export type NudgeKind = keyof typeof dayKinds | 'commitment-silent' | 'commitment-asked' | 'commitment-quiet';
const beforeDay = Object.entries(dayKinds) as [keyof typeof dayKinds, number][];
/** So many nudges come up to the day itself. */
export const dayNudges = beforeDay.length;
/** With silence after the day: after so many only the lead is left to be told. */
const nudges = dayNudges + 2;
/** Working days of silence after the day, and between the nudges of then: two, five, and the lead after eight. */
const silentDays = [2, 3, 3] as const;
/** Working days until an owner is asked about a proposal again, and until its proposer hears that it stays silent. */
const askedDays = [3, 6] as const;
/** Working days that a question to an owner may stay silent before the leads see it. */
const questionDays = 3;

/** How many nudges were sent, with this one; as before where it is not about what stands now. */
export function nudgedAfter(commitment: Commitment, kind: NudgeKind): number {
  const { nudged, status } = commitment;
  if (status === 'proposed') {
    const told = ['commitment-asked', 'commitment-quiet'].indexOf(kind) + 1;
    return Math.max(nudged, told);
  }
  if (!isUnderway(commitment)) return nudged;
  if (kind === 'commitment-silent') return Math.min(Math.max(nudged, dayNudges) + 1, nudges);
  return Math.max(nudged, beforeDay.findIndex(([each]) => each === kind) + 1);
}

/** What commitments make due. A practice coalition leaves everybody in peace. */
export function commitmentDues(coalition: Coalition): Due[] {
  if (coalition.practice || coalition.over !== null) return [];
  const dues = coalition.commitments.flatMap((commitment) => [
    ...forOwner(coalition, commitment),
    ...forProposer(coalition, commitment),
    ...forLeads(coalition, commitment),
    ...aboutAsks(coalition, commitment),
  ]);
  return [...dues, ...summaryDues(coalition)];
}

function forOwner(coalition: Coalition, commitment: Commitment): Due[] {
  const user = ownerOf(coalition, commitment);
  if (user === null) return [];
  const due = { user, coalition: coalition.id, about: commitment.id };
  const { status, date, nudged, sign, dated } = commitment;
  if (status === 'proposed' && nudged === 0)
    return [{ ...due, kind: 'commitment-asked', when: { since: sign, workingDays: askedDays[0] } }];
  if (!isUnderway(commitment) || date === null) return [];
  const upToDay = beforeDay.flatMap(([kind, days], at): Due[] => {
    const on = dayPlus(date, -days);
    // Made later than its moment: nobody is reminded of what they promised a minute ago.
    return at < nudged || on <= utcDay(dated) ? [] : [{ ...due, kind, when: { date: on } }];
  });
  if (nudged >= nudges) return upToDay;
  return [...upToDay, { ...due, kind: 'commitment-silent', when: silence(commitment, date) }];
}

/** Silence is counted from the day, or from the last sign after it; and then from one nudge to the next. */
function silence({ sign, nudged, nudgedAt }: Commitment, date: string): Due['when'] {
  const sent = Math.max(nudged - dayNudges, 0);
  const from = sent > 0 ? utcDay(nudgedAt) : utcDay(sign);
  return { date: from > date ? from : date, workingDays: silentDays[sent] ?? 0 };
}

function forProposer(coalition: Coalition, commitment: Commitment): Due[] {
  const { status, nudged, sign, proposedBy } = commitment;
  if (status !== 'proposed' || nudged !== 1 || ownerOf(coalition, commitment) === null) return [];
  const user = isOfCoalition(coalition, proposedBy) ? proposedBy : present(coalition)[0];
  if (user === undefined) return [];
  const when = { since: sign, workingDays: askedDays[1] };
  return [{ user, coalition: coalition.id, about: commitment.id, kind: 'commitment-quiet', when }];
}

/** After the last nudge; for whom the app can't reach on the day itself, as a lead keeps their progress. */
function forLeads(coalition: Coalition, commitment: Commitment): Due[] {
  const { date, contact, toldLeads, nudged } = commitment;
  if (!isUnderway(commitment) || date === null || contact === null) return [];
  const owner = ownerOf(coalition, commitment);
  const isNudged = isReachable(coalition, commitment);
  if (isNudged && nudged < nudges) return [];
  const when = isNudged ? silence(commitment, date) : { date };
  return present(coalition)
    .filter((lead) => lead !== owner && !toldLeads.includes(lead))
    .map((user) => ({ user, coalition: coalition.id, about: commitment.id, kind: 'commitment-lead', when }));
}

function aboutAsks(coalition: Coalition, commitment: Commitment): Due[] {
  if (!isUnderway(commitment)) return [];
  const owner = ownerOf(coalition, commitment);
  return present(coalition).flatMap((user): Due[] => {
    const [ask] = openAsks(commitment).filter(({ toldLeads }) => !toldLeads.includes(user));
    if (ask === undefined || user === owner) return [];
    const when = { since: ask.at, workingDays: questionDays };
    return [{ user, coalition: coalition.id, about: commitment.id, kind: 'commitment-question', when }];
  });
}

function present({ leads, gone }: Coalition): UserId[] {
  return leads.filter((lead) => !gone.includes(lead));
}
