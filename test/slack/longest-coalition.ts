import {
  type Coalition,
  type Contact,
  type Interview,
  type InterviewStatus,
  type Partner,
  type Pass,
  type StepAnswer,
  shape,
  type Walk,
} from '../../src/coalition/state.ts';
import { newPass, newWalk } from '../../src/coalition/steps/read.ts';
import { type QuestionId, questionIds } from '../../src/method/interview.ts';
import {
  allQuestionsOf,
  questionsOf,
  type StepId,
  type StepQuestionId,
  stepIds,
  stepOptionsOf,
} from '../../src/method/steps.ts';
import type { ShownAnswer } from '../../src/slack/interviews/shown-answer.ts';

/** What people really type, and what somebody types who wants to break it. Each repeats to any length. */
const strange = {
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈',
  arabic: 'مرحبا بالعالم ',
  overridden: '\u202Eabc\u202C ',
  pings: '<!channel> <@U0NOOR> <https://example.org|bank> ',
  formatting: '*vet* _schuin_ ~weg~ `code` ',
  entities: '&<>',
  invisible: 'a\u200Bb\u2060 ',
  lines: 'een regel\n',
  quotes: '"\\',
  /** Words that no name holds: where one of them stands, somebody's own words stand. */
  confidential: 'vertrouwd ',
} as const;

export type Strange = keyof typeof strange;

/** Exactly so many code points of it. */
export function long(kind: Strange, points: number): string {
  const unit = [...strange[kind]];
  const rest = unit.slice(0, points % unit.length).join('');
  return strange[kind].repeat(Math.floor(points / unit.length)) + rest;
}

export const kinds = Object.keys(strange) as Strange[];

/** A name of 80 code points, which is what the core takes. */
export function longName(kind: Strange): string {
  return long(kind === 'confidential' ? 'quotes' : kind, 80);
}

export const key = 'k'.repeat(20);
export const lead = 'U0LEAD00000';
const otherLead = 'U0LEAD11111';

export interface Size {
  kind: Strange;
  partners: number;
  contacts: number;
  status?: InterviewStatus;
  /** Nobody was asked yet. */
  unasked?: boolean;
  leads?: number;
  /** `longest`: repeated for years, with everything answered and changed again and again. Left out: just begun. */
  walk?: 'longest';
}

/** A coalition as large as the core takes, or larger: every name of 80 units, every id as long as ids get. */
export function longestCoalition({ kind, partners, contacts, ...more }: Size): Coalition {
  const { status = 'done', unasked = false, leads = 12 } = more;
  const name = longName(kind);
  const made = Array.from({ length: partners }, (_, at): Partner => {
    return { id: `${key}p${at}`, name, kind: 'housing', own: at === 0, removed: false };
  });
  const people = made.flatMap((partner, at) =>
    Array.from({ length: contacts }, (_, nth) => contactOf(partner, { at, nth, name })),
  );
  return {
    shape,
    id: key,
    name,
    need: long(kind, 3_000),
    language: 'nl',
    country: 'NL',
    together: false,
    startedBy: lead,
    startedAt: 0,
    intention: 'intention',
    channel: {
      id: 'C0123456789',
      problem: null,
      welcomed: true,
      wish: { kind: 'new', name: 'x'.repeat(80), isPrivate: true },
    },
    leads: [
      lead,
      ...Array.from({ length: leads - 1 }, (_, at) => `U0LEAD${String(at + 1).padStart(5, '0')}`),
    ],
    partners: made,
    contacts: people,
    commitments: [],
    summaries: { off: [], told: {} },
    interviews: unasked ? [] : people.map((contact) => interviewFor(contact, status)),
    walk: more.walk === 'longest' ? longestWalk() : newWalk('round-1'),
    practice: false,
    over: null,
    gone: [],
    lastSign: 0,
    nudged: {},
    meetings: [],
    placings: [],
    sketch: { revision: 0, draft: { together: null, secured: {} }, versions: [], suggestions: [], told: {} },
    datePolls: [],
    substitutions: [],
    meetingRhythm: 2,
    askedNext: {},
    interests: [],
    contradictions: [],
    domain: { shares: [], posts: {} },
    moved: [],
    unreachable: {},
  };
}

