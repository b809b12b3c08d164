import type { ViewResponseAction } from '@slack/bolt';
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import { isOnlyForLeads, sourceKey } from '../../coalition/domain/interests.ts';
import { interestOf, interestsOf } from '../../coalition/domain/read.ts';
import { similarTo } from '../../coalition/domain/similar.ts';
import {
  type Interest,
  type InterestSource,
  interestKinds,
  interestPlaces,
} from '../../coalition/domain/state.ts';
import { activePartners, contactOf, interviewOf } from '../../coalition/find.ts';
import { accessTo } from '../../coalition/interviews/read.ts';
import { longest } from '../../coalition/longest.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { isQuestionId, questionIds } from '../../method/interview.ts';
import { openFor } from '../../reading.ts';
import type { Text } from '../../text/text.ts';
import { type Opening, openClicked } from '../coalitions/which.ts';
import { answerIn } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Part, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contactLabel, contactOfInterview } from '../interviews/progress.ts';
import { entriesShown, showAnswer } from '../interviews/shown-answer.ts';
import { actions, button, contextBlock, option, quoted, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { showView } from '../kit/open-views.ts';
import { kindIn } from '../meetings/words.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';
import { metaUnder, screenIn, screenView } from './screens.ts';
import { interestValue, partnersIn, wordsOf } from './words.ts';

// Wording an interest, and changing one: one window.

interface Making extends LeadSubject {
  user: string;
  /** `null`: a new one. */
  interest: Interest | null;
  /** Its words, and the answer that is being read. */
  open: OpenEntry;
}

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

/** The answer that is being read, as far as the window says so. */
function answerOf(coalition: Coalition, { interview: id, question }: Meta) {
  const interview = id === undefined ? undefined : interviewOf(coalition, id);
  if (interview === undefined || question === undefined || !isQuestionId(question)) return null;
  const parts = interview.answers[question]?.parts.map(({ entry }) => entry) ?? [];
  return { interview, question, parts };
}

const shownOfAnswer = 1_200;

function fields(text: Text, { subject, meta }: Shown<Making>): Part[] {
  const { coalition, interest } = subject;
  const { form, kinds, kindUnknown, places } = text.domain;
  return [
    ...answerLines(text, subject, meta),
    { kind: 'line', id: 'words', label: form.words, hint: form.wordsHint, max: longest.interest },
    {
      kind: 'several',
      id: 'partners',
      label: form.partners,
      options: activePartners(coalition).map(({ id, name }) => option(id, name)),
    },
    {
      kind: 'choice',
      id: 'place',
      label: form.place,
      options: interestPlaces.map((place) => option(place, places[place])),
      begin: 'undecided',
    },
    {
      kind: 'several',
      id: 'source',
      label: form.sources,
      options: sourceOptions(text, { coalition, user: subject.user, interest, meta }),
    },
    {
      kind: 'dropdown',
      id: 'kind',
      label: form.kind,
      hint: form.kindHint,
      options: [option('unknown', kindUnknown), ...interestKinds.map((kind) => option(kind, kinds[kind]))],
      begin: 'unknown',
    },
    { kind: 'text', id: 'why', label: form.why, hint: form.whyHint, optional: true },
  ];
}

function answerLines(text: Text, { coalition, open }: Making, meta: Meta): KnownBlock[] {
  const answer = answerOf(coalition, meta);
  if (answer === null) return [];
  const { interview, question } = answer;
  const shown = showAnswer(text, interview, { question, open });
  const words = shown === undefined ? '' : entriesShown(shown);
  return [
    section(text.domain.form.answerOf(contactOfInterview(coalition, interview))),
    ...quoted(words, shownOfAnswer).slice(0, 1),
  ];
}

const intention: InterestSource = { kind: 'intention' };
const talk: InterestSource = { kind: 'talk' };
const meetingsOffered = 20;

/** What it can draw on: answers that this lead may read, and what was heard elsewhere. Question (f) is no source. */
function sourceOptions(
  text: Text,
  {
    coalition,
    user,
    interest,
    meta,
  }: { coalition: Coalition; user: string; interest: Interest | null; meta: Meta },
): PlainTextOption[] {
  const readable = coalition.interviews.filter((each) => accessTo(coalition, each, user) === 'reader');
  const answers = readable.flatMap(({ id, answers }) =>
    questionIds.flatMap((question): InterestSource[] =>
      isOnlyForLeads(question) || (answers[question]?.parts.length ?? 0) === 0
        ? []
        : [{ kind: 'answer', interview: id, question }],
    ),
  );
  const room = limits.options - meetingsOffered - 2;
  const asked = isQuestionId(meta.question ?? '') ? meta.question : 'motive';
  const offered =
    answers.length <= room
      ? answers
      : answers.filter((each) => each.kind === 'answer' && each.question === asked).slice(0, room);
  const meetings = coalition.meetings
    .filter(({ status }) => status !== 'cancelled')
    .slice(-meetingsOffered)
    .map(({ id }): InterestSource => ({ kind: 'meeting', meeting: id }));
  const all = [...(interest?.sources ?? []), ...offered, intention, talk, ...meetings];
  const once = new Map(all.map((source) => [sourceValue(source), source]));
  return [...once].map(([value, source]) => option(value, sourceLabel(text, coalition, source)));
}

/** As an option's value. */
function sourceValue(source: InterestSource): string {
  return sourceKey(source).replaceAll(' ', '.');
}

function parseSource(value: string): InterestSource | null {
  const [kind = '', id = '', question = ''] = value.split('.');
  if (kind === 'answer' && isQuestionId(question)) return { kind, interview: id, question };
  if (kind === 'meeting') return { kind, meeting: id };
  return kind === 'intention' || kind === 'talk' ? { kind } : null;
}

function sourceLabel(text: Text, coalition: Coalition, source: InterestSource): string {
  const words = text.domain.one.source;
  if (source.kind === 'meeting') {
    const meeting = meetingOf(coalition, source.meeting);
    return words.meeting(meeting === undefined ? '…' : kindIn(text, meeting));
  }
  if (source.kind !== 'answer') return words[source.kind];
  const contact = contactOf(coalition, interviewOf(coalition, source.interview)?.contact ?? '');
  const short = text.interviews.questions[source.question].short;
  return contact === undefined ? short : `${short}: ${contactLabel(coalition, contact)}`;
}

/** What is known by what is being read: whose answer it is. */
function newValues(coalition: Coalition, meta: Meta): Values {
  if (meta.interview === 'intention') {
    const own = coalition.partners.filter((partner) => partner.own).map(({ id }) => id);
    return { partners: own, source: [sourceValue(intention)] };
  }
  const answer = answerOf(coalition, meta);
  if (answer === null) return {};
  const { interview, question } = answer;
  const partner = contactOf(coalition, interview.contact)?.partner;
  return {
    partners: partner === undefined ? [] : [partner],
    source: [sourceValue({ kind: 'answer', interview: interview.id, question })],
  };
}

function valuesFor(interest: Interest, open: OpenEntry): Values {
  const { words, partners, place, sources, kind, why } = interest;
  return {
    words: [open(words) ?? ''],
    partners,
    place: [place],
    source: sources.map(sourceValue),
    kind: [kind ?? 'unknown'],
    why: [why === null ? '' : (open(why) ?? '')],
  };
}

/** What stood there: words that were left alone stay the same entry. */
async function wordsBefore(interaction: ViewSubmissionInteraction): Promise<OpenEntry> {
  const { context, user, meta } = interaction;
  if (meta.interest === undefined) return nothingOpen;
  const found = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
  const subject = find(found, interaction);
  return Array.isArray(subject) ? nothingOpen : (await read(subject, interaction)).open;
}

function idIn({ interest, key = '' }: Meta): string {
  return interest ?? deriveId(key, 'interest');
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

const similarShown = 3;

/** Words that overlap with an interest that stands suggest that one; where none do, the window closes. */
async function madeOrNothing(
  { text, coalition, values }: Submitted<Making, OpenEntry>,
  interaction: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const { context, user, meta } = interaction;
  const made = coalition === null ? undefined : interestOf(coalition, idIn(meta));
  if (coalition === null || made === undefined || meta.interest !== undefined) return undefined;
  const others = interestsOf(coalition).filter(({ id }) => id !== made.id);
  const open = await openFor(context, { coalition, user, entries: others.map(({ words }) => words) });
  const similar = similarTo(
    valueIn(values, 'words'),
    others.map((each) => ({ id: each.id, words: open(each.words) ?? '' })),
  ).slice(0, similarShown);
  if (similar.length === 0) return undefined;
  const like = similar.flatMap(({ id }) => interestOf(coalition, id) ?? []);
  return { response_action: 'update', view: buildMadeView(text, { coalition, made, like, open, meta }) };
}

/** After it was kept: what it looks like, and the way to make one of both. */
export function buildMadeView(
  text: Text,
  {
    coalition,
    made,
    like,
    open,
    meta,
  }: { coalition: Coalition; made: Interest; like: Interest[]; open: OpenEntry; meta: Meta },
): ModalView {
  const words = text.domain.made;
  return modal({
    callback: views.interestMade,
    title: words.title,
    close: words.back,
    meta,
    blocks: [
      section(words.body),
      contextBlock(words.similar),
      ...like.flatMap((each) => [
        section(`*${wordsOf(each, open) ?? '…'}*\n${partnersIn(text, coalition, each)}`),
        actions(`like.${each.id}`, [
          button(act.openMerge, words.merge, { value: interestValue(coalition, made, each.id) }),
        ]),
      ]),
    ],
  });
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
