import type { Posting, Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import { ownKeysOf } from './keys.ts';
import { isShownTo, type Shown } from './sharing.ts';
import type { Contradiction, Interest } from './state.ts';

/**
 * An interest is for leads, and its words for who is asked for a key or gave an answer to that; for partners only as it was shared
 * with them, while all keys are there. Why it is in or out, and what is at odds, are the leads'.
 */
export function mayRead(
  coalition: Coalition,
  { thing, entry, user }: Wanted<Interest | Contradiction>,
): Reading {
  if (isLead(coalition, user)) return 'yes';
  if (!('words' in thing)) return 'no';
  const own = ownKeysOf(coalition, thing, user);
  if (own.some(({ key }) => key.rather?.words === entry)) return 'yes';
  if (entry !== thing.words) return 'no';
  return own.length > 0 || isSharedWith(coalition, thing, user) ? 'yes' : 'no';
}

function isSharedWith(coalition: Coalition, interest: Interest, user: UserId): boolean {
  return coalition.contacts.some(
    (contact) => contact.user === user && !contact.removed && isShownTo(coalition, interest, contact.partner),
  );
}

/** What a lead wanted the channel to read, as far as all its keys are there still. */
export function forChannel(shown: readonly Shown[]): Posting {
  return { audience: 'channel', entries: shown.map(({ interest }) => interest.words) };
}
