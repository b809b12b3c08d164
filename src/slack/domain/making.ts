import type { Problem } from '../../coalition/decision.ts';
import { interestOf } from '../../coalition/domain/read.ts';
import { type Interest, interestKinds, interestPlaces } from '../../coalition/domain/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { openFor } from '../../reading.ts';
import { type Opening, openClicked } from '../coalitions/which.ts';
import { answerIn } from '../forms/fields.ts';
import { findForLead } from '../forms/for-lead.ts';
import type { Asking } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { answerOf, fields, type Making, newValues, parseSource, valuesFor } from './form-fields.ts';
import { act, views } from './ids.ts';
import { idIn, madeOrNothing } from './made-view.ts';
import { metaUnder, screenIn, screenView } from './screens.ts';

// Wording an interest, and changing one: one window.

export const interestForm = createForm<Making, OpenEntry>({
  callback: views.interestForm,
  pages: [fields],
  words: (text, { subject: { interest } }) => ({
    title: interest === null ? text.domain.form.make : text.domain.form.change,
    close: text.domain.list.close,
    submit: text.domain.form.save,
  }),
  draft: {
    // What another lead changed meanwhile leaves an older draft behind; each answer has a draft of its own.
    form: ({ coalition = '', interest, sequence = 0, interview = '', question = '' }) =>
      interest === undefined
        ? `interest-${coalition}-${interview}-${question}`
        : `interest-${interest}-${sequence}`,
    action: () => act.interestDraft,
    words: ({ domain: { form } }) => ({
      save: form.saveDraft,
      notes: { saved: form.draftSaved, offered: form.draftOffered },
    }),
  },
  find,
  read,
  initial: ({ coalition, interest, open }, meta) =>
    interest === null ? newValues(coalition, meta) : valuesFor(interest, open),
  before: wordsBefore,
  plan,
  answer: madeOrNothing,
  under: async ({ text, coalition, person }, interaction) =>
    coalition === null
      ? null
      : screenView(interaction, { text, coalition, person }, screenIn(interaction.meta)),
});

function find(found: Found, { user, meta }: Asking): Making | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const interest = meta.interest === undefined ? null : interestOf(subject.coalition, meta.interest);
  if (interest === undefined) return [{ key: 'unknown-interest' }];
  return { ...subject, user, interest, open: nothingOpen };
}

async function read(subject: Making, { context, user, meta }: Asking): Promise<Making> {
  const { coalition, interest } = subject;
  const own = interest === null ? [] : [interest.words, interest.why ?? ''];
  const answer = answerOf(coalition, meta);
  const entries = [...own, ...(answer?.parts ?? [])].filter((entry) => entry !== '');
  return { ...subject, open: await openFor(context, { coalition, user, entries }) };
}

/** What stood there: words that were left alone stay the same entry. */
async function wordsBefore(interaction: ViewSubmissionInteraction): Promise<OpenEntry> {
  const { context, user, meta } = interaction;
  if (meta.interest === undefined) return nothingOpen;
  const found = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
  const subject = find(found, interaction);
  return Array.isArray(subject) ? nothingOpen : (await read(subject, interaction)).open;
}

function plan(
  {
    subject: { coalition, interest },
    values,
    before,
  }: { subject: Making; values: Values; before: OpenEntry },
  { meta }: ViewSubmissionInteraction,
): Plan {
  const id = idIn(meta);
  const { key = '', sequence = 0 } = meta;
  const words = answerIn('line', values, 'words');
  const why = answerIn('text', values, 'why');
  const kind = interestKinds.find((each) => each === valueIn(values, 'kind')) ?? null;
  const face = {
    interest: id,
    partners: answerIn('several', values, 'partners'),
    place: interestPlaces.find((each) => each === valueIn(values, 'place')) ?? ('undecided' as const),
    kind,
    sources: answerIn('several', values, 'source').flatMap((value) => parseSource(value) ?? []),
  };
  const secret = (part: string, text: string) => ({ entry: `interest.${id}.${part}.${key}`, text });
  if (interest === null)
    return {
      coalitions: [
        {
          id: coalition.id,
          commands: [
            {
              type: 'MakeInterest',
              ...face,
              words: secret('words', words),
              why: why === '' ? null : secret('why', why),
            },
          ],
        },
      ],
    };
  const wasWhy = interest.why === null ? '' : (before(interest.why) ?? '');
  return {
    coalitions: [
      {
        id: coalition.id,
        commands: [
          {
            type: 'ChangeInterest',
            ...face,
            seen: sequence,
            words:
              interest.words !== '' && words === before(interest.words) ? 'same' : secret('words', words),
            why: why === wasWhy ? 'same' : why === '' ? null : secret('why', why),
          },
        ],
      },
    ],
  };
}

/** A new one: by itself, or from the answer that the button stands beside. */
export const handleMakeInterest: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { coalition, person, text, say } = opening;
    if (coalition.over !== null) {
      await say();
      return answerClick(interaction, text, text.problems['coalition-over']);
    }
    const [, interview, question] = interaction.value.split('.');
    const meta = {
      ...metaUnder(interaction.view?.meta, coalition),
      key: drawKey(),
      ...(interview === undefined ? {} : { interview }),
      ...(question === undefined ? {} : { question }),
    };
    await openForm(interaction, opening, { coalition, person, meta, interest: null });
  });

export const handleChangeInterest: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { coalition, text, say } = opening;
    const interest = interestOf(coalition, interaction.value.split('.')[1] ?? '');
    if (interest === undefined) {
      await say();
      return answerClick(interaction, text, text.problems['unknown-interest']);
    }
    await openChange(interaction, opening, interest);
  });

export function openChange(
  interaction: BlockActionInteraction,
  opening: Opening,
  interest: Interest,
): Promise<void> {
  const { coalition, person } = opening;
  const meta = {
    ...metaUnder(interaction.view?.meta, coalition),
    key: drawKey(),
    interest: interest.id,
    sequence: interest.history.length,
  };
  return openForm(interaction, opening, { coalition, person, meta, interest });
}

async function openForm(
  interaction: BlockActionInteraction,
  { user, say }: Opening,
  { coalition, person, meta, interest }: Pick<Making, 'coalition' | 'person' | 'interest'> & { meta: Meta },
): Promise<void> {
  const asking = { ...interaction, meta };
  const subject = { coalition, person, user, interest, open: nothingOpen };
  const view = await interestForm.openView(asking, { subject });
  await say();
  await showView(interaction, view, { onTop: interaction.view !== null });
}
