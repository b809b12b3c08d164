import { addDays } from '../days.ts';
import { type Due, due } from '../due-kinds.ts';
import type { Coalition } from '../state.ts';
import { leadsToTell, noticeDays } from './read.ts';

/** Each lead is told before a closed coalition is wiped. */
export function duesWhenClosed(coalition: Coalition): Due[] {
  const { id, wiping } = coalition;
  if (wiping == null) return [];
  return leadsToTell(coalition)
    .filter((lead) => wiping.told[lead] === undefined)
    .map((user) => ({
      user,
      coalition: id,
      kind: due.coalitionWiping,
      about: '',
      when: { date: addDays(wiping.on, -noticeDays) },
    }));
}
