import { describe, expect, it } from 'vitest';
import {
  becameOf,
  contradictionsOf,
  interestsInDomain,
  interestsOf,
  interestsOfPartner,
  interestsToWord,
  namedPartners,
  openContradictions,
} from '../../../src/coalition/domain/read.ts';
import { longest } from '../../../src/coalition/longest.ts';
import { after, by, type CommandOf, given } from '../given.ts';
import { ahmed, noor, sanne, sanneLeads, stranger } from '../stories.ts';
import { change, existing, interest, ofEva, spoken } from './stories.ts';

const one = after([spoken], noor, interest('a'));
const two = after([one], noor, interest('b', ofEva));
const merge = (id: string): CommandOf<'MergeInterests'> => ({
  type: 'MergeInterests',
  interest: id,
  of: ['a', 'b'],
  words: { entry: `${id}.words`, text: 'Een straat waar je wilt blijven' },
  place: 'in',
  kind: 'all',
});
const undo = (log: typeof one, id: string): CommandOf<'UndoInterest'> => ({
  type: 'UndoInterest',
  interest: id,
  seen: existing(given(log).state, id).history.length,
});

describe('an interest', () => {
  it('is worded by a lead, from an answer that this lead may read', () => {
    const said = given(spoken).when(interest('a'), noor);
    expect(interestsOf(said.state)).toHaveLength(1);
    expect(interestsInDomain(said.state)[0]).toMatchObject({
      id: 'a',
      words: 'a.words',
      partners: ['shops'],
    });
    expect(interestsOfPartner(said.state, 'museum')).toEqual([]);
    said.keeps({ put: ['a.words'] });
    given(spoken).when(interest('a'), ahmed).refuses('not-a-lead');
    given(spoken).when(interest('a'), null).refuses('not-a-lead');
    given(spoken, sanneLeads).when(interest('a'), sanne).refuses('source-unread', 'source');
  });

  it('is made once, however often the form is sent', () => {
    given(one).when(interest('a'), noor).gives();
  });

  it('never draws on what somebody said about other partners (M1.5)', () => {
    const concerns = [{ kind: 'answer', interview: 'i-ahmed', question: 'concerns' }] as const;
    given(spoken)
      .when(interest('a', { sources: [...concerns] }), noor)
      .refuses('source-concerns', 'source');
    given(one)
      .when(change(given(one).state, 'a', { sources: [...concerns] }), noor)
      .refuses('source-concerns', 'source');
  });

  it('draws on the own intention, a talk or a meeting too, and always on something', () => {
    const { state } = given(spoken).when(
      interest('a', { partners: ['own'], sources: [{ kind: 'intention' }, { kind: 'talk' }] }),
      noor,
    );
    expect(existing(state, 'a').sources).toHaveLength(2);
    given(spoken)
      .when(interest('a', { sources: [{ kind: 'meeting', meeting: 'x' }] }), noor)
      .refuses('source-unread', 'source');
    given(spoken)
      .when(interest('a', { sources: [] }), noor)
      .refuses('source-missing', 'source');
  });

  it('has words of 140 code points at most, emoji too, and a partner that is there', () => {
    const of = (text: string) => interest('a', { words: { entry: 'a.words', text } });
    given(spoken)
      .when(of('😀'.repeat(longest.interest)), noor)
      .keeps({ put: ['a.words'] });
    given(spoken)
      .when(of('😀'.repeat(longest.interest + 1)), noor)
      .refuses('interest-too-long', 'words');
    given(spoken).when(of(' \u200b'), noor).refuses('words-missing', 'words');
    given(spoken)
      .when(interest('a', { partners: ['x'] }), noor)
      .refuses('partners-missing', 'partners');
  });

  it('of a person is shown without a name', () => {
    const { state } = given(one);
    expect(namedPartners(state, existing(state, 'a')).map(({ name }) => name)).toEqual(['Ondernemers']);
    expect(namedPartners(state, { partners: ['shops'], kind: 'own' })).toEqual([]);
  });
});

describe('a change of an interest', () => {
  it('keeps what it was, and goes back to it', () => {
    const words = { entry: 'a2', text: 'Drukte, maar prettig' };
    const changed = after(
      [one],
      noor,
      change(given(one).state, 'a', { words, partners: ['shops', 'museum'] }),
    );
    const { state } = given(changed);
    expect(existing(state, 'a')).toMatchObject({ words: 'a2', version: 2 });
    expect(existing(state, 'a').history.at(-1)).toMatchObject({
      kind: 'changed',
      before: { words: 'a.words', partners: ['shops'] },
    });
    const back = given(changed).when(undo(changed, 'a'), noor).state;
    expect(existing(back, 'a')).toMatchObject({ words: 'a.words', partners: ['shops'], version: 3 });
    const forward = after([changed], noor, undo(changed, 'a'));
    expect(existing(given(forward).when(undo(forward, 'a'), noor).state, 'a').words).toBe('a2');
  });

  it('of its place asks nobody anew', () => {
    const moved = given(one).when({ type: 'MoveInterest', interest: 'a', place: 'outside' }, noor);
    expect(existing(moved.state, 'a')).toMatchObject({ place: 'outside', version: 1 });
    given(one).when({ type: 'MoveInterest', interest: 'a', place: 'in' }, noor).gives();
    given(one).when({ type: 'MoveInterest', interest: 'a', place: 'in' }, stranger).refuses('not-a-lead');
  });

  it('is refused when another lead changed it meanwhile', () => {
    const moved = after([one], noor, { type: 'MoveInterest', interest: 'a', place: 'outside' });
    given(moved)
      .when(change(given(one).state, 'a', { kind: 'all' }), noor)
      .refuses('interest-changed');
    given(moved).when(undo(one, 'a'), noor).refuses('interest-changed');
  });

  it('of a removed one brings it back', () => {
    const removed = after([one], noor, { type: 'RemoveInterest', interest: 'a' });
    expect(interestsOf(given(removed).state)).toEqual([]);
    given(removed).when({ type: 'RemoveInterest', interest: 'a' }, noor).gives();
    expect(interestsOf(given(removed).when(undo(removed, 'a'), noor).state)).toHaveLength(1);
  });

  it('has nothing to go back to at first', () => {
    given(one).when(undo(one, 'a'), noor).refuses('undo-none');
  });
});

