import { describe, expect, it } from 'vitest';
import type { CoalitionEvent, EventOf } from '../../../src/coalition/events.ts';
import {
  comingMeetings,
  entriesOf,
  lastHeld,
  meetingOf,
  proposedForms,
} from '../../../src/coalition/meetings/read.ts';
import type { MeetingChange } from '../../../src/coalition/meetings/state.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import type { MeetingForm } from '../../../src/method/meetings.ts';
import { by, type CommandOf, given, now } from '../given.ts';
import { ahmed, bea, noor, partnered, sanne, sanneLeads, started, stranger } from '../stories.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** A week later, at two in Amsterdam. */
const start = now + 7 * day + 4 * hour;
const time = { start, zone: 'Europe/Amsterdam', minutes: 90, lastDay: '2026-03-09' };
const everybody = ['c-noor', 'c-ahmed', 'c-bea', 'c-jan'];
const secret = (entry: string, text = 'Iets') => ({ entry, text });
const plan: CommandOf<'PlanMeeting'> = {
  type: 'PlanMeeting',
  meeting: 'm',
  kind: 'follow-up',
  form: null,
  ...time,
  invitees: everybody,
  place: secret('place'),
  purpose: secret('purpose'),
};
const planned = by(noor, {
  type: 'MeetingPlanned',
  meeting: 'm',
  kind: 'follow-up',
  form: null,
  ...time,
  place: 'place',
  purpose: 'purpose',
  invitees: everybody,
});
const there = given(started, partnered, planned);
const change: CommandOf<'ChangeMeeting'> = {
  type: 'ChangeMeeting',
  meeting: 'm',
  kind: 'follow-up',
  form: null,
  ...time,
  invitees: everybody,
  sequence: 0,
  place: 'same',
  purpose: 'same',
};
type Changed = Omit<EventOf<'MeetingChanged'>, 'at' | 'by'>;
const changed = (changes: MeetingChange[], more: Partial<Changed> = {}): Changed => ({
  type: 'MeetingChanged',
  meeting: 'm',
  sequence: 1,
  kind: 'follow-up',
  form: null,
  ...time,
  was: { start, zone: time.zone, minutes: time.minutes },
  place: 'place',
  purpose: 'purpose',
  changes,
  added: [],
  removed: [],
  ...more,
});
const later = { start: start + day, lastDay: '2026-03-10' };
const moved = by(noor, changed(['time'], later));
const answer: CommandOf<'AnswerMeeting'> = {
  type: 'AnswerMeeting',
  meeting: 'm',
  contact: 'c-ahmed',
  answer: 'yes',
  note: null,
  sequence: 0,
};
const answered = (contact: string, note: string | null = null) =>
  ({ type: 'MeetingAnswered', meeting: 'm', contact, answer: 'yes', note }) as const;
const cancelled = by(noor, { type: 'MeetingCancelled', meeting: 'm', sequence: 1, entry: null });
const inviteeIn = (state: Coalition, contact: string) =>
  meetingOf(state, 'm')?.invitees.find((each) => each.contact === contact);

/** The same story with the meeting two hours ago. */
const past = (events: CoalitionEvent[]) =>
  events.map((event) =>
    event.type === 'MeetingPlanned' ? { ...event, start: now - 2 * hour, lastDay: '2026-03-02' } : event,
  );
const over = given(started, partnered, past(planned));

describe('what people wrote about a meeting', () => {
  const forAhmed = by(noor, {
    type: 'MeetingPlanned',
    meeting: 'm',
    kind: 'follow-up',
    form: null,
    ...time,
    place: 'place',
    purpose: 'purpose',
    invitees: ['c-ahmed'],
  });
  const { state } = given(started, partnered, forAhmed, by(ahmed, answered('c-ahmed', 'note')));
  const read = (user: string) => readable(state, { user, entries: state.meetings.flatMap(entriesOf) });

  it('is read by leads and who is invited, a note by leads and whose it is, nothing by anybody else', () => {
    expect(read(noor)).toEqual(['place', 'purpose', 'note']);
    expect(read(ahmed)).toEqual(['place', 'purpose', 'note']);
    expect(read(bea)).toEqual([]);
    expect(read(stranger)).toEqual([]);
  });
});

