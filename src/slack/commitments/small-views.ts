import type { KnownBlock, ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, option, quoted, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { dateInput, radioInput, selectInput, textInput, type Values, valueIn } from '../inputs.ts';
import { limits } from '../limits.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';

/** What a small form about one commitment shows beside its questions. */
export interface Small {
  meta: Meta;
  /** The commitment itself, as it was written. */
  words: string;
  values: Values;
  note?: 'offered' | 'saved';
}

const wordsShown = 300;

/** Which day it will be. */
export function buildDateView(text: Text, { meta, words, values }: Small): ModalView {
  const form = text.commitments.dateForm;
  return modal({
    ...{
      callback: views.commitmentDate,
      title: form.title,
      close: text.commitments.close,
      submit: form.submit,
    },
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
    ...{ callback: views.commitmentTake, title: form.takeTitle, close: text.commitments.close },
    ...{ submit: form.takeSubmit, meta },
    blocks: [
      ...quoted(words, wordsShown),
      section(form.takeIntro),
      dateInput('date', {
        ...{ label: form.take, hint: text.commitments.form.dateHint, optional: true },
        initial: valueIn(values, 'date') || undefined,
      }),
    ],
  });
}

/** Why it is stuck, and who may read that. */
export function buildStuckView(text: Text, small: Small): ModalView {
  const form = text.commitments.stuckForm;
  const { meta, words, values } = small;
  return modal({
    ...{
      callback: views.commitmentStuck,
      title: form.title,
      close: text.commitments.close,
      submit: form.submit,
    },
    meta,
    blocks: [
      ...quoted(words, wordsShown),
      section(form.intro),
      textInput('why', { label: form.why, multiline: true, initial: valueIn(values, 'why') }),
      radioInput('who', {
        ...{ label: form.who, hint: form.whoHint },
        options: [option('leads', form.leads), option('coalition', form.coalition)],
        initial: valueIn(values, 'who') || 'leads',
      }),
      ...draftLines(text, small, 'stuck'),
    ],
  });
}

/** M10.5: a question to the owner. */
export function buildAskView(text: Text, small: Small & { owner: string }): ModalView {
  const form = text.commitments.askForm;
  const { meta, words, values, owner } = small;
  return modal({
    ...{
      callback: views.commitmentAsk,
      title: form.title,
      close: text.commitments.close,
      submit: form.submit,
    },
    meta,
    blocks: [
      ...quoted(words, wordsShown),
      section(form.intro(owner)),
      textInput('question', {
        ...{ label: form.question, optional: true, multiline: true },
        initial: valueIn(values, 'question'),
      }),
      ...draftLines(text, small, 'ask'),
    ],
  });
}

export const outcomes = ['done', 'on-track', 'new-date', 'stuck', 'released'] as const;
export type Outcome = (typeof outcomes)[number];

/** A lead writes down what came out of a talk with the owner. */
export function buildRecordView(text: Text, small: Small & { owner: string }): ModalView {
  const form = text.commitments.recordForm;
  const { meta, values, owner, words } = small;
  return modal({
    ...{ callback: views.commitmentRecord, title: form.title, close: text.commitments.close },
    ...{ submit: form.submit, meta },
    blocks: [
      ...quoted(words, wordsShown),
      section(form.intro(owner)),
      radioInput('outcome', {
        label: form.outcome,
        options: outcomes.map((each) => option(each, form.outcomes[each])),
        initial: valueIn(values, 'outcome') || undefined,
      }),
      dateInput('date', {
        ...{ label: form.date, optional: true },
        initial: valueIn(values, 'date') || undefined,
      }),
      textInput('why', {
        ...{ label: form.why, hint: form.whyHint, optional: true, multiline: true },
        initial: valueIn(values, 'why'),
      }),
      ...draftLines(text, small, 'record'),
    ],
  });
}

/** The same lines in every form that something is typed in; the detail says which form it is. */
function draftLines(text: Text, { note }: Small, detail: string): KnownBlock[] {
  const words = text.commitments.form;
  const save = actions('draft', [button(`${act.commitmentDraft}.${detail}`, words.saveDraft)]);
  if (note === undefined) return [save];
  return [save, context(note === 'saved' ? words.draftSaved : words.draftOffered)];
}

/** A message was chosen where no coalition is: which one is it for? */
export function buildWhichView(text: Text, meta: Meta, coalitions: readonly Coalition[]): ModalView {
  const words = text.commitments.which;
  const shown = coalitions.slice(-limits.options);
  return modal({
    ...{ callback: views.commitmentWhich, title: words.title, close: text.commitments.close },
    ...{ submit: words.submit, meta },
    blocks: [
      selectInput('coalition', {
        label: words.coalition,
        options: shown.map(({ id, name }) => option(id, name)),
        initial: shown.at(-1)?.id,
      }),
    ],
  });
}
