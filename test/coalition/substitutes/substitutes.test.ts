import { describe, expect, it } from 'vitest';
import { agenda } from '../../../src/coalition/agenda.ts';
import { inviteesOf, meetingOf, ownInvitation } from '../../../src/coalition/meetings/read.ts';
import type { Meeting } from '../../../src/coalition/meetings/state.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { actingFor, substitutesIn } from '../../../src/coalition/substitutes/read.ts';
import { after, by, type CommandOf, given, now } from '../given.ts';
import {
  ahmed,
  answered,
  bea,
  begun,
  invited,
  noor,
  partnered,
  practiced,
  sent,
  started,
  stranger,
} from '../stories.ts';

const day = 86_400_000;
const daan = 'U0DAAN';

const plan = (meeting: string, start: number): CommandOf<'PlanMeeting'> => ({
  type: 'PlanMeeting',
  meeting,
  kind: 'exploration',
  form: null,
  start,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  lastDay: new Date(start).toISOString().slice(0, 10),
  place: { entry: `${meeting}.place`, text: 'Stadhuis' },
  purpose: { entry: `${meeting}.purpose`, text: 'Samen kijken' },
  invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
});
/** Tuesday 10 March and Friday 20 March. */
const [first, second] = [plan('m1', now + 8 * day), plan('m2', now + 18 * day)];
const story = [after([started, partnered], noor, first, second)];

const send: CommandOf<'SendSubstitute'> = {
  type: 'SendSubstitute',
  substitution: 's1',
  contact: 'c-ahmed',
  user: daan,
  name: null,
  meeting: 'm1',
  until: null,
  today: '2026-03-02',
};
const fact = {
  type: 'SubstituteSent',
  substitution: 's1',
  contact: 'c-ahmed',
  user: daan,
  name: null,
  meeting: 'm1',
  until: null,
  from: '2026-03-02',
} as const;
const untilFact = { ...fact, meeting: null, until: '2026-03-12' } as const;
const named = { ...send, user: null, name: { entry: 's1.name', text: 'Kees Bakker' } };

function meetingIn(state: Coalition, id = 'm1'): Meeting {
  const meeting = meetingOf(state, id);
  if (meeting === undefined) throw new Error(`there is no ${id}`);
  return meeting;
}

/** Who is expected: the contact, who they are on Slack, what they answered. */
function seats(state: Coalition, id = 'm1') {
  return inviteesOf(state, meetingIn(state, id)).map(
    ({ contact, invitee, isDouble }) =>
      `${contact.id} ${contact.user} ${invitee.answer}${isDouble ? ' double' : ''}`,
  );
}
const usual = [`c-noor ${noor} yes`, `c-ahmed ${ahmed} null`, `c-bea ${bea} null`, 'c-jan null null'];

