import type { Coalition } from '../../src/coalition/state.ts';
import { act } from '../../src/slack/ids.ts';
import { showAnswers } from '../../src/slack/interviews/shown-answer.ts';
import { openAnswers } from '../../src/slack/vault.ts';
import { textIn } from '../../src/text/text.ts';
import {
  type Actor,
  addPartner,
  createActor,
  elementsIn,
  inviteEveryone,
  isTitled,
  startCoalition,
} from './actors.ts';
import type { Stage } from './stage.ts';

export const text = textIn('nl');

/** The newest coalition in which this person has a part, as it is stored. */
export async function coalitionOf(stage: Pick<Stage, 'context'>, user = 'U0NOOR'): Promise<Coalition> {
  const { store } = stage.context;
  const { mine } = await store.load({ person: user, mine: true });
  const also = mine.map(({ id }) => `c-${id}` as const);
  const found = await store.load({ also });
  const all = also.map((name) => found.also[name]?.state as Coalition);
  const last = all.sort((one, other) => one.startedAt - other.startedAt).at(-1);
  if (last === undefined) throw new Error(`${user} has no coalition`);
  return last;
}

/** The interviews of somebody, newest last. */
export function interviewsOf(coalition: Coalition, user: string) {
  const contacts = coalition.contacts.filter((contact) => contact.user === user).map(({ id }) => id);
  return coalition.interviews.filter(({ contact }) => contacts.includes(contact));
}

/** What is stored of somebody's answers, by question, as they themselves read it. */
export async function answersOf(
  stage: Pick<Stage, 'context'>,
  user: string,
): Promise<Record<string, string>> {
  const coalition = await coalitionOf(stage, user);
  const interview = interviewsOf(coalition, user).at(-1);
  if (interview === undefined) return {};
  const open = await openAnswers(stage.context, { coalition, interview, user });
  return Object.fromEntries(
    showAnswers(text, interview, open).map((answer) => [answer.question, answer.text]),
  );
}

/** Noor's coalition with Ahmed invited. */
export async function invited(stage: Pick<Stage, 'control'>): Promise<{ noor: Actor; ahmed: Actor }> {
  const noor = createActor(stage.control, 'U0NOOR');
  const ahmed = createActor(stage.control, 'U0AHMED');
  await startCoalition(noor);
  await addPartner(noor, { name: 'Ondernemersvereniging Binnenstad', contacts: ['U0AHMED'] });
  await inviteEveryone(noor);
  await seesButton(ahmed, act.start);
  return { noor, ahmed };
}

/** The same with the first question in Ahmed's DM. */
export async function underway(stage: Pick<Stage, 'control'>): Promise<{ noor: Actor; ahmed: Actor }> {
  const actors = await invited(stage);
  await actors.ahmed.press(await seesButton(actors.ahmed, act.start), act.start);
  await seesQuestion(actors.ahmed, 1);
  return actors;
}

/** Waits for the newest message in the DM with this button. */
export async function seesButton(actor: Actor, action: string) {
  return actor.seesMessage(({ blocks }) =>
    elementsIn(blocks).some(({ element }) => element.action_id === action),
  );
}

/** Waits for question number `place`. */
export async function seesQuestion(actor: Actor, place: number, options: { after?: string } = {}) {
  const notification = text.interviews.question.notification(place, 7);
  return actor.seesMessage(
    (message) =>
      isTitled(message, notification) && (options.after === undefined || message.ts > options.after),
  );
}

/** How often a message was posted that begins with this line. */
export function timesPosted(stage: Pick<Stage, 'sandbox'>, title: string): number {
  return calls(stage, 'chat.postMessage').filter(
    ({ status, request }) => status === 'ok' && isTitled(request as { text?: string }, title),
  ).length;
}

export function calls(stage: Pick<Stage, 'sandbox'>, method: string) {
  return stage.sandbox.log.filter((entry) => entry.direction === 'from app' && entry.what === method);
}

/** Answers the question that is open, by typing, up to and including number `last`. */
export async function answerUpTo(
  actor: Actor,
  last: number,
  words: (place: number) => string,
): Promise<void> {
  for (let place = 1; place <= last; place += 1) {
    await seesQuestion(actor, place);
    await actor.types(words(place));
  }
}
