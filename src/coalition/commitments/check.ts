import type { Problem } from '../decision.ts';
import { contactOf, partnerOf } from '../find.ts';
import { lengthOf, longest } from '../longest.ts';
import type { Secret } from '../secret.ts';
import type { Coalition } from '../state.ts';
import { isBlank } from '../words.ts';
import type { CommitmentInput, MoneyInput, Words } from './commands.ts';
import { dateProblem } from './dates.ts';
import { entriesOf, hasLeft, moneyWords } from './read.ts';
import { type Commitment, type CommitmentMoney, moneySources } from './state.ts';

/** What is wrong with what a form says; `before` is the commitment that it changes: what stays as it was is fine. */
export function contentProblems(
  state: Coalition,
  input: CommitmentInput & { today: string },
  before: Commitment | null,
): Problem[] {
  const problems = wordsProblems('words', input.words);
  if (isSecret(input.words) && isBlank(input.words.text))
    problems.push({ field: 'words', key: 'commitment-missing' });
  if (!isSecret(input.words) && input.words.kept !== before?.words)
    problems.push({ field: 'words', key: 'commitment-missing' });
  const dated = input.date === (before?.date ?? null) ? null : dateProblem(input.date, input.today);
  if (dated !== null) problems.push(dated);
  if (input.contact !== null && input.contact !== before?.contact) {
    const contact = contactOf(state, input.contact);
    if (contact === undefined || contact.removed) problems.push({ field: 'contact', key: 'unknown-contact' });
    else if (hasLeft(state, contact.user)) problems.push({ field: 'contact', key: 'owner-gone' });
  }
  return [...problems, ...moneyProblems(input.money)];
}

function moneyProblems(money: MoneyInput): Problem[] {
  if (money.kind === 'existing') return wordsProblems('differently', money.differently);
  const { euros } = money;
  const isAmount = euros === null || (Number.isInteger(euros) && euros > 0 && euros <= longest.euros);
  return [
    ...(isAmount ? [] : [{ field: 'euros', key: 'euros-invalid' } as const]),
    ...wordsProblems('from', money.words),
  ];
}

function wordsProblems(field: string, words: Words | null): Problem[] {
  const isLong = words !== null && isSecret(words) && lengthOf(words.text) > longest.commitmentText;
  return isLong ? [{ field, key: 'text-too-long' }] : [];
}

function isSecret(words: Words): words is Secret {
  return 'entry' in words;
}

export function wordsEntry(words: Words): string {
  return isSecret(words) ? words.entry : words.kept;
}

/** The entry of words that may be left out; kept ones only of what was there before. */
function entryOf(words: Words | null, before: string | null): string | null {
  if (words === null) return null;
  if (isSecret(words)) return isBlank(words.text) ? null : words.entry;
  return words.kept === before ? before : null;
}

/** How it is paid, as it is kept; only partners that are there can be strengthened. */
export function moneyOf(state: Coalition, input: MoneyInput, before: Commitment | null): CommitmentMoney {
  const old = before === null ? null : moneyWords(before.money);
  if (input.kind === 'extra') {
    const source = moneySources.find((each) => each === input.source) ?? 'other';
    return { kind: 'extra', euros: input.euros, source, words: entryOf(input.words, old) };
  }
  const there = [...new Set(input.strengthens)].filter((id) => partnerOf(state, id)?.removed === false);
  const strengthens = there.slice(0, longest.strengthens);
  return { kind: 'existing', differently: entryOf(input.differently, old), strengthens };
}

/** The new words of a form, for the vault; those that were there already are not put again. */
export function putOf(input: CommitmentInput, before: Commitment | null): Secret[] {
  const { words, money } = input;
  const about = money.kind === 'existing' ? money.differently : money.words;
  const known = before === null ? [] : entriesOf(before);
  return [words, ...(about === null ? [] : [about])]
    .filter(isSecret)
    .filter(({ entry, text }) => !isBlank(text) && !known.includes(entry));
}
