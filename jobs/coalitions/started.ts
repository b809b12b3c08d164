import { ageOf } from '../../src/clock.ts';
import { buildStartedMessage } from '../../src/slack/coalitions/messages.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';
import { Later } from '../engine/errors.ts';

const channelMadeWithin = 30_000;

/** Names the channel that the app makes: it waits for that, but not for long. */
export async function sendStarted(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, context } = effect;
  if (coalition.practice) return;
  const { wish, id, problem } = coalition.channel;
  const making = wish?.kind === 'new' && id === null && problem === null;
  if (making && ageOf(context.clock, coalition.startedAt) < channelMadeWithin)
    throw new Later(Date.now() + 200);
  const recipient = await recipientOf(effect, coalition.startedBy, coalition);
  await tell(effect, recipient, { message: buildStartedMessage(recipient.text, coalition) });
}
