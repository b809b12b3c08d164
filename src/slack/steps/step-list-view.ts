import type { ModalView } from '@slack/types';
import type { Coalition } from '../../coalition/state.ts';
import { lastRound } from '../../coalition/steps/read.ts';
import { stepIds } from '../../method/steps.ts';
import type { Text } from '../../text/text.ts';
import { act, views } from '../ids.ts';
import { button, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { escapeMrkdwn } from '../kit/mrkdwn.ts';
import { isCurrent } from './step-buttons.ts';
import { joined, roundsIn, sideIn, titleIn } from './words.ts';

/** All ten steps and the closing, each with how it stands, to open any of them. */
export function buildStepListView(text: Text, coalition: Coalition, zone: string): ModalView {
  const { walk: ui } = text.steps;
  const { walk, over } = coalition;
  const name = `*${escapeMrkdwn(coalition.name)}*`;
  const round = lastRound(walk) > 1 && over === null ? [ui.round(walk.at.round)] : [];
  return modal({
    callback: views.stepList,
    title: ui.all,
    close: ui.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(joined([name, ...round])),
      ...stepIds.map((step) => {
        const title = `*${titleIn(text, step)}: ${text.steps.each[step].name}*`;
        const style = isCurrent({ coalition, step }) ? { style: 'primary' as const } : {};
        return section(
          `${title}\n${joined([sideIn(text, step), ...roundsIn(text, { coalition, step, zone })])}`,
          button(act.openStep, ui.open, { value: `${coalition.id}.${step}`, ...style }),
        );
      }),
    ],
  });
}
