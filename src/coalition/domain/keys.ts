import { activePartners } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { contactById, interviewById, teamOf } from './found.ts';
import type { Interest, InterestKey, KeyGiven } from './state.ts';

// Two keys (M1.5, M2.4): a lead words an interest, and everybody whose words it draws on, or whose partner it names, agrees.

/** Asked so often, and then it stays with the leads. */
export const mostAsks = 2;

/** Whose key is needed: an author of what it draws on, or somebody of a partner that it names. */
export interface KeyHolder {
  partner: string;
  /** `null`: the partner has no contact. */
  contact: Contact | null;
  isAuthor: boolean;
  /** They took their interview back: nobody asks them about it. */
  isWithdrawn: boolean;
}

export type KeyState = 'given' | 'asked' | 'refused' | 'rather' | 'open';

/** The contacts whose interviews it draws on, each once. */
function authorsOf(coalition: Coalition, { sources }: Pick<Interest, 'sources'>): Contact[] {
  const ids = sources.flatMap((source) => {
    if (source.kind !== 'answer') return [];
    return interviewById(coalition, source.interview)?.contact ?? [];
  });
  return [...new Set(ids)].flatMap((id) => contactById(coalition, id) ?? []);
}

/**
 * Everybody whose key it needs, in the order in which they are asked: authors, then others with Slack, then those whose word a lead
 * writes down. Every partner that it names has one, whatever it draws on.
 */
export function holdersOf(coalition: Coalition, interest: Interest): KeyHolder[] {
  const authors = authorsOf(coalition, interest);
  const covered = new Set(authors.map(({ partner }) => partner));
  const named = new Set(interest.partners);
  const others = activePartners(coalition).filter(({ id }) => named.has(id) && !covered.has(id));
  const holders: KeyHolder[] = [
    ...authors.map((contact) => authorHolder(coalition, interest, contact)),
    ...others.map(({ id }) => ({
      partner: id,
      contact: speakerOf(coalition, interest, id),
      isAuthor: false,
      isWithdrawn: false,
    })),
  ];
  return [
    ...holders.filter(({ contact }) => contact?.user != null),
    ...holders.filter(({ contact }) => contact?.user == null),
  ];
}

function authorHolder(coalition: Coalition, interest: Interest, contact: Contact): KeyHolder {
  const isWithdrawn = interest.sources.some((source) => {
    const interview = source.kind === 'answer' ? interviewById(coalition, source.interview) : undefined;
    // What a lead wrote down anew has taken the place of an interview that holds nothing any more.
    const isTheirs = interview?.contact === contact.id && Object.keys(interview.answers).length > 0;
    return isTheirs && interview.status === 'withdrawn';
  });
  return { partner: contact.partner, contact, isAuthor: true, isWithdrawn };
}

/** Who speaks for a partner whose answers it does not draw on: whoever did so already, else who can be asked. */
function speakerOf(coalition: Coalition, interest: Interest, partner: string): Contact | null {
  const contacts = teamOf(coalition, partner);
  const said = (which: (key: InterestKey) => boolean) =>
    contacts.find(({ id }) => interest.keys.some((key) => key.contact === id && which(key)));
  return (
    said(({ refused, given }) => refused !== null && given === null) ??
    said(({ given }) => given !== null) ??
    said(({ asked, rather }) => asked !== null || rather !== null) ??
    contacts.find((contact) => canBeAsked(coalition, contact)) ??
    contacts.find(({ user }) => user === null) ??
    contacts[0] ??
    null
  );
}

/** Whether the app can ask them: on Slack, and there. */
export function canBeAsked({ unreachable }: Coalition, { user, removed }: Contact): boolean {
  return user !== null && !removed && unreachable[user] === undefined;
}

export function keyOf({ keys }: Interest, contact: string): InterestKey | undefined {
  return keys.find((key) => key.contact === contact);
}

/** Whether what was given is for all of these partners. */
function covers(given: KeyGiven | null, audience: readonly string[], own: string): boolean {
  if (given === null) return false;
  return given.later || audience.every((partner) => partner === own || given.audience.includes(partner));
}

/** Where one holder stands, with these partners as the audience. */
export function keyStateOf(interest: Interest, holder: KeyHolder, audience: readonly string[]): KeyState {
  const key = holder.contact === null ? undefined : keyOf(interest, holder.contact.id);
  if (key !== undefined && covers(key.given, audience, holder.partner)) return 'given';
  if (holder.isWithdrawn) return 'refused';
  if (key === undefined) return 'open';
  if (key.rather !== null) return 'rather';
  if (key.refused !== null) return 'refused';
  return key.asked === null ? 'open' : 'asked';
}

/** The partners that there are: whom a key is asked for, and who is in the channel. */
export function everyPartner(coalition: Coalition): string[] {
  return activePartners(coalition).map(({ id }) => id);
}

/**
 * Whether these partners may see it: everybody whose key it needs gave it for exactly these words, partners and audience. Without
 * an audience: all partners that there are now. One that stands for no partner has nobody to ask, and stays with the leads.
 */
export function hasAllKeys(
  coalition: Coalition,
  interest: Interest,
  audience: readonly string[] = everyPartner(coalition),
): boolean {
  if (interest.status !== 'here') return false;
  const holders = holdersOf(coalition, interest);
  return holders.length > 0 && holders.every((each) => keyStateOf(interest, each, audience) === 'given');
}

/** Whose key is asked for next, or why nobody's is. */
export type NextKey =
  /** `interest`: the one whose words are shown to them; of several authors each first agrees to words of their own answers. */
  | { kind: 'ask'; interest: Interest; holder: KeyHolder & { contact: Contact } }
  /** Somebody without Slack: a lead talks with them and writes it down. */
  | { kind: 'record'; interest: Interest; holder: KeyHolder & { contact: Contact } }
  | { kind: WaitingKind; holder: KeyHolder }
  | { kind: 'complete' | 'no-partner' };

