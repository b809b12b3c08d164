import { localClock, localMoment } from '../../calendar/local-time.ts';
import { localDay } from '../../calendar/zone.ts';
import { activeContacts } from '../../coalition/find.ts';
import type { MeetingCommand } from '../../coalition/meetings/commands.ts';
import { inviteesOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { groundOf } from '../../coalition/programme/ground.ts';
import { programmeOf, toBePlanned } from '../../coalition/programme/read.ts';
import { chosenContacts } from '../../coalition/programme/reasons.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isBlank } from '../../coalition/words.ts';
import {
  isMeetingForm,
  isMeetingKind,
  kindsOfSteps,
  type MeetingForm,
  type MeetingKind,
} from '../../method/meetings.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { OpenEntry } from '../vault.ts';
import { wholePartner } from './form-fields.ts';

// From a meeting to what its form shows, and from what was filled in to the command.

/** What the form shows of a meeting that is to be changed. */
export function valuesOf(coalition: Coalition, meeting: Meeting, open: OpenEntry): Values {
  const { start, zone, minutes, kind, form } = meeting;
  const invited = inviteesOf(coalition, meeting).map(({ contact }) => contact.id);
  return {
    date: [localDay(zone, start)],
    time: [localClock(zone, start)],
    minutes: [String(minutes)],
    kind: [form ?? kind],
    ...wordsIn(meeting, open),
    invite: ['same'],
    who: invited,
  };
}

function wordsIn({ place, purpose }: Meeting, open: OpenEntry): Values {
  return { place: [place === null ? '' : (open(place) ?? '')], purpose: [open(purpose) ?? ''] };
}

/** What is most likely wanted where the coalition is: a form is chosen for a meeting in execution. */
export function newValues(coalition: Coalition, { wanted, user }: { wanted: string; user: string }): Values {
  const isWanted = isMeetingForm(wanted) || (isMeetingKind(wanted) && wanted !== 'execution');
  return { kind: [isWanted ? wanted : usualKind(coalition)], ...chosenBefore(coalition, user) };
}

function usualKind({ walk }: Coalition): string {
  return walk.at.step === '10' ? 'plain' : (kindsOfSteps[walk.at.step] ?? 'follow-up');
}

/** Whom a lead chose to invite before there was a meeting. */
function chosenBefore(coalition: Coalition, lead: string): Values {
  const who = programmeOf(coalition, toBePlanned)?.choices?.who ?? null;
  if (who !== 'able') return {};
  return { invite: ['some'], who: chosenContacts(coalition, who, groundOf(coalition, lead)) };
}

/** The kind, and the form of one in execution, that was chosen from the one list of both. */
export function kindChosen(chosen: string): { kind: MeetingKind; form: MeetingForm | null } {
  if (isMeetingForm(chosen)) return { kind: 'execution', form: chosen };
  return { kind: isMeetingKind(chosen) ? chosen : 'follow-up', form: null };
}

/** When it begins and ends, by the clock that the form asked for; a `start` of NaN for what is no moment. */
export function timeIn(values: Values, zone: string) {
  const moment = localMoment(zone, valueIn(values, 'date'), valueIn(values, 'time'));
  const minutes = Number(valueIn(values, 'minutes'));
  const start = moment?.instant ?? Number.NaN;
  const end = start + minutes * 60_000;
  const lastDay = Number.isFinite(end) && Math.abs(end) < 8e15 ? localDay(zone, end) : '';
  const odd = moment?.odd == null ? null : { kind: moment.odd, asked: valueIn(values, 'time') };
  return { time: { start, zone, minutes, lastDay }, odd };
}

/** The contacts that were chosen on the page that asks for them. */
export function inviteesIn(coalition: Coalition, meeting: Meeting | null, values: Values): string[] {
  const contacts = activeContacts(coalition);
  const invite = valueIn(values, 'invite');
  if (meeting !== null && invite === 'same')
    return inviteesOf(coalition, meeting).map(({ contact }) => contact.id);
  if (invite !== 'some') return contacts.map(({ id }) => id);
  const who = values.who ?? [];
  return contacts
    .filter(({ id, partner }) => who.includes(id) || who.includes(`${wholePartner}${partner}`))
    .map(({ id }) => id);
}

/** The command that a filled in form comes to. `open` gives the words that the meeting has now. */
export function commandIn(
  coalition: Coalition,
  filled: {
    values: Values;
    zone: string;
    id: string;
    meeting: Meeting | null;
    sequence: number;
    open: OpenEntry;
  },
): MeetingCommand {
  const { values, zone, id, meeting, sequence, open } = filled;
  const about = {
    meeting: id,
    ...timeIn(values, zone).time,
    ...kindChosen(valueIn(values, 'kind')),
    invitees: inviteesIn(coalition, meeting, values),
  };
  const written = (field: 'place' | 'purpose', version: number) => {
    const text = valueIn(values, field);
    return isBlank(text) ? null : { entry: `meeting.${id}.${field}.${version}`, text };
  };
  if (meeting === null)
    return {
      type: 'PlanMeeting',
      ...about,
      place: written('place', 0),
      purpose: written('purpose', 0),
    };
  const before = wordsIn(meeting, open);
  const changed = (field: 'place' | 'purpose') =>
    valueIn(before, field) === valueIn(values, field) ? 'same' : written(field, sequence + 1);
  return { type: 'ChangeMeeting', ...about, sequence, place: changed('place'), purpose: changed('purpose') };
}
