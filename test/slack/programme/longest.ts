import type { Meeting } from '../../../src/coalition/meetings/state.ts';
import { proposedGroups } from '../../../src/coalition/programme/placing.ts';
import { expectedPartners } from '../../../src/coalition/programme/read.ts';
import type { Programme, ProgrammeItem } from '../../../src/coalition/programme/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { methodItems, programmeItems, programmeParts } from '../../../src/method/programme.ts';
import { lead } from '../longest-coalition.ts';

export const items: ProgrammeItem[] = Array.from({ length: 30 }, (_, at) => ({
  id: `item${at}`,
  part: programmeParts[Math.floor(at / 8)] ?? 'close',
  method: at % 2 === 0 ? (methodItems[at] ?? null) : null,
  title: at % 2 === 0 ? null : 'title',
  minutes: 97,
  who: at % 3 === 0 ? 'partner:gone' : programmeItems[methodItems[at] ?? 'meet'].who,
  note: 'note',
  named: [],
  changes: 99,
}));

/** The longest programme of a meeting with everybody in it: thirty items past midnight, each with words, and every group. */
export function withProgramme(coalition: Coalition, meeting: Meeting): Coalition {
  const held = { ...coalition, meetings: [meeting] };
  const groups = proposedGroups(expectedPartners(held, meeting), { interests: [], standings: [] }).map(
    (group) => ({ ...group, theme: { entry: 'theme' } }),
  );
  const programme: Programme = {
    meeting: meeting.id,
    choices: {
      who: 'able',
      host: 'front-runners',
      hosts: coalition.partners.map(({ id }) => id),
      beforehand: 'note',
      note: 'note',
      facilitator: 'independent',
      leader: { entry: 'leader' },
      by: lead,
      at: 0,
    },
    items,
    groups,
    changes: 999,
    shared: { items, groups, changes: 998, at: 0 },
  };
  return { ...held, programmes: [programme] };
}
