import { describe, expect, it } from 'vitest';
import { agenda } from '../../../src/coalition/agenda.ts';
import { askedKeys, nextKey, ownKeys } from '../../../src/coalition/domain/keys.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { after, by, type CommandOf, given, now } from '../given.ts';
import { ahmed, bea, contact, contactAdded, noor, sanne, sanneLeads, stranger } from '../stories.ts';
import { answer, change, eva, existing, interest, keyed, ofEva, spoken } from './stories.ts';

const everybody = ['own', 'shops', 'museum', 'residents'];
const ask = (...interests: string[]): CommandOf<'AskKeys'> => ({ type: 'AskKeys', interests });
const one = after([spoken], noor, interest('a'));
const asked = after([one], noor, ask('a'));
const yes = after([asked], ahmed, answer('a', 'yes'));
const next = (state: Coalition, id: string) => nextKey(state, existing(state, id)).kind;
const reads = (state: Coalition, user: string, entry = 'a.words') =>
  readable(state, { user, entries: [entry] }).length > 0;

describe('the key of an author', () => {
  it('is asked for by a lead, and for these words only the author reads them then', () => {
    given(one)
      .when(ask('a'), noor)
      .gives({
        type: 'KeysAsked',
        lead: noor,
        wanted: ['a'],
        audience: everybody,
        asks: [{ interest: 'a', contact: 'c-ahmed' }],
      });
    expect([ahmed, bea, eva, stranger].map((user) => reads(given(one).state, user))).toEqual(
      Array(4).fill(false),
    );
    expect([ahmed, bea, eva, stranger].map((user) => reads(given(asked).state, user))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(askedKeys(given(asked).state, ahmed)).toHaveLength(1);
    given(one).when(ask('a'), ahmed).refuses('not-a-lead');
    given(asked).when(ask('a'), noor).gives();
  });

  it('opens an interest of theirs alone for everybody whom it was asked for', () => {
    expect(keyed(given(asked).state, 'a')).toBe(false);
    expect(keyed(given(yes).state, 'a')).toBe(true);
    expect(next(given(yes).state, 'a')).toBe('complete');
    given(yes).when(answer('a', 'yes'), ahmed).gives();
    given(yes).when(ask('a'), noor).refuses('keys-nobody', 'interests');
  });

  it('is given by nobody else, and by nobody who was not asked', () => {
    given(asked).when(answer('a', 'yes'), bea).refuses('not-yours');
    given(asked).when(answer('a', 'yes'), noor).refuses('not-yours');
    given(one).when(answer('a', 'yes'), ahmed).refuses('not-yours');
  });

  it('is for exactly these words and partners: whatever changes them asks anew', () => {
    const words = { entry: 'a2', text: 'Anders' };
    for (const what of [{ words }, { partners: ['shops', 'museum'] }, { kind: 'own' as const }]) {
      const changed = after([yes], noor, change(given(yes).state, 'a', what));
      expect(keyed(given(changed).state, 'a')).toBe(false);
      expect(reads(given(changed).state, ahmed, 'a2')).toBe(false);
      expect(next(given(changed).state, 'a')).toBe('ask');
    }
    const moved = after([yes], noor, { type: 'MoveInterest', interest: 'a', place: 'outside' });
    expect(keyed(given(moved).state, 'a')).toBe(true);
    const back = after([yes], noor, change(given(yes).state, 'a', { words }));
    const undone = after([back], noor, { type: 'UndoInterest', interest: 'a', seen: 2 });
    expect(keyed(given(undone).state, 'a')).toBe(false);
  });

  it('given while the words change is not for the new ones', () => {
    const words = { entry: 'a2', text: 'Anders' };
    const changed = after([asked], noor, change(given(asked).state, 'a', { words }), ask('a'));
    given(changed)
      .when(answer('a', 'yes', { version: 1 }), ahmed)
      .refuses('interest-changed');
    const removed = after([asked], noor, { type: 'RemoveInterest', interest: 'a' });
    given(removed).when(answer('a', 'yes'), ahmed).refuses('interest-gone');
  });

  it('is asked for twice at most, whatever is changed in between', () => {
    const no = after([asked], ahmed, answer('a', 'no'));
    expect(next(given(no).state, 'a')).toBe('refused');
    given(no).when(ask('a'), noor).refuses('keys-nobody', 'interests');
    const changed = (log: typeof no, entry: string) =>
      after([log], noor, change(given(log).state, 'a', { words: { entry, text: 'Anders' } }));
    const again = after([changed(no, 'a2')], noor, ask('a'));
    const refused = after([again], ahmed, answer('a', 'no', { version: 2 }));
    expect(next(given(changed(refused, 'a3')).state, 'a')).toBe('twice');
  });

  it('is asked for again once after silence, and then it stays with the leads', () => {
    const dueFor = (state: Coalition) => agenda(state).filter(({ kind }) => kind === 'interest-keys');
    expect(dueFor(given(asked).state)).toMatchObject([
      { user: ahmed, about: '', when: { since: now, workingDays: 4 } },
    ]);
    const reminded = given(asked).when({ type: 'NoteKeysReminded', user: ahmed }, null);
    expect(dueFor(reminded.state)).toEqual([]);
    expect(next(reminded.state, 'a')).toBe('silent');
    expect(askedKeys(reminded.state, ahmed)).toHaveLength(1);
  });

  it('is taken back whenever they like', () => {
    const taken = given(yes).when({ type: 'TakeBackKey', interest: 'a' }, ahmed);
    taken.gives({ type: 'KeyTakenBack', interest: 'a', contact: 'c-ahmed' });
    expect(keyed(taken.state, 'a')).toBe(false);
    given(yes, by(noor, { type: 'CoalitionClosed' }))
      .when({ type: 'TakeBackKey', interest: 'a' }, ahmed)
      .gives({ type: 'KeyTakenBack', interest: 'a', contact: 'c-ahmed' });
    given(yes).when({ type: 'TakeBackKey', interest: 'a' }, bea).refuses('not-yours');
  });

  it('is taken back with the interview that it was about', () => {
    for (const type of ['WithdrawInterview', 'EraseInterview'] as const) {
      const { state } = given(yes).when({ type, interview: 'i-ahmed' }, ahmed);
      expect(keyed(state, 'a')).toBe(false);
    }
  });

  it('of a lead who words it for their own organisation is there at once', () => {
    const own = interest('a', { partners: ['own'], sources: [{ kind: 'intention' }] });
    expect(keyed(given(spoken).when(own, noor).state, 'a')).toBe(true);
    expect(keyed(given(spoken, sanneLeads).when(own, sanne).state, 'a')).toBe(false);
  });
});

describe('words of their own instead', () => {
  const suggested = after([asked], ahmed, {
    type: 'SuggestWords',
    interest: 'a',
    version: 1,
    words: { entry: 'r', text: 'Drukte die blijft' },
    later: false,
  });
  const settle = (take: boolean): CommandOf<'SettleSuggestion'> => ({
    type: 'SettleSuggestion',
    interest: 'a',
    contact: 'c-ahmed',
    take,
  });

  it('are for leads until they settle it', () => {
    const { state } = given(suggested);
    expect([noor, ahmed, bea].map((user) => reads(state, user, 'r'))).toEqual([true, true, false]);
    expect(next(state, 'a')).toBe('rather');
    expect(keyed(state, 'a')).toBe(false);
  });

  it('have their key when a lead takes them over', () => {
    const { state } = given(suggested).when(settle(true), noor);
    expect(existing(state, 'a').words).toBe('r');
    expect(keyed(state, 'a')).toBe(true);
  });

  it('are let go: then it stays with the leads', () => {
    const let_ = given(suggested).when(settle(false), noor);
    expect(keyed(let_.state, 'a')).toBe(false);
    expect(reads(let_.state, noor, 'r')).toBe(false);
    expect(next(let_.state, 'a')).toBe('refused');
    given(suggested).when(settle(true), ahmed).refuses('not-a-lead');
  });
});

describe('keys of several', () => {
  const both = interest('m', {
    partners: ['shops', 'museum'],
    sources: [
      { kind: 'answer', interview: 'i-ahmed', question: 'motive' },
      { kind: 'answer', interview: 'i-eva', question: 'motive' },
    ],
  });

  it('are asked for only once each author agreed to words of their own', () => {
    const made = after([spoken], noor, both);
    expect(next(given(made).state, 'm')).toBe('own-words-first');
    given(made).when(ask('m'), noor).refuses('keys-nobody', 'interests');
    const alone = after([made], noor, interest('a'), interest('b', ofEva), ask('m'));
    const asking = given(alone).state;
    expect([ahmed, eva].map((user) => askedKeys(asking, user).map((each) => each.interest.id))).toEqual([
      ['a'],
      [],
    ]);
    const ahmedYes = after([alone], ahmed, answer('a', 'yes'));
    expect(askedKeys(given(ahmedYes).state, eva).map((each) => each.interest.id)).toEqual(['b']);
    const ready = after([ahmedYes], eva, answer('b', 'yes'));
    expect(reads(given(ahmedYes).state, ahmed, 'm.words')).toBe(false);
    expect(reads(given(ready).state, ahmed, 'm.words')).toBe(true);
    expect(reads(given(ready).state, eva, 'm.words')).toBe(false);
    const last = after([ready], ahmed, answer('m', 'yes'));
    expect(keyed(given(last).when(answer('m', 'yes'), eva).state, 'm')).toBe(true);
  });

  it('of two that were merged are asked for in the words of before first', () => {
    const two = after([spoken], noor, interest('a'), interest('b', ofEva));
    const merged = after(
      [two],
      noor,
      {
        type: 'MergeInterests',
        interest: 'n',
        of: ['a', 'b'],
        words: { entry: 'n', text: 'Samen' },
        place: 'in',
        kind: null,
      },
      ask('n'),
    );
    expect([reads(given(merged).state, ahmed), reads(given(merged).state, ahmed, 'n')]).toEqual([
      true,
      false,
    ]);
    const no = after([merged], ahmed, answer('a', 'no'));
    expect(next(given(no).state, 'n')).toBe('refused');
    const ready = after([after([merged], ahmed, answer('a', 'yes'))], eva, answer('b', 'yes'));
    expect(reads(given(ready).state, ahmed, 'n')).toBe(true);
  });

  it('are asked for one after another: the next one reads nothing before', () => {
    const made = after(
      [spoken],
      noor,
      interest('a', { partners: ['shops', 'museum', 'residents'] }),
      ask('a'),
    );
    expect([ahmed, eva].map((user) => reads(given(made).state, user))).toEqual([true, false]);
    given(made)
      .when(answer('a', 'yes'), ahmed)
      .gives(
        { type: 'KeyGiven', interest: 'a', contact: 'c-ahmed', audience: everybody, later: false, on: null },
        {
          type: 'KeysAsked',
          lead: noor,
          wanted: ['a'],
          audience: everybody,
          asks: [{ interest: 'a', contact: 'c-eva' }],
        },
      );
    const second = after([made], ahmed, answer('a', 'yes'));
    expect(reads(given(second).state, eva)).toBe(true);
    const third = after([second], eva, answer('a', 'yes'));
    expect(next(given(third).state, 'a')).toBe('record');
    expect(keyed(given(third).state, 'a')).toBe(false);
    const no = after([made], ahmed, answer('a', 'no'));
    expect(reads(given(no).state, eva)).toBe(false);
  });

  it('of a partner with two contacts of whom one says no are not there', () => {
    const talk = interest('a', { sources: [{ kind: 'talk' }] });
    const made = after([spoken], noor, talk, ask('a'));
    const no = after([made], ahmed, answer('a', 'no'));
    expect(next(given(no).state, 'a')).toBe('refused');
    expect(keyed(given(no).state, 'a')).toBe(false);
  });

  it('of somebody without Slack are written down by a lead: when, and with whom', () => {
    const piet = interest('p', {
      partners: ['residents'],
      sources: [{ kind: 'answer', interview: 'i-piet', question: 'motive' }],
    });
    const made = after([spoken], noor, piet);
    const record: CommandOf<'RecordKey'> = {
      type: 'RecordKey',
      interest: 'p',
      version: 1,
      contact: 'c-piet',
      answer: 'yes',
      later: false,
      on: '2026-03-01',
      today: '2026-03-02',
    };
    expect(next(given(made).state, 'p')).toBe('record');
    expect(keyed(given(made).when(record, noor).state, 'p')).toBe(true);
    given(made).when(record, ahmed).refuses('not-a-lead');
    given(made)
      .when({ ...record, on: '2026-03-03' }, noor)
      .refuses('key-ahead', 'on');
    given(made)
      .when({ ...record, contact: 'c-ahmed' }, noor)
      .refuses('key-by-slack', 'who');
    given(made)
      .when({ ...record, contact: 'c-jan' }, noor)
      .refuses('key-not-needed', 'who');
    const recorded = after([made], noor, record);
    given(recorded).when(record, noor).gives();
    expect(keyed(given(recorded).when({ ...record, answer: 'no' }, noor).state, 'p')).toBe(false);
  });
});

describe('a partner who comes later', () => {
  const later = by(
    noor,
    { type: 'PartnerAdded', partner: 'school', name: 'School', kind: 'education', own: false },
    contactAdded('school', contact('c-tom', 'U0TOM')),
  );

  it('sees only what was agreed for later partners too; for others it is asked anew', () => {
    const plain = given(yes, later).state;
    expect([keyed(plain, 'a'), keyed(plain, 'a', everybody)]).toEqual([false, true]);
    expect(next(plain, 'a')).toBe('ask');
    const too = after([asked], ahmed, answer('a', 'yes', { later: true }));
    expect(keyed(given(too, later).state, 'a')).toBe(true);
  });

  it('can be refused without taking back what was agreed before', () => {
    const again = after([yes, later], noor, ask('a'));
    const no = given(again).when(answer('a', 'no'), ahmed).state;
    expect([keyed(no, 'a'), keyed(no, 'a', everybody)]).toEqual([false, true]);
  });
});

describe('somebody who can’t be asked', () => {
  it('makes way for another one of their partner', () => {
    const talk = interest('a', { sources: [{ kind: 'talk' }] });
    const made = after([spoken], noor, talk, ask('a'));
    const gone = given(made, by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'gone' }));
    gone.when(ask('a'), noor).gives({
      type: 'KeysAsked',
      lead: noor,
      wanted: ['a'],
      audience: everybody,
      asks: [{ interest: 'a', contact: 'c-bea' }],
    });
    expect(ownKeys(gone.state, ahmed)).toEqual([]);
  });

  it('who wrote the answer is waited for by nobody', () => {
    const { state } = given(asked, by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'gone' }));
    expect(next(state, 'a')).toBe('unreachable');
  });
});
