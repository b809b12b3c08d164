import type { EventOf } from '../../src/coalition/events.ts';
import {
  comingMeetings,
  meetingOf,
  ownInvitation,
  type Seat,
  seatOf,
} from '../../src/coalition/meetings/read.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { textFor } from '../../src/slack/interaction.ts';
import { meetingFile } from '../../src/slack/meetings/calendar.ts';
import { buildMeetingMessage, buildOlderMessage, type Invited } from '../../src/slack/meetings/invitation.ts';
import { openMeetings } from '../../src/slack/vault.ts';
import {
  type CoalitionEffectContext,
  dmOf,
  type PersonEffectContext,
  type Recipient,
  recipientOf,
  record,
} from '../engine/effect-context.ts';
import { postOnce, updateMessage } from '../engine/post-once.ts';
import { shareFileOnce } from '../engine/share-file.ts';
import { zoneNow } from '../engine/zone-now.ts';
import { refreshHubAfter } from '../person/hub.ts';
import { showOthers, tellReplaced } from './others.ts';

// What invitees see of a meeting in their DM. An effect's `to` is the contact of one invitee.

/** An invitation to a meeting, and whoever got it: the contact, or who goes instead. */
export interface Invitation extends Seat {
  meeting: Meeting;
  recipient: Recipient;
}

/** The invitation of a contact on Slack to the meeting that an event is about; `null` where there is none. */
export async function invitationOf(
  effect: CoalitionEffectContext,
  contactId = effect.to,
): Promise<Invitation | null> {
  const { coalition, event } = effect;
  const meeting = 'meeting' in event ? meetingOf(coalition, event.meeting ?? '') : undefined;
  return meeting === undefined ? null : invitationIn(effect, meeting, contactId ?? '');
}

export async function invitationIn(
  effect: CoalitionEffectContext,
  meeting: Meeting,
  contactId: string,
): Promise<Invitation | null> {
  const { coalition } = effect;
  const seat = seatOf(coalition, meeting, contactId);
  if (seat?.contact.user == null) return null;
  return { ...seat, meeting, recipient: await recipientOf(effect, seat.contact.user, coalition) };
}

/** The events that all invitees are told of. */
export type News = EventOf<'MeetingPlanned' | 'MeetingChanged' | 'MeetingCancelled'>;

export function isNews(event: CoalitionEffectContext['event']): event is News {
  return ['MeetingPlanned', 'MeetingChanged', 'MeetingCancelled'].includes(event.type);
}

/** Tells one invitee that a meeting is planned, changed or called off, or that they are no longer invited: a message with the calendar file. */
export async function tellInvitee(effect: CoalitionEffectContext): Promise<void> {
  const { event } = effect;
  const invitation = await invitationOf(effect);
  if (!isNews(event)) return;
  if (invitation === null) return tellInstead(effect, event.meeting);
  if (invitation.contact.removed) return;
  const { meeting, invitee } = invitation;
  const isOff = meeting.status === 'cancelled' || invitee.dropped;
  // Somebody who was never told of the meeting is not told that it is off, and nobody is once it has begun.
  if (isOff && invitee.messages.length === 0) return;
  if (meeting.status === 'held' || (isOff && event.at >= meeting.start)) return;
  await say(effect, invitation, { event, isOff });
}

/** Nobody is written to there: who sent somebody without Slack passes it on. */
async function tellInstead(effect: CoalitionEffectContext, id: string): Promise<void> {
  const meeting = meetingOf(effect.coalition, id);
  if (meeting === undefined || meeting.status === 'held' || effect.event.at >= meeting.start) return;
  await tellReplaced(effect, meeting, effect.to ?? '');
  await showOthers(effect, meeting, effect.to ?? '');
}

/** Posts the invitation, or what has changed, and the calendar file; what stood there before about it loses its buttons. */
export async function say(
  effect: CoalitionEffectContext,
  invitation: Invitation,
  { event, isOff }: { event: CoalitionEffectContext['event']; isOff: boolean },
): Promise<void> {
  const { context, coalition } = effect;
  const { contact, invitee, recipient, substitution } = invitation;
  const zone = await zoneNow(effect, recipient);
  // The meeting itself does not change when somebody leaves the coalition: their calendar file needs a sequence of its own.
  const meeting = contact.removed
    ? { ...invitation.meeting, sequence: invitation.meeting.sequence + 1, changedAt: event.at }
    : invitation.meeting;
  const instead = substitution === null ? '' : `-${substitution.id}`;
  const id = `meeting-${meeting.id}-${meeting.sequence}-${contact.id}${instead}`;
  const shown = await shownTo(effect, { ...invitation, meeting }, { zone, news: newsIn(event, invitation) });
  const isTold = invitee.messages.some(({ sequence }) => sequence >= sequenceOf(event, meeting));
  if (!isTold) {
    const channel = await dmOf(effect, recipient);
    const message = buildMeetingMessage(recipient.text, shown);
    const sent = await postOnce(context, { id, channel, message });
    const told = {
      meeting: meeting.id,
      contact: contact.id,
      ts: sent.ts,
      sequence: meeting.sequence,
      ...(substitution === null ? {} : { substitute: substitution.id }),
    };
    await record(effect, recipient.user, {
      coalitions: [{ id: coalition.id, commands: [{ type: 'NoteInviteeTold', ...told }] }],
      person: [
        { type: 'NoteConversation', channel: sent.channel },
        { type: 'NoteZone', zone },
      ],
      sent,
    });
  }
  const channel = await dmOf(effect, recipient);
  const older = isTold ? invitee.messages.slice(0, -1) : invitee.messages;
  for (const { ts } of older)
    await updateMessage(context, { channel, ts }, buildOlderMessage(recipient.text, shown));
  const file = meetingFile(recipient.text, {
    workspace: context.workspace,
    coalition,
    meeting,
    open: shown.open,
    isOff,
    contact: contact.id,
  });
  await shareFileOnce(context, { id: `${id}-file`, channel, file });
  await refreshHubAfter(effect, recipient.user);
  await showOthers(effect, meeting, contact.id);
}

