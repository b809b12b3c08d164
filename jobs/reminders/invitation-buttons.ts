import type { ActionsBlock } from '@slack/types';
import type { Coalition, Interview } from '../../src/coalition/state.ts';
import { actions, button } from '../../src/slack/blocks.ts';
import { act } from '../../src/slack/ids.ts';
import { spotValue } from '../../src/slack/place.ts';
import type { Text } from '../../src/text/text.ts';

/** A reminder can be answered at once: go on, later, talk, a colleague, no. */
export function invitationButtons(text: Text, coalition: Coalition, interview: Interview): ActionsBlock {
  const value = spotValue({ coalition: coalition.id, interview: interview.id });
  const begun = interview.status !== 'asked';
  return actions(`remind.${interview.id}`, [
    begun
      ? button(act.resume, text.hub.resume, { value, style: 'primary' })
      : button(act.start, text.invitation.start, { value, style: 'primary' }),
    button(act.openPostpone, text.invitation.later, { value }),
    button(act.openProposeTalk, text.invitation.talk, { value }),
    button(act.openHandOver, text.invitation.handOver, { value }),
    button(act.openDecline, text.invitation.decline, { value }),
  ]);
}
