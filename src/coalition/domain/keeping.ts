import type { Coalition } from '../state.ts';
import { everyId, noKey, withInterest, withInterests } from './changing.ts';
import { hasAllKeys, mostAsks } from './keys.ts';
import type { Interest, InterestKey } from './state.ts';

// What becomes of keys by what contacts say.

export function contactsOf({ contacts }: Coalition, user: string): string[] {
  return contacts.filter((contact) => contact.user === user).map(({ id }) => id);
}

export function withKey(
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
export function settled(
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
export function stopped(
  state: Coalition,
  event: { interest: string; contact: string },
  change: (key: InterestKey) => InterestKey,
): Coalition {
  const after = withKey(state, event, change);
  return withInterest(after, event.interest, nobodyAsked);
}

export function nobodyAsked(interest: Interest): Interest {
  return { ...interest, keys: interest.keys.map((key) => ({ ...key, asked: null })) };
}

export function takenBack(key: InterestKey, at: number): InterestKey {
  return { ...key, asked: null, given: null, rather: null, refused: at };
}

/** Nobody waits for somebody who can't be asked; another one of their partner may be. */
export function unasked(state: Coalition, isTheirs: (contact: string) => boolean): Coalition {
  return withInterests(state, everyId(state), (interest) => {
    if (!interest.keys.some(({ contact, asked }) => asked !== null && isTheirs(contact))) return interest;
    const keys = interest.keys.map((key) => (isTheirs(key.contact) ? { ...key, asked: null } : key));
    return { ...interest, keys };
  });
}

export function reminded(state: Coalition, contacts: string[]): Coalition {
  return withInterests(state, everyId(state), (interest) => {
    const isWaiting = ({ contact, asked, asks }: InterestKey) =>
      contacts.includes(contact) && asked !== null && asks < mostAsks;
    if (!interest.keys.some(isWaiting)) return interest;
    const keys = interest.keys.map((key) => (isWaiting(key) ? { ...key, asks: key.asks + 1 } : key));
    return { ...interest, keys };
  });
}
