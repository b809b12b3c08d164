import type { ViewResponseAction } from '@slack/bolt';
import { askedOf, pollOf } from '../../coalition/dates/read.ts';
import type { DatePoll } from '../../coalition/dates/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { inviteesOf, meetingOf } from '../../coalition/meetings/read.ts';
import { isBlank } from '../../coalition/words.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Part, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contextBlock, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { buildMeetingDoneView } from '../meetings/done-view.ts';
import { reachesOf } from '../meetings/found.ts';
import { kindIn } from '../meetings/words.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { openPurpose } from './found.ts';
import { act, views } from './ids.ts';
import { asLead, isStillPending, pollView } from './leading.ts';
import { momentIn } from './words.ts';

/** A moment that a lead is about to pick. */
interface Picking extends LeadSubject {
  poll: DatePoll;
  zone: string;
  open: OpenEntry;
}

/** Picks a moment: says who is coming, asks where, and plans the meeting. */
export const pickForm = createForm<Picking>({
  callback: views.pick,
  pages: [fields],
  head: (text, { subject, meta }) => head(text, subject, meta.start ?? 0),
  words: ({ dates: { pickForm: words }, meetings: { list } }) => ({
    title: words.title,
    close: list.close,
    submit: words.submit,
  }),
  draft: {
    form: ({ poll = '', start = 0 }) => `pick-${poll}-${start}`,
    action: () => act.pickDraft,
    words: ({ dates: { form, pickForm: words } }) => ({
      save: form.saveDraft,
      notes: { saved: words.draftSaved },
    }),
  },
  find,
  read: async (subject, { context, user }) => ({
    ...subject,
    open: await openPurpose(context, { ...subject, user }),
  }),
  initial: ({ poll, open }) => ({ purpose: [open(poll.purpose) ?? ''] }),
  plan: ({ subject, values }, interaction) => plan(subject, values, interaction),
  answer: picked,
  under: (_submitted, interaction) => {
    const { coalition = '', poll = '' } = interaction.meta;
    return pollView(interaction, { coalition, poll }, 0);
  },
});

function find(found: Found, { context, user, meta }: Asking): Picking | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const poll = pollOf(subject.coalition, meta.poll ?? '');
  if (poll === undefined) return [{ key: 'unknown-poll' }];
  return { ...subject, poll, zone: zoneOf(subject.person, context.timezone), open: nothingOpen };
}

function head(text: Text, { coalition, poll, zone }: Picking, start: number) {
  const words = text.dates.pickForm;
  const coming = askedOf(coalition, poll).filter(({ asked }) => asked.fits.includes(start)).length;
  return [
    section(words.moment(kindIn(text, poll), momentIn(text, poll, start, zone))),
    contextBlock(words.coming(coming)),
  ];
}

function fields(text: Text, _shown: Shown<Picking>): Part[] {
  const words = text.meetings.form;
  return [
    { kind: 'line', id: 'place', label: words.place, hint: words.placeHint, optional: true },
    { kind: 'text', id: 'purpose', label: words.purpose, hint: words.purposeHint },
  ];
}

function idIn({ key = '' }: Meta): string {
  return deriveId(key, 'meeting');
}

function plan({ coalition, poll }: Picking, values: Values, { meta }: ViewSubmissionInteraction): Plan {
  const meeting = idIn(meta);
  const written = (field: 'place' | 'purpose') => {
    const text = valueIn(values, field);
    return isBlank(text) ? null : { entry: `meeting.${meeting}.${field}.0`, text };
  };
  const command = {
    type: 'PickMoment' as const,
    poll: poll.id,
    start: meta.start ?? 0,
    meeting,
    place: written('place'),
    purpose: written('purpose'),
  };
  return { coalitions: [{ id: coalition.id, commands: [command] }] };
}

/** The window says that it is planned, and whom the lead tells. */
async function picked(
  { text, coalition, person }: Submitted<Picking>,
  { context, user, meta }: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const meeting = coalition === null ? undefined : meetingOf(coalition, idIn(meta));
  if (coalition === null || meeting === undefined) return undefined;
  const view = buildMeetingDoneView(text, {
    coalition,
    meeting,
    zone: zoneOf(person, context.timezone),
    isNew: true,
    told: inviteesOf(coalition, meeting).filter(({ contact }) => contact.user !== null).length,
    odd: null,
    reachOf: await reachesOf(context, { coalition, meeting, user }),
  });
  return { response_action: 'update', view };
}

/** The detail is the moment. */
export const handleOpenPick: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    if (!(await isStillPending(interaction, found))) return;
    const { coalition, poll, person, text, zone } = found;
    const start = Number(interaction.detail);
    if (!poll.moments.some((moment) => moment.start === start))
      return answerClick(interaction, text, text.problems['poll-changed']);
    const meta = { coalition: coalition.id, poll: poll.id, start, key: drawKey() };
    const subject = { coalition, person, poll, zone, open: nothingOpen };
    const view = await pickForm.openView({ ...interaction, meta }, { subject });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
