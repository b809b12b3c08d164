import { isOpen } from '../../src/coalition/interviews/read.ts';
import { marks, postedOf } from '../../src/person/person.ts';
import { coalitionsOf } from '../../src/slack/coalitions/which.ts';
import { textFor } from '../../src/slack/interaction.ts';
import { buildInvitationMessage } from '../../src/slack/interviews/invitation.ts';
import { buildQuestionMessage, buildReviewMessage } from '../../src/slack/interviews/questions.ts';
import { dmOf, type PersonEffectContext } from '../engine/effect-context.ts';
import { updateMessage } from '../engine/post-once.ts';
import { changeHub } from './hub.ts';

/** After a change of language: rewrites what is still open in the DM, and the pinned message. */
export async function changeLanguage(effect: PersonEffectContext): Promise<void> {
  const { context, user, person } = effect;
  const { mine: coalitions } = await coalitionsOf(context, { user });
  const channel = await dmOf(effect, { user, person });
  for (const coalition of coalitions) {
    const text = textFor(context, person, coalition);
    for (const interview of coalition.interviews.filter(isOpen)) {
      const posted = postedOf(person, interview.id);
      const invitation = posted.findLast(
        ({ question, ask }) => question === 'none' && ask === marks.invitation,
      );
      if (invitation !== undefined) {
        await updateMessage(
          context,
          { channel, ts: invitation.ts },
          buildInvitationMessage(text, { coalition, interview, person }),
        );
      }
      const { pointer } = interview;
      const asked = posted.findLast(({ ask }) => ask === pointer?.ask);
      if (pointer === null || asked === undefined) continue;
      const { question } = pointer;
      const message =
        question === 'review'
          ? buildReviewMessage(text, { coalition, interview })
          : buildQuestionMessage(text, { coalition, interview, question });
      await updateMessage(context, { channel, ts: asked.ts }, message);
    }
  }
  await changeHub(effect);
}
