import type { CommitmentInput, MoneyInput, Words } from '../../coalition/commitments/commands.ts';
import { dateProblem } from '../../coalition/commitments/dates.ts';
import { hasLeft, moneyWords } from '../../coalition/commitments/read.ts';
import { type Commitment, moneySources } from '../../coalition/commitments/state.ts';
import type { Problem } from '../../coalition/decision.ts';
import { contactOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { isBlank } from '../../coalition/words.ts';
import { stepOfWords } from '../../method/step-of-words.ts';
import { isStepId, type StepId } from '../../method/steps.ts';
import { answerIn } from '../forms/fields.ts';
import { type Values, valueIn } from '../kit/inputs.ts';
import type { OpenEntry } from '../vault.ts';
import { contactIn, type Form, isExtra, mayReassign, none, whoIn, whoOf } from './form-fields.ts';

// From a commitment to what its form shows, and from what was filled in to the command.

/** What a commitment says, as the form's fields; what it says nothing about is left out. */
export function valuesOf(coalition: Coalition, commitment: Commitment, open: OpenEntry): Values {
  const { money, date, step, contact } = commitment;
  const one = (value: string | null | undefined) => (value == null || value === '' ? [] : [value]);
  const about = open(moneyWords(money) ?? '');
  const owner = contact === null ? undefined : contactOf(coalition, contact);
  return {
    words: one(open(commitment.words)),
    date: one(date),
    step: one(step),
    who: [owner === undefined ? none : whoOf(coalition, owner)],
    contact: one(contact),
    ...(money.kind === 'existing'
      ? { differently: one(about), strengthens: money.strengthens }
      : { euros: one(money.euros?.toString()), source: [money.source], from: one(about) }),
  };
}

/** What can be said of it before the core is asked: under the fields that are there. */
export function formProblems(form: Form, today: string): Problem[] {
  const { values, commitment, coalition } = form;
  const contact = contactIn(form);
  const user = contact === null ? null : (contactOf(coalition, contact)?.user ?? null);
  const isGone = contact !== (commitment?.contact ?? null) && hasLeft(coalition, user);
  const date = valueIn(values, 'date') || null;
  const wrong = date === (commitment?.date ?? null) ? null : dateProblem(date, today);
  const isUnsaid = mayReassign(form) && contact === null && whoIn(form) !== none;
  return [
    ...(isBlank(valueIn(values, 'words')) ? [{ field: 'words', key: 'commitment-missing' } as const] : []),
    ...(isUnsaid
      ? [{ field: 'who', key: whoIn(form) === undefined ? 'owner-missing' : 'partner-empty' } as const]
      : []),
    ...(isGone ? [{ field: 'who', key: 'owner-gone' } as const] : []),
    ...(wrong === null ? [] : [wrong]),
  ];
}

/** `old` gives the words that the commitment has now: those that were left alone stay the same entry. */
export function inputOf(
  form: Form,
  { old, entry }: { old: OpenEntry; entry: (what: string) => string },
): CommitmentInput {
  const { values, commitment } = form;
  const words = (what: string, text: string, before: string | null): Words =>
    before !== null && old(before) === text ? { kept: before } : { entry: entry(what), text };
  return {
    words: words('words', valueIn(values, 'words'), commitment?.words ?? null),
    contact: contactIn(form),
    date: answerIn('date', values, 'date'),
    step: stepIn(form),
    money: moneyOf(form, words),
  };
}

/** What was chosen; else what it was, or what its words speak of. */
function stepIn({ values, commitment }: Form): StepId | null {
  const chosen = valueIn(values, 'step');
  if (chosen !== '') return isStepId(chosen) ? chosen : null;
  return commitment === null ? stepOfWords(valueIn(values, 'words')) : commitment.step;
}

function moneyOf(
  form: Form,
  words: (what: string, text: string, before: string | null) => Words,
): MoneyInput {
  const { values, commitment } = form;
  const before = commitment === null ? null : moneyWords(commitment.money);
  const extra = isExtra(form);
  const about = valueIn(values, extra ? 'from' : 'differently');
  const said = isBlank(about) ? null : words('money', about, before);
  if (!extra)
    return { kind: 'existing', differently: said, strengthens: answerIn('several', values, 'strengthens') };
  return {
    kind: 'extra',
    euros: answerIn('euros', values, 'euros'),
    words: said,
    source: moneySources.find((each) => each === valueIn(values, 'source')) ?? 'other',
  };
}
