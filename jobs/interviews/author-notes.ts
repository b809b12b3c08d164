import { contactOf } from '../../src/coalition/find.ts';
import { accessTo } from '../../src/coalition/interviews/read.ts';
import { isSame, marks } from '../../src/person/person.ts';
import {
  buildConsentMessage,
  buildDeletionMessage,
  buildPausedMessage,
  buildRecordedMessage,
} from '../../src/slack/interviews/author-notes.ts';
import { type CoalitionEffectContext, recipientOf, record, tell } from '../engine/effect-context.ts';
import { refreshHubAfter } from '../person/hub.ts';
import { refreshTurn } from './refresh.ts';
import { leaveQuestion } from './settling.ts';
import { turnOf } from './turn.ts';

// What an interview's author is told, or asked, beside the questions.

export async function sendPaused(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null || turn.interview.status !== 'paused') return;
  const { interview, recipient } = turn;
  const { coalition } = effect;
  await leaveQuestion(effect.context, recipient, null);
  const gaveWay = !isSame(recipient.person?.open ?? null, {
    coalition: coalition.id,
    interview: interview.id,
  });
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.paused,
  };
  await tell(effect, recipient, {
    message: buildPausedMessage(recipient.text, { coalition, interview, gaveWay }),
    mark,
  });
}

export async function sendRecorded(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  if (turn === null || turn.interview.status !== 'recorded') return;
  const { interview, recipient } = turn;
  const { coalition } = effect;
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.recorded,
  };
  await tell(effect, recipient, {
    message: buildRecordedMessage(recipient.text, coalition, interview),
    mark,
  });
  await refreshHubAfter(effect, recipient.user);
}

export async function askConsent(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  const { event, coalition } = effect;
  if (turn === null || event.type !== 'ConsentAsked') return;
  const { interview, recipient } = turn;
  if (accessTo(coalition, interview, event.lead) !== 'ask-first') return;
  await tell(effect, recipient, {
    message: buildConsentMessage(recipient.text, { coalition, interview, lead: event.lead }),
  });
}

export async function askDeletion(effect: CoalitionEffectContext): Promise<void> {
  const turn = await turnOf(effect);
  const { event, coalition } = effect;
  if (turn === null || event.type !== 'AnswerDeletionAsked') return;
  const { interview, question, ts } = event;
  const message = buildDeletionMessage(turn.recipient.text, {
    coalition: coalition.id,
    interview,
    question,
    ts,
  });
  await tell(effect, turn.recipient, { message });
}

/** Ends the interviews of somebody who is no longer a contact: no button stays in their DM that would ask more. */
export async function closeConversation(effect: CoalitionEffectContext): Promise<void> {
  const { coalition, event } = effect;
  if (event.type !== 'ContactRemoved') return;
  const user = contactOf(coalition, event.contact)?.user ?? null;
  if (user === null) return;
  const theirs = coalition.interviews.filter(({ contact }) => contact === event.contact);
  await record(effect, user, {
    person: theirs.map(({ id }) => ({
      type: 'CloseInterview' as const,
      coalition: coalition.id,
      interview: id,
    })),
  });
  const recipient = await recipientOf(effect, user, coalition);
  for (const interview of theirs) await refreshTurn(effect, { interview, recipient });
  await refreshHubAfter(effect, user);
}
