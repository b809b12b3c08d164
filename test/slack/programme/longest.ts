import type { Interest } from '../../../src/coalition/domain/state.ts';
import { longest } from '../../../src/coalition/longest.ts';
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
  method: at === 14 ? 'contradictions' : at % 2 === 0 ? (methodItems[at] ?? null) : null,
  title: at % 2 === 0 ? null : 'title',
  minutes: 97,
  who: at % 3 === 0 ? 'partner:gone' : programmeItems[methodItems[at] ?? 'meet'].who,
  note: 'note',
  named: ['000iiiiiiiiiiiii', '001iiiiiiiiiiiii'],
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

/** As many interests as the core takes, each a development that may be shared, every second one at odds with the one before. */
export function withInterests(coalition: Coalition): Coalition {
  const [interview] = coalition.interviews;
  const partner = coalition.contacts.find(({ id }) => id === interview?.contact)?.partner ?? '';
  const interests = Array.from({ length: longest.interests }, (_, at): Interest => {
    const id = `${String(at).padStart(3, '0')}${'i'.repeat(13)}`;
    const given = { at: 0, audience: [], later: true, recorded: null };
    return {
      id,
      words: `interest.${id}`,
      partners: [partner],
      place: 'in',
      kind: 'organisation',
      sources: [{ kind: 'answer', interview: interview?.id ?? '', question: 'developments' }],
      why: null,
      status: 'here',
      version: 0,
      wanted: null,
      keys: [{ contact: interview?.contact ?? '', asks: 1, asked: null, given, refused: null, rather: null }],
      history: [],
    };
  });
  const contradictions = interests.slice(1, longest.contradictions + 1).map(({ id }, at) => ({
    id: `c${at}`,
    interests: [interests[at]?.id ?? '', id],
    about: null,
    settled: null,
    at: 0,
  }));
  return { ...coalition, interests, contradictions };
}
