import { type Due, due } from '../due-kinds.ts';
import type { Coalition } from '../state.ts';
import { canBeAsked, mostAsks } from './keys.ts';

/** Silence about keys that is answered with a reminder, once, in working days since the first of them was asked. */
const keyDays = 4;

/** One reminder a person for all that they are asked. Of a practice coalition nobody hears. */
export function duesOfAll(coalition: Coalition): Due[] {
  if (coalition.practice) return [];
  const since = new Map<string, number>();
  for (const { status, keys } of coalition.interests) {
    if (status !== 'here' && status !== 'merged') continue;
    for (const { contact, asked, asks } of keys) {
      if (asked === null || asks >= mostAsks) continue;
      since.set(contact, Math.min(since.get(contact) ?? asked.at, asked.at));
    }
  }
  return coalition.contacts.flatMap((contact) => {
    const first = since.get(contact.id);
    if (first === undefined || contact.user === null || !canBeAsked(coalition, contact)) return [];
    const when = { since: first, workingDays: keyDays };
    return [{ user: contact.user, coalition: coalition.id, kind: due.interestKeys, about: '', when }];
  });
}
