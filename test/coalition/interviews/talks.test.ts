import { describe, expect, it } from 'vitest';
import type { CoalitionEvent, Fact } from '../../../src/coalition/events.ts';
import { accessTo, currentReaders, entriesOf, talkLead } from '../../../src/coalition/interviews/read.ts';
import { readable } from '../../../src/coalition/privacy.ts';
import type { Coalition } from '../../../src/coalition/state.ts';
import { by, type CommandOf, given, interviewIn } from '../given.ts';
import {
  ahmed,
  answered,
  bea,
  begun,
  invited,
  noor,
  partnered,
  recorded,
  sanne,
  sanneLeads,
  sent,
  started,
  stranger,
  words,
} from '../stories.ts';

const own = { interview: 'i-ahmed' } as const;
const coalition = [started, partnered];
const done = [...coalition, invited, begun, answered, sent];

describe('RecordTalk', () => {
  const record: CommandOf<'RecordTalk'> = {
    type: 'RecordTalk',
    contact: 'c-ahmed',
    interview: 'i-talk',
    answers: { motive: words('talk.motive'), yield: words('talk.yield'), efforts: words('blank', ' ') },
  };
  const fact = {
    type: 'TalkRecorded',
    interview: 'i-talk',
    contact: 'c-ahmed',
    readers: [noor],
    final: false,
    answers: { motive: 'talk.motive', yield: 'talk.yield' },
  } satisfies Fact;

  it('keeps what was said, for the contact to read and correct first', () => {
    const outcome = given(...coalition).when(record, noor);
    outcome.gives(fact);
    outcome.keeps({ put: ['talk.motive', 'talk.yield'] });
    expect(outcome.interview('i-talk')).toMatchObject({ status: 'recorded', recordedBy: noor, sentAt: null });
  });

  it('counts at once for somebody without Slack', () => {
    const outcome = given(...coalition).when({ ...record, contact: 'c-jan' }, noor);
    outcome.gives({ ...fact, contact: 'c-jan', final: true });
    expect(outcome.interview('i-talk').status).toBe('done');
  });

  it('is for the leads who were named in the invitation that it answers', () => {
    const outcome = given(...coalition, invited, sanneLeads).when(record, sanne);
    outcome.gives(fact);
    expect(outcome.interview('i-ahmed')).toMatchObject({ status: 'withdrawn', answers: {} });
  });

  it.each([
    ['the same talk', 'c-ahmed', false],
    ['the same talk without Slack', 'c-jan', true],
  ])('changes nothing when sent again: %s', (_what, contact, final) => {
    const before = by(noor, { ...fact, contact, final });
    given(...coalition, before)
      .when({ ...record, contact }, noor)
      .gives();
  });

  it('may be written down again until the contact agreed; the first text leaves the vault', () => {
    const again = { ...record, interview: 'i-2', answers: { motive: words('second') } };
    const outcome = given(...coalition, recorded).when(again, noor);
    outcome.keeps({ put: ['second'], drop: ['talk.motive', 'talk.yield'] });
    expect(outcome.interview('i-talk')).toMatchObject({ status: 'withdrawn', answers: {} });
    given(...coalition, recorded, by(ahmed, { type: 'InterviewSent', interview: 'i-talk' }))
      .when(again, noor)
      .refuses('already-answered');
  });

  it('never takes the place of what a contact wrote', () => {
    given(...coalition, invited, begun)
      .when(record, noor)
      .refuses('already-answered');
    given(...done)
      .when(record, noor)
      .refuses('already-answered');
    const wantsToTalk = by(ahmed, { type: 'TalkProposed', ...own });
    given(...coalition, invited, begun, answered.slice(0, 1), wantsToTalk)
      .when(record, noor)
      .refuses('already-answered');
    given(...coalition, invited, wantsToTalk)
      .when(record, noor)
      .gives(fact);
    given(...coalition, invited, by(ahmed, { type: 'InterviewErased', ...own }))
      .when(record, noor)
      .refuses('already-answered');
  });

  it('is for leads, of contacts who are there, with something in it', () => {
    given(...coalition)
      .when(record, stranger)
      .refuses('not-a-lead');
    given(...coalition)
      .when({ ...record, contact: 'x' }, noor)
      .refuses('unknown-contact');
    given(...coalition)
      .when({ ...record, contact: 'c-noor' }, noor)
      .refuses('own-interview');
    given(...coalition)
      .when({ ...record, answers: {} }, noor)
      .refuses('talk-empty', 'answer');
  });
});

