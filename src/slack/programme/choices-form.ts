import type { PlainTextOption } from '@slack/types';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import type { Problem } from '../../coalition/decision.ts';
import { activeContacts, activePartners } from '../../coalition/find.ts';
import { longest } from '../../coalition/longest.ts';
import { inviteesOf, meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { groundOf } from '../../coalition/programme/ground.ts';
import { programmeOf, toBePlanned } from '../../coalition/programme/read.ts';
import { chosenContacts, reasonsFor } from '../../coalition/programme/reasons.ts';
import type { Choices } from '../../coalition/programme/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Words } from '../../coalition/words.ts';
import type { Found, Plan } from '../../command-handler.ts';
import type { Text } from '../../text/text.ts';
import { answerIn, type Field } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Part, Shown } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import { drawKey, type ViewSubmissionInteraction } from '../interaction.ts';
import { contactLabel } from '../interviews/progress.ts';
import { contextBlock, option } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import { viewUnder } from '../meetings/leading.ts';
import { nothingOpen, type OpenEntry, openProgramme } from '../vault.ts';
import { buildChosenView } from './chosen-view.ts';
import { act, views } from './ids.ts';
import { type ChoiceField, optionsFor, reasonLines } from './reasons.ts';

// How a meeting is organised (M4.1): four choices, a page each, with what speaks for it in this coalition.

export interface Choosing extends LeadSubject {
  /** `null`: the one that is to be planned. */
  meeting: Meeting | null;
  choices: Choices | null;
  user: string;
  open: OpenEntry;
}

const pages = [whoFields, hostFields, beforehandFields, facilitatorFields];

export const choicesForm = createForm<Choosing, OpenEntry>({
  callback: views.choices,
  pages,
  head: (text, { page }) => [contextBlock(text.programme.choices.page(page + 1))],
  words: ({ programme: { choices: words }, meetings }, { page }) => ({
    title: words.title,
    close: meetings.list.close,
    submit: page === pages.length - 1 ? words.submit : words.next,
  }),
  draft: {
    // What another lead chose meanwhile leaves an older draft behind.
    form: ({ coalition = '', meeting = '', sequence = 0 }) => `choices-${coalition}-${meeting}-${sequence}`,
    action: () => act.choicesDraft,
    words: ({ programme: { choices: words } }) => ({
      save: words.draft,
      notes: { saved: words.draftSaved, offered: words.draftOffered },
      offered: 'over-fields',
    }),
  },
  pageIn: 'page',
  find,
  read: async (subject, { context, user, meta }) => ({
    ...subject,
    open: await openProgramme(context, {
      coalition: subject.coalition,
      meeting: meta.meeting ?? toBePlanned,
      user,
    }),
  }),
  initial: valuesOf,
  before: async ({ context, user, meta: { coalition: id = '', meeting = toBePlanned } }) => {
    const { coalition } = await context.store.load({ person: user, coalition: id });
    const state = coalition?.state ?? null;
    return state === null ? nothingOpen : openProgramme(context, { coalition: state, meeting, user });
  },
  plan,
  answer: async ({ text, coalition }, { meta }) => {
    if (coalition === null) return undefined;
    const meeting = meetingOf(coalition, meta.meeting ?? '') ?? null;
    return { response_action: 'update', view: buildChosenView(text, { coalition, meeting }) };
  },
  under: async ({ coalition, subject }, interaction) =>
    subject?.meeting == null ? null : viewUnder(interaction, coalition, subject.meeting.id),
});

function find(found: Found, { user, meta }: Asking): Choosing | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const { meeting: id = toBePlanned } = meta;
  const meeting = meetingOf(subject.coalition, id) ?? null;
  if (meeting === null && id !== toBePlanned) return [{ key: 'unknown-meeting' }];
  const choices = programmeOf(subject.coalition, id)?.choices ?? null;
  return { ...subject, meeting, choices, user, open: nothingOpen };
}

/** `sequence`: when the choices were made that the form shows. */
export function choosingMeta(coalition: Coalition, meeting: string): Meta {
  const choices = programmeOf(coalition, meeting)?.choices ?? null;
  return {
    coalition: coalition.id,
    key: drawKey(),
    ...(meeting === toBePlanned ? {} : { meeting }),
    ...(choices === null ? {} : { sequence: choices.at }),
  };
}

function chosen(text: Text, subject: Choosing, field: ChoiceField, asked: { label: string; hint?: string }) {
  const { coalition, user } = subject;
  const reasons = reasonsFor(coalition, groundOf(coalition, user));
  const options = Object.entries(optionsFor(text, field)).map(([id, { label }]) => option(id, label));
  const choice: Field = { kind: 'choice', id: field, ...asked, options, optional: true };
  return [...reasonLines(text, { coalition, reasons, field }), choice];
}

function whoFields(text: Text, { subject }: Shown<Choosing>): Part[] {
  const words = text.programme.choices;
  const hint = subject.meeting === null ? {} : { hint: words.whoMoves };
  return chosen(text, subject, 'who', { label: words.who, ...hint });
}

