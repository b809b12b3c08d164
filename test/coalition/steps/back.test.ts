import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { onward } from '../../../src/coalition/steps/read.ts';
import { type StepId, stepIds } from '../../../src/method/steps.ts';
import { after, given } from '../given.ts';
import { noor, sanne, sanneLeads, started } from '../stories.ts';
import { answer, finish, goOn, input, open, passesOf, round1, round2, skip } from './walking.ts';

const walkOf = (log: CoalitionEvent[]) => given(log).state.walk;
const waysFrom = (log: CoalitionEvent[]) => onward(walkOf(log)).map(({ id }) => id);
const at6 = after([started], noor, ...round1, finish('5', 2, { document: 'proposal' }));
const at10 = after([started], noor, ...round1, ...round2('plan'), goOn('9', 2, 'adopted'));

describe('going back', () => {
  it('leaves the step as it is, and resumes there', () => {
    const outcome = given(at6).when(open('3', 1), noor);
    outcome.gives({ type: 'StepOpened', step: '3', round: 1, back: true });
    expect(outcome.state.walk).toMatchObject({
      at: { step: '3', round: 1 },
      resume: { step: '6', round: 2 },
    });
    expect(passesOf(outcome.state)).toEqual([
      ...['1/1 done 1', '2/1 done 1', '3/1 open 2', '4/1 done 1', '5/2 done 1', '6/2 left 1'],
    ]);
    const back = after([at6], noor, open('3', 1));
    expect(waysFrom(back)).toEqual(['resume', 'next']);
    const resumed = given(back).when(goOn('3', 1, 'resume'), noor);
    resumed.gives(
      { type: 'StepFinished', step: '3', round: 1, entry: null, tell: false, document: null },
      { type: 'StepOpened', step: '6', round: 2, back: false },
    );
    expect(resumed.state.walk.resume).toBeNull();
    expect(passesOf(resumed.state).slice(-1)).toEqual(['6/2 open 1']);
  });

  it('returns to where it first left off, also after going back twice', () => {
    const twice = after([at6], noor, open('3', 1), open('2', 1));
    expect(walkOf(twice)).toMatchObject({ at: { step: '2', round: 1 }, resume: { step: '6', round: 2 } });
    const on = after([twice], noor, goOn('2', 1, 'next'));
    expect(walkOf(on)).toMatchObject({ at: { step: '3', round: 1 }, resume: { step: '6', round: 2 } });
    const through = after([on], noor, goOn('3', 1, 'next'), goOn('4', 1, 'next'));
    // The method leads to where it was now: one way, not two.
    expect(waysFrom(through)).toEqual(['resume']);
    const resumed = after([through], noor, finish('5', 2, { document: 'plan' }));
    expect(walkOf(resumed)).toMatchObject({ at: { step: '6', round: 2 }, resume: null });
  });

  it('also returns by itself, without finishing', () => {
    const returned = after([at6], noor, open('3', 1), open('6', 2));
    expect(walkOf(returned)).toMatchObject({ at: { step: '6', round: 2 }, resume: null });
    expect(passesOf(given(returned).state).slice(2, 3)).toEqual(['3/1 left 2']);
  });

  it('may be skipped back from', () => {
    const skipped = after([at6], noor, open('3', 1), skip('3', 1));
    expect(walkOf(skipped)).toMatchObject({ at: { step: '6', round: 2 }, resume: null });
  });

  it('is done once when two leads do it, and the step is asked as often as it was opened', () => {
    const back = after([at6, sanneLeads], sanne, open('3', 1));
    given(back).when(open('3', 1), noor).gives();
  });

  it('loses nothing that was settled in between', () => {
    const settled = (entry: string) => ({ settled: { entry, text: 'Zo' } });
    const log = after(
      [started],
      noor,
      finish('1', 1, settled('s1')),
      open('1', 1),
      finish('1', 1, settled('s2')),
    );
    expect(walkOf(log).passes[0]?.notes.map(({ entry }) => entry)).toEqual(['s1', 's2']);
  });

  it('to step 9 settles on a plan when it goes on to the step that it came from: it used to forget', () => {
    const changed = after(
      [at10],
      noor,
      open('5', 2),
      finish('5', 2, { document: 'proposal', next: 'next' }),
      goOn('6', 2, 'next'),
      goOn('7', 2, 'next'),
      goOn('8', 2, 'next'),
    );
    expect(walkOf(changed)).toMatchObject({ at: { step: '9', round: 2 }, document: 'proposal' });
    expect(waysFrom(changed)).toEqual(['resume', 'founded', 'founded-share', 'closing']);
    const resumed = after([changed], noor, goOn('9', 2, 'resume'));
    expect(walkOf(resumed)).toMatchObject({ at: { step: '10', round: 2 }, document: 'plan' });
  });
});