describe('a substitute for one meeting', () => {
  it('is sent by the contact, takes their place on that list, and is asked', () => {
    const result = given(...story).when(send, ahmed);
    result.gives(fact);
    const { state } = result;
    expect(seats(state)).toEqual([usual[0], `c-ahmed ${daan} null`, usual[2], usual[3]]);
    expect(seats(state, 'm2')).toEqual(usual);
    expect(ownInvitation(state, meetingIn(state), ahmed)).toBeUndefined();
    expect(ownInvitation(state, meetingIn(state), daan)?.contact.id).toBe('c-ahmed');
    expect(substitutesIn(state)).toEqual([daan]);
    given(...story, by(ahmed, fact))
      .when(send, ahmed)
      .gives();
  });

  it('without Slack is known by name, and counts as coming; the name is in the vault', () => {
    const result = given(...story).when(named, ahmed);
    result.gives({ ...fact, user: null, name: 's1.name' });
    result.keeps({ put: ['s1.name'] });
    const { state } = result;
    expect(seats(state)[1]).toBe('c-ahmed null yes');
    const read = [noor, ahmed, bea, daan].map((user) => readable(state, { user, entries: ['s1.name'] }));
    expect(read).toEqual([['s1.name'], ['s1.name'], [], []]);
  });

  it('of a contact without Slack is written down by a lead', () => {
    const jan = { ...named, contact: 'c-jan' };
    given(...story)
      .when(jan, ahmed)
      .refuses('substitute-not-yours');
    expect(seats(given(...story).when(jan, noor).state)[3]).toBe('c-jan null yes');
    given(...story)
      .when(send, noor)
      .refuses('substitute-not-yours');
    given(...story)
      .when({ ...send, contact: 'x' }, ahmed)
      .refuses('unknown-contact');
  });

  it.each<[string, Partial<CommandOf<'SendSubstitute'>>, string, string?]>([
    ['nobody', { user: null }, 'substitute-missing', 'substitute'],
    [
      'no name that can be read',
      { user: null, name: { entry: 'e', text: '\u200b ' } },
      'substitute-missing',
      'substitute',
    ],
    ['somebody and a name', { name: { entry: 'e', text: 'Kees' } }, 'substitute-one', 'name'],
    [
      'a name of a hundred signs',
      { user: null, name: { entry: 'e', text: 'k'.repeat(100) } },
      'name-too-long',
      'name',
    ],
    ['oneself', { user: ahmed }, 'substitute-self', 'substitute'],
    ['a meeting that is not there', { meeting: 'x' }, 'unknown-meeting'],
    ['no day', { meeting: null }, 'day-missing', 'until'],
    ['a day that has passed', { meeting: null, until: '2026-03-01' }, 'date-past', 'until'],
    ['a day in two years', { meeting: null, until: '2028-03-01' }, 'date-far', 'until'],
    ['a day that does not exist', { meeting: null, until: '2026-04-31' }, 'date-far', 'until'],
  ])('is refused with %s', (_what, wrong, key, field) => {
    given(...story)
      .when({ ...send, ...wrong }, ahmed)
      .refuses(key as 'substitute-self', field);
  });

  it('is refused where the meeting is off, the contact not expected, or the coalition over', () => {
    const off = after([...story], noor, { type: 'CancelMeeting', meeting: 'm1', line: null });
    given(off).when(send, ahmed).refuses('meeting-over');
    const { type: _, ...changed } = { ...first, type: 'ChangeMeeting' };
    const dropped = after([...story], noor, {
      ...changed,
      type: 'ChangeMeeting',
      sequence: 0,
      place: 'same',
      purpose: 'same',
      invitees: ['c-noor'],
    });
    given(dropped).when(send, ahmed).refuses('not-invited');
    given(...story, by(noor, { type: 'CoalitionClosed' }))
      .when(send, ahmed)
      .refuses('meeting-closed');
    given(
      practiced,
      partnered,
      by(noor, {
        type: 'ContactAdded',
        partner: 'shops',
        contact: 'c-kim',
        user: null,
        name: 'Kim',
        reach: null,
        outside: false,
      }),
    )
      .when({ ...send, contact: 'c-kim', meeting: null, until: '2026-03-12' }, noor)
      .refuses('practice-alone', 'substitute');
  });

  it('who is on the list already stands there once, and answers once for both', () => {
    const { state } = given(...story).when({ ...send, user: bea }, ahmed);
    expect(seats(state)).toEqual([usual[0], 'c-ahmed null null double', usual[2], usual[3]]);
    const yes = {
      type: 'AnswerMeeting',
      meeting: 'm1',
      contact: 'c-bea',
      answer: 'yes',
      note: 'same',
      sequence: 0,
    } as const;
    const events = after([...story, by(ahmed, { ...fact, user: bea })], bea, yes);
    expect(seats(given(events).state).slice(1, 3)).toEqual(['c-ahmed null yes double', `c-bea ${bea} yes`]);
  });

  it('who stands in for two at one meeting is invited once', () => {
    const two = [by(ahmed, fact), by(bea, { ...fact, substitution: 's2', contact: 'c-bea' })];
    expect(seats(given(...story, ...two).state).slice(1, 3)).toEqual([
      `c-ahmed ${daan} null`,
      'c-bea null null double',
    ]);
  });

  it('answers for themself, and is reminded; the contact is neither asked nor reminded', () => {
    const told = by(null, {
      type: 'InviteeTold',
      meeting: 'm1',
      contact: 'c-ahmed',
      ts: '1.1',
      sequence: 0,
      substitute: 's1',
    });
    const log = [...story, by(ahmed, fact), told];
    const answer = {
      type: 'AnswerMeeting',
      meeting: 'm1',
      contact: 'c-ahmed',
      answer: 'yes',
      note: 'same',
      sequence: 0,
    } as const;
    given(...log)
      .when(answer, ahmed)
      .refuses('not-your-answer', 'answer');
    given(...log)
      .when(answer, daan)
      .gives({ type: 'MeetingAnswered', meeting: 'm1', contact: 'c-ahmed', answer: 'yes', note: null });
    const due = agenda(given(...log).state).filter(({ about }) => about === 'm1');
    expect(due.map(({ kind, user }) => `${kind} ${user}`)).toContain(`meeting-answer ${daan}`);
    expect(due.map(({ user }) => user)).not.toContain(ahmed);
  });

  it('reads what the meeting is about, and never what the contact wrote', () => {
    const note = by(ahmed, {
      type: 'MeetingAnswered',
      meeting: 'm1',
      contact: 'c-ahmed',
      answer: 'maybe',
      note: 'note',
    });
    const { state } = given(...story, invited, begun, answered, sent, note, by(ahmed, fact));
    const entries = ['m1.place', 'm1.purpose', 'note', 'e.motive', 'intention', 'reach.c-jan'];
    expect(readable(state, { user: daan, entries })).toEqual(['m1.place', 'm1.purpose']);
    // The contact may still know what it is about; what they wrote beside their answer went with it.
    expect(readable(state, { user: ahmed, entries })).toEqual(['m1.place', 'm1.purpose', 'e.motive']);
    expect(readable(state, { user: stranger, entries })).toEqual([]);
  });

  it('is taken back: the contact is asked whether they come, and a later one takes the place of an earlier one', () => {
    const toldAhmed = by(null, {
      type: 'InviteeTold',
      meeting: 'm1',
      contact: 'c-ahmed',
      ts: '1.0',
      sequence: 0,
    });
    const log = [...story, toldAhmed, by(ahmed, fact)];
    const back = { type: 'TakeBackSubstitute', substitution: 's1' } as const;
    const { state } = given(...log).when(back, ahmed);
    expect(seats(state)).toEqual(usual);
    expect(meetingIn(state).invitees[1]).toMatchObject({
      askedAt: now,
      messages: [{ ts: '1.0', sequence: 0 }],
    });
    given(...log)
      .when(back, daan)
      .refuses('substitute-not-yours');
    given(...log, by(ahmed, { type: 'SubstituteTakenBack', substitution: 's1' }))
      .when(back, ahmed)
      .gives();
    given(...log)
      .when({ ...back, substitution: 'x' }, ahmed)
      .refuses('unknown-substitute');
    const other = given(...log).when({ ...send, substitution: 's2', user: stranger }, ahmed);
    other.gives(
      { type: 'SubstituteTakenBack', substitution: 's1' },
      { ...fact, substitution: 's2', user: stranger },
    );
    expect(seats(other.state)[1]).toBe(`c-ahmed ${stranger} null`);
  });
});

