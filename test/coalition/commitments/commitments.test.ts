import { describe, expect, it } from 'vitest';
import { dateProblem, fridayBefore } from '../../../src/coalition/commitments/dates.ts';
import { commitmentOf } from '../../../src/coalition/commitments/read.ts';
import type { Commitment } from '../../../src/coalition/commitments/state.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, given } from '../given.ts';
import { ahmed, bea, noor, partnered, started, stranger } from '../stories.ts';
import { agreed, forJan, input, made, own, proposed, same, today } from './stories.ts';

const city = [started, partnered];
const make = { type: 'MakeCommitment', ...own, today } as const;
const change = { type: 'ChangeCommitment', ...own, today } as const;

function one(state: Coalition, id = 'm1'): Commitment {
  const found = commitmentOf(state, id);
  if (found === undefined) throw new Error(`no commitment ${id}`);
  return found;
}

describe('making a commitment', () => {
  it('asks its owner, unless they make it themselves', () => {
    const fact = { type: 'CommitmentMade', ...own, ...made } as const;
    given(...city)
      .when({ ...make, ...input() }, noor)
      .gives({ ...fact, agreed: false });
    given(...city)
      .when({ ...make, ...input() }, bea)
      .gives({ ...fact, agreed: false });
    const byOwner = given(...city).when({ ...make, ...input() }, ahmed);
    byOwner.gives({ ...fact, agreed: true });
    byOwner.keeps({ put: ['m1.words'] });
    expect(one(byOwner.state)).toMatchObject({ status: 'planned', partner: 'shops', contact: 'c-ahmed' });
  });

  it('is open to anybody when it is nobody’s yet', () => {
    const { state } = given(...city).when({ ...make, ...input({ contact: null }) }, noor);
    expect(one(state)).toMatchObject({ status: 'open', partner: null, contact: null });
  });

  it('makes one of a form that comes twice', () => {
    given(...city, proposed)
      .when({ ...make, ...input() }, noor)
      .gives();
  });

  it('is for leads and contacts, in a coalition that goes on', () => {
    given(...city)
      .when({ ...make, ...input() }, stranger)
      .refuses('not-of-coalition');
    given(...city)
      .when({ ...make, ...input() }, null)
      .refuses('not-of-coalition');
    const removed = by(noor, { type: 'ContactRemoved', contact: 'c-bea' });
    given(...city, removed)
      .when({ ...make, ...input() }, bea)
      .refuses('not-of-coalition');
    const closed = by(noor, { type: 'CoalitionClosed' });
    given(...city, closed)
      .when({ ...make, ...input() }, noor)
      .refuses('coalition-over');
  });

  it.each([
    ['2026-03-01', 'commitment-past'],
    ['2026-02-31', 'no-such-day'],
    ['2027-02-29', 'no-such-day'],
    ['12 maart', 'no-such-day'],
    ['2036-03-02', 'commitment-far'],
    ['2029-03-03', 'commitment-far'],
  ] as const)('refuses the date %s under its field: %s', (day, key) => {
    given(...city)
      .when({ ...make, ...input({ date: day }) }, noor)
      .refuses(key, 'date');
  });

  it.each(['2026-03-02', '2028-02-29', '2029-03-01', null])('takes the date %s', (day) => {
    const { state } = given(...city).when({ ...make, ...input({ date: day }) }, noor);
    expect(one(state).date).toBe(day);
  });

  it('names everything that is wrong at once', () => {
    given(...city)
      .when(
        {
          ...make,
          ...input({ words: { entry: 'm1.words', text: ' \u200b ' }, date: '2020-01-01', contact: 'c-x' }),
          money: { kind: 'extra', euros: 12.5, source: 'fund', words: null },
        },
        noor,
      )
      .refusesAll(
        { field: 'words', key: 'commitment-missing' },
        { field: 'date', key: 'commitment-past' },
        { field: 'contact', key: 'unknown-contact' },
        { field: 'euros', key: 'euros-invalid' },
      );
  });

  it('keeps how it fits the work that is done anyway, or what it costs and who pays', () => {
    const fits = given(...city).when(
      {
        ...make,
        ...input({
          money: {
            kind: 'existing',
            differently: { entry: 'm1.money', text: 'Samen met de school' },
            strengthens: ['own', 'own', 'gone'],
          },
        }),
      },
      noor,
    );
    fits.keeps({ put: ['m1.words', 'm1.money'] });
    expect(one(fits.state).money).toEqual({
      kind: 'existing',
      differently: 'm1.money',
      strengthens: ['own'],
    });
    const costs = given(...city).when(
      {
        ...make,
        ...input({
          money: { kind: 'extra', euros: 12_500, source: 'subsidy', words: { entry: 'm1.money', text: ' ' } },
        }),
      },
      noor,
    );
    costs.keeps({ put: ['m1.words'] });
    expect(one(costs.state).money).toEqual({
      kind: 'extra',
      euros: 12_500,
      source: 'subsidy',
      words: null,
    });
  });
});

