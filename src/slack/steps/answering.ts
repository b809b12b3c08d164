import { createHash } from 'node:crypto';
import type { ModalView } from '@slack/types';
import type { StepAnswerInput } from '../../coalition/commands.ts';
import type { Coalition } from '../../coalition/state.ts';
import { versionOf } from '../../coalition/walk.ts';
import {
  isStepId,
  isStepQuestionId,
  questionsOf,
  type StepId,
  type StepQuestionId,
  stepOfQuestion,
} from '../../method/steps.ts';
import { openClicked } from '../coalitions/which.ts';
import { type Values, valueIn } from '../inputs.ts';
import { showView, updateView } from '../open-views.ts';
import type { Meta } from '../place.ts';
import { openSteps } from '../vault.ts';
import {
  type ClickHandler,
  deriveId,
  drawKey,
  refuseSubmission,
  type SubmitHandler,
  type SubmitVisit,
  textFor,
  type Visit,
} from '../visit.ts';
import { type AskedQuestion, buildStepFormView } from './form-view.ts';
import { refreshUnder, type Showing, zoneOf } from './showing.ts';
import { questionsOnPage } from './step-view.ts';
import { parseStepValue } from './words.ts';

// Answering a step's questions, three at a time, or one by itself.

/** Which questions a form asks. */
interface Page {
  step: StepId;
  /** `null`: one question by itself. */
  page: number | null;
  questions: StepQuestionId[];
  pages: number;
}

function pageOf(coalition: Coalition, step: StepId, page: number): Page {
  const all = questionsOf(step, coalition.walk.document);
  const pages = Math.max(1, Math.ceil(all.length / questionsOnPage));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { step, page: at, pages, questions: all.slice(at * questionsOnPage, (at + 1) * questionsOnPage) };
}

function singlePage(question: StepQuestionId): Page {
  return { step: stepOfQuestion(question), page: null, pages: 1, questions: [question] };
}

function draftForm(coalition: string, { step, page, questions }: Page): string {
  return `step-${coalition}-${page === null ? (questions[0] ?? '') : `${step}-${page}`}`;
}

interface Draft {
  values: Values;
  at: number;
}

/** A draft that is older than an answer would undo that answer. */
function draftFor(kept: string | null, coalition: Coalition, questions: StepQuestionId[]): Draft | null {
  const draft: Draft | null = kept === null ? null : JSON.parse(kept);
  const answered = questions.map((question) => versionOf(coalition.walk, question)?.at ?? 0);
  return draft !== null && draft.at > Math.max(0, ...answered) ? draft : null;
}

/** What the form showed of an answer, so that what was left alone is not stored again. */
function digestOf(words: string, choice: string | null): string {
  return createHash('sha256')
    .update(`${choice ?? ''} ${words}`)
    .digest('base64url')
    .slice(0, 12);
}

async function present(
  visit: Visit,
  coalition: Coalition,
  questions: StepQuestionId[],
): Promise<AskedQuestion[]> {
  const versions = questions.map((question) => versionOf(coalition.walk, question));
  const entries = versions.map((version) => version?.entry ?? null);
  const open = await openSteps(visit.desk, visit.workspace, { coalition, entries, user: visit.user });
  return questions.map((question, at) => {
    const version = versions[at];
    const words = version?.entry == null ? '' : (open(version.entry) ?? '');
    const isOpen = coalition.walk.answers[question]?.open ?? false;
    return { question, words, choice: version?.choice ?? null, open: isOpen };
  });
}

function metaFor(coalition: Coalition, { step, page }: Page, asked: AskedQuestion[]): Meta {
  return {
    ...{ coalition: coalition.id, step, round: coalition.walk.at.round, key: drawKey() },
    ...(page === null ? {} : { page }),
    asked: asked.map(({ question, words, choice }) => [
      question,
      coalition.walk.answers[question]?.versions.length ?? 0,
      digestOf(words, choice),
    ]),
  };
}

