import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { buildHintMessage } from '../../src/slack/interviews/author-notes.ts';
import { type PersonEffectContext, recipientOf, tell } from '../engine/effect-context.ts';

/** What was typed answered nothing: a short reply says what to do. */
export async function sendHint(effect: PersonEffectContext): Promise<void> {
  const { context, event, user } = effect;
  if (event.type !== 'Hinted') return;
  const { mine } = await coalitionsOf(context, { user });
  const recipient = await recipientOf(effect, user, mine.at(-1) ?? null);
  await tell(effect, recipient, { message: buildHintMessage(recipient.text, event.hint) });
}
