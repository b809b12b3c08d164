import type { Reading, Wanted } from '../area.ts';
import { isLead } from '../decision.ts';
import type { Coalition } from '../state.ts';
import { contactsOfUser, isSharedWith, wordsIn } from './read.ts';
import type { Sketch } from './state.ts';

/** Leads read all of it; a contact what was shared with its organisation, what it suggested and what was answered to that. */
export function mayRead(coalition: Coalition, { thing: sketch, entry, user }: Wanted<Sketch>): Reading {
  if (isLead(coalition, user)) return 'yes';
  const own = contactsOfUser(coalition, user);
  const isShared = sketch.versions.some(
    (version) => own.some((contact) => isSharedWith(version, contact)) && wordsIn(version).includes(entry),
  );
  const isTheirs = sketch.suggestions.some(
    ({ contact, words, settled }) =>
      own.some(({ id }) => id === contact) && (words === entry || settled?.answer === entry),
  );
  return isShared || isTheirs ? 'yes' : 'no';
}
