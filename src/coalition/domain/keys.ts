import { activePartners } from '../find.ts';
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
export function authorsOf(coalition: Coalition, { sources }: Pick<Interest, 'sources'>): Contact[] {
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

export function authorHolder(coalition: Coalition, interest: Interest, contact: Contact): KeyHolder {
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
