import { describe, expect, it } from 'vitest';
import { maySeeCommitment } from '../../../src/coalition/commitments/access.ts';
import type { CommitmentCommand } from '../../../src/coalition/commitments/commands.ts';
import { commitmentOf, entriesOf } from '../../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../../src/coalition/commitments/state.ts';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, given } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';
import { agreed, asked, date, done, forJan, own, proposed, released, stuck, today } from './stories.ts';

const city = [started, partnered];

function report(how: Extract<CommitmentCommand, { type: 'ReportCommitment' }>['report']) {
  return { type: 'ReportCommitment', ...own, today, report: how } as const;
}

function one(state: Coalition, id = 'm1'): Commitment {
  const found = commitmentOf(state, id);
  if (found === undefined) throw new Error(`no commitment ${id}`);
  return found;
}

describe('a report', () => {
  const counting = [...city, proposed, agreed];

  it('is one word of its owner', () => {
    given(...counting)
      .when(report({ kind: 'done' }), ahmed)
      .gives({ type: 'CommitmentDone', ...own });
    given(...counting)
      .when(report({ kind: 'on-track' }), ahmed)
      .gives({ type: 'CommitmentOnTrack', ...own });
    given(...counting)
      .when(report({ kind: 'new-date', date: '2026-04-01' }), ahmed)
      .gives({ type: 'CommitmentMoved', ...own, date: '2026-04-01' });
    given(...counting)
      .when(report({ kind: 'new-date', date: '2026-02-31' }), ahmed)
      .refuses('no-such-day', 'date');
    const why = { entry: 'm1.why', text: 'De stroom' };
    const told = given(...counting).when(report({ kind: 'stuck', why, open: false }), ahmed);
    told.gives({ type: 'CommitmentStuck', ...own, entry: 'm1.why', open: false });
    told.keeps({ put: ['m1.why'] });
    given(...counting)
      .when(report({ kind: 'stuck', why: { entry: 'w', text: ' ' }, open: false }), ahmed)
      .refuses('why-missing', 'why');
  });

  it('may be recorded by a lead, by nobody else, and not before a yes', () => {
    given(...counting)
      .when(report({ kind: 'done' }), noor)
      .gives({ type: 'CommitmentDone', ...own });
    given(...counting)
      .when(report({ kind: 'done' }), bea)
      .refuses('commitment-not-yours');
    given(...city, proposed)
      .when(report({ kind: 'done' }), ahmed)
      .refuses('commitment-unagreed');
  });

  it('releases with respect: it is open again, its owner’s name stays in the history, and anybody takes it', () => {
    const { state } = given(...counting).when(report({ kind: 'released' }), ahmed);
    expect(one(state)).toMatchObject({ status: 'open', contact: null, partner: null, date });
    expect(one(state).history.at(-1)).toMatchObject({ kind: 'released', contact: 'c-ahmed' });
    const take = { type: 'TakeCommitment', ...own, today, date } as const;
    const taken = given(...counting, released).when(take, bea);
    taken.gives({ type: 'CommitmentTaken', ...own, contact: 'c-bea', date });
    expect(one(taken.state)).toMatchObject({ status: 'planned', contact: 'c-bea', partner: 'shops' });
    given(...counting, released)
      .when(take, stranger)
      .refuses('not-of-coalition');
    given(...counting, released, sanneLeads)
      .when(take, sanne)
      .refuses('no-contact', 'date');
    given(...counting)
      .when(take, bea)
      .refuses('commitment-taken', 'date');
    given(...counting)
      .when(take, ahmed)
      .gives();
  });

  it('of two at once leaves the first, and the second hears what is the case', () => {
    given(...counting, done)
      .when(report({ kind: 'stuck', why: { entry: 'w', text: 'Nog niet' }, open: false }), noor)
      .refuses('commitment-settled');
    given(...counting, done)
      .when(report({ kind: 'done' }), noor)
      .gives();
    given(...counting, stuck)
      .when(report({ kind: 'done' }), noor)
      .gives({ type: 'CommitmentDone', ...own });
  });

  it('of an old button changes nothing that is settled', () => {
    for (const kind of ['on-track', 'released'] as const)
      given(...counting, done)
        .when(report({ kind }), ahmed)
        .refuses('commitment-settled');
    given(...counting, released)
      .when(report({ kind: 'done' }), ahmed)
      .refuses('commitment-not-yours');
    given(...counting, released)
      .when(report({ kind: 'released' }), ahmed)
      .gives();
    given(...counting, done)
      .when(report({ kind: 'on-track', again: true }), ahmed)
      .gives({ type: 'CommitmentOnTrack', ...own });
  });

  it('that it is on track, pressed twice, is one', () => {
    const onTrack = by(ahmed, { type: 'CommitmentOnTrack', ...own });
    given(...counting, onTrack)
      .when(report({ kind: 'on-track' }), ahmed)
      .gives();
    given(...counting, onTrack, stuck)
      .when(report({ kind: 'on-track' }), ahmed)
      .gives({
        type: 'CommitmentOnTrack',
        ...own,
      });
  });

  it('that it is done goes to the channel when its owner says so', () => {
    const share = { type: 'SettleSharing', ...own, share: true } as const;
    given(...counting, done)
      .when(share, ahmed)
      .gives({ type: 'SharingSettled', ...own, share: true });
    given(...counting, done)
      .when(share, noor)
      .refuses('commitment-not-yours');
    given(...counting)
      .when(share, ahmed)
      .refuses('commitment-settled');
    const shared = by(ahmed, { type: 'SharingSettled', ...own, share: true });
    given(...counting, done, shared)
      .when({ ...share, share: false }, ahmed)
      .gives();
  });
});

