import type { ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { versionOf } from '../../coalition/steps/read.ts';
import { replacedQuestionsOf } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act as stepAct } from '../ids.ts';
import { actions, button, contextBlock, quoted, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { answerIn } from '../steps/words.ts';
import type { OpenEntry } from '../vault.ts';
import { act, views } from './ids.ts';

const shown = 1_500;

/** What was answered to the questions that the domain replaces, with every version of it. */
export function buildBeforeView(
  text: Text,
  { coalition, open }: { coalition: Coalition; open: OpenEntry },
): ModalView {
  const words = text.domain.before;
  return modal({
    callback: views.domain,
    title: words.title,
    close: text.domain.list.close,
    meta: { coalition: coalition.id, way: 'before' },
    blocks: [
      contextBlock(words.body),
      ...replacedQuestionsOf('2').flatMap((question) => {
        const version = versionOf(coalition.walk, question);
        if (version === undefined) return [];
        const said = version.entry === null ? '' : (open(version.entry) ?? text.steps.walk.history.gone);
        const answer = answerIn(text, question, { choice: version.choice, words: said });
        const count = coalition.walk.answers[question]?.versions.length ?? 0;
        const value = `${coalition.id}.${question}`;
        return [
          section(`*${text.steps.questions[question].ask}*`),
          ...(answer === '' ? [contextBlock(text.steps.walk.question.empty)] : quoted(answer, shown)),
          ...(count > 1
            ? [
                actions(`versions.${question}`, [
                  button(stepAct.openHistory, text.steps.walk.question.versions(count - 1), { value }),
                ]),
              ]
            : []),
        ];
      }),
      actions('back', [button(act.openDomain, text.domain.one.back, { value: coalition.id })]),
    ],
  });
}

/** The entries that it shows. */
export function entriesOfBefore({ walk }: Coalition): string[] {
  return replacedQuestionsOf('2').flatMap((question) => versionOf(walk, question)?.entry ?? []);
}
