import type { ModalView } from '@slack/types';
import type { Text } from '../../text/text.ts';
import {
  answerClick,
  type BlockActionInteraction,
  textFor,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import type { Values } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { updateView } from '../kit/open-views.ts';
import { type Draft, parseDraft } from './draft.ts';
import { fill, initialOf, isCurrent, keep } from './filling.ts';
import type { Asking, FormDefinition, Shown, Subject } from './form.ts';
import { submit, turnPage } from './submitting.ts';
import { viewOfPage } from './view.ts';

/** With what a form is opened. */
interface Opened<S extends Subject> {
  subject: S;
  /** What it begins with beside what stands there. */
  values?: Values;
  /** What is said where no draft is offered. */
  note?: string | undefined;
}

/** A form as people use it, whatever it asks. */
export interface PagedForm<S extends Subject> {
  view: (text: Text, shown: Shown<S>) => ModalView;
  /** The first page, with what was kept as a draft. */
  openView: (asking: Asking, opened: Opened<S>) => Promise<ModalView>;
  /** A page that is sent; which one, by its window. */
  handlePage: (interaction: ViewSubmissionInteraction, page?: number) => Promise<void>;
  /** "Bewaar concept": the only way in which Slack gives what was typed without sending it (platform-facts 8). */
  handleDraft: (interaction: BlockActionInteraction, page?: number) => Promise<void>;
  /** A button in a form of one page turns it into another one of itself: what was filled in stays, and nothing is kept. */
  handleTurn: (interaction: BlockActionInteraction, turned: (shown: Shown<S>) => Turned) => Promise<void>;
}

/** What is other than before. */
interface Turned {
  meta: Meta;
  values?: Values;
}

/**
 * A form of one or more pages, whose draft is kept at each page and when asked for, and offered again until it is sent.
 *
 * @example
 * const holiday = createForm<Subject>({
 *   callback: views.holiday,
 *   pages: [(text) => [{ kind: 'date', id: 'day', label: text.holiday.day }]],
 *   words: (text) => text.holiday.words,
 *   draft: { form: ({ coalition }) => `holiday-${coalition}`, action: () => act.holidayDraft, words: (text) => text.holiday.draft },
 *   find: (found) => findForLead(found),
 *   plan: ({ subject, values }) => ({ coalitions: [{ id: subject.coalition.id, commands: [commandIn(values)] }] }),
 * });
 */
export function createForm<S extends Subject, B = undefined>(form: FormDefinition<S, B>): PagedForm<S> {
  const pageIn = (meta: Meta) => (form.pageIn === undefined ? 0 : (meta[form.pageIn] ?? 0));
  return {
    view: (text, shown) => viewOfPage(text, form, shown),
    openView: (asking, opened) => openView(form, asking, opened),
    handlePage: (interaction, page = pageIn(interaction.meta)) =>
      page < form.pages.length - 1 ? turnPage(form, interaction, page) : submit(form, interaction, page),
    handleDraft: (interaction, page = pageIn(interaction.view?.meta ?? {})) =>
      saveDraft(form, interaction, page),
    handleTurn: (interaction, turned) => turn(form, interaction, turned),
  };
}

async function openView<S extends Subject, B>(
  form: FormDefinition<S, B>,
  asking: Asking,
  { subject: bare, values = {}, note }: Opened<S>,
): Promise<ModalView> {
  const { context, user, meta } = asking;
  const [subject, { draft: kept }] = await Promise.all([
    form.read?.(bare, asking) ?? bare,
    context.store.load({ person: user, draft: form.draft.form(meta) }),
  ]);
  const text = textFor(context, subject.person, subject.coalition);
  const drafted = withDraft(text, form, { subject, draft: parseDraft(kept), asking });
  return viewOfPage(text, form, {
    subject: drafted?.subject ?? subject,
    meta,
    page: 0,
    values: { ...initialOf(form, drafted?.subject ?? subject, meta), ...values, ...drafted?.values },
    note: drafted === null ? note : 'offered',
  });
}

/** What stands there with what was kept of it; `null` when nothing was, or nothing that counts still. */
function withDraft<S extends Subject, B>(
  text: Text,
  form: FormDefinition<S, B>,
  { subject, draft, asking }: { subject: S; draft: Draft | null; asking: Asking },
): { subject: S; values: Values } | null {
  if (!isCurrent(form, subject, draft)) return null;
  if (form.draft.merge === undefined) return { subject, values: draft.values };
  const merged = form.draft.merge(text, subject, { draft, asking });
  return merged === null ? null : { subject: merged, values: {} };
}

async function saveDraft<S extends Subject, B>(
  form: FormDefinition<S, B>,
  interaction: BlockActionInteraction,
  page: number,
): Promise<void> {
  const { view } = interaction;
  if (view === null) return interaction.ack();
  const asking = { ...interaction, meta: view.meta };
  const filled = await fill(form, asking, { values: view.values, page });
  const { text } = filled;
  if (filled.problems !== null) {
    await interaction.ack();
    const [problem] = filled.problems;
    return problem === undefined ? undefined : answerClick(interaction, text, text.problems[problem.key]);
  }
  const { shown, found } = filled;
  await keep(form, asking, { values: shown.values, found });
  await interaction.ack();
  const saved = viewOfPage(text, form, { ...shown, note: 'saved' });
  await updateView(interaction, { view_id: view.id, hash: view.hash }, saved);
}

async function turn<S extends Subject, B>(
  form: FormDefinition<S, B>,
  interaction: BlockActionInteraction,
  turned: (shown: Shown<S>) => Turned,
): Promise<void> {
  const { view } = interaction;
  if (view === null) return interaction.ack();
  const filled = await fill(form, { ...interaction, meta: view.meta }, { values: view.values, page: 0 });
  await interaction.ack();
  const { text } = filled;
  if (filled.problems !== null) {
    const [problem] = filled.problems;
    return problem === undefined ? undefined : answerClick(interaction, text, text.problems[problem.key]);
  }
  const { shown } = filled;
  const { meta, values = {} } = turned(shown);
  const now = { ...shown, meta: { ...view.meta, ...meta }, values: { ...shown.values, ...values } };
  await updateView(interaction, { view_id: view.id, hash: view.hash }, viewOfPage(text, form, now));
}
