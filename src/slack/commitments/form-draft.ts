import { commitmentOf } from '../../coalition/commitments.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Values } from '../inputs.ts';
import { updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import { type ClickHandler, type SubmitVisit, textFor } from '../visit.ts';
import { buildCommitmentFormView, type Form } from './form-views.ts';
import { isSmall, keepSmall } from './small-drafts.ts';

// The commitment's form is kept as a draft at each page: here is what is kept, and what the form says with it.

/** What was filled in and when, so that an older draft never undoes what was changed since. */
interface Draft {
  values: Values;
  at: number;
}

/** What was kept; of no draft nothing, long ago. */
export function parseDraft(text: string | null): Draft {
  if (text === null) return { values: {}, at: 0 };
  return JSON.parse(text) as Draft;
}

/** The name of a form's draft: one for each coalition and commitment. */
export function draftForm({ coalition = '', commitment, from }: Meta): string {
  return ['commitment', coalition, commitment ?? from ?? 'new'].join('-');
}

interface Filled {
  coalition: Coalition;
  form: Form;
}

/** The form as it is now: what was kept, and what this page says; `null` without a coalition. */
export function filled(
  { user, values, meta }: Pick<SubmitVisit, 'user' | 'values' | 'meta'>,
  coalition: Coalition | null | undefined,
  draft: string | null,
): Filled | null {
  if (coalition == null) return null;
  const commitment =
    meta.commitment === undefined ? null : (commitmentOf(coalition, meta.commitment) ?? null);
  const kept = { ...parseDraft(draft).values, ...values };
  return { coalition, form: { coalition, user, commitment, meta, values: kept } };
}

/** What is stored of a page, as text. */
export function keep(now: number, values: Values): string {
  return JSON.stringify({ values, at: now } satisfies Draft);
}

/** "Bewaar concept": the only way in which Slack gives what was typed without sending it (platform-facts 8). */
export const handleCommitmentDraft: ClickHandler = async (visit) => {
  if (isSmall(visit.detail)) return keepSmall(visit, visit.detail);
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  const { meta } = view;
  const draft = draftForm(meta);
  const query = { person: user, coalition: meta.coalition ?? '', draft };
  let kept: Form | null = null;
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    const made = filled({ user, values: view.values, meta }, found.coalition?.state, found.draft);
    if (made === null) return [{ key: 'unknown-coalition' }];
    kept = { ...made.form, note: 'saved' };
    return { draft: { form: draft, text: keep(desk.clock.now(), made.form.values) } };
  });
  await visit.ack();
  if (kept === null) return;
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  await updateView(visit, { view_id: view.id, hash: view.hash }, buildCommitmentFormView(text, kept));
};
