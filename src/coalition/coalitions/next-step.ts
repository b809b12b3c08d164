import { allQuestionsOf, questionsOf, type StepId } from '../../method/steps.ts';
import { interestsOf } from '../domain/read.ts';
import { activeContacts, activePartners, isInterviewable } from '../find.ts';
import type { UserId } from '../ids.ts';
import { accessTo, isOpen, mayInvite } from '../interviews/read.ts';
import type { Interview } from '../interviews/state.ts';
import type { Contact } from '../partners/state.ts';
import { sharedProgramme } from '../programme/read.ts';
import { isWritten } from '../sketch/read.ts';
import type { Coalition } from '../state.ts';
import { unanswered } from '../steps/read.ts';

/** What a lead can best do now. */
export type NextStep =
  | { kind: 'channel' }
  | { kind: 'addPartners' }
  | { kind: 'invite'; count: number }
  | { kind: 'talk'; contacts: Contact[] }
  | { kind: 'read'; count: number }
  | { kind: 'wait'; count: number }
  | { kind: 'domain' }
  | { kind: 'sketch' }
  | { kind: 'questions'; step: StepId; count: number }
  /** Step 4: the meeting is to be planned; or its programme is to be made and sent. */
  | { kind: 'meeting' }
  | { kind: 'programme'; meeting: string }
  | { kind: 'finish'; step: StepId }
  | { kind: 'closed' };

export function nextStep(coalition: Coalition, lead: UserId): NextStep {
  if (coalition.over !== null) return { kind: 'closed' };
  if (coalition.channel.problem !== null) return { kind: 'channel' };
  return coalition.walk.at.step === '1' ? inStepOne(coalition, lead) : inStep(coalition);
}

function inStep(coalition: Coalition): NextStep {
  const { walk, practice } = coalition;
  const { step } = walk.at;
  if (step === '2' && isDomainEmpty(coalition)) return { kind: 'domain' };
  if (step === '3' && !isWritten(coalition)) return { kind: 'sketch' };
  const left = unanswered(walk, step);
  if (step === '4' && !practice) return inStepFour(coalition);
  return left.length > 0 ? { kind: 'questions', step, count: left.length } : { kind: 'finish', step };
}

/** Nothing was done about it yet, by interests or by the questions of before. */
function isDomainEmpty(coalition: Coalition): boolean {
  const isAnswered = allQuestionsOf('2').some(({ id }) => coalition.walk.answers[id] !== undefined);
  return !isAnswered && interestsOf(coalition).length === 0;
}

/** A meeting to which all were invited, with a programme that they have, is what the step is about. */
function inStepFour(coalition: Coalition): NextStep {
  const meeting = coalition.meetings.findLast(
    ({ kind, status }) => kind === 'exploration' && status !== 'cancelled',
  );
  if (meeting === undefined) return { kind: 'meeting' };
  const isReady = meeting.status === 'held' || sharedProgramme(coalition, meeting) !== null;
  return isReady ? { kind: 'finish', step: '4' } : { kind: 'programme', meeting: meeting.id };
}

/** In step 1 the partners come first: what they say is what its questions are about. */
function inStepOne(coalition: Coalition, lead: UserId): NextStep {
  const latest = latestInterviews(coalition);
  const talks = latest.filter(({ interview }) => interview?.status === 'talk');
  const toInvite = latest.filter(({ contact, interview }) => contact.user !== null && mayInvite(interview));
  const waiting = latest.filter(({ interview }) => interview !== undefined && isOpen(interview));
  const readable = latest.filter(
    ({ interview }) => interview?.status === 'done' && accessTo(coalition, interview, lead) === 'reader',
  );
  if (activePartners(coalition).every((partner) => partner.own)) return { kind: 'addPartners' };
  if (talks.length > 0) return { kind: 'talk', contacts: talks.map(({ contact }) => contact) };
  if (toInvite.length > 0) return { kind: 'invite', count: toInvite.length };
  const isFresh = questionsOf('1', null).every((question) => coalition.walk.answers[question] === undefined);
  if (readable.length > 0 && isFresh) return { kind: 'read', count: readable.length };
  const step = inStep(coalition);
  if (waiting.length > 0 && (readable.length === 0 || step.kind === 'finish'))
    return { kind: 'wait', count: waiting.length };
  return step;
}

/** Everybody who can be interviewed, with their newest interview. */
export function latestInterviews(
  coalition: Coalition,
): { contact: Contact; interview: Interview | undefined }[] {
  const newest = new Map(coalition.interviews.map((interview) => [interview.contact, interview]));
  return activeContacts(coalition)
    .filter((contact) => isInterviewable(coalition, contact))
    .map((contact) => ({ contact, interview: newest.get(contact.id) }));
}

export type Standing = 'asked' | 'answering' | 'done' | 'declined' | 'talk' | 'notAsked';

/** Where each contact stands (M1.7): a person reads a line each. */
export function standings(coalition: Coalition): Record<Standing, Contact[]> {
  const groups: Record<Standing, Contact[]> = {
    asked: [],
    answering: [],
    done: [],
    declined: [],
    talk: [],
    notAsked: [],
  };
  for (const { contact, interview } of latestInterviews(coalition))
    groups[standingOf(interview)].push(contact);
  return groups;
}

function standingOf(interview: Interview | undefined): Standing {
  if (interview === undefined) return 'notAsked';
  switch (interview.status) {
    case 'asked':
      return interview.undelivered === null ? 'asked' : 'notAsked';
    case 'paused':
    case 'recorded':
    case 'answering':
      return 'answering';
    case 'done':
    case 'talk':
    case 'declined':
      return interview.status;
    case 'handed-over':
    case 'withdrawn':
    case 'erased':
      return 'declined';
    default:
      return interview.status satisfies never;
  }
}
