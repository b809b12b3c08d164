import type { EventOf } from '../events.ts';
import type { Coalition } from '../state.ts';
import { interestOf } from './read.ts';
import type { Contradiction, Interest, InterestChange, InterestFace, InterestKey } from './state.ts';

// What becomes of interests by what leads do; what was there before is kept.

type Stamped = Pick<InterestChange, 'by' | 'at'>;

export function stampOf({ by, at }: Stamped): Stamped {
  return { by, at };
}

export function everyId({ interests }: Coalition): string[] {
  return interests.map(({ id }) => id);
}

export function added(state: Coalition, interests: Interest[]): Coalition {
  return { ...state, interests: [...state.interests, ...interests] };
}

/** One that does not change stays the same object. */
export function withInterests(
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

export function withInterest(
  state: Coalition,
  id: string,
  change: (interest: Interest) => Interest,
): Coalition {
  return withInterests(state, [id], change);
}

export function withContradictions(
  state: Coalition,
  change: (contradiction: Contradiction) => Contradiction[],
): Coalition {
  return { ...state, contradictions: state.contradictions.flatMap(change) };
}

type Described = Omit<InterestFace, 'status'> & { interest: string } & Stamped;

export function made(event: Described, change: Omit<InterestChange, 'by' | 'at'>): Interest {
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
export function asksOf(parents: Interest[]): InterestKey[] {
  const asks = new Map<string, number>();
  for (const key of parents.flatMap(({ keys }) => keys))
    asks.set(key.contact, Math.max(asks.get(key.contact) ?? 0, key.asks));
  return [...asks].flatMap(([contact, count]) => (count > 0 ? [{ ...noKey(contact), asks: count }] : []));
}

export function noKey(contact: string): InterestKey {
  return { contact, asks: 0, asked: null, given: null, refused: null, rather: null };
}

/** Changes an interest, and keeps what it was; what a key was given for is gone when it is no longer exactly that. */
export function changed(
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

export function gone(interest: Interest, status: 'merged' | 'split', change: InterestChange): Interest {
  return { ...interest, status, history: [...interest.history, change] };
}

/** Back to before the last change. Taking back the taking back goes forward again, but for what was merged or split. */
export function undone(state: Coalition, event: EventOf<'InterestUndone'>): Coalition {
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