function hostFields(text: Text, { subject }: Shown<Choosing>): Part[] {
  const words = text.programme.choices;
  const options = activePartners(subject.coalition).map(({ id, name }) => option(id, name));
  return [
    ...chosen(text, subject, 'host', { label: words.host }),
    ...(options.length === 0
      ? []
      : [
          {
            kind: 'several',
            id: 'hosts',
            label: words.hosts,
            hint: words.hostsHint,
            options,
            optional: true,
          } as const,
        ]),
  ];
}

function beforehandFields(text: Text, { subject }: Shown<Choosing>): Part[] {
  const words = text.programme.choices;
  return [
    ...chosen(text, subject, 'beforehand', { label: words.beforehand }),
    { kind: 'text', id: 'note', label: words.note, hint: words.noteHint, optional: true },
  ];
}

function facilitatorFields(text: Text, { subject }: Shown<Choosing>): Part[] {
  const words = text.programme.choices;
  const options = leaderOptions(subject.coalition);
  return [
    ...chosen(text, subject, 'facilitator', { label: words.facilitator }),
    ...(options.length === 0
      ? []
      : [
          {
            kind: 'dropdown',
            id: 'leader',
            label: words.leader,
            hint: words.leaderHint,
            options,
            optional: true,
          } as const,
        ]),
    {
      kind: 'line',
      id: 'name',
      label: words.leaderName,
      max: longest.programmeTitle,
      optional: true,
    },
  ];
}

/** As many as a view holds beside its other words; who is not among them is written down. */
const leadersOffered = 5 * limits.options;

function leaderOptions(coalition: Coalition): PlainTextOption[] {
  return activeContacts(coalition)
    .slice(0, leadersOffered)
    .map((contact) => option(contact.id, contactLabel(coalition, contact)));
}

function valuesOf({ choices, open }: Choosing): Values {
  if (choices === null) return {};
  const one = (value: string | null) => (value === null ? [] : [value]);
  const { who, host, hosts, beforehand, note, facilitator, leader } = choices;
  return {
    who: one(who),
    host: one(host),
    hosts,
    beforehand: one(beforehand),
    note: [note === null ? '' : (open(note) ?? '')],
    facilitator: one(facilitator),
    leader: leader !== null && 'contact' in leader ? [leader.contact] : [],
    name: [nameIn(leader, open)],
  };
}

function nameIn(leader: Choices['leader'], open: OpenEntry): string {
  return leader !== null && 'entry' in leader ? (open(leader.entry) ?? '') : '';
}

type ChooseForMeeting = Extract<CoalitionCommand, { type: 'ChooseForMeeting' }>;

function plan(
  { subject, values, before: open }: { subject: Choosing; values: Values; before: OpenEntry },
  { meta }: ViewSubmissionInteraction,
): Plan {
  const { coalition, meeting, choices } = subject;
  const { key = '', sequence } = meta;
  const id = meeting?.id ?? toBePlanned;
  const written = valueIn(values, 'note');
  const wasNote = choices?.note == null ? '' : (open(choices.note) ?? '');
  const note: Words =
    written === wasNote
      ? 'same'
      : written === ''
        ? null
        : { entry: `programme.${id}.note.${key}`, text: written };
  const command: ChooseForMeeting = {
    type: 'ChooseForMeeting',
    meeting: id,
    choices: {
      who: answerIn('choice', values, 'who') as Choices['who'],
      host: answerIn('choice', values, 'host') as Choices['host'],
      hosts: values.hosts ?? [],
      beforehand: answerIn('choice', values, 'beforehand') as Choices['beforehand'],
      facilitator: answerIn('choice', values, 'facilitator') as Choices['facilitator'],
    },
    note,
    leader: leaderIn(values, { choices, open, entry: `programme.${id}.leader.${key}` }),
    seen: sequence ?? null,
  };
  return { coalitions: [{ id: coalition.id, commands: [command, ...inviting(subject, command)] }] };
}

/** Of somebody from outside the name; of the coalition who was chosen. */
function leaderIn(
  values: Values,
  { choices, open, entry }: { choices: Choices | null; open: OpenEntry; entry: string },
): ChooseForMeeting['leader'] {
  if (valueIn(values, 'facilitator') === 'independent') {
    const name = valueIn(values, 'name');
    const leader = choices?.leader ?? null;
    if (name === '') return null;
    return nameIn(leader, open) === name ? 'same' : { entry, text: name };
  }
  const contact = answerIn('dropdown', values, 'leader');
  return contact === null ? null : { contact };
}

/** Of a meeting that is planned, another choice of who comes invites them, and lets others go. */
function inviting(
  { coalition, meeting, choices, user }: Choosing,
  { choices: { who } }: ChooseForMeeting,
): CoalitionCommand[] {
  if (meeting === null || who === null || who === (choices?.who ?? null)) return [];
  const invitees = chosenContacts(coalition, who, groundOf(coalition, user));
  const now = new Set(inviteesOf(coalition, meeting).map(({ contact }) => contact.id));
  if (invitees.length === now.size && invitees.every((contact) => now.has(contact))) return [];
  const { id, kind, form, start, zone, minutes, lastDay, sequence } = meeting;
  const same = { place: 'same', purpose: 'same' } as const;
  const time = { start, zone, minutes, lastDay };
  return [{ type: 'ChangeMeeting', meeting: id, kind, form, invitees, sequence, ...time, ...same }];
}
