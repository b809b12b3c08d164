import { describe, expect, it } from 'vitest';
import { shareable } from '../../../src/coalition/domain/sharing.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { domainAsks } from '../../../src/slack/domain/asks.ts';
import { act } from '../../../src/slack/domain/ids.ts';
import { textIn } from '../../../src/text/text.ts';
import { answer, eva, interest, spoken } from '../../coalition/domain/stories.ts';
import { after, by, given } from '../../coalition/given.ts';
import { ahmed, noor, stranger } from '../../coalition/stories.ts';

const text = textIn('nl');
const everybody = ['own', 'shops', 'museum', 'residents'];
const made = after([spoken], noor, interest('a'));
const asked = after([made], noor, { type: 'AskKeys', interests: ['a'] });
const yes = after([asked], ahmed, answer('a', 'yes'));
const shared = after([yes], noor, {
  type: 'ShareDomain',
  share: 's',
  to: 'channel',
  interests: shareable(given(yes).state, everybody),
});
const closed = [...shared, ...by(noor, { type: 'CoalitionClosed' })];

function shown(log: CoalitionEvent[], user: string): string[] {
  const coalition: Coalition = given(log).state;
  const reader = { user, pictures: new Map(), zone: 'Europe/Amsterdam', now: 0 };
  return (domainAsks.entries?.(text, coalition, reader) ?? []).map(({ part, blocks }) => {
    const [, id = ''] = /"action_id":"([^"]+)"/.exec(JSON.stringify(blocks)) ?? [];
    return `${part} ${id}`;
  });
}

describe('what the domain asks of a person', () => {
  it('is nothing before there is an interest, and of a lead to look at those that there are', () => {
    expect([noor, ahmed].map((user) => shown(spoken, user))).toEqual([[], []]);
    expect([noor, ahmed].map((user) => shown(made, user))).toEqual([[`leading ${act.openDomain}`], []]);
  });

  it('is a yes or no, and afterwards the way to take it back', () => {
    expect([ahmed, eva].map((user) => shown(asked, user))).toEqual([[`asked ${act.openKeys}`], []]);
    expect([ahmed, eva].map((user) => shown(yes, user))).toEqual([[`taking ${act.openKeys}`], []]);
  });

  it('is to read what was shared, also when all is over, and to take it back still', () => {
    expect([ahmed, eva, stranger].map((user) => shown(shared, user))).toEqual([
      [`taking ${act.openKeys}`, `taking ${act.showDomain}`],
      [`taking ${act.showDomain}`],
      [],
    ]);
    expect(shown(closed, ahmed)).toEqual([`closed ${act.openKeys}`, `closed ${act.showDomain}`]);
  });

  it('says no word of an interest', () => {
    const reader = { user: ahmed, pictures: new Map(), zone: 'Europe/Amsterdam', now: 0 };
    const said = JSON.stringify(domainAsks.entries?.(text, given(asked).state, reader));
    expect(said).not.toContain('winkelstraat');
  });
});
