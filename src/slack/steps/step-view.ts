import type { KnownBlock, ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { isAnswered, openPoints, versionOf } from '../../coalition/steps/read.ts';
import {
  questionsOf,
  replacedQuestionsOf,
  type StepId,
  type StepQuestionId,
  sideOf,
} from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, divider, header, quoted, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { elsewhereButtons, firstButtons, furtherButtons, isCurrent } from './step-buttons.ts';
import { answerIn, dayOf, joined, questionsIn, roundsIn, sideIn, titleIn } from './words.ts';

export interface StepScreen {
  coalition: Coalition;
  step: StepId;
  /** Of the person who looks. */
  zone: string;
  open: OpenEntry;
}

const previewed = 240;
const namesShown = 300;

/** One step: why, an example, when it is good enough, what to do now, its questions with what stands there, and the ways on. */
export function buildStepView(text: Text, screen: StepScreen): ModalView {
  const { coalition, step } = screen;
  const words = text.steps.each[step];
  const { walk: ui } = text.steps;
  const isHere = isCurrent(screen);
  const questions = questionsOf(step, coalition.walk.document);
  const others = openPoints(coalition.walk).filter((question) => !questions.includes(question));
  const further = furtherButtons(text, screen);
  return modal({
    callback: views.step,
    title: titleIn(text, step),
    close: ui.close,
    meta: { coalition: coalition.id, step },
    blocks: [
      header(words.name),
      contextBlock(joined([`*${escapeMrkdwn(coalition.name)}*`, ...roundsIn(text, screen)])),
      contextBlock(aboutSide(text, step)),
      ...(coalition.over === 'closed' ? [contextBlock(ui.closed)] : isHere ? [] : [contextBlock(ui.notHere)]),
      section(`${ui.why}\n${words.why}`),
      section(`${ui.example}\n${words.example}`),
      section(`${ui.result}\n${words.result}`),
      ...firstButtons(text, screen),
      divider,
      ...(questions.length === 0 ? [] : [contextBlock(ui.onlyLeads)]),
      ...questions.flatMap((question) => questionBlocks(text, screen, question)),
      ...beforeBlocks(text, screen),
      ...(others.length === 0 ? [] : [contextBlock(ui.earlier(questionsIn(text, others, namesShown)))]),
      ...notesOf(text, screen),
      ...(further.length === 0 ? [] : [actions('step', further)]),
      actions('steps', elsewhereButtons(text, screen)),
    ],
  });
}

/** "zij-kant: wat de mensen en de plekken om ons heen nodig hebben." */
function aboutSide(text: Text, step: StepId): string {
  const side = sideOf(step);
  const name = `*${sideIn(text, step)}*`;
  return side === 'all' ? name : `${name}: ${text.steps.sides[side].about}`;
}

function questionBlocks(text: Text, screen: StepScreen, question: StepQuestionId): KnownBlock[] {
  const { coalition, zone, open } = screen;
  const { walk: ui } = text.steps;
  const { walk } = coalition;
  const answer = walk.answers[question];
  const version = versionOf(walk, question);
  const isThere = isAnswered(walk, question);
  const value = `${coalition.id}.${question}`;
  const title = section(
    `*${text.steps.questions[question].ask}*`,
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
    contextBlock(facts.length === 0 ? ui.question.empty : joined(facts)),
  ];
}

/** What was answered to questions that the programme took the place of, to be read here: a meeting may have none. Other tools show their own. */
function beforeBlocks(text: Text, { coalition, step, open }: StepScreen): KnownBlock[] {
  const { walk } = coalition;
  const replaced = step === '4' ? replacedQuestionsOf(step) : [];
  const answered = replaced.filter((question) => isAnswered(walk, question));
  if (answered.length === 0) return [];
  const ui = text.steps.walk;
  return [
    contextBlock(ui.before),
    ...answered.flatMap((question) => {
      const version = versionOf(walk, question);
      const words = version?.entry == null ? '' : (open(version.entry) ?? ui.history.gone);
      const shown = answerIn(text, question, { choice: version?.choice ?? null, words });
      const others = (walk.answers[question]?.versions.length ?? 1) - 1;
      const value = `${coalition.id}.${question}`;
      const history = button(act.openHistory, ui.question.history, { value });
      return [
        section(`*${text.steps.questions[question].ask}*`, others > 0 ? history : undefined),
        ...(shown === '' ? [] : quoted(shown, previewed)),
      ];
    }),
  ];
}

const notesShown = 3;

/** What was settled in this step the last times, or why it was skipped. */
function notesOf(text: Text, { coalition, step, open }: StepScreen): KnownBlock[] {
  const notes = coalition.walk.passes.filter((pass) => pass.step === step).flatMap((pass) => pass.notes);
  return notes.slice(-notesShown).flatMap(({ kind, entry }): KnownBlock[] => {
    if (entry === null) return [];
    const title = kind === 'settled' ? text.steps.walk.noteSettled : text.steps.walk.noteSkipped;
    return [contextBlock(`*${title}*`), ...quoted(open(entry) ?? text.steps.walk.history.gone, previewed)];
  });
}

/** Every entry that a step's screen shows, to be opened before it is built. */
export function entriesOfStep({ walk }: Coalition, step: StepId): (string | null)[] {
  return [
    ...[...questionsOf(step, walk.document), ...replacedQuestionsOf(step)].map(
      (question) => versionOf(walk, question)?.entry ?? null,
    ),
    ...walk.passes
      .filter((pass) => pass.step === step)
      .flatMap(({ notes }) => notes.slice(-notesShown).map(({ entry }) => entry)),
  ];
}
