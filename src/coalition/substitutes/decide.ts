import { isDay, putOffProblem } from '../days.ts';
import { accept, type Decision, isLead, type ProblemKey, refuse, type Stamp } from '../decision.ts';
import type { Fact } from '../events.ts';
import { contactOf } from '../find.ts';
import { lengthOf, longest } from '../longest.ts';
import { endOf, inviteesOf, meetingOf } from '../meetings/read.ts';
import type { Contact } from '../partners/state.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { SubstituteCommand } from './commands.ts';
import { substitutionOf } from './read.ts';
import type { Substitution } from './state.ts';

type CommandOf<T extends SubstituteCommand['type']> = Extract<SubstituteCommand, { type: T }>;
type Sending = CommandOf<'SendSubstitute'>;

/** A contact decides who stands in for them; for a contact without Slack a lead writes it down. */
function mayDecide(state: Coalition, { user }: Contact, { by }: Stamp): boolean {
  return user === null ? isLead(state, by) : user === by;
}

/** M4.6: somebody goes instead, to one meeting or until a date. A later one takes the place of an earlier one. */
export function sendSubstitute(state: Coalition, command: Sending, stamp: Stamp): Decision {
  if (substitutionOf(state, command.substitution) !== undefined) return accept(stamp, []);
  const contact = contactOf(state, command.contact);
  if (contact === undefined || contact.removed) return refuse('unknown-contact');
  if (!mayDecide(state, contact, stamp)) return refuse('substitute-not-yours');
  if (state.over !== null) return refuse('meeting-closed');
  const wrong = whoProblem(state, contact, command) ?? whenProblem(state, command, stamp);
  if (wrong !== null) return refuse(...wrong);
  const { substitution, user, meeting, until, today: from } = command;
  const name = user === null ? command.name : null;
  const before = state.substitutions.filter((each) => isReplaced(each, command));
  const sent: Fact = {
    type: 'SubstituteSent',
    substitution,
    contact: contact.id,
    user,
    name: name?.entry ?? null,
    meeting,
    until: meeting === null ? until : null,
    from,
  };
  const ended = before.map(({ id }): Fact => ({ type: 'SubstituteTakenBack', substitution: id }));
  return accept(stamp, [...ended, sent], name === null ? [] : [name]);
}

/** One for the same meeting, or for a time as well. */
function isReplaced({ contact, ended, meeting }: Substitution, sent: Sending): boolean {
  return contact === sent.contact && !ended && meeting === sent.meeting;
}

type Wrong = [key: ProblemKey, field?: string];

function whoProblem(state: Coalition, contact: Contact, { user, name }: Sending): Wrong | null {
  const isNamed = name !== null && !isBlank(name.text);
  if (user === null && !isNamed) return ['substitute-missing', 'substitute'];
  if (user !== null && isNamed) return ['substitute-one', 'name'];
  if (name !== null && lengthOf(name.text) > longest.contactName) return ['name-too-long', 'name'];
  if (user !== null && state.practice) return ['practice-alone', 'substitute'];
  return user !== null && user === contact.user ? ['substitute-self', 'substitute'] : null;
}

function whenProblem(
  state: Coalition,
  { contact, meeting: id, until, today }: Sending,
  { at }: Stamp,
): Wrong | null {
  if (!isDay(today)) return ['day-missing', 'until'];
  if (id === null) {
    if (until === null) return ['day-missing', 'until'];
    const key = putOffProblem(until, today);
    return key === null ? null : [key, 'until'];
  }
  const meeting = meetingOf(state, id);
  if (meeting === undefined) return ['unknown-meeting'];
  if (meeting.status !== 'planned' || endOf(meeting) <= at) return ['meeting-over'];
  const isExpected = inviteesOf(state, meeting).some((each) => each.contact.id === contact);
  return isExpected ? null : ['not-invited'];
}

export function takeBackSubstitute(
  state: Coalition,
  command: CommandOf<'TakeBackSubstitute'>,
  stamp: Stamp,
): Decision {
  const substitution = substitutionOf(state, command.substitution);
  const contact = contactOf(state, substitution?.contact ?? '');
  if (substitution === undefined || contact === undefined) return refuse('unknown-substitute');
  if (!mayDecide(state, contact, stamp)) return refuse('substitute-not-yours');
  const { id, ended } = substitution;
  return accept(stamp, ended ? [] : [{ type: 'SubstituteTakenBack', substitution: id }]);
}
