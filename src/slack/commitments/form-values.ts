import type { CommitmentInput, MoneyInput, Words } from '../../coalition/commitments/commands.ts';
import { dateProblem } from '../../coalition/commitments/dates.ts';
import { hasLeft, moneyWords } from '../../coalition/commitments/read.ts';
import { type Commitment, moneySources } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { activeContacts, contactOf } from '../../coalition/find.ts';
import { isBlank } from '../../coalition/words.ts';
import { isStepId } from '../../method/steps.ts';
import { answerIn } from '../forms/fields.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { OpenEntry } from '../vault.ts';
import { contactIn, type Form, none, partnerIn } from './form-fields.ts';

// From a commitment to what its form shows, and from what was filled in to the command.

/** What a commitment says, as the form's fields. */
export function valuesOf(commitment: Commitment, open: OpenEntry): Values {
  const { money, date, step, contact, partner } = commitment;
  const one = (value: string | null | undefined) => (value == null || value === '' ? [] : [value]);
  const about = open(moneyWords(money) ?? '');
  return {
    words: one(open(commitment.words)),
    date: one(date),
    step: [step ?? none],
    partner: [partner ?? none],
    contact: one(contact),
    money: [money.kind],
    ...(money.kind === 'existing'
      ? { differently: one(about), strengthens: money.strengthens }
      : { euros: one(money.euros?.toString()), source: [money.source], from: one(about) }),
  };
}

/** What can be said of a page before the core is asked: under the fields that are there. */
export function pageProblems(form: Form, { page, today }: { page: number; today: string }): Problem[] {
  const { values, commitment, coalition } = form;
  const contact = contactIn(form);
  const user = contact === null ? null : (contactOf(coalition, contact)?.user ?? null);
  const isGone = contact !== (commitment?.contact ?? null) && hasLeft(coalition, user);
  if (page === 1) return isGone ? [{ field: 'contact', key: 'owner-gone' }] : [];
  const date = valueIn(values, 'date') || null;
  const wrong = date === (commitment?.date ?? null) ? null : dateProblem(date, today);
  const partner = partnerIn(form);
  const isEmpty = partner !== none && activeContacts(coalition, partner).length === 0;
  return [
    ...(isBlank(valueIn(values, 'words')) ? [{ field: 'words', key: 'commitment-missing' } as const] : []),
    ...(isEmpty ? [{ field: 'partner', key: 'partner-empty' } as const] : []),
    ...(isGone && isAlone(form) ? [{ field: 'partner', key: 'owner-gone' } as const] : []),
    ...(wrong === null ? [] : [wrong]),
  ];
}

/** Nobody else of that partner can be chosen on the next page. */
function isAlone(form: Form): boolean {
  return activeContacts(form.coalition, partnerIn(form)).length === 1;
}

/** `old` gives the words that the commitment has now: those that were left alone stay the same entry. */
export function inputOf(
  form: Form,
  { old, entry }: { old: OpenEntry; entry: (what: string) => string },
): CommitmentInput {
  const { values, commitment } = form;
  const step = valueIn(values, 'step');
  const words = (what: string, text: string, before: string | null): Words =>
    before !== null && old(before) === text ? { kept: before } : { entry: entry(what), text };
  const before = commitment === null ? null : moneyWords(commitment.money);
  const about = valueIn(values, valueIn(values, 'money') === 'extra' ? 'from' : 'differently');
  const said = isBlank(about) ? null : words('money', about, before);
  const money: MoneyInput =
    valueIn(values, 'money') === 'extra'
      ? {
          kind: 'extra',
          euros: answerIn('euros', values, 'euros'),
          words: said,
          source: moneySources.find((each) => each === valueIn(values, 'source')) ?? 'other',
        }
      : { kind: 'existing', differently: said, strengthens: answerIn('several', values, 'strengthens') };
  return {
    words: words('words', valueIn(values, 'words'), commitment?.words ?? null),
    contact: contactIn(form),
    date: answerIn('date', values, 'date'),
    step: isStepId(step) ? step : null,
    money,
  };
}
