import type { ViewResponseAction } from '@slack/bolt';
import { comingMoments, pollOf } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { type BlockActionHandler, drawKey, type ViewSubmissionInteraction } from '../interaction.ts';
import type { Values } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { buildDateDoneView } from './done-view.ts';
import { reachesOf } from './found.ts';
import { act, views } from './ids.ts';
import { asLead, isStillPending, pollView } from './leading.ts';
import { momentFields, momentsIn, oddIn, problemsIn, rowsIn, valuesOfMoments } from './moments-fields.ts';

/** A poll of which other moments are offered. */
interface Offering extends LeadSubject {
  poll: DatePoll;
  now: number;
}

/** Other moments: those to come stand there already. */
export const offerForm = createForm<Offering>({
  callback: views.offer,
  pages: [momentFields],
  words: ({ dates: { form: words }, meetings: { list } }) => ({
    title: words.offerTitle,
    close: list.close,
    submit: words.offer,
  }),
  draft: {
    form: ({ poll = '', sequence = 0 }) => `date-${poll}-${sequence}`,
    action: () => act.offerDraft,
    words: ({ dates: { form: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
      offered: 'over-fields',
    }),
  },
  find,
  initial: ({ poll, now }, { zone = poll.zone }) => ({
    ...valuesOfMoments(comingMoments(poll, now), zone),
    [rowsIn]: ['5'],
  }),
  plan: ({ subject, values }, interaction) => plan(subject, values, interaction),
  answer: offered,
  under: (_submitted, interaction) => {
    const { coalition = '', poll = '' } = interaction.meta;
    return pollView(interaction, { coalition, poll }, 0);
  },
});

function find(found: Found, { context, user, meta }: Asking): Offering | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const poll = pollOf(subject.coalition, meta.poll ?? '');
  return poll === undefined ? [{ key: 'unknown-poll' }] : { ...subject, poll, now: context.clock.now() };
}

function plan(
  { coalition, poll, now }: Offering,
  values: Values,
  { meta }: ViewSubmissionInteraction,
): Plan | Problem[] {
  const zone = meta.zone ?? poll.zone;
  const problems = problemsIn(values, { zone, now });
  if (problems.length > 0) return problems;
  const moments = momentsIn(values, { zone, minutes: poll.minutes });
  const revision = meta.sequence ?? 0;
  return {
    coalitions: [
      { id: coalition.id, commands: [{ type: 'OfferMoments', poll: poll.id, revision, moments }] },
    ],
  };
}

async function offered(
  { text, coalition, person, values }: Submitted<Offering>,
  { context, user, meta }: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const poll = coalition === null ? undefined : pollOf(coalition, meta.poll ?? '');
  if (coalition === null || poll === undefined) return undefined;
  const zone = meta.zone ?? poll.zone;
  const view = buildDateDoneView(text, {
    coalition,
    poll,
    zone: zoneOf(person, context.timezone),
    user,
    reachOf: await reachesOf(context, { coalition, poll, user }),
    odd: oddIn(values, zone),
    isTwice: momentsIn(values, { zone, minutes: poll.minutes }).length > poll.moments.length,
  });
  return { response_action: 'update', view };
}

/** The clock of the form is the poll's own, as it was when it was opened. */
export const handleOpenOffer: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    if (!(await isStillPending(interaction, found))) return;
    const { coalition, poll, person } = found;
    const meta = {
      coalition: coalition.id,
      poll: poll.id,
      sequence: poll.revision,
      key: drawKey(),
      zone: poll.zone,
    };
    const subject = { coalition, person, poll, now: interaction.context.clock.now() };
    const view = await offerForm.openView({ ...interaction, meta }, { subject });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
