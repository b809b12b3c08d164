import { describe, expect, it } from 'vitest';
import type { CoalitionEvent } from '../../../src/coalition/events.ts';
import type { InterviewStatus } from '../../../src/coalition/state.ts';
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
  started,
  stranger,
} from '../stories.ts';

const own = { interview: 'i-ahmed' } as const;
const coalition = [started, partnered, invited];

/** An interview in each status, with what brought it there. */
const story: Record<InterviewStatus, CoalitionEvent[]> = {
  asked: [],
  answering: begun,
  paused: [...begun, ...by(ahmed, { type: 'InterviewPaused', ...own })],
  talk: by(ahmed, { type: 'TalkProposed', ...own }),
  recorded: [],
  done: [...begun, ...answered, ...by(ahmed, { type: 'InterviewSent', ...own })],
  declined: by(ahmed, { type: 'InterviewDeclined', ...own }),
  'handed-over': by(ahmed, { type: 'InterviewHandedOver', ...own, to: 'c-bea' }),
  withdrawn: by(ahmed, { type: 'InterviewWithdrawn', ...own }),
  erased: by(ahmed, { type: 'InterviewErased', ...own }),
};

type Simple =
  | 'StartInterview'
  | 'ResumeInterview'
  | 'PauseInterview'
  | 'DeclineInterview'
  | 'ProposeTalk'
  | 'SendInterview'
  | 'WithdrawInterview'
  | 'EraseInterview';
type Outcome = 'closed' | 'nothing' | CoalitionEvent['type'];

/** By hand from M1.4: what each button does in each status; `closed` is the refusal, `nothing` that it was so already. */
const table: [Simple, Partial<Record<InterviewStatus, Outcome>>][] = [
  [
    'StartInterview',
    {
      asked: 'InterviewStarted',
      answering: 'nothing',
      paused: 'InterviewResumed',
      talk: 'InterviewStarted',
      declined: 'InterviewStarted',
    },
  ],
  ['ResumeInterview', { answering: 'InterviewResumed', paused: 'InterviewResumed' }],
  ['PauseInterview', { answering: 'InterviewPaused', paused: 'nothing' }],
  [
    'DeclineInterview',
    {
      asked: 'InterviewDeclined',
      answering: 'InterviewDeclined',
      paused: 'InterviewDeclined',
      talk: 'InterviewDeclined',
      declined: 'nothing',
    },
  ],
  [
    'ProposeTalk',
    { asked: 'TalkProposed', answering: 'TalkProposed', paused: 'TalkProposed', talk: 'nothing' },
  ],
  ['SendInterview', { done: 'nothing' }],
  [
    'WithdrawInterview',
    {
      asked: 'InterviewWithdrawn',
      answering: 'InterviewWithdrawn',
      paused: 'InterviewWithdrawn',
      talk: 'InterviewWithdrawn',
      done: 'InterviewWithdrawn',
      withdrawn: 'nothing',
    },
  ],
  [
    'EraseInterview',
    {
      asked: 'InterviewErased',
      answering: 'InterviewErased',
      paused: 'InterviewErased',
      talk: 'InterviewErased',
      done: 'InterviewErased',
      declined: 'InterviewErased',
      'handed-over': 'InterviewErased',
      withdrawn: 'InterviewErased',
      erased: 'nothing',
    },
  ],
];
const statuses = Object.keys(story).filter((status) => status !== 'recorded') as InterviewStatus[];
const cases = table.flatMap(([type, outcomes]) =>
  statuses
    .filter((status) => type !== 'SendInterview' || !['answering', 'paused'].includes(status))
    .map((status) => [type, status, outcomes[status] ?? 'closed'] as const),
);

describe('an author’s button', () => {
  it.each(cases)('%s when %s: %s', (type, status, expected) => {
    const outcome = given(...coalition, story[status]).when({ type, ...own }, ahmed);
    if (expected === 'closed') outcome.refuses('interview-closed');
    else if (expected === 'nothing') outcome.gives();
    else expect(outcome.state).toEqual(given(...coalition, story[status], by(ahmed, plain(expected))).state);
  });

  it.each(table)('%s is only the author’s', (type) => {
    for (const user of [noor, stranger, null])
      given(...coalition, begun)
        .when({ type, ...own }, user)
        .refuses('not-yours');
    given(...coalition)
      .when({ type, interview: 'x' }, ahmed)
      .refuses('unknown-interview');
  });
});

function plain(type: CoalitionEvent['type']) {
  const known = [
    ...(['InterviewStarted', 'InterviewResumed', 'InterviewPaused', 'InterviewDeclined'] as const),
    ...(['TalkProposed', 'InterviewWithdrawn', 'InterviewErased'] as const),
  ];
  const found = known.find((each) => each === type);
  if (found === undefined) throw new Error(`${type} needs more than the interview`);
  return { type: found, ...own };
}

describe('StartInterview', () => {
  it('asks the first question', () => {
    const { pointer } = given(...coalition)
      .when({ type: 'StartInterview', ...own }, ahmed)
      .interview('i-ahmed');
    expect(pointer).toEqual({ question: 'motive', ask: 1 });
  });
});

