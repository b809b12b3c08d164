import type { KnownBlock, ModalView } from '@slack/types';
import { isOpen } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { optionsOf, type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, divider, option, quoted, section } from '../kit/blocks.ts';
import { dateInput, radioInput, textInput, userInput } from '../kit/inputs.ts';
import { fitsInput } from '../kit/limits.ts';
import { type Meta, referenceValue } from '../kit/meta.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { openedLines } from './opened.ts';
import { inviterOf, readersIn } from './progress.ts';
import { entriesShown, optionText, type ShownAnswer } from './shown-answer.ts';

export interface AnswerForm {
  coalition: string;
  interview: string;
  question: QuestionId;
  key: string;
  /** What stands there now: the answer, or a draft that was kept. */
  choice?: string | undefined;
  initial?: string | undefined;
  draft?: 'offered' | 'saved';
}

/** One question in a modal. Its block ids hold the question, so that another one never takes over the typed text. */
export function buildAnswerView(text: Text, form: AnswerForm): ModalView {
  const { coalition, interview, question, key } = form;
  const words = text.interviews.answerForm;
  const { ask, why } = text.interviews.questions[question];
  const options = optionsOf(question);
  const place = questionIds.indexOf(question) + 1;
  const title = words.title(place, questionIds.length);
  const meta = { coalition, interview, question, key };
  const value = referenceValue({ coalition, interview, question });
  if (!fitsInput(form.initial ?? '')) {
    return modal({
      callback: views.answer,
      title,
      close: text.interviews.readOwn.close,
      meta,
      blocks: [
        section(`*${ask}*`),
        contextBlock(words.tooLong),
        actions(`long.${question}`, [button(act.changeInDm, words.changeInDm, { value })]),
      ],
    });
  }
  const choices = options.map((each) => option(each, optionText(text, question, each) ?? each));
  return modal({
    callback: views.answer,
    title,
    close: text.interviews.readOwn.close,
    submit: words.submit,
    meta,
    blocks: [
      section(`*${ask}*`),
      contextBlock(why),
      ...(choices.length === 0
        ? []
        : [
            radioInput(`choice.${question}`, {
              label: words.choice,
              options: choices,
              initial: form.choice,
              optional: true,
            }),
          ]),
      textInput(`answer.${question}`, {
        label: choices.length === 0 ? words.answer : words.explain,
        multiline: true,
        optional: choices.length > 0,
        initial: form.initial,
      }),
      actions(`draft.${question}`, [button(act.saveDraft, words.saveDraft, { value })]),
      ...(form.draft === undefined
        ? []
        : [contextBlock(form.draft === 'saved' ? words.draftSaved : words.draftOffered)]),
    ],
  });
}

export function buildPostponeView(text: Text, meta: Meta): ModalView {
  const words = text.interviews.later;
  return modal({
    callback: views.postpone,
    title: words.title,
    close: text.interviews.readOwn.close,
    submit: words.submit,
    meta,
    blocks: [
      section(words.intro),
      radioInput('when', {
        label: words.when,
        options: [
          option('tomorrow', words.tomorrow),
          option('next-week', words.nextWeek),
          option('date', words.date),
        ],
        initial: 'tomorrow',
      }),
      dateInput('until', { label: words.day, optional: true }),
    ],
  });
}

export function buildHandOverView(text: Text, meta: Meta): ModalView {
  const words = text.interviews.handOver;
  return modal({
    callback: views.handOver,
    title: words.title,
    close: text.interviews.readOwn.close,
    submit: words.submit,
    meta,
    blocks: [
      section(words.intro),
      userInput('colleague', { label: words.colleague, hint: words.colleagueHint }),
    ],
  });
}

export function buildDeclineView(text: Text, coalition: Coalition, interview: Interview): ModalView {
  const { title, submit, body } = text.interviews.decline;
  const meta = { coalition: coalition.id, interview: interview.id };
  const blocks = [section(body(inviterOf(coalition, interview)))];
  return modal({
    callback: views.decline,
    title,
    close: text.interviews.readOwn.close,
    submit,
    meta,
    blocks,
  });
}

export function buildProposeTalkView(text: Text, coalition: Coalition, interview: Interview): ModalView {
  const { title, submit, body } = text.interviews.talk;
  const meta = { coalition: coalition.id, interview: interview.id };
  const blocks = [section(body(inviterOf(coalition, interview)))];
  return modal({
    callback: views.proposeTalk,
    title,
    close: text.interviews.readOwn.close,
    submit,
    meta,
    blocks,
  });
}

/** M1.5 in full: who reads one's answers and from when, what goes further, what stays, and what nobody can rule out. */
export function buildPrivacyView(text: Text, coalition: Coalition, interview: Interview): ModalView {
  const words = text.interviews.privacy;
  const parts = [
    words.who(readersIn(text, coalition, interview)),
    words.colleagues,
    words.keys,
    words.never(questionIds.indexOf('concerns') + 1),
    words.change,
    words.transform,
    words.kept,
    words.admins,
  ];
  return modal({
    callback: views.privacy,
    title: words.title,
    close: text.interviews.readOwn.close,
    meta: { coalition: coalition.id, interview: interview.id },
    blocks: parts.map((part) => section(part)),
  });
}

export interface OwnAnswers {
  coalition: Coalition;
  interview: Interview;
  answers: ShownAnswer[];
  page: number;
  /** The ISO date since which it is noted who reads. */
  since: string | null;
}

/** All of one's own answers, paged, each with a button to change it. */
export function buildOwnView(text: Text, own: OwnAnswers): ModalView {
  const { coalition, interview, answers, page } = own;
  const words = text.interviews.readOwn;
  const reference = { coalition: coalition.id, interview: interview.id };
  const changeable = isOpen(interview) || interview.status === 'done' || interview.status === 'recorded';
  const lines = questionIds.flatMap((question): KnownBlock[] => {
    const answer = answers.find((each) => each.question === question);
    const value = referenceValue({ ...reference, question });
    const change = changeable ? button(act.openAnswer, words.change, { value }) : undefined;
    const title = section(`*${text.interviews.questions[question].ask}*`, change);
    if (answer === undefined) return [title, contextBlock(words.empty), divider];
    const shown = entriesShown(answer);
    return [title, ...(shown === '' ? [contextBlock(words.skipped)] : quoted(shown)), divider];
  });
  const readers = text.interviews.invitation.who(readersIn(text, coalition, interview));
  const { shown, pager } = paged(text, lines, { page, action: act.ownPage });
  return modal({
    callback: views.own,
    title: words.title,
    close: words.close,
    meta: { ...reference, page },
    blocks: [
      section(`*${escapeMrkdwn(coalition.name)}*`),
      contextBlock(readers),
      ...openedLines(text, own),
      ...shown,
      ...pager,
    ],
  });
}
