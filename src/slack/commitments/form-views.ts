import type { KnownBlock, ModalView } from '@slack/types';
import { contactOfUser, ownerOf } from '../../coalition/commitments.ts';
import { type Commitment, moneySources } from '../../coalition/commitments-state.ts';
import { activeContacts, activePartners, contactOf } from '../../coalition/find.ts';
import { longest } from '../../coalition/longest.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { stepIds } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, option } from '../blocks.ts';
import { act, views } from '../ids.ts';
import {
  dateInput,
  multiSelectInput,
  radioInput,
  selectInput,
  textInput,
  type Values,
  valueIn,
} from '../inputs.ts';
import { modal } from '../modals.ts';
import type { Meta } from '../place.ts';
import { titleIn } from '../steps/words.ts';
import { nameIn } from './words.ts';

/** The value of "nobody yet", and of "no step". */
export const none = 'none';
export const formPages = 3;

export interface Form {
  coalition: Coalition;
  user: string;
  /** The one that is changed; `null` for a new one. */
  commitment: Commitment | null;
  meta: Meta;
  values: Values;
  note?: 'offered' | 'saved' | 'from-message' | 'from-meeting' | 'shortened';
}

/** The three pages of a commitment's form: what and when, whose and how it is paid, and more about that. */
export function buildCommitmentFormView(text: Text, form: Form): ModalView {
  const words = text.commitments.form;
  const { part = 0 } = form.meta;
  const page = pages[part] ?? firstPage;
  return modal({
    ...{ callback: views.commitmentForm, title: words.title(part + 1, formPages) },
    ...{ close: text.commitments.close, submit: part < formPages - 1 ? words.next : saveWords(text, form) },
    meta: form.meta,
    blocks: [
      ...(part === 0 ? [context(words.inCoalition(nameIn(form.coalition)))] : []),
      ...page(text, form),
      ...draftLines(text, form),
    ],
  });
}

function firstPage(text: Text, form: Form): KnownBlock[] {
  const words = text.commitments.form;
  const { coalition, values } = form;
  const partners = activePartners(coalition).map(({ id, name }) => option(id, name));
  return [
    textInput('words', {
      ...{ label: words.words, hint: words.wordsHint, multiline: true },
      initial: valueIn(values, 'words'),
    }),
    ...(mayReassign(form)
      ? [
          selectInput('partner', {
            ...{ label: words.partner, hint: words.partnerHint },
            options: [...partners, option(none, words.nobody)],
            initial: partnerIn(form),
          }),
        ]
      : []),
    dateInput('date', {
      ...{ label: words.date, hint: words.dateHint, optional: true },
      initial: valueIn(values, 'date') || undefined,
    }),
  ];
}

function secondPage(text: Text, form: Form): KnownBlock[] {
  const words = text.commitments.form;
  const { coalition, values, commitment } = form;
  const contacts = contactsOf(form);
  const steps = stepIds.map((step) => option(step, `${titleIn(text, step)}: ${text.steps[step].name}`));
  const first = commitment === null ? coalition.walk.at.step : none;
  return [
    ...(contacts.length > 1
      ? [
          selectInput(`contact.${partnerIn(form)}`, {
            label: words.contact,
            options: contacts.map(({ id, name, user }) => option(id, name || user || '?')),
            initial: contactIn(form) ?? undefined,
          }),
        ]
      : []),
    selectInput('step', {
      label: words.step,
      options: [option(none, words.noStep), ...steps],
      initial: valueIn(values, 'step') || first,
    }),
    radioInput('money', {
      label: words.money,
      options: [option('existing', words.existing), option('extra', words.extra)],
      initial: valueIn(values, 'money') || 'existing',
    }),
  ];
}

