import type { KnownBlock, ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { openPoints } from '../../coalition/walk.ts';
import { type StepQuestionId, stepOfQuestion } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { actions, button, context, quoted, section } from '../blocks.ts';
import { act, views } from '../ids.ts';
import { modal, paged, pagedGroups } from '../modals.ts';
import type { OpenEntry } from '../vault.ts';
import { escapeMrkdwn, mention } from '../words.ts';
import { answerIn, dayOf, titleIn } from './words.ts';

/** `way` of the list of open points, and of a form that was opened from it. */
export const pointsWay = 'points';

/** What is not known yet, of all steps, to fill in as soon as it is. */
export function buildPointsView(text: Text, coalition: Coalition, page: number): ModalView {
  const words = text.walk.points;
  const lines = openPoints(coalition.walk).map((question): KnownBlock => {
    const step = stepOfQuestion(question);
    return section(
      `*${text.stepQuestions[question].ask}*\n${titleIn(text, step)}: ${text.steps[step].name}`,
      button(act.fillQuestion, text.walk.answer, { value: `${coalition.id}.${question}` }),
    );
  });
  const { shown, pager } = paged(text, lines, { page, action: act.pointsPage });
  return modal({
    ...{ callback: views.openPoints, title: words.title, close: text.walk.close },
    meta: { coalition: coalition.id, page, way: pointsWay },
    blocks: [
      section(lines.length === 0 ? words.none : words.intro(escapeMrkdwn(coalition.name))),
      ...shown,
      ...pager,
      actions('points', [
        button(act.openStep, text.walk.toCurrent, { value: `${coalition.id}.${coalition.walk.at.step}` }),
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
  const words = text.walk.history;
  const versions = coalition.walk.answers[question]?.versions ?? [];
  // The newest first; a version's words stay with who wrote it.
  const groups = versions
    .map((version, at): KnownBlock[] => {
      const name = version.by === null ? '' : mention(version.by);
      const title = words.version(at + 1, name, dayOf(text, zone, version.at), version.round);
      const written = version.entry === null ? '' : (open(version.entry) ?? words.gone);
      const shown = answerIn(text, question, { choice: version.choice, words: written });
      return [section(title), ...(shown === '' ? [context(words.cleared)] : quoted(shown))];
    })
    .toReversed();
  const { first, end, pager } = pagedGroups(text, groups, { page, action: act.historyPage });
  return modal({
    ...{ callback: views.stepHistory, title: words.title, close: text.walk.close },
    meta: { coalition: coalition.id, question, page },
    blocks: [section(`*${text.stepQuestions[question].ask}*`), ...groups.slice(first, end).flat(), ...pager],
  });
}
