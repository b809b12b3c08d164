import type { ViewResponseAction } from '@slack/bolt';
import { momentProblem } from '../../coalition/days.ts';
import type { Problem } from '../../coalition/decision.ts';
import { inviteesOf, meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import { openClicked } from '../coalitions/which.ts';
import { findForLead } from '../forms/for-lead.ts';
import type { Asking, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  type BlockActionInteraction,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { contextBlock } from '../kit/blocks.ts';
import type { Values } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { nothingOpen, type OpenEntry } from '../vault.ts';
import { withZone } from '../zone-for.ts';
import { buildMeetingDoneView } from './done-view.ts';
import { aboutFields, type Planning, whenFields, whoFields } from './form-fields.ts';
import { commandIn, newValues, timeIn, valuesOf } from './form-values.ts';
import { openAround, reachesOf } from './found.ts';
import { asLead, viewUnder } from './leading.ts';

// Planning a meeting and changing one: three pages in one window.

const pages = [whenFields, aboutFields, whoFields];

export const meetingForm = createForm<Planning, OpenEntry>({
  callback: views.meetingForm,
  pages,
  head: (text, { page }) => [contextBlock(text.meetings.form.page(page + 1))],
  words: ({ meetings: { form: words, list } }, { page, subject: { meeting } }) => {
    const submit = meeting === null ? words.plan : words.save;
    return {
      title: meeting === null ? words.planTitle : words.changeTitle,
      close: list.close,
      submit: page === pages.length - 1 ? submit : words.next,
    };
  },
  draft: {
    // A change that another lead made meanwhile leaves an older draft behind.
    form: ({ coalition = '', meeting, sequence = 0 }) =>
      meeting === undefined ? `meeting-${coalition}` : `meeting-${meeting}-${sequence}`,
    action: () => act.meetingDraft,
    words: ({ meetings: { form: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
      offered: 'over-fields',
    }),
  },
  pageIn: 'page',
  find,
  read,
  initial: ({ coalition, meeting, user, open }, { way: wanted = '' }) =>
    meeting === null ? newValues(coalition, { wanted, user }) : valuesOf(coalition, meeting, open),
  check: timeProblems,
  before: wordsBefore,
  plan,
  answer: settled,
  under: ({ coalition, subject }, interaction) =>
    viewUnder(interaction, coalition, subject?.meeting?.id ?? null),
});

function find(found: Found, { user, meta }: Asking): Planning | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const meeting = meta.meeting === undefined ? null : (meetingOf(subject.coalition, meta.meeting) ?? null);
  return { ...subject, meeting, user, open: nothingOpen };
}

async function read(subject: Planning, { context, user }: Asking): Promise<Planning> {
  return { ...subject, open: await openAround(context, { ...subject, user }) };
}

/** A moment that can't be is said on the page that asks for it. */
function timeProblems({ values, page }: Shown<Planning>, { context, meta }: Asking): Problem[] {
  if (page > 0) return [];
  const { start } = timeIn(values, meta.zone ?? context.timezone).time;
  const key = momentProblem(start, context.clock.now());
  return key === null ? [] : [{ field: 'date', key }];
}

/** What a meeting says before it is changed: words that were left alone stay the same entry. */
async function wordsBefore(interaction: ViewSubmissionInteraction): Promise<OpenEntry> {
  const { context, user, meta } = interaction;
  if (meta.meeting === undefined) return nothingOpen;
  const found = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
  const subject = find(found, interaction);
  return Array.isArray(subject) ? nothingOpen : openAround(context, { ...subject, user });
}

/** The same id whenever the form is sent again. */
function idIn({ meeting, key = '' }: Meta): string {
  return meeting ?? deriveId(key, 'meeting');
}

function plan(
  {
    subject: { coalition, meeting },
    values,
    before: open,
  }: {
    subject: Planning;
    values: Values;
    before: OpenEntry;
  },
  { context, meta }: ViewSubmissionInteraction,
): Plan {
  const { zone = context.timezone, sequence = 0 } = meta;
  const command = commandIn(coalition, { values, zone, id: idIn(meta), meeting, sequence, open });
  return { coalitions: [{ id: coalition.id, commands: [command] }] };
}

/** The window says what was understood, and who hears of it. */
async function settled(
  { text, coalition, person, subject, values }: Submitted<Planning, OpenEntry>,
  { context, user, meta }: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  const meeting = coalition === null ? undefined : meetingOf(coalition, idIn(meta));
  if (coalition === null || meeting === undefined) return undefined;
  const before = subject?.meeting ?? null;
  const view = buildMeetingDoneView(text, {
    coalition,
    meeting,
    zone: zoneOf(person, context.timezone),
    reachOf: await reachesOf(context, { coalition, meeting, user }),
    isNew: before === null,
    told: toldBy(coalition, { before, after: meeting }),
    odd: timeIn(values, meta.zone ?? context.timezone).odd,
  });
  return { response_action: 'update', view };
}

/** How many people hear of it: those who come or go when only the list changed, else everybody. */
function toldBy(coalition: Coalition, { before, after }: { before: Meeting | null; after: Meeting }): number {
  const onSlack = (meeting: Meeting) =>
    inviteesOf(coalition, meeting).flatMap(({ contact }) => contact.user ?? []);
  const now = onSlack(after);
  if (before === null) return now.length;
  if (before.sequence === after.sequence) return 0;
  const was = onSlack(before);
  const gone = was.filter((user) => !now.includes(user)).length;
  const isSame = (['start', 'zone', 'minutes', 'place', 'purpose', 'kind', 'form'] as const).every(
    (each) => before[each] === after[each],
  );
  return (isSame ? now.filter((user) => !was.includes(user)).length : now.length) + gone;
}

async function open(
  interaction: BlockActionInteraction,
  meta: Meta,
  subject: Omit<Planning, 'open' | 'user'>,
) {
  const view = await meetingForm.openView(
    { ...interaction, meta },
    { subject: { ...subject, user: interaction.user, open: nothingOpen } },
  );
  if (interaction.detail === 'here' && interaction.view !== null)
    return updateView(interaction, { view_id: interaction.view.id }, view);
  await showView(interaction, view, { onTop: interaction.view !== null });
}

/** A new one. The value may name what kind of meeting is meant; the detail `here` means in the place of the window. */
export const handlePlanMeeting: BlockActionHandler = (interaction) =>
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
    await open(interaction, meta, { coalition, person, meeting: null });
  });

/** The clock of the form is the meeting's own: who changes its place from elsewhere does not move its time. */
export const handleChangeMeeting: BlockActionHandler = (interaction) =>
  asLead(interaction, async ({ coalition, person, meeting, text }) => {
    if (meeting.status !== 'planned') return answerClick(interaction, text, text.problems['meeting-over']);
    const { id, sequence, zone } = meeting;
    const meta = { coalition: coalition.id, meeting: id, sequence, key: drawKey(), zone };
    await open(interaction, meta, { coalition, person, meeting });
  });
