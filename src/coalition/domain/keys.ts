import { activeContacts, activePartners, contactOf, interviewOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
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
}

export type KeyState = 'given' | 'asked' | 'refused' | 'rather' | 'open';

/** The contacts whose interviews it draws on, each once. */
export function authorsOf(coalition: Coalition, { sources }: Pick<Interest, 'sources'>): Contact[] {
  const ids = sources.flatMap((source) => {
    if (source.kind !== 'answer') return [];
    return interviewOf(coalition, source.interview)?.contact ?? [];
  });
  return [...new Set(ids)].flatMap((id) => contactOf(coalition, id) ?? []);
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
    ...authors.map((contact) => ({ partner: contact.partner, contact, isAuthor: true })),
    ...others.map(({ id }) => ({
      partner: id,
      contact: speakerOf(coalition, interest, id),
      isAuthor: false,
    })),
  ];
  return [
    ...holders.filter(({ contact }) => contact?.user != null),
    ...holders.filter(({ contact }) => contact?.user == null),
  ];
}

/** Who speaks for a partner whose answers it does not draw on: whoever did so already, else who can be asked. */
function speakerOf(coalition: Coalition, interest: Interest, partner: string): Contact | null {
  const contacts = activeContacts(coalition, partner);
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
  if (key === undefined) return 'open';
  if (covers(key.given, audience, holder.partner)) return 'given';
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
  | { kind: 'ask'; holder: KeyHolder & { contact: Contact } }
  /** Somebody without Slack: a lead talks with them and writes it down. */
  | { kind: 'record'; holder: KeyHolder & { contact: Contact } }
  | {
      kind:
        | 'waiting'
        | 'silent'
        | 'refused'
        | 'rather'
        | 'twice'
        | 'unreachable'
        | 'no-contact'
        | 'own-words-first';
      holder: KeyHolder;
    }
  | { kind: 'complete' | 'no-partner' };

/** One after another, so that nobody sees words that another one may not want shared. */
export function nextKey(coalition: Coalition, interest: Interest): NextKey {
  const audience = everyPartner(coalition);
  const holders = holdersOf(coalition, interest);
  if (holders.length === 0) return { kind: 'no-partner' };
  const states = holders.map((each) => keyStateOf(interest, each, audience));
  const at = states.findIndex((state) => state !== 'given');
  const blocked = states.findIndex((state) => state === 'refused' || state === 'rather');
  const holder = holders[blocked < 0 ? at : blocked];
  if (holder === undefined) return { kind: 'complete' };
  const state = states[blocked < 0 ? at : blocked];
  const { contact } = holder;
  const key = contact === null ? undefined : keyOf(interest, contact.id);
  const asks = key?.asks ?? 0;
  if (state === 'refused' || state === 'rather') return { kind: state, holder };
  if (state === 'asked') return { kind: asks < mostAsks ? 'waiting' : 'silent', holder };
  if (contact === null) return { kind: 'no-contact', holder };
  if (!isGrounded(coalition, interest, contact)) return { kind: 'own-words-first', holder };
  if (contact.user === null) return { kind: 'record', holder: { ...holder, contact } };
  if (!canBeAsked(coalition, contact)) return { kind: 'unreachable', holder };
  return asks < mostAsks ? { kind: 'ask', holder: { ...holder, contact } } : { kind: 'twice', holder };
}

/**
 * Whether words that draw on several interviews may be shown to a contact before all keys are there: each author must have agreed, to
 * words of their own answers alone, that this contact's partner sees them.
 */
export function isGrounded(coalition: Coalition, interest: Interest, contact: Contact): boolean {
  const authors = authorsOf(coalition, interest);
  if (authors.length < 2) return true;
  return authors.every((author) =>
    answersBy(coalition, interest, author.id).every((answer) =>
      coalition.interests.some(
        (other) =>
          (other.status === 'here' || other.status === 'merged') &&
          authorsOf(coalition, other).every(({ id }) => id === author.id) &&
          answersBy(coalition, other, author.id).includes(answer) &&
          covers(keyOf(other, author.id)?.given ?? null, [contact.partner], author.partner),
      ),
    ),
  );
}

function answersBy(coalition: Coalition, { sources }: Interest, author: string): string[] {
  return sources.flatMap((source) => {
    if (source.kind !== 'answer') return [];
    const isTheirs = interviewOf(coalition, source.interview)?.contact === author;
    return isTheirs ? [`${source.interview} ${source.question}`] : [];
  });
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
  if (interest.status !== 'here') return [];
  return interest.keys.flatMap((key) => {
    const contact = contactOf(coalition, key.contact);
    if (contact === undefined || contact.user !== user) return [];
    const isTheirs = key.asked !== null || key.given !== null || key.refused !== null || key.rather !== null;
    return isTheirs ? [{ interest, key, contact }] : [];
  });
}

/** Those that wait for this person's answer. */
export function askedKeys(coalition: Coalition, user: UserId): OwnKey[] {
  return ownKeys(coalition, user).filter(({ key }) => key.asked !== null);
}
