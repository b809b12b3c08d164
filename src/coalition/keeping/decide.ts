import type { Overview } from '../area.ts';
import { addDays, addMonths, isDay, utcDay } from '../days.ts';
import { accept, type Decision, refuse, type Stamp } from '../decision.ts';
import { ruleOf } from '../due-kinds.ts';
import type { DueRule } from '../due-rule.ts';
import type { Fact } from '../events.ts';
import type { UserId } from '../ids.ts';
import type { Coalition } from '../state.ts';
import type { KeepingCommand } from './commands.ts';
import { noticeDays, wipedFrom } from './read.ts';

type CommandOf<T extends KeepingCommand['type']> = Extract<KeepingCommand, { type: T }>;

/** A person asks it in their own stream, so that only the app says it here; done again it finds nothing left to do. */
export function erasePerson(
  state: Coalition,
  command: CommandOf<'ErasePerson'>,
  stamp: Stamp,
  overview: Overview,
): Decision {
  if (stamp.by !== null) return refuse('not-yours');
  const { user } = command;
  const entries = erasedWith(state, command, overview);
  const forgotten: Fact[] = entries.length === 0 ? [] : [{ type: 'PersonErased', entries }];
  return accept(stamp, [...contactFacts(state, user), ...leadFacts(state, user), ...forgotten]);
}

/** What goes with them: what is about them, and what they wrote; of that, what they wrote for the coalition only where they want it to. */
function erasedWith(
  state: Coalition,
  { user, wrote, all }: CommandOf<'ErasePerson'>,
  { belongings }: Overview,
): string[] {
  const theirs = new Set(wrote);
  const contacts = new Set(state.contacts.filter((each) => each.user === user).map(({ id }) => id));
  return [...belongings(state)].flatMap(([entry, belonging]) => {
    if (typeof belonging === 'object') return contacts.has(belonging.subject) ? [entry] : [];
    const goes = belonging === 'writer' || (belonging === 'shared' && all);
    return goes && theirs.has(entry) ? [entry] : [];
  });
}

/** As when a lead erases a contact, for every contact that they ever were. */
function contactFacts({ contacts, interviews }: Coalition, user: UserId): Fact[] {
  return contacts
    .filter((contact) => contact.user === user)
    .flatMap(({ id, removed, erased }): Fact[] => {
      const own = interviews.filter((each) => each.contact === id && each.status !== 'erased');
      return [
        ...(removed ? [] : [{ type: 'ContactRemoved', contact: id } as const]),
        ...own.map((interview) => ({ type: 'InterviewErased', interview: interview.id }) as const),
        ...(erased ? [] : [{ type: 'ContactErased', contact: id } as const]),
      ];
    });
}

function leadFacts({ leads, gone }: Coalition, user: UserId): Fact[] {
  return leads.includes(user) && !gone.includes(user) ? [{ type: 'LeadGone', user }] : [];
}

/** Never sooner than leads can be told in time. */
export function scheduleWiping(
  state: Coalition,
  { months, today }: CommandOf<'ScheduleWiping'>,
  stamp: Stamp,
): Decision {
  if (stamp.by !== null) return refuse('not-yours');
  if (!isDay(today)) return refuse('date-far');
  const on = months === null || state.over !== 'closed' ? null : wipingDay(state, months, today);
  const isSo = on === (state.wiping?.on ?? null);
  return accept(stamp, isSo ? [] : [{ type: 'WipingScheduled', on }]);
}

function wipingDay({ closedAt = 0, wiping }: Coalition, months: number, today: string): string {
  const wanted = addMonths(utcDay(closedAt), months);
  // What stands there was in time when it was set.
  if (wiping?.on === wanted) return wanted;
  const soonest = addDays(today, noticeDays + 1);
  if (wanted >= soonest) return wanted;
  return wiping != null && wiping.on <= soonest ? wiping.on : soonest;
}

export function noteWipingTold(
  state: Coalition,
  { lead }: CommandOf<'NoteWipingTold'>,
  stamp: Stamp,
): Decision {
  const isNews = state.wiping != null && state.wiping.told[lead] === undefined;
  return accept(stamp, isNews ? [{ type: 'WipingTold', lead }] : []);
}

/** Only what is closed, on its day, after each lead was told, and nothing is to come for which somebody needs it. */
export function wipeCoalition(
  state: Coalition,
  { today }: CommandOf<'WipeCoalition'>,
  stamp: Stamp,
  { agenda }: Overview,
): Decision {
  if (stamp.by !== null) return refuse('not-yours');
  const from = wipedFrom(state);
  if (from === null || !isDay(today) || today < from) return refuse('wiping-early');
  if (isKeptFor(agenda(state))) return refuse('wiping-early');
  return accept(stamp, [{ type: 'CoalitionWiped' }]);
}

/**
 * Whether somebody chose a day, for instance to meet again, that has not come yet: it stands among what is due when a coalition is
 * closed (`duesWhenClosed`), by a kind that keeps it.
 */
export function isKeptFor(
  dues: readonly { kind: string }[],
  ruleFor: (kind: string) => DueRule = ruleOf,
): boolean {
  return dues.some(({ kind }) => ruleFor(kind).keepsCoalition === true);
}