describe('an owner who is no longer there', () => {
  const counting = [...city, proposed, agreed];
  const reasons: [string, CoalitionEvent[]][] = [
    ['removed', by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' })],
    ['with an account that is closed', by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'gone' })],
  ];

  it.each(reasons)('%s leaves it open', (_why, events) => {
    const { state } = given(...counting, events);
    expect(one(state)).toMatchObject({ status: 'open', contact: null });
    expect(one(state).history.at(-1)).toMatchObject({ kind: 'left', contact: 'c-ahmed' });
    expect(one(given(...city, proposed, events).state).status).toBe('open');
    expect(one(given(...counting, done, events).state)).toMatchObject({ status: 'done', contact: 'c-ahmed' });
  });

  it('goes with the partner', () => {
    const { state } = given(...counting).when({ type: 'RemovePartner', partner: 'shops' }, noor);
    expect(one(state).status).toBe('open');
  });

  it('who only takes no messages keeps what they promised', () => {
    const shut = by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'no-dm' });
    expect(one(given(...counting, shut).state)).toMatchObject({ status: 'planned', contact: 'c-ahmed' });
  });

  it('and is erased takes along what they said, not what the coalition agreed', () => {
    const why = by(noor, { type: 'CommitmentStuck', commitment: 'm2', entry: 'm2.why', open: false });
    const yes = by(noor, { type: 'CommitmentAgreed', commitment: 'm2' });
    const erased = given(...city, forJan, yes, why).when({ type: 'EraseContact', contact: 'c-jan' }, noor);
    erased.keeps({ drop: ['reach.c-jan', 'm2.why'] });
    const { history, words } = one(erased.state, 'm2');
    expect(words).toBe('m2.words');
    expect(history.flatMap(({ entry }) => entry ?? [])).toEqual([]);
    expect(history.map(({ kind }) => kind)).toEqual(['made', 'agreed', 'stuck', 'left']);
  });
});

