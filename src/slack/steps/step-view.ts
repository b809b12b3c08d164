import type { KnownBlock, ModalView } from '@slack/types';
import type { Coalition, Pass } from '../../coalition/state.ts';
import { isAnswered, lastRound, openPoints, placeOf, unanswered, versionOf } from '../../coalition/walk.ts';
import { questionsOf, type StepId, type StepQuestionId, stepIds } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, divider, header, quoted, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { modal } from '../modals.ts';
import type { OpenEntry } from '../vault.ts';
import { escapeMrkdwn, mention } from '../words.ts';
import { answerIn, dayOf, questionsIn, stateOf, titleIn } from './words.ts';

export interface StepScreen {
  coalition: Coalition;
  step: StepId;
  /** Of the person who looks. */
  zone: string;
  open: OpenEntry;
}

const previewed = 240;
const namesShown = 300;

/** One step: why, an example, when it is good enough, its questions with what stands there, and the ways on. */
export function buildStepView(text: Text, screen: StepScreen): ModalView {
  const { coalition, step } = screen;
  const words = text.steps[step];
  const { walk: ui } = text;
  const isHere = coalition.over === null && coalition.walk.at.step === step;
  const value = `${coalition.id}.${step}`;
  const questions = questionsOf(step, coalition.walk.document);
  const others = openPoints(coalition.walk).filter((question) => !questions.includes(question));
  return modal({
    ...{ callback: views.step, title: titleIn(text, step), close: ui.close },
    meta: { coalition: coalition.id, step },
    blocks: [
      header(words.name),
      context(`*${escapeMrkdwn(coalition.name)}*  ${roundsIn(text, screen)}`),
      ...(coalition.over === 'closed' ? [context(ui.closed)] : isHere ? [] : [context(ui.notHere)]),
      section(`${ui.why}\n${words.why}`),
      section(`${ui.example}\n${words.example}`),
      section(`${ui.result}\n${words.result}`),
      ...(step === '1'
        ? [actions('interviews', [button(act.openInterviews, ui.interviews, { value: coalition.id })])]
        : []),
      divider,
      ...questions.flatMap((question) => questionBlocks(text, screen, question)),
      context(ui.onlyLeads),
      ...(others.length === 0 ? [] : [context(ui.earlier(questionsIn(text, others, namesShown)))]),
      ...notesOf(text, screen),
      actions('step', mainButtons(text, coalition, step, isHere)),
      actions('steps', [
        button(act.listSteps, ui.all, { value: coalition.id }),
        button(act.openPoints, ui.openPoints(openPoints(coalition.walk).length), { value: coalition.id }),
        ...(isHere || coalition.over !== null
          ? []
          : [button(act.openStep, ui.toCurrent, { value: `${coalition.id}.${coalition.walk.at.step}` })]),
        ...(step === 'closing' || coalition.over !== null
          ? []
          : [button(`${act.openGo}.closing`, ui.toClosing, { value: `${coalition.id}.closing` })]),
        ...(coalition.practice
          ? [button(`${act.openGo}.throw-away`, ui.practice.throwAway, { value, style: 'danger' })]
          : []),
      ]),
    ],
  });
}

function mainButtons(text: Text, coalition: Coalition, step: StepId, isHere: boolean) {
  const { walk: ui } = text;
  const value = `${coalition.id}.${step}`;
  const left = unanswered(coalition.walk, step);
  const isBegun = questionsOf(step, coalition.walk.document).length > left.length;
  const fill = button(`${act.fillStep}.${firstPage(coalition, step)}`, isBegun ? ui.goOn : ui.fill, {
    value,
  });
  if (!isHere) {
    const canGoBack = coalition.walk.passes.some((pass) => pass.step === step) || isEarlier(coalition, step);
    return [
      ...(left.length > 0 ? [fill] : []),
      ...(canGoBack ? [button(`${act.openGo}.back`, ui.back, { value })] : []),
      ...(canGoBack && step !== 'closing' ? [button(`${act.openGo}.again`, ui.again, { value })] : []),
      ...(left.length > 0 || canGoBack ? [] : [fill]),
    ];
  }
  const finish = button(act.openFinish, ui.finish, { value });
  const primary = { style: 'primary' as const };
  return [
    ...(left.length > 0 ? [{ ...fill, ...primary }, finish] : [{ ...finish, ...primary }]),
    ...(step === 'closing' ? [] : [button(act.openSkip, ui.skip, { value })]),
  ];
}

function isEarlier(coalition: Coalition, step: StepId): boolean {
  return placeOf(step) < placeOf(coalition.walk.at.step);
}

