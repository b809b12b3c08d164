import type { PlainTextOption } from '@slack/types';
import { ownerOf } from '../../coalition/commitments/read.ts';
import { type Commitment, moneySources } from '../../coalition/commitments/state.ts';
import { activeContacts, activePartners, contactOf } from '../../coalition/find.ts';
import type { Coalition, Contact } from '../../coalition/state.ts';
import { stepOfWords } from '../../method/step-of-words.ts';
import { stepIds } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import type { Field } from '../forms/fields.ts';
import { contactLabel } from '../interviews/progress.ts';
import { option } from '../kit/blocks.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import { limits } from '../kit/limits.ts';
import type { Meta } from '../kit/meta.ts';
import { titleIn } from '../steps/words.ts';

// What the form of a commitment asks: what, who and when; and more about it, for who wants to say more.

/** The value of "nobody yet", and of "no step". */
export const none = 'none';

/** Before the id of a partner, where there are too many people to choose from. */
const wholePartner = 'partner:';
/** More people than this are chosen by partner: a view holds no thousands of options. */
const peopleOffered = limits.options;

/** What the form is about, with what was filled in. */
export interface Form {
  coalition: Coalition;
  user: string;
  /** The one that is changed; `null` for a new one. */
  commitment: Commitment | null;
  meta: Meta;
  values: Values;
}

/** `part` of the window's metadata: how much of it is shown. */
export const shortPart = 0;
export const existingPart = 1;
export const extraPart = 2;

export function formFields(text: Text, form: Form): Field[] {
  const words = text.commitments.form;
  return [
    { kind: 'text', id: 'words', label: words.words, hint: words.wordsHint },
    ...(mayReassign(form) ? [whoField(text, form)] : []),
    { kind: 'date', id: 'date', label: words.date, hint: words.dateHint, optional: true },
    ...(isShort(form) ? [] : moreFields(text, form)),
  ];
}

/** Whether only what, who and when is asked: nothing else was said yet, and nobody asked for more. */
export function isShort({ meta, values }: Pick<Form, 'meta' | 'values'>): boolean {
  const isSaid = ['step', 'differently', 'strengthens', 'euros', 'source', 'from'].some(
    (id) => (values[id]?.length ?? 0) > 0,
  );
  return (meta.part ?? shortPart) === shortPart && !isSaid;
}

/** Whether it needs extra money: as the window was turned, else as it was said before. */
export function isExtra({ meta, values }: Pick<Form, 'meta' | 'values'>): boolean {
  const part = meta.part ?? shortPart;
  return part === shortPart ? valueIn(values, 'source') !== '' : part === extraPart;
}

function whoField(text: Text, form: Form): Field {
  const words = text.commitments.form;
  return {
    kind: 'dropdown',
    id: 'who',
    label: words.who,
    hint: words.whoHint,
    options: [...personOptions(form.coalition), option(none, words.nobody)],
    begin: whoIn(form),
  };
}

/** Everybody by name; partners instead, where there are very many people. */
export function personOptions(coalition: Coalition): PlainTextOption[] {
  return offersPeople(coalition)
    ? activeContacts(coalition).map((contact) => option(contact.id, contactLabel(coalition, contact)))
    : activePartners(coalition).map(({ id, name }) => option(`${wholePartner}${id}`, name));
}

function offersPeople(coalition: Coalition): boolean {
  return activeContacts(coalition).length < peopleOffered;
}

/** How somebody is chosen in this coalition: by name, or by their partner where there are very many people. */
export function whoOf(coalition: Coalition, contact: Contact): string {
  return offersPeople(coalition) ? contact.id : `${wholePartner}${contact.partner}`;
}

function moreFields(text: Text, form: Form): Field[] {
  const words = text.commitments.form;
  const steps = stepIds.map((step) => option(step, `${titleIn(text, step)}: ${text.steps.each[step].name}`));
  return [
    ...(chosenPartner(form) !== null && colleagues(form).length > 1 ? [contactField(text, form)] : []),
    {
      kind: 'dropdown',
      id: 'step',
      label: words.step,
      options: [option(none, words.noStep), ...steps],
      begin: form.commitment?.step ?? stepOfWords(valueIn(form.values, 'words')) ?? none,
    },
    ...(isExtra(form) ? extraFields(text) : existingFields(text, form)),
  ];
}

function contactField(text: Text, form: Form): Field {
  return {
    kind: 'dropdown',
    id: 'contact',
    entity: chosenPartner(form) ?? none,
    label: text.commitments.form.contact,
    options: colleagues(form).map(({ id, name, user }) => option(id, name || user || '?')),
    begin: contactIn(form) ?? undefined,
  };
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
  const owner = contactIn(form);
  const own = owner === null ? undefined : contactOf(form.coalition, owner)?.partner;
  const others = activePartners(form.coalition).filter(({ id }) => id !== own);
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
export function mayReassign({ coalition, commitment, user }: Form): boolean {
  if (commitment === null || coalition.leads.includes(user)) return true;
  return ownerOf(coalition, commitment) !== user;
}

/** What stands for who does it: chosen, or of an earlier version of the app, which asked for a partner; `undefined` as long as nobody said. */
export function whoIn({ coalition, values }: Form): string | undefined {
  const chosen = valueIn(values, 'who');
  if (chosen !== '') return chosen;
  const [contact, partner] = [valueIn(values, 'contact'), valueIn(values, 'partner')];
  if (partner === none) return none;
  const found = activeContacts(coalition).find((each) =>
    contact === '' ? each.partner === partner : each.id === contact,
  );
  return found === undefined ? undefined : whoOf(coalition, found);
}

/** The partner that was chosen instead of a person. */
function chosenPartner(form: Form): string | null {
  const who = whoIn(form) ?? '';
  return mayReassign(form) ? partnerOfChoice(who) : null;
}

function partnerOfChoice(who: string): string | null {
  return who.startsWith(wholePartner) ? who.slice(wholePartner.length) : null;
}

/** Who of the chosen partner can be asked. */
function colleagues(form: Form): Contact[] {
  return activeContacts(form.coalition, chosenPartner(form) ?? none);
}

/** The contact that a choice of `personOptions` stands for; of a partner oneself, else its first. */
export function chosenContact(
  coalition: Coalition,
  { who, user }: { who: string; user: string },
): string | null {
  const partner = partnerOfChoice(who);
  if (partner === null) return activeContacts(coalition).find(({ id }) => id === who)?.id ?? null;
  const contacts = activeContacts(coalition, partner);
  return (contacts.find((contact) => contact.user === user) ?? contacts[0])?.id ?? null;
}

/** Whose it will be. `null`: nobody's yet, or nobody said. */
export function contactIn(form: Form): string | null {
  const { coalition, commitment, user, values } = form;
  if (!mayReassign(form)) return commitment?.contact ?? null;
  const named = colleagues(form).find(({ id }) => id === valueIn(values, 'contact'));
  return named?.id ?? chosenContact(coalition, { who: whoIn(form) ?? '', user });
}
