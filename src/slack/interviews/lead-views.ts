import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { accessTo } from '../../coalition/access.ts';
import { contactOf, partnerOf } from '../../coalition/find.ts';
import { isOpen, mayInvite } from '../../coalition/interviews.ts';
import { latestInterviews } from '../../coalition/next-step.ts';
import type { Coalition, Contact, Interview } from '../../coalition/state.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import { dayIn, type Text } from '../../text/text.ts';
import { actions, button, context, divider, option, quoted, section } from '../blocks.ts';
import { act, menu, views } from '../ids.ts';
import { checkboxInput, multiSelectInput, textInput, type Values, valueIn } from '../inputs.ts';
import { type Meta, spotValue } from '../place.ts';
import { escapeMrkdwn } from '../words.ts';
import { answeredCount, contactIn, contactLabel, contactOfInterview } from './progress.ts';
import { entriesShown, type ShownAnswer } from './shown-answer.ts';
import { modal, paged } from './views.ts';

/** M1.7: everybody with where they stand; invite, read, record, compare. */
export function buildInterviewsView(
  text: Text,
  {
    coalition,
    lead,
    page,
    key,
    invited = 0,
  }: { coalition: Coalition; lead: string; page: number; key: string; invited?: number },
): ModalView {
  const words = text.interviews;
  const everybody = latestInterviews(coalition);
  const lines = everybody.map(({ contact, interview }) =>
    contactLine(text, { coalition, lead, contact, interview }),
  );
  const { shown, pager, first } = paged(text, lines, { page, action: act.interviewsPage });
  const isInvitable = ({ contact, interview }: (typeof everybody)[number]) =>
    contact.user !== null && mayInvite(interview);
  const some = everybody.some(isInvitable);
  // Thousands of options would be more than a view holds: one chooses from those on this page.
  const invitable = everybody.slice(first, first + shown.length).filter(isInvitable);
  const readable = coalition.interviews.filter(
    (interview) => accessTo(coalition, interview, lead) === 'reader',
  );
  return modal({
    ...{ callback: views.interviews, title: words.title, close: words.close },
    ...(some ? { submit: words.submit } : {}),
    meta: { coalition: coalition.id, page, key },
    blocks: [
      ...(invited > 0 ? [section(words.invited(invited))] : []),
      ...(everybody.length === 0 ? [section(words.noContacts)] : []),
      ...(some
        ? inviteInputs(
            text,
            { coalition, first },
            invitable.map(({ contact }) => contact),
          )
        : []),
      ...(!some && everybody.length > 0 ? [context(words.nobodyLeft)] : []),
      ...shown,
      ...pager,
      actions('compare', [
        ...(readable.length === 0 ? [] : [button(act.openCompare, words.compare, { value: coalition.id })]),
        button(act.openIntention, words.intention, { value: coalition.id }),
      ]),
    ],
  });
}

function inviteInputs(
  text: Text,
  { coalition, first }: { coalition: Coalition; first: number },
  contacts: Contact[],
): KnownBlock[] {
  const words = text.interviews;
  const options: PlainTextOption[] = contacts.map((contact) =>
    option(contact.id, contactLabel(coalition, contact)),
  );
  // Another page has other options: what was chosen on this one does not hold there.
  const id = first === 0 ? 'who' : `who.${first}`;
  return [
    ...(options.length === 0
      ? []
      : [multiSelectInput(id, { label: words.who, hint: words.whoHint, optional: true, options })]),
    checkboxInput('everyone', {
      label: words.everyoneLabel,
      optional: true,
      option: option('everyone', words.everyone),
    }),
  ];
}

interface Line {
  coalition: Coalition;
  lead: string;
  contact: Contact;
  interview: Interview | undefined;
}

function contactLine(text: Text, line: Line): KnownBlock {
  const { coalition, contact, interview } = line;
  const partner = escapeMrkdwn(partnerOf(coalition, contact.partner)?.name ?? '');
  const words = `${contactIn(contact)}, ${partner}: _${statusIn(text, line)}_`;
  const choices = menuFor(text, line);
  if (choices.length === 0) return section(words);
  const actionId = `${act.openRead}.${contact.id}${interview === undefined ? '' : `.${interview.id}`}`;
  return section(words, { type: 'overflow', action_id: actionId, options: choices });
}

function statusIn(text: Text, { contact, interview }: Line): string {
  const words = text.interviews.status;
  if (interview === undefined) return contact.user === null ? words.withoutSlack : words.none;
  if (interview.undelivered !== null) return words.undelivered;
  if (interview.later !== null && isOpen(interview)) return words.later(dayIn(text, interview.later));
  if (interview.status === 'answering' || interview.status === 'paused')
    return words[interview.status](answeredCount(interview), questionIds.length);
  return words[interview.status];
}

function menuFor(text: Text, { coalition, lead, contact, interview }: Line): PlainTextOption[] {
  const words = text.interviews;
  const access = interview === undefined ? 'none' : accessTo(coalition, interview, lead);
  const recordable =
    interview === undefined ||
    ['asked', 'talk', 'recorded'].includes(interview.status) ||
    (contact.user === null && interview.status === 'done');
  return [
    ...(access === 'reader' ? [option(menu.read, words.read)] : []),
    ...(access === 'ask-first' ? [option(menu.consent, words.askConsent)] : []),
    ...(recordable ? [option(menu.record, words.record)] : []),
    ...(contact.user === null ? [option(menu.erase, words.erase)] : []),
  ];
}

