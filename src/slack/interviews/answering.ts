import { accessTo } from '../../coalition/access.ts';
import type { Result } from '../../house.ts';
import { isQuestionId, optionsOf, type QuestionId } from '../../method/interview.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import { parseSpot, type Spot } from '../place.ts';
import { openAnswers } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  type ClickVisit,
  drawKey,
  noticeView,
  refuseSubmission,
  type SubmitHandler,
} from '../visit.ts';
import { actAsAuthor, findInterview, textOf } from './author.ts';
import { showAnswer, showAnswers } from './shown-answer.ts';
import { buildAnswerView, buildOwnView } from './views.ts';

// Answering by button and modal; typing in the DM is typed.ts.

function draftForm(interview: string, question: string): string {
  return `answer-${interview}-${question}`;
}

interface Draft {
  choice?: string;
  text: string;
  /** When it was kept. */
  at: number;
}

/** A draft that was kept before the question was answered another way would undo that answer. */
function draftSince(kept: string | null, answeredAt: number): Draft | null {
  const draft: Draft | null = kept === null ? null : JSON.parse(kept);
  return draft !== null && draft.at > answeredAt ? draft : null;
}

/** The modal for one question, with the answer as it is now or the draft that was kept. */
export const handleOpenAnswer: ClickHandler = async (visit) => {
  const spot = parseSpot(visit.value);
  const { question = 'motive', interview: id = '' } = spot;
  const own = await findInterview(visit, spot, draftForm(id, question));
  if (own.coalition === null) {
    await visit.ack();
    return answerClick(visit, own.text, own.text.problems['unknown-interview']);
  }
  const { coalition, interview, text, found } = own;
  if (accessTo(coalition, interview, visit.user) !== 'author') {
    await visit.ack();
    return answerClick(
      visit,
      text,
      text.problems[interview.status === 'erased' ? 'interview-closed' : 'not-yours'],
    );
  }
  const open = await openAnswers(visit.desk, visit.workspace, { coalition, interview, user: visit.user });
  await visit.ack();
  const draft = draftSince(found.draft, interview.answers[question]?.at ?? 0);
  const shown = showAnswer(text, interview, { question, open });
  const view = buildAnswerView(text, {
    ...{ coalition: coalition.id, interview: interview.id, question, key: drawKey() },
    choice: draft?.choice ?? shown?.option ?? undefined,
    initial: draft?.text ?? shown?.text,
    ...(draft === null ? {} : { draft: 'offered' as const }),
  });
  await showView(visit, view, { onTop: visit.view !== null });
};

export const handleAnswer: SubmitHandler = async (visit) => {
  const { meta, values } = visit;
  const { coalition = '', interview = '', question = '' } = meta;
  if (!isQuestionId(question)) return visit.ack();
  const text = JSON.stringify(answerIn(question, values));
  const entry = `${interview}.${question}.${visit.request}`;
  const result = await actAsAuthor(
    visit,
    { coalition, interview },
    {
      command: () => ({ type: 'GiveAnswer', interview, question, answer: { entry, text }, typed: null }),
      draft: { form: draftForm(interview, question), text: null },
    },
  );
  if (result.status === 'refused') return refuseSubmission(visit, textOf(visit, result), result.problems);
  await visit.ack();
  await refreshOwn(visit, { coalition, interview });
};

function answerIn(question: QuestionId, values: Values): { choice?: string; text?: string } {
  const choice = valueIn(values, 'choice');
  const text = valueIn(values, 'answer');
  return {
    ...(optionsOf(question).includes(choice) ? { choice } : {}),
    ...(text === '' ? {} : { text }),
  };
}

/** The list of answers that the modal was opened from, when it is there. */
async function refreshOwn(visit: Parameters<SubmitHandler>[0], spot: Spot): Promise<void> {
  const under = visit.view.previous_view_id;
  if (under === null || under === undefined) return;
  const view = await ownView(visit, spot, 0);
  if (view !== null) await updateView(visit, { view_id: under }, view);
}

async function ownView(visit: Parameters<typeof findInterview>[0], spot: Spot, page: number) {
  const own = await findInterview(visit, spot);
  if (own.coalition === null || accessTo(own.coalition, own.interview, visit.user) !== 'author') return null;
  const { coalition, interview, text } = own;
  const open = await openAnswers(visit.desk, visit.workspace, { coalition, interview, user: visit.user });
  return buildOwnView(text, { coalition, interview, answers: showAnswers(text, interview, open), page });
}

