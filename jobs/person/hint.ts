import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { buildHintMessage } from '../../src/slack/interviews/author-notes.ts';
import { type PersonEffectContext, recipientOf, tell } from '../engine/effect-context.ts';
import { refreshHub } from './hub.ts';

/** What was typed answered nothing: a short reply says what to do. Typing is a reply too: with it comes the overview that it names. */
export async function sendHint(effect: PersonEffectContext): Promise<void> {
  const { context, event, user } = effect;
  if (event.type !== 'Hinted') return;
  const { mine } = await coalitionsOf(context, { user });
  const recipient = await recipientOf(effect, user, mine.at(-1) ?? null);
  const isPart = mine.length > 0;
  if (isPart && recipient.person?.hub === null) await refreshHub(effect, user);
  const hint = isPart && event.hint === 'hello' ? 'nothing-open' : event.hint;
  await tell(effect, recipient, { message: buildHintMessage(recipient.text, hint) });
}