describe('merging and splitting', () => {
  it('makes one of two, of all their partners and answers', () => {
    const { state } = given(two).when(merge('m'), noor);
    expect(interestsOf(state).map(({ id }) => id)).toEqual(['m']);
    expect(existing(state, 'm')).toMatchObject({ partners: ['shops', 'museum'], kind: 'all' });
    expect(existing(state, 'm').sources).toHaveLength(2);
    expect(becameOf(state, 'a')).toBe('m');
  });

  it('by two leads at once is done once, and the second one hears it', () => {
    const merged = after([two], noor, merge('m'));
    given(merged).when(merge('m'), noor).gives();
    given(merged).when(merge('n'), noor).refuses('interest-gone', 'interests');
    given(two)
      .when({ ...merge('m'), of: ['a', 'a'] }, noor)
      .refuses('merge-two', 'interests');
  });

  it('is undone: they stand apart again', () => {
    const merged = after([two], noor, merge('m'));
    const { state } = given(merged).when(undo(merged, 'm'), noor);
    expect(interestsOf(state).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('splits one into parts, each with the answers of its own partners', () => {
    const merged = after([two], noor, merge('m'));
    const split: CommandOf<'SplitInterest'> = {
      type: 'SplitInterest',
      interest: 'm',
      seen: 1,
      into: [
        { interest: 'p', words: { entry: 'p', text: 'Winkels' }, partners: ['shops'] },
        { interest: 'q', words: { entry: 'q', text: 'Cultuur' }, partners: ['museum'] },
      ],
    };
    const apart = after([merged], noor, split);
    const { state } = given(apart);
    expect(interestsOf(state).map(({ id }) => id)).toEqual(['p', 'q']);
    expect(existing(state, 'p').sources).toEqual([
      { kind: 'answer', interview: 'i-ahmed', question: 'motive' },
    ]);
    given(apart).when(split, noor).gives();
    const together = given(apart).when(undo(apart, 'm'), noor).state;
    expect(interestsOf(together).map(({ id }) => id)).toEqual(['m']);
  });
});

describe('what an interest draws on that goes', () => {
  const changed = after(
    [one],
    noor,
    change(given(one).state, 'a', { words: { entry: 'a2', text: 'Anders' } }),
  );

  it('takes its words along, those of before too, when the author erases it', () => {
    const said = given(changed).when({ type: 'EraseInterview', interview: 'i-ahmed' }, ahmed);
    expect(interestsOf(said.state)).toEqual([]);
    expect(interestsToWord(said.state)).toMatchObject([
      { id: 'a', words: '', sources: [], partners: ['shops'] },
    ]);
    expect(JSON.stringify(existing(said.state, 'a'))).not.toMatch(/a2|a\.words/);
  });

  it('stays when a lead words it anew from something else', () => {
    const erased = after([changed], ahmed, { type: 'EraseInterview', interview: 'i-ahmed' });
    const { state } = given(erased);
    given(erased)
      .when(change(state, 'a', { sources: [{ kind: 'talk' }] }), noor)
      .refuses('words-missing', 'words');
    const words = { entry: 'a3', text: 'Nieuw' };
    given(erased)
      .when(change(state, 'a', { words }), noor)
      .refuses('source-missing', 'source');
    const worded = given(erased).when(change(state, 'a', { words, sources: [{ kind: 'talk' }] }), noor);
    expect(interestsOf(worded.state)).toMatchObject([{ id: 'a', words: 'a3' }]);
  });

  it('leaves a partner that is removed out of it', () => {
    const both = after([spoken], noor, interest('a', { partners: ['shops', 'museum'] }));
    const { state } = given(both, by(noor, { type: 'PartnerRemoved', partner: 'museum' }));
    expect(existing(state, 'a')).toMatchObject({ partners: ['shops'], version: 2 });
  });
});

describe('a contradiction', () => {
  const marked = after([two], noor, {
    type: 'MarkContradiction',
    contradiction: 'x',
    interests: ['a', 'b'],
    about: { entry: 'x.about', text: 'Drukte tegen rust' },
  });

  it('is between interests that stand, and open until somebody says how it ended', () => {
    expect(openContradictions(given(marked).state)).toMatchObject([{ id: 'x', about: 'x.about' }]);
    const settle = (resolved: boolean): CommandOf<'SettleContradiction'> => ({
      type: 'SettleContradiction',
      contradiction: 'x',
      resolved,
      how: null,
    });
    const { state } = given(marked).when(settle(false), noor);
    expect(openContradictions(state)).toEqual([]);
    expect(contradictionsOf(state)).toMatchObject([{ settled: { resolved: false, how: null } }]);
    given(marked).when(settle(true), ahmed).refuses('not-a-lead');
    given(two)
      .when({ type: 'MarkContradiction', contradiction: 'x', interests: ['a', 'x'], about: null }, noor)
      .refuses('merge-two', 'interests');
  });

  it('is none when both became one', () => {
    expect(contradictionsOf(given(after([marked], noor, merge('m'))).state)).toEqual([]);
  });
});
