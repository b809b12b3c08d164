import { isDay } from '../days.ts';
import { accept, type Decision, isLead, refuse, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { contactOf } from '../find.ts';
import type { UserId } from '../ids.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { KeyCommand } from './commands.ts';
import { folded } from './evolve.ts';
import { everyPartner, holdersOf, isGrounded, keyOf, mostAsks, nextKey } from './keys.ts';
import { withOwnKeys } from './own-keys.ts';
import { interestOf, interestsOf, standingInterest } from './read.ts';
import type { Interest, InterestKey } from './state.ts';

type CommandOf<T extends KeyCommand['type']> = Extract<KeyCommand, { type: T }>;

// The second key: asked of one contact after another, given for exact words, taken back whenever they like.

export function askKeys(state: Coalition, command: CommandOf<'AskKeys'>, stamp: Stamp): Decision {
  if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
  if (command.interests.length === 0) return refuse('nobody-chosen', 'interests');
  const found = [...new Set(command.interests)].flatMap((id) => standingInterest(state, id) ?? []);
  const next = found.map((interest) => ({ interest, next: nextKey(state, interest) }));
  const wanted = next
    .filter(({ next: { kind } }) => kind === 'ask' || kind === 'waiting')
    .map(({ interest }) => interest.id);
  if (wanted.length === 0) return refuse('keys-nobody', 'interests');
  const isKnown = next.every(
    ({ interest, next: { kind } }) => kind !== 'ask' && (kind !== 'waiting' || interest.wanted !== null),
  );
  if (isKnown) return accept(stamp, []);
  return accept(stamp, [asked(state, { lead: stamp.by, wanted })]);
}

/** Everybody whose turn it is, each once about the same words. */
function asked(state: Coalition, { lead, wanted }: { lead: UserId; wanted: string[] }): Fact {
  const asks = wanted.flatMap((id) => {
    const interest = standingInterest(state, id);
    const next = interest === undefined ? null : nextKey(state, interest);
    return next?.kind === 'ask' ? [{ interest: next.interest.id, contact: next.holder.contact.id }] : [];
  });
  const once = new Map(asks.map((ask) => [`${ask.interest} ${ask.contact}`, ask]));
  return { type: 'KeysAsked', lead, wanted, audience: everyPartner(state), asks: [...once.values()] };
}

interface Own {
  interest: Interest;
  key: InterestKey;
  contact: Contact;
  stamp: Stamp;
}

/** What a contact says themselves about an interest that they were asked about. */
function byHolder<C extends { interest: string }>(
  decide: (own: Own, command: C, state: Coalition) => Decision,
) {
  return (state: Coalition, command: C, stamp: Stamp): Decision => {
    const interest = interestOf(state, command.interest);
    if (interest === undefined) return refuse('unknown-interest');
    const theirs = interest.keys.flatMap((key) => {
      const contact = contactOf(state, key.contact);
      return contact !== undefined && isTheirs(contact, stamp.by) ? [{ key, contact }] : [];
    });
    const own = theirs.find(({ key }) => key.asked !== null) ?? theirs.at(-1);
    if (own === undefined) return refuse('not-yours');
    return decide({ interest, stamp, ...own }, command, state);
  };
}

function isTheirs({ user }: Contact, by: UserId | null): boolean {
  return user !== null && user === by;
}

/** A key is for the words that its giver read: not for what a lead made of them meanwhile. */
function staleness({ interest, key }: Own, version: number): Decision | null {
  if (interest.status !== 'here' && interest.status !== 'merged') return refuse('interest-gone');
  if (interest.version !== version) return refuse('interest-changed');
  return key.asked === null && key.given === null && key.refused === null && key.rather === null
    ? refuse('key-unasked')
    : null;
}

export const answerKey = byHolder((own, command: CommandOf<'AnswerKey'>, state) => {
  const stale = staleness(own, command.version);
  if (stale !== null) return stale;
  const { interest, key, contact, stamp } = own;
  const ids = { interest: interest.id, contact: contact.id };
  if (command.answer === 'no') {
    if (key.asked === null && key.refused !== null) return accept(stamp, []);
    if (key.asked === null && key.given !== null) return accept(stamp, [{ type: 'KeyTakenBack', ...ids }]);
    return accept(stamp, [{ type: 'KeyRefused', ...ids }]);
  }
  const isGiven = key.asked === null && key.given !== null;
  if (isGiven && (key.given?.later === true || !command.later)) return accept(stamp, []);
  // Who said no and thinks better of it gives what was asked for then.
  const audience = key.asked?.audience ?? key.given?.audience ?? everyPartner(state);
  const fact: Fact = { type: 'KeyGiven', ...ids, audience, later: command.later, on: null };
  return accept(stamp, andNext(state, fact, stamp));
});

export const suggestWords = byHolder((own, command: CommandOf<'SuggestWords'>, state) => {
  const { interest, key, contact, stamp } = own;
  if (key.rather?.words === command.words.entry) return accept(stamp, []);
  const stale = staleness(own, command.version);
  if (stale !== null) return stale;
  if (isBlank(command.words.text)) return refuse('words-missing', 'words');
  if (lengthOf(command.words.text) > longest.interest) return refuse('interest-too-long', 'words');
  const fact: Fact = {
    type: 'WordsSuggested',
    interest: interest.id,
    contact: contact.id,
    words: command.words.entry,
    audience: key.asked?.audience ?? key.given?.audience ?? everyPartner(state),
    later: command.later,
  };
  return accept(stamp, [fact], [command.words]);
});

/** Whenever they like, also when all is over: nothing new shows it from then on. */
export const takeBackKey = byHolder(({ interest, key, contact, stamp }, _command: CommandOf<'TakeBackKey'>) =>
  accept(
    stamp,
    key.given === null ? [] : [{ type: 'KeyTakenBack', interest: interest.id, contact: contact.id }],
  ),
);

/** A lead takes the contact's own words over, which then have their key, or lets them go: the interest stays with the leads. */
export function settleSuggestion(
  state: Coalition,
  command: CommandOf<'SettleSuggestion'>,
  stamp: Stamp,
): Decision {
  if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  if (interest.status !== 'here') return refuse('interest-gone');
  const { id } = interest;
  const key = keyOf(interest, command.contact);
  if (key === undefined || key.rather === null) return accept(stamp, []);
  const settled: Fact = {
    type: 'SuggestionSettled',
    interest: id,
    contact: command.contact,
    taken: command.take,
  };
  if (!command.take) return accept(stamp, [settled]);
  const facts = withOwnKeys(state, [settled], stamp);
  return accept(stamp, [...facts, ...asksAfter(state, facts, stamp)]);
}

/** Somebody without Slack: a lead writes down what was agreed, and when. */
export function recordKey(state: Coalition, command: CommandOf<'RecordKey'>, stamp: Stamp): Decision {
  if (stamp.by === null || !isLead(state, stamp.by)) return refuse('not-a-lead');
  const interest = interestOf(state, command.interest);
  if (interest === undefined) return refuse('unknown-interest');
  if (interest.status !== 'here') return refuse('interest-gone');
  if (interest.version !== command.version) return refuse('interest-changed');
  const contact = contactOf(state, command.contact);
  if (contact === undefined || contact.erased) return refuse('unknown-contact', 'who');
  if (contact.user !== null) return refuse('key-by-slack', 'who');
  const holder = holdersOf(state, interest).find(
    (each) => each.contact?.id === contact.id || (!each.isAuthor && each.partner === contact.partner),
  );
  if (holder === undefined) return refuse('key-not-needed', 'who');
  if (!isDay(command.on)) return refuse('day-missing', 'on');
  if (command.on > command.today) return refuse('key-ahead', 'on');
  const ids = { interest: interest.id, contact: contact.id };
  const key = keyOf(interest, contact.id);
  if (command.answer === 'no') {
    if (key?.given != null) return accept(stamp, [{ type: 'KeyTakenBack', ...ids }]);
    return accept(stamp, key?.refused != null ? [] : [{ type: 'KeyRefused', ...ids }]);
  }
  if (!isGrounded(state, interest)) return refuse('own-words-first', 'who');
  const audience = everyPartner(state);
  const given = key?.given ?? null;
  const isKnown =
    given !== null &&
    given.recorded?.on === command.on &&
    given.later === command.later &&
    audience.every((partner) => given.audience.includes(partner));
  if (isKnown) return accept(stamp, []);
  const fact: Fact = { type: 'KeyGiven', ...ids, audience, later: command.later, on: command.on };
  return accept(stamp, andNext(state, fact, stamp));
}

/** Whose key is needed next is asked at once: nobody has to come back for it. */
function andNext(state: Coalition, fact: Fact, stamp: Stamp): Fact[] {
  return [fact, ...asksAfter(state, [fact], stamp)];
}

function asksAfter(state: Coalition, facts: Fact[], stamp: Stamp): Fact[] {
  if (state.over !== null) return [];
  const after = folded(state, facts, stamp);
  const waiting = interestsOf(after).filter(
    (each) => each.wanted !== null && nextKey(after, each).kind === 'ask',
  );
  return [...new Set(waiting.flatMap(({ wanted }) => wanted ?? []))].map((lead) =>
    asked(after, { lead, wanted: waiting.filter((each) => each.wanted === lead).map(({ id }) => id) }),
  );
}

export function noteKeysPosted(
  state: Coalition,
  { contact, channel, ts }: CommandOf<'NoteKeysPosted'>,
  stamp: Stamp,
): Decision {
  if (contactOf(state, contact) === undefined) return refuse('unknown-contact');
  const isKnown = state.domain.posts[contact]?.ts === ts;
  return accept(stamp, isKnown ? [] : [{ type: 'KeysPosted', contact, channel, ts }]);
}

/** The second time is the last one. */
export function noteKeysReminded(
  state: Coalition,
  { user }: CommandOf<'NoteKeysReminded'>,
  stamp: Stamp,
): Decision {
  const contacts = state.contacts.filter((contact) => contact.user === user).map(({ id }) => id);
  const reminded = contacts.filter((contact) =>
    state.interests.some((interest) => {
      const key = keyOf(interest, contact);
      return key !== undefined && key.asked !== null && key.asks < mostAsks;
    }),
  );
  return accept(
    stamp,
    reminded.map((contact) => ({ type: 'KeysReminded', contact })),
  );
}
