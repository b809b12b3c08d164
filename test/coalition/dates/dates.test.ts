import { describe, expect, it } from 'vitest';
import { agenda } from '../../../src/coalition/agenda.ts';
import { decide, fold } from '../../../src/coalition/coalition.ts';
import { awaitedOf, bestOf, pollOf, talliesOf } from '../../../src/coalition/dates/read.ts';
import type { DatePoll } from '../../../src/coalition/dates/state.ts';
import { inviteesOf, meetingOf } from '../../../src/coalition/meetings/read.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { after, by, type CommandOf, given, now } from '../given.ts';
import { ahmed, bea, noor, partnered, practiced, sanne, sanneLeads, started, stranger } from '../stories.ts';

const hour = 3_600_000;
const day = 24 * hour;
const [tuesday, wednesday, friday] = [now + 8 * day, now + 9 * day, now + 11 * day];
const moment = (start: number) => ({ start, lastDay: new Date(start).toISOString().slice(0, 10) });

const open: CommandOf<'OpenDatePoll'> = {
  type: 'OpenDatePoll',
  poll: 'd1',
  kind: 'exploration',
  form: null,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  purpose: { entry: 'purpose', text: 'Samen kijken' },
  moments: [moment(tuesday), moment(wednesday), moment(friday)],
  asked: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
};
const fact = {
  type: 'DatePollOpened',
  poll: 'd1',
  kind: 'exploration',
  form: null,
  zone: 'Europe/Amsterdam',
  minutes: 90,
  purpose: 'purpose',
  moments: open.moments,
  asked: open.asked,
} as const;
const opened = by(noor, fact);
const story = [started, partnered, sanneLeads, opened];
const said = (contact: string, ...fits: number[]) =>
  ({ type: 'MomentsAnswered', poll: 'd1', contact, fits }) as const;
const pick: CommandOf<'PickMoment'> = {
  type: 'PickMoment',
  poll: 'd1',
  start: wednesday,
  meeting: 'm1',
  place: null,
  purpose: { entry: 'm1.purpose', text: 'Samen kijken' },
};

function pollIn(state: Coalition): DatePoll {
  const poll = pollOf(state, 'd1');
  if (poll === undefined) throw new Error('there is no poll');
  return poll;
}

describe('a date poll', () => {
  it('is opened by a lead, with moments in order and each once; whoever offers them can at each', () => {
    const twice = [friday, tuesday, wednesday, tuesday].map(moment);
    const result = given(started, partnered).when({ ...open, moments: twice }, noor);
    result.gives(fact);
    result.keeps({ put: ['purpose'] });
    const [own, other] = pollIn(result.state).asked;
    expect(own).toMatchObject({ contact: 'c-noor', fits: [tuesday, wednesday, friday], answeredAt: now });
    expect(other).toMatchObject({ contact: 'c-ahmed', fits: [], answeredAt: null });
    given(...story)
      .when(open, noor)
      .gives();
  });

  it('asks those who still are contacts, each once', () => {
    const left = by(noor, { type: 'ContactRemoved', contact: 'c-bea' });
    const asked = ['c-ahmed', 'c-bea', 'c-ahmed', 'x'];
    const { state } = given(started, partnered, left).when({ ...open, asked }, noor);
    expect(pollIn(state).asked.map(({ contact }) => contact)).toEqual(['c-ahmed']);
  });

  it.each<[string, Partial<CommandOf<'OpenDatePoll'>>, string, string]>([
    [
      'one moment, or five times the same',
      { moments: [1, 2, 3, 4, 5].map(() => moment(friday)) },
      'moments-few',
      'moments',
    ],
    [
      'six moments',
      { moments: [1, 2, 3, 4, 5, 6].map((at) => moment(friday + at)) },
      'moments-many',
      'moments',
    ],
    [
      'a moment that is none',
      { moments: [moment(friday), { start: Number.NaN, lastDay: '' }] },
      'meeting-date',
      'moments',
    ],
    ['a moment that has passed', { moments: [moment(friday), moment(now - 1)] }, 'meeting-past', 'moments'],
    [
      'a moment in three years',
      { moments: [moment(friday), moment(now + 1_100 * day)] },
      'meeting-far',
      'moments',
    ],
    ['four minutes', { minutes: 4 }, 'meeting-minutes', 'minutes'],
    ['no purpose', { purpose: { entry: 'p', text: ' \u200b' } }, 'purpose-missing', 'purpose'],
    [
      'a purpose beyond all bounds',
      { purpose: { entry: 'p', text: 'x'.repeat(3_001) } },
      'text-too-long',
      'purpose',
    ],
    ['nobody', { asked: ['x'] }, 'nobody-chosen', 'who'],
  ])('is refused with %s', (_what, wrong, key, field) => {
    given(started, partnered)
      .when({ ...open, ...wrong }, noor)
      .refusesAll({ field, key: key as 'moments-few' });
  });

  it('is the leads’ alone, and not of a closed coalition', () => {
    given(started, partnered).when(open, ahmed).refuses('not-a-lead');
    given(started, partnered, by(noor, { type: 'CoalitionClosed' }))
      .when(open, noor)
      .refuses('meeting-closed');
    for (const type of ['CloseDatePoll', 'CancelDatePoll'] as const)
      given(...story)
        .when({ type, poll: 'd1' }, ahmed)
        .refuses('not-a-lead');
    given(...story)
      .when(pick, ahmed)
      .refuses('not-a-lead');
    given(...story)
      .when({ ...pick, poll: 'x' }, noor)
      .refuses('unknown-poll');
  });
});

