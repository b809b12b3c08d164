import { questionsOf, type StepId, type StepQuestionId, stepOptionsOf } from '../../src/method/steps.ts';
import { type Actor, elementsIn, type SeenView, wordsOf } from './actors.ts';
import type { Stage } from './stage.ts';

/** A lead who walks through the steps by what Slack shows them, and nothing else. */
export function createWalker(control: Stage['control'], lead: Actor) {
  /** The step's screen, once it is as wanted: screens under a form come up to date a moment after it. */
  const turned = async (wanted: (view: SeenView) => boolean): Promise<SeenView> => {
    const fits = (modals: SeenView[]) => {
      const top = modals.at(-1);
      return top?.callback_id === 'step.show' && wanted(top) ? top : undefined;
    };
    const screen = await control.until(lead.user, ({ modals }) => fits(modals) !== undefined);
    const top = fits(screen.modals);
    if (top === undefined) throw new Error('gone again');
    return top;
  };
  const headerOf = ({ blocks }: SeenView) => wordsOf(blocks.slice(0, 2));
  const has = (view: SeenView, action: string) =>
    elementsIn(view.blocks).some(({ element }) => element.action_id.startsWith(action));
  const press = async (action: string) => {
    const view = await lead.modal('step.show');
    const placed = elementsIn(view.blocks).find(({ element }) => element.action_id.startsWith(action));
    if (placed === undefined)
      throw new Error(
        `${action} is not offered, but ${elementsIn(view.blocks).map(({ element }) => element.action_id)}`,
      );
    await lead.clickModal(placed.element.action_id, {
      ...(placed.block.block_id === undefined ? {} : { block_id: placed.block.block_id }),
      ...(placed.element.value === undefined ? {} : { value: placed.element.value }),
    });
  };
  const questionsIn = (view: SeenView): StepQuestionId[] =>
    view.blocks.flatMap((block) => {
      const id = (block as { block_id?: string }).block_id ?? '';
      return /^[a-z-]+\.answer$/.test(id) && !id.startsWith('choice-')
        ? [id.split('.')[0] as StepQuestionId]
        : [];
    });
  return {
    press,
    has,
    questionsIn,
    /** `/coalitie stap`, in the coalition's channel or of the only coalition. */
    open: async (rest = '', channel?: string) => {
      await lead.command(`stap ${rest}`.trim(), channel);
      return lead.modal('step.show');
    },
    /** Answers every question of the step that is open, page by page. */
    answerAll: async (words: (question: StepQuestionId) => string): Promise<StepQuestionId[]> => {
      const done: StepQuestionId[] = [];
      await press('step.fill');
      for (;;) {
        const view = await lead.modal('step.answer');
        const asked = questionsIn(view);
        if (asked.length === 0 || done.includes(asked[0] as StepQuestionId)) break;
        done.push(...asked);
        const values = Object.fromEntries(
          asked.flatMap((question) => {
            const [choice] = stepOptionsOf(question);
            return [
              [`${question}.answer`, words(question)],
              ...(choice === undefined ? [] : [[`choice-${question}.answer`, choice]]),
            ];
          }),
        );
        const answered = await lead.submit(values);
        if (answered.errors !== undefined) throw new Error(JSON.stringify(answered.errors));
        if (answered.view?.callback_id !== 'step.answer') break;
      }
      await turned((view) => !has(view, 'step.fill'));
      return done;
    },
    /** Finishes the step that is open. */
    finish: async (
      given: { settled?: string; document?: string; next?: string; tell?: 'yes' | 'no' } = {},
    ) => {
      const before = headerOf(await lead.modal('step.show'));
      await press('step.finish');
      const view = await lead.modal('step.finish');
      const inputs = view.blocks.flatMap((block) => (block as { block_id?: string }).block_id ?? []);
      const answered = await lead.submit({
        settled: given.settled ?? null,
        tell: given.tell ?? 'yes',
        ...(inputs.includes('document') && given.document !== undefined ? { document: given.document } : {}),
        ...(inputs.includes('next') && given.next !== undefined ? { next: given.next } : {}),
      });
      if (answered.errors !== undefined) throw new Error(JSON.stringify(answered.errors));
      return turned((now) => headerOf(now) !== before);
    },
    turned,
    /** What one still has to answer in a step, as the method says. */
    asks: (step: StepId, plan: boolean) => questionsOf(step, plan ? 'plan' : null),
  };
}