async function formView(
  visit: Visit,
  { text, coalition, person }: Showing,
  { page, draft }: { page: Page; draft: string | null },
): Promise<ModalView> {
  const asked = await present(visit, coalition, page.questions);
  const kept = draftFor(draft, coalition, page.questions);
  return buildStepFormView(text, {
    ...{ coalition, step: page.step, page: page.page, pages: page.pages },
    meta: metaFor(coalition, page, asked),
    asked: kept === null ? asked : asked.map((each) => filledIn(each, kept.values)),
    zone: zoneOf(visit.desk, person),
    ...(kept === null ? {} : { draft: 'offered' as const }),
  });
}

function filledIn(asked: AskedQuestion, values: Values): AskedQuestion {
  const { question } = asked;
  return {
    ...asked,
    words: valueIn(values, question),
    choice: valueIn(values, `choice-${question}`) || null,
    open: (values.unknown ?? []).includes(question),
  };
}

export const handleFillStep: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { rest } = parseStepValue(visit.value);
    const step = isStepId(rest) ? rest : opening.coalition.walk.at.step;
    await showForm(visit, opening, pageOf(opening.coalition, step, Number(visit.detail) || 0));
  });

export const handleFillQuestion: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { question } = parseStepValue(visit.value);
    if (question === null) return opening.say();
    await showForm(visit, opening, singlePage(question));
  });

async function showForm(
  visit: Parameters<ClickHandler>[0],
  opening: Showing & { say(): Promise<void> },
  page: Page,
): Promise<void> {
  const { desk, workspace, user } = visit;
  const form = draftForm(opening.coalition.id, page);
  const { draft } = await desk.store.load(workspace, { person: user, draft: form });
  const view = await formView(visit, opening, { page, draft });
  await opening.say();
  await showView(visit, view, { onTop: visit.view !== null });
}

function pageIn(coalition: Coalition, meta: Meta): Page | null {
  const step = meta.step ?? '';
  if (!isStepId(step)) return null;
  if (meta.page !== undefined) return pageOf(coalition, step, meta.page);
  const question = meta.asked?.[0]?.[0] ?? '';
  return isStepQuestionId(question) ? singlePage(question) : null;
}

/** What was really changed in the form. */
function changesIn({ values, meta, request }: SubmitVisit): StepAnswerInput[] {
  return (meta.asked ?? []).flatMap(([question, , digest]): StepAnswerInput[] => {
    if (!isStepQuestionId(question)) return [];
    const words = valueIn(values, question);
    const choice = valueIn(values, `choice-${question}`) || null;
    const open = (values.unknown ?? []).includes(question);
    if (digestOf(words, choice) === digest) return [{ question, answer: null, open }];
    const entry = `w.${question}.${deriveId(request, question)}`;
    return [{ question, answer: { words: { entry, text: words }, choice }, open }];
  });
}

export const handleStepAnswer: SubmitHandler = async (visit) => {
  const { desk, workspace, user, meta } = visit;
  const id = meta.coalition ?? '';
  const query = { person: user, coalition: id };
  const form = (coalition: Coalition | null) => {
    const page = coalition === null ? null : pageIn(coalition, meta);
    return page === null ? null : draftForm(id, page);
  };
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    const answers = changesIn(visit);
    const draft = form(found.coalition?.state ?? null);
    return {
      coalitions: [{ id, commands: [{ type: 'AnswerStep', round: meta.round ?? 1, answers }] }],
      ...(draft === null ? {} : { draft: { form: draft, text: null } }),
    };
  });
  const before = result.found.coalition?.state ?? null;
  const after = result.status === 'done' ? (result.coalitions[id] ?? before) : before;
  const person = result.found.person.state;
  const text = textFor(desk, person, before);
  if (result.status === 'refused' || before === null || after === null)
    return refuseSubmission(visit, text, result.status === 'refused' ? result.problems : []);
  await goOn(visit, { text, coalition: after, person }, before);
};

