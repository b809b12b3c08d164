import type { ModalView } from '@slack/types';
import { ownInvitation } from '../../coalition/meetings.ts';
import type { Words } from '../../coalition/meetings-commands.ts';
import type { MeetingAnswer } from '../../coalition/meetings-state.ts';
import type { Result } from '../../house.ts';
import { valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { openMeetings } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  textFor,
  type Visit,
} from '../visit.ts';
import { escapeMrkdwn } from '../words.ts';
import { type FoundMeeting, findMeeting } from './found.ts';
import { isAnswer } from './leading.ts';
import { buildShowView } from './show-view.ts';
import { buildMeetingNoteView } from './small-views.ts';
import { parseMeetingValue } from './words.ts';

// What an invitee does about a meeting: yes, no or maybe, a note beside it, and reading all of it.

interface Answered {
  coalition: string;
  meeting: string;
  sequence: number;
  /** `null`: the one that was given before. */
  answer: MeetingAnswer | null;
  note: Words;
}

function giveAnswer({ desk, workspace, user, request }: Visit, answered: Answered): Promise<Result> {
  const { coalition: id, meeting, sequence, note } = answered;
  const query = { person: user, coalition: id };
  return desk.house.act({ workspace, by: user, request, query }, (found) => {
    const coalition = found.coalition?.state;
    const planned = coalition?.meetings.find((each) => each.id === meeting);
    if (coalition == null || planned === undefined) return [{ key: 'unknown-meeting' }];
    const own = ownInvitation(coalition, planned, user);
    const answer = answered.answer ?? own?.invitee.answer ?? null;
    if (answer === null) return [{ key: 'not-invited' }];
    const command = { type: 'AnswerMeeting' as const, meeting, sequence, answer, note };
    return { coalitions: [{ id, commands: [{ ...command, contact: own?.contact.id ?? '' }] }] };
  });
}

export const handleAnswerMeeting: ClickHandler = async (visit) => {
  const { desk, detail: answer } = visit;
  const where = parseMeetingValue(visit.value);
  if (!isAnswer(answer)) return visit.ack();
  const result = await giveAnswer(visit, { ...where, answer, note: 'same' });
  await visit.ack();
  const { person, coalition } = result.found;
  const text = textFor(desk, person.state, coalition?.state);
  if (result.status === 'refused')
    return answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'unknown-meeting']);
  if (visit.view !== null) return showAgain(visit, where, visit.view.id);
  // Home, like the pinned message, changes by itself.
  if (visit.message === null || isAnsweredInPlace(visit, result, where.meeting)) return;
  const name = escapeMrkdwn(coalition?.state?.name ?? '');
  await answerClick(visit, text, text.meetings.mine.noted(text.meetings.answered[answer], name));
};

/** The invitation and the pinned message change by themselves; in any other message the answer is said. */
function isAnsweredInPlace({ user, message }: ClickVisit, { found }: Result, meeting: string): boolean {
  const coalition = found.coalition?.state;
  const planned = coalition?.meetings.find(({ id }) => id === meeting);
  if (message === null || coalition == null || planned === undefined) return false;
  const own = ownInvitation(coalition, planned, user)?.invitee.messages ?? [];
  return message.ts === found.person.state?.hub || own.some(({ ts }) => ts === message.ts);
}

export const handleOpenMeetingNote: ClickHandler = async (visit) => {
  const { desk, workspace, user } = visit;
  const where = parseMeetingValue(visit.value);
  const found = await findMeeting(visit, where);
  const own = found.coalition === null ? undefined : ownInvitation(found.coalition, found.meeting, user);
  if (found.coalition === null || own === undefined) {
    await visit.ack();
    const key = found.coalition === null ? 'unknown-meeting' : 'not-invited';
    return answerClick(visit, found.text, found.text.problems[key]);
  }
  const { coalition, meeting, text } = found;
  const open = await openMeetings(desk, workspace, { coalition, meetings: [meeting], user });
  await visit.ack();
  const { note } = own.invitee;
  const meta = { coalition: coalition.id, meeting: meeting.id, sequence: where.sequence, key: drawKey() };
  const view = buildMeetingNoteView(text, meta, note === null ? '' : (open(note) ?? ''));
  await showView(visit, view, { onTop: visit.view !== null });
};

export const handleMeetingNote: SubmitHandler = async (visit) => {
  const { desk, values, meta } = visit;
  const { coalition = '', meeting = '', sequence = -1, key = '' } = meta;
  const written = valueIn(values, 'note');
  const entry = `meeting.${meeting}.note.${deriveId(key, visit.user)}`;
  const note = written === '' ? null : { entry, text: written };
  const result = await giveAnswer(visit, { coalition, meeting, sequence, answer: null, note });
  const text = textFor(desk, result.found.person.state, result.found.coalition?.state);
  if (result.status === 'refused') return refuseSubmission(visit, text, result.problems);
  await visit.ack();
  const under = visit.view.previous_view_id;
  if (under != null) await showAgain(visit, { coalition, meeting }, under);
};

/** A meeting in a window, with what this person may read of it. */
async function shownTo(visit: Visit, found: FoundMeeting, page: number): Promise<ModalView | null> {
  const { desk, workspace, user } = visit;
  const { coalition, meeting, text, zone } = found;
  const own = ownInvitation(coalition, meeting, user);
  if (own === undefined) return null;
  const open = await openMeetings(desk, workspace, { coalition, meetings: [meeting], user });
  return buildShowView(text, { coalition, meeting, invitee: own.invitee, zone, open, page });
}

async function showAgain(
  visit: Visit,
  where: { coalition: string; meeting: string },
  view: string,
): Promise<void> {
  const found = await findMeeting(visit, where);
  const shown = found.coalition === null ? null : await shownTo(visit, found, 0);
  if (shown !== null) await updateView(visit, { view_id: view }, shown);
}

export const handleShowMeeting: ClickHandler = async (visit) => {
  const found = await findMeeting(visit, parseMeetingValue(visit.value));
  const view = found.coalition === null ? null : await shownTo(visit, found, 0);
  await visit.ack();
  if (view !== null) return void (await showView(visit, view, { onTop: visit.view !== null }));
  const key = found.coalition === null ? 'unknown-meeting' : 'not-invited';
  await answerClick(visit, found.text, found.text.problems[key]);
};

export const handleShowPage: ClickHandler = async (visit) => {
  const { coalition = '', meeting = '' } = visit.view?.meta ?? {};
  const found = await findMeeting(visit, { coalition, meeting });
  const view = found.coalition === null ? null : await shownTo(visit, found, Number(visit.detail));
  await visit.ack();
  if (view !== null && visit.view !== null) await updateView(visit, { view_id: visit.view.id }, view);
};
