import type { ActionsBlock, KnownBlock } from '@slack/types';
import { isOpen } from '../../coalition/interviews/read.ts';
import type { Coalition, Interview } from '../../coalition/state.ts';
import { optionsOf, type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import { act } from '../ids.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { type Message, messageOf } from '../kit/message.ts';
import { referenceValue } from '../kit/meta.ts';
import { tucked } from '../kit/more.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { readersIn } from './progress.ts';
import { entriesShown, optionText, type ShownAnswer } from './shown-answer.ts';

const presentShown = 800;

export interface Asked {
  coalition: Coalition;
  interview: Interview;
  question: QuestionId;
  /** What the answer is now, when the question is asked again. */
  present?: ShownAnswer | undefined;
}

/** "3 van 7", the question, why it is asked, and the buttons. Answering is just typing. */
export function buildQuestionMessage(text: Text, asked: Asked): Message {
  const { question } = asked;
  const place = questionIds.indexOf(question) + 1;
  const words = text.interviews.question;
  const { ask, why } = text.interviews.questions[question];
  const hasOptions = optionsOf(question).length > 0;
  return messageOf(text, {
    title: words.notification(place, questionIds.length),
    blocks: [
      section(`*${words.place(place, questionIds.length)}*  ${ask}`),
      contextBlock(why),
      ...optionButtons(text, asked),
      contextBlock(hasOptions ? words.typeOrChoose : words.typeHere),
      actions(`question.${question}`, questionButtons(text, asked)),
    ],
    own: present(text, asked.present),
  });
}

function present(text: Text, answer: ShownAnswer | undefined): KnownBlock[] {
  if (answer === undefined || entriesShown(answer) === '') return [];
  const { present: label, replaces } = text.interviews.question;
  return [contextBlock(replaces), contextBlock(label), ...quoted(entriesShown(answer), presentShown)];
}

function optionButtons(text: Text, { coalition, interview, question }: Asked): KnownBlock[] {
  const options = optionsOf(question);
  if (options.length === 0) return [];
  const value = referenceValue({ coalition: coalition.id, interview: interview.id, question });
  const buttons = options.map((each) =>
    button(`${act.choice}.${each}`, optionText(text, question, each) ?? each, { value }),
  );
  return [actions(`choice.${question}`, buttons)];
}

function questionButtons(text: Text, { coalition, interview, question }: Asked): ActionsBlock['elements'] {
  const words = text.interviews.question;
  const value = referenceValue({ coalition: coalition.id, interview: interview.id, question });
  const inWindow = button(act.openAnswer, words.window, { value });
  if (interview.status === 'done') return [inWindow];
  return [
    button(act.skip, words.skip, { value }),
    ...tucked([
      inWindow,
      ...(question === questionIds[0] ? [] : [button(act.back, words.back, { value })]),
      button(act.pause, words.pause, { value }),
      button(act.openOwn, words.readAll, { value }),
    ]),
  ];
}

/**
 * What a question's message becomes once it is dealt with: one line, what was chosen, and a way to change it. One that was left without
 * an answer says that it comes again; it has no button, as only one question is asked at a time.
 */
export function buildAnsweredMessage(
  text: Text,
  { coalition, interview, question, present }: Asked,
): Message {
  const words = text.interviews.question;
  const place = questionIds.indexOf(question) + 1;
  const { short, ask } = text.interviews.questions[question];
  const answer = interview.answers[question];
  if (interview.status === 'erased')
    return messageOf(text, { title: ask, blocks: [section(words.erased(place, short))] });
  if (answer === undefined && isOpen(interview))
    return messageOf(text, { title: ask, blocks: [section(words.left(place, short))] });
  const line = answer?.parts.length === 0 ? words.skipped(place, short) : words.answered(place, short);
  const value = referenceValue({ coalition: coalition.id, interview: interview.id, question });
  const mayChange = isOpen(interview) || interview.status === 'done';
  return messageOf(text, {
    title: ask,
    blocks: [section(line, mayChange ? button(act.openAnswer, words.change, { value }) : undefined)],
    own: present?.choice == null ? [] : [contextBlock(words.chosen), ...quoted(present.choice)],
  });
}

/** After the last question: read back, and send. */
export function buildReviewMessage(text: Text, { coalition, interview }: Omit<Asked, 'question'>): Message {
  const words = text.interviews.review;
  const name = escapeMrkdwn(coalition.name);
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const empty = Object.values(interview.answers).every((answer) => answer.parts.length === 0);
  return messageOf(text, {
    title: words.notification,
    blocks: [
      section(empty ? words.nothing(name) : words.body(name, readersIn(text, coalition, interview))),
      actions(`review.${interview.id}`, [
        ...(empty ? [] : [button(act.send, words.send, { value, style: 'primary' })]),
        button(act.openOwn, text.interviews.question.readAll, { value }),
        ...tucked([
          button(act.back, text.interviews.question.back, { value }),
          button(act.pause, text.interviews.question.pause, { value }),
        ]),
      ]),
    ],
  });
}

/** The review's message once its author went back to a question. */
export function buildLeftReview(text: Text): Message {
  return messageOf(text, { blocks: [contextBlock(text.interviews.review.left)] });
}

/** The review's message once the interview is closed: sent, withdrawn, declined. */
export function buildSettledReview(text: Text, interview: Interview): Message {
  return messageOf(text, { blocks: [contextBlock(text.person.hub.status[interview.status])] });
}
