import type { ViewResponseAction } from '@slack/bolt';
import type { DateCommand } from '../../coalition/dates/commands.ts';
import { pollOf } from '../../coalition/dates/read.ts';
import { isBlank } from '../../coalition/words.ts';
import type { Plan } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import { openClicked } from '../coalitions/which.ts';
import type { Field } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Part, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { button, contextBlock } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { kindField, lengthField, whoFields } from '../meetings/form-fields.ts';
import { inviteesIn, kindChosen, newValues } from '../meetings/form-values.ts';
import { viewUnder } from '../meetings/leading.ts';
import { nothingOpen } from '../vault.ts';
import { withZone } from '../zone-for.ts';
import { buildDateDoneView } from './done-view.ts';
import { reachesOf } from './found.ts';
import { act, views } from './ids.ts';
import { momentFields, momentsIn, oddIn, problemsIn, rowsIn, rowsOf } from './moments-fields.ts';

// A lead asks who can when: the moments on one page, what for and whom on the next.

/** The lead who asks, and the coalition. */
interface Asks extends LeadSubject {
  user: string;
}

const pages = [firstFields, aboutFields];

export const dateForm = createForm<Asks>({
  callback: views.date,
  pages,
  head: (text, { page }) => [contextBlock(text.dates.form.page(page + 1))],
  words: ({ dates: { form: words }, meetings: { list } }, { page }) => ({
    title: words.title,
    close: list.close,
    submit: page === pages.length - 1 ? words.send : words.next,
  }),
  draft: {
    form: ({ coalition = '' }) => `date-${coalition}`,
    action: () => act.dateDraft,
    words: ({ dates: { form: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
      offered: 'over-fields',
    }),
    more: (text, { page, values }) =>
      page > 0 || rowsOf(values) > 3 ? [] : [button(act.moreMoments, text.dates.form.more)],
  },
  pageIn: 'page',
  find: (found, { user }) => {
    const subject = findForLead(found, user);
    return Array.isArray(subject) ? subject : { ...subject, user };
  },
  initial: ({ coalition, user }, { way: wanted = '' }) => newValues(coalition, { wanted, user }),
  check: ({ values, page }, { context, meta }) =>
    page > 0 ? [] : problemsIn(values, { zone: meta.zone ?? context.timezone, now: context.clock.now() }),
  plan: ({ subject: { coalition }, values }, interaction) =>
    plan(coalition.id, { values, coalition }, interaction),
  answer: asked,
  under: ({ coalition }, interaction) => viewUnder(interaction, coalition, null),
});

function firstFields(text: Text, shown: Shown<Asks>): Part[] {
  return [...momentFields(text, shown), lengthField(text, shown.values)];
}

function aboutFields(text: Text, shown: Shown<Asks>): Part[] {
  const words = text.meetings.form;
  const purpose: Field = { kind: 'text', id: 'purpose', label: words.purpose, hint: words.purposeHint };
  const subject = { ...shown.subject, meeting: null, open: nothingOpen };
  return [
    kindField(text, shown.subject.coalition),
    purpose,
    ...whoFields(text, { ...shown, subject }, text.dates.form.who),
  ];
}

function plan(
  id: string,
  { values, coalition }: { values: Values; coalition: LeadSubject['coalition'] },
  { context, meta }: ViewSubmissionInteraction,
): Plan {
  const poll = idIn(meta);
  const zone = meta.zone ?? context.timezone;
  const minutes = Number(valueIn(values, 'minutes'));
  const purpose = valueIn(values, 'purpose');
  const command: DateCommand = {
    type: 'OpenDatePoll',
    poll,
    ...kindChosen(valueIn(values, 'kind')),
    zone,
    minutes,
    purpose: isBlank(purpose) ? null : { entry: `date.${poll}.purpose`, text: purpose },
    moments: momentsIn(values, { zone, minutes }),
    asked: inviteesIn(coalition, null, values),
  };
  return { coalitions: [{ id, commands: [command] }] };
}

/** The same id whenever the form is sent again. */
function idIn({ key = '' }: Meta): string {
  return deriveId(key, 'date');
}

/** The window says what is asked, and whom the lead asks. */
async function asked(
  { text, coalition, person, values }: Submitted<Asks>,
  { context, user, meta }: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const poll = coalition === null ? undefined : pollOf(coalition, idIn(meta));
  if (coalition === null || poll === undefined) return undefined;
  const zone = meta.zone ?? context.timezone;
  const filled = momentsIn(values, { zone, minutes: poll.minutes });
  const view = buildDateDoneView(text, {
    coalition,
    poll,
    zone: zoneOf(person, context.timezone),
    user,
    reachOf: await reachesOf(context, { coalition, poll, user }),
    odd: oddIn(values, zone),
    isTwice: filled.length > poll.moments.length,
  });
  return { response_action: 'update', view };
}

/** The value may name what kind of meeting is meant; the detail `here` means in the place of the window. */
export const handleFindDate: BlockActionHandler = (interaction) =>
  openClicked(interaction, async ({ coalition, person, text, say, context }) => {
    await say();
    if (coalition.over !== null) return answerClick(interaction, text, text.problems['meeting-closed']);
    const way = interaction.value.split('.')[1];
    const meta = {
      coalition: coalition.id,
      key: drawKey(),
      zone: zoneOf(await withZone(interaction, person), context.timezone),
      ...(way === undefined ? {} : { way }),
    };
    const subject = { coalition, person, user: interaction.user };
    const view = await dateForm.openView({ ...interaction, meta }, { subject });
    if (interaction.detail === 'here' && interaction.view !== null)
      return updateView(interaction, { view_id: interaction.view.id }, view);
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

/** Keeps what was filled in, and asks for all five. */
export const handleMoreMoments: BlockActionHandler = (interaction) => {
  const { view } = interaction;
  const values = { ...view?.values, [rowsIn]: ['5'] };
  return dateForm.handleDraft(view === null ? interaction : { ...interaction, view: { ...view, values } });
};
