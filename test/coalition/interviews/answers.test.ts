import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { nextQuestion } from '../../../src/coalition/interviews/read.ts';
import { longest } from '../../../src/coalition/longest.ts';
import type { AnswerPart, Interview } from '../../../src/coalition/state.ts';
import type { QuestionId } from '../../../src/method/interview.ts';
import { by, type CommandOf, given, interviewIn } from '../given.ts';
import {
  ahmed,
  answered,
  begun,
  gave,
  invited,
  noor,
  partnered,
  recorded,
  sent,
  started,
  stranger,
  words,
} from '../stories.ts';

const own = { interview: 'i-ahmed' } as const;
const coalition = [started, partnered, invited, begun];
const first = answered.slice(0, 1);
const done = [answered, sent];

function type(question: QuestionId, entry: string, typed: { ts: string; ask: number }) {
  return { type: 'GiveAnswer', ...own, question, answer: words(entry), typed } as const;
}

function fill(question: QuestionId, entry: string): CommandOf<'GiveAnswer'> {
  return { type: 'GiveAnswer', ...own, question, answer: words(entry), typed: null };
}

function partsOf(interview: Interview, question: QuestionId): Pick<AnswerPart, 'entry' | 'ts'>[] {
  return interview.answers[question]?.parts.map(({ entry, ts }) => ({ entry, ts })) ?? [];
}

describe('a typed answer', () => {
  it('belongs to the question it follows, and the next one is asked', () => {
    const outcome = given(...coalition).when(type('motive', 'e1', { ts: '1.0', ask: 1 }), ahmed);
    outcome.gives(gave('motive', { entry: 'e1', ts: '1.0', ask: 1, next: 'developments' }));
    outcome.keeps({ put: ['e1'] });
    expect(outcome.interview('i-ahmed')).toMatchObject({
      pointer: { question: 'developments', ask: 2 },
      seen: ['1.0'],
    });
  });

  it('is taken once, also after it was replaced or deleted', () => {
    const again = type('motive', 'e1', { ts: '1.0', ask: 1 });
    given(...coalition, first)
      .when(again, ahmed)
      .gives();
    const replaced = by(ahmed, gave('motive', { entry: 'e2', ts: '3.0', ask: 5, next: null }));
    given(...coalition, first, replaced)
      .when(again, ahmed)
      .gives();
    const deleted = by(ahmed, {
      type: 'AnswerDeletionSettled',
      ...own,
      question: 'motive',
      ts: '1.0',
      deleted: true,
    });
    given(...coalition, first, deleted)
      .when(again, ahmed)
      .gives();
  });

  it('is added to what the same posting got, in the order in which they were typed', () => {
    const later = type('motive', 'e2', { ts: '1.5', ask: 1 });
    const outcome = given(...coalition, first).when(later, ahmed);
    outcome.gives(gave('motive', { entry: 'e2', ts: '1.5', ask: 1, added: true, next: null }));
    outcome.keeps({ put: ['e2'] });
    const earlier = given(...coalition, first).when(type('motive', 'e0', { ts: '0.5', ask: 1 }), ahmed);
    expect(partsOf(earlier.interview('i-ahmed'), 'motive')).toEqual([
      { entry: 'e0', ts: '0.5' },
      { entry: 'e.motive', ts: '1.0' },
    ]);
  });

  it('takes the place of what an older posting got', () => {
    const asked = by(ahmed, { type: 'QuestionRevisited', ...own, question: 'motive' });
    const outcome = given(...coalition, first, asked).when(
      type('motive', 'e2', { ts: '9.0', ask: 3 }),
      ahmed,
    );
    outcome.gives(gave('motive', { entry: 'e2', ts: '9.0', ask: 3, next: 'developments' }));
    outcome.keeps({ put: ['e2'], drop: ['e.motive'] });
  });

  it('of an older posting that comes late is added to a newer one, and replaces nothing', () => {
    const replaced = by(ahmed, gave('motive', { entry: 'e2', ts: '9.0', ask: 3, next: 'developments' }));
    const outcome = given(...coalition, first, replaced).when(
      type('motive', 'late', { ts: '1.2', ask: 1 }),
      ahmed,
    );
    outcome.keeps({ put: ['late'] });
    expect(partsOf(outcome.interview('i-ahmed'), 'motive')).toEqual([
      { entry: 'late', ts: '1.2' },
      { entry: 'e2', ts: '9.0' },
    ]);
  });

  it('to a question that is not asked now moves nothing', () => {
    const outcome = given(...coalition, answered.slice(0, 2)).when(
      type('motive', 'more', { ts: '1.9', ask: 1 }),
      ahmed,
    );
    expect(outcome.interview('i-ahmed').pointer).toEqual({ question: 'yield', ask: 3 });
  });

  it.each(['paused', 'talk'] as const)('takes up an interview that was %s', (status) => {
    const event = status === 'paused' ? 'InterviewPaused' : 'TalkProposed';
    const outcome = given(...coalition, by(ahmed, { type: event, ...own })).when(
      type('motive', 'e1', { ts: '1.0', ask: 1 }),
      ahmed,
    );
    expect(outcome.interview('i-ahmed').status).toBe('answering');
  });
});

