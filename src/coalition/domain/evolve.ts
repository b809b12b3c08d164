import type { EventTable } from '../area.ts';
import type { Stamp } from '../decision.ts';
import { due } from '../due-kinds.ts';
import type { CoalitionEvent, EventOf, Fact } from '../events.ts';
import { interviewOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import type { DomainFact } from './events.ts';
import { forgotten } from './forgetting.ts';
import { hasAllKeys, mostAsks } from './keys.ts';
import { interestOf } from './read.ts';
import type {
  Contradiction,
  DomainPart,
  DomainShare,
  Interest,
  InterestChange,
  InterestFace,
  InterestKey,
} from './state.ts';

export function begin(): DomainPart {
  return { interests: [], contradictions: [], domain: { shares: [], posts: {} } };
}

export type DomainEvent = EventOf<
  | DomainFact['type']
  | 'InterviewErased'
  | 'InterviewWithdrawn'
  | 'PartnerRemoved'
  | 'ContactRemoved'
  | 'ContactErased'
  | 'PersonUnreachable'
  | 'DueCancelled'
  | 'PracticeThrownAway'
>;

export const events: EventTable<DomainEvent> = {
  InterestMade: (state, event) => added(state, [made(event, { kind: 'made' })]),
  InterestChanged: (state, event) => {
    const { words, partners, place, kind, sources, why } = event;
    const face = { words, partners, place, kind, sources, why, status: 'here' as const };
    return withInterest(state, event.interest, (each) =>
      changed(each, face, { kind: 'changed', ...stampOf(event) }),
    );
  },
  InterestMoved: (state, event) =>
    withInterest(state, event.interest, (each) =>
      changed(each, { place: event.place }, { kind: 'moved', ...stampOf(event) }),
    ),
  InterestsMerged: (state, event) => {
    const parents = event.of.flatMap((id) => interestOf(state, id) ?? []);
    const whole = made(event, { kind: 'merged', before: {}, with: event.of });
    const change: InterestChange = { kind: 'merged', ...stampOf(event), with: [event.interest] };
    const apart = withInterests(state, event.of, (each) => gone(each, 'merged', change));
    return added(apart, [{ ...whole, keys: asksOf(parents) }]);
  },
  InterestSplit: (state, event) => {
    const whole = interestOf(state, event.interest);
    if (whole === undefined) return state;
    const { place, kind, why } = whole;
    const parts = event.into.map((part) => ({
      ...made({ ...event, ...part, place, kind, why: null }, { kind: 'made', with: [event.interest] }),
      keys: asksOf([whole]),
    }));
    const ids = event.into.map(({ interest }) => interest);
    const change: InterestChange = { kind: 'split', ...stampOf(event), before: {}, with: ids };
    const apart = withInterest(state, event.interest, (each) => ({ ...gone(each, 'split', change), why }));
    return added(apart, parts);
  },
  InterestRemoved: (state, event) =>
    withInterest(state, event.interest, (each) =>
      changed(each, { status: 'removed' }, { kind: 'removed', ...stampOf(event) }),
    ),
  InterestUndone: (state, event) => undone(state, event),
  KeysAsked: (state, { asks, wanted, lead, audience, at }) =>
    asks.reduce(
      (each, { interest, contact }) =>
        withKey(each, { interest, contact }, (key) => ({
          ...key,
          asks: key.asks + 1,
          asked: { at, by: lead, audience },
        })),
      withInterests(state, wanted, (each) => ({ ...each, wanted: lead })),
    ),
  KeysReminded: (state, { contact }) => reminded(state, [contact]),
  KeysPosted: (state, { contact, channel, ts }) => ({
    ...state,
    domain: { ...state.domain, posts: { ...state.domain.posts, [contact]: { channel, ts } } },
  }),
  KeyGiven: (state, event) => {
    const { audience, later, on, by, at } = event;
    const recorded = on === null ? null : { by: by ?? '', on };
    return settled(state, event, (key) => ({
      contact: key.contact,
      asks: 0,
      asked: null,
      refused: null,
      rather: null,
      given: { at, audience, later, recorded },
    }));
  },
  // What was agreed to for the partners of before stays agreed to.
  KeyRefused: (state, event) => stopped(state, event, (key) => ({ ...key, rather: null, refused: event.at })),
  KeyTakenBack: (state, event) => stopped(state, event, (key) => takenBack(key, event.at)),
  WordsSuggested: (state, event) => {
    const { words, audience, later } = event;
    return stopped(state, event, (key) => ({
      contact: key.contact,
      asks: 0,
      asked: null,
      given: null,
      refused: null,
      rather: { words, audience, later },
    }));
  },
  SuggestionSettled: (state, event) => {
    const rather = interestOf(state, event.interest)?.keys.find(
      ({ contact }) => contact === event.contact,
    )?.rather;
    if (rather == null) return state;
    const letGo = withKey(state, event, (key) => ({ ...key, rather: null, refused: event.at }));
    if (!event.taken) return letGo;
    const { words, audience, later } = rather;
    const { wanted = null } = interestOf(state, event.interest) ?? {};
    const reworded = withInterest(letGo, event.interest, (each) => ({
      ...changed(each, { words }, { kind: 'their-words', ...stampOf(event) }),
      wanted,
    }));
    return settled(reworded, event, (key) => ({
      contact: key.contact,
      asks: 0,
      asked: null,
      refused: null,
      rather: null,
      given: { at: event.at, audience, later, recorded: null },
    }));
  },
  DomainShared: (state, { share: id, to, audience, interests, by, at }) => {
    const share: DomainShare = { id, by, at, to, audience, interests, posted: [] };
    return { ...state, domain: { ...state.domain, shares: [...state.domain.shares, share] } };
  },
  DomainPosted: (state, { share, contact, channel, ts }) => ({
    ...state,
    domain: {
      ...state.domain,
      shares: state.domain.shares.map((each) =>
        each.id === share ? { ...each, posted: [...each.posted, { contact, channel, ts }] } : each,
      ),
    },
  }),
  ContradictionMarked: (state, { contradiction: id, interests, about, at }) => ({
    ...state,
    contradictions: [...state.contradictions, { id, interests, about, settled: null, at }],
  }),
  ContradictionSettled: (state, { contradiction, resolved, how, by, at }) =>
    withContradictions(state, (each) =>
      each.id === contradiction ? [{ ...each, settled: { resolved, how, by, at } }] : [each],
    ),
  ContradictionRemoved: (state, { contradiction }) =>
    withContradictions(state, (each) => (each.id === contradiction ? [] : [each])),
  InterviewErased: (state, event) => forgotten(state, event),
  // Nobody but the author reads it any more: what was agreed to about it is taken back with it.
  InterviewWithdrawn: (state, { interview: id, at }) => {
    const contact = interviewOf(state, id)?.contact;
    return withInterests(state, everyId(state), (interest) => {
      const drawsOnIt = interest.sources.some((each) => each.kind === 'answer' && each.interview === id);
      // Who was not asked about these words is not shown them by saying no.
      const isSaid = (key: InterestKey) =>
        key.contact === contact && (key.asked !== null || key.given !== null || key.rather !== null);
      if (!drawsOnIt || !interest.keys.some(isSaid)) return interest;
      const keys = interest.keys.map((key) => (isSaid(key) ? takenBack(key, at) : key));
      return nobodyAsked({ ...interest, keys });
    });
  },
  PartnerRemoved: (state, event) =>
    withInterests(state, everyId(state), (each) => {
      if (!each.partners.includes(event.partner)) return each;
      const partners = each.partners.filter((id) => id !== event.partner);
      return changed(each, { partners }, { kind: 'partner-gone', ...stampOf(event) });
    }),
  ContactRemoved: (state, { contact }) => unasked(state, (each) => each === contact),
  ContactErased: (state, { contact }) =>
    withInterests(state, everyId(state), (each) =>
      each.keys.some((key) => key.contact === contact)
        ? { ...each, keys: each.keys.filter((key) => key.contact !== contact) }
        : each,
    ),
  PersonUnreachable: (state, { user }) => {
    const theirs = contactsOf(state, user);
    return unasked(state, (contact) => theirs.includes(contact));
  },
  DueCancelled: (state, { kind, user }) =>
    kind === due.interestKeys ? reminded(state, contactsOf(state, user)) : state,
  PracticeThrownAway: (state) => ({ ...state, ...begin() }),
};

/** What a coalition would be after these facts, as far as this area folds them. */
export function folded(state: Coalition, facts: Fact[], stamp: Stamp): Coalition {
  const table: Record<string, ((state: Coalition, event: never) => Coalition) | undefined> = events;
  return facts.reduce((each, fact) => {
    const event = { ...fact, ...stamp } as CoalitionEvent;
    return table[event.type]?.(each, event as never) ?? each;
  }, state);
}

type Stamped = Pick<InterestChange, 'by' | 'at'>;

function stampOf({ by, at }: Stamped): Stamped {
  return { by, at };
}

function everyId({ interests }: Coalition): string[] {
  return interests.map(({ id }) => id);
}

function contactsOf({ contacts }: Coalition, user: string): string[] {
  return contacts.filter((contact) => contact.user === user).map(({ id }) => id);
}

function added(state: Coalition, interests: Interest[]): Coalition {
  return { ...state, interests: [...state.interests, ...interests] };
}

/** One that does not change stays the same object. */
function withInterests(
  state: Coalition,
  ids: readonly string[],
  change: (interest: Interest) => Interest,
): Coalition {
  const wanted = new Set(ids);
  let isOther = false;
  const interests = state.interests.map((each) => {
    if (!wanted.has(each.id)) return each;
    const after = change(each);
    isOther ||= after !== each;
    return after;
  });
  return isOther ? { ...state, interests } : state;
}

function withInterest(state: Coalition, id: string, change: (interest: Interest) => Interest): Coalition {
  return withInterests(state, [id], change);
}

function withContradictions(
  state: Coalition,
  change: (contradiction: Contradiction) => Contradiction[],
): Coalition {
  return { ...state, contradictions: state.contradictions.flatMap(change) };
}

type Described = Omit<InterestFace, 'status'> & { interest: string } & Stamped;

function made(event: Described, change: Omit<InterestChange, 'by' | 'at'>): Interest {
  const { interest: id, words, partners, place, kind, sources, why } = event;
  return {
    id,
    words,
    partners,
    place,
    kind,
    sources,
    why,
    status: 'here',
    version: 1,
    keys: [],
    wanted: null,
    history: [{ ...change, ...stampOf(event) }],
  };
}

/** Nobody is asked more often by merging or splitting. */
function asksOf(parents: Interest[]): InterestKey[] {
  const asks = new Map<string, number>();
  for (const key of parents.flatMap(({ keys }) => keys))
    asks.set(key.contact, Math.max(asks.get(key.contact) ?? 0, key.asks));
  return [...asks].flatMap(([contact, count]) => (count > 0 ? [{ ...noKey(contact), asks: count }] : []));
}

function noKey(contact: string): InterestKey {
  return { contact, asks: 0, asked: null, given: null, refused: null, rather: null };
}

/** Changes an interest, and keeps what it was; what a key was given for is gone when it is no longer exactly that. */
function changed(
  interest: Interest,
  next: Partial<InterestFace>,
  { kind, by, at }: Pick<InterestChange, 'kind'> & Stamped,
): Interest {
  const before: Partial<InterestFace> = Object.fromEntries(
    Object.keys(next)
      .map((name) => [name, interest[name as keyof InterestFace]] as const)
      .filter(([name, was]) => JSON.stringify(was) !== JSON.stringify(next[name as keyof InterestFace])),
  );
  const after = { ...interest, ...next, history: [...interest.history, { kind, by, at, before }] };
  const isOther =
    'words' in before ||
    'partners' in before ||
    'status' in before ||
    answersIn(interest) !== answersIn(after) ||
    (interest.kind === 'own') !== (after.kind === 'own');
  return isOther ? asAnew(after) : after;
}

/** The answers that it draws on: whose they are must agree to it. */
function answersIn({ sources }: Interest): string {
  const answers = sources.flatMap((each) =>
    each.kind === 'answer' ? [`${each.interview} ${each.question}`] : [],
  );
  return answers.sort().join();
}

/** A new version: everybody is asked anew. */
function asAnew(interest: Interest): Interest {
  return { ...interest, version: interest.version + 1, keys: asksOf([interest]), wanted: null };
}

function gone(interest: Interest, status: 'merged' | 'split', change: InterestChange): Interest {
  return { ...interest, status, history: [...interest.history, change] };
}

/** Back to before the last change. Taking back the taking back goes forward again, but for what was merged or split. */
function undone(state: Coalition, event: EventOf<'InterestUndone'>): Coalition {
  const interest = interestOf(state, event.interest);
  const last = interest?.history.at(-1);
  if (interest === undefined || last?.before === undefined) return state;
  const stamp = { kind: 'back', ...stampOf(event) } as const;
  if (last.kind !== 'merged' && last.kind !== 'split') {
    const partners = last.before.partners?.filter((id) => isPartner(state, id));
    const before = partners === undefined ? last.before : { ...last.before, partners };
    return withInterest(state, interest.id, (each) => changed(each, before, stamp));
  }
  const closed = last.kind === 'merged' ? [interest.id] : (last.with ?? []);
  const opened = last.kind === 'merged' ? (last.with ?? []) : [interest.id];
  const away = withInterests(state, closed, (each) => ({
    ...each,
    status: 'removed' as const,
    history: [...each.history, stamp],
  }));
  return withInterests(away, opened, (each) =>
    asAnew({
      ...each,
      status: each.words === '' ? ('to-word' as const) : ('here' as const),
      history: [...each.history, stamp],
    }),
  );
}

function isPartner({ partners }: Coalition, id: string): boolean {
  return partners.some((partner) => partner.id === id && !partner.removed);
}

function withKey(
  state: Coalition,
  { interest, contact }: { interest: string; contact: string },
  change: (key: InterestKey) => InterestKey,
): Coalition {
  return withInterest(state, interest, (each) => {
    const there = each.keys.some((key) => key.contact === contact);
    const keys = there
      ? each.keys.map((key) => (key.contact === contact ? change(key) : key))
      : [...each.keys, change(noKey(contact))];
    return { ...each, keys };
  });
}

/** A key is given; once all are there, nobody asks for any more of them. */
function settled(
  state: Coalition,
  event: { interest: string; contact: string },
  change: (key: InterestKey) => InterestKey,
): Coalition {
  const after = withKey(state, event, change);
  return withInterest(after, event.interest, (each) =>
    each.wanted !== null && hasAllKeys(after, each) ? { ...each, wanted: null } : each,
  );
}

/** Whoever does not want it shared like this stops it: nobody else is asked any more. */
function stopped(
  state: Coalition,
  event: { interest: string; contact: string },
  change: (key: InterestKey) => InterestKey,
): Coalition {
  const after = withKey(state, event, change);
  return withInterest(after, event.interest, nobodyAsked);
}

function nobodyAsked(interest: Interest): Interest {
  return { ...interest, keys: interest.keys.map((key) => ({ ...key, asked: null })) };
}

function takenBack(key: InterestKey, at: number): InterestKey {
  return { ...key, asked: null, given: null, rather: null, refused: at };
}

/** Nobody waits for somebody who can't be asked; another one of their partner may be. */
function unasked(state: Coalition, isTheirs: (contact: string) => boolean): Coalition {
  return withInterests(state, everyId(state), (interest) => {
    if (!interest.keys.some(({ contact, asked }) => asked !== null && isTheirs(contact))) return interest;
    const keys = interest.keys.map((key) => (isTheirs(key.contact) ? { ...key, asked: null } : key));
    return { ...interest, keys };
  });
}

function reminded(state: Coalition, contacts: string[]): Coalition {
  return withInterests(state, everyId(state), (interest) => {
    const isWaiting = ({ contact, asked, asks }: InterestKey) =>
      contacts.includes(contact) && asked !== null && asks < mostAsks;
    if (!interest.keys.some(isWaiting)) return interest;
    const keys = interest.keys.map((key) => (isWaiting(key) ? { ...key, asks: key.asks + 1 } : key));
    return { ...interest, keys };
  });
}