/** What the own organisation wants, as it was written at the start. */
export function buildIntentionView(text: Text, coalition: Coalition, intention: string): ModalView {
  const words = text.interviews;
  const own = coalition.partners.find((partner) => partner.own)?.name ?? '';
  return modal({
    ...{
      callback: views.read,
      title: words.intention,
      close: words.close,
      meta: { coalition: coalition.id },
    },
    blocks: [
      section(`*${escapeMrkdwn(own)}*`),
      context(words.intentionHint),
      ...(intention === '' ? [context(text.readOwn.empty)] : quoted(intention)),
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
  const words = text.readInterview;
  const partner = partnerOf(coalition, contactOf(coalition, interview.contact)?.partner ?? '')?.name ?? '';
  const lines = questionIds.flatMap((question) => readLines(text, question, answers));
  const { shown, pager } = paged(text, lines, { page, action: act.readPage });
  return modal({
    ...{ callback: views.read, title: words.title, close: words.close },
    meta: { coalition: coalition.id, interview: interview.id, page },
    blocks: [
      section(words.of(contactOfInterview(coalition, interview), escapeMrkdwn(partner))),
      context(interview.recordedBy === null ? words.confidential : `${words.recorded} ${words.confidential}`),
      ...shown,
      ...pager,
    ],
  });
}

function readLines(text: Text, question: QuestionId, answers: ShownAnswer[]): KnownBlock[] {
  const answer = answers.find((each) => each.question === question);
  const shown = answer === undefined ? '' : entriesShown(answer);
  return [
    section(`*${text.questions[question].ask}*`),
    ...(question === 'concerns' && shown !== '' ? [context(text.readInterview.concerns)] : []),
    ...(shown === ''
      ? [context(answer === undefined ? text.readOwn.empty : text.readOwn.skipped)]
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
  const words = text.readInterview;
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
  const value = spotValue({ coalition: coalition.id, interview: interview.id });
  return modal({
    ...{ callback: views.read, title: words.title, close: words.close, meta: { coalition: coalition.id } },
    blocks: [
      section(line),
      ...(askFirst && consent === undefined
        ? [actions('consent', [button(act.askConsent, text.interviews.askConsent, { value })])]
        : []),
    ],
  });
}

/** All readable answers to one question side by side. */
export function buildCompareView(
  text: Text,
  compared: {
    coalition: Coalition;
    question: QuestionId;
    answers: { interview: Interview; answer: ShownAnswer | undefined }[];
    page: number;
  },
): ModalView {
  const { coalition, question, answers, page } = compared;
  const words = text.compare;
  const options = questionIds.map((id) => option(id, text.questions[id].short));
  const lines = answers.flatMap(({ interview, answer }): KnownBlock[] => {
    const shown = answer === undefined ? '' : entriesShown(answer);
    const partner = partnerOf(coalition, contactOf(coalition, interview.contact)?.partner ?? '')?.name ?? '';
    return [
      section(`*${escapeMrkdwn(partner)}*, ${contactOfInterview(coalition, interview)}`),
      ...(shown === '' ? [context(words.noAnswer)] : quoted(shown)),
      divider,
    ];
  });
  const { shown, pager } = paged(text, lines, { page, action: act.comparePage });
  const chosen = options.find((each) => each.value === question);
  return modal({
    ...{ callback: views.compare, title: words.title, close: text.readOwn.close },
    meta: { coalition: coalition.id, question, page },
    blocks: [
      actions('which-question', [
        {
          type: 'static_select',
          action_id: act.compareQuestion,
          options,
          ...(chosen === undefined ? {} : { initial_option: chosen }),
          placeholder: { type: 'plain_text', text: words.question },
        },
      ]),
      section(`*${text.questions[question].ask}*`),
      context(text.readInterview.confidential),
      ...(answers.length === 0 ? [section(words.none)] : shown),
      ...pager,
    ],
  });
}

/** The questions of each page of a talk's form: at most three in a modal. */
function talkPage(page: number): QuestionId[] {
  return questionIds.slice(page * 3, page * 3 + 3);
}

export const talkPages = Math.ceil(questionIds.length / 3);

/** M1.6: a lead writes down what was said. */
export function buildTalkView(
  text: Text,
  {
    coalition,
    contact,
    values,
    meta,
    page,
  }: { coalition: Coalition; contact: Contact; values: Values; meta: Meta; page: number },
): ModalView {
  const words = text.recordForm;
  const last = page === talkPages - 1;
  return modal({
    ...{ callback: views.talk, title: words.title(page + 1), close: text.readOwn.close },
    submit: last ? words.submit : words.nextPage,
    meta: { ...meta, coalition: coalition.id, contact: contact.id, page },
    blocks: [
      section(words.intro(contactIn(contact))),
      ...(page === 0 && contact.user !== null ? [context(words.check)] : []),
      ...talkPage(page).map((question) =>
        textInput(`${question}.talk`, {
          ...{ label: text.questions[question].ask, hint: text.questions[question].why },
          ...{ multiline: true, optional: true, initial: valueIn(values, question) },
        }),
      ),
      actions('draft', [button(act.talkDraft, text.answerForm.saveDraft)]),
    ],
  });
}
