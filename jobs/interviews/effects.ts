import type { EventOf } from '../../src/coalition/events.ts';
import { authorOf, contactOf, interviewOf } from '../../src/coalition/find.ts';
import type { InterviewsFact } from '../../src/coalition/interviews/events.ts';
import type { Coalition } from '../../src/coalition/state.ts';
import {
  type AreaEffects,
  type CoalitionEffectKinds,
  type Effect,
  type Follows,
  type HomesAfter,
  nothing,
  one,
  type PersonEffectKinds,
  type PersonFollows,
  toLeads,
} from '../engine/effects.ts';
import { settledFor } from '../rhythm/refresh.ts';
import { askOpened, askQuestion, showAnswered } from './asking.ts';
import { askConsent, askDeletion, closeConversation, sendPaused, sendRecorded } from './author-notes.ts';
import { noteUndelivered, sendInvitation } from './invitation.ts';
import { sendConsentAnswer, sendLeadNote } from './lead-notes.ts';
import { refresh } from './refresh.ts';
import { closeReceipt, confirmChange, sendReceipt } from './sent.ts';

const kinds = {
  invitation: { run: sendInvitation, lost: noteUndelivered },
  question: { run: askQuestion, lost: noteUndelivered },
  answered: { run: showAnswered },
  changed: { run: confirmChange },
  paused: { run: sendPaused },
  receipt: { run: sendReceipt },
  'close-receipt': { run: closeReceipt },
  recorded: { run: sendRecorded, lost: noteUndelivered },
  'consent-question': { run: askConsent },
  'consent-answer': { run: sendConsentAnswer },
  'deletion-question': { run: askDeletion },
  'lead-note': { run: sendLeadNote },
  refresh: { run: refresh },
  'close-conversation': { run: closeConversation },
} satisfies CoalitionEffectKinds;

type Kind = keyof typeof kinds;

/** Leads may have been reminded of this one: that line says what became of it. */
function heard(...others: Kind[]) {
  return (coalition: Coalition): Effect<Kind | 'bundle'>[] => [
    ...one(...others)(),
    ...settledFor(coalition.leads),
  ];
}

/** Leads get a private note, and what the author sees is brought up to date. */
function noted(...others: Kind[]) {
  return (coalition: Coalition): Effect<Kind | 'bundle'>[] => [
    ...heard(...others, 'refresh')(coalition),
    ...toLeads<Kind>('lead-note')(coalition),
  ];
}

/**
 * The question shrinks to a line, and the next one is asked, in this order. An answer to a question that is not asked now, or to a sent
 * interview, changes its line.
 */
function answered(coalition: Coalition, event: EventOf<'AnswerGiven'>): Effect<Kind>[] {
  const isAsked = interviewOf(coalition, event.interview)?.pointer != null;
  return [
    // What is added to an answer leaves the line as it is.
    ...(event.added || (isAsked && event.next !== null) ? [] : one<Kind>('answered')()),
    // Also after what is added: it may take up a paused interview again.
    ...(isAsked ? one<Kind>('question')() : []),
    ...changed(coalition, event),
  ];
}

/** Only after it was sent its author hears that a change is noted: the receipt is brought up to date. */
function changed(
  coalition: Coalition,
  { interview, at }: EventOf<'AnswerGiven' | 'AnswerEdited' | 'AnswerDeletionSettled'>,
): Effect<Kind>[] {
  const found = interviewOf(coalition, interview);
  const isChange = found?.status === 'done' && at > (found.sentAt ?? 0);
  return isChange ? one<Kind>('changed')() : [];
}

/** On the day on which somebody asked to be asked again, their invitation no longer says that they are left in peace. */
function reminded(coalition: Coalition, event: EventOf<'ContactReminded'>): Effect<Kind>[] {
  const isAskedAgain = interviewOf(coalition, event.interview)?.reminders === 0;
  return isAskedAgain ? one<Kind>('refresh')() : [];
}

const follows = {
  InterviewInvited: one('invitation'),
  InterviewDelivered: nothing,
  InterviewUndelivered: toLeads('lead-note'),
  InterviewStarted: heard('refresh'),
  InterviewResumed: one('question', 'refresh'),
  InterviewPaused: one('paused', 'refresh'),
  InterviewPostponed: heard('refresh'),
  InterviewDeclined: noted(),
  TalkProposed: noted(),
  InterviewHandedOver: noted(),
  QuestionRevisited: one('question'),
  AnswerGiven: answered,
  AnswerSkipped: one('question'),
  AnswerEdited: changed,
  AnswerDeletionAsked: one('deletion-question'),
  AnswerDeletionSettled: (coalition: Coalition, event: EventOf<'AnswerDeletionSettled'>) =>
    event.deleted ? changed(coalition, event) : [],
  InterviewSent: noted('receipt'),
  InterviewWithdrawn: noted('close-receipt'),
  InterviewErased: one('close-receipt', 'refresh'),
  TalkRecorded: heard('recorded'),
  ConsentAsked: one('consent-question'),
  ConsentGiven: one('consent-answer'),
  ConsentRefused: one('consent-answer'),
  ContactReminded: reminded,
  LeadToldSilent: nothing,
  LeadRemindedOfTalk: nothing,
  ContactToldOfTalk: nothing,
  // Its author sees it where they look: reading disturbs nobody.
  InterviewRead: nothing,
  ContactRemoved: (coalition: Coalition, { contact }: EventOf<'ContactRemoved'>) =>
    contactOf(coalition, contact)?.user == null ? [] : one<Kind>('close-conversation')(),
} satisfies Follows<Kind | 'bundle', InterviewsFact['type']>;

/** Of an interview only leads and its author see anything. */
const homes: HomesAfter = (coalition, event) => {
  if (!('interview' in event)) return null;
  const interview = interviewOf(coalition, event.interview);
  const author = interview === undefined ? null : authorOf(coalition, interview);
  return [...coalition.leads, ...(author === null ? [] : [author])];
};

const personKinds = { question: { run: askOpened } } satisfies PersonEffectKinds;

const personFollows = {
  InterviewOpened: ['question'],
  InterviewQueued: [],
  InterviewClosed: [],
  QuestionPosted: [],
} satisfies PersonFollows<keyof typeof personKinds>;

export const interviewEffects = {
  kinds,
  follows,
  homes,
  person: { kinds: personKinds, follows: personFollows },
} satisfies AreaEffects;
