import type { CoalitionEvent } from '../../src/coalition/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import type { Plan, Result } from '../../src/command-handler.ts';
import type { Context } from '../../src/context.ts';
import type { Person, PersonEvent } from '../../src/person/person.ts';
import { textFor } from '../../src/slack/interaction.ts';
import type { Message } from '../../src/slack/kit/message.ts';
import type { Text } from '../../src/text/text.ts';
import { explain } from './errors.ts';
import { type Mark, postOnce } from './post-once.ts';

/** What an effect works with: the event that it follows from, and the state as it is now. */
export interface EffectContext {
  context: Context;
  /** The id of this effect: the same each time it is tried. */
  id: string;
  /** One of several receivers, `null` where the event says who. */
  to: string | null;
}

export interface CoalitionEffectContext extends EffectContext {
  coalition: Coalition;
  event: CoalitionEvent;
  /** It was tried before, and put off. */
  hasWaited: boolean;
}

export interface PersonEffectContext extends EffectContext {
  user: string;
  person: Person;
  event: PersonEvent;
}

/** A person with the words for them. */
export interface Recipient {
  user: string;
  person: Person | null;
  text: Text;
}

export async function recipientOf(
  { context }: EffectContext,
  user: string,
  coalition: Coalition | null,
): Promise<Recipient> {
  const { person } = await context.store.load({ person: user });
  return { user, person: person.state, text: textFor(context, person.state, coalition) };
}

/** The DM with a person: known, or opened now. */
export async function dmOf(
  { context }: EffectContext,
  { user, person }: Pick<Recipient, 'user' | 'person'>,
): Promise<string> {
  if (person?.dm != null) return person.dm;
  try {
    const { channel } = await context.slack.conversations.open({ users: user });
    return channel?.id ?? '';
  } catch (error) {
    throw explain(error);
  }
}

/**
 * Posts to a person once, and stores where it stands with what else the plan says. `mark` puts it into the list by which
 * typed answers find their question.
 */
export async function tell(
  effect: EffectContext,
  recipient: Recipient,
  { message, id = effect.id, mark, plan }: { message: Message; id?: string; mark?: Mark; plan?: Plan },
): Promise<{ channel: string; ts: string }> {
  const channel = await dmOf(effect, recipient);
  const { context } = effect;
  const posting = { id, channel, message, ...(mark === undefined ? {} : { mark }) };
  const sent = await postOnce(context, posting);
  await record(effect, recipient.user, {
    ...plan,
    sent,
    person: [
      { type: 'NoteConversation', channel: sent.channel },
      ...(mark === undefined ? [] : [{ type: 'NotePosted' as const, ...mark, ts: sent.ts }]),
      ...(plan?.person ?? []),
    ],
  });
  return sent;
}

/** Stores what the app itself did. */
export async function record({ context }: EffectContext, user: string, plan: Plan): Promise<Result> {
  const [coalition] = plan.coalitions ?? [];
  const query = { person: user, ...(coalition === undefined ? {} : { coalition: coalition.id }) };
  return context.commands.handle({ by: null, query }, () => plan);
}
