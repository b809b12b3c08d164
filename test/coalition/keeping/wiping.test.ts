import { describe, expect, it } from 'vitest';
import { agenda } from '../../../src/coalition/agenda.ts';
import { addMonths } from '../../../src/coalition/days.ts';
import type { DueRule } from '../../../src/coalition/due-rule.ts';
import type { CoalitionEvent, Fact } from '../../../src/coalition/events.ts';
import { isKeptFor } from '../../../src/coalition/keeping/decide.ts';
import { wipedFrom } from '../../../src/coalition/keeping/read.ts';
import { textsIn } from '../../../src/coalition/privacy.ts';
import { by, type CommandOf, given } from '../given.ts';
import {
  ahmed,
  answered,
  begun,
  invited,
  noor,
  partnered,
  sanne,
  sanneLeads,
  sent,
  started,
} from '../stories.ts';

const story = [started, partnered, sanneLeads, invited, begun, answered, sent];
/** On 2 March 2026. */
const closed = [...story, by(noor, { type: 'CoalitionClosed' })];
const schedule = (months: number | null, today = '2026-03-02') =>
  ({ type: 'ScheduleWiping', months, today }) satisfies CommandOf<'ScheduleWiping'>;
const wipe = (today: string) => ({ type: 'WipeCoalition', today }) satisfies CommandOf<'WipeCoalition'>;
const scheduled = by(null, { type: 'WipingScheduled', on: '2028-03-02' });

/** Facts of the app at an instant. */
function at(date: string, ...facts: Fact[]): CoalitionEvent[] {
  return by(null, ...facts).map((event) => ({ ...event, at: Date.parse(`${date}T09:00:00Z`) }));
}
const toldBoth = at('2028-02-01', { type: 'WipingTold', lead: noor }, { type: 'WipingTold', lead: sanne });

describe('a coalition that was closed', () => {
  it('is to be wiped so many months after its closing', () => {
    given(...closed)
      .when(schedule(24), null)
      .gives({ type: 'WipingScheduled', on: '2028-03-02' });
    given(...closed, scheduled)
      .when(schedule(24, '2027-12-01'), null)
      .gives();
    given(...closed, scheduled)
      .when(schedule(36), null)
      .gives({ type: 'WipingScheduled', on: '2029-03-02' });
  });

  it('is kept where no time was chosen, also after one was', () => {
    given(...closed)
      .when(schedule(null), null)
      .gives();
    given(...closed, scheduled)
      .when(schedule(null), null)
      .gives({ type: 'WipingScheduled', on: null });
  });

  it('leaves leads a month, where it was closed long ago', () => {
    given(...closed)
      .when(schedule(1, '2030-01-01'), null)
      .gives({ type: 'WipingScheduled', on: '2030-02-01' });
    const soon = by(null, { type: 'WipingScheduled', on: '2030-02-01' });
    // At the next start it is not put off again.
    given(...closed, soon)
      .when(schedule(1, '2030-01-15'), null)
      .gives();
  });

  it('has each lead told a month before, and nobody else', () => {
    const { state } = given(...closed, scheduled);
    expect(agenda(state)).toEqual(
      [noor, sanne].map((user) => ({
        user,
        coalition: 'k1',
        kind: 'coalition-wiping',
        about: '',
        when: { date: '2028-02-01' },
      })),
    );
    expect(agenda(given(...closed, scheduled, toldBoth).state)).toEqual([]);
  });

  it('is wiped on its day, with every word that it names', () => {
    const ready = given(...closed, scheduled, toldBoth);
    ready.when(wipe('2028-03-01'), null).refuses('wiping-early');
    const wiped = ready.when(wipe('2028-03-02'), null);
    wiped.gives({ type: 'CoalitionWiped' });
    wiped.keeps({ drop: [...textsIn(ready.state)] });
    expect([...textsIn(wiped.state)]).toEqual([]);
    expect(agenda(wiped.state)).toEqual([]);
  });

  it('is not wiped as long as a lead was not told, nor within two weeks after that', () => {
    const one = at('2028-02-01', { type: 'WipingTold', lead: noor });
    given(...closed, scheduled, one)
      .when(wipe('2028-06-01'), null)
      .refuses('wiping-early');
    const late = at('2028-05-25', { type: 'WipingTold', lead: sanne });
    const both = given(...closed, scheduled, one, late);
    both.when(wipe('2028-06-07'), null).refuses('wiping-early');
    both.when(wipe('2028-06-08'), null).gives({ type: 'CoalitionWiped' });
    expect(wipedFrom(both.state)).toBe('2028-06-08');
  });

  it('waits for nobody who can’t be told', () => {
    const gone = by(
      null,
      { type: 'LeadGone', user: noor },
      { type: 'PersonUnreachable', user: sanne, reason: 'no-dm' },
    );
    given(...closed, gone, scheduled)
      .when(wipe('2028-03-02'), null)
      .gives({ type: 'CoalitionWiped' });
  });

  it('is kept again once it is taken up again', () => {
    const again = by(noor, { type: 'StepOpened', step: '10', round: 1, back: true });
    const { state } = given(...closed, scheduled, toldBoth, again);
    expect(wipedFrom(state)).toBe(null);
    given(...closed, scheduled, toldBoth, again)
      .when(wipe('2099-01-01'), null)
      .refuses('wiping-early');
  });
});

describe('nothing is wiped', () => {
  it('of a coalition that goes on, or that nobody scheduled', () => {
    given(...story)
      .when(schedule(1), null)
      .gives();
    given(...story)
      .when(wipe('2099-01-01'), null)
      .refuses('wiping-early');
    given(...closed)
      .when(wipe('2099-01-01'), null)
      .refuses('wiping-early');
  });

  it('by a person', () => {
    given(...closed, scheduled, toldBoth)
      .when(wipe('2099-01-01'), noor)
      .refuses('not-yours');
    given(...closed)
      .when(schedule(1), ahmed)
      .refuses('not-yours');
  });

  it('before a day that somebody chose: a kind of due says so', () => {
    const rules: Record<string, DueRule> = { 'meet-again': { keepsCoalition: true } };
    const ruleFor = (kind: string) => rules[kind] ?? {};
    expect(isKeptFor([{ kind: 'coalition-wiping' }, { kind: 'meet-again' }], ruleFor)).toBe(true);
    expect(isKeptFor([{ kind: 'coalition-wiping' }], ruleFor)).toBe(false);
  });
});

describe('a wiped coalition', () => {
  it('is none any more: whatever is done with it', () => {
    const wiped = given(...closed, scheduled, toldBoth, by(null, { type: 'CoalitionWiped' }));
    wiped.when({ type: 'SendInterview', interview: 'i-ahmed' }, ahmed).refuses('unknown-coalition');
    wiped.when({ type: 'OpenStep', step: '1', round: 1 }, noor).refuses('unknown-coalition');
  });
});

describe('addMonths', () => {
  it.each([
    ['2026-03-02', 24, '2028-03-02'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-30', 1, '2026-12-30'],
  ])('%s and %i months is %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });
});
