import { contactOf } from '../../src/coalition/find.ts';
import { suggestionOf } from '../../src/coalition/sketch/read.ts';
import { openFor } from '../../src/reading.ts';
import { buildHeardMessage } from '../../src/slack/sketch/messages.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';

/** Whoever suggested something hears what leads did with it; a lead who wrote it down tells somebody without Slack. */
export async function tellAuthor(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, context } = effect;
  if (event.type !== 'ChangeSettled') return;
  const suggestion = suggestionOf(coalition.sketch, event.suggestion);
  const author = suggestion === undefined ? undefined : contactOf(coalition, suggestion.contact);
  if (suggestion?.settled == null || author?.user == null || author.removed || author.user === event.by)
    return;
  const recipient = await recipientOf(effect, author.user, coalition);
  const { answer } = suggestion.settled;
  const entries = answer === null ? [] : [answer];
  const open = await openFor(context, { coalition, user: author.user, entries });
  const said = answer === null ? undefined : open(answer);
  await tell(effect, recipient, {
    message: buildHeardMessage(recipient.text, { coalition, suggestion, answer: said }),
  });
}
