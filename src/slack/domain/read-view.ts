import type { KnownBlock, ModalView } from '@slack/types';
import { isOnlyForLeads } from '../../coalition/domain/interests.ts';
import { interestsOf } from '../../coalition/domain/read.ts';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import { contactOfInterview } from '../interviews/progress.ts';
import { entriesShown, type ShownAnswer } from '../interviews/shown-answer.ts';
import { actions, button, contextBlock, divider, menuOf, option, quoted, section } from '../kit/blocks.ts';
import { modal, pagedGroups } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act, views } from './ids.ts';

export interface ReadAcross {
  coalition: Coalition;
  question: QuestionId;
  /** Those that this lead may read. */
  answers: { interview: Interview; answer: ShownAnswer | undefined }[];
  /** What the own organisation wants: it stands beside what moves the others. */
  intention: string;
  page: number;
}

/** One question with all answers beside each other; each can become an interest, but for what goes no further. */
export function buildReadAcrossView(text: Text, reading: ReadAcross): ModalView {
  const { coalition, question, page } = reading;
  const words = text.domain.read;
  const groups = [...intentionLines(text, reading), ...answerLines(text, reading)];
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.domainPage });
  const options = questionIds.map((id) => option(id, text.interviews.questions[id].short));
  return modal({
    callback: views.domain,
    title: words.title,
    close: text.domain.list.close,
    meta: { coalition: coalition.id, way: 'read', question, page },
    blocks: [
      actions('which-question', [
        { ...menuOf(act.readingQuestion, words.question, options), ...chosen(options, question) },
        button(act.openDomain, words.back, { value: coalition.id }),
      ]),
      section(`*${text.interviews.questions[question].ask}*`),
      contextBlock(text.interviews.read.confidential),
      ...(isOnlyForLeads(question) ? [contextBlock(words.concerns)] : []),
      ...(groups.length === 0 ? [section(words.none)] : groups.slice(first, end).flat()),
      ...pager,
    ],
  });
}

function chosen(options: ReturnType<typeof option>[], question: QuestionId) {
  const found = options.find(({ value }) => value === question);
  return found === undefined ? {} : { initial_option: found };
}

function intentionLines(text: Text, { coalition, question, intention }: ReadAcross): KnownBlock[][] {
  if (question !== 'motive' || intention === '') return [];
  const own = coalition.partners.find((partner) => partner.own)?.name ?? '';
  const count = interestsOf(coalition).filter(({ sources }) =>
    sources.some(({ kind }) => kind === 'intention'),
  ).length;
  return [
    [
      section(text.domain.read.intention(escapeMrkdwn(own)), makeButton(text, `${coalition.id}.intention`)),
      ...quoted(intention),
      ...madeLine(text, count),
      divider,
    ],
  ];
}

function answerLines(text: Text, { coalition, question, answers }: ReadAcross): KnownBlock[][] {
  return answers.map(({ interview, answer }) => {
    const shown = answer === undefined ? '' : entriesShown(answer);
    const partner = partnerOf(coalition, contactOf(coalition, interview.contact)?.partner ?? '')?.name ?? '';
    const title = `*${escapeMrkdwn(partner)}*, ${contactOfInterview(coalition, interview)}`;
    const value = `${coalition.id}.${interview.id}.${question}`;
    const canMake = shown !== '' && !isOnlyForLeads(question) && coalition.over === null;
    const count = interestsOf(coalition).filter(({ sources }) =>
      sources.some(
        (source) =>
          source.kind === 'answer' && source.interview === interview.id && source.question === question,
      ),
    ).length;
    return [
      canMake ? section(title, makeButton(text, value)) : section(title),
      ...(shown === '' ? [contextBlock(text.domain.read.noAnswer)] : quoted(shown)),
      ...madeLine(text, count),
      divider,
    ];
  });
}

function makeButton(text: Text, value: string) {
  return button(act.makeInterest, text.domain.read.make, { value });
}

function madeLine(text: Text, count: number): KnownBlock[] {
  return count === 0 ? [] : [contextBlock(text.domain.read.made(count))];
}
