import { describe, expect, it } from 'vitest';
import { bundle, outlook } from '../../src/person/bundle.ts';
import { duesOf } from '../../src/person/dues.ts';
import { given } from '../coalition/given.ts';
import { invited, partnered, started } from '../coalition/stories.ts';
import { after, at, day, due, dutch, sent, walk, who } from './days.ts';

const today = '2026-03-02';
/** Monday 2 March 2026, ten o'clock in Amsterdam. */
const monday = at('2026-03-02T10:00');

describe('the one message a day', () => {
  const friday = at('2026-03-06T11:00');

  it('is one after the worker was down from Friday to Monday, not six', () => {
    const dues = ['a', 'b', 'c', 'd', 'e', 'f'].map((about, n) =>
      due({ since: friday + n * 3_600_000, workingDays: n < 3 ? 0 : 1 }, { about }),
    );
    const down = at('2026-03-09T16:31');
    const found = bundle(who(), dues, down);
    expect(found.due.map(({ about }) => about)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(bundle(sent(who(), dues, found).person, [], down).due).toEqual([]);
  });

  it('comes once on a local day, also when the clock goes back over midnight and comes again', () => {
    const tuesday = at('2026-03-03T09:30');
    const dues = ['a', 'b', 'c'].map((about) => due({ since: monday, workingDays: 0 }, { about }));
    const one = sent(who(), dues.slice(0, 1), bundle(who(), dues.slice(0, 1), monday));
    const two = sent(one.person, dues.slice(1, 2), bundle(one.person, dues.slice(1, 2), tuesday));
    expect(two.person.bundles.days).toEqual(['2026-03-02', '2026-03-03']);
    // Both days are had: what is left waits for the first that is not.
    const left = dues.slice(2);
    for (const now of [monday, tuesday, at('2026-03-02T09:00')]) {
      expect(bundle(two.person, left, now)).toMatchObject({ due: [], next: at('2026-03-04T09:00') });
    }
    expect(bundle(two.person, left, at('2026-03-04T09:00')).due).toHaveLength(1);
  });

  it('knows only the last days: of a day long before them it says nothing, and loses nothing', () => {
    const days = Array.from({ length: 16 }, (_, n) => `2026-03-${String(n + 2).padStart(2, '0')}`);
    const person = days.reduce(
      (state, each) => after(state, { type: 'NoteBundled', day: each, ts: '1', dues: [], quote: null }),
      who(),
    );
    const found = bundle(person, [due({ since: monday, workingDays: 0 })], at('2026-02-10T10:00'));
    expect(found).toMatchObject({ due: [], next: at('2026-03-18T09:00') });
  });

  it('follows a person who moves to another zone: the new day is a day of its own', () => {
    const inAuckland = { ...dutch, zone: 'Pacific/Auckland' };
    const had = sent(
      who(),
      [due({ since: monday, workingDays: 0 })],
      bundle(who(), [due({ since: monday, workingDays: 0 })], monday),
    );
    const next = due({ since: monday, workingDays: 0 }, { calendar: inAuckland, about: 'i2' });
    const opens = at('2026-03-03T09:00', 'Pacific/Auckland');
    expect(bundle(had.person, [next], monday + 3_600_000)).toMatchObject({ due: [], next: opens });
    const inNewYork = due(
      { since: monday, workingDays: 0 },
      { calendar: { ...dutch, zone: 'America/New_York' } },
    );
    expect(bundle(had.person, [inNewYork], at('2026-03-02T09:00', 'America/New_York'))).toMatchObject({
      due: [],
      next: at('2026-03-03T09:00', 'America/New_York'),
    });
  });

  it.each([
    ['New Year’s Day', '2026-12-31T16:59', 0, '2027-01-04T09:00'],
    ['29 February', '2028-02-28T12:00', 1, '2028-02-29T12:00'],
    ['the night to summer time', '2026-03-27T12:00', 1, '2026-03-30T12:00'],
    ['the night to winter time', '2026-10-23T12:00', 1, '2026-10-26T12:00'],
    ['King’s Day', '2026-04-24T12:00', 1, '2026-04-28T12:00'],
  ])('is right around %s', (_what, since, workingDays, expected) => {
    // Looked at a minute later: where that is after hours, in the next.
    const lines = walk(who(), [due({ since: at(since), workingDays })], { from: at(since) + 60_000 });
    expect(lines).toEqual([`${expected} i1`]);
  });

  it('says what is due on a date on the working day from that date on', () => {
    expect(walk(who(), [due({ date: '2028-02-29' })], { from: at('2028-02-01T09:00') })).toEqual([
      '2028-02-29T09:00 i1',
    ]);
    expect(walk(who(), [due({ date: '2027-01-01' })], { from: monday })).toEqual(['2027-01-04T09:00 i1']);
  });
});

describe('what can’t wait', () => {
  const start = at('2026-03-04T14:00');
  const hourBefore = due({ by: start - 3_600_000 }, { kind: 'meeting-hour', about: 'hour' });
  const dayBefore = due({ by: start - day }, { kind: 'meeting-day', about: 'day' });

  it('is added to the message of today, which rings no bell', () => {
    const dues = [
      due({ date: '2026-03-03' }),
      dayBefore,
      due({ date: '2026-03-04' }, { about: 'i2' }),
      hourBefore,
    ];
    expect(walk(who(), dues, { from: monday })).toEqual([
      '2026-03-03T09:00 i1',
      '2026-03-03T14:00 +day',
      '2026-03-04T09:00 i2',
      '2026-03-04T13:00 +hour',
    ]);
  });

  it('is a message of its own where there was none', () => {
    expect(walk(who(), [dayBefore], { from: monday })).toEqual(['2026-03-03T14:00 day']);
  });

  it('moves to the working moment before: on Friday for early on Monday', () => {
    const early = at('2026-03-09T09:30');
    const dues = [due({ by: early - 3_600_000 }, { kind: 'meeting-hour' })];
    expect(walk(who(), dues, { from: monday })).toEqual(['2026-03-06T16:30 i1']);
  });

  it('is dropped once it has begun: it means nothing any more', () => {
    expect(bundle(who(), [hourBefore], start - 1).due).toHaveLength(1);
    expect(bundle(who(), [hourBefore], start)).toMatchObject({ due: [], add: [], next: null });
    expect(bundle(who(), [dayBefore], start - 1).due).toHaveLength(1);
    expect(bundle(who(), [dayBefore], start)).toMatchObject({ due: [], add: [], next: null });
  });

  it('waits for no day of the week, and goes without what can', () => {
    const weekly = who({ type: 'ChooseWeekly', weekday: 5 });
    const ordinary = due({ date: '2026-03-03' });
    const theDay = due({ date: '2026-03-05' }, { kind: 'commitment-today', about: 'today' });
    expect(walk(weekly, [ordinary, dayBefore, theDay], { from: monday })).toEqual([
      '2026-03-03T14:00 day',
      '2026-03-05T09:00 today',
      '2026-03-06T09:00 i1',
    ]);
  });

  it('has no room in a full message: the next day then, if it still means something', () => {
    const had = after(
      who(),
      { type: 'NoteBundled', day: '2026-03-03', ts: '1.0', dues: [], quote: null },
      { type: 'NoteExtended', day: '2026-03-03', dues: [], full: true },
    );
    const noon = at('2026-03-03T14:00');
    expect(bundle(had, [dayBefore], noon)).toMatchObject({ add: [], next: at('2026-03-04T09:00') });
    const soon = due({ by: noon, until: at('2026-03-03T15:00') }, { kind: 'meeting-hour' });
    expect(bundle(had, [soon], noon)).toMatchObject({ add: [], next: null });
  });
});

describe('one message a week', () => {
  const weekly = who({ type: 'ChooseWeekly', weekday: 3 });

  it('comes on the day of the week that they chose, with all that came due', () => {
    const dues = [
      due({ date: '2026-03-02' }, { about: 'a' }),
      due({ date: '2026-03-04' }, { about: 'b' }),
      due({ since: at('2026-03-04T09:30'), workingDays: 0 }, { about: 'c' }),
      due({ date: '2026-03-13' }, { about: 'd' }),
    ];
    expect(walk(weekly, dues, { from: monday })).toEqual([
      '2026-03-04T09:00 a b',
      '2026-03-11T09:00 c',
      '2026-03-18T09:00 d',
    ]);
  });

  it('moves to the next working day where that day is off, and is caught up with after downtime', () => {
    const mondays = who({ type: 'ChooseWeekly', weekday: 1 });
    // Easter Monday 2026 is 6 April.
    expect(walk(mondays, [due({ date: '2026-04-01' })], { from: monday })).toEqual(['2026-04-07T09:00 i1']);
    expect(walk(weekly, [due({ date: '2026-03-02' })], { from: at('2026-03-05T11:00') })).toEqual([
      '2026-03-05T11:00 i1',
    ]);
    const late = bundle(weekly, [due({ date: '2026-03-02' })], at('2026-03-04T16:00'));
    expect(late.due).toHaveLength(1);
  });

  it('does not move a day that they named themselves', () => {
    const dues = [due({ date: '2026-03-05' }, { kind: 'interview-again' })];
    expect(walk(weekly, dues, { from: monday })).toEqual(['2026-03-05T09:00 i1']);
  });
});

describe('a pause', () => {
  const paused = who({ type: 'ChoosePause', until: '2026-03-10', today });

  it('holds back everything until the day, and then sends one message', () => {
    const dues = [
      due({ date: '2026-03-03' }, { about: 'a' }),
      due({ date: '2026-03-05' }, { about: 'b', kind: 'interview-again' }),
      due(
        { by: at('2026-03-06T12:00'), until: at('2026-03-06T13:00') },
        { kind: 'meeting-hour', about: 'gone' },
      ),
      due({ date: '2026-03-10' }, { about: 'c' }),
    ];
    expect(walk(paused, dues, { from: monday })).toEqual(['2026-03-10T09:00 a b c']);
  });

  it('may be ended: then it is as if it never was', () => {
    const ended = after(paused, { type: 'ChoosePause', until: null, today });
    expect(walk(ended, [due({ date: '2026-03-03' })], { from: monday })).toEqual(['2026-03-03T09:00 i1']);
  });
});

describe('who wants no messages', () => {
  const stopped = who({ type: 'SwitchMessages', on: false });

  it('gets none, and what follows from silence follows', () => {
    const found = bundle(stopped, [due({ date: '2026-03-02' })], monday);
    expect(found).toMatchObject({ due: [], add: [], next: null });
    expect(found.mute.map(({ about }) => about)).toEqual(['i1']);
    expect(bundle(stopped, [due({ date: '2026-03-05' })], monday)).toMatchObject({
      mute: [],
      next: at('2026-03-05T09:00'),
    });
  });

  it('still gets what they asked for themselves', () => {
    const again = due({ date: '2026-03-03' }, { kind: 'interview-again', about: 'asked' });
    expect(walk(stopped, [again, due({ date: '2026-03-03' })], { from: monday })).toEqual([
      '2026-03-03T09:00 asked',
    ]);
  });
});

describe('what was put off', () => {
  const state = given(started, partnered, invited).state;
  const key = `lead-still.${state.id}.`;
  const dues = (person: ReturnType<typeof who>) =>
    duesOf(person, [state], { user: 'U0NOOR', timezone: 'Europe/Amsterdam' });
  const snoozed = who({ type: 'Snooze', due: key, until: '2026-03-05', today });

  it('comes again on that day, though it was said already', () => {
    const again = dues(snoozed).filter((each) => each.due.again);
    expect(again.map(({ due: { kind, when } }) => ({ kind, when }))).toEqual([
      { kind: 'lead-still', when: { date: '2026-03-05' } },
    ]);
    const said = after(snoozed, {
      type: 'NoteBundled',
      day: '2026-03-05',
      ts: '1',
      dues: [key],
      quote: null,
    });
    expect(said.rhythm.snoozed).toEqual({});
    expect(dues(said).filter((each) => each.due.again)).toEqual([]);
  });

  it('is not asked of who is no longer part of it, nor about a closed coalition', () => {
    const closed = { ...state, over: 'closed' as const };
    const left = { ...state, leads: [], contacts: [] };
    for (const each of [closed, left])
      expect(duesOf(snoozed, [each], { user: 'U0NOOR', timezone: 'UTC' })).toEqual([]);
  });

  it('keeps the same thing quiet until then, and other things not', () => {
    const later = who({ type: 'Snooze', due: 'commitment-week.k1.c1', until: '2026-03-10', today });
    const all = [
      due({ date: '2026-03-04' }, { kind: 'commitment-day', about: 'c1' }),
      due({ date: '2026-03-04' }, { kind: 'commitment-day', about: 'c2' }),
      due({ date: '2026-03-04' }, { kind: 'commitment-lead', about: 'c1' }),
    ];
    expect(walk(later, all, { from: monday })).toEqual(['2026-03-04T09:00 c2 c1', '2026-03-10T09:00 c1']);
  });

  it('can be put off again: the newest day counts', () => {
    const twice = after(snoozed, { type: 'Snooze', due: key, until: '2026-03-20', today });
    expect(twice.rhythm.snoozed).toEqual({ [key]: '2026-03-20' });
  });
});

describe('the nudge about a coalition that stands still', () => {
  const still = due({ since: monday - 30 * day, days: 14 }, { kind: 'lead-still', about: '' });

  it('comes once a fortnight over all coalitions, and not to who switched it off', () => {
    expect(bundle(who(), [still], monday).due).toHaveLength(1);
    const nudged = { ...who(), nudgedAt: monday - 3 * day };
    expect(bundle(nudged, [still], monday)).toMatchObject({ due: [], next: at('2026-03-13T10:00') });
    const off = who({ type: 'SwitchNudges', on: false });
    expect(bundle(off, [still], monday)).toMatchObject({ due: [], next: monday + 14 * day });
  });
});

describe('outlook', () => {
  it('says when something is sent as things stand, or why not', () => {
    expect(outlook(who(), due({ date: '2026-03-07' }), monday)).toBe(at('2026-03-09T09:00'));
    expect(outlook(who({ type: 'SwitchMessages', on: false }), due({ date: '2026-03-07' }), monday)).toBe(
      'muted',
    );
    const begun = due({ by: monday - 2 * day, until: monday - day }, { kind: 'meeting-day' });
    expect(outlook(who(), begun, monday)).toBe('over');
  });
});
