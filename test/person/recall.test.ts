import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../src/coalition/events.ts';
import { interviewOf } from '../../src/coalition/find.ts';
import { questionIds } from '../../src/method/interview.ts';
import {
  decidePerson,
  foldPerson,
  marks,
  type Person,
  type PersonCommand,
  type Posted,
  questionAt,
} from '../../src/person/person.ts';
import { recall, type Standing } from '../../src/person/recall.ts';
import { given } from '../coalition/given.ts';
import { begun, invited, partnered, started } from '../coalition/stories.ts';

const place = { coalition: 'k1', interview: 'i-ahmed' };
const at = Date.UTC(2026, 2, 2, 9);

function personAfter(commands: PersonCommand[], from: Person | null = null): Person | null {
  return commands.reduce((person, command) => foldPerson(decidePerson(person, command, at), person), from);
}

const asked = (question: Posted['question'], ask: number, ts: number): Standing => ({
  ...place,
  question,
  ask,
  ts: `${1_000 + ts}.000000`,
});
const notes = (standing: Standing[]): PersonCommand[] =>
  standing.map((each) => ({ type: 'NotePosted', ...each, question: each.question ?? 'none' }));

/** The interview as the log has it after *Begin*: it asks the first question under number 1. */
const { state } = given(started, partnered, invited, begun as CoalitionEvent[]);
const interview = interviewOf(state, 'i-ahmed');

const opened: PersonCommand = { type: 'OpenInterview', ...place };
const first = asked('motive', 1, 10);

describe('recalling what a DM shows', () => {
  it('is nothing where the log knows it all', () => {
    const person = personAfter([opened, ...notes([first])]);
    expect(recall([first], { person, interview })).toEqual({ person: [], coalition: [] });
  });

  it('notes a posting whose answer was lost, and asks nothing anew', () => {
    const person = personAfter([opened]);
    expect(recall([first], { person, interview })).toEqual({ person: notes([first]), coalition: [] });
    // An earlier version wrote down its number only.
    const bare = { ...first, question: null };
    expect(recall([bare], { person, interview }).person).toEqual(notes([first]));
  });

  it('goes on from the question that was posted last', () => {
    const person = personAfter([opened, ...notes([first])]);
    const later = [asked('developments', 2, 20), asked('concerns', 6, 30), asked('none', marks.receipt, 40)];
    const told = recall([first, ...later], { person, interview });
    const [command] = told.coalition;
    expect(told.coalition).toEqual([
      { type: 'RevisitQuestion', interview: 'i-ahmed', question: 'concerns', stood: 6 },
    ]);
    const outcome = given(started, partnered, invited, begun as CoalitionEvent[]).when(
      command ?? { type: 'SkipQuestion', interview: 'i-ahmed', question: 'motive' },
      'U0AHMED',
    );
    expect(outcome.interview('i-ahmed')).toMatchObject({
      pointer: { question: 'concerns', ask: 6 },
      asks: 6,
    });
  });

  it('asks again where nobody can say what was asked, and lets what was typed there answer nothing', () => {
    const person = personAfter([opened, ...notes([first])]);
    const told = recall([first, { ...asked('none', 4, 20), question: null }], { person, interview });
    expect(told.coalition).toEqual([{ type: 'RevisitQuestion', interview: 'i-ahmed', question: 'motive' }]);
    expect(questionAt(personAfter(told.person, person), '1030.000000')).toBeNull();
  });

  it('leaves a closed or unknown interview alone, but keeps its words from another', () => {
    const other = { ...asked('yield', 3, 20), coalition: 'k9', interview: 'i-9' };
    const person = personAfter([opened, ...notes([first])]);
    const told = recall([other], { person, interview: undefined });
    expect(told.coalition).toEqual([]);
    expect(questionAt(personAfter(told.person, person), '1030.000000')).toMatchObject({ interview: 'i-9' });
  });

  it('files every message where it was typed, whatever end of the log was lost', () => {
    const questions = fc.array(fc.constantFrom(...questionIds, 'none' as const), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(questions, fc.nat(12), (posted, kept) => {
        const all = posted.map((question, n) => asked(question, n + 1, 10 * (n + 1)));
        const whole = personAfter([opened, ...notes(all)]);
        const restored = personAfter([opened, ...notes(all.slice(0, kept))]);
        const told = recall(all, { person: restored, interview });
        const mended = personAfter(told.person, restored);
        for (let ts = 5; ts <= 135; ts += 10)
          expect(questionAt(mended, `${1_000 + ts}.000000`)).toEqual(
            questionAt(whole, `${1_000 + ts}.000000`),
          );
        const again = recall(all, { person: mended, interview });
        expect(again.person.filter(({ type }) => type === 'NotePosted')).toEqual([]);
      }),
    );
  });
});
