import type { UserId } from '../ids.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { contactById } from './found.ts';
import type { Interest, InterestKey } from './state.ts';

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