const rounds = 30;
const versions = 40;
const openPoints = 40;
const notes = 5;

/**
 * Every step passed in each of 30 rounds, each pass with its notes, every question with a choice and 40 versions, 40 of them open
 * points. At the closing, to return to step 10. Behind each entry stand 3,000 code points: `long(kind, 3_000)`.
 */
function longestWalk(): Walk {
  const at = { step: 'closing', round: rounds } as const;
  const passes = Array.from({ length: rounds }, (_, nth) => nth + 1).flatMap((round) =>
    stepIds.map((step): Pass => ({ ...newPass({ step, round }), ...statusIn(step, round), times: 9 })),
  );
  const questions = stepIds.flatMap((step) => allQuestionsOf(step).map(({ id }) => id));
  const asked = stepIds.flatMap((step) => questionsOf(step, 'proposal'));
  const answers = questions.map((question): [StepQuestionId, StepAnswer] => [
    question,
    {
      versions: Array.from({ length: versions }, (_, at) => ({
        entry: `${key}.${question}.${at}`,
        choice: optionAt(question, at),
        by: at % 2 === 0 ? lead : otherLead,
        at,
        round: Math.min(at + 1, rounds),
      })),
      open: asked.indexOf(question) >= 0 && asked.indexOf(question) < openPoints,
    },
  ]);
  const resume = { step: '10', round: rounds } as const;
  return { at, resume, document: 'proposal', passes, answers: Object.fromEntries(answers) };
}

function optionAt(question: StepQuestionId, at: number): string | null {
  const options = stepOptionsOf(question);
  return options[at % options.length] ?? null;
}

/** Skipped every third round; where it is, and where it was, in the last one. */
function statusIn(step: StepId, round: number): Pick<Pass, 'status' | 'notes'> {
  const isSkipped = round % 3 === 0;
  const status = isSkipped ? 'skipped' : 'done';
  const note = { kind: isSkipped ? 'skipped' : 'settled', by: lead } as const;
  const written = Array.from({ length: notes }, (_, at) => ({
    ...note,
    entry: `${key}.note.${step}.${round}.${at}`,
    at,
  }));
  if (round < rounds) return { status, notes: written };
  return { status: step === 'closing' ? 'open' : step === '10' ? 'left' : status, notes: written };
}

/** One in eight has no Slack; of the others every second one is of another workspace. */
function contactOf(partner: Partner, { at, nth, name }: { at: number; nth: number; name: string }): Contact {
  const user = `U0${String(at * 100 + nth).padStart(9, '0')}`;
  const withoutSlack = nth % 8 === 7;
  return {
    id: withoutSlack ? `${key}n${nth}-abcdefgh${at}` : `${key}${user}`,
    partner: partner.id,
    user: withoutSlack ? null : user,
    name,
    reach: null,
    outside: !withoutSlack && nth % 2 === 1,
    removed: false,
    erased: false,
  };
}

function interviewFor(contact: Contact, status: InterviewStatus): Interview {
  const answers = Object.fromEntries(
    questionIds.map((id) => [id, { parts: [{ entry: id, ts: null, ask: 0 }], at: 0 }]),
  );
  return {
    id: `${key}-${contact.id}`,
    contact: contact.id,
    status,
    invitedBy: lead,
    readers: [lead],
    consents: {},
    pointer: null,
    asks: 0,
    answers,
    seen: [],
    deletions: [],
    lastSign: 0,
    later: null,
    reminders: 1,
    toldSilent: [],
    sentAt: null,
    recordedBy: lead,
    undelivered: null,
  };
}

/** An answer to each question, of so many code points. */
export function longAnswers(kind: Strange, points: number): ShownAnswer[] {
  return questionIds.map((question: QuestionId) => ({
    question,
    skipped: false,
    option: null,
    choice: null,
    text: long(kind, points),
  }));
}
