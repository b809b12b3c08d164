import type { Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import { folded } from './evolve.ts';
import { everyPartner, holdersOf, keyOf, keyStateOf } from './keys.ts';

/**
 * With what a lead does to interests comes that lead's own key, where one is needed: who words an interest for their own organisation
 * has agreed to those words.
 */
export function withOwnKeys(state: Coalition, facts: Fact[], stamp: Stamp): Fact[] {
  const after = folded(state, facts, stamp);
  const changed = after.interests.filter((each) => !state.interests.includes(each));
  const audience = everyPartner(after);
  const keys = changed.flatMap((interest): Fact[] => {
    if (interest.status !== 'here') return [];
    return holdersOf(after, interest).flatMap((holder) => {
      const { contact } = holder;
      if (contact === null || !isOwn(contact.user, stamp)) return [];
      if (keyStateOf(interest, holder, audience) === 'given') return [];
      if (keyOf(interest, contact.id)?.refused != null) return [];
      return [
        { type: 'KeyGiven', interest: interest.id, contact: contact.id, audience, later: true, on: null },
      ];
    });
  });
  return [...facts, ...keys];
}

function isOwn(user: UserId | null, { by }: Stamp): boolean {
  return user !== null && user === by;
}