type WaitingKind =
  | 'waiting'
  | 'silent'
  | 'refused'
  | 'rather'
  | 'twice'
  | 'unreachable'
  | 'no-contact'
  | 'own-words-first';

/** One after another, so that nobody sees words that another one may not want shared. */
export function nextKey(coalition: Coalition, interest: Interest): NextKey {
  const audience = everyPartner(coalition);
  const holders = holdersOf(coalition, interest);
  if (holders.length === 0) return { kind: 'no-partner' };
  const states = holders.map((each) => keyStateOf(interest, each, audience));
  const blocked = states.findIndex((state) => state === 'refused' || state === 'rather');
  const waiting = blocked < 0 ? waitingOf(coalition, interest) : null;
  if (waiting !== null) return waiting;
  const holder = holders[blocked < 0 ? states.findIndex((state) => state !== 'given') : blocked];
  if (holder === undefined) return { kind: 'complete' };
  return ownWordsFirst(coalition, interest, audience) ?? askOf(coalition, { interest, holder, audience });
}

/** Somebody has not answered yet, also where their key is needed no more: nobody else is asked meanwhile. */
function waitingOf(coalition: Coalition, { keys }: Interest): NextKey | null {
  const key = keys.find(({ asked }) => asked !== null);
  const contact = key === undefined ? undefined : contactById(coalition, key.contact);
  if (key === undefined || contact === undefined) return null;
  const holder = { partner: contact.partner, contact, isAuthor: false, isWithdrawn: false };
  return { kind: key.asks < mostAsks ? 'waiting' : 'silent', holder };
}

/** What becomes of asking one of them about one interest. */
function askOf(
  coalition: Coalition,
  { interest, holder, audience }: { interest: Interest; holder: KeyHolder; audience: readonly string[] },
): NextKey {
  const { contact } = holder;
  const state = keyStateOf(interest, holder, audience);
  const asks = contact === null ? 0 : (keyOf(interest, contact.id)?.asks ?? 0);
  if (state === 'refused' || state === 'rather') return { kind: state, holder };
  if (state === 'asked') return { kind: asks < mostAsks ? 'waiting' : 'silent', holder };
  if (contact === null) return { kind: 'no-contact', holder };
  if (contact.user === null) return { kind: 'record', interest, holder: { ...holder, contact } };
  if (!canBeAsked(coalition, contact)) return { kind: 'unreachable', holder };
  return asks < mostAsks
    ? { kind: 'ask', interest, holder: { ...holder, contact } }
    : { kind: 'twice', holder };
}

/**
 * Words that draw on several interviews are shown to nobody before each author agreed to words of their own answers alone, of an
 * interest that stands or was merged: those are asked first. `null`: they all did, or there is one author.
 */
function ownWordsFirst(
  coalition: Coalition,
  interest: Interest,
  audience: readonly string[],
): NextKey | null {
  const authors = authorsOf(coalition, interest);
  if (authors.length < 2) return null;
  for (const author of authors) {
    for (const answer of answersBy(coalition, interest, author.id)) {
      const own = ownWordsOf(coalition, author.id, answer);
      const holder = authorHolder(coalition, interest, author);
      if (own.some((each) => keyStateOf(each, holder, audience) === 'given')) continue;
      const [first] = own.toReversed();
      if (first === undefined) return { kind: 'own-words-first', holder };
      return askOf(coalition, { interest: first, holder, audience });
    }
  }
  return null;
}

/** Interests that draw on the answers of one author alone, this answer among them. */
function ownWordsOf(coalition: Coalition, author: string, answer: string): Interest[] {
  return coalition.interests.filter(
    (each) =>
      (each.status === 'here' || each.status === 'merged') &&
      each.words !== '' &&
      answersBy(coalition, each, author).includes(answer) &&
      authorsOf(coalition, each).every(({ id }) => id === author),
  );
}

function answersBy(coalition: Coalition, { sources }: Interest, author: string): string[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'answer') return [];
    const isTheirs = interviewById(coalition, source.interview)?.contact === author;
    return isTheirs ? [`${source.interview} ${source.question}`] : [];
  });
}

/** Whether a lead may tell these words to a contact who is not on Slack: see `ownWordsFirst`. */
export function isGrounded(coalition: Coalition, interest: Interest): boolean {
  return ownWordsFirst(coalition, interest, everyPartner(coalition)) === null;
}

/** A key of somebody's own, with the interest and as whom they are asked. */
export interface OwnKey {
  interest: Interest;
  key: InterestKey;
  contact: Contact;
}

/** What a person is asked about now, or said something about: they read the exact words, and nothing else of it. */
export function ownKeys(coalition: Coalition, user: UserId): OwnKey[] {
  return coalition.interests.flatMap((interest) => ownKeysOf(coalition, interest, user));
}

/** Those of one interest. */
export function ownKeysOf(coalition: Coalition, interest: Interest, user: UserId): OwnKey[] {
  if (interest.status !== 'here' && interest.status !== 'merged') return [];
  return interest.keys.flatMap((key) => {
    const contact = contactById(coalition, key.contact);
    if (contact === undefined || contact.user !== user) return [];
    const isTheirs = key.asked !== null || key.given !== null || key.refused !== null || key.rather !== null;
    return isTheirs ? [{ interest, key, contact }] : [];
  });
}

/** Those that wait for this person's answer. */
export function askedKeys(coalition: Coalition, user: UserId): OwnKey[] {
  return ownKeys(coalition, user).filter(({ key }) => key.asked !== null);
}
