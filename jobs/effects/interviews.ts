import { accessTo } from '../../src/coalition/access.ts';
import { authorOf, contactOf, isVolunteer } from '../../src/coalition/find.ts';
import { isOpen } from '../../src/coalition/interviews.ts';
import type { Coalition, Interview } from '../../src/coalition/state.ts';
import {
  decidePerson,
  foldPerson,
  isSame,
  marks,
  nobodyYet,
  type PersonCommand,
} from '../../src/person/person.ts';
import {
  buildChangedMessage,
  buildConsentMessage,
  buildDeletionMessage,
  buildPausedMessage,
  buildRecordedMessage,
} from '../../src/slack/interviews/author-notes.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { askId } from '../../src/slack/interviews/progress.ts';
import {
  buildAnsweredMessage,
  buildQuestionMessage,
  buildReviewMessage,
} from '../../src/slack/interviews/questions.ts';
import { buildClosedReceipt, buildReceiptMessage } from '../../src/slack/interviews/receipt.ts';
import { showAnswer, showAnswers } from '../../src/slack/interviews/shown-answer.ts';
import { profileOf } from '../../src/slack/people.ts';
import { openAnswers } from '../../src/slack/vault.ts';
import { explain, Later, Undeliverable, updateMessage } from '../post-once.ts';
import {
  type CoalitionScene,
  interviewIn,
  meet,
  postedOf,
  record,
  type Scene,
  type Turn,
  tell,
  turnOf,
} from '../scene.ts';
import { refreshHub } from './hub.ts';
import { refreshInvitation, refreshTurn } from './refresh.ts';

// What an interview's author sees of what happens: each function is one effect, run again when it failed.

/** M1.4: the invitation, and the pinned message from which all can be reached. */
export async function sendInvitation(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null || !isOpen(turn.interview)) return;
  const { interview, met } = turn;
  const { coalition, desk, workspace } = scene;
  const profile = await profileOf(desk, workspace, met.user).catch((error: unknown) => {
    throw explain(error);
  });
  if (profile === null) throw new Undeliverable('user_not_found');
  if (profile.isGone || profile.isBot) throw new Undeliverable('user_disabled');
  const place = { coalition: coalition.id, interview: interview.id };
  if (!postedOf(met.person, interview.id).some(({ ask }) => ask === marks.invitation)) {
    const asking: PersonCommand[] = asksHours(turn, coalition)
      ? [{ type: 'NoteHoursAsked', interview: interview.id }]
      : [];
    const now = desk.clock.now();
    const events = asking.flatMap((command) => decidePerson(met.person, command, now));
    await tell(scene, met, {
      message: buildInvitationMessage(met.text, {
        ...{ coalition, interview, person: foldPerson(events, met.person) },
      }),
      mark: { ...place, question: 'none', ask: marks.invitation },
      plan: {
        coalitions: [{ id: coalition.id, commands: [{ type: 'NoteDelivered', interview: interview.id }] }],
        person: [
          ...(profile.zone === null ? [] : [{ type: 'NoteZone' as const, zone: profile.zone }]),
          ...asking,
        ],
      },
    });
  }
  await refreshHub(scene, met.user);
}

/** A volunteer's first message asks once which hours suit them. */
function asksHours({ interview, met: { person } }: Turn, coalition: Coalition): boolean {
  const { hours, hoursAsked } = (person ?? nobodyYet).rhythm;
  return isVolunteer(coalition, interview) && hours === null && hoursAsked === null;
}

/** The invitation could not be delivered: the leads are told once. */
export async function noteUndelivered(scene: CoalitionScene, reason: string): Promise<void> {
  const interview = interviewIn(scene);
  const user = interview === undefined ? null : authorOf(scene.coalition, interview);
  if (interview === undefined || user === null) return;
  const command = { type: 'NoteUndelivered' as const, interview: interview.id, reason };
  await record(scene, user, { coalitions: [{ id: scene.coalition.id, commands: [command] }] });
}

/** The next question, or the review: once the person has stopped typing for a moment. */
export async function askQuestion(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null) return;
  const { event } = scene;
  if (event.type === 'AnswerGiven' && event.ts !== null) waitForTyping(scene, turn.interview);
  await postQuestion(scene, { coalition: scene.coalition, ...turn });
}

/** Three short messages in a row are one answer: the next question waits until it is quiet. */
function waitForTyping({ desk }: Scene, { lastSign }: Interview): void {
  const left = lastSign + desk.typingPauseMs - desk.clock.now();
  if (left > 0) throw new Later(Date.now() + left);
}

/** Posts what is asked now, if this interview is the one that is open and it is not posted yet. */
export async function postQuestion(
  scene: Scene,
  { coalition, interview, met }: Turn & { coalition: Coalition },
): Promise<void> {
  const { pointer } = interview;
  const place = { coalition: coalition.id, interview: interview.id };
  if (pointer === null || !isSame(met.person?.open ?? null, place)) return;
  if (interview.status !== 'answering' && interview.status !== 'done') return;
  const { question, ask } = pointer;
  if (postedOf(met.person, interview.id).some((posted) => posted.ask === ask)) return;
  const open = await openAnswers(scene.desk, scene.workspace, { coalition, interview, user: met.user });
  const message =
    question === 'review'
      ? buildReviewMessage(met.text, { coalition, interview })
      : buildQuestionMessage(met.text, {
          ...{ coalition, interview, question },
          present: showAnswer(met.text, interview, { question, open }),
        });
  const mark = { ...place, question: question === 'review' ? ('none' as const) : question, ask };
  const isFirst = postedOf(met.person, interview.id).every((posted) => posted.question === 'none');
  const { channel } = await tell(scene, met, { message, mark, id: askId(interview.id, ask) });
  // The invitation may still say that it waits its turn.
  if (isFirst) await refreshInvitation(scene, { coalition, interview, met }, channel);
}

