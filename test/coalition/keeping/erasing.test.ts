import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, evolve, fold } from '../../../src/coalition/coalition.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { erasedUser } from '../../../src/coalition/ids.ts';
import { createOrigins } from '../../../src/coalition/keeping/origins.ts';
import { namesPerson, redactPerson } from '../../../src/coalition/keeping/redact.ts';
import { belongings, ownEntries, readable, textsIn } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { runs } from '../../runs.ts';
import { by, type CommandOf, given, keptBy, now } from '../given.ts';
import { play, readers, stories } from '../play.ts';
import {
  ahmed,
  answered,
  bea,
  begun,
  invited,
  noor,
  partnered,
  recorded,
  sanne,
  sanneLeads,
  sent,
  started,
} from '../stories.ts';

const story = [started, partnered, invited, begun, answered, sent, sanneLeads];

const erase = (user: string, wrote: string[] = [], all = true) =>
  ({ type: 'ErasePerson', user, wrote, all }) satisfies CommandOf<'ErasePerson'>;

describe('a contact who is erased', () => {
  it('is no contact any more, and their interview is gone with all its words', () => {
    const erased = given(...story).when(erase(ahmed), null);
    const entries = [...belongings(given(...story).state)].flatMap(([entry, whose]) =>
      typeof whose === 'object' && whose.subject === 'c-ahmed' ? [entry] : [],
    );
    erased.gives(
      { type: 'ContactRemoved', contact: 'c-ahmed' },
      { type: 'InterviewErased', interview: 'i-ahmed' },
      { type: 'ContactErased', contact: 'c-ahmed' },
      { type: 'PersonErased', entries },
    );
    erased.keeps({ drop: entries });
    expect(entries).toHaveLength(7);
  });

  it('takes what a lead wrote down about them too, whoever wrote it', () => {
    const before = given(started, partnered, recorded);
    before.when(erase(ahmed), null).keeps({ drop: ['talk.motive', 'talk.yield'] });
  });

  it('finds nothing left to do the second time', () => {
    const { state } = given(...story).when(erase(ahmed), null);
    const again = decide(state, erase(ahmed), { by: null, at: now });
    expect(again).toMatchObject({ ok: true, events: [] });
  });
});

describe('a lead who is erased', () => {
  const written = by(
    noor,
    { type: 'StepAnswered', round: 1, question: 'goal', entry: 'w.goal', choice: null },
    { type: 'OwnerAsked', commitment: 'none', ask: 'a', entry: null },
  );
  const wrote = ['intention', 'w.goal'];

  it('leads no longer, and takes along what they wrote for the coalition where they want it so', () => {
    given(...story, written)
      .when(erase(noor, wrote, true), null)
      .gives(
        { type: 'ContactRemoved', contact: 'c-noor' },
        { type: 'ContactErased', contact: 'c-noor' },
        { type: 'LeadGone', user: noor },
        { type: 'PersonErased', entries: ['intention', 'w.goal'] },
      );
  });

  it('leaves it to the others where they say so', () => {
    given(...story, written)
      .when(erase(noor, wrote, false), null)
      .keeps({});
  });

  it('takes nothing of others, whatever is said that they wrote', () => {
    const all = [...textsIn(given(...story, written).state)];
    given(...story, written)
      .when(erase(noor, all, true), null)
      .keeps({ drop: wrote });
  });
});

describe('only the app itself', () => {
  it('erases a person: they ask it in their own stream', () => {
    given(...story)
      .when(erase(ahmed), noor)
      .refuses('not-yours');
    given(...story)
      .when(erase(ahmed), ahmed)
      .refuses('not-yours');
  });
});

/** As the app does it: who wrote what by the log, the words, then the names. */
function erased(log: CoalitionEvent[], user: string, all: boolean) {
  const before = fold(log) as Coalition;
  const origins = createOrigins(textsIn(before));
  origins.note(log);
  const wrote = origins.writtenBy(user);
  const decision = decide(before, { type: 'ErasePerson', user, wrote, all }, { by: null, at: now + 1 });
  if (!decision.ok) return null;
  const contacts = before.contacts.filter((each) => each.user === user).map(({ id }) => id);
  const redacted = { user, dm: 'D0TEST', as: erasedUser('x1'), contacts: new Set(contacts) };
  const whole = [...log, ...decision.events];
  const left = whole.map((event) => redactPerson(event, redacted));
  return {
    before,
    wrote,
    redacted,
    left,
    contacts,
    after: fold(left) as Coalition,
    drop: keptBy(before, decision).drop,
  };
}