/** The sequence that an event gave its meeting. */
function sequenceOf(event: CoalitionEffectContext['event'], { sequence }: Meeting): number {
  if (!isNews(event)) return sequence;
  return event.type === 'MeetingPlanned' ? 0 : event.sequence;
}

/** What changed since the invitee was first told. A change that a later one replaced is not listed. */
function newsIn(event: CoalitionEffectContext['event'], { meeting, invitee }: Invitation): Invited['news'] {
  if (event.type !== 'MeetingChanged' || invitee.messages.length === 0) return null;
  if (event.sequence !== meeting.sequence) return { changes: [], was: null };
  const { changes, was } = event;
  return { changes, was: changes.includes('time') ? was : null };
}

async function shownTo(
  { context, coalition }: CoalitionEffectContext,
  { meeting, invitee, contact, recipient, substitution }: Invitation,
  { zone, news = null }: { zone: string; news?: Invited['news'] },
): Promise<Invited> {
  const open = await openMeetings(context, { coalition, meetings: [meeting], user: recipient.user });
  const isDropped = invitee.dropped || contact.removed;
  return { coalition, meeting, invitee, zone, open, news, isDropped, isSubstitute: substitution !== null };
}

/** Shows an answer, or what came of the meeting, in the newest message and in the pinned one. */
export async function refreshInvitee(effect: CoalitionEffectContext): Promise<void> {
  const invitation = await invitationOf(effect);
  if (invitation === null || invitation.contact.removed) return;
  await refresh(effect, invitation);
}

/** The same of one invitation. */
export async function refresh(effect: CoalitionEffectContext, invitation: Invitation): Promise<void> {
  const { context } = effect;
  const { invitee, recipient } = invitation;
  const channel = recipient.person?.dm ?? null;
  if (channel === null) return;
  const newest = invitee.messages.at(-1);
  if (newest !== undefined) {
    const shown = await shownTo(effect, invitation, { zone: zoneOf(recipient.person, context.timezone) });
    await updateMessage(context, { channel, ts: newest.ts }, buildMeetingMessage(recipient.text, shown));
  }
  await refreshHubAfter(effect, recipient.user);
}

/** In seconds. */
const justPosted = 60;

/** After a change of language or time zone: rewrites the messages about meetings to come. */
export async function showAgain(effect: PersonEffectContext): Promise<void> {
  const { context, user, person, event } = effect;
  if (person.dm === null) return;
  const zone = zoneOf(person, context.timezone);
  const { mine } = await coalitionsOf(context, { user });
  for (const coalition of mine) {
    const text = textFor(context, person, coalition);
    for (const meeting of comingMeetings(coalition, context.clock.now())) {
      const own = ownInvitation(coalition, meeting, user);
      const newest = own?.invitee.messages.at(-1);
      // A message that was posted together with the change is right already.
      const isNew = Number(newest?.ts ?? 0) > event.at / 1_000 - justPosted;
      if (own === undefined || newest === undefined || isNew) continue;
      const open = await openMeetings(context, { coalition, meetings: [meeting], user });
      const isSubstitute = own.substitution !== null;
      const shown = { coalition, meeting, invitee: own.invitee, zone, open, isSubstitute };
      await updateMessage(context, { channel: person.dm, ts: newest.ts }, buildMeetingMessage(text, shown));
    }
  }
}

/** Tells somebody who is no contact any more that they are not expected at the meetings to come. */
export async function tellLeft(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  if (event.type !== 'ContactRemoved') return;
  for (const meeting of coalition.meetings) {
    const isToCome = meeting.status === 'planned' && meeting.start > event.at;
    const invitation = isToCome ? await invitationIn(effect, meeting, event.contact) : null;
    if (isToCome && invitation === null) await showOthers(effect, meeting, event.contact);
    if (invitation === null || !invitation.contact.removed || invitation.invitee.dropped) continue;
    if (invitation.invitee.messages.length > 0) await say(effect, invitation, { event, isOff: true });
  }
}
