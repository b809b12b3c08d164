import { describe, expect, it } from 'vitest';
import type { StepAnswerInput } from '../../../src/coalition/commands.ts';
import { longest } from '../../../src/coalition/longest.ts';
import type { Secret } from '../../../src/coalition/secret.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { isAnswered, openPoints, unanswered, versionOf } from '../../../src/coalition/steps/read.ts';
import { questionsOf, type StepQuestionId } from '../../../src/method/steps.ts';
import { after, given } from '../given.ts';
import { noor, sanne, sanneLeads, started } from '../stories.ts';
import { answer, finish, goOn, input, open, round1, round2 } from './walking.ts';

const entriesOf = ({ walk }: Coalition, question: StepQuestionId) =>
  walk.answers[question]?.versions.map(({ entry }) => entry);
const written = (question: StepQuestionId, words: Secret): StepAnswerInput => ({
  question,
  answer: { words, choice: null },
  open: false,
});
const unknown = (question: StepQuestionId) => input(question, null, { open: true });

describe('AnswerStep', () => {
  it('keeps the words in the vault, with who, when and in which round', () => {
    const outcome = given(started).when(
      answer(1, input('needed-partners', 'g1'), input('moves', 'm1')),
      noor,
    );
    outcome.gives(
      { type: 'StepAnswered', round: 1, question: 'needed-partners', entry: 'g1', choice: null },
      { type: 'StepAnswered', round: 1, question: 'moves', entry: 'm1', choice: null },
    );
    outcome.keeps({ put: ['g1', 'm1'] });
    expect(versionOf(outcome.state.walk, 'needed-partners')).toMatchObject({
      entry: 'g1',
      by: noor,
      round: 1,
    });
    expect(unanswered(outcome.state.walk, '1')).not.toContain('needed-partners');
  });

  it('keeps every version: a change takes nothing out of the vault', () => {
    const log = after([started], noor, answer(1, input('needed-partners', 'g1')), finish('1', 1));
    const outcome = given(log).when(answer(1, input('needed-partners', 'g2')), noor);
    outcome.keeps({ put: ['g2'] });
    expect(entriesOf(outcome.state, 'needed-partners')).toEqual(['g1', 'g2']);
  });

  it('takes an emptied answer as a version too, and asks the question again', () => {
    const log = after([started], noor, answer(1, input('needed-partners', 'g1')));
    const outcome = given(log).when(answer(1, input('needed-partners', null)), noor);
    outcome.gives({ type: 'StepAnswered', round: 1, question: 'needed-partners', entry: null, choice: null });
    outcome.keeps({});
    expect(entriesOf(outcome.state, 'needed-partners')).toEqual(['g1', null]);
    expect(isAnswered(outcome.state.walk, 'needed-partners')).toBe(false);
    expect(unanswered(outcome.state.walk, '1')).toContain('needed-partners');
    const blank = written('needed-partners', { entry: 'g2', text: ' \u2060\n' });
    given(log).when(answer(1, blank), noor).keeps({});
  });

  it('keeps what two leads wrote at the same time: the later one counts', () => {
    const log = after([started, sanneLeads], noor, answer(1, input('needed-partners', 'of-noor')));
    const outcome = given(log).when(answer(1, input('needed-partners', 'of-sanne')), sanne);
    expect(outcome.state.walk.answers['needed-partners']?.versions).toMatchObject([
      { entry: 'of-noor', by: noor },
      { entry: 'of-sanne', by: sanne },
    ]);
  });

  it('takes a choice with or without words, and only one that the question has', () => {
    const at4 = after([started], noor, ...round1.slice(0, 3));
    const outcome = given(at4).when(
      answer(
        1,
        input('invitees', null, { choice: 'able' }),
        input('host', 'h1', { choice: 'one-partner' }),
        input('beforehand', 'b1', { choice: 'constructor' }),
        input('opening', null, { choice: 'able' }),
      ),
      noor,
    );
    outcome.gives(
      { type: 'StepAnswered', round: 1, question: 'invitees', entry: null, choice: 'able' },
      { type: 'StepAnswered', round: 1, question: 'host', entry: 'h1', choice: 'one-partner' },
      { type: 'StepAnswered', round: 1, question: 'beforehand', entry: 'b1', choice: null },
    );
  });

  it('gives nothing for what is there already', () => {
    const once = answer(1, input('needed-partners', 'g1'), unknown('moves'), input('chances', null));
    const log = after([started], noor, once);
    given(log).when(once, noor).gives();
    given(log).when(once, noor).keeps({});
    // A resend that comes after somebody else's change does not undo it.
    given(after([log], noor, answer(1, input('needed-partners', 'g2'))))
      .when(once, noor)
      .gives();
  });

  it('is taken for a step that was finished by another meanwhile, and after the closing: no text is lost', () => {
    const moved = after([started, sanneLeads], sanne, finish('1', 1));
    expect(
      entriesOf(given(moved).when(answer(1, input('needed-partners', 'g1')), noor).state, 'needed-partners'),
    ).toEqual(['g1']);
    const over = after([moved], sanne, open('closing', 1), goOn('closing', 1, 'over'));
    expect(given(over).when(answer(1, input('thanks', 't1')), noor).state).toMatchObject({ over: 'closed' });
  });

  it('refuses words that are too long, all of them together', () => {
    const long = { entry: 'm1', text: 'x'.repeat(longest.stepAnswer + 1) };
    given(started)
      .when(answer(1, input('needed-partners', 'g1'), written('moves', long)), noor)
      .refuses('text-too-long', 'moves');
    // What Slack's input takes at most: 3,000 code points of two units each.
    const emoji = { entry: 'm1', text: '👋'.repeat(3_000) };
    given(started)
      .when(answer(1, written('moves', emoji)), noor)
      .keeps({ put: ['m1'] });
  });

  it.each(['__proto__', 'constructor', 'motive', ''])(
    'refuses a question that no step asks: %j used to throw, or to be kept',
    (id) => {
      const question = id as StepQuestionId;
      given(started)
        .when(answer(1, input('needed-partners', 'g1'), input(question, 'x')), noor)
        .refuses('step-moved', id);
    },
  );

  it.each([Number.NaN, -1, 0, 0.5, 2, 1e9, Number.POSITIVE_INFINITY])(
    'refuses a round that never was: %d used to be kept',
    (round) => {
      given(started)
        .when(answer(round, input('needed-partners', 'g1')), noor)
        .refuses('step-moved');
    },
  );
});