describe('asking each other', () => {
  const counting = [...city, proposed, agreed];
  const ask = {
    type: 'AskOwner',
    ...own,
    ask: 'a1',
    words: { entry: 'a1.words', text: 'Lukt het?' },
  } as const;

  it('is for everybody of the coalition but the owner, one question at a time', () => {
    const fact = { type: 'OwnerAsked', ...own, ask: 'a1', entry: 'a1.words' } as const;
    const done = given(...counting).when(ask, bea);
    done.gives(fact);
    done.keeps({ put: ['a1.words'] });
    given(...counting)
      .when({ ...ask, words: null }, bea)
      .gives({ ...fact, entry: null });
    given(...counting)
      .when(ask, stranger)
      .refuses('not-of-coalition');
    given(...counting)
      .when(ask, ahmed)
      .refuses('ask-self', 'question');
    given(...counting, asked)
      .when(ask, bea)
      .gives();
    given(...counting, asked)
      .when({ ...ask, ask: 'a2' }, bea)
      .refuses('ask-open', 'question');
    const yes = by(noor, { type: 'CommitmentAgreed', commitment: 'm2' });
    given(...city, forJan, yes)
      .when({ ...ask, commitment: 'm2' }, bea)
      .refuses('ask-nobody', 'question');
    given(...city, proposed)
      .when(ask, bea)
      .refuses('commitment-settled', 'question');
  });

  it('is answered by any report, or by a promise to call', () => {
    const call = { type: 'AnswerAsk', ...own, ask: 'a1' } as const;
    given(...counting, asked)
      .when(call, ahmed)
      .gives({ type: 'AskAnswered', ...own, ask: 'a1' });
    given(...counting, asked)
      .when(call, noor)
      .refuses('commitment-not-yours');
    const reported = given(...counting, asked).when(report({ kind: 'on-track' }), ahmed);
    expect(one(reported.state).asks).toMatchObject([{ answer: 'on-track' }]);
    given(...counting, asked, by(ahmed, { type: 'CommitmentOnTrack', ...own }))
      .when(call, ahmed)
      .gives();
  });
});

describe('reading', () => {
  const counting = [...city, proposed, agreed];
  const everybody = [noor, ahmed, bea, stranger];
  const readers = (state: Coalition, entry: string) =>
    everybody.filter((user) => readable(state, { user, entries: entriesOf(one(state)) }).includes(entry));

  it('what counts is for the coalition, a proposal and a no for those whom it is between', () => {
    const seen = (events: CoalitionEvent[][]) => {
      const { state } = given(...events);
      return everybody.filter((user) => maySeeCommitment(state, one(state), user));
    };
    expect(seen(counting)).toEqual([noor, ahmed, bea]);
    expect(seen([...counting, released])).toEqual([noor, ahmed, bea]);
    expect(seen([...city, proposed])).toEqual([noor, ahmed]);
    expect(seen([...city, proposed, by(ahmed, { type: 'CommitmentDeclined', ...own })])).toEqual([
      noor,
      ahmed,
    ]);
  });

  it('why it is stuck is for leads and the owner, unless the owner wanted more', () => {
    expect(readers(given(...counting, stuck).state, 'm1.why')).toEqual([noor, ahmed]);
    const open = by(ahmed, { type: 'CommitmentStuck', ...own, entry: 'm1.why', open: true });
    expect(readers(given(...counting, open).state, 'm1.why')).toEqual([noor, ahmed, bea]);
    const taken = by(bea, { type: 'CommitmentTaken', ...own, contact: 'c-bea', date: null });
    expect(readers(given(...counting, stuck, released, taken).state, 'm1.why')).toEqual([noor, ahmed]);
  });

  it('a question is between two, until it stayed silent', () => {
    expect(readers(given(...counting, asked).state, 'a1.words')).toEqual([ahmed, bea]);
    const told = by(null, { type: 'LeadToldOfAsk', ...own, lead: noor });
    expect(readers(given(...counting, asked, told).state, 'a1.words')).toEqual([noor, ahmed, bea]);
    // It used to open every question without an answer, one of a minute ago as well.
    const fresh = by(bea, { type: 'OwnerAsked', ...own, ask: 'a2', entry: 'a2.words' });
    expect(readers(given(...counting, asked, fresh, told).state, 'a1.words')).toEqual([noor, ahmed, bea]);
    expect(readers(given(...counting, asked, fresh, told).state, 'a2.words')).toEqual([ahmed, bea]);
  });
});
