import { questionsOf, type StepId } from '../../method/steps.ts';
import { activePartners } from '../find.ts';
import type { UserId } from '../ids.ts';
import { accessTo, isOpen, latestInterviews, mayInvite } from '../interviews/read.ts';
import type { Contact } from '../partners/state.ts';
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
  | { kind: 'questions'; step: StepId; count: number }
  | { kind: 'finish'; step: StepId }
  | { kind: 'closed' };

/** `besideToday`: what waits for the lead alone is said elsewhere already. */
export function nextStep(
  coalition: Coalition,
  lead: UserId,
  { besideToday = false }: { besideToday?: boolean } = {},
): NextStep {
  if (coalition.over !== null) return { kind: 'closed' };
  if (coalition.channel.problem !== null) return { kind: 'channel' };
  return coalition.walk.at.step === '1' ? inStepOne(coalition, { lead, besideToday }) : inStep(coalition);
}

function inStep({ walk }: Coalition): NextStep {
  const { step } = walk.at;
  const left = unanswered(walk, step);
  return left.length > 0 ? { kind: 'questions', step, count: left.length } : { kind: 'finish', step };
}

/** In step 1 the partners come first: what they say is what its questions are about. */
function inStepOne(
  coalition: Coalition,
  { lead, besideToday }: { lead: UserId; besideToday: boolean },
): NextStep {
  const latest = latestInterviews(coalition);
  const talks = latest.filter(({ interview }) => interview?.status === 'talk');
  const toInvite = latest.filter(({ contact, interview }) => contact.user !== null && mayInvite(interview));
  // Who would rather talk waits for the lead: no reminder goes there.
  const waiting = latest.filter(
    ({ interview }) => interview !== undefined && isOpen(interview) && interview.status !== 'talk',
  );
  const readable = latest.filter(
    ({ interview }) => interview?.status === 'done' && accessTo(coalition, interview, lead) === 'reader',
  );
  if (activePartners(coalition).every((partner) => partner.own)) return { kind: 'addPartners' };
  if (talks.length > 0 && !besideToday)
    return { kind: 'talk', contacts: talks.map(({ contact }) => contact) };
  if (toInvite.length > 0) return { kind: 'invite', count: toInvite.length };
  // The first one was answered at the start.
  const isFresh = questionsOf('1', null).every(
    (question) => question === 'goal' || coalition.walk.answers[question] === undefined,
  );
  if (readable.length > 0 && isFresh) return { kind: 'read', count: readable.length };
  const step = inStep(coalition);
  if (waiting.length > 0 && (readable.length === 0 || step.kind === 'finish'))
    return { kind: 'wait', count: waiting.length };
  return step;
}