describe('an answer', () => {
  const click = (fits: boolean, start = wednesday) =>
    ({ type: 'AnswerMoment', poll: 'd1', contact: 'c-ahmed', start, fits }) as const;
  const all = (...fits: number[]) =>
    ({ type: 'AnswerMoments', poll: 'd1', contact: 'c-ahmed', revision: 0, fits }) as const;

  it('is one click a moment, taken back by another', () => {
    given(...story)
      .when(click(true), ahmed)
      .gives(said('c-ahmed', wednesday));
    const one = by(ahmed, said('c-ahmed', wednesday));
    given(...story, one)
      .when(click(true, tuesday), ahmed)
      .gives(said('c-ahmed', tuesday, wednesday));
    given(...story, one)
      .when(click(true), ahmed)
      .gives();
    given(...story, one)
      .when(click(false), ahmed)
      .gives(said('c-ahmed'));
  });

  it('is “none” with one click, and says so only once', () => {
    given(...story)
      .when(all(), ahmed)
      .gives(said('c-ahmed'));
    given(...story, by(ahmed, said('c-ahmed')))
      .when(all(), ahmed)
      .gives();
    given(...story)
      .when(all(friday, 5, Number.NaN), ahmed)
      .gives(said('c-ahmed', friday));
  });

  it('is one’s own; of who has no Slack, or was not reached, a lead passes it on', () => {
    given(...story)
      .when(click(true), bea)
      .refuses('not-your-answer');
    given(...story)
      .when(click(true), noor)
      .refuses('not-your-answer');
    const jan = { ...all(tuesday), contact: 'c-jan' };
    given(...story)
      .when(jan, sanne)
      .gives(said('c-jan', tuesday));
    given(...story)
      .when(jan, ahmed)
      .refuses('not-your-answer');
    const unreached = by(null, { type: 'PollUnreached', poll: 'd1', contact: 'c-ahmed', reason: 'no-dm' });
    given(...story, unreached)
      .when(all(tuesday), sanne)
      .gives(said('c-ahmed', tuesday));
  });

  it('is refused of whoever is not asked, or not any more', () => {
    given(...story)
      .when({ ...click(true), contact: 'x' }, ahmed)
      .refuses('not-asked');
    given(...story, by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }))
      .when(click(true), ahmed)
      .refuses('not-asked');
  });

  it('to a moment that has passed, or is not offered any more, is refused', () => {
    const late = decide(fold(story.flat()), click(true, tuesday), { by: ahmed, at: tuesday });
    expect(late).toMatchObject({ ok: false, problems: [{ key: 'meeting-past' }] });
    given(...story)
      .when(click(true, tuesday + 1), ahmed)
      .refuses('moments-new');
    const others = by(noor, {
      type: 'MomentsOffered',
      poll: 'd1',
      revision: 1,
      moments: [moment(tuesday), moment(friday)],
    });
    given(...story, others)
      .when(click(true), ahmed)
      .refuses('moments-new');
    given(...story, others)
      .when(all(), ahmed)
      .refuses('moments-new', 'fits');
    given(...story, others)
      .when(click(true, friday), ahmed)
      .gives(said('c-ahmed', friday));
  });

  it.each([
    ['closed', { type: 'DatePollClosed', poll: 'd1' }],
    ['cancelled', { type: 'DatePollCancelled', poll: 'd1' }],
    ['picked', { type: 'MomentPicked', poll: 'd1', start: friday, meeting: 'm' }],
    ['of a coalition that is over', { type: 'CoalitionClosed' }],
  ] as const)('is refused once it is %s', (_what, end) => {
    given(...story, by(noor, end))
      .when(click(true), ahmed)
      .refuses('poll-over');
    given(...story, by(noor, end))
      .when(all(), ahmed)
      .refuses('poll-over');
  });
});

