import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import { advisedDocument, onward } from '../../../src/coalition/steps/read.ts';
import { type DocumentKind, documentKinds, questionsOf } from '../../../src/method/steps.ts';
import { after, given } from '../given.ts';
import { noor, sanne, sanneLeads, started } from '../stories.ts';
import { answer, finish, goOn, input, open, passesOf, round1, round2 } from './walking.ts';

const waysFrom = (log: CoalitionEvent[]) => onward(given(log).state.walk).map(({ id }) => id);

describe('the branch after steps 5 and 9', () => {
  it.each<[string | null, DocumentKind]>([
    [null, 'proposal'],
    ['strong', 'plan'],
    ['mixed', 'proposal'],
    ['young', 'proposal'],
    ['none', 'discussion'],
  ])('advises by the commitment that was recorded: %s', (choice, advised) => {
    const log = after([started], noor, ...round1, answer(2, input('commitment', null, { choice })));
    expect(advisedDocument(given(log).state.walk)).toBe(advised);
  });

  it.each(['proposal', 'discussion'] as const)(
    'founds the coalition on a %s, makes a plan in round 3 and starts execution',
    (document) => {
      const at9 = after([started], noor, ...round1, ...round2(document));
      expect(waysFrom(at9)).toEqual(['founded', 'founded-share', 'adopted', 'closing']);
      given(at9)
        .when(goOn('9', 2, 'founded'), noor)
        .gives(
          { type: 'StepFinished', step: '9', round: 2, entry: null, tell: false, document: 'plan' },
          { type: 'StepOpened', step: '6', round: 3, back: false },
        );
      const round3 = [goOn('9', 2, 'founded'), finish('6', 3), finish('7', 3), finish('8', 3)];
      const plan = after([at9], noor, ...round3);
      expect(given(plan).state.walk).toMatchObject({ at: { step: '9', round: 3 }, document: 'plan' });
      expect(waysFrom(plan)).toEqual(['adopted', 'again', 'again-share', 'closing']);
      const { walk } = given(plan).when(goOn('9', 3, 'adopted'), noor).state;
      expect(walk.at).toEqual({ step: '10', round: 3 });
    },
  );

  it('has partners share once more in round 3 when that is needed', () => {
    const at9 = after([started], noor, ...round1, ...round2('proposal'));
    const { walk } = given(at9).when(goOn('9', 2, 'founded-share'), noor).state;
    expect(walk).toMatchObject({ at: { step: '5', round: 3 }, document: 'plan' });
  });

  it('starts execution on a plan, or takes another round', () => {
    const at9 = after([started], noor, ...round1, ...round2('plan'));
    expect(given(at9).when(goOn('9', 2, 'adopted'), noor).state.walk.at).toEqual({ step: '10', round: 2 });
    expect(given(at9).when(goOn('9', 2, 'again'), noor).state.walk.at).toEqual({ step: '6', round: 3 });
    expect(given(at9).when(goOn('9', 2, 'again-share'), noor).state.walk.at).toEqual({ step: '5', round: 3 });
  });

  it('goes round in step 10 as often as partners like, or starts anew', () => {
    const at10 = after([started], noor, ...round1, ...round2('plan'), goOn('9', 2, 'adopted'));
    const cycle = [1, 2, 3].map((times) =>
      finish('10', 2, { next: 'cycle', times, settled: { entry: `s${times}`, text: 'Op koers' } }),
    );
    const { state } = given(after([at10], noor, ...cycle));
    expect(passesOf(state).at(-1)).toBe('10/2 open 4');
    expect(state.walk.passes.at(-1)?.notes.map(({ entry }) => entry)).toEqual(['s1', 's2', 's3']);
    expect(given(at10).when(goOn('10', 2, 'anew'), noor).state.walk.at).toEqual({ step: '5', round: 3 });
  });

  it('gives a new round a number of its own, also where a later one was begun and left', () => {
    const repeated = after(
      [started],
      noor,
      ...[...round1, ...round2('plan'), goOn('9', 2, 'adopted'), open('5', 'new')],
      finish('5', 3, { document: 'plan', next: 'resume' }),
    );
    expect(given(repeated).state.walk.at).toEqual({ step: '10', round: 2 });
    expect(given(repeated).when(goOn('10', 2, 'anew'), noor).state.walk.at).toEqual({ step: '5', round: 4 });
  });

  it('goes round once when two leads finish step 10 at once', () => {
    const at10 = after([started, sanneLeads], noor, ...round1, ...round2('plan'), goOn('9', 2, 'adopted'));
    const form = finish('10', 2, { next: 'cycle', times: 1 });
    given(after([at10], sanne, form))
      .when(form, noor)
      .refuses('step-moved', 'settled');
  });

  it('hides from a plan the questions that weigh options', () => {
    for (const document of documentKinds) {
      const asked = [...questionsOf('6', document), ...questionsOf('7', document)];
      const weighs = asked.filter((id) => id === 'content-options' || id === 'organising-options');
      expect(weighs).toHaveLength(document === 'plan' ? 0 : 2);
    }
  });
});
