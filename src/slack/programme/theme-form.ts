import type { Problem } from '../../coalition/decision.ts';
import { longest } from '../../coalition/longest.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { ThemeInput } from '../../coalition/programme/commands.ts';
import { groundOf } from '../../coalition/programme/ground.ts';
import { programmeOf } from '../../coalition/programme/read.ts';
import type { ProgrammeGroup } from '../../coalition/programme/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Shown } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  answerClick,
  type BlockActionHandler,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { option } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { showView } from '../kit/open-views.ts';
import { asLead } from '../meetings/leading.ts';
import { nothingOpen, type OpenEntry, openProgramme } from '../vault.ts';
import { groupsView } from './grouping.ts';
import { act, views } from './ids.ts';

// What a group talks about: an interest in the domain, or words of the lead's own.

interface Naming extends LeadSubject {
  meeting: Meeting;
  group: ProgrammeGroup;
  user: string;
  open: OpenEntry;
}

export const themeForm = createForm<Naming>({
  callback: views.theme,
  pages: [fields],
  words: ({ programme: { themeForm: words }, meetings }) => ({
    title: words.title,
    close: meetings.list.close,
    submit: words.submit,
  }),
  draft: {
    form: ({ meeting = '', from = '' }) => `theme-${meeting}-${from}`,
    action: () => act.themeDraft,
    words: ({ programme: { itemForm: words } }) => ({
      save: words.draft,
      notes: { saved: words.draftSaved },
    }),
  },
  find,
  read: async (subject, { context, user }) => ({
    ...subject,
    open: await openProgramme(context, { coalition: subject.coalition, meeting: subject.meeting.id, user }),
  }),
  initial: ({ group: { theme }, open }): Values => {
    if (theme === null) return {};
    return 'entry' in theme ? { words: [open(theme.entry) ?? ''] } : { theme: [theme.interest] };
  },
  plan,
  under: async ({ coalition, text, subject }, interaction) => {
    if (coalition === null || subject === null) return null;
    return groupsView(interaction, { coalition, meeting: subject.meeting, text }, interaction.meta.page ?? 0);
  },
});

function find(found: Found, { user, meta }: Asking): Naming | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const meeting = meetingOf(subject.coalition, meta.meeting ?? '');
  if (meeting === undefined) return [{ key: 'unknown-meeting' }];
  const groups = programmeOf(subject.coalition, meeting.id)?.groups ?? [];
  const group = groups.find(({ id }) => id === meta.from);
  if (group === undefined) return [{ key: 'group-gone' }];
  return { ...subject, meeting, group, user, open: nothingOpen };
}

function fields(text: Text, { subject: { coalition, user, open } }: Shown<Naming>): Field[] {
  const words = text.programme.themeForm;
  const options = groundOf(coalition, user).interests.flatMap(({ id, entry }) => {
    const said = open(entry);
    return said === undefined ? [] : [option(id, said)];
  });
  return [
    ...(options.length === 0
      ? []
      : [{ kind: 'dropdown', id: 'theme', label: words.interest, options, optional: true } as const]),
    {
      kind: 'line',
      id: 'words',
      label: words.words,
      hint: words.wordsHint,
      max: longest.programmeTitle,
      optional: true,
    },
  ];
}

/** What the lead wrote goes before what they chose: it was typed on purpose. */
function themeIn({ group, meeting }: Naming, values: Values, key: string): ThemeInput {
  const written = valueIn(values, 'words');
  if (written !== '') return { entry: `programme.${meeting.id}.${group.id}.theme.${key}`, text: written };
  const interest = valueIn(values, 'theme');
  return interest === '' ? null : { interest };
}

function plan(
  { subject, values }: { subject: Naming; values: Values },
  { meta: { key = '' } }: ViewSubmissionInteraction,
): Plan {
  const { coalition, meeting, group } = subject;
  const theme = themeIn(subject, values, key);
  return {
    coalitions: [
      {
        id: coalition.id,
        commands: [{ type: 'NameGroup', meeting: meeting.id, group: group.id, theme }],
      },
    ],
  };
}

export const handleNameGroup: BlockActionHandler = (interaction) =>
  asLead(interaction, async (found) => {
    const { coalition, meeting, text } = found;
    const groups = programmeOf(coalition, meeting.id)?.groups ?? [];
    const group = groups.find(({ id }) => id === interaction.detail);
    if (group === undefined) return answerClick(interaction, text, text.problems['group-gone']);
    const meta = {
      coalition: coalition.id,
      meeting: meeting.id,
      from: group.id,
      key: drawKey(),
      page: interaction.view?.meta.page ?? 0,
    };
    const subject = { ...found, group, user: interaction.user, open: nothingOpen };
    const view = await themeForm.openView({ ...interaction, meta }, { subject });
    await showView(interaction, view, { onTop: interaction.view !== null });
  });