describe('picking a moment', () => {
  const answered = [
    ...story,
    by(ahmed, said('c-ahmed', tuesday, wednesday)),
    by(bea, said('c-bea', friday)),
    by(noor, said('c-jan', wednesday)),
  ];

  it('plans the meeting: who said that it fits is coming, the others are invited as usual (M4.5)', () => {
    const result = given(...answered).when(pick, noor);
    result.gives(
      { type: 'MomentPicked', poll: 'd1', start: wednesday, meeting: 'm1' },
      {
        type: 'MeetingPlanned',
        meeting: 'm1',
        kind: 'exploration',
        form: null,
        ...moment(wednesday),
        zone: 'Europe/Amsterdam',
        minutes: 90,
        place: null,
        purpose: 'm1.purpose',
        invitees: ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'],
        coming: ['c-noor', 'c-ahmed', 'c-jan'],
      },
    );
    result.keeps({ put: ['m1.purpose'] });
    const meeting = meetingOf(result.state, 'm1');
    if (meeting === undefined) throw new Error('nothing was planned');
    expect(
      inviteesOf(result.state, meeting).map(({ invitee }) => [
        invitee.contact,
        invitee.answer,
        invitee.foretold,
      ]),
    ).toEqual([
      ['c-noor', 'yes', undefined],
      ['c-ahmed', 'yes', true],
      ['c-bea', null, undefined],
      ['c-jan', 'yes', true],
    ]);
    expect(pollIn(result.state)).toMatchObject({
      status: 'picked',
      picked: { start: wednesday, meeting: 'm1' },
    });
  });

  it('leaves each the last word', () => {
    const events = after(answered, noor, pick);
    const answer = {
      type: 'AnswerMeeting',
      meeting: 'm1',
      contact: 'c-ahmed',
      answer: 'no',
      note: 'same',
      sequence: 0,
    } as const;
    const { state } = given(events).when(answer, ahmed);
    const ahmeds = meetingOf(state, 'm1')?.invitees.find(({ contact }) => contact === 'c-ahmed');
    expect([ahmeds?.answer, ahmeds?.foretold]).toEqual(['no', undefined]);
  });

  it('is for the first of two leads, and done once', () => {
    const events = after(answered, noor, pick);
    given(events).when(pick, noor).gives();
    given(events)
      .when({ ...pick, meeting: 'm2', start: friday }, sanne)
      .refuses('poll-ended');
    for (const type of ['CloseDatePoll', 'CancelDatePoll'] as const)
      given(events).when({ type, poll: 'd1' }, sanne).refuses('poll-ended');
  });

  it('works where answering is closed, and where nobody can', () => {
    const closed = by(noor, { type: 'DatePollClosed', poll: 'd1' });
    const { state } = given(...story, closed).when({ ...pick, start: friday }, sanne);
    expect(meetingOf(state, 'm1')?.invitees.map(({ answer }) => answer)).toEqual(['yes', null, null, null]);
  });

  it('refuses a moment that has passed or is not offered, and what a meeting lacks', () => {
    given(...answered)
      .when({ ...pick, start: wednesday + 1 }, noor)
      .refuses('poll-changed');
    given(...answered)
      .when({ ...pick, purpose: null }, noor)
      .refusesAll({ field: 'purpose', key: 'purpose-missing' });
    const late = decide(fold(answered.flat()), pick, { by: noor, at: wednesday });
    expect(late).toMatchObject({ ok: false, problems: [{ key: 'meeting-past' }] });
  });

  it('invites nobody who has left', () => {
    const left = by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' });
    const { state } = given(...answered, left).when(pick, noor);
    expect(meetingOf(state, 'm1')?.invitees.map(({ contact }) => contact)).not.toContain('c-ahmed');
  });
});

describe('offering other moments', () => {
  const offer = (moments: number[], revision = 0) =>
    ({ type: 'OfferMoments', poll: 'd1', revision, moments: moments.map(moment) }) as const;
  const monday = now + 14 * day;

  it('asks everybody anew, and keeps what they said of a moment that stays', () => {
    const answered = by(ahmed, said('c-ahmed', tuesday, friday));
    const { state } = given(...story, answered).when(offer([friday, monday]), sanne);
    const poll = pollIn(state);
    expect(poll).toMatchObject({ status: 'open', revision: 1, moments: [moment(friday), moment(monday)] });
    expect(poll.asked.find(({ contact }) => contact === 'c-ahmed')).toMatchObject({
      fits: [friday],
      answeredAt: null,
      reminded: false,
    });
    expect(awaitedOf(state, poll)).toHaveLength(4);
  });

  it('opens it again, and undoes nothing of another lead unseen', () => {
    const closed = by(noor, { type: 'DatePollClosed', poll: 'd1' });
    expect(pollIn(given(...story, closed).when(offer([friday, monday]), noor).state).status).toBe('open');
    const others = by(sanne, {
      type: 'MomentsOffered',
      poll: 'd1',
      revision: 1,
      moments: [moment(friday), moment(monday)],
    });
    given(...story, others)
      .when(offer([monday, friday]), noor)
      .gives();
    given(...story, others)
      .when(offer([tuesday, monday]), noor)
      .refuses('poll-changed');
    given(...story)
      .when(offer([friday]), noor)
      .refuses('moments-few', 'moments');
  });
});

