import type { MeetingCommand } from '../../../src/coalition/meetings/commands.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { meetingForms, meetingKinds, meetingRhythms } from '../../../src/method/meetings.ts';

/** Chooses among what is there. */
interface Chance {
  pick: number;
  other: number;
  yes: boolean;
  /** Makes new ids, as a form's key does. */
  n: number;
}

const minute = 60_000;

/** What somebody does about meetings, looked up in the state of that moment. */
export function meetingCommandOf(
  state: Coalition,
  kind: MeetingCommand['type'],
  chance: Chance,
): MeetingCommand {
  const { pick, other, yes, n } = chance;
  const planned = state.meetings.filter(({ status }) => status === 'planned');
  const there = pick % 4 > 0 && planned.length > 0 ? planned : state.meetings;
  const found = there.length > 0 && pick % 9 > 0 ? from(there, pick) : undefined;
  const meeting = found?.id ?? from(['', 'x', 'constructor'], other);
  const invited = found?.invitees.map(({ contact }) => contact) ?? [];
  const everybody = state.contacts.map(({ id }) => id);
  const contact = from(pick % 4 > 0 && invited.length > 0 ? invited : [...everybody, '__proto__'], other);
  const user = state.contacts.find(({ id }) => id === contact)?.user ?? 'U0NOBODY';
  const words = (entry: string) => ({ entry: `${entry}.${n}`, text: yes ? 'Iets' : ' ' });
  switch (kind) {
    case 'PlanMeeting':
      return {
        type: kind,
        meeting: other % 9 === 0 ? meeting : `m${n}`,
        ...described(state, chance),
        place: pick % 3 === 0 ? null : words('place'),
        purpose: { entry: `purpose.${n}`, text: 'Samen' },
      };
    case 'ChangeMeeting': {
      const { start = 0, zone = '', minutes = 0, lastDay = '' } = found ?? {};
      const time = other % 3 === 0 ? {} : { start, zone, minutes, lastDay };
      return {
        type: kind,
        meeting,
        ...described(state, chance),
        ...time,
        sequence: (found?.sequence ?? 0) - (pick % 7 === 0 ? 1 : 0),
        place: pick % 2 === 0 ? 'same' : words('place'),
        purpose: pick % 3 === 0 ? 'same' : { entry: `purpose.${n}`, text: 'Verder' },
      };
    }
    case 'CancelMeeting':
      return { type: kind, meeting, line: yes ? words('line') : null };
    case 'AnswerMeeting':
      return {
        type: kind,
        meeting,
        contact,
        answer: from(['yes', 'no', 'maybe'] as const, other),
        note: pick % 3 === 0 ? 'same' : words('note'),
        sequence: (found?.sequence ?? 0) - (pick % 5 === 0 ? 1 : 0),
      };
    case 'NoteInviteeTold':
      return { type: kind, meeting, contact, ts: `${n}.1`, sequence: found?.sequence ?? 0 };
    case 'NoteOutcomeTold':
      return { type: kind, meeting, contact, ts: `${n}.2` };
    case 'NoteInviteeUnreached':
      return { type: kind, meeting, user, reason: yes ? 'gone' : 'no-dm' };
    case 'NoteInviteeReminded':
      return { type: kind, meeting, user, of: from(['answer', 'day', 'hour'] as const, other) };
    case 'NoteLeadAskedAfter':
      return { type: kind, meeting, lead: from(state.leads, other) };
    case 'RecordMeetingOutcome':
      return {
        type: kind,
        meeting,
        seen: other % 5 === 0 ? null : (found?.outcome?.at ?? null),
        agreed: pick % 3 === 0 ? null : words('agreed'),
        open: yes ? words('open') : null,
        actions: Array.from({ length: other % 3 }, (_, at) => words(`action${at}`)),
      };
    case 'SetMeetingRhythm':
      return { type: kind, months: from(meetingRhythms, other) };
    case 'NoteLeadAskedNext':
      return { type: kind, lead: from([...state.leads, 'U0NOBODY'], other) };
    default:
      return kind satisfies never;
  }
}

/** A meeting in days, or in minutes, so that sequences get past it; now and then one that can't be. */
function described(state: Coalition, { pick, other }: Chance) {
  const start = state.lastSign + (1 + (pick % 12)) * (pick % 3 > 0 ? minute : 600 * minute);
  const strange = [Number.NaN, start - 90 * minute, start + 4_000 * 24 * 60 * minute, 0.5];
  const everybody = state.contacts.map(({ id }) => id);
  return {
    start: other % 11 === 0 ? from(strange, pick) : start,
    zone: other % 2 === 0 ? 'Europe/Amsterdam' : 'Asia/Kolkata',
    minutes: other % 13 === 0 ? 0 : 5 + (other % 3),
    lastDay: other % 17 === 0 ? '2026-02-30' : '2026-03-02',
    kind: from(meetingKinds, pick),
    form: from([...meetingForms, null], other),
    invitees: other % 5 === 0 ? [from([...everybody, 'x'], pick)] : everybody,
  };
}

/** Every entry of the vault that a meeting still shows, spelled out apart from the code that drops them. */
export function meetingWords({ meetings }: Coalition): string[] {
  return meetings.flatMap((meeting) => {
    const { place, purpose, cancelLine, outcome } = meeting;
    const notes = meeting.invitees.map(({ note }) => note);
    const came = outcome === null ? [] : [outcome.agreed, outcome.open, ...outcome.actions];
    return [place, purpose, cancelLine, ...notes, ...came].filter((entry) => entry !== null);
  });
}

function from<T>(list: readonly T[], at: number): T {
  return list[at % Math.max(1, list.length)] as T;
}
