import { describe, expect, it } from 'vitest';
import { movable } from '../../../src/coalition/agenda.ts';
import { weekOf } from '../../../src/coalition/commitments/week.ts';
import type { Due } from '../../../src/coalition/due-kinds.ts';
import type { CoalitionEvent, Fact } from '../../../src/coalition/events.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, given, now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started } from '../stories.ts';
import { agreed, asked, date, done, forJan, made, own, proposed, released } from './stories.ts';

const city = [started, partnered];
const counting = [...city, proposed, agreed];
const on = (day: string, hour = 9) => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

/** Facts at another moment than the rest of a story. */
function at(instant: number, user: string | null, ...facts: Fact[]): CoalitionEvent[] {
  return by(user, ...facts).map((event) => ({ ...event, at: instant }));
}

type Nudge = 'week' | 'day' | 'today' | 'silent' | 'asked' | 'quiet';

function nudged(kind: Nudge, instant: number): CoalitionEvent[] {
  return at(instant, null, { type: 'OwnerNudged', ...own, kind: `commitment-${kind}` });
}

/** Without the weekly summary, which has a table of its own. */
function commitmentDues(state: Coalition) {
  return movable(state).filter(({ kind }) => kind.startsWith('commitment-') || kind === 'week-summary');
}

function duesOf(...events: CoalitionEvent[][]): string[] {
  const dues = commitmentDues(given(...events).state).filter(({ kind }) => kind !== 'week-summary');
  return dues.map(said);
}

function said({ kind, user, when }: Due): string {
  const rest = 'date' in when ? `${when.date}${when.workingDays ? ` +${when.workingDays}` : ''}` : '';
  const since =
    'since' in when && 'workingDays' in when ? `${when.workingDays} after ${when.since - now}` : '';
  return `${kind.replace('commitment-', '')} ${user.slice(2)} ${rest}${since}`;
}

