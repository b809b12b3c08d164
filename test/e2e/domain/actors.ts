import { interestsOf } from '../../../src/coalition/domain/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { act, views } from '../../../src/slack/domain/ids.ts';
import { type Actor, elementsIn, type SeenMessage, wordsOf } from '../actors.ts';

/** Presses the button of one interest in a person's message or window: which one, by its words beside it. */
export function valueBeside(blocks: object[], words: string, action: string): string {
  const at = blocks.findIndex((block) => JSON.stringify(block).includes(words));
  const found = elementsIn(blocks.slice(at)).find(({ element }) => element.action_id === action);
  if (at < 0 || found?.element.value === undefined) throw new Error(`no ${action} beside ${words}`);
  return found.element.value;
}

/** From the list to what one interest's menu offers. */
export async function chooseFor(lead: Actor, interest: string, selected: string): Promise<void> {
  await lead.clickModal(`${act.interestMenu}.${interest}`, { selected });
}

/** Opens the domain as a lead, in a new window. */
export async function openDomain(lead: Actor, channel?: string): Promise<void> {
  await lead.command('domein', channel);
  await lead.modal(views.domain);
}

export interface Noted {
  words: string;
  place?: 'in' | 'outside' | 'undecided';
  partners?: string[];
  kind?: string;
  source?: string[];
  why?: string;
}

/** Fills in the form on top. Where nothing looks like it, the form closes by itself; else it says what does. */
export async function noteInterest(lead: Actor, noted: Noted): Promise<void> {
  await lead.modal(views.interestForm);
  const { why = null, place = 'in', kind = 'organisation', ...rest } = noted;
  const { errors } = await lead.submit({ ...rest, place, kind, why });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
}

/** The id of the interest that was made last. */
export function newest(coalition: Coalition): string {
  return interestsOf(coalition).at(-1)?.id ?? '';
}

/** Answers, in the message that asks, about the interest with these words. */
export async function answerBeside(
  actor: Actor,
  message: SeenMessage,
  { words, answer }: { words: string; answer: 'yes' | 'no' | 'rather' | 'back' | 'later' },
): Promise<void> {
  const action = `${act.answerKey}.${answer}`;
  await actor.press(message, action, { value: valueBeside(message.blocks, words, action) });
}

/** Waits until the window on top says this. */
export async function windowSays(actor: Actor, words: RegExp): Promise<string> {
  for (let tries = 0; tries < 300; tries += 1) {
    const said = wordsOf((await actor.modal()).blocks);
    if (words.test(said)) return said;
    await new Promise((done) => setTimeout(done, 20));
  }
  throw new Error(`the window does not say ${words}`);
}
