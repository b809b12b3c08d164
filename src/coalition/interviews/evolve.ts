import type { QuestionId } from '../../method/interview.ts';
import type { EventTable } from '../area.ts';
import { due } from '../due-kinds.ts';
import type { EventOf } from '../events.ts';
import { authorOf, interviewOf } from '../find.ts';
import { longest } from '../longest.ts';
import type { Coalition } from '../state.ts';
import type { InterviewsFact } from './events.ts';
import { isOpen, nextQuestion, talkReminders } from './read.ts';
import type { Answer, AnswerPart, Interview, InterviewsPart } from './state.ts';

export function begin(): InterviewsPart {
  return { interviews: [] };
}

export type InterviewsEvent = EventOf<
  InterviewsFact['type'] | 'ContactRemoved' | 'DueCancelled' | 'PersonUnreachable' | 'PracticeThrownAway'
>;
type Asked = QuestionId | 'review';

/** Folds what happens to one interview. */
function toOne<E extends { interview: string }>(change: (interview: Interview, event: E) => Interview) {
  return (state: Coalition, event: E): Coalition =>
    changed(state, event.interview, (each) => change(each, event));
}

function changed(state: Coalition, id: string, change: (interview: Interview) => Interview): Coalition {
  const before = interviewOf(state, id);
  if (before === undefined) return state;
  const after = change(before);
  return { ...state, interviews: state.interviews.map((each) => (each === before ? after : each)) };
}

export const events: EventTable<InterviewsEvent> = {
  InterviewInvited: (state, event) => ({ ...state, interviews: invited(state, event) }),
  InterviewDelivered: toOne((interview, { at }) => ({
    ...interview,
    undelivered: null,
    lastSign: Math.max(interview.lastSign, at),
  })),
  InterviewUndelivered: toOne((interview, { reason }) => ({ ...interview, undelivered: reason })),
  InterviewStarted: toOne((interview, { at }) => takenUp(interview, at)),
  InterviewResumed: toOne((interview, { at }) => takenUp(interview, at)),
  InterviewPaused: toOne((interview, { at }) => ({ ...interview, ...sign(at), status: 'paused' })),
  InterviewPostponed: toOne((interview, { at, until }) => ({
    ...interview,
    ...sign(at),
    later: until,
    // Who puts off a talk in person is asked again like anybody else: nothing else would come back to it.
    status: interview.status === 'talk' ? 'asked' : interview.status,
  })),
  InterviewDeclined: toOne((interview) => ({ ...interview, status: 'declined', pointer: null })),
  TalkProposed: toOne((interview, { at }) => ({ ...interview, ...sign(at), status: 'talk' })),
  InterviewHandedOver: toOne((interview) => ({ ...interview, status: 'handed-over', pointer: null })),
  InterviewSent: toOne((interview, { at }) => ({
    ...interview,
    ...sign(at),
    status: 'done',
    pointer: null,
    sentAt: at,
  })),
  InterviewWithdrawn: toOne((interview) => ({ ...interview, status: 'withdrawn', pointer: null })),
  InterviewErased: toOne((interview) => ({
    ...interview,
    status: 'erased',
    pointer: null,
    answers: {},
    seen: [],
    deletions: [],
  })),
  TalkRecorded: (state, event) => ({ ...state, interviews: recorded(state, event) }),
  ConsentAsked: toOne((interview, { lead }) => ({
    ...interview,
    consents: { ...interview.consents, [lead]: 'asked' },
  })),
  ConsentGiven: toOne((interview, { lead }) => {
    const { [lead]: _settled, ...consents } = interview.consents;
    return { ...interview, consents, readers: [...interview.readers, lead] };
  }),
  ConsentRefused: toOne((interview, { lead }) => ({
    ...interview,
    consents: { ...interview.consents, [lead]: 'refused' },
  })),
  ContactReminded: toOne((interview, { at }) => reminded(interview, at)),
  LeadToldSilent: toOne((interview, { lead }) => ({
    ...interview,
    toldSilent: [...interview.toldSilent, lead],
  })),
  LeadRemindedOfTalk: toOne((interview) => ({ ...interview, reminders: talkReminders.lead })),
  ContactToldOfTalk: toOne((interview) => ({ ...interview, reminders: talkReminders.contact })),
  InterviewRead: toOne(readBy),
  QuestionRevisited: toOne((interview, { at, question, stood }) => ({
    ...reopened(interview),
    ...sign(at),
    ...asked(interview, question, stood),
  })),
  AnswerGiven: toOne((interview, event) => {
    const { entry, ts, ask, added, question, at } = event;
    const old = interview.answers[question]?.parts ?? [];
    const answers = {
      ...interview.answers,
      [question]: { parts: withPart(old, { entry, ts, ask }, added), at },
    };
    const seen = ts === null ? interview.seen : [...interview.seen, ts];
    return { ...reopened(interview), ...sign(at), answers, seen, ...moved(interview, event.next) };
  }),
  AnswerSkipped: toOne((interview, { at, question, next }) => ({
    ...reopened(interview),
    ...sign(at),
    answers: { ...interview.answers, [question]: { parts: [], at } },
    ...moved(interview, next),
  })),
  AnswerEdited: toOne((interview, event) =>
    withParts(interview, event, (parts) =>
      parts.map((part) =>
        part.ts === event.ts ? { ...part, entry: event.entry, edited: event.edited } : part,
      ),
    ),
  ),
  AnswerDeletionAsked: toOne((interview, { ts }) => ({
    ...interview,
    deletions: [...interview.deletions, ts],
  })),
  AnswerDeletionSettled: toOne((interview, event) => {
    const deletions = interview.deletions.filter((ts) => ts !== event.ts);
    if (!event.deleted) return { ...interview, deletions };
    const left = withParts(interview, event, (parts) => parts.filter((part) => part.ts !== event.ts));
    return { ...left, deletions };
  }),
  // Whoever is no longer a contact is not asked any further; what they sent stays theirs to erase.
  ContactRemoved: (state, { contact }) => ({
    ...state,
    interviews: state.interviews.map((each) =>
      each.contact === contact && !['done', 'erased'].includes(each.status)
        ? { ...each, status: 'withdrawn' as const, pointer: null }
        : each,
    ),
  }),
  // What sending it would have done, so that what comes after it still comes.
  DueCancelled: (state, { kind, about, at }) =>
    kind === due.interviewReminder || kind === due.interviewAgain
      ? changed(state, about, (each) => reminded(each, at))
      : state,
  // Nobody is waited for who never read the question; whoever is found again may be asked anew.
  PersonUnreachable: (state, { user, reason }) => ({
    ...state,
    interviews: state.interviews.map((each) =>
      isOpen(each) && authorOf(state, each) === user ? { ...each, undelivered: reason } : each,
    ),
  }),
  PracticeThrownAway: (state) => ({ ...state, interviews: [] }),
};

