import type { KnownBlock } from '@slack/types';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import type { Entry } from '../area-asks.ts';
import { openedAsks } from '../asks.ts';
import { coalitionsOf, nothingMessage } from '../coalitions/which.ts';
import { entriesFor, type Mine } from '../home/entries.ts';
import {
  answerClick,
  type BlockActionHandler,
  type Interaction,
  type SlashCommandHandler,
  textFor,
} from '../interaction.ts';
import { contextBlock, header, section } from '../kit/blocks.ts';
import { limits, shownLength } from '../kit/limits.ts';
import { type Message, messageOf } from '../kit/message.ts';

/** `/coalitie mijn`: what is asked of me, what I lead and what I take part in, over all my coalitions. */
export const handleMine: SlashCommandHandler = async (interaction) => {
  const { message } = await mineOf(interaction);
  await interaction.ack(message);
};

/** The same behind a button, where a message shows the first of it only. */
export const handleOpenMine: BlockActionHandler = async (interaction) => {
  const { text, message } = await mineOf(interaction);
  await interaction.ack();
  await answerClick(interaction, text, message);
};

async function mineOf({ context, user }: Interaction): Promise<{ text: Text; message: Message }> {
  const { person, mine } = await coalitionsOf(context, { user });
  const text = textFor(context, person, mine.at(-1));
  const clock = { zone: zoneOf(person, context.timezone), now: context.clock.now() };
  const opened = await openedAsks(context, { user, person, coalitions: mine, text });
  const all = { user, coalitions: mine, pictures: new Map(), opened, ...clock };
  return { text, message: buildMineMessage(text, all) };
}

/** What stands around the entries: the title, how many more there are, and where everything is. */
const otherWords = 500;
const otherBlocks = 3;

/** As much of it as a message holds, and how much more there is. */
export function buildMineMessage(text: Text, mine: Mine): Message {
  const words = text.steps.walk.mine;
  const entries = entriesFor(text, mine);
  if (entries.length === 0) return nothingMessage(text);
  const { shown, more } = fitting(text, entries);
  const isInDm = entries.some(({ part }) => part === 'asked' || part === 'taking');
  return messageOf(text, {
    title: words.title,
    blocks: [
      header(words.title),
      ...shown,
      ...(more > 0 ? [contextBlock(`${words.more(more)} ${text.home.inHome}`)] : []),
      ...(isInDm ? [contextBlock(words.openDm)] : []),
    ],
  });
}

function fitting(text: Text, entries: Entry[]): { shown: KnownBlock[]; more: number } {
  const titles = { ...text.steps.walk.mine, closed: text.home.closed };
  const shown: KnownBlock[] = [];
  for (const [at, { part, blocks }] of entries.entries()) {
    const title = entries[at - 1]?.part === part ? [] : [section(titles[part])];
    const next = [...shown, ...title, ...blocks];
    const isTooMuch =
      next.length > limits.messageBlocks - otherBlocks || shownLength(next) > limits.messageText - otherWords;
    if (isTooMuch) return { shown, more: entries.length - at };
    shown.push(...title, ...blocks);
  }
  return { shown, more: 0 };
}
