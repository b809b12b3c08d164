import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { activeContacts, activePartners, partnerOf } from '../../coalition/find.ts';
import { proposedForms } from '../../coalition/meetings.ts';
import type { Meeting } from '../../coalition/meetings-state.ts';
import type { Coalition } from '../../coalition/state.ts';
import { meetingForms, meetingKinds } from '../../method/meetings.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, option, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import {
  dateInput,
  multiSelectInput,
  radioInput,
  selectInput,
  textInput,
  timeInput,
  type Values,
  valueIn,
} from '../inputs.ts';
import { contactLabel } from '../interviews/progress.ts';
import { limits } from '../limits.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';
import type { OpenEntry } from '../vault.ts';
import { preparation } from './one-view.ts';
import { zoneName } from './words.ts';

/** The three pages of planning a meeting, or of changing one. */
export interface MeetingForm {
  coalition: Coalition;
  /** `null`: a new one. */
  meeting: Meeting | null;
  meta: Meta;
  values: Values;
  page: number;
  /** Of the last meeting that was held. */
  open: OpenEntry;
  draft?: 'offered' | 'saved' | null;
}

export const lastPage = 2;

export function buildMeetingFormView(text: Text, form: MeetingForm): ModalView {
  const { coalition, meeting, meta, page, draft = null } = form;
  const words = text.meetings.form;
  const submit = meeting === null ? words.plan : words.save;
  const pages = [whenPage, aboutPage, whoPage];
  const inputs = (pages[page] ?? whenPage)(text, form);
  return modal({
    ...{ callback: views.meetingForm, title: meeting === null ? words.planTitle : words.changeTitle },
    ...{ close: text.meetings.list.close, submit: page === lastPage ? submit : words.next },
    meta: { ...meta, coalition: coalition.id, page },
    blocks: [
      context(words.page(page + 1)),
      ...(draft === 'offered' ? [context(words.draftOffered)] : []),
      ...inputs,
      actions('draft', [button(act.meetingDraft, words.saveDraft)]),
      ...(draft === 'saved' ? [context(words.draftSaved)] : []),
    ],
  });
}

const lengths = [30, 45, 60, 90, 120, 150, 180, 240, 300, 360, 480];

function whenPage(text: Text, { meta, values }: MeetingForm): KnownBlock[] {
  const words = text.meetings.form;
  const chosen = valueIn(values, 'minutes') || '90';
  const known = lengths.includes(Number(chosen)) ? lengths : [...lengths, Number(chosen)];
  return [
    dateInput('date', { label: words.date, initial: valueIn(values, 'date') || undefined }),
    timeInput('time', {
      ...{ label: words.time, hint: words.timeHint(zoneName(meta.zone ?? '')) },
      initial: valueIn(values, 'time') || undefined,
    }),
    selectInput('minutes', {
      label: words.minutes,
      options: known.map((each) => option(String(each), words.length(each))),
      initial: chosen,
    }),
  ];
}

function aboutPage(text: Text, { coalition, meeting, values, open }: MeetingForm): KnownBlock[] {
  const words = text.meetings.form;
  const [idea] = coalition.walk.at.step === '10' ? proposedForms(coalition) : [];
  return [
    ...preparation(text, { coalition, meeting, open }),
    selectInput('kind', {
      ...{ label: words.kind, options: kindOptions(text), initial: valueIn(values, 'kind') },
      ...(idea === undefined ? {} : { hint: words.kindHint(text.meetings.ideas[idea]) }),
    }),
    textInput('place', {
      ...{ label: words.place, hint: words.placeHint, optional: true },
      initial: valueIn(values, 'place'),
    }),
    textInput('purpose', {
      ...{ label: words.purpose, hint: words.purposeHint, multiline: true },
      initial: valueIn(values, 'purpose'),
    }),
  ];
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

function whoPage(text: Text, { coalition, meeting, values }: MeetingForm): KnownBlock[] {
  const words = text.meetings.form;
  const contacts = activeContacts(coalition);
  const options =
    contacts.length <= peopleOffered
      ? contacts.map((contact) => option(contact.id, contactLabel(coalition, contact)))
      : activePartners(coalition).map(({ id, name }) =>
          option(`${wholePartner}${id}`, words.wholePartner(name)),
        );
  if (options.length === 0) return [section(text.problems['nobody-chosen'])];
  return [
    radioInput('invite', {
      label: words.invite,
      options: [
        ...(meeting === null ? [] : [option('same', words.same)]),
        ...[option('everyone', words.everyone), option('some', words.some)],
      ],
      initial: valueIn(values, 'invite') || (meeting === null ? 'everyone' : 'same'),
    }),
    multiSelectInput('who', {
      ...{ label: words.who, hint: words.whoHint, optional: true, options },
      initial: chosenIn(coalition, values.who ?? [])
        .filter((id) => options.some(({ value }) => value === id))
        .slice(0, limits.options),
    }),
  ];
}

/** Contacts that were chosen, and their partners: whichever the list offers. */
function chosenIn(coalition: Coalition, chosen: string[]): string[] {
  const partners = coalition.contacts
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ partner }) => partnerOf(coalition, partner)?.id ?? [])
    .map((id) => `${wholePartner}${id}`);
  return [...new Set([...chosen, ...partners])];
}
