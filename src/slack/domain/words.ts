import type { NextKey } from '../../coalition/domain/keys.ts';
import { namedPartners, partnersOfInterest } from '../../coalition/domain/read.ts';
import type { Interest } from '../../coalition/domain/state.ts';
import { partnerOf } from '../../coalition/find.ts';
import type { Coalition } from '../../coalition/state.ts';
import { listOf, type Text } from '../../text/text.ts';
import { contactIn, withinOf } from '../interviews/progress.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';

// Interests in words. What comes out stands within mrkdwn, escaped.

const namesShown = 200;

/** The words of an interest on one line; `null` where this person may not read them, or they are gone. */
export function wordsOf({ words }: Pick<Interest, 'words'>, open: OpenEntry): string | null {
  const text = words === '' ? undefined : open(words);
  return text === undefined ? null : escapeMrkdwn(text);
}

/** "Gemeente, Museum en +3", for leads. */
export function partnersIn(text: Text, coalition: Coalition, interest: Pick<Interest, 'partners'>): string {
  const names = partnersOfInterest(coalition, interest).map(({ name }) => escapeMrkdwn(name));
  return names.length === 0 ? text.domain.list.noPartner : listOf(text, withinOf(names, namesShown));
}

/** The same for others: what is of a person has no name. */
export function namesIn(
  text: Text,
  coalition: Coalition,
  interest: Pick<Interest, 'partners' | 'kind'>,
): string {
  const names = namedPartners(coalition, interest).map(({ name }) => escapeMrkdwn(name));
  return names.length === 0 ? text.domain.shared.unnamed : listOf(text, withinOf(names, namesShown));
}

/** Partners by their ids, as many as fit. */
export function partnerNames(
  text: Text,
  coalition: Coalition,
  ids: readonly string[],
  most: number = namesShown,
): string {
  const names = ids.flatMap((id) => partnerOf(coalition, id)?.name ?? []).map(escapeMrkdwn);
  return listOf(text, withinOf(names, most));
}

/** Whether it may be shared, or what it waits for: for leads. */
export function keysIn(text: Text, coalition: Coalition, next: NextKey): string {
  const words = text.domain.keys;
  switch (next.kind) {
    case 'complete':
    case 'ask':
    case 'no-partner':
      return words[next.kind];
    case 'no-contact':
      return words[next.kind](partnerNames(text, coalition, [next.holder.partner]));
    default:
      return words[next.kind](contactIn(next.holder.contact ?? undefined));
  }
}

/** What a button's value says. The ids hold no dot. */
export function parseValue(value: string): { coalition: string; interest: string; rest: string } {
  const [coalition = '', interest = '', rest = ''] = value.split('.');
  return { coalition, interest, rest };
}

export function interestValue(
  coalition: Coalition,
  interest: Pick<Interest, 'id'>,
  ...rest: string[]
): string {
  return [coalition.id, interest.id, ...rest].join('.');
}
