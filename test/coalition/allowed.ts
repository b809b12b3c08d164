import type { Commitment, CommitmentMoney } from '../../src/coalition/commitments/state.ts';
import type { DatePoll } from '../../src/coalition/dates/state.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import type { Coalition } from '../../src/coalition/state.ts';

// Who may read what, written down by hand, place by place, without a look at the areas' `access.ts`.

/** Every entry that this person may read; of interviews the ledger says whose they may. */
export function allowedTo(
  state: Coalition,
  user: string,
  mayReadInterview: (interview: string) => boolean,
): Set<string> {
  const leads = state.leads.includes(user);
  const interviews = state.interviews
    .filter(({ id }) => mayReadInterview(id))
    .flatMap(({ answers }) => Object.values(answers).flatMap(({ parts }) => parts.map(({ entry }) => entry)));
  const all = [
    ...(leads ? ofLeads(state) : []),
    ...interviews,
    ...state.meetings.flatMap((meeting) => ofMeeting(state, meeting, user)),
    ...state.datePolls.flatMap((poll) => ofPoll(state, poll, user)),
    ...state.substitutions
      .filter(({ contact }) => leads || (userOf(state, contact) === user && isStill(state, contact)))
      .map(({ name }) => name),
    ...state.commitments.flatMap((commitment) => ofCommitment(state, commitment, user)),
  ];
  return new Set(all.flatMap((entry) => (entry === null || entry === '' ? [] : entry)));
}

function ofLeads({ intention, contacts, walk }: Coalition): string[] {
  const entries = [
    intention,
    ...contacts.filter(({ erased }) => !erased).map(({ reach }) => reach),
    ...Object.values(walk.answers).flatMap(({ versions }) => versions.map(({ entry }) => entry)),
    ...walk.passes.flatMap(({ notes }) => notes.map(({ entry }) => entry)),
  ];
  return entries.filter((entry) => entry !== null);
}

function isStill({ contacts }: Coalition, contact: string): boolean {
  return contacts.some(({ id, removed }) => id === contact && !removed);
}

function userOf({ contacts }: Coalition, contact: string | null): string | null {
  return contacts.find(({ id }) => id === contact)?.user ?? null;
}

/** The substitute of this contact at this meeting, unless that one is on its list for another reason. */
function insteadOf(
  { substitutions }: Coalition,
  meeting: Meeting,
  contact: string,
): string | null | undefined {
  const id = meeting.invitees.find((each) => each.contact === contact)?.substitute;
  return id === undefined ? undefined : substitutions.find((each) => each.id === id)?.user;
}

function ofMeeting(state: Coalition, meeting: Meeting, user: string): string[] {
  const leads = state.leads.includes(user);
  const expected = meeting.invitees.filter(
    ({ dropped, contact }) =>
      !dropped && state.contacts.some(({ id, removed }) => id === contact && !removed),
  );
  const instead = ({ contact }: Meeting['invitees'][number]) => insteadOf(state, meeting, contact);
  const themselves = expected.filter((each) => instead(each) === undefined);
  const isThere = themselves.some(({ contact }) => userOf(state, contact) === user);
  const sent = expected.filter((each) => instead(each) === user);
  const own = isThere
    ? themselves.filter(({ contact }) => userOf(state, contact) === user)
    : sent.slice(0, 1);
  const isReplaced = expected.some(
    (each) => instead(each) !== undefined && userOf(state, each.contact) === user,
  );
  if (!leads && own.length === 0 && !isReplaced) return [];
  const { place, purpose, cancelLine, outcome } = meeting;
  const came = outcome === null ? [] : [outcome.agreed, outcome.open, ...outcome.actions];
  const notes = (leads ? expected : own).map(({ note }) => note);
  return [place, purpose, cancelLine, ...came, ...notes].filter((entry) => entry !== null);
}

function ofPoll(state: Coalition, { asked, purpose }: DatePoll, user: string): string[] {
  const own = state.contacts.filter((contact) => contact.user === user && !contact.removed);
  const isAsked = asked.some(({ contact }) => own.some(({ id }) => id === contact));
  return state.leads.includes(user) || isAsked ? [purpose] : [];
}

function wordsOf(money: CommitmentMoney | undefined): string | null {
  if (money === undefined) return null;
  return money.kind === 'existing' ? money.differently : money.words;
}

function ofCommitment(state: Coalition, commitment: Commitment, user: string): string[] {
  const leads = state.leads.includes(user);
  const isContact = state.contacts.some((contact) => contact.user === user && !contact.removed);
  const isBetween = leads || commitment.proposedBy === user || userOf(state, commitment.contact) === user;
  const isPrivate = ['proposed', 'declined', 'withdrawn'].includes(commitment.status);
  if (!(leads || isContact) || (isPrivate && !isBetween)) return [];
  const entries = [commitment.words, wordsOf(commitment.money)];
  for (const { before, entry = null, open, contact } of commitment.history) {
    if (isBetween) entries.push(before?.words ?? null, wordsOf(before?.money));
    if (leads || open || userOf(state, contact) === user) entries.push(entry);
  }
  for (const { by, contact, toldLeads, words } of commitment.asks)
    if (by === user || userOf(state, contact) === user || (leads && toldLeads.includes(user)))
      entries.push(words);
  return entries.filter((entry) => entry !== null);
}
