import type { KnownBlock, PlainTextOption } from '@slack/types';
import { zoneName } from '../../calendar/zone.ts';
import { activeContacts, activePartners, partnerOf } from '../../coalition/find.ts';
import { proposedForms } from '../../coalition/meetings/read.ts';
import type { Meeting } from '../../coalition/meetings/state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { meetingForms, meetingKinds } from '../../method/meetings.ts';
import type { Text } from '../../text/text.ts';
import { act as dateAct } from '../dates/ids.ts';
import type { Field } from '../forms/fields.ts';
import type { LeadSubject } from '../forms/for-lead.ts';
import type { Part, Shown } from '../forms/form.ts';
import { contactLabel } from '../interviews/progress.ts';
import { button, option, section } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { OpenEntry } from '../vault.ts';
import { preparation } from './one-view.ts';

// What each page of planning or changing a meeting asks.

export interface Planning extends LeadSubject {
  /** `null`: a new one. */
  meeting: Meeting | null;
  /** The lead who plans it. */
  user: string;
  /** Of the meeting itself and of the last one that was held. */
  open: OpenEntry;
}

const lengths = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480];

export function whenFields(text: Text, { subject, meta, values }: Shown<Planning>): Part[] {
  const words = text.meetings.form;
  return [
    ...(subject.meeting === null ? [togetherLine(text, subject.coalition)] : []),
    { kind: 'date', id: 'date', label: words.date },
    { kind: 'time', id: 'time', label: words.time, hint: words.timeHint(zoneName(meta.zone ?? '')) },
    lengthField(text, values),
  ];
}

/** For who does not know the day yet. */
function togetherLine(text: Text, { id }: Coalition): KnownBlock {
  const words = text.dates.list;
  return section(words.notYet, button(`${dateAct.findDate}.here`, words.find, { value: id }));
}

/** How long a meeting takes. */
export function lengthField(text: Text, values: Values): Field {
  const words = text.meetings.form;
  const chosen = valueIn(values, 'minutes') || '90';
  const known = lengths.includes(Number(chosen)) ? lengths : [...lengths, Number(chosen)];
  return {
    kind: 'dropdown',
    id: 'minutes',
    label: words.minutes,
    options: known.map((each) => option(String(each), words.length(each))),
    begin: chosen,
  };
}

export function aboutFields(text: Text, { subject }: Shown<Planning>): Part[] {
  const words = text.meetings.form;
  return [
    ...preparation(text, subject),
    kindField(text, subject.coalition),
    { kind: 'line', id: 'place', label: words.place, hint: words.placeHint, optional: true },
    { kind: 'text', id: 'purpose', label: words.purpose, hint: words.purposeHint },
  ];
}

/** What kind of meeting it is; in execution with an idea for this time. */
export function kindField(text: Text, coalition: Coalition): Field {
  const words = text.meetings.form;
  const [idea] = coalition.walk.at.step === '10' ? proposedForms(coalition) : [];
  return {
    kind: 'dropdown',
    id: 'kind',
    label: words.kind,
    options: kindOptions(text),
    ...(idea === undefined ? {} : { hint: words.kindHint(text.meetings.ideas[idea]) }),
  };
}

/** Kinds, and the forms of a meeting in execution, as one list. */
function kindOptions(text: Text): PlainTextOption[] {
  const { kinds, forms } = text.meetings;
  return [
    ...meetingKinds.filter((kind) => kind !== 'execution').map((kind) => option(kind, kinds[kind])),
    ...meetingForms.map((form) => option(form, forms[form])),
  ];
}

/** More people than this are chosen by partner: a view holds no thousands of options, and 100 chosen ones. */
const peopleOffered = limits.options;
/** Before the id of a partner, where whole partners are chosen. */
export const wholePartner = 'partner:';

/** Everybody, or those whom the lead chooses. `ask` is the question over it. */
export function whoFields(
  text: Text,
  { subject: { coalition, meeting }, values }: Shown<Planning>,
  ask: string = text.meetings.form.invite,
): Part[] {
  const words = text.meetings.form;
  const options = whoOptions(text, coalition);
  if (options.length === 0) return [section(text.problems['nobody-chosen'])];
  return [
    {
      kind: 'choice',
      id: 'invite',
      label: ask,
      options: [
        ...(meeting === null ? [] : [option('same', words.same)]),
        option('everyone', words.everyone),
        option('some', words.some),
      ],
      begin: meeting === null ? 'everyone' : 'same',
    },
    {
      kind: 'several',
      id: 'who',
      label: words.who,
      hint: words.whoHint,
      optional: true,
      options,
      chosen: chosenIn(coalition, values.who ?? []),
    },
  ];
}

function whoOptions(text: Text, coalition: Coalition): PlainTextOption[] {
  const contacts = activeContacts(coalition);
  if (contacts.length <= peopleOffered)
    return contacts.map((contact) => option(contact.id, contactLabel(coalition, contact)));
  return activePartners(coalition).map(({ id, name }) =>
    option(`${wholePartner}${id}`, text.meetings.form.wholePartner(name)),
  );
}

/** Contacts that were chosen, and their partners: whichever the list offers. */
function chosenIn(coalition: Coalition, chosen: string[]): string[] {
  const partners = coalition.contacts
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ partner }) => partnerOf(coalition, partner)?.id ?? [])
    .map((id) => `${wholePartner}${id}`);
  return [...new Set([...chosen, ...partners])];
}