describe('PlanMeeting', () => {
  it('plans it for those who were chosen, and keeps its words in the vault', () => {
    const outcome = given(started, partnered).when(plan, noor);
    outcome.gives(...planned.map(({ at: _at, by: _by, ...fact }) => fact));
    outcome.keeps({ put: ['place', 'purpose'] });
  });

  it('counts whoever plans it as coming', () => {
    const { state } = given(started, partnered).when(plan, noor);
    expect(inviteeIn(state, 'c-noor')).toMatchObject({ answer: 'yes', answeredAt: now });
    expect(inviteeIn(state, 'c-ahmed')).toMatchObject({ answer: null, answeredAt: null });
  });

  it('is done once, however often its form is sent', () => {
    there.when(plan, noor).gives();
  });

  it('is for leads, in a coalition that goes on', () => {
    given(started, partnered).when(plan, ahmed).refuses('not-a-lead');
    given(started, partnered, by(noor, { type: 'CoalitionClosed' }))
      .when(plan, noor)
      .refuses('meeting-closed');
  });

  it.each([
    ['a moment that is none', { start: Number.NaN }, { field: 'date', key: 'meeting-date' }],
    ['31 February', { lastDay: '2026-02-31' }, { field: 'date', key: 'meeting-date' }],
    ['this very moment', { start: now }, { field: 'date', key: 'meeting-past' }],
    ['ten years ahead', { start: now + 3650 * day }, { field: 'date', key: 'meeting-far' }],
    ['0 minutes', { minutes: 0 }, { field: 'minutes', key: 'meeting-minutes' }],
    ['half a minute', { minutes: 30.5 }, { field: 'minutes', key: 'meeting-minutes' }],
    ['two days on end', { minutes: 2_880 }, { field: 'minutes', key: 'meeting-minutes' }],
    ['no purpose', { purpose: secret('purpose', ' \u200b') }, { field: 'purpose', key: 'purpose-missing' }],
    ['a novel', { place: secret('place', 'x'.repeat(3_001)) }, { field: 'place', key: 'text-too-long' }],
    ['nobody', { invitees: [] }, { field: 'who', key: 'nobody-chosen' }],
    ['only somebody unknown', { invitees: ['constructor'] }, { field: 'who', key: 'nobody-chosen' }],
  ] as const)('refuses %s', (_what, wrong, problem) => {
    given(started, partnered)
      .when({ ...plan, ...(wrong as object) }, noor)
      .refusesAll(problem);
  });

  it('names all that is wrong at once', () => {
    given(started, partnered)
      .when({ ...plan, minutes: 0, purpose: null }, noor)
      .refusesAll({ field: 'minutes', key: 'meeting-minutes' }, { field: 'purpose', key: 'purpose-missing' });
  });

  it('leaves out whoever is no contact any more, and asks nobody twice', () => {
    const gone = by(noor, { type: 'ContactRemoved', contact: 'c-bea' });
    const { state } = given(started, partnered, gone).when(
      { ...plan, invitees: [...everybody, 'c-ahmed'] },
      noor,
    );
    expect(meetingOf(state, 'm')?.invitees.map(({ contact }) => contact)).toEqual([
      'c-noor',
      'c-ahmed',
      'c-jan',
    ]);
  });

  it('gives a form to a meeting in execution only', () => {
    const speaker = { ...plan, form: 'speaker' as const };
    const of = (command: typeof plan) =>
      meetingOf(given(started, partnered).when(command, noor).state, 'm')?.form;
    expect(of(speaker)).toBeNull();
    expect(of({ ...speaker, kind: 'execution' })).toBe('speaker');
    expect(of({ ...plan, kind: 'execution' })).toBe('plain');
  });
});

