import type { ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { optionsOf } from '../coalitions/which.ts';
import { views } from '../ids.ts';
import { quoted, section } from '../kit/blocks.ts';
import { dateInput, selectInput, type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';

/** What a small form about one commitment shows beside its questions. */
export interface Small {
  meta: Meta;
  /** The commitment itself, as it was written. */
  words: string;
  values: Values;
}

/** How much of a commitment stands over a form about it, in code points. */
export const wordsShown = 300;

/** Which day it will be. */
export function buildDateView(text: Text, { meta, words, values }: Small): ModalView {
  const form = text.commitments.dateForm;
  return modal({
    callback: views.commitmentDate,
    title: form.title,
    close: text.commitments.close,
    submit: form.submit,
    meta,
    blocks: [
      ...quoted(words, wordsShown),
      dateInput('date', { label: form.date, initial: valueIn(values, 'date') || undefined }),
    ],
  });
}

/** Taking what is open: it counts at once. */
export function buildTakeView(text: Text, { meta, words, values }: Small): ModalView {
  const form = text.commitments.dateForm;
  return modal({
    callback: views.commitmentTake,
    title: form.takeTitle,
    close: text.commitments.close,
    submit: form.takeSubmit,
    meta,
    blocks: [
      ...quoted(words, wordsShown),
      section(form.takeIntro),
      dateInput('date', {
        label: form.take,
        hint: text.commitments.form.dateHint,
        optional: true,
        initial: valueIn(values, 'date') || undefined,
      }),
    ],
  });
}

/** A message was chosen where no coalition is: which one is it for? */
export function buildWhichView(text: Text, meta: Meta, coalitions: readonly Coalition[]): ModalView {
  const words = text.commitments.which;
  return modal({
    callback: views.commitmentWhich,
    title: words.title,
    close: text.commitments.close,
    submit: words.submit,
    meta,
    blocks: [
      selectInput('coalition', {
        label: words.coalition,
        options: optionsOf(coalitions),
        initial: coalitions.at(-1)?.id,
      }),
    ],
  });
}
