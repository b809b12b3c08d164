import type { KnownBlock, PlainTextOption } from '@slack/types';
import { isGone } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Context } from '../../context.ts';
import type { Person } from '../../person/person.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  type Interaction,
  type SlashCommandInteraction,
  textFor,
} from '../interaction.ts';
import { actions, button, menuOf, option, section } from '../kit/blocks.ts';
import { limits, truncate } from '../kit/limits.ts';
import { type Message, messageOf } from '../kit/message.ts';

/** Opens what a lead asked for, about one coalition. */
export interface Opening extends Interaction {
  coalition: Coalition;
  person: Person | null;
  text: Text;
  /** Shows a message to this person only; with none it only acknowledges. */
  say(message?: Message): Promise<void>;
}

export type Opener = (opening: Opening) => Promise<void>;

/**
 * Every coalition in which the person has a part, newest last. With `hereDecides` none of them is read when the channel
 * has one: that saves a round trip.
 */
export async function coalitionsOf(
  context: Pick<Context, 'store'>,
  { user, channel, hereDecides = false }: { user: string; channel?: string; hereDecides?: boolean },
): Promise<{ person: Person | null; here: Coalition | null; mine: Coalition[] }> {
  const first = await context.store.load({
    person: user,
    mine: true,
    ...(channel === undefined ? {} : { channel }),
  });
  const here = isThere(first.coalition?.state ?? null);
  const others = here !== null && hereDecides ? [] : first.mine;
  const also = others.map(({ id }) => `c-${id}` as const);
  const rest = also.length === 0 ? null : await context.store.load({ also });
  const mine = also.flatMap((name) => isThere((rest?.also[name]?.state ?? null) as Coalition | null) ?? []);
  return {
    person: first.person.state,
    here,
    mine: mine.sort((one, other) => one.startedAt - other.startedAt),
  };
}

function isThere(coalition: Coalition | null): Coalition | null {
  return coalition === null || isGone(coalition) ? null : coalition;
}

/**
 * In a coalition's channel a command is about that one; elsewhere about the only one that the person leads,
 * or they choose.
 */
export async function openWhich(
  interaction: SlashCommandInteraction,
  verb: string,
  open: Opener,
): Promise<void> {
  const { context, user, channel } = interaction;
  const { person, here, mine } = await coalitionsOf(context, { user, channel, hereDecides: true });
  const led = mine.filter((coalition) => coalition.leads.includes(user));
  const say = interaction.ack;
  if (here !== null) {
    const text = textFor(context, person, here);
    if (!here.leads.includes(user)) return say(notLeadMessage(text));
    return open({ ...interaction, coalition: here, person, text, say });
  }
  const text = textFor(context, person, led[0] ?? mine[0]);
  const [only] = led;
  if (only === undefined) return say(mine[0] === undefined ? nothingMessage(text) : notLeadMessage(text));
  if (led.length > 1) return say(chooseMessage(text, verb, led));
  await open({ ...interaction, coalition: only, person, text, say });
}

/** A button that opens something about a coalition: the value is its id. */
export async function openClicked(interaction: BlockActionInteraction, open: Opener): Promise<void> {
  const { context, user, value } = interaction;
  const coalitionId = value.split('.')[0] ?? '';
  const found = await context.store.load({ person: user, coalition: coalitionId });
  const coalition = isThere(found.coalition?.state ?? null);
  const text = textFor(context, found.person.state, coalition);
  const say = async (message?: Message) => {
    await interaction.ack();
    if (message !== undefined) await answerClick(interaction, text, message);
  };
  if (coalition === null)
    return say(messageOf(text, { blocks: [section(text.problems['unknown-coalition'])] }));
  if (!coalition.leads.includes(user)) return say(notLeadMessage(text));
  await open({ ...interaction, coalition, person: found.person.state, text, say });
}

/** The same as a row of the routes: what a verb opens once one of several coalitions is chosen. */
export function whenChosen(open: Opener): BlockActionHandler {
  return (interaction) => openClicked(interaction, open);
}

export function chooseMessage(text: Text, verb: string, coalitions: Coalition[]): Message {
  const words = text.app.command.choose;
  return messageOf(text, { blocks: [section(words), chooseBlock(text, verb, coalitions)] });
}

/** Slack takes 25 elements in a block. */
const buttonsAtMost = 25;
/** Slack counts the words of a menu among those of its message: the more options, the shorter their names. */
const menuWords = limits.messageText / 2;
const shortestName = 12;

/** One of all of them: a button each while they are few, else a menu in which Slack searches, the newest first. */
export function chooseBlock(text: Text, verb: string, coalitions: readonly Coalition[]): KnownBlock {
  if (coalitions.length <= buttonsAtMost) {
    const buttons = coalitions.map(({ id, name }) =>
      button(`${act.choose}.${verb}-${id}`, name, { value: id }),
    );
    return actions('which', buttons);
  }
  const { choose } = text.app.command;
  const most = Math.max(shortestName, Math.floor(menuWords / coalitions.length));
  return actions('which', [menuOf(`${act.choose}.${verb}`, choose, optionsOf(coalitions, most))]);
}

/** Coalitions as options of a choice, the newest first, names of at most so many code points. */
export function optionsOf(
  coalitions: readonly Coalition[],
  most: number = limits.optionText,
): PlainTextOption[] {
  return coalitions.toReversed().map(({ id, name }) => option(id, truncate(name, most)));
}

function notLeadMessage(text: Text): Message {
  return messageOf(text, { blocks: [section(text.app.command.notLead)] });
}

/** For somebody without a coalition: no dead end. */
export function nothingMessage(text: Text): Message {
  return messageOf(text, {
    title: text.app.command.none,
    blocks: [
      section(`${text.app.command.intro} ${text.app.command.none}`),
      actions('begin', [
        button(act.openStart, text.app.command.startButton, { style: 'primary' }),
        button(act.startPractice, text.steps.walk.practice.button),
      ]),
    ],
  });
}