/** To what somebody else wrote meanwhile, to the next page, or back to the step. */
async function goOn(visit: SubmitVisit, showing: Showing, before: Coalition): Promise<void> {
  const { coalition } = showing;
  const page = pageIn(coalition, visit.meta);
  if (page === null) return visit.ack();
  const conflict = await conflictView(visit, showing, { before, page });
  if (conflict !== null) return visit.ack({ response_action: 'update', view: conflict });
  if (page.page !== null && page.page + 1 < page.pages) {
    const next = pageOf(coalition, page.step, page.page + 1);
    const { draft } = await visit.desk.store.load(visit.workspace, {
      person: visit.user,
      draft: draftForm(coalition.id, next),
    });
    const view = await formView(visit, showing, { page: next, draft });
    await visit.ack({ response_action: 'update', view });
  } else {
    await visit.ack();
  }
  const under = visit.view.previous_view_id;
  await refreshUnder(visit, showing, { under, step: page.step });
}

/** Somebody else answered while this form was open: both versions are kept, and the second one sees the first. */
async function conflictView(
  visit: SubmitVisit,
  { text, coalition, person }: Showing,
  { before, page }: { before: Coalition; page: Page },
): Promise<ModalView | null> {
  const changed = new Set(
    changesIn(visit).flatMap(({ question, answer }) => (answer === null ? [] : [question])),
  );
  const newer = (visit.meta.asked ?? []).flatMap(([question, seen]) => {
    if (!isStepQuestionId(question) || !changed.has(question)) return [];
    const versions = before.walk.answers[question]?.versions ?? [];
    const last = versions.at(-1);
    return last === undefined || versions.length <= seen || last.by === visit.user
      ? []
      : [{ question, last }];
  });
  if (newer.length === 0) return null;
  const entries = newer.map(({ last }) => last.entry);
  const open = await openSteps(visit.desk, visit.workspace, { coalition, entries, user: visit.user });
  const mine = await present(
    visit,
    coalition,
    newer.map(({ question }) => question),
  );
  const asked = mine.map((each): AskedQuestion => {
    const last = newer.find(({ question }) => question === each.question)?.last;
    const theirs = last?.entry == null ? '' : (open(last.entry) ?? '');
    return { ...each, theirs: { by: last?.by ?? '', at: last?.at ?? 0, text: theirs } };
  });
  return buildStepFormView(text, {
    ...{ coalition, step: page.step, page: page.page, pages: page.pages, asked },
    meta: metaFor(coalition, page, mine),
    zone: zoneOf(visit.desk, person),
  });
}

/** "Bewaar concept": the only way in which Slack gives what was typed without sending it (platform-facts 8). */
export const handleStepDraft: ClickHandler = async (visit) => {
  const { desk, workspace, user, view } = visit;
  if (view === null) return visit.ack();
  const { meta, values } = view;
  const query = { person: user, coalition: meta.coalition ?? '' };
  const kept: Draft = { values, at: desk.clock.now() };
  const result = await desk.house.act({ workspace, by: user, query }, (found) => {
    const coalition = found.coalition?.state ?? null;
    const page = coalition === null ? null : pageIn(coalition, meta);
    if (coalition === null || page === null) return [{ key: 'unknown-coalition' }];
    if (!coalition.leads.includes(user)) return [{ key: 'not-a-lead' }];
    return { draft: { form: draftForm(coalition.id, page), text: JSON.stringify(kept) } };
  });
  await visit.ack();
  const coalition = result.found.coalition?.state ?? null;
  const page = coalition === null ? null : pageIn(coalition, meta);
  if (result.status === 'refused' || coalition === null || page === null) return;
  const asked = await present(visit, coalition, page.questions);
  const saved = buildStepFormView(textFor(desk, result.found.person.state, coalition), {
    ...{ coalition, step: page.step, page: page.page, pages: page.pages, meta },
    asked: asked.map((each) => filledIn(each, values)),
    ...{ zone: zoneOf(desk, result.found.person.state), draft: 'saved' },
  });
  await updateView(visit, { view_id: view.id, hash: view.hash }, saved);
};
