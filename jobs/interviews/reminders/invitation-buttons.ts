import type { ActionsBlock } from '@slack/types';
import type { Coalition, Interview } from '../../../src/coalition/state.ts';
import { act } from '../../../src/slack/ids.ts';
import { otherWays } from '../../../src/slack/interviews/own-interview.ts';
import { actions, button } from '../../../src/slack/kit/blocks.ts';
import { referenceValue } from '../../../src/slack/kit/meta.ts';
import type { Text } from '../../../src/text/text.ts';

/** A reminder can be answered at once: go on, or in the menu later, talk, a colleague, no. */
export function invitationButtons(text: Text, coalition: Coalition, interview: Interview): ActionsBlock {
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const begun = interview.status !== 'asked';
  return actions(`remind.${interview.id}`, [
    begun
      ? button(act.resume, text.person.hub.resume, { value, style: 'primary' })
      : button(act.start, text.interviews.invitation.start, { value, style: 'primary' }),
    otherWays(text, coalition, interview),
  ]);
}
