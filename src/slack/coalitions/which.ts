import type { Coalition } from '../../coalition/state.ts';
import type { Person } from '../../person/person.ts';
import { listOf, type Text } from '../../text/text.ts';
import { actions, button, section } from '../blocks.ts';
import { act } from '../ids.ts';
import type { Message } from '../message.ts';
import { answerClick, type ClickVisit, type CommandVisit, type Desk, textFor, type Visit } from '../visit.ts';
import { escapeMrkdwn, mention } from '../words.ts';

/** Opens what a lead asked for, about one coalition. */
export interface Opening extends Visit {
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
  desk: Pick<Desk, 'store'>,
  workspace: string,
  { user, channel, hereDecides = false }: { user: string; channel?: string; hereDecides?: boolean },
): Promise<{ person: Person | null; here: Coalition | null; mine: Coalition[] }> {
  const first = await desk.store.load(workspace, {
    person: user,
    mine: true,
    ...(channel === undefined ? {} : { channel }),
  });
  const here = isThere(first.coalition?.state ?? null);
  const others = here !== null && hereDecides ? [] : first.mine;
  const also = others.map(({ id }) => `c-${id}` as const);
  const rest = also.length === 0 ? null : await desk.store.load(workspace, { also });
  const mine = also.flatMap((name) => isThere((rest?.also[name]?.state ?? null) as Coalition | null) ?? []);
  return {
    person: first.person.state,
    here,
    mine: mine.sort((one, other) => one.startedAt - other.startedAt),
  };
}

/** A practice coalition that was thrown away is nowhere any more. */
function isThere(coalition: Coalition | null): Coalition | null {
  return coalition?.over === 'thrown-away' ? null : coalition;
}

/**
 * In a coalition's channel a command is about that one; elsewhere about the only one that the person leads,
 * or they choose.
 */
export async function openWhich(visit: CommandVisit, verb: string, open: Opener): Promise<void> {
  const { desk, workspace, user, channel } = visit;
  const { person, here, mine } = await coalitionsOf(desk, workspace, { user, channel, hereDecides: true });
  const led = mine.filter((coalition) => coalition.leads.includes(user));
  const say = visit.ack;
  if (here !== null) {
    const text = textFor(desk, person, here);
    if (!here.leads.includes(user)) return say(notLeadMessage(text, here));
    return open({ ...visit, coalition: here, person, text, say });
  }
  const text = textFor(desk, person, led[0] ?? mine[0]);
  const [only] = led;
  if (only === undefined)
    return say(mine[0] === undefined ? nothingMessage(text) : notLeadMessage(text, mine[0]));
  if (led.length > 1) return say(chooseMessage(text, verb, led));
  await open({ ...visit, coalition: only, person, text, say });
}

/** A button that opens something about a coalition: the value is its id. */
export async function openClicked(visit: ClickVisit, open: Opener): Promise<void> {
  const { desk, workspace, user, value } = visit;
  const coalitionId = value.split('.')[0] ?? '';
  const found = await desk.store.load(workspace, { person: user, coalition: coalitionId });
  const coalition = isThere(found.coalition?.state ?? null);
  const text = textFor(desk, found.person.state, coalition);
  const say = async (message?: Message) => {
    await visit.ack();
    if (message !== undefined) await answerClick(visit, text, message);
  };
  if (coalition === null)
    return say({
      text: text.problems['unknown-coalition'],
      blocks: [section(text.problems['unknown-coalition'])],
    });
  if (!coalition.leads.includes(user)) return say(notLeadMessage(text, coalition));
  await open({ ...visit, coalition, person: found.person.state, text, say });
}

export function chooseMessage(text: Text, verb: string, coalitions: Coalition[]): Message {
  const words = text.command.choose;
  const shown = coalitions.slice(-25);
  const buttons = shown.map(({ id, name }) => button(`${act.choose}.${verb}-${id}`, name, { value: id }));
  return { text: words, blocks: [section(words), actions('which', buttons)] };
}

function notLeadMessage(text: Text, coalition: Coalition): Message {
  const leads = listOf(text, coalition.leads.map(mention));
  const words = text.command.notLead(escapeMrkdwn(coalition.name), leads);
  return { text: words, blocks: [section(words)] };
}

/** For somebody without a coalition: no dead end. */
export function nothingMessage(text: Text): Message {
  const words = text.command.none;
  return {
    text: words,
    blocks: [
      section(`${text.command.intro} ${words}`),
      actions('begin', [
        button(act.openStart, text.command.startButton, { style: 'primary' }),
        button(act.startPractice, text.walk.practice.button),
      ]),
    ],
  };
}