/** An answered question shrinks to a line. */
export async function showAnswered(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  const { event, coalition, desk } = scene;
  if (turn === null || !('interview' in event && 'question' in event) || event.question === 'review') return;
  if (event.type === 'AnswerGiven' && event.added) return;
  const { met, interview } = turn;
  const { question } = event;
  if (met.person?.dm == null) return;
  const message = buildAnsweredMessage(met.text, { coalition, interview, question });
  // Going back leaves earlier postings of the same question behind.
  for (const posted of postedOf(met.person, interview.id)) {
    if (posted.question !== question || posted.ask === interview.pointer?.ask) continue;
    await updateMessage(desk, { channel: met.person.dm, ts: posted.ts }, message);
  }
}

export async function sendPaused(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null || turn.interview.status !== 'paused') return;
  const { interview, met } = turn;
  const { coalition } = scene;
  const gaveWay = !isSame(met.person?.open ?? null, { coalition: coalition.id, interview: interview.id });
  await tell(scene, met, { message: buildPausedMessage(met.text, { coalition, interview, gaveWay }) });
}

/** The receipt of one's own answers. What is typed after it answers nothing. */
export async function sendReceipt(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null || turn.interview.status !== 'done') return;
  const { interview, met } = turn;
  const { coalition, desk, workspace } = scene;
  const open = await openAnswers(desk, workspace, { coalition, interview, user: met.user });
  const answers = showAnswers(met.text, interview, open);
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.receipt,
  };
  await tell(scene, met, { message: buildReceiptMessage(met.text, { coalition, interview, answers }), mark });
}

/** A change after sending: says so, and brings the receipt up to date. */
export async function confirmChange(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  const { event, coalition, desk, workspace } = scene;
  if (turn === null || turn.interview.status !== 'done') return;
  if (!('interview' in event && 'question' in event) || event.question === 'review') return;
  if (event.type === 'AnswerDeletionSettled' && !event.deleted) return;
  const { interview, met } = turn;
  if (event.at <= (interview.sentAt ?? 0)) return;
  const receipt = postedOf(met.person, interview.id).findLast(({ ask }) => ask === marks.receipt);
  if (receipt !== undefined && met.person?.dm != null) {
    const open = await openAnswers(desk, workspace, { coalition, interview, user: met.user });
    const message = buildReceiptMessage(met.text, {
      coalition,
      interview,
      answers: showAnswers(met.text, interview, open),
    });
    await updateMessage(desk, { channel: met.person.dm, ts: receipt.ts }, message);
  }
  const { question } = event;
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.changed,
  };
  await tell(scene, met, {
    message: buildChangedMessage(met.text, { coalition, interview, question }),
    mark,
  });
}

/** Withdrawn or erased: the receipt no longer shows the answers. */
export async function closeReceipt(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null || turn.met.person?.dm == null) return;
  const { interview, met } = turn;
  const channel = turn.met.person.dm;
  for (const { ts } of postedOf(met.person, interview.id).filter(({ ask }) => ask === marks.receipt)) {
    await updateMessage(
      scene.desk,
      { channel, ts },
      buildClosedReceipt(met.text, scene.coalition, interview),
    );
  }
}

export async function sendRecorded(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  if (turn === null || turn.interview.status !== 'recorded') return;
  const { interview, met } = turn;
  const { coalition } = scene;
  const mark = {
    coalition: coalition.id,
    interview: interview.id,
    question: 'none' as const,
    ask: marks.recorded,
  };
  await tell(scene, met, { message: buildRecordedMessage(met.text, coalition, interview), mark });
  await refreshHub(scene, met.user);
}

export async function askConsent(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  const { event, coalition } = scene;
  if (turn === null || event.type !== 'ConsentAsked') return;
  const { interview, met } = turn;
  if (accessTo(coalition, interview, event.lead) !== 'ask-first') return;
  await tell(scene, met, {
    message: buildConsentMessage(met.text, { coalition, interview, lead: event.lead }),
  });
}

export async function askDeletion(scene: CoalitionScene): Promise<void> {
  const turn = await turnOf(scene);
  const { event, coalition } = scene;
  if (turn === null || event.type !== 'AnswerDeletionAsked') return;
  const { interview, question, ts } = event;
  const message = buildDeletionMessage(turn.met.text, { coalition: coalition.id, interview, question, ts });
  await tell(scene, turn.met, { message });
}

/** Somebody who is no longer a contact is asked nothing more: no button that would ask stays behind. */
export async function closeConversation(scene: CoalitionScene): Promise<void> {
  const { coalition, event } = scene;
  if (event.type !== 'ContactRemoved') return;
  const user = contactOf(coalition, event.contact)?.user ?? null;
  if (user === null) return;
  const theirs = coalition.interviews.filter(({ contact }) => contact === event.contact);
  await record(scene, user, {
    person: theirs.map(({ id }) => ({
      type: 'CloseInterview' as const,
      coalition: coalition.id,
      interview: id,
    })),
  });
  const met = await meet(scene, user, coalition);
  for (const interview of theirs) await refreshTurn(scene, { interview, met });
  await refreshHub(scene, user);
}
