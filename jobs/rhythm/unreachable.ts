import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { escapeMrkdwn } from '../../src/slack/kit/mrkdwn.ts';
import { nameOfUser } from '../../src/slack/people.ts';
import { allOf, leftIn, withLeft } from '../commitments/left.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';

/** Tells a lead privately that somebody can't be reached any more, and which commitments are open again because of that. */
export async function tellUnreachable(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context, event, to } = effect;
  if (event.type !== 'PersonUnreachable' || event.quiet || to === null || to === event.user) return;
  if (!coalition.leads.includes(to)) return;
  const recipient = await recipientOf(effect, to, coalition);
  const { unreachable } = recipient.text.rhythm;
  const known = coalition.contacts.find((each) => each.user === event.user && each.name !== '');
  const name = escapeMrkdwn(known?.name ?? (await nameOfUser(context, event.user)));
  const said = unreachable.body(name, escapeMrkdwn(coalition.name), unreachable.reasons[event.reason]);
  const left = await leftIn(effect, recipient);
  const note = { notification: unreachable.notification, ...withLeft(said, left) };
  const next = left === null ? undefined : allOf(recipient.text, coalition);
  await tell(effect, recipient, { message: buildNote(recipient.text, note, next) });
}
