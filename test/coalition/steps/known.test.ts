import { describe, expect, it } from 'vitest';
import { readable } from '../../../src/coalition/privacy.ts';
import { isAnswered, unanswered, versionOf } from '../../../src/coalition/steps/read.ts';
import { questionIds } from '../../../src/method/interview.ts';
import type { MeetingKind } from '../../../src/method/meetings.ts';
import { heardOn, isStepQuestionId, questionsOf, stepIds } from '../../../src/method/steps.ts';
import { by, type CommandOf, given, now } from '../given.ts';
import { ahmed, noor, partnered, practiced, sanne, sanneLeads, started } from '../stories.ts';
import { answer, input } from './walking.ts';

// What is known already is not asked again: it stands in the step under the same entry, and is copied nowhere.

const day = 24 * 3_600_000;

describe('the intention', () => {
  it('is the answer to the first question from the start, under its own entry', () => {
    const { walk, intention } = given(started).state;
    expect(versionOf(walk, 'goal')).toMatchObject({ entry: intention, by: noor, round: 1 });
    expect(unanswered(walk, '1')).not.toContain('goal');
    expect(unanswered(walk, '1')).toHaveLength(questionsOf('1', null).length - 1);
  });

  it('is what was written last in step 1, while the first version stays', () => {
    const outcome = given(started, sanneLeads).when(answer(1, input('goal', 'new')), sanne);
    outcome.keeps({ put: ['new'] });
    expect(outcome.state.intention).toBe('new');
    expect(outcome.state.walk.answers.goal?.versions.map(({ entry }) => entry)).toEqual(['intention', 'new']);
  });

  it('is read by leads alone, also by who became one later', () => {
    const { state } = given(started, partnered, sanneLeads);
    const reads = (user: string) => readable(state, { user, entries: ['intention'] }).includes('intention');
    expect([noor, sanne, ahmed].map(reads)).toEqual([true, true, false]);
  });

  it('goes when a practice coalition is thrown away', () => {
    const thrown = by(noor, { type: 'PracticeThrownAway' });
    const { walk, intention } = given(practiced, thrown).state;
    expect([isAnswered(walk, 'goal'), intention]).toEqual([false, '']);
  });
});

describe('what came of the exploration meeting', () => {
  const planned = (kind: MeetingKind) =>
    by(noor, {
      type: 'MeetingPlanned',
      meeting: 'm',
      kind,
      form: null,
      start: now - day,
      zone: 'Europe/Amsterdam',
      minutes: 90,
      lastDay: '2026-03-01',
      place: null,
      purpose: 'purpose',
      invitees: ['c-noor', 'c-ahmed'],
    });
  const record = (agreed: string | null, open: string | null): CommandOf<'RecordMeetingOutcome'> => ({
    type: 'RecordMeetingOutcome',
    meeting: 'm',
    seen: null,
    agreed: agreed === null ? null : { entry: agreed, text: 'Samen verder' },
    open: open === null ? null : { entry: open, text: 'Wie betaalt?' },
    actions: [],
  });
  const explored = given(started, partnered, planned('exploration'));

  it('is what step 5 asks, under the same entries', () => {
    const outcome = explored.when(record('agreed', 'open'), noor);
    outcome.keeps({ put: ['agreed', 'open'] });
    const { walk } = outcome.state;
    expect(versionOf(walk, 'agreed')).toMatchObject({ entry: 'agreed', by: noor, at: now });
    expect(versionOf(walk, 'further-talk')).toMatchObject({ entry: 'open' });
  });

  it('leaves alone what nothing was written about', () => {
    const { walk } = explored.when(record('agreed', null), noor).state;
    expect([isAnswered(walk, 'agreed'), isAnswered(walk, 'further-talk')]).toEqual([true, false]);
  });

  it('stays a version of the step when it is written anew', () => {
    const first = explored.when(record('agreed', null), noor).state;
    const recorded = (agreed: string) =>
      by(noor, { type: 'MeetingOutcomeRecorded', meeting: 'm', agreed, open: null, actions: [] });
    const both = given(started, partnered, planned('exploration'), recorded('agreed'), recorded('agreed'));
    expect(both.state.walk.answers.agreed).toEqual(first.walk.answers.agreed);
    const again = given(started, partnered, planned('exploration'), recorded('agreed')).when(
      { ...record('better', null), seen: now },
      noor,
    );
    again.keeps({ put: ['better'] });
    expect(again.state.walk.answers.agreed?.versions.map(({ entry }) => entry)).toEqual(['agreed', 'better']);
  });

  it.each(['follow-up', 'founding'] as const)(
    'is no answer of step 5 where the meeting was another one: %s',
    (kind) => {
      const { walk } = given(started, partnered, planned(kind)).when(record('agreed', 'open'), noor).state;
      expect(isAnswered(walk, 'agreed')).toBe(false);
    },
  );
});

describe('what interviews say beside a question', () => {
  const heard = stepIds.flatMap((step) =>
    questionsOf(step, null).flatMap((question) => heardOn(question).map((of) => ({ step, question, of }))),
  );

  it('stands beside questions of steps 1 to 3 only, of which each has some', () => {
    expect([...new Set(heard.map(({ step }) => step))]).toEqual(['1', '2', '3']);
    expect(heard.every(({ question }) => isStepQuestionId(question))).toBe(true);
  });

  it('is of every question of the interview but the one that was answered for leads alone', () => {
    const named = new Set(heard.map(({ of }) => of));
    expect(questionIds.filter((id) => !named.has(id))).toEqual(['concerns']);
  });
});
