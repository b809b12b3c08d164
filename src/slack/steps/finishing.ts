import type { Problem } from '../../coalition/decision.ts';
import { isAt, onwardIds } from '../../coalition/steps/read.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { isDocumentKind, isStepId, type StepId } from '../../method/steps.ts';
import { openClicked } from '../coalitions/which.ts';
import { answerIn } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { finishFields } from './finishing-fields.ts';
import { metaFor, passIn, stepIn } from './settling.ts';
import { viewUnder } from './showing.ts';

export interface Finishing extends LeadSubject {
  step: StepId;
  now: number;
}

/** Finishing a step: what was settled, who hears of it, and where the coalition goes on. */
export const finishForm = createForm<Finishing>({
  callback: views.stepFinish,
  pages: [(text, { subject }) => finishFields(text, subject)],
  head: (text, { subject: { step } }) => [
    section(text.steps.walk.finishForm.intro(text.steps.each[step].name)),
  ],
  words: ({ steps: { walk } }) => ({
    title: walk.finishForm.title,
    close: walk.close,
    submit: walk.finishForm.submit,
  }),
  draft: {
    form: ({ coalition = '', step = '', round = 1 }) => `finish-${coalition}-${step}-${round}`,
    action: () => act.finishDraft,
    words: ({ steps: { walk } }) => ({
      save: walk.form.saveDraft,
      notes: { saved: walk.form.draftSaved, offered: walk.form.draftOffered },
    }),
  },
  find,
  plan,
  under: async ({ text, coalition, person }, interaction) =>
    coalition && viewUnder(interaction, { text, coalition, person }),
});

function find(found: Found, { context, user, meta }: Asking): Finishing | Problem[] {
  const step = meta.step ?? '';
  // Of an earlier version of the app, about a step that there is no longer: its text stays.
  if (!isStepId(step)) return [{ key: 'step-moved' }];
  const subject = findForLead(found, user);
  return Array.isArray(subject) ? subject : { ...subject, step, now: context.clock.now() };
}

function plan(
  { subject: { coalition, step }, values }: { subject: Finishing; values: Values },
  { meta, request }: ViewSubmissionInteraction,
): Plan {
  const words = valueIn(values, 'settled');
  const document = valueIn(values, 'document');
  const next = valueIn(values, 'next');
  const command = {
    type: 'FinishStep',
    step,
    ...passIn(meta),
    tell: valueIn(values, 'tell') === 'yes',
    settled: words === '' ? null : { entry: `w.settled.${deriveId(request, step)}`, text: words },
    document: isDocumentKind(document) ? document : null,
    next: onwardIds.find((id) => id === next) ?? null,
    leaveOpen: answerIn('tick', values, 'leave_open'),
    // Only a form that named something open asks about it.
    ...(values.despite === undefined ? {} : { despite: answerIn('tick', values, 'despite') }),
  } as const;
  return { coalitions: [{ id: coalition.id, commands: [command] }] };
}

export const handleOpenFinish: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, person, text, say }) => {
    const step = stepIn(interaction.value, coalition);
    const meta = metaFor(coalition, step);
    if (coalition.over !== null || !isAt(coalition.walk.at, { step, round: coalition.walk.at.round })) {
      await say();
      return answerClick(interaction, text, text.problems['step-moved']);
    }
    const subject = { coalition, person, step, now: interaction.context.clock.now() };
    const view = await finishForm.openView({ ...interaction, meta }, { subject });
    await say();
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
