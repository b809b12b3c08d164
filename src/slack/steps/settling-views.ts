import type { ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { lastRound, latestPass } from '../../coalition/steps/read.ts';
import type { StepId } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { views } from '../ids.ts';
import { section } from '../kit/blocks.ts';
import { textInput } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { titleIn } from './words.ts';

export interface Settling {
  coalition: Coalition;
  step: StepId;
  meta: Meta;
}

export function buildSkipView(text: Text, { coalition, step, meta }: Settling): ModalView {
  const words = text.steps.walk.skipForm;
  const known = latestPass(coalition.walk, step) !== undefined;
  return modal({
    callback: views.stepSkip,
    title: words.title,
    close: text.steps.walk.close,
    submit: words.submit,
    meta,
    blocks: [
      section(words.intro(known ? text.steps.each[step].name : titleIn(text, step))),
      textInput('reason', { label: words.reason, hint: words.reasonHint, multiline: true }),
    ],
  });
}

export type Going = 'back' | 'again' | 'closing' | 'throw-away';

/** Before the whole coalition goes somewhere else: what that means, and that nothing is lost. */
export function buildGoView(
  text: Text,
  { coalition, step, meta, going }: Settling & { going: Going },
): ModalView {
  const words = text.steps.walk.goForm;
  const { confirm } = text.steps.walk.practice;
  const isThrown = going === 'throw-away';
  const body = {
    back: () => backIn(text, coalition, step),
    again: () => words.again(text.steps.each[step].name, lastRound(coalition.walk) + 1),
    closing: () => words.closing,
    'throw-away': () => confirm.body,
  }[going]();
  return modal({
    callback: views.stepGo,
    title: isThrown ? confirm.title : words.titles[going],
    meta,
    ...(isThrown
      ? { close: confirm.no, submit: confirm.yes }
      : { close: text.steps.walk.close, submit: words.submit }),
    blocks: [section(body)],
  });
}

function backIn(text: Text, { walk, over }: Coalition, step: StepId): string {
  const words = text.steps.walk.goForm;
  const { name } = text.steps.each[step];
  if (over !== null) return words.reopen(name);
  if (walk.resume?.step === step) return words.resume(name);
  // Gone back several times, the coalition returns to where it first left off.
  return words.back(name, titleIn(text, (walk.resume ?? walk.at).step));
}