describe('ChangeMeeting', () => {
  it('is a new sequence, with what changed', () => {
    const outcome = there.when({ ...change, ...later, minutes: 60, place: secret('place2') }, noor);
    outcome.gives(changed(['time', 'minutes', 'place'], { ...later, minutes: 60, place: 'place2' }));
    outcome.keeps({ put: ['place2'], drop: ['place'] });
  });

  it('changes nothing when everything is as it was, also after it was sent twice', () => {
    there.when(change, noor).gives();
    given(started, partnered, planned, moved)
      .when({ ...change, ...later }, noor)
      .gives();
  });

  it('asks everybody anew when the time changed, but for whoever moved it', () => {
    const yes = by(ahmed, answered('c-ahmed', 'note'));
    const outcome = given(started, partnered, sanneLeads, planned, yes).when({ ...change, ...later }, noor);
    outcome.keeps({ drop: ['note'] });
    expect(inviteeIn(outcome.state, 'c-ahmed')).toMatchObject({ answer: null, note: null, askedAt: null });
    expect(inviteeIn(outcome.state, 'c-noor')).toMatchObject({ answer: 'yes' });
    expect(meetingOf(outcome.state, 'm')).toMatchObject({ sequence: 1, timed: 1 });
  });

  it('keeps the answers when only its place or purpose changed', () => {
    const yes = by(ahmed, answered('c-ahmed', 'note'));
    const outcome = given(started, partnered, planned, yes).when(
      { ...change, place: null, purpose: secret('purpose2') },
      noor,
    );
    outcome.keeps({ put: ['purpose2'], drop: ['place', 'purpose'] });
    expect(inviteeIn(outcome.state, 'c-ahmed')).toMatchObject({ answer: 'yes', note: 'note' });
    expect(meetingOf(outcome.state, 'm')).toMatchObject({ sequence: 1, timed: 0, place: null });
  });

  it('lets one of two leads who change it at once go first, and tells the other', () => {
    given(started, partnered, sanneLeads, planned, moved)
      .when({ ...change, minutes: 30 }, sanne)
      .refuses('meeting-changed');
  });

  it('drops invitees and takes them back, with a clean slate', () => {
    const few = ['c-noor', 'c-bea'];
    const yes = by(ahmed, answered('c-ahmed', 'note'));
    const story = given(started, partnered, planned, yes);
    const outcome = story.when({ ...change, invitees: few }, noor);
    outcome.gives(changed([], { removed: ['c-ahmed', 'c-jan'] }));
    outcome.keeps({ drop: ['note'] });
    expect(inviteeIn(outcome.state, 'c-ahmed')).toMatchObject({ dropped: true, answer: null });
    const back = given(started, partnered, planned, yes, by(noor, changed([], { removed: ['c-ahmed'] })));
    const { state } = back.when({ ...change, sequence: 1, invitees: [...everybody, 'nobody'] }, noor);
    expect(inviteeIn(state, 'c-ahmed')).toMatchObject({ dropped: false, answer: null });
  });

  it('moves a meeting that is over and was not held, but never to the past', () => {
    const changedStart = { ...change, start: now - hour };
    over.when(changedStart, noor).refuses('meeting-past', 'date');
    const was = { start: now - 2 * hour, zone: time.zone, minutes: 90 };
    over.when({ ...change, ...later }, noor).gives(changed(['time'], { ...later, was }));
  });

  it('is refused to others, and once it is called off or held', () => {
    there.when({ ...change, ...later }, ahmed).refuses('not-a-lead');
    there.when({ ...change, meeting: 'constructor' }, noor).refuses('unknown-meeting');
    given(started, partnered, planned, cancelled)
      .when({ ...change, ...later, sequence: 1 }, noor)
      .refuses('meeting-over');
  });
});

describe('CancelMeeting', () => {
  it('calls it off with a line, once', () => {
    const cancel = { type: 'CancelMeeting', meeting: 'm', line: secret('line', 'Te weinig mensen') } as const;
    const outcome = there.when(cancel, noor);
    outcome.gives({ type: 'MeetingCancelled', meeting: 'm', sequence: 1, entry: 'line' });
    outcome.keeps({ put: ['line'] });
    expect(comingMeetings(outcome.state, now)).toEqual([]);
    given(started, partnered, planned, cancelled).when(cancel, noor).gives();
    there.when(cancel, ahmed).refuses('not-a-lead');
  });
});

describe('AnswerMeeting', () => {
  it('is everybody’s own: yes, no or maybe, with a note', () => {
    const outcome = there.when({ ...answer, note: secret('note', 'Ik ben iets later') }, ahmed);
    outcome.gives(answered('c-ahmed', 'note'));
    outcome.keeps({ put: ['note'] });
  });

  it('can change, and keeps or replaces the note', () => {
    const story = given(started, partnered, planned, by(ahmed, answered('c-ahmed', 'note')));
    story.when({ ...answer, note: 'same' }, ahmed).gives();
    story
      .when({ ...answer, answer: 'no', note: 'same' }, ahmed)
      .gives({ ...answered('c-ahmed', 'note'), answer: 'no' });
    story.when({ ...answer, note: null }, ahmed).keeps({ drop: ['note'] });
  });

  it.each([
    ['a colleague', bea],
    ['a lead, for somebody who has Slack', noor],
    ['a stranger', stranger],
    ['nobody', null],
  ])('is not given by %s', (_who, user) => {
    there.when(answer, user).refuses('not-your-answer', 'answer');
  });

  it('is passed on by a lead for somebody without Slack', () => {
    there.when({ ...answer, contact: 'c-jan' }, noor).gives(answered('c-jan'));
    there.when({ ...answer, contact: 'c-jan' }, ahmed).refuses('not-your-answer', 'answer');
  });

  it.each([
    ['who was not invited', by(noor, changed([], { removed: ['c-ahmed'] })), 'not-invited'],
    ['who is no contact any more', by(noor, { type: 'ContactRemoved', contact: 'c-ahmed' }), 'not-invited'],
    ['to what was called off', cancelled, 'meeting-over'],
    ['to the time before it moved', moved, 'meeting-moved'],
  ] as const)('is refused to somebody %s', (_who, events, key) => {
    given(started, partnered, planned, events).when(answer, ahmed).refuses(key, 'answer');
  });

  it('is refused once it is over', () => {
    over.when(answer, ahmed).refuses('meeting-over', 'answer');
  });

  it('still counts from a message of before the place changed', () => {
    given(started, partnered, planned, by(noor, changed(['place'], { place: null })))
      .when(answer, ahmed)
      .gives(answered('c-ahmed'));
  });
});

