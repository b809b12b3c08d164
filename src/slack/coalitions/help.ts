import type { Text } from '../../text/text.ts';
import { type SlashCommandHandler, type SlashCommandInteraction, textFor } from '../interaction.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import { truncate } from '../kit/limits.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { nearestVerb, type Typed } from '../verb.ts';

export const handleHelp: SlashCommandHandler = async (interaction) => {
  const found = await interaction.context.store.load({ person: interaction.user });
  await interaction.ack(buildHelpMessage(textFor(interaction.context, found.person.state)));
};

const typedShown = 40;

/** An unknown verb: usage, with the nearest verb if one is close. `verbs` are those that exist. */
export async function answerUnknownVerb(
  interaction: SlashCommandInteraction,
  { verb, shown }: Typed,
  verbs: string[],
): Promise<void> {
  const found = await interaction.context.store.load({ person: interaction.user });
  const text = textFor(interaction.context, found.person.state);
  const { unknown } = text.app.command;
  const first = unknown(escapeMrkdwn(truncate(shown, typedShown)), nearestVerb(verb, verbs));
  await interaction.ack(buildHelpMessage(text, first));
}

export function buildHelpMessage(text: Text, first?: string): Message {
  const { intro, usage, verbs } = text.app.command;
  const lines = Object.values(verbs).join('\n');
  return messageOf(text, { blocks: [section(first ?? intro), contextBlock(usage), section(lines)] });
}