/** Reads all of one's own answers back, paged. */
export const handleOpenOwn: ClickHandler = async (visit) => {
  const view = await ownView(visit, parseSpot(visit.value), 0);
  await visit.ack();
  if (view === null) return tellGone(visit);
  await showView(visit, view, { onTop: false });
};

export const handleOwnPage: ClickHandler = async (visit) => {
  const { coalition = '', interview = '' } = visit.view?.meta ?? {};
  const view = await ownView(visit, { coalition, interview }, Number(visit.detail));
  await visit.ack();
  if (view === null || visit.view === null) return;
  await updateView(visit, { view_id: visit.view.id }, view);
};

async function tellGone(visit: ClickVisit): Promise<void> {
  const { text } = await findInterview(visit, parseSpot(visit.value));
  await answerClick(visit, text, text.problems['unknown-interview']);
}

export const handleSaveDraft: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  const { coalition = '', interview = '', question = '' } = view?.meta ?? {};
  if (view === null || !isQuestionId(question)) return visit.ack();
  const choice = valueIn(view.values, 'choice');
  const typed = valueIn(view.values, 'answer');
  const written = { ...(choice === '' ? {} : { choice }), text: typed, at: desk.clock.now() };
  const form = draftForm(interview, question);
  const query = { person: user, coalition };
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    const own = found.coalition?.state?.interviews.find((each) => each.id === interview);
    if (own === undefined || found.coalition?.state == null) return [{ key: 'unknown-interview' }];
    if (accessTo(found.coalition.state, own, user) !== 'author') return [{ key: 'not-yours' }];
    return { draft: { form, text: JSON.stringify(written) } };
  });
  await visit.ack();
  const text = textOf(visit, result);
  if (result.status === 'refused')
    return answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'not-yours']);
  const saved = buildAnswerView(text, {
    ...{ coalition, interview, question, key: view.meta.key ?? drawKey(), draft: 'saved' as const },
    ...{ choice: written.choice, initial: written.text },
  });
  await updateView(visit, { view_id: view.id, hash: view.hash }, saved);
};

/** The option that was clicked is the answer; typing or the modal adds words to it. */
export const handleChoice: ClickHandler = async (visit) => {
  const spot = parseSpot(visit.value);
  const { question } = spot;
  if (question === undefined || !optionsOf(question).includes(visit.detail)) return visit.ack();
  const text = JSON.stringify({ choice: visit.detail });
  await answerSimply(visit, spot, (interview) => ({
    ...{ type: 'GiveAnswer', interview, question, typed: null },
    answer: { entry: `${interview}.${question}.${visit.request.replaceAll('.', '-')}`, text },
  }));
};

export const handleSkip: ClickHandler = async (visit) => {
  const spot = parseSpot(visit.value);
  const { question = 'motive' } = spot;
  await answerSimply(visit, spot, (interview) => ({ type: 'SkipQuestion', interview, question }));
};

export const handleBack: ClickHandler = async (visit) => {
  const spot = parseSpot(visit.value);
  const from = spot.question ?? 'review';
  await answerSimply(visit, spot, (interview) => ({
    ...{ type: 'RevisitQuestion', interview, question: 'previous', from },
  }));
};

/** A long answer is changed in the DM: the question is posted again. */
export const handleChangeInDm: ClickHandler = async (visit) => {
  const spot = parseSpot(visit.value);
  const { question = 'motive' } = spot;
  const result = await answerSimply(visit, spot, (interview) => ({
    type: 'RevisitQuestion',
    interview,
    question,
  }));
  if (result.status === 'refused' || visit.view === null) return;
  const text = textOf(visit, result);
  await updateView(visit, { view_id: visit.view.id }, noticeView(text, text.answerForm.askedInDm));
};

export const handleSettleDeletion: ClickHandler = async (visit) => {
  const [coalition = '', interview = '', ...ts] = visit.value.split('.');
  const remove = visit.detail === 'yes';
  const command = { type: 'SettleDeletion' as const, interview, ts: ts.join('.'), delete: remove };
  const result = await actAsAuthor(visit, { coalition, interview }, { command: () => command });
  await visit.ack();
  const text = textOf(visit, result);
  const settled = remove ? text.deletion.deleted : text.deletion.kept;
  const words = result.status === 'refused' ? text.problems['interview-closed'] : settled;
  await visit.respond({ replace_original: true, text: words });
};

async function answerSimply(
  visit: ClickVisit,
  spot: Spot,
  command: Parameters<typeof actAsAuthor>[2]['command'],
): Promise<Result> {
  const result = await actAsAuthor(visit, spot, { command });
  await visit.ack();
  if (result.status !== 'refused') return result;
  const text = textOf(visit, result);
  await answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'interview-closed']);
  return result;
}
