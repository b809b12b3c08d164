import type { Problem } from '../../coalition/decision.ts';
import type { Text } from '../../text/text.ts';
import { refuseSubmission, textFor, type ViewSubmissionInteraction } from '../interaction.ts';
import { updateView } from '../kit/open-views.ts';
import { parseDraft } from './draft.ts';
import { allValues, fill, keep, queryFor } from './filling.ts';
import type { FormDefinition, Subject, Submitted } from './form.ts';
import { pageAsking, viewOfPage } from './view.ts';

// A page that is sent: the next one is shown, or the last one carries the form out.

/** Keeps what was filled in, and goes on. */
export async function turnPage<S extends Subject, B>(
  form: FormDefinition<S, B>,
  interaction: ViewSubmissionInteraction,
  page: number,
): Promise<void> {
  const filled = await fill(form, interaction, { values: interaction.values, page });
  const { text } = filled;
  if (filled.problems !== null) return refuseSubmission(interaction, text, filled.problems);
  const { shown, found } = filled;
  const problems = form.check?.(shown, interaction) ?? [];
  if (problems.length > 0) return refuse(form, interaction, { text, page, problems });
  const values = { ...shown.values, ...(await form.further?.(shown, interaction)) };
  await keep(form, interaction, { values, found });
  const view = viewOfPage(text, form, { ...shown, values, page: page + 1 });
  await interaction.ack({ response_action: form.turn ?? 'update', view });
}

/** Carries the form out; what lies under it says how things stand then. */
export async function submit<S extends Subject, B>(
  form: FormDefinition<S, B>,
  interaction: ViewSubmissionInteraction,
  page: number,
): Promise<void> {
  const { context, user, request, meta } = interaction;
  const before = (await form.before?.(interaction)) as B;
  let { values } = interaction;
  const query = queryFor(form, interaction);
  const result = await context.commands.handle({ by: user, request, query }, (found) => {
    const subject = form.find(found, interaction);
    if (Array.isArray(subject)) return subject;
    const draft = parseDraft(found.draft);
    if (form.pages.length > 1 && draft === null) return [{ key: 'pages-lost' }];
    values = allValues(form, { draft, values: interaction.values });
    const planned = form.plan({ subject, values, before }, interaction);
    if (Array.isArray(planned)) return planned;
    return { draft: { form: form.draft.form(meta), text: null }, ...planned };
  });
  const text = textFor(context, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused')
    return refuse(form, interaction, { text, page, problems: result.problems });
  const subject = form.find(result.found, interaction);
  const was = result.found.coalition?.state ?? null;
  const now = result.status === 'done' ? result.coalitions[query.coalition ?? ''] : undefined;
  await finish(form, interaction, {
    text,
    result,
    coalition: now ?? was,
    person: result.found.person.state,
    subject: Array.isArray(subject) ? null : subject,
    values,
    before,
  });
}

async function finish<S extends Subject, B>(
  form: FormDefinition<S, B>,
  interaction: ViewSubmissionInteraction,
  submitted: Submitted<S, B>,
): Promise<void> {
  await interaction.ack(await form.answer?.(submitted, interaction));
  const under = interaction.view.previous_view_id;
  if (under == null) return;
  const view = await form.under?.(submitted, interaction);
  if (view != null) await updateView(interaction, { view_id: under }, view);
}

/** Back to the page whose field is wrong, with all that was filled in; else said under the fields of this one. */
async function refuse<S extends Subject, B>(
  form: FormDefinition<S, B>,
  interaction: ViewSubmissionInteraction,
  { text, page, problems }: { text: Text; page: number; problems: Problem[] },
): Promise<void> {
  const isElsewhere = page > 0 && form.turn !== 'push' && problems.some(({ field }) => field !== undefined);
  const filled = isElsewhere ? await fill(form, interaction, { values: interaction.values, page }) : null;
  if (filled === null || filled.problems !== null) return refuseSubmission(interaction, text, problems);
  const { shown, found } = filled;
  const pages = problems.flatMap(({ field }) => pageAsking(text, form, { shown, field }) ?? []);
  const back = Math.min(page, ...pages);
  if (back === page) return refuseSubmission(interaction, text, problems);
  await keep(form, interaction, { values: shown.values, found });
  const view = viewOfPage(text, form, { ...shown, page: back, problems });
  await interaction.ack({ response_action: 'update', view });
}
