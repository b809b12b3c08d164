import type { ProgrammeCommand } from '../../../src/coalition/programme/commands.ts';
import type { Programme, Who } from '../../../src/coalition/programme/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { itemTurns, methodItems, programmeParts } from '../../../src/method/programme.ts';

/** Chooses among what is there. */
interface Chance {
  pick: number;
  other: number;
  yes: boolean;
  /** Makes new ids, as a form's key does. */
  n: number;
}

const nothing: Programme = { meeting: 'x', choices: null, items: [], groups: [], changes: 0, shared: null };

/** What a lead does with a programme, looked up in the state of that moment. */
export function programmeCommandOf(
  state: Coalition,
  kind: ProgrammeCommand['type'],
  chance: Chance,
): ProgrammeCommand {
  const { pick, other, yes, n } = chance;
  const planned = state.meetings.filter(({ status }) => status === 'planned').map(({ id }) => id);
  const meeting = from(pick % 9 > 0 && planned.length > 0 ? planned : ['', 'x', 'constructor'], pick);
  const programme = state.programmes?.find((each) => each.meeting === meeting) ?? nothing;
  const seen = programme.changes - (other % 11 === 0 ? 1 : 0);
  const items = programme.items.map(({ id }) => id);
  const item = from(items.length > 0 && pick % 4 > 0 ? items : ['x', `i${n}`, '__proto__'], other);
  const words = (entry: string) => ({ entry: `${entry}.${n}`, text: yes ? 'Iets' : ' ' });
  const partners = state.partners.map(({ id }) => id);
  switch (kind) {
    case 'ProposeProgramme':
    case 'ShareProgramme':
    case 'ProposeGroups':
      return { type: kind, meeting, seen };
    case 'PutProgrammeItem': {
      const before = programme.items.find(({ id }) => id === item);
      const speakers: Who[] = [...itemTurns, ...partners.map((id): Who => `partner:${id}`), 'partner:x'];
      return {
        type: kind,
        meeting,
        item,
        part: from(programmeParts, pick),
        method: other % 3 === 0 ? from(methodItems, pick) : null,
        title: other % 4 === 0 ? 'same' : { entry: `title.${n}`, text: 'Iets' },
        minutes: other % 13 === 0 ? from([0, -5, 1.5, 1_560, Number.NaN], pick) : 1 + (pick % 40),
        who: from(speakers, other),
        note: other % 3 === 0 ? 'same' : words('note'),
        named: yes ? ['x'] : [],
        seen: (before?.changes ?? null) === null ? null : (before?.changes ?? 0) - (pick % 7 === 0 ? 1 : 0),
      };
    }
    case 'MoveProgrammeItem':
      return {
        type: kind,
        meeting,
        item,
        part: from(programmeParts, other),
        after: from([...items, null], pick),
      };
    case 'RemoveProgrammeItem':
      return { type: kind, meeting, item };
    case 'PlaceInGroup':
      return { type: kind, meeting, partner: from([...partners, 'x'], other), group: `g${pick % 5}` };
    case 'NameGroup': {
      const group = from([...programme.groups.map(({ id }) => id), 'g99'], other);
      return { type: kind, meeting, group, theme: pick % 3 === 0 ? null : words('theme') };
    }
    case 'ChooseForMeeting': {
      const at = programme.choices?.at ?? null;
      const leaders = [null, 'same', words('leader'), { contact: from(['c-noor', 'x'], n) }] as const;
      return {
        type: kind,
        meeting,
        choices: {
          who: from(['able', 'stakeholders-too', null] as const, pick),
          host: from(['one-partner', 'front-runners', null] as const, other),
          hosts: yes ? partners : ['x'],
          beforehand: from(['occasion', 'note', null] as const, other),
          facilitator: from(['own', 'independent', null] as const, pick),
        },
        note: other % 4 === 0 ? 'same' : words('note'),
        leader: from(leaders, pick),
        seen: pick % 6 === 0 ? null : at,
      };
    }
    case 'AskProgrammeFile':
      return { type: kind, meeting };
    default:
      return kind satisfies never;
  }
}

/** Every entry of the vault that a programme still shows, spelled out apart from the code that drops them. */
export function programmeWordsOf({ choices, items, groups, shared }: Programme): string[] {
  const leader = choices?.leader ?? null;
  const all = [
    choices?.note ?? null,
    leader !== null && 'entry' in leader ? leader.entry : null,
    ...[...items, ...(shared?.items ?? [])].flatMap(({ title, note }) => [title, note]),
    ...[...groups, ...(shared?.groups ?? [])].map(({ theme }) =>
      theme !== null && 'entry' in theme ? theme.entry : null,
    ),
  ];
  return [...new Set(all.filter((entry) => entry !== null))];
}

export function programmeWords({ programmes = [] }: Coalition): string[] {
  return programmes.flatMap(programmeWordsOf);
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
