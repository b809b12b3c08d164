import { maySeeCommitment } from '../coalition/commitments/access.ts';
import { entriesOf as entriesOfCommitment } from '../coalition/commitments/read.ts';
import type { Commitment } from '../coalition/commitments/state.ts';
import { contactOf } from '../coalition/find.ts';
import { entriesOf as entriesOfMeeting } from '../coalition/meetings/read.ts';
import type { Meeting } from '../coalition/meetings/state.ts';
import { groundOf, interestEntry } from '../coalition/programme/ground.ts';
import { entriesOf as entriesOfProgramme, interestsIn, programmeOf } from '../coalition/programme/read.ts';
import type { Programme } from '../coalition/programme/state.ts';
import type { Coalition, Interview } from '../coalition/state.ts';
import { substitutionOf } from '../coalition/substitutes/read.ts';
import type { QuestionId } from '../method/interview.ts';
import { type OpenEntry, openFor, type Reads } from '../reading.ts';

// Which entries of a thing are wanted for a person; `openFor` says which of them they may read.

export type { OpenEntry };

/** For whoever may read nothing, or not yet. */
export const nothingOpen: OpenEntry = () => undefined;

/** The answers of an interview, all or to one question, for its author or a reader. */
export function openAnswers(
  context: Reads,
  {
    coalition,
    interview,
    user,
    question,
  }: { coalition: Coalition; interview: Interview; user: string; question?: QuestionId },
): Promise<OpenEntry> {
  const wanted = Object.entries(interview.answers).filter(
    ([id]) => question === undefined || id === question,
  );
  const entries = wanted.flatMap(([, { parts }]) => parts.map(({ entry }) => entry));
  return openFor(context, { coalition, user, entries });
}

/** The own organisation's intention, for its leads; empty for anybody else. */
export async function openIntention(
  context: Reads,
  { coalition, user }: { coalition: Coalition; user: string },
): Promise<string> {
  const { intention } = coalition;
  return (await openFor(context, { coalition, user, entries: [intention] }))(intention) ?? '';
}

/** What leads answered in steps, and what they settled or why they skipped; nothing for anybody else. */
export function openSteps(
  context: Reads,
  { coalition, entries, user }: { coalition: Coalition; entries: (string | null)[]; user: string },
): Promise<OpenEntry> {
  return openFor(context, { coalition, user, entries: entries.flatMap((entry) => entry ?? []) });
}

/** What is written about meetings and in their programmes, and who goes instead of whom, as far as this person may read it. */
export function openMeetings(
  context: Reads,
  { coalition, meetings, user }: { coalition: Coalition; meetings: readonly Meeting[]; user: string },
): Promise<OpenEntry> {
  const programmes = meetings.flatMap(({ id }) => programmeOf(coalition, id) ?? []);
  const names = meetings.flatMap(({ invitees }) =>
    invitees.flatMap(({ substitute }) => substitutionOf(coalition, substitute ?? '')?.name ?? []),
  );
  const entries = [
    ...meetings.flatMap(entriesOfMeeting),
    ...programmes.flatMap((programme) => entriesAround(coalition, programme)),
    ...names,
  ];
  return openFor(context, { coalition, user, entries });
}

/** A programme's own words, and those of the interests that it names, for a lead. `''`: of the meeting that is to be planned. */
export function openProgramme(
  context: Reads,
  { coalition, meeting, user }: { coalition: Coalition; meeting: string; user: string },
): Promise<OpenEntry> {
  const programme = programmeOf(coalition, meeting);
  const { interests, developments, contradictions } = groundOf(coalition, user);
  const atOdds = contradictions.flatMap((each) => each.interests);
  const entries = [
    ...(programme === undefined ? [] : entriesAround(coalition, programme)),
    ...[...interests, ...developments].map(({ entry }) => entry),
    ...atOdds.flatMap((interest) => interestEntry(coalition, interest) ?? []),
  ];
  return openFor(context, { coalition, user, entries });
}

function entriesAround(coalition: Coalition, programme: Programme): string[] {
  const words = interestsIn(programme).flatMap((interest) => interestEntry(coalition, interest) ?? []);
  return [...entriesOfProgramme(programme), ...words];
}

/** What is committed, for whoever of the coalition may see it; `all` with everything about it that they may read. */
export function openCommitments(
  context: Reads,
  {
    coalition,
    commitments,
    user,
    all = false,
  }: { coalition: Coalition; commitments: readonly Commitment[]; user: string; all?: boolean },
): Promise<OpenEntry> {
  const seen = commitments.filter((each) => maySeeCommitment(coalition, each, user));
  const entries = seen.flatMap((each) => (all ? entriesOfCommitment(each) : each.words));
  return openFor(context, { coalition, user, entries });
}

/** How to reach contacts without Slack, by contact, for leads. */
export async function openReaches(
  context: Reads,
  { coalition, contacts, user }: { coalition: Coalition; contacts: string[]; user: string },
): Promise<(contact: string) => string | undefined> {
  const reachOf = (contact: string) => contactOf(coalition, contact)?.reach ?? '';
  const opened = await openFor(context, { coalition, user, entries: contacts.map(reachOf) });
  return (contact) => opened(reachOf(contact));
}
