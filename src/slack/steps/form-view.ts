import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { type StepId, type StepQuestionId, stepOptionsOf } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, option, plain, quoted, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { checkboxesInput, radioInput, textInput } from '../inputs.ts';
import { fitsInput, limits } from '../limits.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';
import { mention } from '../words.ts';
import { dayOf, optionsIn } from './words.ts';

/** One question in the form, with what stands there. */
export interface AskedQuestion {
  question: StepQuestionId;
  words: string;
  choice: string | null;
  open: boolean;
  /** What somebody else wrote since the form was opened; both are kept. */
  theirs?: { by: string; at: number; text: string };
}

export interface StepForm {
  coalition: Coalition;
  step: StepId;
  meta: Meta;
  asked: AskedQuestion[];
  /** Which page of the step's questions, from 0; `null`: one question by itself. */
  page: number | null;
  pages: number;
  zone: string;
  draft?: 'offered' | 'saved';
}

/** Up to three questions. Each input's block_id holds its question, so that no other one takes over what was typed. */
export function buildStepFormView(text: Text, form: StepForm): ModalView {
  const { coalition, step, asked, page, pages } = form;
  const words = text.walk.form;
  const isMore = page !== null && page + 1 < pages;
  const conflicts = asked.filter(({ theirs }) => theirs !== undefined);
  const title =
    conflicts.length > 0 ? text.walk.conflict.title : words.title((page ?? 0) + 1, page === null ? 1 : pages);
  return modal({
    ...{ callback: views.stepAnswer, title, close: text.walk.close },
    ...{ submit: isMore ? words.submitNext : words.submit, meta: form.meta },
    blocks: [
      context(`*${text.steps[step].name}*`),
      ...(coalition.walk.at.step === step && coalition.over === null ? [] : [context(text.walk.notHere)]),
      ...(conflicts[0]?.theirs === undefined
        ? []
        : [section(text.walk.conflict.intro(mention(conflicts[0].theirs.by)))]),
      ...asked.flatMap((each) => questionInputs(text, each, form.zone)),
      unknownInput(text, asked),
      ...formButtons(text, form, conflicts.length > 0),
      ...(form.draft === undefined
        ? []
        : [context(form.draft === 'saved' ? words.draftSaved : words.draftOffered)]),
    ],
  });
}

/** Where two versions meet, one's own is stored already. */
function formButtons(text: Text, form: StepForm, isConflict: boolean): KnownBlock[] {
  const draft = isConflict ? [] : [button(act.stepDraft, text.walk.form.saveDraft)];
  const buttons = [...draft, ...historyButton(text, form)];
  return buttons.length === 0 ? [] : [actions('draft', buttons)];
}

/** From a form with one question: two views of Slack's three are open by then. */
function historyButton(text: Text, { coalition, asked, page }: StepForm) {
  const [only] = asked;
  const versions = only === undefined ? [] : (coalition.walk.answers[only.question]?.versions ?? []);
  if (only === undefined || page !== null || versions.length === 0) return [];
  const value = `${coalition.id}.${only.question}`;
  return [button(act.openHistory, text.walk.question.history, { value })];
}

function questionInputs(text: Text, asked: AskedQuestion, zone: string): KnownBlock[] {
  const { question, words, choice, theirs } = asked;
  const { ask, hint } = text.stepQuestions[question];
  const options = optionsFor(text, question);
  const isTooLong = !fitsInput(words);
  return [
    ...(theirs === undefined ? [] : theirsBlocks(text, theirs, zone)),
    ...(options.length === 0
      ? []
      : [
          section(`*${ask}*`),
          radioInput(`choice-${question}.answer`, {
            ...{ label: text.walk.form.choice, options, optional: true },
            initial: choice ?? undefined,
          }),
        ]),
    ...(isTooLong ? [context(text.walk.form.tooLong)] : []),
    textInput(`${question}.answer`, {
      ...{ label: options.length === 0 ? ask : text.walk.form.explain, hint },
      ...{ multiline: true, optional: true, initial: isTooLong ? undefined : words },
    }),
  ];
}

function theirsBlocks(text: Text, theirs: NonNullable<AskedQuestion['theirs']>, zone: string): KnownBlock[] {
  const words = text.walk.conflict;
  const name = mention(theirs.by);
  return [
    context(words.theirs(name, dayOf(text, zone, theirs.at))),
    ...quoted(theirs.text === '' ? text.walk.history.cleared : theirs.text, limits.sectionText * 2),
  ];
}

function optionsFor(text: Text, question: StepQuestionId): PlainTextOption[] {
  const words = optionsIn(text, question);
  return stepOptionsOf(question).map((id) => ({
    ...option(id, words[id]?.label ?? id),
    description: plain(words[id]?.because ?? '', limits.optionText),
  }));
}

/** "Not known yet": one list for all questions of the form. */
function unknownInput(text: Text, asked: AskedQuestion[]): KnownBlock {
  const options = asked.map(({ question }) => option(question, text.stepQuestions[question].short));
  const open = asked.filter((each) => each.open).map(({ question }) => question);
  return checkboxesInput(`unknown.${asked[0]?.question ?? ''}`, {
    ...{ label: text.walk.form.unknown, hint: text.walk.form.unknownHint, optional: true, options },
    initial: open,
  });
}
