import { buildNextMessage } from '../coalitions/next.ts';
import { coalitionsOf } from '../coalitions/which.ts';
import { type SlashCommandHandler, textFor } from '../interaction.ts';
import { handleMine } from './mine.ts';

/**
 * `/coalitie` alone. For a lead what is next: in a coalition's channel about that one, elsewhere about all that they lead. Whoever leads
 * nothing there sees what is theirs.
 */
export const handleBare: SlashCommandHandler = async (interaction) => {
  const { context, user, channel } = interaction;
  const { person, here, mine } = await coalitionsOf(context, { user, channel });
  const led = (here === null ? mine : [here]).filter(({ leads }) => leads.includes(user));
  if (led.length === 0) return handleMine(interaction);
  const text = textFor(context, person, led[0]);
  await interaction.ack(buildNextMessage(text, led, user));
};
