import type { ModalView } from '@slack/types';
import type { Coalition, StepVersion } from '../../coalition/state.ts';
import { versionOf } from '../../coalition/walk.ts';
import { isStepId, isStepQuestionId, type StepQuestionId } from '../../method/steps.ts';
import { zoneOf } from '../../person/dues.ts';
import { openClicked } from '../coalitions/which.ts';
import { showView, updateView } from '../open-views.ts';
import { openSteps } from '../vault.ts';
import {
  answerClick,
  type ClickHandler,
  refuseSubmission,
  type SubmitHandler,
  type SubmitVisit,
  textFor,
  type Visit,
} from '../visit.ts';
import { type Draft, parseDraft, withDraft } from './drafts.ts';
import { changesIn, draftName, filledIn, metaFor, type Page, pageIn, pageOf, singlePage } from './form.ts';
import { type AskedQuestion, buildStepFormView } from './form-view.ts';
import { refreshUnder, type Showing, showCurrent } from './showing.ts';
import { answerIn, parseStepValue } from './words.ts';

// Answering a step's questions, three at a time, or one by itself.

/** What stands there now, for a lead. */
async function present(
  visit: Visit,
  coalition: Coalition,
  questions: readonly StepQuestionId[],
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

/** A fresh form, with what this lead kept as a draft of it. */
async function formView(visit: Visit, showing: Showing, page: Page, way?: string): Promise<ModalView> {
  const { text, coalition, person } = showing;
  const { draft: kept } = await visit.desk.store.load(visit.workspace, {
    person: visit.user,
    draft: draftName(coalition.id, page),
  });
  const asked = await present(visit, coalition, page.questions);
  const drafted = withDraft(text, asked, { coalition, user: visit.user, draft: parseDraft(kept) });
  return buildStepFormView(text, {
    ...{ coalition, step: page.step, page: page.page, pages: page.pages },
    meta: metaFor(coalition, page, { asked, way }),
    asked: drafted,
    zone: zoneOf(person, visit.desk.timezone),
    ...(drafted.every((each, at) => each === asked[at]) ? {} : { draft: 'offered' as const }),
  });
}

export const handleFillStep: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { rest } = parseStepValue(visit.value);
    const step = isStepId(rest) ? rest : opening.coalition.walk.at.step;
    const view = await formView(visit, opening, pageOf(opening.coalition, step, Number(visit.detail) || 0));
    await opening.say();
    await showView(visit, view, { onTop: visit.view !== null });
  });

export const handleFillQuestion: ClickHandler = (visit) =>
  openClicked(visit, async (opening) => {
    const { question } = parseStepValue(visit.value);
    if (question === null) return showCurrent(visit, opening);
    const view = await formView(visit, opening, singlePage(question), visit.view?.meta.way);
    await opening.say();
    await showView(visit, view, { onTop: visit.view !== null });
  });

export const handleStepAnswer: SubmitHandler = async (visit) => {
  const { desk, workspace, user, meta } = visit;
  const id = meta.coalition ?? '';
  const query = { person: user, coalition: id };
  const answers = changesIn(meta, visit.values, visit.request);
  const result = await desk.house.act({ workspace, by: user, request: visit.request, query }, (found) => {
    const coalition = found.coalition?.state ?? null;
    const page = coalition === null ? null : pageIn(coalition, meta);
    if (coalition !== null && page === null) return [{ key: 'step-moved' }];
    return {
      coalitions: [{ id, commands: [{ type: 'AnswerStep', round: meta.round ?? 1, answers }] }],
      ...(page === null ? {} : { draft: { form: draftName(id, page), text: null } }),
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

/** To what somebody else wrote meanwhile, to the next page, or back to the screen from which it was opened. */
async function goOn(visit: SubmitVisit, showing: Showing, before: Coalition): Promise<void> {
  const { coalition } = showing;
  const page = pageIn(coalition, visit.meta);
  if (page === null) return visit.ack();
  const conflict = await conflictView(visit, showing, { before, page });
  if (conflict !== null) {
    await visit.ack({ response_action: 'update', view: conflict });
  } else if (page.page !== null && page.page + 1 < page.pages) {
    const next = pageOf(coalition, page.step, page.page + 1);
    await visit.ack({ response_action: 'update', view: await formView(visit, showing, next) });
  } else {
    await visit.ack();
  }
  await refreshUnder(visit, showing, page.step);
}

/** Somebody else answered while this form was open: both versions are kept, and the second one sees the first. */
async function conflictView(
  visit: SubmitVisit,
  { text, coalition, person }: Showing,
  { before, page }: { before: Coalition; page: Page },
): Promise<ModalView | null> {
  const newer = newerOfOthers(visit, before);
  if (newer.size === 0) return null;
  const mine = await present(visit, coalition, [...newer.keys()]);
  const entries = [...newer.values()].map(({ entry }) => entry);
  const open = await openSteps(visit.desk, visit.workspace, { coalition, entries, user: visit.user });
  const asked = mine.map((each): AskedQuestion => {
    const last = newer.get(each.question);
    if (last === undefined) return each;
    const words = last.entry === null ? '' : (open(last.entry) ?? '');
    const theirs = answerIn(text, each.question, { choice: last.choice, words });
    return { ...each, theirs: { by: last.by ?? '', at: last.at, text: theirs } };
  });
  return buildStepFormView(text, {
    ...{ coalition, step: page.step, page: page.page, pages: page.pages, asked },
    meta: metaFor(coalition, page, { asked: mine, way: visit.meta.way }),
    zone: zoneOf(person, visit.desk.timezone),
  });
}

/** What others wrote since the form was opened, to the questions that were changed in it. */
function newerOfOthers(
  { meta, values, request, user }: SubmitVisit,
  { walk }: Coalition,
): Map<StepQuestionId, StepVersion> {
  const changed = changesIn(meta, values, request).filter(({ answer }) => answer !== null);
  const newer = changed.flatMap(({ question }): [StepQuestionId, StepVersion][] => {
    const seen = meta.asked?.find(([asked]) => asked === question)?.[1] ?? 0;
    const versions = walk.answers[question]?.versions ?? [];
    const last = versions.slice(seen).findLast(({ by }) => by !== user);
    return last === undefined ? [] : [[question, last]];
  });
  return new Map(newer);
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
    return { draft: { form: draftName(coalition.id, page), text: JSON.stringify(kept) } };
  });
  await visit.ack();
  const coalition = result.found.coalition?.state ?? null;
  const page = coalition === null ? null : pageIn(coalition, meta);
  const person = result.found.person.state;
  const text = textFor(desk, person, coalition);
  if (result.status === 'refused')
    return answerClick(visit, text, text.problems[result.problems[0]?.key ?? 'not-a-lead']);
  if (coalition === null || page === null) return;
  const asked = await present(
    visit,
    coalition,
    (meta.asked ?? []).map(([id]) => id).filter(isStepQuestionId),
  );
  const saved = buildStepFormView(text, {
    ...{ coalition, step: page.step, page: page.page, pages: page.pages, meta },
    asked: asked.map((each) => filledIn(each, values)),
    ...{ zone: zoneOf(person, desk.timezone), draft: 'saved' },
  });
  await updateView(visit, { view_id: view.id, hash: view.hash }, saved);
};
