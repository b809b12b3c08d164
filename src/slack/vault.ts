import {
  mayReadIntention,
  mayReadReach,
  mayReadSteps,
  maySeeCommitment,
  readableEntries,
  readableOfCommitment,
  readableOfMeeting,
} from '../coalition/access.ts';
import type { Commitment } from '../coalition/commitments-state.ts';
import { contactOf } from '../coalition/find.ts';
import type { Meeting } from '../coalition/meetings-state.ts';
import type { Coalition, Interview, Pass } from '../coalition/state.ts';
import type { QuestionId } from '../method/interview.ts';
import type { Desk } from './visit.ts';

// The one place where the vault is opened for a person: the core says what they may read, nothing else is even fetched.

/** Gives the text of an entry, `undefined` for what this person may not read or is no longer there. */
export type OpenEntry = (entry: string) => string | undefined;

type Where = Pick<Desk, 'store'>;

/** The answers of an interview, all or to one question, for its author or a reader. */
export async function openAnswers(
  desk: Where,
  workspace: string,
  {
    coalition,
    interview,
    user,
    question,
  }: { coalition: Coalition; interview: Interview; user: string; question?: QuestionId },
): Promise<OpenEntry> {
  const readable = readableEntries(coalition, interview, user);
  const wanted = question === undefined ? readable : readable.filter((each) => each.question === question);
  return open(desk, workspace, {
    coalition: coalition.id,
    entries: wanted.flatMap(({ entries }) => entries),
  });
}

/** The own organisation's intention, for its leads; empty for anybody else. */
export async function openIntention(
  desk: Where,
  workspace: string,
  { coalition, user }: { coalition: Coalition; user: string },
): Promise<string> {
  const entries = mayReadIntention(coalition, user) ? [coalition.intention] : [];
  return (await open(desk, workspace, { coalition: coalition.id, entries }))(coalition.intention) ?? '';
}

/** What leads answered in steps, and what they settled or why they skipped; nothing for anybody else. */
export async function openSteps(
  desk: Where,
  workspace: string,
  { coalition, entries, user }: { coalition: Coalition; entries: (string | null)[]; user: string },
): Promise<OpenEntry> {
  const readable = mayReadSteps(coalition, user) ? entries.flatMap((entry) => entry ?? []) : [];
  return open(desk, workspace, { coalition: coalition.id, entries: readable });
}

/** What was settled in a step, for the channel: its lead wrote it for everybody there. No other entry is opened for them. */
export async function openTold(
  desk: Where,
  workspace: string,
  { coalition, pass, entry }: { coalition: Coalition; pass: Pass; entry: string | null },
): Promise<string> {
  const isSettled = pass.notes.some((note) => note.kind === 'settled' && note.entry === entry);
  if (entry === null || !isSettled) return '';
  return (await open(desk, workspace, { coalition: coalition.id, entries: [entry] }))(entry) ?? '';
}

/** What is written about meetings, as far as this person may read it. */
export async function openMeetings(
  desk: Where,
  workspace: string,
  { coalition, meetings, user }: { coalition: Coalition; meetings: readonly Meeting[]; user: string },
): Promise<OpenEntry> {
  const entries = meetings.flatMap((meeting) => readableOfMeeting(coalition, meeting, user));
  return open(desk, workspace, { coalition: coalition.id, entries });
}

/** What is committed, for whoever of the coalition may see it; `all` with everything about it that they may read. */
export async function openCommitments(
  desk: Where,
  workspace: string,
  {
    coalition,
    commitments,
    user,
    all = false,
  }: { coalition: Coalition; commitments: readonly Commitment[]; user: string; all?: boolean },
): Promise<OpenEntry> {
  const seen = commitments.filter((each) => maySeeCommitment(coalition, each, user));
  const entries = seen.flatMap((each) => (all ? readableOfCommitment(coalition, each, user) : each.words));
  return open(desk, workspace, { coalition: coalition.id, entries });
}

/** What the owner wants the channel to read: what is committed, and why it is stuck where they said so. */
export async function openForChannel(
  desk: Where,
  workspace: string,
  { coalition, commitment, at }: { coalition: Coalition; commitment: Commitment; at: number },
): Promise<{ words: string; why: string }> {
  const change = commitment.history.find((each) => each.at === at && each.kind === 'stuck' && each.open);
  const why = change?.entry ?? null;
  const entries = [commitment.words, ...(why === null ? [] : [why])];
  const opened = await open(desk, workspace, { coalition: coalition.id, entries });
  return { words: opened(commitment.words) ?? '', why: opened(why ?? '') ?? '' };
}

/** How to reach contacts without Slack, by contact, for leads. */
export async function openReaches(
  desk: Where,
  workspace: string,
  { coalition, contacts, user }: { coalition: Coalition; contacts: string[]; user: string },
): Promise<(contact: string) => string | undefined> {
  const entryOf = (contact: string) =>
    mayReadReach(coalition, contact, user) ? (contactOf(coalition, contact)?.reach ?? null) : null;
  const opened = await open(desk, workspace, {
    coalition: coalition.id,
    entries: contacts.flatMap((contact) => entryOf(contact) ?? []),
  });
  return (contact) => opened(entryOf(contact) ?? '');
}

async function open(
  desk: Where,
  workspace: string,
  { coalition, entries }: { coalition: string; entries: string[] },
): Promise<OpenEntry> {
  if (entries.length === 0) return () => undefined;
  const opened = await desk.store.readVault(workspace, coalition, entries);
  return (entry) => opened.get(entry);
}