describe('going ahead', () => {
  it.each<[string, StepId, number | 'new']>([
    ['a later step', '7', 2],
    ['a later step in a new round', '7', 'new'],
    ['an earlier step in a round that never was', '5', 3],
    ['a step of later rounds in the first', '5', 1],
    ['a round before the first', '5', 0],
    ['half a round', '5', 1.5],
    ['no round', '5', Number.NaN],
    ['a step that is none', 'constructor' as StepId, 'new'],
    ['a step that is none, in a round', '__proto__' as StepId, 1],
  ])('is refused: %s', (_what, step, round) => {
    given(at6).when(open(step, round), noor).refuses('step-ahead');
  });

  it('is refused from the closing too: it used to be a way around everything', () => {
    const closing = after([started], noor, open('closing', 1));
    for (const step of stepIds.slice(1, 10)) {
      given(closing).when(open(step, 1), noor).refuses('step-ahead');
      given(closing).when(open(step, 'new'), noor).refuses('step-ahead');
    }
    given(closing).when(open('1', 1), noor).gives({ type: 'StepOpened', step: '1', round: 1, back: false });
  });

  it('may take up a step that this round left out', () => {
    const round3 = after([started], noor, ...round1, ...round2('proposal'), goOn('9', 2, 'founded'));
    expect(given(round3).when(open('5', 3), noor).state.walk).toMatchObject({
      at: { step: '5', round: 3 },
      resume: { step: '6', round: 3 },
    });
    given(round3).when(open('7', 3), noor).refuses('step-ahead');
  });
});

describe('a new round', () => {
  it('repeats a step five times, each in a round of its own', () => {
    const again = [3, 4, 5, 6, 7].flatMap((round) => [
      open('5', 'new'),
      answer(round, input('vision-now', `v${round}`)),
      finish('5', round, { document: 'proposal', next: 'resume' }),
    ]);
    const { state } = given(after([at6], noor, ...again));
    expect(passesOf(state).filter((pass) => pass.startsWith('5/'))).toEqual([
      ...['5/2 done 1', '5/3 done 1', '5/4 done 1', '5/5 done 1', '5/6 done 1', '5/7 done 1'],
    ]);
    expect(state.walk.answers['vision-now']?.versions.map(({ round }) => round)).toEqual([3, 4, 5, 6, 7]);
    expect(state.walk).toMatchObject({ at: { step: '6', round: 2 }, resume: null });
  });

  it('is begun once, however often the button is pressed, until something is done in it', () => {
    const anew = after([at6], noor, open('5', 'new'));
    expect(walkOf(anew).at).toEqual({ step: '5', round: 3 });
    given(anew).when(open('5', 'new'), noor).gives();
    const answered = after([anew], noor, answer(3, input('themes', 't1')));
    given(answered)
      .when(open('5', 'new'), noor)
      .gives({ type: 'StepOpened', step: '5', round: 4, back: true });
  });
});

describe('the closing', () => {
  it('can be opened from every step, and then closed', () => {
    let log = started;
    for (const command of [...round1, ...round2('proposal'), goOn('9', 2, 'adopted')]) {
      const closed = after([log], noor, open('closing', walkOf(log).at.round));
      const { round } = walkOf(closed).at;
      given(closed)
        .when(goOn('closing', round, 'over'), noor)
        .gives(
          { type: 'StepFinished', step: 'closing', round, entry: null, tell: false, document: null },
          { type: 'CoalitionClosed' },
        );
      log = after([log], noor, command);
    }
  });

  it('may be left again for where the coalition was', () => {
    const closing = after([at6], noor, open('closing', 2));
    expect(waysFrom(closing)).toEqual(['over', 'resume']);
    expect(walkOf(after([closing], noor, goOn('closing', 2, 'resume')))).toMatchObject({
      at: { step: '6', round: 2 },
      resume: null,
    });
  });

  it('leaves no step open, and nothing to return to', () => {
    const { state } = given(after([at6], noor, open('closing', 2), goOn('closing', 2, 'over')));
    expect(state).toMatchObject({
      over: 'closed',
      walk: { at: { step: 'closing', round: 2 }, resume: null },
    });
    expect(state.walk.passes.filter(({ status }) => status === 'open')).toEqual([]);
  });

  it('refuses to be finished twice, and everything that is over', () => {
    const over = after([at6], noor, open('closing', 2), goOn('closing', 2, 'over'));
    given(over)
      .when(goOn('closing', 2, 'over'), noor)
      .refuses('step-moved', 'settled');
    given(over).when(skip('closing', 2), noor).refuses('step-moved', 'reason');
  });

  it.each<[string, StepId, number | 'new', string]>([
    ['at the step where it was', '6', 2, '6/2'],
    ['at the closing itself', 'closing', 2, 'closing/2'],
    ['in a new round', '5', 'new', '5/3'],
  ])('may be undone: the coalition goes on %s', (_what, step, round, at) => {
    const over = after([at6], noor, open('closing', 2), goOn('closing', 2, 'over'));
    const { state } = given(over).when(open(step, round), noor);
    expect(state.over).toBeNull();
    expect(`${state.walk.at.step}/${state.walk.at.round}`).toBe(at);
    expect(state.walk.resume).toBeNull();
    expect(state.walk.passes.filter(({ status }) => status === 'open')).toHaveLength(1);
  });
});
