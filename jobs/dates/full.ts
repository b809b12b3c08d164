import { awaitedOf, pollOf } from '../../src/coalition/dates/read.ts';
import { zoneOf } from '../../src/person/dues.ts';
import { buildNote } from '../../src/slack/coalitions/messages.ts';
import { bestIn } from '../../src/slack/dates/best.ts';
import { act } from '../../src/slack/dates/ids.ts';
import { namesIn, pollValue } from '../../src/slack/dates/words.ts';
import { button } from '../../src/slack/kit/blocks.ts';
import { type CoalitionEffectContext, recipientOf, tell } from '../engine/effect-context.ts';

/** Tells a lead, once, that everybody has answered: it is time to pick, or to offer others where nobody can. */
export async function tellFull(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event, to, context } = effect;
  if (event.type !== 'MomentsAnswered' || to === null || !coalition.leads.includes(to)) return;
  const poll = pollOf(coalition, event.poll);
  if (poll?.status !== 'open' || awaitedOf(coalition, poll).length > 0) return;
  const recipient = await recipientOf(effect, to, coalition);
  const { text, person } = recipient;
  const words = text.dates.reminders;
  const clock = { zone: zoneOf(person, context.timezone), now: context.clock.now() };
  const body = `${words.full.body(...namesIn(text, coalition, poll))} ${bestIn(text, { coalition, poll, ...clock })}`;
  const see = button(act.openPoll, words.pick.see, {
    value: pollValue(coalition.id, poll),
    style: 'primary',
  });
  await tell(effect, recipient, {
    message: buildNote(text, { notification: words.full.notification, body }, see),
    id: `date-${poll.id}-${poll.revision}-full-${to}`,
  });
}