/** The page of questions on which the first one without an answer stands. */
function firstPage(coalition: Coalition, step: StepId): number {
  const questions = questionsOf(step, coalition.walk.document);
  const [first] = unanswered(coalition.walk, step);
  return first === undefined ? 0 : Math.floor(questions.indexOf(first) / questionsOnPage);
}

/** At most so many typed answers can be lost at once (platform-facts 8). */
export const questionsOnPage = 3;

function questionBlocks(text: Text, screen: StepScreen, question: StepQuestionId): KnownBlock[] {
  const { coalition, zone, open } = screen;
  const { walk: ui } = text;
  const { walk } = coalition;
  const answer = walk.answers[question];
  const version = versionOf(walk, question);
  const isThere = isAnswered(walk, question);
  const value = `${coalition.id}.${question}`;
  const title = section(
    `*${text.stepQuestions[question].ask}*`,
    button(act.fillQuestion, isThere ? ui.change : ui.answer, { value }),
  );
  const facts = [
    ...(answer?.open ? [`*${ui.question.open}*`] : []),
    ...(version === undefined || !isThere
      ? []
      : [ui.question.by(version.by === null ? '' : mention(version.by), dayOf(text, zone, version.at))]),
    ...((answer?.versions.length ?? 0) > 1 ? [ui.question.versions((answer?.versions.length ?? 1) - 1)] : []),
  ];
  const words = version?.entry == null ? '' : (open(version.entry) ?? ui.history.gone);
  const shown = answerIn(text, question, { choice: version?.choice ?? null, words });
  return [
    title,
    ...(shown === '' ? [] : quoted(shown, previewed)),
    context(facts.length === 0 ? ui.question.empty : facts.join('  ')),
  ];
}

/** "Ronde 1: klaar, maandag 2 maart  Ronde 3: hier zijn jullie nu" */
function roundsIn(text: Text, { coalition, step, zone }: StepScreen): string {
  const passes = coalition.walk.passes.filter((pass) => pass.step === step).slice(-4);
  if (passes.length === 0) return text.walk.states.ahead;
  return passes.map((pass) => passIn(text, pass, zone)).join('  ');
}

function passIn(text: Text, pass: Pass, zone: string): string {
  const settled = ['done', 'skipped'].includes(pass.status) ? pass.notes.at(-1)?.at : undefined;
  const day = settled === undefined ? '' : dayOf(text, zone, settled);
  const line = text.walk.inRound(pass.round, text.walk.states[pass.status], day);
  return pass.times > 1 ? `${line} (${text.walk.times(pass.times)})` : line;
}

const notesShown = 3;

/** What was settled in this step the last times, or why it was skipped. */
function notesOf(text: Text, { coalition, step, open }: StepScreen): KnownBlock[] {
  const notes = coalition.walk.passes.filter((pass) => pass.step === step).flatMap((pass) => pass.notes);
  return notes.slice(-notesShown).flatMap(({ kind, entry }): KnownBlock[] => {
    if (entry === null) return [];
    const title = kind === 'settled' ? text.walk.noteSettled : text.walk.noteSkipped;
    return [context(`*${title}*`), ...quoted(open(entry) ?? text.walk.history.gone, previewed)];
  });
}

/** Every entry that a step's screen shows, to be opened before it is built. */
export function entriesOfStep({ walk }: Coalition, step: StepId): (string | null)[] {
  return [
    ...questionsOf(step, walk.document).map((question) => versionOf(walk, question)?.entry ?? null),
    ...walk.passes
      .filter((pass) => pass.step === step)
      .flatMap(({ notes }) => notes.slice(-notesShown).map(({ entry }) => entry)),
  ];
}

/** All ten steps and the closing, each with how it stands, to open any of them. */
export function buildStepListView(text: Text, coalition: Coalition, zone: string): ModalView {
  const { walk: ui } = text;
  const { walk } = coalition;
  const rounds = lastRound(walk);
  return modal({
    ...{ callback: views.stepList, title: ui.all, close: ui.close, meta: { coalition: coalition.id } },
    blocks: [
      section(`*${escapeMrkdwn(coalition.name)}*  ${rounds > 1 ? ui.round(walk.at.round) : ''}`.trim()),
      ...stepIds.map((step) =>
        section(
          `*${titleIn(text, step)}: ${text.steps[step].name}*\n${roundsIn(text, { coalition, step, zone, open: () => undefined })}`,
          button(act.openStep, stateOf(coalition, step) === 'open' ? ui.toCurrent : ui.open, {
            value: `${coalition.id}.${step}`,
          }),
        ),
      ),
    ],
  });
}
