import { type Hours, isHours } from '../calendar/hours.ts';
import { isZone } from '../calendar/zone.ts';
import { putOffProblem } from '../coalition/days.ts';
import type { Problem } from '../coalition/decision.ts';
import { isAboutSame } from './due-key.ts';

/** What a person chose about when they hear from the app. */
export interface Rhythm {
  /** `null`: they never said, so office hours. */
  hours: Hours | null;
  /** The interview whose invitation asks which hours suit them; `null`: nobody asked. */
  hoursAsked: string | null;
  /** Chosen by themselves; `null`: where Slack says they are. */
  zone: string | null;
  /** Nothing comes before this local date; `null`, or a day that has come: no pause. */
  pausedUntil: string | null;
  /** The weekday (1 is Monday) of their one message a week; `null`: one a day. */
  weekly: number | null;
  /** Nothing comes any more but what they asked for themselves. */
  stopped: boolean;
  /** Whether a message may begin with what they wrote themselves about why they take part. */
  quotes: boolean;
  /** What they want to hear again, and from which local date on; by `keyOf`. */
  snoozed: Record<string, string>;
}

export const usualRhythm: Rhythm = {
  hours: null,
  hoursAsked: null,
  zone: null,
  pausedUntil: null,
  weekly: null,
  stopped: false,
  quotes: true,
  snoozed: {},
};

/** For whom evenings suit better than office hours: volunteers. */
export const eveningHours: Hours = { from: '18:00', to: '21:00', days: [1, 2, 3, 4, 5, 6, 7] };

export type RhythmEvent =
  | { type: 'HoursChosen'; hours: Hours }
  | { type: 'HoursAsked'; interview: string }
  | { type: 'ZoneChosen'; zone: string | null }
  | { type: 'PauseChosen'; until: string | null }
  | { type: 'WeeklyChosen'; weekday: number | null }
  | { type: 'MessagesSwitched'; on: boolean }
  | { type: 'QuotesSwitched'; on: boolean }
  | { type: 'Snoozed'; due: string; until: string };

/** `today` is the person's local date. A snooze is of one due, by `keyOf`. */
export type RhythmCommand =
  | { type: 'ChooseHours'; hours: Hours }
  | { type: 'NoteHoursAsked'; interview: string }
  | { type: 'ChooseZone'; zone: string | null }
  | { type: 'ChoosePause'; until: string | null; today: string }
  | { type: 'ChooseWeekly'; weekday: number | null }
  | { type: 'SwitchMessages'; on: boolean }
  | { type: 'SwitchQuotes'; on: boolean }
  | { type: 'Snooze'; due: string; until: string; today: string };

export function isRhythmCommand(command: { type: string }): command is RhythmCommand {
  return rhythmCommands.has(command.type);
}

const rhythmCommands = new Set<string>([
  ...(['ChooseHours', 'NoteHoursAsked', 'ChooseZone', 'ChoosePause'] satisfies RhythmCommand['type'][]),
  ...(['ChooseWeekly', 'SwitchMessages', 'SwitchQuotes', 'Snooze'] satisfies RhythmCommand['type'][]),
]);

/** What keeps a choice from being carried out, by the field of the form that it is about; empty when nothing does. */
export function rhythmProblems(command: RhythmCommand): Problem[] {
  switch (command.type) {
    case 'ChooseHours':
      return hoursProblems(command.hours);
    case 'ChooseZone':
      return command.zone === null || isZone(command.zone) ? [] : [{ field: 'zone', key: 'zone-unknown' }];
    case 'ChoosePause':
      return command.until === null ? [] : dayProblems(command.until, command.today);
    case 'Snooze':
      return dayProblems(command.until, command.today);
    default:
      return [];
  }
}

function hoursProblems(hours: Hours): Problem[] {
  if (hours.days.length === 0) return [{ field: 'days', key: 'days-missing' }];
  return isHours(hours) ? [] : [{ field: 'to', key: 'hours-ended' }];
}

function dayProblems(until: string, today: string): Problem[] {
  const key = until === '' ? 'day-missing' : putOffProblem(until, today);
  return key === null ? [] : [{ field: 'until', key }];
}

/** No events when it is so already, or when `rhythmProblems` names any. */
export function decideRhythm(rhythm: Rhythm, command: RhythmCommand): RhythmEvent[] {
  if (rhythmProblems(command).length > 0) return [];
  const events = eventsOf(command);
  return events.filter((event) => !isSo(rhythm, event));
}

function eventsOf(command: RhythmCommand): RhythmEvent[] {
  switch (command.type) {
    case 'ChooseHours':
      return [{ type: 'HoursChosen', hours: command.hours }];
    case 'NoteHoursAsked':
      return [{ type: 'HoursAsked', interview: command.interview }];
    case 'ChooseZone':
      return [{ type: 'ZoneChosen', zone: command.zone }];
    case 'ChoosePause':
      return [{ type: 'PauseChosen', until: command.until }];
    case 'ChooseWeekly':
      return isWeekday(command.weekday) ? [{ type: 'WeeklyChosen', weekday: command.weekday }] : [];
    case 'SwitchMessages':
      return [{ type: 'MessagesSwitched', on: command.on }];
    case 'SwitchQuotes':
      return [{ type: 'QuotesSwitched', on: command.on }];
    case 'Snooze':
      return [{ type: 'Snoozed', due: command.due, until: command.until }];
    default:
      return command satisfies never;
  }
}

function isWeekday(weekday: number | null): boolean {
  return weekday === null || (Number.isInteger(weekday) && weekday >= 1 && weekday <= 7);
}

function isSo(rhythm: Rhythm, event: RhythmEvent): boolean {
  switch (event.type) {
    case 'HoursAsked':
      return rhythm.hoursAsked !== null;
    case 'Snoozed':
      return rhythm.snoozed[event.due] === event.until;
    default:
      return JSON.stringify(evolveRhythm(rhythm, event)) === JSON.stringify(rhythm);
  }
}

export function evolveRhythm(rhythm: Rhythm, event: RhythmEvent): Rhythm {
  switch (event.type) {
    case 'HoursChosen':
      return { ...rhythm, hours: event.hours };
    case 'HoursAsked':
      return { ...rhythm, hoursAsked: event.interview };
    case 'ZoneChosen':
      return { ...rhythm, zone: event.zone };
    case 'PauseChosen':
      return { ...rhythm, pausedUntil: event.until };
    case 'WeeklyChosen':
      return { ...rhythm, weekly: event.weekday };
    case 'MessagesSwitched':
      return { ...rhythm, stopped: !event.on };
    case 'QuotesSwitched':
      return { ...rhythm, quotes: event.on };
    case 'Snoozed':
      return { ...rhythm, snoozed: { ...withoutSame(rhythm.snoozed, event.due), [event.due]: event.until } };
    default:
      return event satisfies never;
  }
}

/** What is said again, or put off anew, is no longer put off: whatever was about the same thing. */
function withoutSame(snoozed: Rhythm['snoozed'], due: string): Rhythm['snoozed'] {
  return Object.fromEntries(Object.entries(snoozed).filter(([key]) => !isAboutSame(key, due)));
}