/** Silence is counted from a sign of the person. */
function sign(at: number) {
  return { lastSign: at, reminders: 0, toldSilent: [], later: null };
}

function takenUp(interview: Interview, at: number): Interview {
  const question = interview.pointer?.question ?? nextQuestion(interview);
  return { ...interview, ...sign(at), status: 'answering', ...asked(interview, question) };
}

function reminded(interview: Interview, at: number): Interview {
  return interview.later === null
    ? { ...interview, reminders: interview.reminders + 1 }
    : { ...interview, later: null, lastSign: at, reminders: 0, toldSilent: [] };
}

function empty(id: string, contact: string, at: number): Interview {
  return {
    id,
    contact,
    lastSign: at,
    status: 'asked',
    invitedBy: '',
    readers: [],
    consents: {},
    pointer: null,
    asks: 0,
    answers: {},
    seen: [],
    deletions: [],
    later: null,
    reminders: 0,
    toldSilent: [],
    sentAt: null,
    recordedBy: null,
    undelivered: null,
  };
}

function readBy(interview: Interview, { reader, day }: EventOf<'InterviewRead'>): Interview {
  const { readings = [] } = interview;
  const { days, earlier } = readings.find((each) => each.reader === reader) ?? { days: [], earlier: 0 };
  const kept = [...days, day].slice(-longest.readingDays);
  const reading = { reader, days: kept, earlier: earlier + days.length + 1 - kept.length };
  return { ...interview, readings: [...readings.filter((each) => each.reader !== reader), reading] };
}

/** An earlier invitation, that did not arrive, is over: one contact has one open interview. */
function invited(state: Coalition, event: EventOf<'InterviewInvited'>): Interview[] {
  const { interview, contact, readers, by, at } = event;
  const others = state.interviews.map((each) =>
    each.contact === contact && each.status === 'asked' ? { ...each, status: 'withdrawn' as const } : each,
  );
  return [...others, { ...empty(interview, contact, at), invitedBy: by ?? '', readers }];
}

function recorded(state: Coalition, event: EventOf<'TalkRecorded'>): Interview[] {
  const { interview, contact, readers, answers, final, by, at } = event;
  const noted: [string, Answer][] = Object.entries(answers).map(([question, entry]) => [
    question,
    { parts: [{ entry, ts: null, ask: 0 }], at },
  ]);
  const made: Interview = {
    ...empty(interview, contact, at),
    status: final ? 'done' : 'recorded',
    invitedBy: by ?? '',
    readers,
    recordedBy: by,
    answers: Object.fromEntries(noted),
    sentAt: final ? at : null,
  };
  const others = state.interviews.map((each) =>
    each.contact === contact && (isOpen(each) || each.recordedBy !== null)
      ? { ...each, status: 'withdrawn' as const, pointer: null, answers: {} }
      : each,
  );
  return [...others, made];
}

/** An answer takes the interview up again, unless it was sent: then it is a change. */
function reopened(interview: Interview): Interview {
  return isOpen(interview) ? { ...interview, status: 'answering' } : interview;
}

/** The question after this one; after a change in a sent interview nothing is asked any more. */
function moved(interview: Interview, next: Asked | null): Partial<Interview> {
  if (next === null) return {};
  return isOpen(interview) ? asked(interview, next) : { pointer: null };
}

/** Each posting has a number of its own, also the same question's second one. */
function asked(interview: Interview, question: Asked, ask = interview.asks + 1): Partial<Interview> {
  return { pointer: { question, ask }, asks: ask };
}

function withParts(
  interview: Interview,
  event: EventOf<'AnswerEdited' | 'AnswerDeletionSettled'>,
  map: (parts: Answer['parts']) => Answer['parts'],
): Interview {
  const answer = interview.answers[event.question];
  if (answer === undefined) return interview;
  const answers = { ...interview.answers, [event.question]: { ...answer, parts: map(answer.parts) } };
  return { ...interview, answers };
}

/** Which of a question's parts are there after one more. */
function withPart(parts: AnswerPart[], part: AnswerPart, added: boolean): AnswerPart[] {
  const kept = added ? [...parts, part] : [part];
  return kept.sort((one, other) => (one.ts ?? '').localeCompare(other.ts ?? ''));
}