describe('a substitute until a date', () => {
  it('goes to each meeting up to and including that day, those that are planned later too', () => {
    const { state } = given(...story).when({ ...send, meeting: null, until: '2026-03-12' }, ahmed);
    expect(seats(state)[1]).toBe(`c-ahmed ${daan} null`);
    expect(seats(state, 'm2')).toEqual(usual);
    const later = after(
      [...story, by(ahmed, untilFact)],
      noor,
      plan('m3', now + 10 * day),
      plan('m4', now + 11 * day),
    );
    expect([seats(given(later).state, 'm3')[1], seats(given(later).state, 'm4')[1]]).toEqual([
      `c-ahmed ${daan} null`,
      usual[1],
    ]);
  });

  it('is not expected where the meeting moves beyond it, and is where it moves within', () => {
    const move = (meeting: string, start: number) =>
      ({
        ...plan(meeting, start),
        type: 'ChangeMeeting',
        sequence: 0,
        place: 'same',
        purpose: 'same',
      }) as const;
    const log = [...story, by(ahmed, untilFact)];
    expect(seats(given(after(log, noor, move('m1', now + 15 * day))).state)).toEqual(usual);
    expect(seats(given(after(log, noor, move('m2', now + 9 * day))).state, 'm2')[1]).toBe(
      `c-ahmed ${daan} null`,
    );
    // Who was sent to one meeting goes to it whenever it is.
    const once = [...story, by(ahmed, fact)];
    expect(seats(given(after(once, noor, move('m1', now + 40 * day))).state)[1]).toBe(`c-ahmed ${daan} null`);
  });

  it('leaves a meeting to who was sent to that one', () => {
    const both = [...story, by(ahmed, { ...fact, substitution: 's0', user: stranger }), by(ahmed, untilFact)];
    expect(seats(given(...both).state)[1]).toBe(`c-ahmed ${stranger} null`);
  });

  it('does not count as coming where only the contact said when they can', () => {
    const log = after([...story, by(ahmed, untilFact)], noor, {
      ...plan('m3', now + 10 * day),
      coming: ['c-ahmed', 'c-bea'],
    });
    expect(seats(given(log).state, 'm3').slice(1, 3)).toEqual([`c-ahmed ${daan} null`, `c-bea ${bea} yes`]);
  });

  it('acts for the contact while it lasts', () => {
    const log = [...story, by(ahmed, untilFact)];
    const acting = (on: string, ...more: ReturnType<typeof by>[]) =>
      actingFor(given(...log, ...more).state, 'c-ahmed', on)?.user;
    expect(['2026-03-01', '2026-03-02', '2026-03-12', '2026-03-13'].map((on) => acting(on))).toEqual([
      ahmed,
      daan,
      daan,
      ahmed,
    ]);
    expect(acting('2026-03-05', by(ahmed, { type: 'SubstituteTakenBack', substitution: 's1' }))).toBe(ahmed);
    expect(
      acting('2026-03-05', by(ahmed, { ...untilFact, substitution: 's2', user: null, name: 'n' })),
    ).toBeNull();
    expect(acting('2026-03-05', by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }))).toBeUndefined();
    expect(actingFor(given(...log).state, 'c-jan', '2026-03-05')).toEqual({ user: null, substitution: null });
    expect(actingFor(given(...story, by(ahmed, fact)).state, 'c-ahmed', '2026-03-05')?.user).toBe(ahmed);
    expect(actingFor(given(...log).state, 'x', '2026-03-05')).toBeNull();
  });
});

it('ends with the contact: whom an erased one named is forgotten', () => {
  const log = [...story, by(ahmed, { ...fact, user: null, name: 's1.name' })];
  const result = given(...log).when({ type: 'EraseContact', contact: 'c-ahmed' }, noor);
  result.keeps({ drop: ['s1.name'] });
  expect(result.state.substitutions).toMatchObject([{ name: null, ended: true }]);
  expect(seats(result.state)).toHaveLength(3);
  const removed = given(...story, by(ahmed, fact), by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }));
  expect(ownInvitation(removed.state, meetingIn(removed.state), daan)).toBeUndefined();
  expect(readable(removed.state, { user: daan, entries: ['m1.purpose'] })).toEqual([]);
});
