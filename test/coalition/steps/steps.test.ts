import { describe, expect, it } from 'vitest';
import { longest } from '../../../src/coalition/longest.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import { unanswered } from '../../../src/coalition/steps/read.ts';
import { type DocumentKind, questionsOf, stepIds } from '../../../src/method/steps.ts';
import { after, by, given, now } from '../given.ts';
import { ahmed, noor, partnered, sanne, sanneLeads, start, started, together } from '../stories.ts';
import { answer, finish, goOn, input, open, passesOf, round1, round2, skip } from './walking.ts';

describe('a coalition that starts', () => {
  it('is at step 1, in round 1, of which the intention answers the first question', () => {
    const { walk } = given().when(start, noor).state;
    expect(walk).toEqual({
      at: { step: '1', round: 1 },
      resume: null,
      document: null,
      answers: {
        goal: {
          versions: [{ entry: 'intention', choice: null, by: noor, at: now, round: 1 }],
          open: false,
        },
      },
      passes: [{ step: '1', round: 1, status: 'open', times: 1, notes: [] }],
    });
  });

  it('is at step 5, in round 2, when partners work together already; round 1 was not done here', () => {
    const { state } = given().when({ ...start, opening: 'round-2' }, noor);
    expect(state.walk.at).toEqual({ step: '5', round: 2 });
    expect(passesOf(state)).toEqual([
      ...['1/1 not-here 0', '2/1 not-here 0', '3/1 not-here 0', '4/1 not-here 0'],
      '5/2 open 1',
    ]);
  });

  it('may do after all what was not done here, and returns to where it was', () => {
    const back = after([together], noor, open('2', 1));
    expect(passesOf(given(back).state).slice(1, 2)).toEqual(['2/1 open 1']);
    expect(given(back).when(goOn('2', 1, 'resume'), noor).state.walk.at).toEqual({ step: '5', round: 2 });
  });
});

describe('the intention', () => {
  it('is what was written last, at the start or in step 1, and each of it is kept', () => {
    const outcome = given(started).when(answer(1, input('goal', 'g1')), noor);
    outcome.keeps({ put: ['g1'] });
    expect(outcome.state.intention).toBe('g1');
    expect(outcome.state.walk.answers.goal?.versions.map(({ entry }) => entry)).toEqual(['intention', 'g1']);
    const emptied = given(after([started], noor, answer(1, input('goal', 'g1')))).when(
      answer(1, input('goal', null)),
      noor,
    );
    expect(emptied.state.intention).toBe('g1');
  });

  it('is asked nowhere else', () => {
    expect(unanswered(given(started).state.walk, '1')).not.toContain('goal');
  });
});

describe('FinishStep', () => {
  it('settles the step and opens the next', () => {
    const settled = { entry: 's1', text: 'Wij gaan verder' };
    const outcome = given(started).when(finish('1', 1, { settled, tell: true }), noor);
    outcome.gives(
      { type: 'StepFinished', step: '1', round: 1, entry: 's1', tell: true, document: null },
      { type: 'StepOpened', step: '2', round: 1, back: false },
    );
    outcome.keeps({ put: ['s1'] });
    expect(passesOf(outcome.state)).toEqual(['1/1 done 1', '2/1 open 1']);
    expect(outcome.state.walk.passes[0]?.notes).toMatchObject([{ kind: 'settled', entry: 's1', by: noor }]);
  });

  it('keeps no words where nothing is written', () => {
    const outcome = given(started).when(
      finish('1', 1, { settled: { entry: 's1', text: ' \u200b\n' } }),
      noor,
    );
    outcome.keeps({});
    expect(outcome.state.walk.passes[0]?.notes).toMatchObject([{ entry: null }]);
  });

  it('goes through the ten steps and the closing in order', () => {
    const walked = after([started], noor, ...round1, ...round2('plan'), goOn('9', 2, 'adopted'));
    expect(given(walked).state.walk.at).toEqual({ step: '10', round: 2 });
    const closing = after([walked], noor, goOn('10', 2, 'closing'));
    const outcome = given(closing).when(finish('closing', 2), noor);
    expect(passesOf(outcome.state)).toEqual([
      ...['1/1 done 1', '2/1 done 1', '3/1 done 1', '4/1 done 1', '5/2 done 1', '6/2 done 1'],
      ...['7/2 done 1', '8/2 done 1', '9/2 done 1', '10/2 done 1', 'closing/2 done 1'],
    ]);
    expect(outcome.state.over).toBe('closed');
  });

  it('puts what has no answer on the list of open points, when a lead says so', () => {
    const said = after([started], noor, answer(1, input('goal', 'g1'), input('moves', 'm1')));
    const outcome = given(said).when(finish('1', 1, { leaveOpen: true }), noor);
    const left = questionsOf('1', null).filter((id) => id !== 'goal' && id !== 'moves');
    outcome.gives(
      ...left.map((question) => ({ type: 'QuestionLeftOpen', question }) as const),
      { type: 'StepFinished', step: '1', round: 1, entry: null, tell: false, document: null },
      { type: 'StepOpened', step: '2', round: 1, back: false },
    );
  });

  it('is refused when another lead finished, skipped or left the step before', () => {
    for (const before of [finish('1', 1), skip('1', 1), open('closing', 1)]) {
      const moved = after([started, sanneLeads], sanne, before);
      given(moved)
        .when(finish('1', 1, { settled: { entry: 's', text: 'Toch' } }), noor)
        .refuses('step-moved', 'settled');
    }
  });

  it('is refused when the step was finished and opened again since the form was made', () => {
    const again = after([started, sanneLeads], sanne, finish('1', 1), open('1', 1));
    given(again)
      .when(finish('1', 1, { times: 1 }), noor)
      .refuses('step-moved', 'settled');
    expect(given(again).when(finish('1', 1, { times: 2 }), noor).state.walk.at.step).toBe('2');
  });

  it('is refused without what step 5 must settle, and for words that are too long', () => {
    const at5 = after([started], noor, ...round1);
    for (const document of [null, 'constructor' as DocumentKind])
      given(at5)
        .when(finish('5', 2, { document }), noor)
        .refuses('document-missing', 'document');
    const settled = { entry: 's', text: 'x'.repeat(longest.stepAnswer + 1) };
    given(started)
      .when(finish('1', 1, { settled }), noor)
      .refuses('text-too-long', 'settled');
  });

  it('is refused without a way on, where there are several', () => {
    const at9 = after([started], noor, ...round1, ...round2('proposal'));
    given(at9).when(finish('9', 2), noor).refuses('onward-missing', 'next');
    given(at9)
      .when(goOn('9', 2, 'next'), noor)
      .refuses('onward-missing', 'next');
  });
});

