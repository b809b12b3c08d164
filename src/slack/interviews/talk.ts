import type { Problem } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import type { Secret } from '../../coalition/secret.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { isBlank } from '../../coalition/words.ts';
import type { Found } from '../../command-handler.ts';
import { type QuestionId, questionIds } from '../../method/interview.ts';
import type { Text } from '../../text/text.ts';
import { type Opening, openClicked } from '../coalitions/which.ts';
import type { Field } from '../forms/fields.ts';
import type { Asking, Subject } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import { type BlockActionHandler, deriveId, drawKey } from '../interaction.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { parseReference } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { buildInterviewsView } from './overview-view.ts';
import { contactIn } from './progress.ts';

// M1.6: a talk in person, written down by a lead in three pages.

interface Talk extends Subject {
  coalition: Coalition;
  contact: Contact;
}

const questionsOnPage = 3;
const pages = Array.from({ length: Math.ceil(questionIds.length / questionsOnPage) }, (_, page) =>
  questionIds.slice(page * questionsOnPage, (page + 1) * questionsOnPage),
);

/** Each page takes the place of the one before: three on top of the list would be one more than Slack stacks. */
export const talkForm = createForm<Talk>({
  callback: views.talk,
  pages: pages.map((questions) => (text) => questions.map((question) => questionField(text, question))),
  head: (text, { page, subject: { contact } }) => [
    section(text.interviews.recordForm.intro(contactIn(contact))),
    ...(page === 0 && contact.user !== null ? [contextBlock(text.interviews.recordForm.check)] : []),
  ],
  words: ({ interviews: { recordForm: words, readOwn } }, { page }) => ({
    title: words.title(page + 1, pages.length),
    close: readOwn.close,
    submit: page === pages.length - 1 ? words.submit : words.nextPage,
  }),
  draft: {
    form: ({ contact = '' }) => `talk-${contact}`,
    action: () => act.talkDraft,
    words: ({ interviews: { answerForm: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved },
    }),
  },
  pageIn: 'page',
  find,
  plan: ({ subject: { coalition, contact }, values }, { meta: { key = '' } }) => {
    const interview = deriveId(key, contact.id);
    const answers = answersIn(values, interview);
    const command = { type: 'RecordTalk', contact: contact.id, interview, answers } as const;
    return { coalitions: [{ id: coalition.id, commands: [command] }] };
  },
  under: async ({ text, coalition }, { user }) =>
    coalition && buildInterviewsView(text, { coalition, lead: user, page: 0, key: drawKey() }),
});

function questionField(text: Text, question: QuestionId): Field {
  const { ask, why } = text.interviews.questions[question];
  return { kind: 'text', id: question, entity: 'talk', label: ask, hint: why, optional: true };
}

/** For a lead: nobody else is shown who it is. */
function find({ coalition: found, person }: Found, { user, meta }: Asking): Talk | Problem[] {
  const coalition = found?.state;
  if (coalition == null || !coalition.leads.includes(user)) return [{ key: 'unknown-contact' }];
  const contact = contactOf(coalition, meta.contact ?? '');
  if (contact === undefined) return [{ key: 'unknown-contact' }];
  return { coalition, contact, person: person.state };
}

function answersIn(values: Values, interview: string): Partial<Record<QuestionId, Secret>> {
  const given = questionIds.flatMap((question): [QuestionId, Secret][] => {
    const text = valueIn(values, question);
    return isBlank(text)
      ? []
      : [[question, { entry: `${interview}.${question}`, text: JSON.stringify({ text }) }]];
  });
  return Object.fromEntries(given);
}

export async function openTalk(
  opening: Opening,
  { contact: id, onTop }: { contact: string; onTop: boolean },
): Promise<void> {
  const { coalition, person, say } = opening;
  const contact = contactOf(coalition, id);
  if (contact === undefined) return say();
  const meta = { key: drawKey(), coalition: coalition.id, contact: contact.id };
  const view = await talkForm.openView({ ...opening, meta }, { subject: { coalition, person, contact } });
  await say();
  await showView(opening, view, { onTop });
}

/** A button in a note: the value is the coalition and, in the interview's place, the contact. */
export const handleOpenTalk: BlockActionHandler = (interaction) =>
  openClicked(interaction, (opening) =>
    openTalk(opening, {
      contact: parseReference(interaction.value).interview ?? '',
      onTop: interaction.view !== null,
    }),
  );
