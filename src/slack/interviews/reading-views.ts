import type { KnownBlock, ModalView } from '@slack/types';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import { accessTo } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, divider, quoted, section } from '../kit/blocks.ts';
import { referenceValue } from '../kit/meta.ts';
import { modal, paged } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { contactOfInterview } from './progress.ts';
import { entriesShown, type ShownAnswer } from './shown-answer.ts';

/** What the own organisation wants, as it was written at the start. */
export function buildIntentionView(text: Text, coalition: Coalition, intention: string): ModalView {
  const words = text.interviews.overview;
  const own = coalition.partners.find((partner) => partner.own)?.name ?? '';
  return modal({
    callback: views.read,
    title: words.intention,
    close: words.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(`*${escapeMrkdwn(own)}*`),
      contextBlock(words.intentionHint),
      ...(intention === '' ? [contextBlock(text.interviews.readOwn.empty)] : quoted(intention)),
    ],
  });
}

export interface Reading {
  coalition: Coalition;
  interview: Interview;
  answers: ShownAnswer[];
  page: number;
}

/** One interview, paged, for a lead who may read it. */
export function buildReadView(text: Text, { coalition, interview, answers, page }: Reading): ModalView {
  const words = text.interviews.read;
  const partner = partnerOf(coalition, contactOf(coalition, interview.contact)?.partner ?? '')?.name ?? '';
  const lines = questionIds.flatMap((question) => readLines(text, question, answers));
  const { shown, pager } = paged(text, lines, { page, action: act.readPage });
  return modal({
    callback: views.read,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id, interview: interview.id, page },
    blocks: [
      section(words.of(contactOfInterview(coalition, interview), escapeMrkdwn(partner))),
      contextBlock(
        interview.recordedBy === null ? words.confidential : `${words.recorded} ${words.confidential}`,
      ),
      ...shown,
      ...pager,
    ],
  });
}

function readLines(text: Text, question: QuestionId, answers: ShownAnswer[]): KnownBlock[] {
  const answer = answers.find((each) => each.question === question);
  const shown = answer === undefined ? '' : entriesShown(answer);
  return [
    section(`*${text.interviews.questions[question].ask}*`),
    ...(question === 'concerns' && shown !== '' ? [contextBlock(text.interviews.read.concerns)] : []),
    ...(shown === ''
      ? [contextBlock(answer === undefined ? text.interviews.readOwn.empty : text.interviews.readOwn.skipped)]
      : quoted(shown)),
    divider,
  ];
}

/** A lead who may not read this one: what they can do about it. */
export function buildClosedReadView(
  text: Text,
  coalition: Coalition,
  interview: Interview,
  lead: string,
): ModalView {
  const words = text.interviews.read;
  const consent = interview.consents[lead];
  const askFirst = accessTo(coalition, interview, lead) === 'ask-first';
  const line = !askFirst
    ? interview.status === 'done'
      ? words.none
      : words.notYet
    : consent === 'asked'
      ? words.asked
      : consent === 'refused'
        ? words.refused
        : words.askFirst;
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  return modal({
    callback: views.read,
    title: words.title,
    close: words.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(line),
      ...(askFirst && consent === undefined
        ? [actions('consent', [button(act.askConsent, text.interviews.overview.askConsent, { value })])]
        : []),
    ],
  });
}
