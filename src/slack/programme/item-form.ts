import type { PlainTextOption } from '@slack/types';
import type { Problem } from '../../coalition/decision.ts';
import { activePartners } from '../../coalition/find.ts';
import { longest } from '../../coalition/longest.ts';
import { meetingOf } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { type GroundLine, groundOf } from '../../coalition/programme/ground.ts';
import { programmeOf } from '../../coalition/programme/read.ts';
import type { ProgrammeItem, Who } from '../../coalition/programme/state.ts';
import type { Words } from '../../coalition/words.ts';
import type { Found, Plan } from '../../command-handler.ts';
import {
  isMethodItem,
  isProgrammePart,
  itemTurns,
  methodItems,
  programmeItems,
  programmeParts,
} from '../../method/programme.ts';
import { zoneOf } from '../../person/dues.ts';
import type { Text } from '../../text/text.ts';
import { answerIn, type Field } from '../forms/fields.ts';
import { findForLead, type LeadSubject } from '../forms/for-lead.ts';
import type { Asking, Part, Shown } from '../forms/form.ts';
import { createForm } from '../forms/paged-form.ts';
import {
  type BlockActionHandler,
  type BlockActionInteraction,
  deriveId,
  drawKey,
  type ViewSubmissionInteraction,
} from '../interaction.ts';
import { option } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { showView } from '../kit/open-views.ts';
import type { FoundMeeting } from '../meetings/found.ts';
import { asLead } from '../meetings/leading.ts';
import { nothingOpen, type OpenEntry, openProgramme } from '../vault.ts';
import { act, views } from './ids.ts';
import { programmeView } from './showing.ts';

// One item of a programme: a new one, or one that is there.

interface Putting extends LeadSubject {
  meeting: Meeting;
  /** `null`: a new one. */
  item: ProgrammeItem | null;
  user: string;
  zone: string;
  open: OpenEntry;
}

/** What stands for an item that is none of the method's. */
const ownItem = 'own';