describe('whatever happened before, somebody who is erased', () => {
  const everybody = readers.filter((user) => user.startsWith('U0'));

  it('stands in no event and no state, nor does what they wrote or what is about them', () => {
    let dropped = 0;
    fc.assert(
      fc.property(stories, fc.constantFrom(...everybody), (some, user) => {
        const found = erased(
          play(some, () => undefined),
          user,
          true,
        );
        if (found === null) return;
        const { left, after, redacted, before, wrote, contacts, drop } = found;
        expect(JSON.stringify([left, after])).not.toContain(`"${user}"`);
        expect(left.filter((event) => namesPerson(event, { ...redacted, contacts: new Set() }))).toEqual([]);
        for (const { id, name, user: slack, reach } of after.contacts)
          if (contacts.includes(id))
            expect({ name, slack, reach }).toEqual({ name: '', slack: null, reach: null });
        const whose = belongings(before);
        const theirs = [...whose].flatMap(([entry, one]) =>
          (typeof one === 'object' ? contacts.includes(one.subject) : wrote.includes(entry)) ? [entry] : [],
        );
        const standing = textsIn(after);
        expect(theirs.filter((entry) => standing.has(entry))).toEqual([]);
        expect(drop.sort()).toEqual(theirs.sort());
        dropped += theirs.length;
      }),
      { numRuns: runs(240) },
    );
    expect(dropped).toBeGreaterThan(50);
  });

  it('takes nothing from others: what they wrote, may read and have to do stays', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...everybody), fc.boolean(), (some, user, all) => {
        const log = play(some, () => undefined);
        const found = erased(log, user, all);
        if (found === null) return;
        const { before, after, drop } = found;
        for (const other of everybody.filter((each) => each !== user)) {
          const read = (state: Coalition) => readable(state, { user: other, entries: [...textsIn(state)] });
          const lost = read(before).filter((entry) => !read(after).includes(entry));
          expect(lost.filter((entry) => !drop.includes(entry))).toEqual([]);
        }
      }),
      { numRuns: runs(60) },
    );
  });

  it('leaves a log of which every beginning folds: a process that dies in between goes on', () => {
    fc.assert(
      fc.property(stories, fc.constantFrom(...everybody), (some, user) => {
        const found = erased(
          play(some, () => undefined),
          user,
          false,
        );
        if (found === null) return;
        let state: Coalition | null = null;
        for (const event of found.left) state = evolve(state, event);
        expect(state).toEqual(found.after);
      }),
      { numRuns: runs(40) },
    );
  });
});

describe('ownEntries', () => {
  it('are what somebody wrote, also where they may no longer read along, and what is about them', () => {
    const { state } = given(...story, by(noor, { type: 'LeadReleased', user: sanne }));
    expect(ownEntries(state, { user: ahmed, wrote: [] })).toHaveLength(7);
    expect(ownEntries(state, { user: sanne, wrote: ['intention'] })).toEqual(['intention']);
    expect(ownEntries(state, { user: bea, wrote: [] })).toEqual([]);
  });

  it('hold nothing about another contact, whoever wrote it down', () => {
    const { state } = given(started, partnered, recorded);
    expect(ownEntries(state, { user: noor, wrote: ['talk.motive', 'reach.c-jan', 'intention'] })).toEqual([
      'intention',
    ]);
    expect(ownEntries(state, { user: ahmed, wrote: [] })).toEqual(['talk.motive', 'talk.yield']);
  });
});

describe('redactPerson', () => {
  const redacted = { user: 'U0TOM', dm: 'D0TOM', as: erasedUser('x'), contacts: new Set(['c-tom']) };
  it('leaves an id alone that only begins with theirs', () => {
    const event = by('U0TOMAS', { type: 'LeadNamed', user: 'U0TOM' })[0] as CoalitionEvent;
    expect(redactPerson(event, redacted)).toEqual({ ...event, user: 'erased-x' });
  });

  it('takes the name of a contact out, and their conversation', () => {
    const [added, posted] = by(
      'U0TOM',
      {
        type: 'ContactAdded',
        partner: 'p',
        contact: 'c-tom',
        user: 'U0TOM',
        name: 'Tom',
        reach: null,
        outside: false,
      },
      { type: 'CommitmentPosted', commitment: 'k', contact: 'c-tom', ask: null, channel: 'D0TOM', ts: '1.0' },
    );
    expect(redactPerson(added as CoalitionEvent, redacted)).toMatchObject({
      by: 'erased-x',
      user: null,
      name: '',
    });
    expect(redactPerson(posted as CoalitionEvent, redacted)).toMatchObject({ channel: 'erased-x-dm' });
  });
});