describe('an answer from a modal or a button', () => {
  it('takes the place of all that was there, also of a newer posting', () => {
    const parts = by(ahmed, gave('motive', { entry: 'e2', ts: '1.5', ask: 1, added: true, next: null }));
    const outcome = given(...coalition, first, parts).when(fill('motive', 'm1'), ahmed);
    outcome.keeps({ put: ['m1'], drop: ['e.motive', 'e2'] });
    expect(partsOf(outcome.interview('i-ahmed'), 'motive')).toEqual([{ entry: 'm1', ts: null }]);
  });

  it('may be to any question, and leads on only from the one that is asked', () => {
    const elsewhere = given(...coalition).when(fill('yield', 'm1'), ahmed);
    expect(elsewhere.interview('i-ahmed').pointer).toEqual({ question: 'motive', ask: 1 });
    const here = given(...coalition).when(fill('motive', 'm1'), ahmed);
    expect(here.interview('i-ahmed').pointer).toEqual({ question: 'developments', ask: 2 });
  });

  it('changes nothing when sent again', () => {
    const before = by(ahmed, gave('motive', { entry: 'm1', ts: null, ask: 1, next: 'developments' }));
    given(...coalition, before)
      .when(fill('motive', 'm1'), ahmed)
      .gives();
  });

  it('starts an interview that was only asked', () => {
    const outcome = given(started, partnered, invited).when(fill('motive', 'm1'), ahmed);
    expect(outcome.interview('i-ahmed')).toMatchObject({
      status: 'answering',
      pointer: { question: 'developments' },
    });
  });

  it('may be a choice without words', () => {
    const answer = { entry: 'm1', text: JSON.stringify({ choice: 'partly' }) };
    given(...coalition)
      .when({ ...fill('adapting', 'm1'), answer }, ahmed)
      .gives(gave('adapting', { entry: 'm1', ts: null, ask: 1, next: null }));
  });

  it('may be typed on to: the words are added to the choice', () => {
    const choice = by(ahmed, gave('motive', { entry: 'm1', ts: null, ask: 1, next: 'developments' }));
    const outcome = given(...coalition, choice).when(type('motive', 'e1', { ts: '2.0', ask: 1 }), ahmed);
    expect(partsOf(outcome.interview('i-ahmed'), 'motive')).toEqual([
      { entry: 'm1', ts: null },
      { entry: 'e1', ts: '2.0' },
    ]);
  });
});

describe('GiveAnswer', () => {
  it('is refused when nothing stands there, or too much', () => {
    for (const text of ['{}', '{"text":""}', '{"text":" \\u200b\\n"}', 'null', '[]', '{"choice":3}'])
      given(...coalition)
        .when({ ...fill('motive', 'm1'), answer: { entry: 'm1', text } }, ahmed)
        .refuses('answer-empty', 'answer');
    const runaway = words('m1', 'a'.repeat(longest.answer));
    given(...coalition)
      .when({ ...fill('motive', 'm1'), answer: runaway }, ahmed)
      .refuses('text-too-long', 'answer');
  });

  it('is only for the author, of an interview that is there and not over', () => {
    for (const user of [noor, stranger, null])
      given(...coalition)
        .when(fill('motive', 'm1'), user)
        .refuses('not-yours');
    given(...coalition)
      .when({ ...fill('motive', 'm1'), interview: 'x' }, ahmed)
      .refuses('unknown-interview');
    for (const end of ['InterviewDeclined', 'InterviewWithdrawn', 'InterviewErased'] as const)
      given(...coalition, by(ahmed, { type: end, ...own }))
        .when(fill('motive', 'm1'), ahmed)
        .refuses('interview-closed');
  });

  it('keeps no words in events or state', () => {
    const secret = { ...fill('motive', 'm1'), answer: words('m1', 'vertrouwelijk') };
    const outcome = given(...coalition).when(secret, ahmed);
    expect(JSON.stringify(outcome.state)).not.toContain('vertrouwelijk');
  });
});