describe('“not known yet”', () => {
  it('puts a question on the list of open points, until it is answered', () => {
    const outcome = given(started).when(answer(1, unknown('needed-partners')), noor);
    outcome.gives({ type: 'QuestionLeftOpen', question: 'needed-partners' });
    expect(openPoints(outcome.state.walk)).toEqual(['needed-partners']);
    expect(unanswered(outcome.state.walk, '1')).not.toContain('needed-partners');
    const known = given(after([started], noor, answer(1, unknown('needed-partners')))).when(
      answer(1, input('needed-partners', 'g1')),
      noor,
    );
    expect(openPoints(known.state.walk)).toEqual([]);
  });

  it('goes together with words: what is known so far', () => {
    const outcome = given(started).when(answer(1, input('needed-partners', 'g1', { open: true })), noor);
    outcome.gives(
      { type: 'StepAnswered', round: 1, question: 'needed-partners', entry: 'g1', choice: null },
      { type: 'QuestionLeftOpen', question: 'needed-partners' },
    );
    expect(openPoints(outcome.state.walk)).toEqual(['needed-partners']);
    expect(isAnswered(outcome.state.walk, 'needed-partners')).toBe(true);
  });

  it('can be taken back without an answer: that used to do nothing', () => {
    const log = after([started], noor, answer(1, unknown('needed-partners')));
    const outcome = given(log).when(answer(1, input('needed-partners', null)), noor);
    expect(openPoints(outcome.state.walk)).toEqual([]);
    expect(unanswered(outcome.state.walk, '1')).toContain('needed-partners');
    const at4 = after([started], noor, ...round1.slice(0, 3));
    const chosen = answer(1, input('host', null, { choice: 'one-partner', open: true }));
    const kept = given(after([at4], noor, chosen)).when(
      answer(1, input('host', null, { choice: 'one-partner' })),
      noor,
    );
    expect(openPoints(kept.state.walk)).toEqual([]);
    expect(versionOf(kept.state.walk, 'host')?.choice).toBe('one-partner');
  });

  it('stands in the method’s order, also when a finished step left it', () => {
    const log = after(
      [started],
      noor,
      answer(1, unknown('willing'), unknown('needed-partners')),
      finish('1', 1),
      finish('2', 1, { leaveOpen: true }),
      answer(1, unknown('moves')),
    );
    expect(openPoints(given(log).state.walk)).toEqual([
      ...['needed-partners', 'moves', 'willing'],
      ...questionsOf('2', null),
    ]);
  });

  it('is not said of what a plan does not ask: nothing could take it off the list', () => {
    const at6 = after([started], noor, ...round1, finish('5', 2, { document: 'proposal' }));
    const left = after([at6], noor, finish('6', 2, { leaveOpen: true }));
    expect(openPoints(given(left).state.walk)).toContain('content-options');
    const plan = after([left], noor, finish('7', 2), finish('8', 2), goOn('9', 2, 'founded'));
    expect(openPoints(given(plan).state.walk)).not.toContain('content-options');
    expect(unanswered(given(plan).state.walk, '6')).not.toContain('content-options');
  });

  it('is not asked of a plan’s options when step 6 is finished with open points', () => {
    const at6 = after([started], noor, ...round1, ...round2('plan').slice(0, 1));
    const outcome = given(at6).when(finish('6', 2, { leaveOpen: true }), noor);
    expect(openPoints(outcome.state.walk)).toEqual(questionsOf('6', 'plan'));
  });
});
