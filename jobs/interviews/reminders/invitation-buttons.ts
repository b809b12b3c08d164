import type { ActionsBlock } from '@slack/types';
import type { Coalition, Interview } from '../../../src/coalition/state.ts';
import { act } from '../../../src/slack/ids.ts';
import { actions, button } from '../../../src/slack/kit/blocks.ts';
import { referenceValue } from '../../../src/slack/kit/meta.ts';
import type { Text } from '../../../src/text/text.ts';

/** A reminder can be answered at once: go on, later, talk, a colleague, no. */
export function invitationButtons(text: Text, coalition: Coalition, interview: Interview): ActionsBlock {
  const value = referenceValue({ coalition: coalition.id, interview: interview.id });
  const begun = interview.status !== 'asked';
  return actions(`remind.${interview.id}`, [
    begun
      ? button(act.resume, text.person.hub.resume, { value, style: 'primary' })
      : button(act.start, text.interviews.invitation.start, { value, style: 'primary' }),
    button(act.openPostpone, text.interviews.invitation.later, { value }),
    button(act.openProposeTalk, text.interviews.invitation.talk, { value }),
    button(act.openHandOver, text.interviews.invitation.handOver, { value }),
    button(act.openDecline, text.interviews.invitation.decline, { value }),
  ]);
}
