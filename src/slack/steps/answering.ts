import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { isReplaced, isStepId, isStepQuestionId } from '../../method/steps.ts';
import { zoneOf } from '../../person/dues.ts';
import { openClicked } from '../coalitions/which.ts';
import { findForLead } from '../forms/for-lead.ts';
import type { Asking, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import type { BlockActionHandler, Interaction, ViewSubmissionInteraction } from '../interaction.ts';
import type { Values } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { conflicting, present, withDraft } from './conflicts.ts';
import { changesIn, draftName, metaFor, type Page, pageIn, pageOf, singlePage } from './form.ts';
import { type Answering, conflictsIn, historyButton, stepFields, stepHead, valuesOf } from './form-fields.ts';
import { type Showing, showCurrent, viewUnder } from './showing.ts';
import { parseStepValue } from './words.ts';

/** Answering a step's questions, three at a time, or one by itself: each of a step's pages is a form that is saved by itself. */
export const stepForm = createForm<Answering>({
  callback: views.stepAnswer,
  pages: [(text, { subject }) => stepFields(text, subject)],
  head: (text, { subject }) => stepHead(text, subject),
  words: ({ steps: { walk } }, { subject: { page, asked } }) => {
    const isMore = page.page !== null && page.page + 1 < page.pages;
    const title = walk.form.title((page.page ?? 0) + 1, page.page === null ? 1 : page.pages);
    return {
      title: conflictsIn(asked).length > 0 ? walk.conflict.title : title,
      close: walk.close,
      submit: isMore ? walk.form.submitNext : walk.form.submit,
    };
  },
  draft: {
    form: draftName,
    action: () => act.stepDraft,
    words: ({ steps: { walk } }) => ({
      save: walk.form.saveDraft,
      notes: { saved: walk.form.draftSaved, offered: walk.form.draftOffered },
    }),
    more: (text, { subject }) => historyButton(text, subject),
    // Where two versions meet, one's own is stored already.
    isOpen: ({ subject: { asked } }: Shown<Answering>) => conflictsIn(asked).length === 0,
    merge: (text, subject, { draft, asking: { user } }) => {
      const asked = withDraft(text, subject.asked, { ...subject, user, draft });
      return asked.every((each, at) => each === subject.asked[at]) ? null : { ...subject, asked };
    },
  },
  find,
  read: async (subject, asking) => {
    if (subject.asked.length > 0) return subject;
    const questions = (asking.meta.asked ?? []).map(([id]) => id).filter(isStepQuestionId);
    return { ...subject, asked: await present(asking, subject.coalition, questions) };
  },
  initial: valuesOf,
  plan,
  answer,
  under: async ({ text, coalition, person }, interaction) => {
    const page = coalition && pageIn(coalition, interaction.meta);
    return coalition && page && viewUnder(interaction, { text, coalition, person }, page.step);
  },
});

function find(found: Found, { context, user, meta }: Asking): Answering | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const page = pageIn(subject.coalition, meta);
  if (page === null) return [{ key: 'step-moved' }];
  return { ...subject, page, asked: [], zone: zoneOf(subject.person, context.timezone) };
}

function plan(
  { subject: { coalition }, values }: { subject: Answering; values: Values },
  { meta, request }: ViewSubmissionInteraction,
): Plan {
  const answers = changesIn(meta, values, request);
  const command = { type: 'AnswerStep', round: meta.round ?? 1, answers } as const;
  return { coalitions: [{ id: coalition.id, commands: [command] }] };
}

/** To what somebody else wrote meanwhile, to the next page, or back to the screen from which it was opened. */
async function answer(
  { text, coalition, person, result }: Submitted<Answering>,
  interaction: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const page = coalition && pageIn(coalition, interaction.meta);
  if (coalition === null || page === null) return undefined;
  const before = result.found.coalition?.state ?? coalition;
  const asked = await conflicting(interaction, { text, before, coalition });
  if (asked.length > 0) {
    const mine = asked.map(({ theirs: _theirs, ...each }) => each);
    const zone = zoneOf(person, interaction.context.timezone);
    const subject = { coalition, person, page, asked, zone };
    const meta = metaFor(coalition, page, { asked: mine, way: interaction.meta.way });
    const view = stepForm.view(text, { subject, meta, page: 0, values: valuesOf(subject) });
    return { response_action: 'update', view };
  }
  if (page.page === null || page.page + 1 >= page.pages) return undefined;
  const next = pageOf(coalition, page.step, page.page + 1);
  const view = await formView(interaction, { text, coalition, person }, next);
  return { response_action: 'update', view };
}

/** A fresh form, with what this lead kept as a draft of it. */
async function formView(
  interaction: Interaction,
  { coalition, person }: Showing,
  page: Page,
  way?: string,
): Promise<ModalView> {
  const asked = await present(interaction, coalition, page.questions);
  const meta = metaFor(coalition, page, { asked, way });
  const zone = zoneOf(person, interaction.context.timezone);
  return stepForm.openView({ ...interaction, meta }, { subject: { coalition, person, page, asked, zone } });
}

export const handleFillStep: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { rest } = parseStepValue(interaction.value);
    const step = isStepId(rest) ? rest : opening.coalition.walk.at.step;
    const page = pageOf(opening.coalition, step, Number(interaction.detail) || 0);
    // A button of an earlier version of the app: a tool has taken the place of what it asked.
    if (page.questions.length === 0) return showCurrent(interaction, opening);
    const view = await formView(interaction, opening, page);
    await opening.say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

export const handleFillQuestion: BlockActionHandler = (interaction) =>
  openClicked(interaction, async (opening) => {
    const { question } = parseStepValue(interaction.value);
    if (question === null || isReplaced(question)) return showCurrent(interaction, opening);
    const view = await formView(interaction, opening, singlePage(question), interaction.view?.meta.way);
    await opening.say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
