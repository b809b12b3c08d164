import { addDays } from '../../calendar/dates.ts';
import { utcDay } from '../days.ts';
import { type Due, due } from '../due-kinds.ts';
import { presentLeads } from '../find.ts';
import type { Coalition } from '../state.ts';
import { beforeDay, dayNudges, nudges } from './nudges.ts';
import { isOfCoalition, isReachable, isUnderway, openAsks, ownerOf } from './read.ts';
import type { Commitment } from './state.ts';
import { summaryDues } from './week.ts';

/** Working days of silence after the day, and between the nudges of then: two, five, and the lead after eight. */
const silentDays = [2, 3, 3] as const;
/** Working days until an owner is asked about a proposal again, and until its proposer hears that it stays silent. */
const askedDays = [3, 6] as const;
/** Working days that a question to an owner may stay silent before the leads see it. */
const questionDays = 3;

/** What a commitment makes due. A practice coalition leaves everybody in peace. */
export function duesOf(commitment: Commitment, coalition: Coalition): Due[] {
  if (coalition.practice) return [];
  return [
    ...forOwner(coalition, commitment),
    ...forProposer(coalition, commitment),
    ...forLeads(coalition, commitment),
    ...aboutAsks(coalition, commitment),
  ];
}

export function duesOfAll(coalition: Coalition): Due[] {
  return coalition.practice ? [] : summaryDues(coalition);
}

function forOwner(coalition: Coalition, commitment: Commitment): Due[] {
  const user = ownerOf(coalition, commitment);
  if (user === null) return [];
  const whose = { user, coalition: coalition.id, about: commitment.id };
  const { status, date, nudged, sign, dated } = commitment;
  if (status === 'proposed' && nudged === 0)
    return [{ ...whose, kind: due.commitmentAsked, when: { since: sign, workingDays: askedDays[0] } }];
  if (!isUnderway(commitment) || date === null) return [];
  const upToDay = beforeDay.flatMap(([kind, days], at): Due[] => {
    const on = addDays(date, -days);
    // Made later than its moment: nobody is reminded of what they promised a minute ago.
    return at < nudged || on <= utcDay(dated) ? [] : [{ ...whose, kind, when: { date: on } }];
  });
  if (nudged >= nudges) return upToDay;
  return [...upToDay, { ...whose, kind: due.commitmentSilent, when: silence(commitment, date) }];
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
  const user = isOfCoalition(coalition, proposedBy) ? proposedBy : presentLeads(coalition)[0];
  if (user === undefined) return [];
  const when = { since: sign, workingDays: askedDays[1] };
  return [{ user, coalition: coalition.id, about: commitment.id, kind: due.commitmentQuiet, when }];
}

/** After the last nudge; for whom the app can't reach on the day itself, as a lead keeps their progress. */
function forLeads(coalition: Coalition, commitment: Commitment): Due[] {
  const { date, contact, toldLeads, nudged } = commitment;
  if (!isUnderway(commitment) || date === null || contact === null) return [];
  const owner = ownerOf(coalition, commitment);
  const isNudged = isReachable(coalition, commitment);
  if (isNudged && nudged < nudges) return [];
  const when = isNudged ? silence(commitment, date) : { date };
  return presentLeads(coalition)
    .filter((lead) => lead !== owner && !toldLeads.includes(lead))
    .map((user) => ({ user, coalition: coalition.id, about: commitment.id, kind: due.commitmentLead, when }));
}

function aboutAsks(coalition: Coalition, commitment: Commitment): Due[] {
  if (!isUnderway(commitment)) return [];
  const owner = ownerOf(coalition, commitment);
  return presentLeads(coalition).flatMap((user): Due[] => {
    const [ask] = openAsks(commitment).filter(({ toldLeads }) => !toldLeads.includes(user));
    if (ask === undefined || user === owner) return [];
    const when = { since: ask.at, workingDays: questionDays };
    return [{ user, coalition: coalition.id, about: commitment.id, kind: due.commitmentQuestion, when }];
  });
}
