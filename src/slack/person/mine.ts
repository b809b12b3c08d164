import type { KnownBlock } from '@slack/types';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import { context, header, section } from '../blocks.ts';
import { coalitionsOf, nothingMessage } from '../coalitions/which.ts';
import { ownGroups } from '../commitments/own.ts';
import { type Entry, entriesFor, type Mine } from '../home/entries.ts';
import { lengthOf, limits } from '../limits.ts';
import type { Message } from '../message.ts';
import { type CommandHandler, textFor } from '../visit.ts';

/** `/coalitie mijn`: what is asked of me, what I lead and what I take part in, over all my coalitions. */
export const handleMine: CommandHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const { person, mine } = await coalitionsOf(desk, workspace, { user });
  const text = textFor(desk, person, mine.at(-1));
  const clock = { zone: zoneOf(person, desk.timezone), now: desk.clock.now() };
  const promised = await ownGroups(desk, workspace, { user, person, coalitions: mine });
  const all = { user, coalitions: mine, pictures: new Map(), promised, ...clock };
  await visit.ack(buildMineMessage(text, all));
};

/** What stands around the entries: the title, how many more there are, and where everything is. */
const otherWords = 500;
const otherBlocks = 3;

/** As much of it as a message holds, and how much more there is. */
export function buildMineMessage(text: Text, mine: Mine): Message {
  const words = text.walk.mine;
  const entries = entriesFor(text, mine);
  if (entries.length === 0) return nothingMessage(text);
  const { shown, more } = fitting(text, entries);
  const isInDm = entries.some(({ part }) => part === 'asked' || part === 'taking');
  return {
    text: words.title,
    blocks: [
      header(words.title),
      ...shown,
      ...(more > 0 ? [context(`${words.more(more)} ${text.home.inHome}`)] : []),
      ...(isInDm ? [context(words.openDm)] : []),
    ],
  };
}

function fitting(text: Text, entries: Entry[]): { shown: KnownBlock[]; more: number } {
  const titles = { ...text.walk.mine, closed: text.home.closed };
  const shown: KnownBlock[] = [];
  for (const [at, { part, blocks }] of entries.entries()) {
    const title = entries[at - 1]?.part === part ? [] : [section(titles[part])];
    const next = [...shown, ...title, ...blocks];
    const isTooMuch =
      next.length > limits.messageBlocks - otherBlocks || lengthOf(next) > limits.messageText - otherWords;
    if (isTooMuch) return { shown, more: entries.length - at };
    shown.push(...title, ...blocks);
  }
  return { shown, more: 0 };
}
