import type { QuestionId } from '../method/interview.ts';
import { nextQuestion, withPart } from './answers.ts';
import type { EventOf } from './events.ts';
import { interviewOf } from './find.ts';
import { isOpen } from './interviews.ts';
import type { Answer, Coalition, Interview } from './state.ts';

type Lifecycle = EventOf<
  | 'InterviewInvited'
  | 'InterviewDelivered'
  | 'InterviewUndelivered'
  | 'InterviewStarted'
  | 'InterviewResumed'
  | 'InterviewPaused'
  | 'InterviewPostponed'
  | 'InterviewDeclined'
  | 'TalkProposed'
  | 'InterviewHandedOver'
  | 'InterviewSent'
  | 'InterviewWithdrawn'
  | 'InterviewErased'
  | 'TalkRecorded'
  | 'ConsentAsked'
  | 'ConsentGiven'
  | 'ConsentRefused'
  | 'ContactReminded'
  | 'LeadToldSilent'
>;
type Asked = QuestionId | 'review';
type Answers = EventOf<
  | 'QuestionRevisited'
  | 'AnswerGiven'
  | 'AnswerSkipped'
  | 'AnswerEdited'
  | 'AnswerDeletionAsked'
  | 'AnswerDeletionSettled'
>;
export type InterviewEvent = Lifecycle | Answers;

/** Folds one event of an interview into the coalition. */
export function evolveInterview(state: Coalition, event: InterviewEvent): Coalition {
  if (event.type === 'InterviewInvited') return { ...state, interviews: invited(state, event) };
  if (event.type === 'TalkRecorded') return { ...state, interviews: recorded(state, event) };
  const before = interviewOf(state, event.interview);
  if (before === undefined) return state;
  const after = change(before, event);
  return { ...state, interviews: state.interviews.map((each) => (each === before ? after : each)) };
}

function empty(id: string, contact: string, at: number): Interview {
  return {
    ...{ id, contact, lastSign: at },
    ...{
      status: 'asked',
      invitedBy: '',
      readers: [],
      consents: {},
      pointer: null,
      asks: 0,
      answers: {},
      seen: [],
    },
    ...{ deletions: [], later: null, reminders: 0, toldSilent: [], sentAt: null, recordedBy: null },
    undelivered: null,
  };
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
    ...{ status: final ? 'done' : 'recorded', invitedBy: by ?? '', readers, recordedBy: by },
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

function change(
  interview: Interview,
  event: Exclude<InterviewEvent, { type: 'InterviewInvited' | 'TalkRecorded' }>,
) {
  switch (event.type) {
    case 'QuestionRevisited':
    case 'AnswerGiven':
    case 'AnswerSkipped':
    case 'AnswerEdited':
    case 'AnswerDeletionAsked':
    case 'AnswerDeletionSettled':
      return changeAnswers(interview, event);
    default:
      return changeLifecycle(interview, event);
  }
}

function changeLifecycle(
  interview: Interview,
  event: Exclude<Lifecycle, { type: 'InterviewInvited' | 'TalkRecorded' }>,
): Interview {
  const sign = { lastSign: event.at, reminders: 0, toldSilent: [], later: null };
  switch (event.type) {
    case 'InterviewDelivered':
      return { ...interview, undelivered: null, lastSign: Math.max(interview.lastSign, event.at) };
    case 'InterviewUndelivered':
      return { ...interview, undelivered: event.reason };
    case 'InterviewStarted':
      return {
        ...interview,
        ...sign,
        status: 'answering',
        ...asked(interview, interview.pointer?.question ?? nextQuestion(interview)),
      };
    case 'InterviewResumed':
      return {
        ...interview,
        ...sign,
        status: 'answering',
        ...asked(interview, interview.pointer?.question ?? nextQuestion(interview)),
      };
    case 'InterviewPaused':
      return { ...interview, ...sign, status: 'paused' };
    case 'InterviewPostponed':
      // Who puts off a talk in person is asked again like anybody else: nothing else would come back to it.
      return {
        ...interview,
        ...sign,
        later: event.until,
        status: interview.status === 'talk' ? 'asked' : interview.status,
      };
    case 'InterviewDeclined':
      return { ...interview, status: 'declined', pointer: null };
    case 'TalkProposed':
      return { ...interview, ...sign, status: 'talk' };
    case 'InterviewHandedOver':
      return { ...interview, status: 'handed-over', pointer: null };
    case 'InterviewSent':
      return { ...interview, ...sign, status: 'done', pointer: null, sentAt: event.at };
    case 'InterviewWithdrawn':
      return { ...interview, status: 'withdrawn', pointer: null };
    case 'InterviewErased':
      return { ...interview, status: 'erased', pointer: null, answers: {}, seen: [], deletions: [] };
    case 'ConsentAsked':
      return { ...interview, consents: { ...interview.consents, [event.lead]: 'asked' } };
    case 'ConsentGiven': {
      const { [event.lead]: _settled, ...consents } = interview.consents;
      return { ...interview, consents, readers: [...interview.readers, event.lead] };
    }
    case 'ConsentRefused':
      return { ...interview, consents: { ...interview.consents, [event.lead]: 'refused' } };
    case 'ContactReminded':
      return interview.later === null
        ? { ...interview, reminders: interview.reminders + 1 }
        : { ...interview, later: null, lastSign: event.at, reminders: 0, toldSilent: [] };
    case 'LeadToldSilent':
      return { ...interview, toldSilent: [...interview.toldSilent, event.lead] };
    default:
      return event satisfies never;
  }
}

function changeAnswers(interview: Interview, event: Answers): Interview {
  const sign = { lastSign: event.at, reminders: 0, toldSilent: [], later: null };
  switch (event.type) {
    case 'QuestionRevisited':
      return { ...reopened(interview), ...sign, ...asked(interview, event.question) };
    case 'AnswerGiven': {
      const { entry, ts, ask, added, question } = event;
      const old = interview.answers[question]?.parts ?? [];
      const answers = {
        ...interview.answers,
        [question]: { parts: withPart(old, { entry, ts, ask }, added), at: event.at },
      };
      const seen = ts === null ? interview.seen : [...interview.seen, ts];
      return { ...reopened(interview), ...sign, answers, seen, ...moved(interview, event.next) };
    }
    case 'AnswerSkipped': {
      const answers = { ...interview.answers, [event.question]: { parts: [], at: event.at } };
      return { ...reopened(interview), ...sign, answers, ...moved(interview, event.next) };
    }
    case 'AnswerEdited':
      return withParts(interview, event, (parts) =>
        parts.map((part) =>
          part.ts === event.ts ? { ...part, entry: event.entry, edited: event.edited } : part,
        ),
      );
    case 'AnswerDeletionAsked':
      return { ...interview, deletions: [...interview.deletions, event.ts] };
    case 'AnswerDeletionSettled': {
      const deletions = interview.deletions.filter((ts) => ts !== event.ts);
      if (!event.deleted) return { ...interview, deletions };
      return {
        ...withParts(interview, event, (parts) => parts.filter((part) => part.ts !== event.ts)),
        deletions,
      };
    }
    default:
      return event satisfies never;
  }
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
function asked(interview: Interview, question: Asked): Partial<Interview> {
  const ask = interview.asks + 1;
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
