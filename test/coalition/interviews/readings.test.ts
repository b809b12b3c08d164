import { describe, expect, it } from 'vitest';
import { interviewsRead } from '../../../src/coalition/interviews/read.ts';
import { by, type CommandOf, given } from '../given.ts';
import { ahmed, answered, begun, invited, noor, partnered, sanne, sent, started } from '../stories.ts';

const story = [started, partnered, invited, begun, answered, sent];
const talk = by(noor, {
  type: 'TalkRecorded',
  interview: 'i-jan',
  contact: 'c-jan',
  readers: [noor],
  final: true,
  answers: { motive: 'jan.motive' },
});

const read = (reader: string | null, day: string, interview = 'i-ahmed') =>
  ({ type: 'NoteInterviewRead', interview, reader, day }) satisfies CommandOf<'NoteInterviewRead'>;
const noted = (reader: string | null, day: string) =>
  by(null, { type: 'InterviewRead', interview: 'i-ahmed', reader, day });

describe('a sent interview that somebody else is shown', () => {
  it('is noted once a reader and day', () => {
    const first = { type: 'InterviewRead', interview: 'i-ahmed', reader: noor, day: '2027-01-04' } as const;
    given(...story)
      .when(read(noor, '2027-01-04'), null)
      .gives(first);
    const again = given(...story, noted(noor, '2027-01-04'));
    again.when(read(noor, '2027-01-04'), null).gives();
    again.when(read(noor, '2027-01-05'), null).gives({ ...first, day: '2027-01-05' });
    again.when(read(sanne, '2027-01-04'), null).gives({ ...first, reader: sanne });
    again.when(read(null, '2027-01-04'), null).gives({ ...first, reader: null });
  });

  it('is not noted anew by a clock that went back', () => {
    given(...story, noted(noor, '2027-01-04'))
      .when(read(noor, '2027-01-03'), null)
      .gives();
  });

  it('is no sign of life, and nobody did it', () => {
    const before = given(...story).state;
    const { state } = given(...story, noted(noor, '2027-01-04'));
    expect(state.lastSign).toBe(before.lastSign);
  });

  it('keeps the last days of each reader, and counts those before', () => {
    const days = Array.from({ length: 40 }, (_, at) =>
      new Date(Date.UTC(2027, 0, 1 + at)).toISOString().slice(0, 10),
    );
    const { state } = given(...story, ...days.map((day) => noted(noor, day)), noted(sanne, '2027-02-01'));
    const { readings } = state.interviews.find(({ id }) => id === 'i-ahmed') ?? {};
    expect(readings).toEqual([
      { reader: noor, days: days.slice(-31), earlier: 9 },
      { reader: sanne, days: ['2027-02-01'], earlier: 0 },
    ]);
  });
});

describe('nothing is noted', () => {
  it('of what its author reads, and of an interview that nobody on Slack could look after', () => {
    given(...story)
      .when(read(ahmed, '2027-01-04'), null)
      .gives();
    given(...story, talk)
      .when(read(noor, '2027-01-04', 'i-jan'), null)
      .gives();
  });

  it('of what is no interview or no day', () => {
    given(...story)
      .when(read(noor, '2027-01-04', 'nonsense'), null)
      .refuses('unknown-interview');
    given(...story)
      .when(read(noor, '2027-02-30'), null)
      .refuses('date-far');
  });
});

describe('interviewsRead', () => {
  const { state } = given(...story, talk);
  const ids = (user: string, entries: string[]) =>
    interviewsRead(state, { user, entries }).map(({ id }) => id);

  it('names those of which an answer is shown to another than its author', () => {
    expect(ids(noor, ['e.motive'])).toEqual(['i-ahmed']);
    expect(ids(noor, ['intention', 'jan.motive'])).toEqual([]);
    expect(ids(ahmed, ['e.motive'])).toEqual([]);
    expect(ids(noor, [])).toEqual([]);
  });
});
