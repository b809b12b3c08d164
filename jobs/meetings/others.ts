import { contactOf } from '../../src/coalition/find.ts';
import { comingMeetings } from '../../src/coalition/meetings/read.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { substitutionOf } from '../../src/coalition/substitutes/read.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import { buildMeetingMessage, buildOlderMessage } from '../../src/slack/meetings/invitation.ts';
import { buildReplacedMessage, buildStoodDownMessage } from '../../src/slack/substitutes/messages.ts';
import { openMeetings } from '../../src/slack/vault.ts';
import {
  type CoalitionEffectContext,
  type EffectContext,
  type PersonEffectContext,
  type Recipient,
  recipientOf,
  record,
  tell,
} from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import { refreshHub } from '../person/hub.ts';

// A seat that somebody else takes: what those see in their DM who had the invitation before.

/** Brings their messages in line with who goes now; a substitute who need not go any more is told so, once. */
export async function showOthers(
  effect: CoalitionEffectContext,
  meeting: Meeting,
  contactId: string,
): Promise<void> {
  const invitee = meeting.invitees.find(({ contact }) => contact === contactId);
  if (invitee === undefined) return;
  const others = [...new Set(invitee.messages.map(({ substitute }) => substitute))].filter(
    (each) => each !== invitee.substitute,
  );
  for (const other of others) {
    const ts = invitee.messages.findLast(({ substitute }) => substitute === other)?.ts ?? '';
    if (other === undefined) await showReplaced(effect, { meeting, contactId, ts });
    else await showStoodDown(effect, { meeting, contactId, ts, substitution: other });
  }
}

interface Where {
  meeting: Meeting;
  contactId: string;
  ts: string;
}

/** The contact, who sent somebody else. */
async function showReplaced(effect: CoalitionEffectContext, where: Where): Promise<void> {
  const replaced = await replacedIn(effect, { ...where, coalition: effect.coalition });
  if (replaced === null) return;
  const { user, person, message } = replaced;
  if (person?.dm != null) await updateMessage(effect.context, { channel: person.dm, ts: where.ts }, message);
  await refreshHub(effect, user);
}

/**
 * Tells a contact what has changed for whom they sent: the app does not know how to reach a substitute who is known by name only.
 */
export async function tellReplaced(
  effect: CoalitionEffectContext,
  meeting: Meeting,
  contactId: string,
): Promise<void> {
  const { coalition, context } = effect;
  const invitee = meeting.invitees.find(({ contact }) => contact === contactId);
  const own = invitee?.messages.filter(({ substitute }) => substitute === undefined) ?? [];
  const substitution = substitutionOf(coalition, invitee?.substitute ?? '');
  const isTold = own.length === 0 || own.some(({ sequence }) => sequence >= meeting.sequence);
  const replaced = await replacedIn(effect, { coalition, meeting, contactId });
  if (substitution?.user !== null || replaced === null || isTold) return;
  const id = `meeting-${meeting.id}-${meeting.sequence}-${contactId}-pass-on`;
  const note = { type: 'NoteInviteeTold' as const, meeting: meeting.id, contact: contactId };
  const { ts } = await tell(effect, replaced, { message: replaced.message, id });
  await record(effect, replaced.user, {
    coalitions: [{ id: coalition.id, commands: [{ ...note, ts, sequence: meeting.sequence }] }],
  });
  const { dm } = replaced.person ?? { dm: null };
  const older = buildOlderMessage(replaced.text, { coalition, meeting });
  if (dm !== null) for (const each of own) await updateMessage(context, { channel: dm, ts: each.ts }, older);
}

/** After a change of language or time zone: rewrites what is said to a contact of the meetings to which somebody else goes. */
export async function showReplacedAgain(effect: PersonEffectContext): Promise<void> {
  const { context, user, person } = effect;
  const { mine } = await coalitionsOf(context, { user });
  for (const coalition of mine) {
    const own = coalition.contacts.filter((contact) => contact.user === user && !contact.removed);
    for (const meeting of comingMeetings(coalition, context.clock.now())) {
      const invitee = meeting.invitees.find(({ contact }) => own.some(({ id }) => id === contact));
      const newest = invitee?.messages.findLast(({ substitute }) => substitute === undefined);
      if (invitee?.substitute === undefined || newest === undefined || person.dm === null) continue;
      const replaced = await replacedIn(effect, { coalition, meeting, contactId: invitee.contact });
      if (replaced === null) continue;
      await updateMessage(context, { channel: person.dm, ts: newest.ts }, replaced.message);
    }
  }
}

/** What a contact reads who sent somebody else; `null` where there is no such contact on Slack. */
async function replacedIn(
  effect: EffectContext,
  { coalition, meeting, contactId }: Pick<Where, 'meeting' | 'contactId'> & { coalition: Coalition },
): Promise<(Recipient & { message: Message }) | null> {
  const { context } = effect;
  const contact = contactOf(coalition, contactId);
  const invitee = meeting.invitees.find((each) => each.contact === contactId);
  const substitution = substitutionOf(coalition, invitee?.substitute ?? '');
  if (contact?.user == null || invitee === undefined || substitution === undefined) return null;
  const recipient = await recipientOf(effect, contact.user, coalition);
  const { user, text, person } = recipient;
  const zone = zoneOf(person, context.timezone);
  const open = await openMeetings(context, { coalition, meetings: [meeting], user });
  const isDropped = invitee.dropped || contact.removed;
  const message =
    isDropped || meeting.status !== 'planned'
      ? buildMeetingMessage(text, { coalition, meeting, invitee, zone, open, isDropped })
      : buildReplacedMessage(text, { coalition, meeting, substitution, zone });
  return { ...recipient, message };
}

/** A substitute who need not go any more. */
async function showStoodDown(
  effect: CoalitionEffectContext,
  { meeting, contactId, ts, substitution: id }: Where & { substitution: string },
): Promise<void> {
  const { coalition, context } = effect;
  const user = substitutionOf(coalition, id)?.user ?? null;
  if (user === null) return;
  const recipient = await recipientOf(effect, user, coalition);
  const { text, person } = recipient;
  const zone = zoneOf(person, context.timezone);
  const message = buildStoodDownMessage(text, {
    coalition,
    meeting,
    contact: contactOf(coalition, contactId),
    zone,
  });
  if (person?.dm != null) await updateMessage(context, { channel: person.dm, ts }, message);
  if (meeting.status === 'planned' && meeting.start > context.clock.now())
    await tell(effect, recipient, { message, id: `meeting-${meeting.id}-down-${contactId}-${id}` });
  await refreshHub(effect, user);
}
