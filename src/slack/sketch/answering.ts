import type { ModalView } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import { entryOf, suggestionOf } from '../../coalition/sketch/read.ts';
import type { Suggestion } from '../../coalition/sketch/state.ts';
import { isBlank } from '../../coalition/words.ts';
import type { Found } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { openClicked } from '../coalitions/which.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Submitted } from '../forms/form.ts';
import { createForm, type PagedForm } from '../forms/paged-form.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  drawKey,
  type Interaction,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contactIn } from '../interviews/progress.ts';
import { quoted, section } from '../kit/blocks.ts';
import { valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { turnTo } from '../steps/showing.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import type { Leading } from './leading.ts';
import { buildSuggestionsView } from './suggestions-view.ts';
import { passageIn } from './words.ts';
import { digestOf } from './writing.ts';

// Leads answer what partners suggest: they take it over into the sketch, or thank for it and say why not.

interface Answering extends LeadSubject {
  suggestion: Suggestion;
  open: OpenEntry;
}

function find(found: Found, { user, meta }: Asking): Answering | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const suggestion = suggestionOf(subject.coalition.sketch, meta.suggestion ?? '');
  if (suggestion === undefined) return [{ key: 'suggestion-gone' }];
  return { ...subject, suggestion, open: nothingOpen };
}

async function read(subject: Answering, { context, user }: Asking): Promise<Answering> {
  const { coalition, suggestion } = subject;
  const present = entryOf(coalition.sketch.draft, suggestion.about);
  const entries = [suggestion.words, ...[present ?? []].flat()];
  return { ...subject, open: await openFor(context, { coalition, user, entries }) };
}

function head(text: Text, { coalition, suggestion, open }: Answering) {
  const who = contactIn(contactOf(coalition, suggestion.contact));
  return [
    section(text.sketch.answering.taking.suggested(who)),
    ...quoted(open(suggestion.words) ?? '', limits.sectionText),
  ];
}

/** What stands in the draft now; where nothing does, what was suggested. */
function wordsNow({ coalition, suggestion, open }: Answering): string {
  const present = entryOf(coalition.sketch.draft, suggestion.about);
  return present === null ? '' : (open(present) ?? '');
}

const draftWords = ({ sketch: { writing: words } }: Text) => ({
  save: words.draft,
  notes: { saved: words.draftSaved, offered: words.draftOffered },
});

async function under(
  { text, coalition, person }: Submitted<Answering>,
  interaction: ViewSubmissionInteraction,
): Promise<ModalView | null> {
  return coalition === null ? null : suggestionsView(interaction, { text, coalition, person }, 0);
}

export const takeForm = createForm<Answering>({
  callback: views.take,
  pages: [
    (text, { subject: { coalition, suggestion } }) => {
      const words = text.sketch.answering.taking;
      const passage = passageIn(text, coalition, suggestion.about).replaceAll('\u2060', '');
      return [
        { kind: 'text', id: 'words', label: words.words(passage), hint: words.hint },
        { kind: 'text', id: 'answer', label: words.answer, hint: words.answerHint, optional: true },
      ];
    },
  ],
  head: (text, { subject }) => head(text, subject),
  words: ({ sketch: { answering: words, close } }) => ({
    title: words.taking.title,
    close,
    submit: words.taking.submit,
  }),
  draft: {
    form: ({ coalition = '', suggestion = '' }) => `sketch-take-${coalition}-${suggestion}`,
    action: () => act.takeDraft,
    words: draftWords,
  },
  find,
  read,
  initial: (subject) => ({ words: [wordsNow(subject)] }),
  plan: ({ subject: { coalition, suggestion }, values }, { meta, request }) => {
    const [, seen = '', digest = ''] = meta.passages?.[0] ?? [];
    const text = valueIn(values, 'words');
    const answer = valueIn(values, 'answer');
    // "Taken over" is not said of a text that stayed as it was.
    if (seen !== '' && digestOf(text) === digest) return [{ field: 'words', key: 'suggestion-unused' }];
    return {
      coalitions: [
        {
          id: coalition.id,
          commands: [
            {
              type: 'TakeSuggestion',
              suggestion: suggestion.id,
              words: { entry: `sketch.${deriveId(request, suggestion.about ?? '')}`, text },
              seen: seen === '' ? null : seen,
              answer: isBlank(answer)
                ? null
                : { entry: `sketch.answer.${deriveId(request, suggestion.id)}`, text: answer },
            },
          ],
        },
      ],
    };
  },
  under,
});

export const thankForm = createForm<Answering>({
  callback: views.thank,
  pages: [
    ({ sketch: { answering: words } }) => [
      { kind: 'text', id: 'answer', label: words.thanking.reason, hint: words.thanking.hint },
    ],
  ],
  head: (text, { subject }) => head(text, subject),
  words: ({ sketch: { answering: words, close } }) => ({
    title: words.thanking.title,
    close,
    submit: words.thanking.submit,
  }),
  draft: {
    form: ({ coalition = '', suggestion = '' }) => `sketch-thank-${coalition}-${suggestion}`,
    action: () => act.thankDraft,
    words: draftWords,
  },
  find,
  read,
  plan: ({ subject: { coalition, suggestion }, values }, { request }) => ({
    coalitions: [
      {
        id: coalition.id,
        commands: [
          {
            type: 'ThankForSuggestion',
            suggestion: suggestion.id,
            answer: {
              entry: `sketch.answer.${deriveId(request, suggestion.id)}`,
              text: valueIn(values, 'answer'),
            },
          },
        ],
      },
    ],
  }),
  under,
});

/** What waits and what was answered, with its words for this lead. */
async function suggestionsView(
  { context, user }: Pick<Interaction, 'context' | 'user'>,
  { text, coalition, person }: Leading,
  page: number,
): Promise<ModalView> {
  const entries = coalition.sketch.suggestions.flatMap(({ words, settled }) => [
    words,
    ...[settled?.answer ?? []].flat(),
  ]);
  const open = await openFor(context, { coalition, user, entries });
  const zone = zoneOf(person, context.timezone);
  return buildSuggestionsView(text, { coalition, zone, open, page });
}

export const handleOpenSuggestions: BlockActionHandler = (interaction) => {
  const value = interaction.value || (interaction.view?.meta.coalition ?? '');
  return openClicked({ ...interaction, value }, async (opening) => {
    const view = await suggestionsView(interaction, opening, Number(interaction.detail) || 0);
    await turnTo(interaction, opening, view);
  });
};

function answeringBy(form: PagedForm<Answering>): BlockActionHandler {
  return (interaction) =>
    openClicked(interaction, async ({ coalition, person, text, say }) => {
      const [, id = ''] = interaction.value.split('.');
      const suggestion = suggestionOf(coalition.sketch, id);
      await say();
      if (suggestion === undefined || suggestion.settled !== null) {
        const key = suggestion === undefined ? 'suggestion-gone' : 'suggestion-settled';
        return answerClick(interaction, text, text.problems[key]);
      }
      const bare = { ...interaction, meta: {} };
      const subject = await read({ coalition, person, suggestion, open: nothingOpen }, bare);
      const meta: Meta = {
        coalition: coalition.id,
        suggestion: id,
        key: drawKey(),
        passages: [
          [
            suggestion.about ?? '',
            entryOf(coalition.sketch.draft, suggestion.about) ?? '',
            digestOf(wordsNow(subject)),
          ],
        ],
      };
      const view = await form.openView({ ...interaction, meta }, { subject });
      await showView(interaction, view, { onTop: interaction.view !== null });
    });
}

export const handleTake = answeringBy(takeForm);
export const handleThank = answeringBy(thankForm);