describe('ResumeInterview', () => {
  it('asks again what was asked, as a new posting', () => {
    const paused = [begun, answered.slice(0, 2), by(ahmed, { type: 'InterviewPaused', ...own })];
    const outcome = given(...coalition, ...paused).when({ type: 'ResumeInterview', ...own }, ahmed);
    expect(outcome.interview('i-ahmed')).toMatchObject({
      status: 'answering',
      pointer: { question: 'yield', ask: 4 },
    });
  });
});

describe('PostponeInterview', () => {
  const postpone = (until: string): CommandOf<'PostponeInterview'> => ({
    type: 'PostponeInterview',
    ...own,
    until,
    today: '2026-03-02',
  });
  const fact = { type: 'InterviewPostponed', ...own, until: '2026-03-09' } as const;

  it('keeps the day, forgets the silence, and is done once', () => {
    const reminded = by(null, { type: 'ContactReminded', ...own });
    const outcome = given(...coalition, reminded).when(postpone('2026-03-09'), ahmed);
    outcome.gives(fact);
    expect(outcome.interview('i-ahmed')).toMatchObject({ later: '2026-03-09', reminders: 0 });
    given(...coalition, by(ahmed, fact))
      .when(postpone('2026-03-09'), ahmed)
      .gives();
  });

  it.each(['2026-03-02', '2026-03-01', ''])('refuses %j: not after today', (until) => {
    given(...coalition)
      .when(postpone(until), ahmed)
      .refuses('date-past', 'until');
  });

  it.each(['2027-03-04', '2026-03-09T10', '2026-03-9', '2026-13-01', '2026-04-31', 'tomorrow'])(
    'refuses %j: not a day within a year',
    (until) => {
      given(...coalition)
        .when(postpone(until), ahmed)
        .refuses('date-far', 'until');
    },
  );

  it('is over as soon as the person does something', () => {
    const { state } = given(...coalition, by(ahmed, fact), begun);
    expect(interviewIn(state, 'i-ahmed').later).toBeNull();
  });

  it('is refused once it is closed', () => {
    given(...coalition, story.done)
      .when(postpone('2026-03-09'), ahmed)
      .refuses('interview-closed');
  });
});

describe('SendInterview', () => {
  const send = { type: 'SendInterview', ...own } as const;

  it('gives the interview to its readers once every question is answered or skipped', () => {
    const outcome = given(...coalition, begun, answered).when(send, ahmed);
    outcome.gives({ type: 'InterviewSent', ...own });
    expect(outcome.interview('i-ahmed')).toMatchObject({ status: 'done', pointer: null });
    expect(outcome.interview('i-ahmed').sentAt).not.toBeNull();
  });

  it('also from a pause', () => {
    given(...coalition, begun, answered, by(ahmed, { type: 'InterviewPaused', ...own }))
      .when(send, ahmed)
      .gives({ type: 'InterviewSent', ...own });
  });

  it('is refused while a question is open, and with nothing but skips', () => {
    given(...coalition, begun, answered.slice(0, 6))
      .when(send, ahmed)
      .refuses('interview-unsent');
    const skipped = answered.map((event) =>
      event.type === 'AnswerGiven'
        ? by(ahmed, { type: 'AnswerSkipped', ...own, question: event.question, next: event.next ?? 'review' })
        : [],
    );
    given(...coalition, begun, ...skipped)
      .when(send, ahmed)
      .refuses('interview-empty');
  });

  it('agrees with a talk that a lead wrote down, gaps and all', () => {
    given(started, partnered, recorded)
      .when({ type: 'SendInterview', interview: 'i-talk' }, ahmed)
      .gives({ type: 'InterviewSent', interview: 'i-talk' });
  });
});

describe('WithdrawInterview', () => {
  it('keeps the answers for their author, and can also say no to a recorded talk', () => {
    const outcome = given(...coalition, story.done).when({ type: 'WithdrawInterview', ...own }, ahmed);
    outcome.keeps({});
    expect(Object.keys(outcome.interview('i-ahmed').answers)).toHaveLength(7);
    given(started, partnered, recorded)
      .when({ type: 'WithdrawInterview', interview: 'i-talk' }, ahmed)
      .gives({ type: 'InterviewWithdrawn', interview: 'i-talk' });
  });
});

describe('EraseInterview', () => {
  it('takes every answer out of the vault and the state, and what was seen with it', () => {
    const second = by(ahmed, gave('motive', { entry: 'e.more', ts: '1.5', ask: 1, added: true, next: null }));
    const outcome = given(...coalition, begun, answered, second).when(
      { type: 'EraseInterview', ...own },
      ahmed,
    );
    outcome.keeps({
      drop: [
        ...['e.motive', 'e.more', 'e.developments', 'e.yield', 'e.adapting', 'e.efforts'],
        ...['e.concerns', 'e.recording'],
      ],
    });
    expect(outcome.interview('i-ahmed')).toMatchObject({ status: 'erased', answers: {}, pointer: null });
    expect(JSON.stringify(outcome.state)).not.toContain('e.motive');
  });
});