describe('a proposal', () => {
  const agree = { type: 'AgreeCommitment', ...own } as const;
  const decline = { type: 'DeclineCommitment', ...own } as const;

  it('counts once its owner says yes, which nobody else can', () => {
    given(...city, proposed)
      .when(agree, ahmed)
      .gives({ type: 'CommitmentAgreed', ...own });
    for (const user of [noor, bea])
      given(...city, proposed)
        .when(agree, user)
        .refuses('commitment-not-yours');
    given(...city, proposed)
      .when(agree, stranger)
      .refuses('not-of-coalition');
    given(...city, proposed, agreed)
      .when(agree, ahmed)
      .gives();
    given(...city, proposed, agreed)
      .when(decline, ahmed)
      .refuses('commitment-agreed');
  });

  it('may be changed by its owner first, which is a yes', () => {
    const changed = given(...city, proposed).when({ ...change, ...same, date: '2026-04-01' }, ahmed);
    changed.gives({ type: 'CommitmentChanged', ...own, date: '2026-04-01', after: 'planned' });
    expect(one(changed.state)).toMatchObject({ status: 'planned', date: '2026-04-01' });
  });

  it('is declined in peace, and may still be taken up', () => {
    const no = given(...city, proposed).when(decline, ahmed);
    expect(one(no.state).status).toBe('declined');
    const declined = by(ahmed, { type: 'CommitmentDeclined', ...own });
    given(...city, proposed, declined)
      .when(decline, ahmed)
      .gives();
    given(...city, proposed, declined)
      .when(agree, ahmed)
      .gives({ type: 'CommitmentAgreed', ...own });
  });

  it('goes to somebody else, who is asked then', () => {
    const declined = by(ahmed, { type: 'CommitmentDeclined', ...own });
    const other = given(...city, proposed, declined).when({ ...change, ...same, contact: 'c-bea' }, noor);
    other.gives({ type: 'CommitmentChanged', ...own, contact: 'c-bea', after: 'proposed' });
    expect(one(other.state)).toMatchObject({ status: 'proposed', contact: 'c-bea', partner: 'shops' });
  });

  it('is answered by a lead for somebody without Slack, and only for them', () => {
    const agreeJan = { type: 'AgreeCommitment', commitment: 'm2' } as const;
    given(...city, forJan)
      .when(agreeJan, noor)
      .gives({ type: 'CommitmentAgreed', commitment: 'm2' });
    given(...city, forJan)
      .when(agreeJan, bea)
      .refuses('commitment-not-yours');
  });

  it('is taken back by whoever made it, as long as nobody said yes', () => {
    const withdraw = { type: 'WithdrawCommitment', ...own } as const;
    given(...city, proposed)
      .when(withdraw, noor)
      .gives({ type: 'CommitmentWithdrawn', ...own });
    given(...city, proposed)
      .when(withdraw, bea)
      .refuses('commitment-not-yours');
    given(...city, proposed, agreed)
      .when(withdraw, noor)
      .refuses('commitment-agreed');
    const gone = by(noor, { type: 'CommitmentWithdrawn', ...own });
    given(...city, proposed, gone)
      .when(agree, ahmed)
      .refuses('commitment-settled');
  });
});

describe('changing what counts', () => {
  const counting = [...city, proposed, agreed];

  it('is its owner’s, and keeps the words that it had', () => {
    const words = { entry: 'm1.words2', text: 'De etalages en de gevels verlichten' };
    const changed = given(...counting).when({ ...change, ...same, words }, ahmed);
    changed.gives({ type: 'CommitmentChanged', ...own, words: 'm1.words2', after: 'kept' });
    changed.keeps({ put: ['m1.words2'] });
    expect(one(changed.state).status).toBe('planned');
    expect(one(changed.state).history.at(-1)).toMatchObject({
      kind: 'changed',
      before: { words: 'm1.words' },
    });
  });

  it('asks the owner again when a lead changes what they said yes to', () => {
    for (const what of [
      { date: '2026-05-01' },
      { words: { entry: 'm1.words2', text: 'Alles verlichten' } },
      { money: { kind: 'extra', euros: 100, source: 'other', words: null } as const },
    ]) {
      const changed = given(...counting).when({ ...change, ...same, ...what }, noor);
      expect(one(changed.state).status).toBe('proposed');
    }
    const sorted = given(...counting).when({ ...change, ...same, step: '8' }, noor);
    sorted.gives({ type: 'CommitmentChanged', ...own, step: '8', after: 'kept' });
  });

  it('is nobody else’s', () => {
    given(...counting)
      .when({ ...change, ...same, step: '8' }, bea)
      .refuses('commitment-not-yours');
    const byBea = by(bea, { type: 'CommitmentMade', ...own, ...made, agreed: false });
    given(...city, byBea)
      .when({ ...change, ...same, step: '8' }, bea)
      .gives({
        type: 'CommitmentChanged',
        ...own,
        step: '8',
        after: 'kept',
      });
    given(...city, byBea, agreed)
      .when({ ...change, ...same }, bea)
      .refuses('commitment-not-yours');
  });

  it('leaves a day that has passed as it is, and takes no new one that has', () => {
    const later = { ...change, ...same, today: '2026-04-01' };
    given(...counting)
      .when({ ...later, step: '8' }, ahmed)
      .gives({
        type: 'CommitmentChanged',
        ...own,
        step: '8',
        after: 'kept',
      });
    given(...counting)
      .when({ ...later, date: '2026-03-19' }, ahmed)
      .refuses('commitment-past', 'date');
  });
});

describe('dates', () => {
  it('know leap years and the Friday before', () => {
    expect(dateProblem('2028-02-29', '2028-02-29')).toBeNull();
    expect(['2026-03-05', '2026-03-06', '2026-03-07', '2026-01-01'].map(fridayBefore)).toEqual([
      ...['2026-02-27', '2026-02-27', '2026-03-06', '2025-12-26'],
    ]);
  });
});
