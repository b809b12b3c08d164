import type { KnownBlock } from '@slack/types';
import { textFor } from '../../src/slack/interaction.ts';
import { messageOf } from '../../src/slack/kit/message.ts';
import type { Text } from '../../src/text/text.ts';
import type { EffectContext } from '../engine/effect-context.ts';
import { explain } from '../engine/errors.ts';
import { updateMessage } from '../engine/post-once.ts';
import { isMotive } from './bundle-message.ts';

/** Erased words are taken out of the messages that began with them. */
export async function takeBackQuotes(
  effect: EffectContext,
  { user, interview }: { user: string; interview: string },
): Promise<void> {
  const { context } = effect;
  const person = (await context.store.load({ person: user })).person.state;
  const quotes = person?.bundles.quotes.filter((quote) => quote.interview === interview) ?? [];
  if (person?.dm == null || quotes.length === 0) return;
  const text = textFor(context, person);
  for (const { ts } of quotes) await takeBackQuote(effect, { channel: person.dm, ts, text });
  await context.commands.handle({ by: null, query: { person: user } }, () => ({
    person: [{ type: 'ForgetQuotes', interview }],
  }));
}

async function takeBackQuote(
  { context }: EffectContext,
  { channel, ts, text }: { channel: string; ts: string; text: Text },
): Promise<void> {
  const page = await context.slack.conversations
    .history({ channel, oldest: ts, latest: ts, inclusive: true, limit: 1 })
    .catch((error: unknown) => {
      throw explain(error);
    });
  const message = page.messages?.find((each) => each.ts === ts);
  const blocks = (message?.blocks ?? []) as KnownBlock[];
  const left = blocks.filter((block) => !isMotive(block));
  if (message === undefined || left.length === blocks.length) return;
  await updateMessage(context, { channel, ts }, messageOf(text, { blocks: left }));
}