describe('what a commitment makes due', () => {
  const week = 'week AHMED 2026-03-11';
  const day = 'day AHMED 2026-03-17';
  const today = 'today AHMED 2026-03-18';
  const silent = 'silent AHMED 2026-03-18 +2';
  const onDay = on(date);
  const first = nudged('silent', on('2026-03-20'));
  const second = nudged('silent', on('2026-03-25'));

  it.each<[string, CoalitionEvent[][], string[]]>([
    ['a yes: a week, a day, the day, and silence two working days later', [], [week, day, today, silent]],
    ['a nudge sent: the rest', [nudged('week', on('2026-03-11'))], [day, today, silent]],
    ['two skipped at once: the rest', [nudged('day', on('2026-03-17'))], [today, silent]],
    ['the day had its nudge: silence', [nudged('today', onDay)], [silent]],
    ['silence had one: three working days after it', [first], ['silent AHMED 2026-03-20 +3']],
    ['and the last: the leads, three working days after it', [first, second], ['lead NOOR 2026-03-25 +3']],
    [
      'one lead told: the other',
      [sanneLeads, first, second, by(null, { type: 'LeadToldOfCommitment', ...own, lead: noor })],
      ['lead SANNE 2026-03-25 +3'],
    ],
    [
      'a report before the day changes nothing about the day',
      [nudged('week', on('2026-03-11')), at(on('2026-03-12'), ahmed, { type: 'CommitmentOnTrack', ...own })],
      [day, today, silent],
    ],
    [
      'a report after the day is a sign: silence is counted anew',
      [first, second, at(on('2026-03-26'), ahmed, { type: 'CommitmentOnTrack', ...own })],
      ['silent AHMED 2026-03-26 +2'],
    ],
    [
      'a new date starts afresh, without what was earlier than it was made',
      [first, at(on('2026-03-20'), ahmed, { type: 'CommitmentMoved', ...own, date: '2026-03-27' })],
      ['day AHMED 2026-03-26', 'today AHMED 2026-03-27', 'silent AHMED 2026-03-27 +2'],
    ],
    [
      'a date of today: only silence',
      [at(onDay, ahmed, { type: 'CommitmentMoved', ...own, date })],
      ['silent AHMED 2026-03-18 +2'],
    ],
    ['stuck: its day comes all the same', [by(ahmed, stuckFact)], [week, day, today, silent]],
    ['done', [done], []],
    ['released', [released], []],
    ['removed', [by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' })], []],
    ['the coalition is closed', [by(noor, { type: 'CoalitionClosed' })], []],
    [
      'no date yet: nobody is asked for what was not promised',
      [by(ahmed, { type: 'CommitmentChanged', ...own, date: null, after: 'kept' })],
      [],
    ],
  ])('%s', (_what, events, expected) => {
    expect(duesOf(...counting, ...events)).toEqual(expected);
  });

  it('tells no lead about their own', () => {
    const mine = by(noor, { type: 'CommitmentMade', ...own, ...made, contact: 'c-noor', agreed: true });
    expect(duesOf(...city, mine, first, second)).toEqual([]);
    expect(duesOf(...city, sanneLeads, mine, first, second)).toEqual(['lead SANNE 2026-03-25 +3']);
  });

  it('asks a lead on the day about somebody without Slack', () => {
    const yes = by(noor, { type: 'CommitmentAgreed', commitment: 'm2' });
    expect(duesOf(...city, forJan)).toEqual([]);
    expect(duesOf(...city, forJan, yes)).toEqual(['lead NOOR 2026-03-18']);
  });

  it('asks a lead on the day about somebody who takes no messages', () => {
    const shut = by(null, { type: 'PersonUnreachable', user: ahmed, reason: 'no-dm' });
    const leads = duesOf(...counting, shut).filter((due) => due.startsWith('lead'));
    expect(leads).toEqual(['lead NOOR 2026-03-18']);
  });

  it('asks about a proposal once, and then its proposer hears that it is silent', () => {
    expect(duesOf(...city, proposed)).toEqual(['asked AHMED 3 after 0']);
    expect(duesOf(...city, proposed, nudged('asked', now))).toEqual(['quiet NOOR 6 after 0']);
    expect(duesOf(...city, proposed, nudged('asked', now), nudged('quiet', now))).toEqual([]);
    const later = at(now + 5, ahmed, { type: 'CommitmentPostponed', ...own });
    expect(duesOf(...city, proposed, nudged('asked', now), later)).toEqual(['asked AHMED 3 after 5']);
    const byBea = by(bea, { type: 'CommitmentMade', ...own, ...made, agreed: false });
    expect(duesOf(...city, byBea, nudged('asked', now))).toEqual(['quiet BEA 6 after 0']);
    const gone = by(noor, { type: 'ContactRemoved', contact: 'c-bea' });
    expect(duesOf(...city, byBea, nudged('asked', now), gone)).toEqual(['quiet NOOR 6 after 0']);
  });

  it('shows a question to leads after three silent working days', () => {
    const unanswered = duesOf(...counting, asked).filter((due) => due.startsWith('question'));
    expect(unanswered).toEqual(['question NOOR 3 after 0']);
    const answers: CoalitionEvent[][] = [
      by(ahmed, { type: 'AskAnswered', ...own, ask: 'a1' }),
      by(ahmed, { type: 'CommitmentOnTrack', ...own }),
      by(null, { type: 'LeadToldOfAsk', ...own, lead: noor }),
      released,
    ];
    for (const answer of answers)
      expect(duesOf(...counting, asked, answer).filter((due) => due.startsWith('question'))).toEqual([]);
    const fresh = at(now + 5, bea, { type: 'OwnerAsked', ...own, ask: 'a2', entry: null });
    const told = by(null, { type: 'LeadToldOfAsk', ...own, lead: noor });
    const next = duesOf(...counting, asked, fresh, told).filter((due) => due.startsWith('question'));
    expect(next).toEqual(['question NOOR 3 after 5']);
  });

  it('leaves a practice in peace', () => {
    const [first, ...others] = started;
    if (first === undefined) throw new Error('no start');
    const practice = [{ ...first, practice: true }, ...others] as CoalitionEvent[];
    expect(commitmentDues(given(practice, partnered, proposed, agreed).state)).toEqual([]);
  });
});

const stuckFact = { type: 'CommitmentStuck', ...own, entry: 'm1.why', open: false } as const;

describe('the weekly summary', () => {
  const summaries = (...events: CoalitionEvent[][]) =>
    commitmentDues(given(...events).state)
      .filter(({ kind }) => kind === 'week-summary')
      .map(said);
  const told = at(on('2026-03-06'), null, { type: 'SummaryTold', user: noor });

  it.each<[string, CoalitionEvent[][], string[]]>([
    ['nothing was ever committed', city, []],
    ['a proposal is nothing to tell', [...city, proposed], []],
    ['something is due: the Friday before it', counting, ['week-summary NOOR 2026-03-13']],
    ['something was done: the Friday of that week', [...counting, done], ['week-summary NOOR 2026-03-06']],
    ['and it was told', [...counting, done, told], []],
    [
      'done on that Friday, after it was told: a week later',
      [...counting, told, at(on('2026-03-06', 15), ahmed, { type: 'CommitmentDone', ...own })],
      ['week-summary NOOR 2026-03-13'],
    ],
    [
      'every lead who wants it',
      [...counting, sanneLeads, by(sanne, { type: 'SummarySwitched', on: false })],
      ['week-summary NOOR 2026-03-13'],
    ],
    [
      'settled after that Friday',
      [...city, proposed, at(on('2026-03-16'), ahmed, { type: 'CommitmentAgreed', ...own })],
      [],
    ],
  ])('%s', (_what, events, expected) => {
    expect(summaries(...events)).toEqual(expected);
  });

  it('is switched by a lead', () => {
    const off = given(...counting).when({ type: 'SwitchSummary', on: false }, noor);
    off.gives({ type: 'SummarySwitched', on: false });
    expect(off.state.summaries.off).toEqual([noor]);
    given(...counting)
      .when({ type: 'SwitchSummary', on: true }, noor)
      .gives();
    given(...counting)
      .when({ type: 'SwitchSummary', on: false }, ahmed)
      .refuses('not-a-lead');
  });

  it('says what was done, what is stuck, what is open again and what comes', () => {
    const others = ['m2', 'm3', 'm4'].flatMap((commitment) =>
      by(bea, {
        type: 'CommitmentMade',
        commitment,
        ...made,
        contact: 'c-bea',
        agreed: true,
      }),
    );
    const { state } = given(
      ...[...counting, others, done],
      by(bea, { type: 'CommitmentStuck', commitment: 'm2', entry: 'x', open: false }),
      by(bea, { type: 'CommitmentReleased', commitment: 'm3' }),
    );
    const ids = (friday: string) =>
      Object.fromEntries(
        Object.entries(weekOf(state, noor, friday)).map(([key, all]) => [
          key,
          all.map(({ id }: { id: string }) => id),
        ]),
      );
    expect(ids('2026-03-06')).toEqual({ done: ['m1'], stuck: ['m2'], open: ['m3'], ahead: [] });
    expect(ids('2026-03-13')).toEqual({ done: ['m1'], stuck: ['m2'], open: ['m3'], ahead: ['m2', 'm4'] });
  });
});
