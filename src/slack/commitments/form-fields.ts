import { contactOfUser, ownerOf } from '../../coalition/commitments/read.ts';
import { type Commitment, moneySources } from '../../coalition/commitments/state.ts';
import { activeContacts, activePartners } from '../../coalition/find.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { stepIds } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import { option } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { Meta } from '../kit/meta.ts';
import { titleIn } from '../steps/words.ts';

// What each page of a commitment's form asks: what and when, whose and how it is paid, and more about that.

/** The value of "nobody yet", and of "no step". */
export const none = 'none';

/** What the form is about, with what was filled in. */
export interface Form {
  coalition: Coalition;
  user: string;
  /** The one that is changed; `null` for a new one. */
  commitment: Commitment | null;
  meta: Meta;
  values: Values;
}

export function firstFields(text: Text, form: Form): Field[] {
  const words = text.commitments.form;
  return [
    { kind: 'text', id: 'words', label: words.words, hint: words.wordsHint },
    ...(mayReassign(form) ? [partnerField(text, form)] : []),
    { kind: 'date', id: 'date', label: words.date, hint: words.dateHint, optional: true },
  ];
}

function partnerField(text: Text, form: Form): Field {
  const words = text.commitments.form;
  const partners = activePartners(form.coalition).map(({ id, name }) => option(id, name));
  return {
    kind: 'dropdown',
    id: 'partner',
    label: words.partner,
    hint: words.partnerHint,
    options: [...partners, option(none, words.nobody)],
    begin: partnerIn(form),
  };
}

export function secondFields(text: Text, form: Form): Field[] {
  const words = text.commitments.form;
  const { coalition, commitment } = form;
  const steps = stepIds.map((step) => option(step, `${titleIn(text, step)}: ${text.steps.each[step].name}`));
  return [
    ...(contactsOf(form).length > 1 ? [contactField(text, form)] : []),
    {
      kind: 'dropdown',
      id: 'step',
      label: words.step,
      options: [option(none, words.noStep), ...steps],
      begin: commitment === null ? coalition.walk.at.step : none,
    },
    {
      kind: 'choice',
      id: 'money',
      label: words.money,
      options: [option('existing', words.existing), option('extra', words.extra)],
      begin: 'existing',
    },
  ];
}

function contactField(text: Text, form: Form): Field {
  return {
    kind: 'dropdown',
    id: 'contact',
    entity: partnerIn(form),
    label: text.commitments.form.contact,
    options: contactsOf(form).map(({ id, name, user }) => option(id, name || user || '?')),
    begin: contactIn(form) ?? undefined,
  };
}

export function thirdFields(text: Text, form: Form): Field[] {
  return valueIn(form.values, 'money') === 'extra' ? extraFields(text) : existingFields(text, form);
}

function extraFields(text: Text): Field[] {
  const words = text.commitments.form;
  return [
    { kind: 'euros', id: 'euros', label: words.euros, hint: words.eurosHint, optional: true },
    {
      kind: 'choice',
      id: 'source',
      label: words.source,
      options: moneySources.map((source) => option(source, text.commitments.sources[source])),
      begin: moneySources[0],
    },
    { kind: 'text', id: 'from', label: words.from, optional: true },
  ];
}

function existingFields(text: Text, form: Form): Field[] {
  const words = text.commitments.form;
  const others = activePartners(form.coalition).filter(({ id }) => id !== partnerIn(form));
  const options = others.map(({ id, name }) => option(id, name));
  const strengthens: Field = {
    kind: 'several',
    id: 'strengthens',
    label: words.strengthens,
    optional: true,
    options,
  };
  return [
    {
      kind: 'text',
      id: 'differently',
      label: words.differently,
      hint: words.differentlyHint,
      optional: true,
    },
    ...(options.length === 0 ? [] : [strengthens]),
  ];
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
