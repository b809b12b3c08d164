import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { contactById, interviewById } from './found.ts';
import {
  authorHolder,
  authorsOf,
  canBeAsked,
  everyPartner,
  holdersOf,
  type KeyHolder,
  keyOf,
  keyStateOf,
  mostAsks,
} from './keys.ts';
import type { Interest } from './state.ts';

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