describe('SkipQuestion', () => {
  const skip = { type: 'SkipQuestion', ...own, question: 'motive' } as const;

  it('goes on, and takes what was there out of the vault', () => {
    const back = by(ahmed, { type: 'QuestionRevisited', ...own, question: 'motive' });
    const outcome = given(...coalition, first, back).when(skip, ahmed);
    outcome.gives({ type: 'AnswerSkipped', ...own, question: 'motive', next: 'developments' });
    outcome.keeps({ drop: ['e.motive'] });
  });

  it('only the question that is asked now: an old button does nothing', () => {
    given(...coalition, first)
      .when(skip, ahmed)
      .gives();
  });

  it('is refused after sending', () => {
    const back = by(ahmed, { type: 'QuestionRevisited', ...own, question: 'motive' });
    given(...coalition, ...done, back)
      .when(skip, ahmed)
      .refuses('interview-closed');
  });
});

describe('RevisitQuestion', () => {
  const back = { type: 'RevisitQuestion', ...own, question: 'previous' } as const;

  it.each<[string, CoalitionEvent[], QuestionId]>([
    ['the first', [], 'motive'],
    ['the third', answered.slice(0, 2), 'developments'],
    ['the review', answered, 'recording'],
  ])('goes back from %s', (_where, before, question) => {
    const outcome = given(...coalition, before).when(back, ahmed);
    outcome.gives({ type: 'QuestionRevisited', ...own, question });
    expect(outcome.interview('i-ahmed').pointer?.question).toBe(question);
  });

  it('goes back once from where the person was, also when pressed twice', () => {
    const once = { ...back, from: 'developments' } as const;
    given(...coalition, first)
      .when(once, ahmed)
      .gives({ type: 'QuestionRevisited', ...own, question: 'motive' });
    given(...coalition, first, by(ahmed, { type: 'QuestionRevisited', ...own, question: 'motive' }))
      .when(once, ahmed)
      .gives();
  });

  it('asks any question again as a new posting, and its answer stays until there is another', () => {
    const outcome = given(...coalition, answered).when({ ...back, question: 'yield' }, ahmed);
    expect(outcome.interview('i-ahmed').pointer).toEqual({ question: 'yield', ask: 9 });
    expect(partsOf(outcome.interview('i-ahmed'), 'yield')).toHaveLength(1);
  });
});

describe('EditAnswer', () => {
  const edit = (ts: string, edited: string): CommandOf<'EditAnswer'> => ({
    type: 'EditAnswer',
    ...own,
    ts,
    edited,
    answer: words(`${ts}-${edited}`),
  });
  const edited = by(ahmed, {
    type: 'AnswerEdited',
    ...own,
    question: 'motive',
    ts: '1.0',
    edited: '5.0',
    entry: '1.0-5.0',
  });

  it('takes the place of its own message only', () => {
    const more = by(ahmed, gave('motive', { entry: 'e2', ts: '1.5', ask: 1, added: true, next: null }));
    const outcome = given(...coalition, first, more).when(edit('1.0', '5.0'), ahmed);
    outcome.gives(...edited.map(({ by: _by, at: _at, ...fact }) => fact));
    outcome.keeps({ put: ['1.0-5.0'], drop: ['e.motive'] });
    expect(partsOf(outcome.interview('i-ahmed'), 'motive').map(({ entry }) => entry)).toEqual([
      '1.0-5.0',
      'e2',
    ]);
  });

  it('the newest wins, in whichever order they come', () => {
    given(...coalition, first, edited)
      .when(edit('1.0', '4.0'), ahmed)
      .gives();
    given(...coalition, first, edited)
      .when(edit('1.0', '5.0'), ahmed)
      .gives();
    given(...coalition, first, edited)
      .when(edit('1.0', '6.0'), ahmed)
      .keeps({ put: ['1.0-6.0'], drop: ['1.0-5.0'] });
  });

  it('changes nothing when the message is no part of an answer', () => {
    given(...coalition, first)
      .when(edit('8.0', '9.0'), ahmed)
      .gives();
  });

  it('asks what a deletion asks where nothing is left of the message', () => {
    // Went wrong: the old words stayed, without a word.
    const blank = { ...edit('1.0', '9.0'), answer: words('x', ' \u200b') };
    const outcome = given(...coalition, first).when(blank, ahmed);
    outcome.gives({ type: 'AnswerDeletionAsked', ...own, question: 'motive', ts: '1.0' });
    outcome.keeps({});
    expect(outcome.interview('i-ahmed').answers.motive?.parts).toHaveLength(1);
  });

  it('also changes a sent interview, which stays sent', () => {
    const outcome = given(...coalition, ...done).when(edit('1.0', '9.0'), ahmed);
    outcome.keeps({ put: ['1.0-9.0'], drop: ['e.motive'] });
    expect(outcome.interview('i-ahmed').status).toBe('done');
  });
});

