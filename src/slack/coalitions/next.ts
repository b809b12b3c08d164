import { nextStep } from '../../coalition/next-step.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, section } from '../blocks.ts';
import { act } from '../ids.ts';
import { contactsIn } from '../interviews/progress.ts';
import type { Message } from '../message.ts';
import { placeIn } from '../steps/words.ts';
import type { CommandHandler } from '../visit.ts';
import { textFor } from '../visit.ts';
import { escapeMrkdwn } from '../words.ts';
import { coalitionsOf, nothingMessage, openWhich } from './which.ts';

/** `/coalitie`: what is next. In a coalition's channel about that one, elsewhere about all that the person leads. */
export const handleNext: CommandHandler = async (visit) => {
  const { desk, workspace, user, channel } = visit;
  const { person, here, mine } = await coalitionsOf(desk, workspace, { user, channel });
  const led = here === null ? mine.filter((each) => each.leads.includes(user)) : [here];
  const text = textFor(desk, person, led[0]);
  if (here !== null && !here.leads.includes(user)) return openWhich(visit, 'next', async () => {});
  if (led.length === 0 && mine.length > 0) return openWhich(visit, 'next', async () => {});
  if (led.length === 0) return visit.ack(nothingMessage(text));
  await visit.ack(buildNextMessage(text, led.slice(-shownAtMost), user));
};

const shownAtMost = 10;
const namesShown = 400;

export function buildNextMessage(text: Text, coalitions: Coalition[], lead: string): Message {
  const lines = coalitions.map((coalition) => nextLineOf(text, coalition, lead));
  return {
    text: lines[0]?.words ?? '',
    blocks: lines.flatMap(({ words, buttons }) => [section(words), buttons]),
  };
}

/** What a lead can best do now, in words, with the buttons for it. */
export function nextLineOf(text: Text, coalition: Coalition, lead: string) {
  const { next } = text;
  const name = escapeMrkdwn(coalition.name);
  const step = nextStep(coalition, lead);
  const value = coalition.id;
  const partner = button(act.openPartners, next.buttons.partner, { value });
  const interviews = button(act.openInterviews, next.buttons.interviews, { value });
  const channel = button(act.openChannel, next.buttons.channel, { value });
  const open = button(act.openStep, text.walk.next.openStep, { value });
  const place = placeIn(text, coalition.walk.at.step);
  const { words, first } = {
    channel: () => ({ words: next.channel(name), first: channel }),
    addPartners: () => ({ words: next.addPartners(name), first: partner }),
    invite: (count: number) => ({ words: next.invite(name, count), first: interviews }),
    talk: (_: number, names: string) => ({ words: next.talk(name, names), first: interviews }),
    read: (count: number) => ({ words: next.read(name, count), first: interviews }),
    wait: (count: number) => ({ words: next.wait(name, count), first: interviews }),
    questions: (count: number) => ({ words: text.walk.next.questions(name, place, count), first: open }),
    finish: () => ({ words: text.walk.next.finish(name, place), first: open }),
    closed: () => ({ words: text.walk.next.closed(name), first: open }),
  }[step.kind](
    'count' in step ? step.count : 0,
    'contacts' in step ? contactsIn(text, step.contacts, namesShown) : '',
  );
  const others = [open, partner, interviews].filter((each) => each !== first);
  return {
    words,
    buttons: actions(`next.${coalition.id}`, [{ ...first, style: 'primary' as const }, ...others]),
  };
}
