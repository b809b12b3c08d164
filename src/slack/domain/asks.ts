import type { KnownBlock } from '@slack/types';
import { askedKeys, nextKey, ownKeys } from '../../coalition/domain/keys.ts';
import { interestsOf, interestsToWord } from '../../coalition/domain/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import type { AreaAsks, Entry } from '../area-asks.ts';
import { button, section } from '../kit/blocks.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { act } from './ids.ts';
import { sharedFor } from './sharing.ts';

/** What waits for this person's yes or no, in one coalition. No words of the vault. */
function askedLine(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  if (coalition.over !== null) return [];
  const count = askedKeys(coalition, user).length;
  if (count === 0) return [];
  const words = text.domain.own;
  const open = button(act.openKeys, words.open, { value: coalition.id });
  return [section(words.pinnedAsked(escapeMrkdwn(coalition.name), count), open)];
}

/** What they agreed to before, to see and to take back: also when all is over. */
function givenLine(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  const given = ownKeys(coalition, user).filter(
    ({ interest, key }) => interest.status === 'here' && key.given !== null,
  );
  if (given.length === 0 || coalition.leads.includes(user)) return [];
  const words = text.domain.own;
  const see = button(act.openKeys, words.see, { value: coalition.id });
  return [section(words.pinnedGiven(escapeMrkdwn(coalition.name), given.length), see)];
}

/** The domain, once it was shared with their partner. */
function sharedLine(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  if (coalition.leads.includes(user) || (sharedFor(coalition, user) ?? []).length === 0) return [];
  const words = text.domain.shared;
  const open = button(act.showDomain, words.open, { value: coalition.id });
  return [section(words.pinned(escapeMrkdwn(coalition.name)), open)];
}

/** For leads: what there is to do in the domain. */
function leadingLine(text: Text, coalition: Coalition, user: string): KnownBlock[] {
  if (coalition.over !== null || !coalition.leads.includes(user)) return [];
  const all = interestsOf(coalition);
  if (all.length === 0 && interestsToWord(coalition).length === 0) return [];
  const words = text.domain.leading;
  const next = all.map((each) => nextKey(coalition, each).kind);
  const open = button(act.openDomain, text.domain.notes.button, { value: coalition.id });
  const count = (kind: string) => next.filter((each) => each === kind).length;
  const said = words(escapeMrkdwn(coalition.name), {
    interests: all.length,
    rather: count('rather'),
    ask: count('ask'),
  });
  return [section(said, open)];
}

/** A contact is asked whether their words may be shared, sees what they agreed to and what was shared with them. */
export const domainAsks: AreaAsks = {
  entries(text, coalition, { user }) {
    const parts: [Entry['part'], KnownBlock[]][] = [
      ['asked', askedLine(text, coalition, user)],
      ['leading', leadingLine(text, coalition, user)],
      [coalition.over === null ? 'taking' : 'closed', givenLine(text, coalition, user)],
      [coalition.over === null ? 'taking' : 'closed', sharedLine(text, coalition, user)],
    ];
    return parts.flatMap(([part, blocks]) => (blocks.length === 0 ? [] : [{ part, blocks }]));
  },
  async pinned(_context, { user, coalitions, text }) {
    const lines = coalitions.flatMap((coalition) => [
      { blocks: askedLine(text, coalition, user), asks: true },
      { blocks: sharedLine(text, coalition, user), asks: false },
      { blocks: givenLine(text, coalition, user), asks: false },
    ]);
    return { lines: lines.filter(({ blocks }) => blocks.length > 0) };
  },
};
