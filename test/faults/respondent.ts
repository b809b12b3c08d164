import { isQuestionId } from '../../src/method/interview.ts';
import { act, views } from '../../src/slack/ids.ts';
import { parseReference } from '../../src/slack/kit/meta.ts';
import { type Actor, elementsIn, type Screen, type SeenMessage, type SeenView } from '../e2e/actors.ts';
import type { Plan, PlannedAnswer } from './plans.ts';
import type { Stage } from './stage.ts';

/** Somebody who is interviewed, and how far they are. */
export interface Respondent {
  actor: Actor;
  plan: Plan;
  /** The `ts` of what was typed, by question. */
  typed: Map<string, string[]>;
  /** Answered as far as this person knows: acknowledged, or typed, which nobody does twice. */
  done: Set<string>;
  changed: Set<string>;
  paused: Set<string>;
  /** The question at which they paused last. */
  pausing: string;
  /** Presses that were acknowledged: what they ask must come, so the button is not pressed again. */
  acknowledged: Map<string, Pressed>;
  /** How often something had to be tried again. */
  retries: number;
}

/** When (ms), and how many notes only for them this person had seen by then: a newer one says that it did not work. */
interface Pressed {
  at: number;
  notes: number;
}

export function createRespondent(actor: Actor, plan: Plan): Respondent {
  const paused = Object.keys(plan).filter((question) => plan[question]?.pauses !== true);
  return {
    actor,
    plan,
    retries: 0,
    pausing: '',
    typed: new Map(),
    done: new Set(),
    changed: new Set(),
    acknowledged: new Map(),
    paused: new Set(paused),
  };
}

const momentMs = 400;
const dm = (screen: Screen) => screen.conversations.find((each) => each.kind === 'im')?.messages ?? [];

/** What asks something now: the newest message of those that do. */
function asking(screen: Screen): { message: SeenMessage; kind: string; of: string } | null {
  for (const message of dm(screen).toReversed()) {
    for (const block of message.blocks) {
      const [kind = '', of = ''] = String((block as { block_id?: unknown }).block_id ?? '').split('.');
      if (['invitation', 'question', 'review', 'paused', 'receipt'].includes(kind))
        return { message, kind, of };
    }
  }
  return null;
}

/** Answers, and tries again what was not acknowledged, until the receipt is there. */
export async function answerAll(stage: Stage, person: Respondent): Promise<void> {
  const { control } = stage;
  const { user } = person.actor;
  while (!stage.ended.aborted) {
    const screen = await control.view({ user });
    const before = JSON.stringify([dm(screen), screen.modals]);
    const now = asking(screen);
    if (now?.kind === 'receipt' && screen.modals.length === 0) return;
    const acted = await attempt(() => next(stage, person, { screen, now }));
    if (acted) continue;
    // Waits for something to change; then looks again, as people do.
    await control
      .until(user, (later) => JSON.stringify([dm(later), later.modals]) !== before, { timeout: momentMs })
      .catch(() => undefined);
  }
}

/** A button that has gone meanwhile can't be pressed: look again. */
async function attempt(does: () => Promise<boolean>): Promise<boolean> {
  try {
    return await does();
  } catch (error) {
    if (error instanceof Error && error.name === 'NotPossible') return false;
    throw error;
  }
}

interface Seen {
  screen: Screen;
  now: ReturnType<typeof asking>;
}

/** One step. False: there is nothing to do but wait, or it has to be tried again in a moment. */
async function next(stage: Stage, person: Respondent, seen: Seen): Promise<boolean> {
  const { screen, now } = seen;
  const modal = screen.modals.at(-1);
  if (modal !== undefined) return inModal(person, modal);
  if (now === null) return false;
  const { kind, of } = now;
  const planned = person.plan[of];
  if (kind === 'paused') person.paused.add(person.pausing);
  if (kind === 'invitation') await press(person, seen, act.start);
  else if (kind === 'paused') await press(person, seen, act.resume);
  else if (kind === 'review') await atReview(person, seen);
  else if (planned !== undefined && !person.done.has(of)) {
    if (person.paused.has(of)) await answer(stage, person, { question: of, planned, seen });
    else {
      person.pausing = of;
      await press(person, seen, act.pause);
    }
  }
  return false;
}

