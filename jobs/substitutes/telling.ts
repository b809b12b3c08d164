import { contactOf } from '../../src/coalition/find.ts';
import { meetingOf, seatOf } from '../../src/coalition/meetings/read.ts';
import type { Meeting } from '../../src/coalition/meetings/state.ts';
import { substitutionOf } from '../../src/coalition/substitutes/read.ts';
import type { Substitution } from '../../src/coalition/substitutes/state.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { button } from '../../src/slack/kit/blocks.ts';
import { mention } from '../../src/slack/kit/mrkdwn.ts';
import { kindWithin, spanIn } from '../../src/slack/meetings/words.ts';
import { act } from '../../src/slack/substitutes/ids.ts';
import { buildAlsoMessage, buildSubstituteMessage } from '../../src/slack/substitutes/messages.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { invitationIn, refresh, say } from '../meetings/invitation.ts';
import { showOthers } from '../meetings/others.ts';
import { refreshHub } from '../person/hub.ts';

// What follows once somebody goes instead of a contact, or the contact goes after all.

function sentIn({ coalition, event }: CoalitionEffectContext): Substitution | undefined {
  return 'substitution' in event ? substitutionOf(coalition, event.substitution) : undefined;
}

/** The meetings to come in whose lists it makes a difference. */
function meetingsOf({ coalition, event }: CoalitionEffectContext, id: string): Meeting[] {
  return coalition.meetings.filter(
    ({ status, start, invitees }) =>
      status === 'planned' &&
      start > event.at &&
      invitees.some(
        ({ substitute, messages }) => substitute === id || messages.some((each) => each.substitute === id),
      ),
  );
}

/** The substitute is invited, and the contact's own message says that it is arranged. */
export async function tellSubstitute(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, context } = effect;
  const sent = sentIn(effect);
  if (sent === undefined || sent.ended) return;
  if (sent.user !== null && sent.meeting === null) {
    const recipient = await recipientOf(effect, sent.user, coalition);
    const message = buildSubstituteMessage(recipient.text, coalition, sent);
    await tell(effect, recipient, { message, id: `substitute-${sent.id}` });
  }
  for (const meeting of meetingsOf(effect, sent.id)) {
    const seat = seatOf(coalition, meeting, sent.contact);
    if (seat?.substitution?.id !== sent.id) continue;
    const invitation = await invitationIn(effect, meeting, sent.contact);
    if (invitation !== null) await say(effect, invitation, { event, isOff: false });
    else await showOthers(effect, meeting, sent.contact);
    if (!seat.isDouble || sent.user === null) continue;
    const recipient = await recipientOf(effect, sent.user, coalition);
    const zone = zoneOf(recipient.person, context.timezone);
    const message = buildAlsoMessage(recipient.text, { coalition, meeting, zone, substitution: sent });
    await tell(effect, recipient, { message, id: `substitute-${sent.id}-${meeting.id}-also` });
  }
  await refreshContact(effect, sent);
}

async function refreshContact(effect: CoalitionEffectContext, { contact }: Substitution): Promise<void> {
  const user = contactOf(effect.coalition, contact)?.user ?? null;
  if (user !== null) await refreshHub(effect, user);
}

/** The contact is asked again whether they come, and the substitute need not go. */
export async function tellBack(effect: CoalitionEffectContext): Promise<void> {
  const { event } = effect;
  const sent = sentIn(effect);
  if (sent === undefined) return;
  for (const meeting of meetingsOf(effect, sent.id)) await showOthers(effect, meeting, sent.contact);
  const theirs = effect.coalition.meetings.filter(
    ({ status, start, invitees }) =>
      status === 'planned' && start > event.at && invitees.some(({ contact }) => contact === sent.contact),
  );
  for (const meeting of theirs) {
    const invitation = await invitationIn(effect, meeting, sent.contact);
    if (invitation === null || invitation.contact.removed || invitation.invitee.dropped) continue;
    if (invitation.substitution !== null) continue;
    if (invitation.invitee.messages.length === 0) await say(effect, invitation, { event, isOff: false });
    else await refresh(effect, invitation);
  }
  await refreshContact(effect, sent);
}

/** Tells the contact that who was to go can't. */
export async function tellCannot(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  if (event.type !== 'MeetingAnswered') return;
  const meeting = meetingOf(coalition, event.meeting);
  const seat = meeting === undefined ? null : seatOf(coalition, meeting, event.contact);
  if (meeting === undefined || seat?.substitution == null || seat.invitee.answer !== 'no') return;
  await tellContact(effect, { meeting, sent: seat.substitution, of: 'body' });
}

/** The substitute can't be reached: the contact hears it, and leads see that nobody was told. */
export async function tellUnreached(effect: CoalitionEffectContext, reason: LostReason): Promise<void> {
  const { coalition } = effect;
  const sent = sentIn(effect);
  if (sent?.user == null || sent.ended) return;
  for (const meeting of meetingsOf(effect, sent.id)) {
    const command = { type: 'NoteInviteeUnreached' as const, meeting: meeting.id, user: sent.user, reason };
    await record(effect, sent.user, { coalitions: [{ id: coalition.id, commands: [command] }] });
    await tellContact(effect, { meeting, sent, of: 'unreached' });
  }
}

async function tellContact(
  effect: CoalitionEffectContext,
  { meeting, sent, of }: { meeting: Meeting; sent: Substitution; of: 'body' | 'unreached' },
): Promise<void> {
  const { coalition, context } = effect;
  const contact = contactOf(coalition, sent.contact);
  if (contact?.user == null || contact.removed || sent.user === null) return;
  const recipient = await recipientOf(effect, contact.user, coalition);
  const { text, person } = recipient;
  const words = text.substitutes.cannot;
  const span = spanIn(text, meeting, zoneOf(person, context.timezone));
  const body = words[of](mention(sent.user), kindWithin(text, meeting), span);
  const back = button(act.takeBack, text.substitutes.replaced.back, { value: `${coalition.id}.${sent.id}` });
  const notification = words.notification(coalition.name.replace(/[<>&]/g, ' '));
  await tell(effect, recipient, {
    message: buildNote(text, { notification, body }, back),
    id: `substitute-${sent.id}-${meeting.id}-${of}`,
  });
}
