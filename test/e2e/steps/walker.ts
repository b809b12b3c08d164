import {
  isStepQuestionId,
  type StepId,
  type StepQuestionId,
  stepOptionsOf,
} from '../../../src/method/steps.ts';
import { act, views } from '../../../src/slack/ids.ts';
import { type Actor, elementsIn, type SeenView, wordsOf } from '../actors.ts';
import type { Stage } from '../stage.ts';

export interface Finishing {
  settled?: string;
  document?: string;
  next?: string;
  tell?: 'yes' | 'no';
  leaveOpen?: boolean;
}

export interface Answering {
  /** Ticked as not known yet, and left empty. */
  unknown?: StepQuestionId[];
  /** Just left empty. */
  empty?: StepQuestionId[];
  choices?: Partial<Record<StepQuestionId, string>>;
}

/** The block_ids of the inputs of a form. */
function inputsIn({ blocks }: SeenView): string[] {
  return blocks.flatMap((block) => {
    const { type, block_id: id } = block as { type: string; block_id?: string };
    return type === 'input' && id !== undefined ? [id] : [];
  });
}

/** The questions that a form asks, in order. */
function questionsIn(view: SeenView): StepQuestionId[] {
  const fields = inputsIn(view).map((id) => id.split('.')[0] ?? '');
  return fields.filter(isStepQuestionId);
}

function hasButton(view: SeenView, action: string): boolean {
  return elementsIn(view.blocks).some(({ element }) => element.action_id.startsWith(action));
}

/** A lead who walks through the steps by what Slack shows them, and nothing else. */
export function createWalker(control: Stage['control'], lead: Actor) {
  /** The step's screen, once it is as wanted: screens under a form come up to date a moment after it. */
  const turned = async (wanted: (view: SeenView) => boolean): Promise<SeenView> => {
    const fits = (modals: SeenView[]) => {
      const top = modals.at(-1);
      return top?.callback_id === views.step && wanted(top) ? top : undefined;
    };
    const screen = await control.until(lead.user, ({ modals }) => fits(modals) !== undefined);
    const top = fits(screen.modals);
    if (top === undefined) throw new Error('gone again');
    return top;
  };
  /** Presses a button of the modal on top by how its action_id begins, and its value ends; waits for the view it opens. */
  const press = async (action: string, { value, opens }: { value?: string; opens?: string } = {}) => {
    const view = await lead.modal();
    const found = elementsIn(view.blocks).find(
      ({ element }) =>
        element.action_id.startsWith(action) && (value === undefined || element.value?.endsWith(value)),
    );
    if (found === undefined) {
      const offered = elementsIn(view.blocks).map(({ element }) => element.action_id);
      throw new Error(`${action} is not offered, but ${offered.join(', ')}`);
    }
    const { block, element } = found;
    await lead.clickModal(element.action_id, {
      ...(block.block_id === undefined ? {} : { block_id: block.block_id }),
      ...(element.value === undefined ? {} : { value: element.value }),
    });
    return opens === undefined ? view : lead.modal(opens);
  };
  const submit = async (values: Record<string, string | string[] | null>) => {
    const answered = await lead.submit(values);
    if (answered.errors !== undefined) throw new Error(JSON.stringify(answered.errors));
    return answered;
  };
  const topOf = (view: SeenView) => wordsOf(view.blocks.slice(0, 2));
  /** Does what takes the coalition elsewhere, and waits for that step's screen. */
  const moved = async (move: () => Promise<unknown>): Promise<SeenView> => {
    const before = topOf(await lead.modal(views.step));
    await move();
    return turned((now) => topOf(now) !== before);
  };
  const closeAll = async () => {
    while ((await control.view({ user: lead.user })).modals.length > 0) await lead.close();
  };
  return {
    lead,
    press,
    submit,
    turned,
    /** `/coalitie stap`, in the coalition's channel or of the only coalition. */
    open: async (rest = '', channel?: string) => {
      await closeAll();
      await lead.command(`stap ${rest}`.trim(), channel);
      return lead.modal(views.step);
    },
    closeAll,
    /** Answers what is left of the step that is open, page by page. */
    answerAll: async (
      words: (question: StepQuestionId) => string,
      { unknown = [], empty = [], choices = {} }: Answering = {},
    ): Promise<StepQuestionId[]> => {
      const done: StepQuestionId[] = [];
      await press(act.fillStep, { opens: views.stepAnswer });
      for (;;) {
        const asked = questionsIn(await lead.modal(views.stepAnswer));
        done.push(...asked);
        const values = asked.flatMap((question): [string, string | string[]][] => {
          if (unknown.includes(question) || empty.includes(question)) return [];
          const choice = choices[question] ?? stepOptionsOf(question)[0];
          const chosen: [string, string][] =
            choice === undefined ? [] : [[`choice-${question}.answer`, choice]];
          return [[`${question}.answer`, words(question)], ...chosen];
        });
        const open = asked.filter((question) => unknown.includes(question));
        const answered = await submit({
          ...Object.fromEntries(values),
          ...(open.length === 0 ? {} : { [`unknown.${asked[0]}`]: open }),
        });
        if (answered.view?.callback_id !== views.stepAnswer) break;
      }
      if (empty.length === 0) await turned((view) => !hasButton(view, act.fillStep));
      return done;
    },
    /** Answers one question from the screen that is open. */
    answer: async (question: StepQuestionId, words: string) => {
      await press(act.fillQuestion, { value: `.${question}`, opens: views.stepAnswer });
      await submit({ [`${question}.answer`]: words });
    },
    /** Finishes the step that is open. */
    finish: (given: Finishing = {}) =>
      moved(async () => {
        const inputs = inputsIn(await press(act.openFinish, { opens: views.stepFinish }));
        const { settled = null, document, next, tell = 'yes', leaveOpen } = given;
        await submit({
          settled,
          tell,
          ...(inputs.includes('despite') ? { despite: ['yes'] } : {}),
          ...(inputs.includes('document') && document !== undefined ? { document } : {}),
          ...(inputs.includes('next') && next !== undefined ? { next } : {}),
          ...(leaveOpen === undefined ? {} : { leave_open: leaveOpen ? ['yes'] : [] }),
        });
      }),
    skip: (reason: string) =>
      moved(async () => {
        await press(act.openSkip, { opens: views.stepSkip });
        await submit({ reason });
      }),
    /** Takes the whole coalition to another step, from the list of all steps. */
    goTo: async (step: StepId, how: 'back' | 'again' | 'closing') => {
      await press(act.listSteps, { opens: views.stepList });
      await press(act.openStep, { value: `.${step}` });
      await turned((view) => hasButton(view, `${act.openGo}.${how}`));
      return moved(async () => {
        await press(`${act.openGo}.${how}`, { opens: views.stepGo });
        await submit({});
      });
    },
  };
}

export type Walker = ReturnType<typeof createWalker>;
