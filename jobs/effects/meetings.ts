import type { EventOf } from '../../src/coalition/events.ts';
import { contactOf } from '../../src/coalition/find.ts';
import { comingMeetings, meetingOf, ownInvitation } from '../../src/coalition/meetings.ts';
import type { Invitee, Meeting } from '../../src/coalition/meetings-state.ts';
import type { Contact } from '../../src/coalition/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { nobodyYet } from '../../src/person/person.ts';
import { meetingFile } from '../../src/slack/meetings/calendar.ts';
import { buildMeetingMessage, buildOlderMessage, type Invited } from '../../src/slack/meetings/invitation.ts';
import { profileOf } from '../../src/slack/people.ts';
import { openMeetings } from '../../src/slack/vault.ts';
import { textFor } from '../../src/slack/visit.ts';
import { explain, postOnce, Undeliverable, updateMessage } from '../post-once.ts';
import {
  type CoalitionScene,
  coalitionsWith,
  dmOf,
  type Met,
  meet,
  type PersonScene,
  record,
} from '../scene.ts';
import { shareFileOnce } from '../share-file.ts';
import { refreshHub } from './hub.ts';

// What invitees see of a meeting in their DM. `to` is the contact: each of them is an effect of its own.

interface Seat {
  meeting: Meeting;
  invitee: Invitee;
  contact: Contact;
  met: Met;
}

/** The meeting that an event is about, with one of its invitees on Slack. */
export async function seatOf(scene: CoalitionScene, contactId = scene.to): Promise<Seat | null> {
  const { coalition, event } = scene;
  const meeting = 'meeting' in event ? meetingOf(coalition, event.meeting) : undefined;
  return meeting === undefined ? null : seatIn(scene, meeting, contactId ?? '');
}

async function seatIn(scene: CoalitionScene, meeting: Meeting, contactId: string): Promise<Seat | null> {
  const { coalition } = scene;
  const contact = contactOf(coalition, contactId);
  const invitee = meeting.invitees.find((each) => each.contact === contactId);
  if (contact?.user == null || invitee === undefined) return null;
  return { meeting, invitee, contact, met: await meet(scene, contact.user, coalition) };
}

/** What everybody who is invited hears of. */
export type News = EventOf<'MeetingPlanned' | 'MeetingChanged' | 'MeetingCancelled'>;

export function isNews(event: CoalitionScene['event']): event is News {
  return ['MeetingPlanned', 'MeetingChanged', 'MeetingCancelled'].includes(event.type);
}

/** Planned, changed, called off, or no longer expected: one message with the calendar file, to one invitee. */
export async function tellInvitee(scene: CoalitionScene): Promise<void> {
  const { event } = scene;
  const seat = await seatOf(scene);
  if (seat === null || !isNews(event) || seat.contact.removed) return;
  const { meeting, invitee } = seat;
  const isOff = meeting.status === 'cancelled' || invitee.dropped;
  // Who never heard of it need not hear that it is off; nor of what was over already.
  if (isOff && invitee.messages.length === 0) return;
  if (meeting.status === 'held' || (isOff && event.at >= meeting.start)) return;
  await say(scene, seat, { event, isOff });
}

async function say(
  scene: CoalitionScene,
  seat: Seat,
  { event, isOff }: { event: CoalitionScene['event']; isOff: boolean },
): Promise<void> {
  const { desk, workspace, coalition } = scene;
  const { contact, invitee, met } = seat;
  const zone = await zoneNow(scene, met);
  // Whoever left the coalition is told something that is no change for anybody else.
  const meeting = contact.removed
    ? { ...seat.meeting, sequence: seat.meeting.sequence + 1, changedAt: event.at }
    : seat.meeting;
  const id = `meeting-${meeting.id}-${meeting.sequence}-${contact.id}`;
  const shown = await shownTo(scene, { ...seat, meeting }, { zone, news: newsIn(event, seat) });
  const isTold = invitee.messages.some(({ sequence }) => sequence >= sequenceOf(event, meeting));
  if (!isTold) {
    const channel = await dmOf(scene, met);
    const message = buildMeetingMessage(met.text, shown);
    const sent = await postOnce(desk, { workspace, id, channel, message });
    const told = { meeting: meeting.id, contact: contact.id, ts: sent.ts, sequence: meeting.sequence };
    await record(scene, met.user, {
      coalitions: [{ id: coalition.id, commands: [{ type: 'NoteInviteeTold', ...told }] }],
      person: [
        { type: 'NoteConversation', channel: sent.channel },
        { type: 'NoteZone', zone },
      ],
      sent,
    });
  }
  const channel = await dmOf(scene, met);
  const older = isTold ? invitee.messages.slice(0, -1) : invitee.messages;
  for (const { ts } of older) await updateMessage(desk, { channel, ts }, buildOlderMessage(met.text, shown));
  const file = meetingFile(met.text, { workspace, coalition, meeting, open: shown.open, isOff });
  await shareFileOnce(desk, { workspace, id: `${id}-file`, channel, file });
  await refreshHub(scene, met.user);
}

