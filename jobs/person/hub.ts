import { activeContacts } from '../../src/coalition/find.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import { pinnedParts } from '../../src/slack/asks.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { errorOf, isTokenRefusal } from '../../src/slack/kit/errors.ts';
import { buildHubMessage } from '../../src/slack/person/hub.ts';
import { expectation, todayOf } from '../../src/slack/rhythm/expectation.ts';
import {
  type CoalitionEffectContext,
  type EffectContext,
  type PersonEffectContext,
  recipientOf,
  tell,
} from '../engine/effect-context.ts';
import { explain, RateLimited } from '../engine/errors.ts';
import { updateMessage } from '../engine/post-once.ts';

/**
 * Brings the pinned message up to date. It comes with the first thing that the person does, not with what somebody asks of them: whoever
 * was only written to has none yet.
 */
export async function refreshHubAfter(effect: CoalitionEffectContext, user: string): Promise<void> {
  const { person } = await effect.context.store.load({ person: user });
  if (person.state?.hub != null || effect.event.by === user) await refreshHub(effect, user);
}

/** The pinned message: made and pinned the first time, updated in place ever after. */
export async function refreshHub(effect: EffectContext, user: string): Promise<void> {
  const { context } = effect;
  const { mine: coalitions } = await coalitionsOf(context, { user });
  const recipient = await recipientOf(effect, user, coalitions.at(-1) ?? null);
  const sentence = expectation(recipient.text, recipient.person, todayOf(context, recipient.person));
  const { text, person } = recipient;
  const parts = await pinnedParts(context, { user, person, coalitions, text });
  const message = buildHubMessage(text, { expectation: sentence, parts });
  if (recipient.person?.hub != null && recipient.person.dm !== null) {
    return updateMessage(context, { channel: recipient.person.dm, ts: recipient.person.hub }, message);
  }
  const { channel, ts } = await tell(effect, recipient, { message, id: `hub-${user}` });
  try {
    await context.slack.pins.add({ channel, timestamp: ts });
  } catch (error) {
    // Refused for good (a full list of pins): the message stands in the DM all the same, found by scrolling.
    const code = errorOf(error);
    if (code === undefined || code === 'ratelimited' || isTokenRefusal(error)) {
      const explained = explain(error);
      throw explained instanceof RateLimited ? new RateLimited(explained.until, 'pins') : explained;
    }
    if (code !== 'already_pinned')
      context.log.info({ code }, 'the message that shows everything is not pinned');
  }
  await context.commands.handle({ by: null, query: { person: user } }, () => ({
    person: [{ type: 'NoteHub', ts }],
  }));
}

/**
 * After a person changed a setting, also in the first message that they got: the pinned message shows it. Pins none for who only leads,
 * as they have a command for everything.
 */
export async function changeHub(effect: PersonEffectContext): Promise<void> {
  const { context, user, person } = effect;
  if (person.hub === null) {
    const { mine } = await coalitionsOf(context, { user });
    const isPartner = (each: Coalition) =>
      !each.leads.includes(user) && activeContacts(each).some((contact) => contact.user === user);
    if (person.dm === null || !mine.some(isPartner)) return;
  }
  await refreshHub(effect, user);
}