describe('a talk that was promised', () => {
  const promised = [...coalition, invited, by(ahmed, { type: 'TalkProposed', ...own })];
  const remind = { type: 'NoteLeadRemindedOfTalk', ...own, lead: noor } as const;
  const tell = { type: 'NoteContactToldOfTalk', ...own } as const;
  const reminded = by(null, { type: 'LeadRemindedOfTalk', ...own, lead: noor });
  const told = by(null, { type: 'ContactToldOfTalk', ...own });

  it('is noted once for the lead, and then once for who waits for it', () => {
    given(...promised)
      .when(remind, null)
      .gives({ type: 'LeadRemindedOfTalk', ...own, lead: noor });
    given(...promised, reminded)
      .when(remind, null)
      .gives();
    given(...promised, reminded)
      .when(tell, null)
      .gives({ type: 'ContactToldOfTalk', ...own });
    given(...promised, reminded, told)
      .when(tell, null)
      .gives();
  });

  it('is noted no more once it was written down, or the interview was begun all the same', () => {
    const talked = by(noor, {
      type: 'TalkRecorded',
      interview: 'i-talk',
      contact: 'c-ahmed',
      readers: [noor],
      final: false,
      answers: { motive: 'talk.motive' },
    });
    for (const note of [remind, tell]) {
      given(...promised, talked)
        .when(note, null)
        .gives();
      given(...promised, begun)
        .when(note, null)
        .gives();
    }
  });

  it('starts afresh when it is asked for again', () => {
    const again = [
      by(ahmed, { type: 'InterviewStarted', ...own }),
      by(ahmed, { type: 'TalkProposed', ...own }),
    ];
    given(...promised, reminded, told, ...again)
      .when(remind, null)
      .gives({ type: 'LeadRemindedOfTalk', ...own, lead: noor });
  });

  it('falls to a lead who is there when the one who invited has gone', () => {
    const gone = by(null, { type: 'LeadGone', user: noor });
    const { state } = given(...promised, sanneLeads, gone).when(tell, null);
    const interview = state.interviews.find(({ id }) => id === own.interview);
    expect(interview === undefined ? undefined : talkLead(state, interview)).toBe(sanne);
  });
});

describe('consent for a lead of later', () => {
  const ask = { type: 'AskConsent', ...own } as const;
  const settle = (allow: boolean): CommandOf<'SettleConsent'> => ({
    type: 'SettleConsent',
    ...own,
    lead: sanne,
    allow,
  });
  const asked = by(sanne, { type: 'ConsentAsked', ...own, lead: sanne });
  const later = [...done, sanneLeads];

  it('is asked once, and only by who may not read yet', () => {
    given(...later)
      .when(ask, sanne)
      .gives({ type: 'ConsentAsked', ...own, lead: sanne });
    given(...later, asked)
      .when(ask, sanne)
      .refuses('already-answered');
    given(...later)
      .when(ask, noor)
      .gives();
    given(...later)
      .when(ask, stranger)
      .refuses('not-a-lead');
    given(...coalition, invited, begun, sanneLeads)
      .when(ask, sanne)
      .gives();
    given(...later)
      .when({ ...ask, interview: 'x' }, sanne)
      .refuses('unknown-interview');
  });

  it('is given by the author, from when on the lead reads', () => {
    const outcome = given(...later, asked).when(settle(true), ahmed);
    outcome.gives({ type: 'ConsentGiven', ...own, lead: sanne });
    expect(accessTo(outcome.state, outcome.interview('i-ahmed'), sanne)).toBe('reader');
    given(...later, asked, by(ahmed, { type: 'ConsentGiven', ...own, lead: sanne }))
      .when(settle(true), ahmed)
      .gives();
  });

  it('is refused by the author, said once, and may still be given', () => {
    const refused = by(ahmed, { type: 'ConsentRefused', ...own, lead: sanne });
    given(...later, asked)
      .when(settle(false), ahmed)
      .gives({ type: 'ConsentRefused', ...own, lead: sanne });
    given(...later, asked, refused)
      .when(settle(false), ahmed)
      .gives();
    given(...later, asked, refused)
      .when(ask, sanne)
      .refuses('already-answered');
    given(...later, asked, refused)
      .when(settle(true), ahmed)
      .gives({ type: 'ConsentGiven', ...own, lead: sanne });
  });

  it('is nobody else’s to give, nor unasked', () => {
    for (const user of [noor, sanne, stranger, null])
      given(...later, asked)
        .when(settle(true), user)
        .refuses('not-yours');
    given(...later)
      .when(settle(true), ahmed)
      .refuses('already-answered');
    given(...later)
      .when({ ...settle(true), interview: 'x' }, ahmed)
      .refuses('unknown-interview');
  });

  it('of somebody without Slack can not be given by the app', () => {
    const talked = by(noor, {
      type: 'TalkRecorded',
      interview: 'i-jan',
      contact: 'c-jan',
      readers: [noor],
      final: true,
      answers: { motive: 'talk.jan' },
    });
    const askedOfJan = by(sanne, { type: 'ConsentAsked', interview: 'i-jan', lead: sanne });
    given(...coalition, talked, sanneLeads, askedOfJan)
      .when({ ...settle(true), interview: 'i-jan' }, null)
      .refuses('not-yours');
  });
});

