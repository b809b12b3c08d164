import type { Problem } from '../../coalition/decision.ts';
import { lastHeld, meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Secret } from '../../coalition/secret.ts';
import { isBlank } from '../../coalition/words.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Shown } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import { nothingOpen, type OpenEntry, openMeetings } from '../vault.ts';
import { type FoundMeeting, openAround } from './found.ts';
import { asLead } from './leading.ts';
import { buildOutcomeSavedView } from './small-views.ts';
import { kindWithin, spanIn } from './words.ts';

interface Outcome extends LeadSubject {
  meeting: Meeting;
  zone: string;
  open: OpenEntry;
}

/** Afterwards: what was agreed, what is open, who does what. */
export const outcomeForm = createForm<Outcome>({
  callback: views.meetingOutcome,
  pages: [fields],
  head: (text, { subject: { meeting, zone } }) => [
    section(text.meetings.outcomeForm.intro(kindWithin(text, meeting), spanIn(text, meeting, zone))),
  ],
  words: ({ meetings: { outcomeForm: words, list } }) => ({
    title: words.title,
    close: list.close,
    submit: words.submit,
  }),
  draft: {
    form: ({ meeting = '' }) => `outcome-${meeting}`,
    action: () => act.outcomeDraft,
    words: ({ meetings: { form: words } }) => ({
      save: words.saveDraft,
      notes: { saved: words.draftSaved },
    }),
  },
  find,
  read: async (subject, { context, user }) => ({
    ...subject,
    open: await openAround(context, { ...subject, user }),
  }),
  initial: recorded,
  plan,
  answer: async ({ text, coalition, subject }, { context, user }) => {
    const held = coalition === null ? undefined : meetingOf(coalition, subject?.meeting.id ?? '');
    if (coalition === null || held === undefined) return undefined;
    const open = await openMeetings(context, { coalition, meetings: [held], user });
    const view = buildOutcomeSavedView(text, { coalition, meeting: held, open });
    return { response_action: 'update', view };
  },
});

function find(found: Found, { context, user, meta }: Asking): Outcome | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const meeting = meetingOf(subject.coalition, meta.meeting ?? '');
  if (meeting === undefined) return [{ key: 'unknown-meeting' }];
  return { ...subject, meeting, zone: zoneOf(subject.person, context.timezone), open: nothingOpen };
}

function fields(text: Text, shown: Shown<Outcome>): Field[] {
  const words = text.meetings.outcomeForm;
  const asked = { kind: 'text', optional: true } as const;
  return [
    { ...asked, id: 'agreed', label: words.agreed },
    { ...asked, id: 'open', label: words.open, hint: isCarried(shown) ? words.carried : words.openHint },
    { ...asked, id: 'actions', label: words.actions, hint: words.actionsHint },
  ];
}

/** What is open was carried over from the meeting before; once it was kept, it is the lead's own. */
function isCarried({ subject, note }: Shown<Outcome>): boolean {
  const isNew = subject.meeting.outcome === null && note !== 'saved';
  return isNew && !isBlank(valueIn(recorded(subject), 'open'));
}

/** What stands there: what was recorded, or what the meeting before left open. */
function recorded({ coalition, meeting, open }: Outcome): Values {
  const read = (entry: string | null | undefined) => (entry == null ? '' : (open(entry) ?? ''));
  const { outcome } = meeting;
  if (outcome === null) return { open: [read(lastHeld(coalition)?.outcome?.open)] };
  return {
    agreed: [read(outcome.agreed)],
    open: [read(outcome.open)],
    actions: [outcome.actions.map(read).join('\n')],
  };
}

function plan(
  { subject: { coalition, meeting }, values }: { subject: Outcome; values: Values },
  { meta: { key = '', sequence } }: ViewSubmissionInteraction,
): Plan {
  const entry = (field: string) => `meeting.${meeting.id}.${field}.${key}`;
  const words = (field: string): Secret | null => {
    const text = valueIn(values, field);
    return isBlank(text) ? null : { entry: entry(field), text };
  };
  const lines = valueIn(values, 'actions')
    .split('\n')
    .filter((line) => !isBlank(line));
  const command = {
    type: 'RecordMeetingOutcome',
    meeting: meeting.id,
    seen: sequence ?? null,
    agreed: words('agreed'),
    open: words('open'),
    actions: lines.map((line, at) => ({ entry: entry(`action${at}`), text: line.trim() })),
  } as const;
  return { coalitions: [{ id: coalition.id, commands: [command] }] };
}

export const handleOpenOutcome: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    const { meeting, text } = found;
    if (meeting.status === 'cancelled' || meeting.start > interaction.context.clock.now()) {
      const key = meeting.status === 'cancelled' ? 'meeting-over' : 'meeting-early';
      return answerClick(interaction, text, text.problems[key]);
    }
    const asking = { ...interaction, meta: metaOf(found) };
    const view = await outcomeForm.openView(asking, { subject: { ...found, open: nothingOpen } });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });

function metaOf({ coalition, meeting }: FoundMeeting): Meta {
  const { outcome } = meeting;
  return {
    coalition: coalition.id,
    meeting: meeting.id,
    key: drawKey(),
    ...(outcome === null ? {} : { sequence: outcome.at }),
  };
}
