import type { ModalView } from '@slack/types';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { textInput, type Values, valueIn } from '../inputs.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';
import { contactIn } from './progress.ts';

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
    ...{ callback: views.talk, title: words.title(page + 1, talkPages), close: text.readOwn.close },
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