describe('a removed message', () => {
  const ask = { type: 'AskDeletion', ...own, ts: '1.0' } as const;
  const settle = (remove: boolean): CommandOf<'SettleDeletion'> => ({
    type: 'SettleDeletion',
    ...own,
    ts: '1.0',
    delete: remove,
  });
  const asked = by(ahmed, { type: 'AnswerDeletionAsked', ...own, question: 'motive', ts: '1.0' });
  const settled = { type: 'AnswerDeletionSettled', ...own, question: 'motive', ts: '1.0' } as const;

  it('is asked about once, and not when it is no part of an answer', () => {
    given(...coalition, first)
      .when(ask, ahmed)
      .gives({ type: 'AnswerDeletionAsked', ...own, question: 'motive', ts: '1.0' });
    given(...coalition, first, asked)
      .when(ask, ahmed)
      .gives();
    given(...coalition, first)
      .when({ ...ask, ts: '8.0' }, ahmed)
      .gives();
  });

  it('leaves the answer and the vault when its author says so', () => {
    const outcome = given(...coalition, first, asked).when(settle(true), ahmed);
    outcome.gives({ ...settled, deleted: true });
    outcome.keeps({ drop: ['e.motive'] });
    expect(outcome.interview('i-ahmed')).toMatchObject({ deletions: [], answers: { motive: { parts: [] } } });
    given(...coalition, first, asked, by(ahmed, { ...settled, deleted: true }))
      .when(settle(true), ahmed)
      .gives();
  });

  it('stays when its author says so, who is asked no more', () => {
    const outcome = given(...coalition, first, asked).when(settle(false), ahmed);
    outcome.gives({ ...settled, deleted: false });
    outcome.keeps({});
    expect(outcome.interview('i-ahmed').deletions).toEqual([]);
    given(...coalition, first, asked, by(ahmed, { ...settled, deleted: false }))
      .when(settle(false), ahmed)
      .gives();
  });
});

describe('a change after sending', () => {
  it('asks that one question and nothing after it, and the interview stays sent', () => {
    const back = by(ahmed, { type: 'QuestionRevisited', ...own, question: 'yield' });
    const revisited = given(...coalition, ...done, back);
    expect(interviewIn(revisited.state, 'i-ahmed')).toMatchObject({
      status: 'done',
      pointer: { question: 'yield', ask: 9 },
    });
    const outcome = revisited.when(type('yield', 'new', { ts: '30.0', ask: 9 }), ahmed);
    outcome.keeps({ put: ['new'], drop: ['e.yield'] });
    expect(outcome.interview('i-ahmed')).toMatchObject({ status: 'done', pointer: null });
  });

  it('by a modal asks nothing', () => {
    const outcome = given(...coalition, ...done).when(fill('yield', 'm1'), ahmed);
    expect(outcome.interview('i-ahmed')).toMatchObject({ status: 'done', pointer: null });
  });

  it('corrects a talk that was written down without sending it', () => {
    const outcome = given(started, partnered, recorded).when(
      { ...fill('motive', 'm1'), interview: 'i-talk' },
      ahmed,
    );
    outcome.keeps({ put: ['m1'], drop: ['talk.motive'] });
    expect(outcome.interview('i-talk')).toMatchObject({ status: 'recorded', pointer: null });
  });
});

describe('nextQuestion', () => {
  it('is the first without answer or skip, the done one counted, and then the review', () => {
    const some = interviewIn(given(...coalition, answered.slice(0, 2)).state, 'i-ahmed');
    expect([nextQuestion(some), nextQuestion(some, 'yield')]).toEqual(['yield', 'adapting']);
    expect(nextQuestion(interviewIn(given(...coalition, answered).state, 'i-ahmed'))).toBe('review');
  });
});
