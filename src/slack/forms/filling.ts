import type { Problem } from '../../coalition/decision.ts';
import type { Found, Result } from '../../command-handler.ts';
import type { LoadQuery } from '../../store/load.ts';
import type { Text } from '../../text/text.ts';
import { textFor } from '../interaction.ts';
import type { Values } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { type Draft, draftText, parseDraft } from './draft.ts';
import type { Asking, FormDefinition, Shown, Subject } from './form.ts';

// What a form holds: what was there, what was kept of its other pages, and what this page says.

export function queryFor<S extends Subject, B>(
  form: FormDefinition<S, B>,
  { user, meta }: Asking,
): Omit<LoadQuery, 'request'> {
  const coalition = form.coalitionIn === undefined ? meta.coalition : form.coalitionIn(meta);
  return {
    person: user,
    draft: form.draft.form(meta),
    ...(coalition === undefined ? {} : { coalition }),
  };
}

/** A draft that is older than what the form is about would undo what was changed since. */
export function isCurrent<S extends Subject, B>(
  form: FormDefinition<S, B>,
  subject: S,
  draft: Draft | null,
): draft is Draft {
  return draft !== null && (form.draft.since === undefined || draft.at > form.draft.since(subject));
}

/** What is known with one page's values. A form of one page says all by itself: a field that it has no longer is not asked. */
export function allValues<S extends Subject, B>(
  form: FormDefinition<S, B>,
  { draft, values }: { draft: Draft | null; values: Values },
): Values {
  return form.pages.length === 1 ? values : { ...draft?.values, ...values };
}

export type Filled<S extends Subject> =
  | { text: Text; problems: Problem[] }
  | { text: Text; problems: null; found: Found; shown: Shown<S> };

/** The form as it is now, for whoever may use it. */
export async function fill<S extends Subject, B>(
  form: FormDefinition<S, B>,
  asking: Asking,
  { values, page }: { values: Values; page: number },
): Promise<Filled<S>> {
  const { context, meta } = asking;
  const found = await context.store.load(queryFor(form, asking));
  const text = textFor(context, found.person.state, found.coalition?.state);
  const bare = form.find(found, asking);
  if (Array.isArray(bare)) return { text, problems: bare };
  const subject = (await form.read?.(bare, asking)) ?? bare;
  const kept = parseDraft(found.draft);
  // Later pages follow one that was kept just now.
  const draft = page > 0 || isCurrent(form, subject, kept) ? kept : null;
  const begun = form.pages.length === 1 ? {} : initialOf(form, subject, meta);
  const all = { ...begun, ...allValues(form, { draft, values }) };
  return { text, problems: null, found, shown: { subject, meta, page, values: all } };
}

export function initialOf<S extends Subject, B>(form: FormDefinition<S, B>, subject: S, meta: Meta): Values {
  return form.initial?.(subject, meta) ?? {};
}

/** Keeps what was filled in on every page. `found`: what was loaded a moment ago. */
export function keep<S extends Subject, B>(
  form: FormDefinition<S, B>,
  asking: Asking,
  { values, found }: { values: Values; found: Found },
): Promise<Result> {
  const { context, user, meta } = asking;
  const draft = { form: form.draft.form(meta), text: draftText({ values, at: context.clock.now() }) };
  return context.commands.handle({ by: user, query: queryFor(form, asking), found }, () => ({ draft }));
}