/** Where somebody is now. Throws where nobody is there any more. */
async function zoneNow({ desk, workspace }: CoalitionScene, { user, person }: Met): Promise<string> {
  const profile = await profileOf(desk, workspace, user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null) throw new Undeliverable('user_not_found');
  if (profile.isGone || profile.isBot) throw new Undeliverable('user_disabled');
  const now = person ?? nobodyYet;
  return zoneOf({ ...now, zone: profile.zone ?? now.zone }, desk.timezone);
}

/** The sequence that an event gave its meeting. */
function sequenceOf(event: CoalitionScene['event'], { sequence }: Meeting): number {
  if (!isNews(event)) return sequence;
  return event.type === 'MeetingPlanned' ? 0 : event.sequence;
}

/** What changed since they heard of it first; a change that was overtaken by the next is not listed. */
function newsIn(event: CoalitionScene['event'], { meeting, invitee }: Seat): Invited['news'] {
  if (event.type !== 'MeetingChanged' || invitee.messages.length === 0) return null;
  if (event.sequence !== meeting.sequence) return { changes: [], was: null };
  const { changes, was } = event;
  return { changes, was: changes.includes('time') ? was : null };
}

async function shownTo(
  { desk, workspace, coalition }: CoalitionScene,
  { meeting, invitee, contact, met }: Seat,
  { zone, news = null }: { zone: string; news?: Invited['news'] },
): Promise<Invited> {
  const open = await openMeetings(desk, workspace, { coalition, meetings: [meeting], user: met.user });
  const isDropped = invitee.dropped || contact.removed;
  return { coalition, meeting, invitee, zone, open, news, isDropped };
}

/** An answer, or what came of the meeting: the newest message shows it, and the pinned one. */
export async function refreshInvitee(scene: CoalitionScene): Promise<void> {
  const { desk } = scene;
  const seat = await seatOf(scene);
  if (seat === null || seat.contact.removed || seat.met.person?.dm == null) return;
  const { invitee, met } = seat;
  const newest = invitee.messages.at(-1);
  if (newest !== undefined) {
    const shown = await shownTo(scene, seat, { zone: zoneOf(met.person, desk.timezone) });
    const where = { channel: seat.met.person.dm, ts: newest.ts };
    await updateMessage(desk, where, buildMeetingMessage(met.text, shown));
  }
  await refreshHub(scene, met.user);
}

const justPosted = 60;

/** Another language or another clock: what stands in the DM about meetings to come says it anew. */
export async function showAgain(scene: PersonScene): Promise<void> {
  const { desk, workspace, user, person, event } = scene;
  if (person.dm === null) return;
  const zone = zoneOf(person, desk.timezone);
  for (const coalition of await coalitionsWith(scene, user)) {
    const text = textFor(desk, person, coalition);
    for (const meeting of comingMeetings(coalition, desk.clock.now())) {
      const own = ownInvitation(coalition, meeting, user);
      const newest = own?.invitee.messages.at(-1);
      // What was posted together with it says it already.
      const isNew = Number(newest?.ts ?? 0) > event.at / 1_000 - justPosted;
      if (own === undefined || newest === undefined || isNew) continue;
      const open = await openMeetings(desk, workspace, { coalition, meetings: [meeting], user });
      const shown = { coalition, meeting, invitee: own.invitee, zone, open };
      await updateMessage(desk, { channel: person.dm, ts: newest.ts }, buildMeetingMessage(text, shown));
    }
  }
}

/** Somebody who is no contact any more is not expected at what is still to come. */
export async function tellLeft(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  if (event.type !== 'ContactRemoved') return;
  for (const meeting of coalition.meetings) {
    const isToCome = meeting.status === 'planned' && meeting.start > event.at;
    const seat = isToCome ? await seatIn(scene, meeting, event.contact) : null;
    if (seat === null || !seat.contact.removed || seat.invitee.dropped) continue;
    if (seat.invitee.messages.length > 0) await say(scene, seat, { event, isOff: true });
  }
}
