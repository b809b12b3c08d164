import { describe, expect, it } from 'vitest';
import { officeHours } from '../../src/calendar/hours.ts';
import { duesOf } from '../../src/person/dues.ts';
import { decidePerson, type PersonCommand } from '../../src/person/person.ts';
import { eveningHours, rhythmProblems } from '../../src/person/rhythm.ts';
import { given } from '../coalition/given.ts';
import { ahmed, invited, partnered, started } from '../coalition/stories.ts';
import { after, at, due, dutch, walk, who } from './days.ts';

const today = '2026-03-02';
/** Monday 2 March 2026, ten o'clock in Amsterdam. */
const monday = at('2026-03-02T10:00');

describe('what a person chooses about messages', () => {
  it.each<[PersonCommand, object]>([
    [{ type: 'ChooseHours', hours: eveningHours }, { hours: eveningHours }],
    [{ type: 'NoteHoursAsked', interview: 'i1' }, { hoursAsked: 'i1' }],
    [{ type: 'ChooseZone', zone: 'Asia/Kolkata' }, { zone: 'Asia/Kolkata' }],
    [{ type: 'ChoosePause', until: '2026-03-09', today }, { pausedUntil: '2026-03-09' }],
    [{ type: 'ChooseWeekly', weekday: 5 }, { weekly: 5 }],
    [{ type: 'SwitchMessages', on: false }, { stopped: true }],
    [{ type: 'SwitchQuotes', on: false }, { quotes: false }],
    [
      { type: 'Snooze', due: 'x.k1.i1', until: '2026-03-03', today },
      { snoozed: { 'x.k1.i1': '2026-03-03' } },
    ],
  ])('%o is kept, and the same again changes nothing', (command, kept) => {
    const once = after(who(), command);
    expect(once.rhythm).toEqual({ ...who().rhythm, ...kept });
    expect(decidePerson(once, command, 0)).toEqual([]);
  });

  it.each<[PersonCommand & { type: 'ChooseHours' | 'ChoosePause' | 'ChooseZone' | 'Snooze' }, object]>([
    [
      { type: 'ChooseHours', hours: { from: '17:00', to: '09:00', days: [1] } },
      { field: 'to', key: 'hours-ended' },
    ],
    [
      { type: 'ChooseHours', hours: { from: '09:00', to: '09:00', days: [1] } },
      { field: 'to', key: 'hours-ended' },
    ],
    [
      { type: 'ChooseHours', hours: { from: '09:00', to: '17:00', days: [] } },
      { field: 'days', key: 'days-missing' },
    ],
    [
      { type: 'ChooseZone', zone: 'Europe/Waterstad' },
      { field: 'zone', key: 'zone-unknown' },
    ],
    [
      { type: 'ChooseZone', zone: '+01:00' },
      { field: 'zone', key: 'zone-unknown' },
    ],
    [
      { type: 'ChoosePause', until: '', today },
      { field: 'until', key: 'day-missing' },
    ],
    [
      { type: 'ChoosePause', until: today, today },
      { field: 'until', key: 'date-past' },
    ],
    [
      { type: 'ChoosePause', until: '2026-02-30', today },
      { field: 'until', key: 'date-past' },
    ],
    [
      { type: 'ChoosePause', until: '2026-04-31', today },
      { field: 'until', key: 'date-far' },
    ],
    [
      { type: 'ChoosePause', until: '2036-03-02', today },
      { field: 'until', key: 'date-far' },
    ],
    [
      { type: 'Snooze', due: 'x.k1.', until: '2026-03-01', today },
      { field: 'until', key: 'date-past' },
    ],
  ])('refuses %o under its field, and keeps nothing of it', (command, problem) => {
    expect(rhythmProblems(command)).toEqual([problem]);
    expect(after(who(), command)).toEqual(who());
  });

  it('takes nonsense from nobody: a weekday that is none changes nothing', () => {
    expect(after(who(), { type: 'ChooseWeekly', weekday: 8 })).toEqual(who());
  });
});

describe('hours', () => {
  it('are those of offices until somebody says otherwise', () => {
    const state = given(started, partnered, invited).state;
    const [first] = duesOf(null, [state], { user: ahmed, timezone: 'Europe/Amsterdam' });
    expect(first?.calendar).toEqual({ zone: 'Europe/Amsterdam', country: 'NL', hours: officeHours });
  });

  it('zone and holidays are those that a person chose, then Slack’s, then the coalition’s and the app’s', () => {
    const state = given(started, partnered, invited).state;
    const calendarOf = (...commands: PersonCommand[]) =>
      duesOf(who(...commands), [state], { user: ahmed, timezone: 'UTC' })[0]?.calendar;
    expect(calendarOf()).toMatchObject({ zone: 'UTC', country: 'NL' });
    const inDelhi: PersonCommand = { type: 'NoteZone', zone: 'Asia/Kolkata' };
    expect(calendarOf(inDelhi, { type: 'ChooseCountry', country: 'BE' })).toMatchObject({
      zone: 'Asia/Kolkata',
      country: 'BE',
    });
    expect(calendarOf(inDelhi, { type: 'ChooseZone', zone: 'Europe/Lisbon' })).toMatchObject({
      zone: 'Europe/Lisbon',
    });
    expect(calendarOf({ type: 'NoteZone', zone: 'Nowhere/Land' })).toMatchObject({ zone: 'UTC' });
  });

  it('of the evening are kept, in weekends too', () => {
    const calendar = { ...dutch, hours: eveningHours };
    const dues = [
      due({ since: at('2026-03-07T12:00'), workingDays: 0 }, { calendar, about: 'saturday' }),
      due({ date: '2026-03-09' }, { calendar, about: 'monday' }),
    ];
    expect(walk(who(), dues, { from: monday })).toEqual([
      '2026-03-07T18:00 saturday',
      '2026-03-09T18:00 monday',
    ]);
  });
});