describe('who can when', () => {
  it('counts people and partners, and says which partner would be missing', () => {
    const { state } = given(
      ...story,
      by(ahmed, said('c-ahmed', wednesday, friday)),
      by(bea, said('c-bea', friday)),
    );
    const tallies = talliesOf(state, pollIn(state));
    expect(
      tallies.map(({ fits, without }) => [fits.map(({ id }) => id), without.map(({ id }) => id)]),
    ).toEqual([
      [['c-noor'], ['shops']],
      [['c-noor', 'c-ahmed'], []],
      [['c-noor', 'c-ahmed', 'c-bea'], []],
    ]);
    expect(bestOf(tallies, now).map(({ moment: { start } }) => start)).toEqual([friday]);
    expect(bestOf(tallies, friday)).toEqual([]);
    expect(awaitedOf(state, pollIn(state)).map(({ contact }) => contact.id)).toEqual(['c-jan']);
  });
});

describe('what is due', () => {
  const told = (contact: string) =>
    ({ type: 'PollTold', poll: 'd1', contact, ts: '1.1', revision: 0 }) as const;
  const reached = by(null, told('c-ahmed'), told('c-bea'));
  const kindsOf = (...log: ReturnType<typeof by>[]) =>
    agenda(given(...log).state)
      .filter(({ kind }) => kind.startsWith('date-'))
      .map(({ kind, user }) => `${kind} ${user}`);
  const leads = [`date-pick ${noor}`, `date-pick ${sanne}`, `date-passed ${noor}`, `date-passed ${sanne}`];

  it('is one reminder to who was reached and stays silent', () => {
    expect(kindsOf(...story)).toEqual(leads);
    expect(kindsOf(...story, reached)).toEqual([`date-asked ${ahmed}`, `date-asked ${bea}`, ...leads]);
    const answered = by(ahmed, said('c-ahmed'));
    const reminded = by(null, { type: 'PollReminded', poll: 'd1', contact: 'c-bea' });
    expect(kindsOf(...story, reached, answered, reminded)).toEqual(leads);
    const cancelled = by(noor, { type: 'DueCancelled', kind: 'date-asked', about: 'd1', user: bea });
    expect(kindsOf(...story, reached, answered, cancelled)).toEqual(leads);
  });

  it('is nobody’s who has left, and nothing once it ended', () => {
    const left = by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' });
    expect(kindsOf(...story, reached, left)).toEqual([`date-asked ${bea}`, ...leads]);
    expect(kindsOf(...story, reached, by(noor, { type: 'DatePollClosed', poll: 'd1' }))).toEqual(leads);
    expect(kindsOf(...story, reached, by(noor, { type: 'DatePollCancelled', poll: 'd1' }))).toEqual([]);
    expect(kindsOf(...story, reached, by(noor, { type: 'CoalitionClosed' }))).toEqual([]);
    expect(kindsOf(practiced, partnered, opened, reached)).toEqual([]);
  });

  it('tells each lead once that it is time, and once that all moments have passed', () => {
    const tell = (lead: string, of: 'pick' | 'passed') =>
      ({ type: 'LeadToldOfPoll', poll: 'd1', lead, of }) as const;
    expect(kindsOf(...story, by(null, tell(noor, 'pick'), tell(sanne, 'passed')))).toEqual([
      `date-pick ${sanne}`,
      `date-passed ${noor}`,
    ]);
    const note = { type: 'NoteLeadToldOfPoll', poll: 'd1', lead: noor, of: 'pick' } as const;
    given(...story)
      .when(note, null)
      .gives(tell(noor, 'pick'));
    given(...story, by(null, tell(noor, 'pick')))
      .when(note, null)
      .gives();
    given(...story)
      .when({ ...note, lead: stranger }, null)
      .gives();
  });
});

it('an erased contact is gone from it, and a practice takes it along', () => {
  const answered = by(ahmed, said('c-ahmed', friday));
  const erased = given(
    ...story,
    answered,
    by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }, { type: 'ContactErased', contact: 'c-ahmed' }),
  );
  expect(pollIn(erased.state).asked.map(({ contact }) => contact)).toEqual(['c-noor', 'c-bea', 'c-jan']);
  expect(
    given(practiced, partnered, opened, by(noor, { type: 'PracticeThrownAway' })).state.datePolls,
  ).toEqual([]);
});