describe('erasing a contact', () => {
  it('takes their notes out of the vault', () => {
    const yes = by(noor, answered('c-jan', 'note'));
    const outcome = given(started, partnered, planned, yes).when(
      { type: 'EraseContact', contact: 'c-jan' },
      noor,
    );
    outcome.keeps({ drop: ['reach.c-jan', 'note'] });
    expect(inviteeIn(outcome.state, 'c-jan')).toMatchObject({ note: null });
  });
});

describe('RecordMeetingOutcome', () => {
  const record: CommandOf<'RecordMeetingOutcome'> = {
    type: 'RecordMeetingOutcome',
    meeting: 'm',
    seen: null,
    agreed: secret('agreed'),
    open: null,
    actions: [secret('a0'), secret('a1', '  '), secret('a2')],
  };
  const recorded = by(noor, {
    type: 'MeetingOutcomeRecorded',
    meeting: 'm',
    agreed: 'agreed',
    open: null,
    actions: ['a0', 'a2'],
  });
  const held = given(started, partnered, sanneLeads, past(planned), recorded);

  it('keeps what was agreed and who does what, a line each', () => {
    const outcome = over.when(record, noor);
    outcome.gives(...recorded.map(({ at: _at, by: _by, ...fact }) => fact));
    outcome.keeps({ put: ['agreed', 'a0', 'a2'] });
    expect(lastHeld(outcome.state)?.id).toBe('m');
  });

  it('replaces what was recorded before, unless another lead was faster', () => {
    const again = { ...record, seen: now, agreed: secret('agreed2'), actions: [] };
    held.when(again, sanne).keeps({ put: ['agreed2'], drop: ['agreed', 'a0', 'a2'] });
    held.when({ ...again, seen: null }, sanne).refuses('outcome-there', 'agreed');
    held.when(record, noor).gives();
  });

  it('is noted as told to somebody who was invited, in the message where it stands', () => {
    const told = (contact: string, ts = '1.0') =>
      ({ type: 'NoteOutcomeTold', meeting: 'm', contact, ts }) as const;
    const noted = by(null, { type: 'OutcomeTold', meeting: 'm', contact: 'c-ahmed', ts: '1.0' });
    there
      .when(told('c-ahmed'), null)
      .gives({ type: 'OutcomeTold', meeting: 'm', contact: 'c-ahmed', ts: '1.0' });
    const after = given(started, partnered, planned, noted);
    const { state } = after.when(told('c-ahmed'), null);
    after.when(told('c-ahmed'), null).gives();
    const invitee = meetingOf(state, 'm')?.invitees.find(({ contact }) => contact === 'c-ahmed');
    expect(invitee?.outcomeTs).toBe('1.0');
    there.when(told('c-else'), null).gives();
  });

  it('is refused before it began, when it was called off, when nothing is written, and to others', () => {
    there.when(record, noor).refuses('meeting-early', 'agreed');
    given(started, partnered, past(planned), cancelled).when(record, noor).refuses('meeting-over', 'agreed');
    over.when({ ...record, agreed: null, actions: [] }, noor).refuses('outcome-empty', 'agreed');
    const lines = Array.from({ length: 51 }, (_, at) => secret(`l${at}`));
    over.when({ ...record, actions: lines }, noor).refuses('outcome-lines', 'actions');
    over.when(record, ahmed).refuses('not-a-lead');
  });
});

describe('proposedForms', () => {
  const inForm = (form: MeetingForm, nth: number) =>
    by(noor, {
      type: 'MeetingPlanned',
      meeting: `m${nth}`,
      kind: 'execution',
      form,
      ...time,
      start: start + nth * day,
      place: null,
      purpose: `p${nth}`,
      invitees: everybody,
    });
  const after = (...forms: MeetingForm[]) =>
    proposedForms(given(started, partnered, ...forms.map(inForm)).state);

  it('never has the last one, and what was never done comes first', () => {
    expect(after()).toHaveLength(5);
    expect(after('speaker')).not.toContain('speaker');
    expect(after('speaker', 'work-visit', 'plain')[0]).toBe('own-project');
    const round = after('speaker', 'work-visit', 'own-project', 'elsewhere', 'research');
    expect(round).toEqual(['speaker', 'work-visit', 'own-project', 'elsewhere']);
  });

  it('counts no meeting that was called off', () => {
    const off = by(noor, { type: 'MeetingCancelled', meeting: 'm0', sequence: 1, entry: null });
    expect(proposedForms(given(started, partnered, inForm('speaker', 0), off).state)).toContain('speaker');
  });
});