const modalMs = 1_500;

/** Until it was acknowledged, and again when the app says afterwards that it did not work, or no modal opened. */
async function press(person: Respondent, { screen, now }: Seen, action: string): Promise<void> {
  if (now === null) return;
  const notes = dm(screen).filter(({ ephemeral }) => ephemeral).length;
  const key = `${now.message.ts} ${action}`;
  const before = person.acknowledged.get(key);
  const opens = action === act.openAnswer;
  if (before?.notes === notes && !(opens && Date.now() - before.at > modalMs)) return;
  const { error } = await person.actor.press(now.message, action);
  if (error === undefined) person.acknowledged.set(key, { at: Date.now(), notes });
  else person.retries += 1;
}

async function answer(
  stage: Stage,
  person: Respondent,
  { question, planned, seen }: { question: string; planned: PlannedAnswer; seen: Seen },
): Promise<void> {
  const { way, option } = planned;
  if (way === 'modal') await press(person, seen, act.openAnswer);
  else if (way === 'choice') await press(person, seen, `${act.choice}.${option}`);
  else if (way === 'skip') await press(person, seen, act.skip);
  else {
    person.done.add(question);
    if (way === 'lost') await downOrSoon(stage);
    await type(stage, person, { question, planned });
  }
}

const soonMs = 1_500;

/** Waits until the app dies, or not much longer than a person would. */
function downOrSoon({ app }: Stage): Promise<void> {
  return new Promise((resolve) => {
    app.onNextDeath(resolve);
    setTimeout(resolve, soonMs);
  });
}

async function type(
  { control }: Stage,
  { actor: { user }, typed }: Respondent,
  { question, planned }: { question: string; planned: PlannedAnswer },
): Promise<void> {
  const {
    way,
    texts: [first, second],
  } = planned;
  if (way === 'two') {
    // At once, so that the app can't post its next question between the two.
    const both = [first, second].map((text) => control.message({ user, text, wait: false }));
    typed.set(
      question,
      (await Promise.all(both)).map(({ ts }) => ts),
    );
    return;
  }
  const { ts } = await control.message({
    user,
    text: first,
    wait: false,
    ...(way === 'lost' ? { resend: false } : {}),
  });
  typed.set(question, [ts]);
  if (way === 'edit') await control.edit({ user, ts, text: second });
}

async function inModal(person: Respondent, modal: SeenView): Promise<boolean> {
  const block = modal.blocks.find((each) =>
    String((each as { block_id?: unknown }).block_id).startsWith('answer.'),
  );
  const question = String((block as { block_id?: unknown } | undefined)?.block_id ?? '').split('.')[1] ?? '';
  const planned = person.plan[question];
  const isChange = planned?.way === 'change';
  const isOver = (isChange ? person.changed : person.done).has(question);
  if (modal.callback_id !== views.answer || planned === undefined || isOver) {
    await person.actor.close();
    return true;
  }
  const {
    texts: [first, second],
    option,
  } = planned;
  const { error, errors } = await person.actor.submit({
    [`answer.${question}`]: isChange ? second : first,
    ...(option === null ? {} : { [`choice.${question}`]: option }),
  });
  if (error !== undefined || errors !== undefined) {
    person.retries += 1;
    return false;
  }
  (isChange ? person.changed : person.done).add(question);
  return true;
}

/** First what is to be changed, by the button beside the answered question; then it is sent. */
async function atReview(person: Respondent, seen: Seen): Promise<void> {
  const open = Object.keys(person.plan).find(
    (question) => person.plan[question]?.way === 'change' && !person.changed.has(question),
  );
  if (open === undefined || !isQuestionId(open)) return press(person, seen, act.send);
  const message = dm(seen.screen).findLast(({ blocks }) =>
    elementsIn(blocks).some(
      ({ element }) =>
        element.action_id === act.openAnswer && parseReference(element.value).question === open,
    ),
  );
  const now = message === undefined ? null : { message, kind: 'line', of: open };
  await press(person, { ...seen, now }, act.openAnswer);
}
