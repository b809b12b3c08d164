import type { Coalition, Contact, Interview, InterviewStatus, Partner } from '../../src/coalition/state.ts';
import { shape } from '../../src/coalition/state.ts';
import { newWalk } from '../../src/coalition/walk.ts';
import { type QuestionId, questionIds } from '../../src/method/interview.ts';
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
} as const;

export type Strange = keyof typeof strange;

/** Exactly so many code points of it. */
export function long(kind: Strange, points: number): string {
  const unit = [...strange[kind]];
  const rest = unit.slice(0, points % unit.length).join('');
  return strange[kind].repeat(Math.floor(points / unit.length)) + rest;
}

export const kinds = Object.keys(strange) as Strange[];

/** A name of 80 UTF-16 units, which is what the core takes. */
export function longName(kind: Strange): string {
  let name = '';
  for (const point of long(kind, 80)) if (`${name}${point}`.length <= 80) name += point;
  return name;
}

const key = 'k'.repeat(20);
export const lead = 'U0LEAD00000';

export interface Size {
  kind: Strange;
  partners: number;
  contacts: number;
  status?: InterviewStatus;
  /** Nobody was asked yet. */
  unasked?: boolean;
  leads?: number;
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
    ...{ shape, id: key, name, need: long(kind, 3_000), language: 'nl', country: 'NL', together: false },
    ...{ startedBy: lead, startedAt: 0, intention: 'intention' },
    channel: {
      ...{ id: 'C0123456789', problem: null, welcomed: true },
      wish: { kind: 'new', name: 'x'.repeat(80), isPrivate: true },
    },
    leads: [
      lead,
      ...Array.from({ length: leads - 1 }, (_, at) => `U0LEAD${String(at + 1).padStart(5, '0')}`),
    ],
    partners: made,
    contacts: people,
    interviews: unasked ? [] : people.map((contact) => interviewFor(contact, status)),
    ...{ walk: newWalk('round-1'), practice: false, over: null, gone: [], lastSign: 0, nudged: {} },
  };
}

/** One in eight has no Slack; of the others every second one is of another workspace. */
function contactOf(partner: Partner, { at, nth, name }: { at: number; nth: number; name: string }): Contact {
  const user = `U0${String(at * 100 + nth).padStart(9, '0')}`;
  const withoutSlack = nth % 8 === 7;
  return {
    id: withoutSlack ? `${key}n${nth}-abcdefgh${at}` : `${key}${user}`,
    ...{ partner: partner.id, user: withoutSlack ? null : user, name, reach: null },
    ...{ outside: !withoutSlack && nth % 2 === 1, removed: false, erased: false },
  };
}

function interviewFor(contact: Contact, status: InterviewStatus): Interview {
  const answers = Object.fromEntries(
    questionIds.map((id) => [id, { parts: [{ entry: id, ts: null, ask: 0 }], at: 0 }]),
  );
  return {
    ...{ id: `${key}-${contact.id}`, contact: contact.id, status, invitedBy: lead, readers: [lead] },
    ...{ consents: {}, pointer: null, asks: 0, answers, seen: [], deletions: [], lastSign: 0 },
    ...{ later: null, reminders: 1, toldSilent: [], sentAt: null, recordedBy: lead, undelivered: null },
  };
}

/** An answer to each question, of so many code points. */
export function longAnswers(kind: Strange, points: number): ShownAnswer[] {
  return questionIds.map((question: QuestionId) => ({
    ...{ question, skipped: false, option: null, choice: null },
    text: long(kind, points),
  }));
}