export const itemForm = createForm<Putting, OpenEntry>({
  callback: views.item,
  pages: [fields],
  words: ({ programme: { itemForm: words }, meetings }, { subject: { item } }) => ({
    title: item === null ? words.addTitle : words.changeTitle,
    close: meetings.list.close,
    submit: words.submit,
  }),
  draft: {
    // What another lead changed meanwhile leaves an older draft behind.
    form: ({ meeting = '', part = 0, from = '' }) => `programme-${meeting}-${from}-${part}`,
    action: () => act.itemDraft,
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
  initial: valuesOf,
  before: async ({ context, user, meta: { coalition: id = '', meeting = '' } }) => {
    const { coalition } = await context.store.load({ person: user, coalition: id });
    const state = coalition?.state ?? null;
    return state === null ? nothingOpen : openProgramme(context, { coalition: state, meeting, user });
  },
  plan,
  under: async ({ coalition, person, subject, text }, interaction) => {
    const { context, meta } = interaction;
    const meeting = coalition === null ? undefined : meetingOf(coalition, meta.meeting ?? '');
    if (coalition === null || meeting === undefined || subject === null) return null;
    const zone = zoneOf(person, context.timezone);
    return programmeView(interaction, { coalition, meeting, person, text, zone }, meta.page ?? 0);
  },
});

function find(found: Found, { context, user, meta }: Asking): Putting | Problem[] {
  const subject = findForLead(found, user);
  if (Array.isArray(subject)) return subject;
  const meeting = meetingOf(subject.coalition, meta.meeting ?? '');
  if (meeting === undefined) return [{ key: 'unknown-meeting' }];
  const items = programmeOf(subject.coalition, meeting.id)?.items ?? [];
  const item = items.find(({ id }) => id === meta.from) ?? null;
  const zone = zoneOf(subject.person, context.timezone);
  return { ...subject, meeting, item, user, zone, open: nothingOpen };
}

/** The window holds the item's id in `from`, and how often it was changed in `part`; of a new one neither. */
function metaOf({ coalition, meeting }: FoundMeeting, item: ProgrammeItem | null, page: number): Meta {
  const about = { coalition: coalition.id, meeting: meeting.id, key: drawKey(), page };
  return item === null ? about : { ...about, from: item.id, part: item.changes };
}

function fields(text: Text, { subject, values }: Shown<Putting>): Part[] {
  const words = text.programme.itemForm;
  const { item } = subject;
  const method = item === null ? valueIn(values, 'method') : (item.method ?? ownItem);
  // Of a new one the method says both, where the lead does not.
  const given = { optional: item === null };
  return [
    ...(item === null ? [methodField(text)] : []),
    {
      kind: 'line',
      id: 'title',
      label: words.title,
      max: longest.programmeTitle,
      optional: method !== ownItem || item === null,
      ...(method === ownItem && item !== null ? {} : { hint: words.titleHint }),
    },
    { kind: 'number', id: 'minutes', label: words.minutes },
    { kind: 'dropdown', id: 'who', label: words.who, options: whoOptions(text, subject), ...given },
    {
      kind: 'dropdown',
      id: 'part',
      label: words.part,
      options: programmeParts.map((part) => option(part, text.programme.parts[part])),
      ...given,
    },
    ...namedField(text, subject),
    {
      kind: 'line',
      id: 'note',
      label: words.note,
      hint: words.noteHint,
      max: longest.programmeNote,
      optional: true,
    },
  ];
}

function methodField(text: Text): Field {
  const words = text.programme.itemForm;
  return {
    kind: 'dropdown',
    id: 'method',
    label: words.method,
    hint: words.methodHint,
    options: [
      option(ownItem, words.ownItem),
      ...methodItems.map((each) => option(each, text.programme.items[each].title)),
    ],
    begin: ownItem,
  };
}

function whoOptions(text: Text, { coalition }: Putting): PlainTextOption[] {
  return [
    ...itemTurns.map((turn) => option(turn, text.programme.who[turn])),
    ...activePartners(coalition).map(({ id, name }) => option(`partner:${id}`, name)),
  ];
}

/** A view holds no more beside all partners: the newest of them, after those that are named already. */
const linesOffered = 300;

/** What the interviews brought up and may be shared, for the opening. */
function namedField(text: Text, { coalition, item, user, open }: Putting): Field[] {
  const words = text.programme.itemForm;
  const all = groundOf(coalition, user).developments.toReversed();
  const isNamed = ({ id }: GroundLine) => item?.named.includes(id) ?? false;
  const offered = [...all.filter(isNamed), ...all.filter((each) => !isNamed(each))].slice(0, linesOffered);
  const options = offered.flatMap(({ id, entry }) => {
    const said = open(entry);
    return said === undefined ? [] : [option(id, said)];
  });
  if (options.length === 0 || (item !== null && item.part !== 'opening')) return [];
  return [
    { kind: 'several', id: 'named', label: words.named, hint: words.namedHint, options, optional: true },
  ];
}

const usualMinutes = 10;
const usualPlace = { part: 'central', who: 'partners' } as const;

function valuesOf({ item, open }: Putting): Values {
  if (item === null) return { minutes: [String(usualMinutes)], method: [ownItem] };
  return {
    title: [readIn(item.title, open)],
    minutes: [String(item.minutes)],
    who: [item.who],
    part: [item.part],
    named: item.named,
    note: [readIn(item.note, open)],
  };
}

function readIn(entry: string | null, open: OpenEntry): string {
  return entry === null ? '' : (open(entry) ?? '');
}

function plan(
  {
    subject: { coalition, meeting, item },
    values,
    before: open,
  }: { subject: Putting; values: Values; before: OpenEntry },
  { meta }: ViewSubmissionInteraction,
): Plan {
  const { key = '', from, part: seen } = meta;
  const id = from ?? deriveId(key, 'item');
  const words = (field: 'title' | 'note', was: string | null): Words => {
    const text = valueIn(values, field);
    if (text === readIn(was, open)) return 'same';
    return text === '' ? null : { entry: `programme.${meeting.id}.${id}.${field}.${key}`, text };
  };
  const method = valueIn(values, 'method');
  const part = valueIn(values, 'part');
  const chosen = isMethodItem(method) ? method : null;
  const usual = chosen === null ? usualPlace : programmeItems[chosen];
  return {
    coalitions: [
      {
        id: coalition.id,
        commands: [
          {
            type: 'PutProgrammeItem',
            meeting: meeting.id,
            item: id,
            part: isProgrammePart(part) ? part : usual.part,
            method: chosen,
            title: words('title', item?.title ?? null),
            minutes: answerIn('number', values, 'minutes') ?? Number.NaN,
            who: (valueIn(values, 'who') || usual.who) as Who,
            note: words('note', item?.note ?? null),
            named: values.named ?? item?.named ?? [],
            seen: seen ?? null,
          },
        ],
      },
    ],
  };
}

/** The form for an item that is there, or `null` for a new one, on top of the programme. */
export async function openItemForm(
  interaction: BlockActionInteraction,
  found: FoundMeeting,
  id: string | null,
): Promise<void> {
  const items = programmeOf(found.coalition, found.meeting.id)?.items ?? [];
  const item = items.find((each) => each.id === id) ?? null;
  const { user } = interaction;
  const asking = { ...interaction, meta: metaOf(found, item, interaction.view?.meta.page ?? 0) };
  const view = await itemForm.openView(asking, { subject: { ...found, item, user, open: nothingOpen } });
  await showView(interaction, view, { onTop: interaction.view !== null });
}

export const handleAddItem: BlockActionHandler = (interaction) =>
  asLead(interaction, (found) => openItemForm(interaction, found, null));
