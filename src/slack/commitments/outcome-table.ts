import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { CommitmentCommand } from '../../coalition/commitments/commands.ts';
import { dateProblem } from '../../coalition/commitments/dates.ts';
import { ownerNamed } from '../../coalition/commitments/owner-named.ts';
import { hasLeft } from '../../coalition/commitments/read.ts';
import type { Problem } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Found, Plan } from '../../command-handler.ts';
import { stepOfWords } from '../../method/step-of-words.ts';
import type { Text } from '../../text/text.ts';
import { answerIn, type Field } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Part, Shown, Submitted } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { act, views } from '../ids.ts';
import {
  answerClick,
  type BlockActionHandler,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { actions, button, option, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { truncate } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import { modal } from '../kit/modals.ts';
import { showView, updateView } from '../kit/open-views.ts';
import { todayOf } from '../rhythm/expectation.ts';
import { nothingOpen, type OpenEntry, openMeetings } from '../vault.ts';
import { chosenContact, none, personOptions, whoOf } from './form-fields.ts';
import { lineKey, stateOfLine } from './meeting-lines.ts';
import { openPart, parseCommitment } from './part.ts';

// Several commitments at once: a row for each line of "who does what" that came out of a meeting.

interface Table extends LeadSubject {
  meeting: Meeting;
  user: string;
  open: OpenEntry;
}

export const outcomeTableForm = createForm<Table, OpenEntry>({
  callback: views.commitmentTable,
  pages: [rows],
  words: ({ commitments: { table: words, close } }) => ({ title: words.title, close, submit: words.submit }),
  draft: {
    form: ({ meeting = '' }) => `commitments-${meeting}`,
    action: () => act.outcomeTableDraft,
    words: ({ commitments: { form: words } }) => ({
      save: words.saveDraft,
      notes: { offered: words.draftOffered, saved: words.draftSaved },
    }),
  },
  find,
  read: async (subject, asking) => ({ ...subject, open: await openNow(subject, asking) }),
  before: async (interaction) => {
    const { context, user, meta } = interaction;
    const found = await context.store.load({ person: user, coalition: meta.coalition ?? '' });
    const subject = find(found, interaction);
    return Array.isArray(subject) ? nothingOpen : openNow(subject, interaction);
  },
  plan,
  answer,
});

function find(found: Found, { user, meta }: Asking): Table | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const meeting = meetingOf(subject.coalition, meta.meeting ?? '');
  return meeting === undefined
    ? [{ key: 'unknown-meeting' }]
    : { ...subject, meeting, user, open: nothingOpen };
}

function openNow({ coalition, meeting, user }: Table, { context }: Asking): Promise<OpenEntry> {
  return openMeetings(context, { coalition, meetings: [meeting], user });
}

/** A row has two inputs, and a view a hundred blocks. */
const rowsAtMost = 15;
/** All rows' options together: a view weighs 250 KB at most (platform-facts 1.1), and escaped it weighs more. */
const optionBytes = 150_000;

/** So many rows fit: fewer where there are very many people to choose from. */
function rowsThatFit(coalition: Coalition): number {
  const each = Buffer.byteLength(JSON.stringify(personOptions(coalition)));
  return Math.max(1, Math.min(rowsAtMost, Math.floor(optionBytes / each)));
}

interface Row {
  entry: string;
  words: string;
}

/** The lines that are no commitment yet. */
function rowsOf({ coalition, meeting, open }: Table): { shown: Row[]; left: number } {
  const entries = (meeting.outcome?.actions ?? []).filter(
    (entry) => stateOfLine(coalition, entry) !== 'there',
  );
  const all = entries.flatMap((entry) => {
    const words = open(entry);
    return words === undefined ? [] : [{ entry, words }];
  });
  const most = rowsThatFit(coalition);
  return { shown: all.slice(0, most), left: Math.max(0, all.length - most) };
}

const wordsShown = 300;
/** The value of a line that stays what it is. */
const skip = 'skip';

function rows(text: Text, { subject }: Shown<Table>): Part[] {
  const words = text.commitments.table;
  const { shown, left } = rowsOf(subject);
  return [
    section(shown.length === 0 ? words.allMade : words.intro),
    ...shown.flatMap((row) => rowFields(text, subject, row)),
    ...(left === 0 ? [] : [section(words.left(left))]),
  ];
}

function rowFields(text: Text, { coalition }: Table, { entry, words: line }: Row): Field[] {
  const words = text.commitments.table;
  const named = ownerNamed(coalition, line);
  const options = [
    ...personOptions(coalition),
    option(none, text.commitments.form.nobody),
    option(skip, words.skip),
  ];
  return [
    {
      kind: 'dropdown',
      id: whoId(entry),
      label: truncate(line, wordsShown),
      options,
      begin: named === undefined ? undefined : whoOf(coalition, named),
      optional: true,
    },
    { kind: 'date', id: dateId(entry), label: words.date, optional: true },
  ];
}

function whoId(entry: string): string {
  return `who-${deriveId(entry, 'row')}`;
}

function dateId(entry: string): string {
  return `date-${deriveId(entry, 'row')}`;
}

function plan(
  { subject, values, before: open }: { subject: Table; values: Values; before: OpenEntry },
  { context, meta, request }: ViewSubmissionInteraction,
): Plan | Problem[] {
  const { coalition, person } = subject;
  const today = todayOf(context, person);
  const chosen = chosenRows({ ...subject, open }, values);
  const problems = chosen.flatMap((row): Problem[] => {
    const wrong = dateProblem(row.date, today);
    const user = row.contact === null ? null : (contactOf(coalition, row.contact)?.user ?? null);
    return [
      ...(wrong === null ? [] : [{ ...wrong, field: dateId(row.entry) }]),
      ...(hasLeft(coalition, user) ? [{ field: whoId(row.entry), key: 'owner-gone' } as const] : []),
    ];
  });
  if (problems.length > 0) return problems;
  const [first] = rowsOf({ ...subject, open }).shown;
  if (chosen.length === 0 && first !== undefined)
    return [{ field: whoId(first.entry), key: 'owner-missing' }];
  const commands = chosen.map(({ entry, words, contact, date }): CommitmentCommand => {
    const id = idOf(coalition, entry, meta);
    return {
      type: 'MakeCommitment',
      commitment: id,
      today,
      words: { entry: `${id}.words.${deriveId(request, entry)}`, text: words },
      contact,
      date,
      step: stepOfWords(words),
      money: { kind: 'existing', differently: null, strengthens: [] },
    };
  });
  return { coalitions: [{ id: coalition.id, commands }] };
}

/** The id that the line's own form would give it; another one where what was made of it came to nothing. */
function idOf(coalition: Coalition, entry: string, { key = '' }: Meta): string {
  const isOver = stateOfLine(coalition, entry) === 'over';
  return deriveId(isOver ? deriveId(key, entry) : lineKey(entry), 'commitment');
}

interface ChosenRow extends Row {
  contact: string | null;
  date: string | null;
}

/** The lines of which a commitment is to be made. */
function chosenRows(table: Table, values: Values): ChosenRow[] {
  const { coalition, user } = table;
  return rowsOf(table).shown.flatMap((row) => {
    const who = valueIn(values, whoId(row.entry));
    const contact = chosenContact(coalition, { who, user });
    if (contact === null && who !== none) return [];
    return [{ ...row, contact, date: answerIn('date', values, dateId(row.entry)) }];
  });
}

/** How many were made, how many people are asked, and the way to the lines that are left. */
async function answer(
  { text, coalition, subject, result }: Submitted<Table, OpenEntry>,
  { meta }: ViewSubmissionInteraction,
): Promise<ViewResponseAction | undefined> {
  if (coalition === null || subject === null) return undefined;
  const before = result.found.coalition?.state?.commitments.length ?? 0;
  const made = coalition.commitments.slice(before);
  const asked = made.filter(({ status }) => status === 'proposed').length;
  const left = (subject.meeting.outcome?.actions ?? []).filter(
    (entry) => stateOfLine(coalition, entry) !== 'there',
  ).length;
  const counts = { made: made.length, asked, left };
  return { response_action: 'update', view: buildTableSavedView(text, counts, meta) };
}

export function buildTableSavedView(
  text: Text,
  { made, asked, left }: { made: number; asked: number; left: number },
  { coalition = '', meeting = '' }: Meta,
): ModalView {
  const { table: words, close, title } = text.commitments;
  return modal({
    callback: views.notice,
    title,
    close,
    meta: {},
    blocks: [
      section([words.made(made), ...(asked === 0 ? [] : [words.asked(asked)])].join(' ')),
      ...(left === 0
        ? []
        : [
            actions('left', [
              button(`${act.commitFromOutcome}.here`, words.more(left), { value: `${coalition}.${meeting}` }),
            ]),
          ]),
    ],
  });
}

/** For leads: the detail `here` means in the place of the window. */
export const handleCommitFromOutcome: BlockActionHandler = async (interaction) => {
  const { value, view, detail } = interaction;
  const { coalition: id, commitment: held } = parseCommitment(value);
  await openPart(interaction, id, async ({ coalition, person, user, text }) => {
    const meeting = meetingOf(coalition, held);
    await interaction.ack();
    if (meeting === undefined || meeting.outcome === null || !coalition.leads.includes(user))
      return answerClick(interaction, text, text.app.command.stale);
    const meta = { coalition: id, meeting: meeting.id, key: drawKey() };
    const subject = { coalition, person, meeting, user, open: nothingOpen };
    const table = await outcomeTableForm.openView({ ...interaction, meta }, { subject });
    if (detail === 'here' && view !== null) return updateView(interaction, { view_id: view.id }, table);
    await showView(interaction, table, { onTop: view !== null });
  });
};
