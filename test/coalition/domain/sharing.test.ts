import { describe, expect, it } from 'vitest';
import { domainFor, shareable } from '../../../src/coalition/domain/sharing.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { after, by, type CommandOf, given } from '../given.ts';
import { ahmed, bea, noor, stranger } from '../stories.ts';
import { answer, change, eva, interest, ofEva, spoken } from './stories.ts';

const ask: CommandOf<'AskKeys'> = { type: 'AskKeys', interests: ['a'] };
const two = after([spoken], noor, interest('a'), interest('b', ofEva), ask);
const yes = after([two], ahmed, answer('a', 'yes'));
const share = (state: Coalition, to: 'channel' | string[], id = 's'): CommandOf<'ShareDomain'> => ({
  type: 'ShareDomain',
  share: id,
  to,
  interests: shareable(state, to === 'channel' ? ['own', 'shops', 'museum', 'residents'] : to),
});
const shared = after([yes], noor, share(given(yes).state, 'channel'));
const ids = (state: Coalition, partner: string) => domainFor(state, partner).map((each) => each.interest.id);

describe('sharing the domain', () => {
  it('shows exactly what the lead saw, and only what has all its keys', () => {
    expect(ids(given(shared).state, 'museum')).toEqual(['a']);
    expect(domainFor(given(yes).state, 'museum')).toEqual([]);
    const { state } = given(shared);
    const readers = [noor, ahmed, bea, eva, stranger];
    const who = (entry: string) =>
      readers.filter((user) => readable(state, { user, entries: [entry] }).length > 0);
    expect(who('a.words')).toEqual([noor, ahmed, bea, eva]);
    expect(who('w-eva')).toEqual([noor]);
    given(shared)
      .when(share(given(yes).state, 'channel'), noor)
      .gives();
    given(yes)
      .when(share(given(yes).state, 'channel'), ahmed)
      .refuses('not-a-lead');
  });

  it('is refused when something changed since the lead looked', () => {
    const taken = after([yes], ahmed, { type: 'TakeBackKey', interest: 'a' });
    given(taken)
      .when(share(given(yes).state, 'channel'), noor)
      .refuses('domain-changed');
    given(taken)
      .when(share(given(taken).state, 'channel'), noor)
      .refuses('domain-empty');
    given(yes)
      .when(share(given(yes).state, ['x']), noor)
      .refuses('nobody-chosen', 'to');
  });

  it('with chosen partners shows it to them alone', () => {
    const { state } = given(yes).when(share(given(yes).state, ['museum']), noor);
    expect([ids(state, 'museum'), ids(state, 'residents')]).toEqual([['a'], []]);
  });

  it('shows it no more once a key is taken back, or the words change', () => {
    const taken = given(shared).when({ type: 'TakeBackKey', interest: 'a' }, ahmed);
    expect(ids(taken.state, 'museum')).toEqual([]);
    expect(readable(taken.state, { user: eva, entries: ['a.words'] })).toEqual([]);
    const words = { entry: 'a2', text: 'Anders' };
    const changed = given(shared).when(change(given(shared).state, 'a', { words }), noor);
    expect(ids(changed.state, 'museum')).toEqual([]);
  });

  it('shows it where it stood when it was shared, until it is shared again', () => {
    const moved = after([shared], noor, { type: 'MoveInterest', interest: 'a', place: 'outside' });
    expect(domainFor(given(moved).state, 'museum')).toMatchObject([{ place: 'in' }]);
    const again = given(moved).when(share(given(moved).state, 'channel', 's2'), noor).state;
    expect(domainFor(again, 'museum')).toMatchObject([{ place: 'outside' }]);
  });

  it('is for the partners of that moment', () => {
    const later = by(noor, {
      type: 'PartnerAdded',
      partner: 'school',
      name: 'School',
      kind: 'other',
      own: false,
    });
    expect(ids(given(shared, later).state, 'school')).toEqual([]);
  });
});