describe('SkipStep', () => {
  it('keeps why, and goes on to the next step without what it would have settled', () => {
    const at9 = after([started], noor, ...round1, ...round2('proposal'));
    const outcome = given(at9).when(skip('9', 2), noor);
    outcome.gives(
      { type: 'StepSkipped', step: '9', round: 2, entry: 'reason' },
      { type: 'StepOpened', step: '6', round: 3, back: false },
    );
    outcome.keeps({ put: ['reason'] });
    expect(outcome.state.walk.document).toBe('proposal');
    expect(outcome.state.walk.passes.find(({ step }) => step === '9')).toMatchObject({
      status: 'skipped',
      notes: [{ kind: 'skipped', entry: 'reason', by: noor }],
    });
  });

  it('leads from each step to another, and from step 10 to the closing', () => {
    const at10 = after([started], noor, ...round1, ...round2('plan'), goOn('9', 2, 'adopted'));
    expect(given(at10).when(skip('10', 2), noor).state.walk.at).toEqual({ step: 'closing', round: 2 });
    const all = [...['1', '2', '3', '4'].map((step) => [step, 1] as const)];
    const rest = ['5', '6', '7', '8', '9'].map((step) => [step, 2] as const);
    let log = started;
    for (const [step, round] of [...all, ...rest]) {
      const id = stepIds.find((each) => each === step) ?? 'closing';
      log = after([log], noor, skip(id, round, `why.${step}`));
      expect(given(log).state.walk.at).not.toEqual({ step, round });
    }
  });

  it('is refused without a reason, for too long a one, for the closing, and when the step has moved', () => {
    given(started)
      .when(skip('1', 1, 'reason', ' \u200b'), noor)
      .refuses('reason-missing', 'reason');
    given(started)
      .when(skip('1', 1, 'reason', 'x'.repeat(longest.stepAnswer + 1)), noor)
      .refuses('text-too-long', 'reason');
    given(after([started], noor, open('closing', 1)))
      .when(skip('closing', 1), noor)
      .refuses('closing-stays', 'reason');
    given(after([started], noor, finish('1', 1)))
      .when(skip('1', 1), noor)
      .refuses('step-moved', 'reason');
    given(after([started], noor, finish('1', 1), open('1', 1)))
      .when({ ...skip('1', 1), times: 1 }, noor)
      .refuses('step-moved', 'reason');
  });
});

describe('TellStep', () => {
  const tell = { type: 'TellStep', step: '1', round: 1, entry: 's' } as const;
  const settle = (entry: string, tell = true) => finish('1', 1, { settled: { entry, text: 'Samen' }, tell });

  it('has the channel told once more, also when the coalition is at that step again', () => {
    for (const commands of [[settle('s')], [settle('s'), open('1', 1)]])
      given(after([started], noor, ...commands))
        .when(tell, noor)
        .gives({ type: 'StepTold', step: '1', round: 1, entry: 's' });
  });

  it('tells what was settled then, never what was settled later and not to be told', () => {
    given(after([started], noor, settle('s'), open('1', 1), settle('later', false)))
      .when(tell, noor)
      .gives({ type: 'StepTold', step: '1', round: 1, entry: 's' });
  });

  it('tells of nothing that was not settled', () => {
    for (const commands of [[], [settle('other')], [skip('1', 1)]])
      given(after([started], noor, ...commands))
        .when(tell, noor)
        .gives();
  });
});

describe('somebody who is no lead', () => {
  it('can do nothing about the steps', () => {
    const log = after([started, partnered], noor, finish('1', 1));
    const commands = [
      ...[answer(1, input('goal', 'g1')), finish('2', 1), skip('2', 1), open('1', 1)],
      { type: 'TellStep', step: '1', round: 1, entry: null } as const,
      { type: 'ThrowAway' } as const,
    ];
    for (const command of commands)
      for (const user of [ahmed, null]) given(log).when(command, user).refuses('not-a-lead');
  });

  it('reads nothing of what leads wrote in them', () => {
    const { state } = given(after([started, partnered], noor, answer(1, input('goal', 'g1'))));
    expect([noor, ahmed].map((user) => readable(state, { user, entries: ['g1'] }))).toEqual([['g1'], []]);
  });
});

describe('NoteLeadNudged', () => {
  it('is kept for who leads, and is no sign of life', () => {
    const nudged = { type: 'NoteLeadNudged', user: noor } as const;
    const outcome = given(started).when(nudged, null);
    outcome.gives({ type: 'LeadNudged', user: noor });
    expect(outcome.state.nudged).toEqual({ [noor]: expect.any(Number) });
    given(started, by(null))
      .when({ ...nudged, user: ahmed }, null)
      .gives();
  });
});
