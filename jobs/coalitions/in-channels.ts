import { buildGreetingMessage, buildMentionMessage } from '../../src/slack/coalitions/in-channels.ts';
import { textFor } from '../../src/slack/interaction.ts';
import type { PersonEffectContext } from '../engine/effect-context.ts';
import { explain, Undeliverable, UnknownInChannel } from '../engine/errors.ts';
import { postOnce } from '../engine/post-once.ts';

/** Help for who mentioned the app, which nobody else sees. Where they left the channel again there is nobody to tell. */
export async function answerMention({ context, event, user, person }: PersonEffectContext): Promise<void> {
  if (event.type !== 'Mentioned') return;
  const message = buildMentionMessage(textFor(context, person));
  try {
    await context.slack.chat.postEphemeral({ channel: event.channel, user, ...message });
  } catch (error) {
    const explained = explain(error);
    if (!(explained instanceof Undeliverable)) throw explained;
    context.log.info({ code: explained.code }, 'a mention could not be answered');
  }
}

/** Once a channel. Where nobody knows whether it stands there, it is not said again. */
export async function greetChannel({ context, event, person }: PersonEffectContext): Promise<void> {
  if (event.type !== 'AddedToChannel') return;
  const { channel } = event;
  // Meanwhile it may have become a coalition's.
  const { coalition } = await context.store.load({ channel });
  if (coalition !== null) return;
  const message = buildGreetingMessage(textFor(context, person));
  try {
    const sent = await postOnce(context, { id: `greeting-${channel}`, channel, message });
    await context.store.markSent(sent);
  } catch (error) {
    if (!(error instanceof Undeliverable) && !(error instanceof UnknownInChannel)) throw error;
    context.log.info('a channel could not be greeted');
  }
}
