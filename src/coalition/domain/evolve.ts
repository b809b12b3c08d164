import type { EventTable } from '../area.ts';
import type { Stamp } from '../decision.ts';
import { due } from '../due-kinds.ts';
import type { CoalitionEvent, EventOf, Fact } from '../events.ts';
import { interviewOf } from '../find.ts';
import type { Coalition } from '../state.ts';
import {
  added,
  asksOf,
  changed,
  everyId,
  gone,
  made,
  stampOf,
  undone,
  withContradictions,
  withInterest,
  withInterests,
} from './changing.ts';
import type { DomainFact } from './events.ts';
import { forgotten } from './forgetting.ts';
import {
  contactsOf,
  nobodyAsked,
  reminded,
  settled,
  stopped,
  takenBack,
  unasked,
  withKey,
} from './keeping.ts';
import { interestOf } from './read.ts';
import type { DomainPart, DomainShare, InterestChange, InterestKey } from './state.ts';

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
