import type { Commitment, CommitmentMoney } from '../../src/coalition/commitments/state.ts';
import type { DatePoll } from '../../src/coalition/dates/state.ts';
import type { Interest } from '../../src/coalition/domain/state.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import type { Programme } from '../../src/coalition/programme/state.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { programmeWordsOf } from './programme/acts.ts';
import { sketchTexts } from './sketch/acts.ts';

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
    ...(state.programmes ?? []).flatMap((programme) => ofProgramme(state, programme, user)),
    ...ofSketch(state, user),
    ...state.datePolls.flatMap((poll) => ofPoll(state, poll, user)),
    ...state.substitutions
      .filter(({ contact }) => leads || (userOf(state, contact) === user && isStill(state, contact)))
      .map(({ name }) => name),
    ...state.commitments.flatMap((commitment) => ofCommitment(state, commitment, user)),
    ...state.interests.flatMap((interest) => ofInterest(state, interest, user)),
    ...(leads ? ofContradictions(state) : []),
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

/** Leads all of it; who is expected what was sent: titles and themes, what to read beforehand, and who leads the meeting. */
function ofProgramme(state: Coalition, programme: Programme, user: string): string[] {
  if (state.leads.includes(user)) return programmeWordsOf(programme);
  const meeting = state.meetings.find(({ id }) => id === programme.meeting);
  const isExpected = meeting?.invitees.some(
    ({ dropped, contact }) =>
      !dropped && state.contacts.some((each) => each.id === contact && each.user === user && !each.removed),
  );
  if (!isExpected) return [];
  const { choices, shared } = programme;
  const leader = choices?.leader ?? null;
  return [
    ...(choices?.beforehand === 'note' ? [choices.note] : []),
    ...(leader !== null && 'entry' in leader ? [leader.entry] : []),
    ...(shared?.items ?? []).map(({ title }) => title),
    ...(shared?.groups ?? []).map(({ theme }) => (theme !== null && 'entry' in theme ? theme.entry : null)),
  ].filter((entry) => entry !== null);
}

function ofSketch(state: Coalition, user: string): string[] {
  if (state.leads.includes(user)) return sketchTexts(state);
  const own = state.contacts.filter((contact) => contact.user === user && !contact.removed);
  const shared = state.sketch.versions.filter(({ partners }) =>
    own.some(({ partner }) => partners.includes(partner)),
  );
  const suggested = state.sketch.suggestions.filter(({ contact }) => own.some(({ id }) => id === contact));
  return [
    ...shared.flatMap(({ together, secured }) => [
      together?.entry ?? '',
      ...Object.values(secured).map(({ entry }) => entry),
    ]),
    ...suggested.flatMap(({ words, settled }) => [words, settled?.answer ?? '']),
  ];
}

function ofContradictions({ contradictions }: Coalition): string[] {
  return contradictions.flatMap(({ about, settled }) =>
    [about, settled?.how ?? null].flatMap((each) => each ?? []),
  );
}

/** Leads; who is asked about exactly these words, or said something about them; partners with whom it was shared, with all keys. */
export function ofInterest(state: Coalition, interest: Interest, user: string): string[] {
  const { words, why, keys, history, status, version, partners, sources } = interest;
  const suggested = (contact: string | null) =>
    keys.flatMap((key) =>
      key.rather !== null && (contact ?? key.contact) === key.contact ? key.rather.words : [],
    );
  if (state.leads.includes(user))
    return [
      words,
      why ?? '',
      ...suggested(null),
      ...history.flatMap(({ before }) => [before?.words ?? '', before?.why ?? '']),
    ];
  const own = state.contacts.filter((contact) => contact.user === user);
  const isAsked = (key: Interest['keys'][number]) =>
    own.some(({ id }) => id === key.contact) &&
    (key.asked !== null || key.given !== null || key.refused !== null || key.rather !== null);
  if ((status === 'here' || status === 'merged') && keys.some(isAsked))
    return [words, ...own.flatMap(({ id }) => suggested(id))];
  const authors = sources.flatMap((source) =>
    source.kind === 'answer'
      ? (state.interviews.find(({ id }) => id === source.interview)?.contact ?? [])
      : [],
  );
  const isFor = (partner: string, contact: string) => {
    const given = keys.find((key) => key.contact === contact)?.given ?? null;
    const theirs = state.contacts.find(({ id }) => id === contact)?.partner;
    return given !== null && (given.later || theirs === partner || given.audience.includes(partner));
  };
  const covered = new Set(authors.map((id) => state.contacts.find((each) => each.id === id)?.partner));
  const isShared = own.some(({ partner, removed }) => {
    const last = state.domain.shares.findLast(({ audience }) => audience.includes(partner));
    const was = last?.interests.find((each) => each.interest === interest.id);
    if (removed || was?.version !== version || status !== 'here') return false;
    const others = partners.filter(
      (id) => !covered.has(id) && state.partners.some((each) => each.id === id && !each.removed),
    );
    if (authors.length + others.length === 0 || !authors.every((id) => isFor(partner, id))) return false;
    return others.every((id) => {
      const team = state.contacts.filter((each) => each.partner === id && !each.removed);
      const key = (contact: string) => keys.find((each) => each.contact === contact);
      const isAgainst = team.some((each) => key(each.id)?.refused != null && key(each.id)?.given === null);
      // Of several who gave one, the first of the team speaks.
      const speaker = team.find((each) => key(each.id)?.given != null);
      return !isAgainst && speaker !== undefined && isFor(partner, speaker.id);
    });
  });
  return isShared ? [words] : [];
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
