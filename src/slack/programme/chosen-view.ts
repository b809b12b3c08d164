import type { ModalView } from '@slack/types';
import type { Meeting } from '../../coalition/meetings/state.ts';
import { programmeOf, toBePlanned } from '../../coalition/programme/read.ts';
import type { Coalition } from '../../coalition/state.ts';
import type { Text } from '../../text/text.ts';
import { act as meetingAct } from '../ids.ts';
import { actions, button, contextBlock, section } from '../kit/blocks.ts';
import { modal } from '../kit/modals.ts';
import { meetingValue } from '../meetings/words.ts';
import { joined } from '../steps/words.ts';
import { views } from './ids.ts';
import { chosenIn } from './lines.ts';

/** After the choices were made: what they come to, and the way on. */
export function buildChosenView(
  text: Text,
  { coalition, meeting }: { coalition: Coalition; meeting: Meeting | null },
): ModalView {
  const words = text.programme.choices.done;
  const choices = programmeOf(coalition, meeting?.id ?? toBePlanned)?.choices ?? null;
  const chosen = choices === null ? [] : chosenIn(text, coalition, choices);
  const next =
    meeting === null
      ? button(`${meetingAct.planMeeting}.here`, words.plan, { value: coalition.id, style: 'primary' })
      : button(`${meetingAct.openMeeting}.here`, text.programme.one.back, {
          value: meetingValue(coalition.id, meeting),
        });
  return modal({
    callback: views.chosen,
    title: words.title,
    close: text.meetings.list.close,
    meta: { coalition: coalition.id },
    blocks: [
      section(words.body),
      ...(chosen.length === 0 ? [] : [contextBlock(joined(chosen))]),
      ...(coalition.over === null ? [actions('next', [next])] : []),
    ],
  });
}
