import { authorOf, isVolunteer } from '../../src/coalition/find.ts';
import { isOpen } from '../../src/coalition/interviews/read.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { marks, nobodyYet, postedOf } from '../../src/person/person.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { profileOf } from '../../src/slack/people.ts';
import { type CoalitionEffectContext, record, tell } from '../engine/effect-context.ts';
import type { LostReason } from '../engine/effects.ts';
import { explain, Undeliverable } from '../engine/errors.ts';
import { refreshHub } from '../person/hub.ts';
import { interviewIn, type Turn, turnOf } from './turn.ts';

/** M1.4: the invitation. */
export async function sendInvitation(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null || !isOpen(turn.interview)) return;
  const { interview, recipient } = turn;
  const { coalition, context } = effect;
  const profile = await profileOf(context, recipient.user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null) throw new Undeliverable('user_not_found');
  if (profile.isGone || profile.isBot) throw new Undeliverable('user_disabled');
  const place = { coalition: coalition.id, interview: interview.id };
  if (!postedOf(recipient.person, interview.id).some(({ ask }) => ask === marks.invitation)) {
    await tell(effect, recipient, {
      message: buildInvitationMessage(recipient.text, { coalition, interview, person: recipient.person }),
      mark: { ...place, question: 'none', ask: marks.invitation },
      plan: {
        coalitions: [{ id: coalition.id, commands: [{ type: 'NoteDelivered', interview: interview.id }] }],
        person: [
          ...(profile.zone === null ? [] : [{ type: 'NoteZone' as const, zone: profile.zone }]),
          ...(asksHours(turn, coalition)
            ? [{ type: 'NoteHoursAsked' as const, interview: interview.id }]
            : []),
        ],
      },
    });
  }
  // Who was never here before gets their overview once they reply.
  if (recipient.person?.hub != null) await refreshHub(effect, recipient.user);
}

/** A volunteer is asked once which hours suit them: in their overview, from the first interview on. */
function asksHours({ interview, recipient: { person } }: Turn, coalition: Coalition): boolean {
  const { hours, hoursAsked } = (person ?? nobodyYet).rhythm;
  return isVolunteer(coalition, interview) && hours === null && hoursAsked === null;
}

/** The invitation could not be delivered: the leads are told once. */
export async function noteUndelivered(effect: CoalitionEffectContext, reason: LostReason): Promise<void> {
  const interview = interviewIn(effect);
  const user = interview === undefined ? null : authorOf(effect.coalition, interview);
  if (interview === undefined || user === null) return;
  const command = { type: 'NoteUndelivered' as const, interview: interview.id, reason };
  await record(effect, user, { coalitions: [{ id: effect.coalition.id, commands: [command] }] });
}
