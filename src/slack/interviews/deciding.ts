import type { ModalView } from '@slack/types';
import { addDays, localDay } from '../../calendar/zone.ts';
import { accessTo } from '../../coalition/access.ts';
import type { CoalitionCommand } from '../../coalition/commands.ts';
import { isOpen } from '../../coalition/interviews.ts';
import { valueIn } from '../inputs.ts';
import { showView } from '../open-views.ts';
import { checkPeople } from '../people.ts';
import { parseSpot } from '../place.ts';
import { answerClick, type ClickHandler, drawKey, refuseSubmission, type SubmitHandler } from '../visit.ts';
import { actAsAuthor, findInterview, type OwnInterview, textOf } from './author.ts';
import { buildDeclineView, buildHandOverView, buildPostponeView, buildProposeTalkView } from './views.ts';

// What a contact decides about the interview as a whole: now, later, in person, a colleague, not at all.

type Simple = Extract<
  CoalitionCommand,
  {
    type:
      | 'StartInterview'
      | 'ResumeInterview'
      | 'PauseInterview'
      | 'SendInterview'
      | 'WithdrawInterview'
      | 'EraseInterview';
  }
>['type'];

/** A button that does one thing; what the person sees of it is a reaction's work. */
function oneClick(type: Simple): ClickHandler {
  return async (visit) => {
    const result = await actAsAuthor(visit, parseSpot(visit.value), {
      command: (interview) => ({ type, interview }),
    });
    await visit.ack();
    if (result.status !== 'refused') return;
    const text = textOf(visit, result);
    await answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'interview-closed']);
  };
}

export const handleStartInterview = oneClick('StartInterview');
export const handleResume = oneClick('ResumeInterview');
export const handlePause = oneClick('PauseInterview');
export const handleSend = oneClick('SendInterview');
export const handleWithdraw = oneClick('WithdrawInterview');
export const handleErase = oneClick('EraseInterview');

/** A button that opens a modal about one's own interview, as long as it is open. */
function openModal(build: (own: OwnInterview) => ModalView): ClickHandler {
  return async (visit) => {
    const own = await findInterview(visit, parseSpot(visit.value));
    await visit.ack();
    if (own.coalition === null) return answerClick(visit, own.text, own.text.problems['unknown-interview']);
    // First: an erased interview is nobody's any more.
    if (!isOpen(own.interview)) return answerClick(visit, own.text, own.text.problems['interview-closed']);
    const isAuthor = accessTo(own.coalition, own.interview, visit.user) === 'author';
    if (!isAuthor) return answerClick(visit, own.text, own.text.problems['not-yours']);
    await showView(visit, build(own), { onTop: false });
  };
}

function metaOf({ coalition, interview }: OwnInterview) {
  return { coalition: coalition.id, interview: interview.id, key: drawKey() };
}

export const handleOpenPostpone = openModal((own) => buildPostponeView(own.text, metaOf(own)));
export const handleOpenHandOver = openModal((own) => buildHandOverView(own.text, metaOf(own)));
export const handleOpenDecline = openModal((own) => buildDeclineView(own.text, own.coalition, own.interview));
export const handleOpenProposeTalk = openModal((own) =>
  buildProposeTalkView(own.text, own.coalition, own.interview),
);

export const handlePostpone: SubmitHandler = async (visit) => {
  const { desk, values, workspace, user } = visit;
  const { person } = await desk.store.load(workspace, { person: user });
  const today = localDay(person.state?.zone ?? desk.timezone, desk.clock.now());
  const when = valueIn(values, 'when');
  const until =
    { tomorrow: addDays(today, 1), 'next-week': addDays(today, 7) }[when] ?? valueIn(values, 'until');
  const result = await actAsAuthor(visit, spotOf(visit), {
    command: (interview) => ({ type: 'PostponeInterview', interview, until, today }),
  });
  if (result.status !== 'refused') return visit.ack();
  const problems = until === '' ? [{ field: 'until', key: 'day-missing' as const }] : result.problems;
  await refuseSubmission(visit, textOf(visit, result), problems);
};

export const handleHandOver: SubmitHandler = async (visit) => {
  const { desk, workspace, values, meta } = visit;
  const chosen = valueIn(values, 'colleague');
  const users = chosen === '' ? [] : [chosen];
  const { profiles, problems } = await checkPeople(desk, workspace, { users, field: 'colleague' });
  const [profile] = profiles;
  const to = {
    ...{ id: `${meta.key}h`, user: profile?.user ?? null, name: profile?.name ?? '', reach: null },
    outside: profile?.outside ?? false,
  };
  if (problems.length > 0) {
    const own = await findInterview(visit, spotOf(visit));
    return refuseSubmission(visit, own.text, problems);
  }
  const result = await actAsAuthor(visit, spotOf(visit), {
    command: (interview) => ({ type: 'HandOverInterview', interview, to, newInterview: `${meta.key}i` }),
  });
  if (result.status !== 'refused') return visit.ack();
  await refuseSubmission(visit, textOf(visit, result), result.problems);
};

function submits(type: 'DeclineInterview' | 'ProposeTalk'): SubmitHandler {
  return async (visit) => {
    const result = await actAsAuthor(visit, spotOf(visit), {
      ...{ command: (interview) => ({ type, interview }), request: visit.trigger },
    });
    if (result.status !== 'refused') return visit.ack();
    await refuseSubmission(visit, textOf(visit, result), result.problems);
  };
}

export const handleDecline = submits('DeclineInterview');
export const handleProposeTalk = submits('ProposeTalk');

function spotOf({ meta }: Parameters<SubmitHandler>[0]) {
  return { coalition: meta.coalition ?? '', interview: meta.interview ?? '' };
}
