import { distance } from 'fastest-levenshtein';
import type { Text } from '../../text/text.ts';
import { context, section } from '../blocks.ts';
import type { Message } from '../message.ts';
import { type CommandHandler, type CommandVisit, textFor } from '../visit.ts';
import { escapeMrkdwn } from '../words.ts';

export const handleHelp: CommandHandler = async (visit) => {
  const found = await visit.desk.store.load(visit.workspace, { person: visit.user });
  await visit.ack(buildHelpMessage(textFor(visit.desk, found.person.state)));
};

/** An unknown verb: usage with the nearest one. `verbs` are those that exist. */
export async function answerUnknownVerb(visit: CommandVisit, typed: string, verbs: string[]): Promise<void> {
  const found = await visit.desk.store.load(visit.workspace, { person: visit.user });
  const text = textFor(visit.desk, found.person.state);
  const [nearest = 'help'] = verbs.sort((one, other) => distance(typed, one) - distance(typed, other));
  const shown = escapeMrkdwn([...typed].slice(0, 40).join(''));
  await visit.ack(buildHelpMessage(text, text.command.unknown(shown, nearest)));
}

export function buildHelpMessage(text: Text, first?: string): Message {
  const { intro, usage, verbs } = text.command;
  const lines = Object.values(verbs).join('\n');
  return { text: first ?? intro, blocks: [section(first ?? intro), context(usage), section(lines)] };
}
