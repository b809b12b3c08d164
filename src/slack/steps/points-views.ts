import type { KnownBlock, ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { openPoints } from '../../coalition/steps/read.ts';
import { type StepQuestionId, stepOfQuestion } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { modal, paged, pagedGroups } from '../kit/modals.ts';
import { escapeMrkdwn, mention } from '../kit/mrkdwn.ts';
import type { OpenEntry } from '../vault.ts';
import { answerIn, dayOf, titleIn } from './words.ts';

/** `way` of the list of open points, and of a form that was opened from it. */
export const pointsWay = 'points';

/** What is not known yet, of all steps, to fill in as soon as it is. */
export function buildPointsView(text: Text, coalition: Coalition, page: number): ModalView {
  const words = text.steps.walk.points;
  const lines = openPoints(coalition.walk).map((question): KnownBlock => {
    const step = stepOfQuestion(question);
    return section(
      `*${text.steps.questions[question].ask}*\n${titleIn(text, step)}: ${text.steps.each[step].name}`,
      button(act.fillQuestion, text.steps.walk.answer, { value: `${coalition.id}.${question}` }),
    );
  });
  const { shown, pager } = paged(text, lines, { page, action: act.pointsPage });
  return modal({
    callback: views.openPoints,
    title: words.title,
    close: text.steps.walk.close,
    meta: { coalition: coalition.id, page, way: pointsWay },
    blocks: [
      section(lines.length === 0 ? words.none : words.intro(escapeMrkdwn(coalition.name))),
      ...shown,
      ...pager,
      actions('points', [
        button(act.openStep, text.steps.walk.toCurrent, {
          value: `${coalition.id}.${coalition.walk.at.step}`,
        }),
      ]),
    ],
  });
}

export interface History {
  coalition: Coalition;
  question: StepQuestionId;
  page: number;
  zone: string;
  open: OpenEntry;
}

/** Every version of an answer, the newest first, each to the letter. */
export function buildHistoryView(text: Text, { coalition, question, page, zone, open }: History): ModalView {
  const words = text.steps.walk.history;
  const versions = coalition.walk.answers[question]?.versions ?? [];
  // The newest first; a version's words stay with who wrote it.
  const groups = versions
    .map((version, at): KnownBlock[] => {
      const name = version.by === null ? '' : mention(version.by);
      const title = words.version(at + 1, name, dayOf(text, zone, version.at), version.round);
      const written = version.entry === null ? '' : (open(version.entry) ?? words.gone);
      const shown = answerIn(text, question, { choice: version.choice, words: written });
      return [section(title), ...(shown === '' ? [contextBlock(words.cleared)] : quoted(shown))];
    })
    .toReversed();
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.historyPage });
  return modal({
    callback: views.stepHistory,
    title: words.title,
    close: text.steps.walk.close,
    meta: { coalition: coalition.id, question, page },
    blocks: [
      section(`*${text.steps.questions[question].ask}*`),
      ...groups.slice(first, end).flat(),
      ...pager,
    ],
  });
}