describe('accessTo', () => {
  const people = { noor, sanne, ahmed, bea, stranger };
  type Access = [noor: string, sanne: string, ahmed: string];
  const none: Access = ['none', 'none', 'author'];

  /** By hand from M1.5. Nobody but these three ever gets anything. */
  const table: [string, CoalitionEvent[], Access][] = [
    ['asked', [], none],
    ['answering', [...begun, ...answered], none],
    ['paused', [...begun, ...answered, ...by(ahmed, { type: 'InterviewPaused', ...own })], none],
    ['sent', [...begun, ...answered, ...sent], ['reader', 'ask-first', 'author']],
    [
      'sent, with consent',
      [...begun, ...answered, ...sent, ...by(ahmed, { type: 'ConsentGiven', ...own, lead: sanne })],
      ['reader', 'reader', 'author'],
    ],
    [
      'sent, and the first lead stopped',
      [...begun, ...answered, ...sent, ...by(sanne, { type: 'LeadReleased', user: noor })],
      ['none', 'ask-first', 'author'],
    ],
    ['declined', [...begun, ...answered, ...by(ahmed, { type: 'InterviewDeclined', ...own })], none],
    [
      'handed over',
      [...begun, ...answered, ...by(ahmed, { type: 'InterviewHandedOver', ...own, to: 'c-bea' })],
      none,
    ],
    [
      'withdrawn',
      [...begun, ...answered, ...sent, ...by(ahmed, { type: 'InterviewWithdrawn', ...own })],
      none,
    ],
    [
      'erased',
      [...begun, ...answered, ...sent, ...by(ahmed, { type: 'InterviewErased', ...own })],
      ['none', 'none', 'none'],
    ],
  ];

  it.each(table)('%s', (_status, events, [ofNoor, ofSanne, ofAhmed]) => {
    const { state } = given(...coalition, invited, sanneLeads, events);
    const interview = interviewIn(state, 'i-ahmed');
    const found = Object.entries(people).map(([name, user]) => [name, accessTo(state, interview, user)]);
    const expected = { noor: ofNoor, sanne: ofSanne, ahmed: ofAhmed, bea: 'none', stranger: 'none' };
    expect(Object.fromEntries(found)).toEqual(expected);
    for (const [name, user] of Object.entries(people)) {
      const reads = ['author', 'reader'].includes(expected[name as keyof typeof people]);
      const entries = readable(state, { user, entries: entriesOf(interview) });
      expect(entries).toEqual(reads ? answersIn(events) : []);
    }
  });

  it('lets the lead who wrote a talk down read it before its author has', () => {
    const { state } = given(...coalition, sanneLeads, recorded);
    const interview = interviewIn(state, 'i-talk');
    expect([noor, sanne, ahmed].map((user) => accessTo(state, interview, user))).toEqual([
      ...['reader', 'none', 'author'],
    ]);
  });
});

function answersIn(events: CoalitionEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'AnswerGiven' ? [event.entry] : []));
}

describe('what only leads read', () => {
  it('the intention, and how to reach somebody without Slack', () => {
    const { state } = given(...coalition);
    const entries = ['intention', 'reach.c-jan'];
    const read = (of: Coalition, user: string) => readable(of, { user, entries });
    expect([noor, ahmed, stranger].map((user) => read(state, user))).toEqual([entries, [], []]);
    const erased = given(...coalition, by(noor, { type: 'ContactErased', contact: 'c-jan' }));
    expect(read(erased.state, noor)).toEqual(['intention']);
    expect(readable(state, { user: noor, entries: ['x'] })).toEqual([]);
  });
});

describe('currentReaders', () => {
  it('are those named who still lead', () => {
    const release = by(sanne, { type: 'LeadReleased', user: noor });
    const { state } = given(...done, sanneLeads, release);
    expect(currentReaders(state, interviewIn(state, 'i-ahmed'))).toEqual([]);
  });
});
