import type { KnownBlock } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { nextLineOf } from '../coalitions/next.ts';
import { chooseBlock, coalitionsOf, nothingMessage, type Opener, openWhich } from '../coalitions/which.ts';
import type { SlashCommandHandler } from '../interaction.ts';
import { textFor } from '../interaction.ts';
import { header, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { todayFor, todayGroups } from './today.ts';

/**
 * `/coalitie`: what only this lead can do now, and what is next. In a coalition's channel about that one, elsewhere about all that the
 * person leads.
 */
export const handleNext: SlashCommandHandler = async (interaction) => {
  const { context, user, channel } = interaction;
  const { person, here, mine } = await coalitionsOf(context, { user, channel });
  const led = here === null ? mine.filter((each) => each.leads.includes(user)) : [here];
  const text = textFor(context, person, led[0]);
  if (here !== null && !here.leads.includes(user)) return openWhich(interaction, 'next', async () => {});
  if (led.length === 0 && mine.length > 0) return openWhich(interaction, 'next', async () => {});
  if (led.length === 0) return interaction.ack(nothingMessage(text));
  const today = await todayFor(context, { user, person, coalitions: led, text });
  const groups = todayGroups(text, today, here?.id);
  await interaction.ack(buildNextMessage(text, led, { lead: user, today: groups }));
};

export const openNext: Opener = async ({ context, text, coalition, person, user, say }) => {
  const today = await todayFor(context, { user, person, coalitions: [coalition], text });
  const groups = todayGroups(text, today, coalition.id);
  await say(buildNextMessage(text, [coalition], { lead: user, today: groups }));
};

const shownAtMost = 5;
const besideToday = 3;

/** What only the lead can do; then what is next in each coalition, of many in the newest, with the way to the others. */
export function buildNextMessage(
  text: Text,
  coalitions: Coalition[],
  { lead, today = [] }: { lead: string; today?: KnownBlock[][] },
): Message {
  const most = today.length === 0 ? shownAtMost : besideToday;
  const shown = coalitions.slice(-most);
  const lines = shown.map((coalition) => nextLineOf(text, coalition, { lead, isAlone: shown.length === 1 }));
  const left = coalitions.slice(0, -most);
  return messageOf(text, {
    blocks: [
      ...(today.length === 0 ? [] : [header(text.home.today.title), ...today.flat()]),
      ...lines.flatMap(({ words, buttons }) => [section(words), buttons]),
      ...(left.length === 0
        ? []
        : [section(text.coalitions.next.more(left.length)), chooseBlock(text, 'next', left)]),
    ],
  });
}
