import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { activeContacts, contactOf, partnerOf } from '../../coalition/find.ts';
import { endOf, inviteesOf, lastHeld, type Seat } from '../../coalition/meetings/read.ts';
import type { Invitee, Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { openPoints } from '../../coalition/steps/read.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { contactIn, contactsIn } from '../interviews/progress.ts';
import { actions, button, contextBlock, option, quoted, section } from '../kit/blocks.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { programmeLines } from '../programme/lines.ts';
import { questionsIn } from '../steps/words.ts';
import { replacedIn, substituteIn } from '../substitutes/words.ts';
import type { OpenEntry } from '../vault.ts';
import { cancelLines } from './invitation.ts';
import { outcomeLines } from './show-view.ts';
import { kindIn, meetingValue, placeIn, whenIn } from './words.ts';

export interface OneMeeting {
  coalition: Coalition;
  meeting: Meeting;
  zone: string;
  now: number;
  page: number;
  /** Of this meeting, and of the last one that was held. */
  open: OpenEntry;
  /** How to reach a contact without Slack. */
  reachOf: (contact: string) => string | undefined;
}

const purposeShown = 1_500;
const namesShown = 1_000;

/** One meeting as its leads see it: what was sent, who comes with what they wrote beside it, and what can be done. */
export function buildMeetingView(text: Text, one: OneMeeting): ModalView {
  const { coalition, meeting, zone, open, page } = one;
  const words = text.meetings;
  const place = meeting.place === null ? undefined : open(meeting.place);
  const lines = [
    ...(meeting.status === 'held' ? outcomeLines(text, { coalition, meeting, open }) : []),
    ...(meeting.status === 'cancelled' ? cancelLines(text, { coalition, meeting, open }) : []),
    section(words.one.invitees),
    ...inviteesOf(coalition, meeting).map((each) => inviteeLine(text, one, each)),
    ...othersLine(text, coalition, meeting),
    ...preparation(text, one),
  ];
  const { shown, pager } = paged(text, lines, { page, action: act.meetingPage });
  return modal({
    callback: views.meeting,
    title: words.one.title,
    close: words.list.close,
    meta: { coalition: coalition.id, meeting: meeting.id, page },
    blocks: [
      section([`*${kindIn(text, meeting)}*`, ...whenIn(text, meeting, zone)].join('\n')),
      ...buttons(text, one),
      ...programmeLines(text, { coalition, meeting }),
      section(place === undefined ? words.invitation.whereLater : words.invitation.where(placeIn(place))),
      section(words.invitation.purpose),
      ...quoted(open(meeting.purpose) ?? '', purposeShown),
      ...shown,
      ...pager,
    ],
  });
}

function buttons(text: Text, { coalition, meeting, now }: OneMeeting): KnownBlock[] {
  const words = text.meetings.one;
  const value = meetingValue(coalition.id, meeting);
  const isOver = endOf(meeting) <= now;
  const record = (label: string) => button(act.openOutcome, label, { value });
  const change = button(act.changeMeeting, words.change, { value });
  const cancel = button(act.openCancelMeeting, words.cancel, { value, style: 'danger' });
  const next = button(act.planMeeting, words.next, { value: coalition.id });
  const shown = {
    planned: [...(meeting.start <= now ? [record(words.record)] : []), change, cancel],
    cancelled: [],
    held: [record(words.changeOutcome), ...(coalition.over === null ? [next] : [])],
  }[meeting.status];
  if (shown.length === 0) return [contextBlock(text.meetings.list.cancelled)];
  const passed = isOver && meeting.status === 'planned' ? [contextBlock(text.meetings.passed)] : [];
  return [...passed, actions('one', shown)];
}

function inviteeLine(text: Text, { coalition, meeting, open, reachOf }: OneMeeting, seat: Seat): KnownBlock {
  const { invitee, contact } = seat;
  const words = text.meetings.one;
  const partner = escapeMrkdwn(partnerOf(coalition, contact.partner)?.name ?? '');
  const reach = contact.user === null && seat.substitution === null ? reachOf(contact.id) : undefined;
  const note = invitee.note === null ? undefined : open(invitee.note);
  const state = seat.isDouble ? text.substitutes.list.also : stateIn(text, invitee, contact);
  const first = `${whoIn(text, coalition, { seat, open })}, ${partner}: _${state}_`;
  const lines = [
    first,
    ...(reach === undefined ? [] : [words.reach(escapeMrkdwn(reach))]),
    ...(note === undefined ? [] : [words.note(escapeMrkdwn(note))]),
  ];
  if (contact.user !== null || seat.isDouble || meeting.status !== 'planned')
    return section(lines.join('\n'));
  const mayReplace = contactOf(coalition, contact.id)?.user === null;
  return section(lines.join('\n'), {
    type: 'overflow',
    action_id: `${act.answerForContact}.${contact.id}`,
    options: [...answersFor(text), ...(mayReplace ? [option(substituteOption, text.substitutes.send)] : [])],
  });
}

/** The option by which a lead writes down that somebody else goes. */
export const substituteOption = 'substitute';

function answersFor(text: Text): PlainTextOption[] {
  const words = text.meetings.one.answerFor;
  return [option('yes', words.yes), option('no', words.no), option('maybe', words.maybe)];
}

/** Who comes: the contact, or "Bea for Ahmed". */
function whoIn(text: Text, coalition: Coalition, { seat, open }: { seat: Seat; open: OpenEntry }): string {
  const { contact, substitution } = seat;
  if (substitution === null) return contactIn(contact);
  const words = text.substitutes.list;
  const who = substituteIn(substitution, { open, otherwise: words.someone });
  return words.line(who, replacedIn(coalition, substitution));
}

function stateIn(text: Text, invitee: Invitee, { user }: Contact): string {
  const { states, withoutSlack, unreached } = text.meetings.one;
  if (invitee.answer !== null) return states[invitee.answer];
  if (user === null) return withoutSlack;
  if (invitee.unreached !== null) return unreached;
  return invitee.askedAt === null ? states.sending : states.silent;
}

function othersLine(text: Text, coalition: Coalition, meeting: Meeting): KnownBlock[] {
  const invited = new Set(inviteesOf(coalition, meeting).map(({ contact }) => contact.id));
  const others = activeContacts(coalition).filter(({ id }) => !invited.has(id));
  if (others.length === 0 || meeting.status !== 'planned') return [];
  return [contextBlock(text.meetings.one.others(contactsIn(text, others, namesShown)))];
}

const pointsShown = 1_000;

/** What is still open, for who prepares a meeting: from the last one, and from the steps. */
export function preparation(
  text: Text,
  { coalition, meeting, open }: { coalition: Coalition; meeting: Meeting | null; open: OpenEntry },
): KnownBlock[] {
  if (meeting !== null && meeting.status !== 'planned') return [];
  const words = text.meetings.prepare;
  const left = lastHeld(coalition)?.outcome?.open ?? null;
  const last = left === null ? undefined : open(left);
  const points = openPoints(coalition.walk);
  return [
    ...(last === undefined ? [] : [section(words.last), ...quoted(last, pointsShown)]),
    ...(points.length === 0 ? [] : [contextBlock(words.steps(questionsIn(text, points, pointsShown)))]),
  ];
}