function thirdPage(text: Text, form: Form): KnownBlock[] {
  const words = text.commitments.form;
  const { coalition, values } = form;
  if (valueIn(values, 'money') === 'extra') {
    return [
      textInput('euros', {
        ...{ label: words.euros, hint: words.eurosHint, optional: true, max: eurosTyped },
        initial: valueIn(values, 'euros'),
      }),
      radioInput('source', {
        label: words.source,
        options: moneySources.map((source) => option(source, text.commitments.sources[source])),
        initial: valueIn(values, 'source') || moneySources[0],
      }),
      textInput('from', {
        ...{ label: words.from, optional: true, multiline: true },
        initial: valueIn(values, 'from'),
      }),
    ];
  }
  const others = activePartners(coalition).filter(({ id }) => id !== partnerIn(form));
  return [
    textInput('differently', {
      ...{ label: words.differently, hint: words.differentlyHint, optional: true, multiline: true },
      initial: valueIn(values, 'differently'),
    }),
    ...(others.length === 0
      ? []
      : [
          multiSelectInput('strengthens', {
            ...{ label: words.strengthens, optional: true },
            options: others.map(({ id, name }) => option(id, name)),
            initial: values.strengthens ?? [],
          }),
        ]),
  ];
}

const pages = [firstPage, secondPage, thirdPage];
const eurosTyped = 20;

function draftLines(text: Text, { note }: Form): KnownBlock[] {
  const words = text.commitments.form;
  const save = actions('draft', [button(act.commitmentDraft, words.saveDraft)]);
  const said = {
    offered: words.draftOffered,
    saved: words.draftSaved,
    'from-message': words.fromMessage,
    'from-meeting': words.fromMeeting,
    shortened: words.shortened,
  };
  return note === undefined ? [save] : [save, context(said[note])];
}

function saveWords(text: Text, form: Form): string {
  const words = text.commitments.form;
  const contact = contactIn(form);
  if (contact === null) return words.save;
  const user = contactOf(form.coalition, contact)?.user ?? null;
  const before = form.commitment;
  const isOpen = before === null || before.status === 'proposed' || before.status === 'declined';
  if (user === form.user) return isOpen || before.contact !== contact ? words.saveYes : words.save;
  return user !== null && (isOpen || before.contact !== contact) ? words.saveAsk : words.save;
}

/** Its owner changes what they do, not who does it. */
function mayReassign({ coalition, commitment, user }: Form): boolean {
  if (commitment === null || coalition.leads.includes(user)) return true;
  return ownerOf(coalition, commitment) !== user;
}

/** The partner that is chosen: at first one's own. */
export function partnerIn(form: Form): string {
  const { coalition, commitment, user, values } = form;
  const chosen = mayReassign(form) ? valueIn(values, 'partner') : (commitment?.partner ?? '');
  return chosen || (contactOfUser(coalition, user)?.partner ?? none);
}

/** Who of that partner can be asked. */
function contactsOf(form: Form): Contact[] {
  return mayReassign(form) ? activeContacts(form.coalition, partnerIn(form)) : [];
}

/** Whose it will be: chosen, else whom the form began with, else oneself, else the first of that partner. `null`: nobody's yet. */
export function contactIn(form: Form): string | null {
  const { commitment, user, values, meta } = form;
  if (!mayReassign(form)) return commitment?.contact ?? null;
  const contacts = contactsOf(form);
  const chosen = valueIn(values, 'contact') || meta.contact;
  const found =
    contacts.find(({ id }) => id === chosen) ??
    contacts.find((contact) => contact.user === user) ??
    contacts[0];
  return found?.id ?? null;
}

/** Whole euros as people type them: "2500", "€ 2.500", "2.500,-". `null` when nothing stands there; NaN for anything else. */
export function parseEuros(typed: string): number | null {
  const bare = typed.replace(/[€\s]/g, '').replace(/(,-|[.,]00)$/, '');
  if (bare === '') return null;
  if (!/^(\d+|\d{1,3}([.,]\d{3})+)$/.test(bare)) return Number.NaN;
  const euros = Number(bare.replace(/[.,]/g, ''));
  return euros <= longest.euros ? euros : Number.NaN;
}
